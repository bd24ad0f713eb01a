/** How well copies are found in the labelled set: found and missed by kind, the kind that was given, and who was named the original. */
import type { CopyGroup, CopyKind } from '../../src/model/index.ts'
import { findCopies } from '../../src/stories/copies/find-copies.ts'
import { type CopySet, isCopyKind, PAIR_KINDS, type Pair, type PairKind } from './set.ts'

/** What was said of a pair. */
export type Said = CopyKind | 'none'

/** Rows of the confusion table with the share called a copy, 0..1, and, of copies found, with the right original. */
export type Row = {
  readonly kind: PairKind
  readonly pairs: number
  readonly said: Readonly<Record<Said, number>>
  readonly copied: number
  readonly rightOriginal: number
  readonly wrong: readonly string[]
}

/** A pair with what was said of it. */
export type Judged = { readonly pair: Pair; readonly said: Said; readonly original: string | null }

/** Each pair by itself: two reports and nothing else. */
export const judgePairs = ({ pairs, reports }: CopySet): readonly Judged[] =>
  pairs.map(pair => {
    const group = findCopies([reports.get(pair.a)!, reports.get(pair.b)!])[0]
    return { pair, said: group?.copies[0]?.how ?? 'none', original: group?.original ?? null }
  })

/** Each pair within its edition: a copy where both ends hang, over any steps, under one report. */
export function judgeEditions({ pairs, editions }: CopySet): readonly Judged[] {
  const found = editions.map(edition => upwards(findCopies(edition)))
  return pairs.map(pair => {
    const up = found[pair.edition]!
    const [a, b] = [rootOf(pair.a, up), rootOf(pair.b, up)]
    if (a !== b) return { pair, said: 'none', original: null }
    const copy = pair.original === pair.a ? pair.b : pair.a
    const link = up.get(copy) ?? up.get(pair.original ?? pair.a) ?? up.get(pair.b)!
    return { pair, said: link.how, original: a }
  })
}

type Upwards = ReadonlyMap<string, { readonly of: string; readonly how: CopyKind }>

const upwards = (groups: readonly CopyGroup[]): Upwards =>
  new Map(groups.flatMap(g => g.copies.map(c => [c.articleId as string, { of: g.original, how: c.how }] as const)))

const rootOf = (id: string, up: Upwards): string => {
  const next = up.get(id)
  return next === undefined ? id : rootOf(next.of, up)
}

/** The confusion table of some judgements. `half`: only pairs of that half. */
export function tableOf(all: readonly Judged[], half: 'A' | 'B' | 'both' = 'both'): readonly Row[] {
  const judged = all.filter(one => half === 'both' || one.pair.half === half)
  return PAIR_KINDS.map(kind => {
    const mine = judged.filter(one => one.pair.kind === kind)
    const said = { same: 0, syndicated: 0, spun: 0, none: 0 }
    for (const one of mine) said[one.said] += 1
    const copied = mine.filter(one => one.said !== 'none')
    const right = copied.filter(one => one.original === one.pair.original)
    const wrong = mine.filter(one => isCopyKind(kind) !== (one.said !== 'none')).map(one => one.pair.id)
    const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
    const rightOriginal = share(right.length, copied.length)
    return { kind, pairs: mine.length, said, copied: share(copied.length, mine.length), rightOriginal, wrong }
  })
}

/** The table as a person reads it. */
export function printTable(rows: readonly Row[]): string {
  const head = 'kind          pairs   same   synd   spun   none   copied  original'
  const lines = rows.map(({ kind, pairs, said, copied, rightOriginal }) => {
    const cells = [pairs, said.same, said.syndicated, said.spun, said.none].map(n => String(n).padStart(7)).join('')
    const right = isCopyKind(kind) ? rightOriginal.toFixed(3) : '–'
    return `${kind.padEnd(12)}${cells}${copied.toFixed(3).padStart(9)}${right.padStart(10)}`
  })
  return `${[head, ...lines].join('\n')}\n`
}
