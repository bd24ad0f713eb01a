/** Exact-span scores of predicted names. */
import { FIRST, KINDS, kindOf, ONLY, OUTSIDE, placeOf } from '../src/text/entities/labels.ts'
import type { Token } from '../src/text/token.ts'
import type { GoldText } from './names-data.ts'

const TYPES = ['PER', 'LOC', 'ORG', 'MISC']

/** Names that labels spell, as 'start end type'. */
export const namesOf = (sentences: readonly (readonly Token[])[], labels: readonly Uint8Array[]): string[] =>
  sentences.flatMap((tokens, s) => {
    const out: string[] = []
    let start = 0
    labels[s]!.forEach((label, i) => {
      if (label === OUTSIDE) return
      const place = placeOf(label)
      if (place === FIRST || place === ONLY) start = tokens[i]!.start
      if (place >= 2) out.push(`${start} ${tokens[i]!.end} ${TYPES[kindOf(label)]}`)
    })
    return out
  })

/** Counts of right, guessed and gold names per type. */
export type Tally = { readonly right: number[]; readonly guessed: number[]; readonly gold: number[] }

/** An empty tally. */
export const emptyTally = (): Tally => ({
  right: KINDS.map(() => 0),
  guessed: KINDS.map(() => 0),
  gold: KINDS.map(() => 0),
})

/** Adds a text to a tally. */
export const tally = (into: Tally, gold: GoldText, guessed: readonly string[]): void => {
  const golds = new Set(gold.names.map(n => `${n.start} ${n.end} ${n.type}`))
  for (const name of golds) into.gold[TYPES.indexOf(name.split(' ')[2]!)]! += 1
  for (const name of guessed) {
    const type = TYPES.indexOf(name.split(' ')[2]!)
    into.guessed[type]! += 1
    if (golds.has(name)) into.right[type]! += 1
  }
}

const f = (right: number, guessed: number, gold: number): string =>
  ((200 * right) / Math.max(1, guessed + gold)).toFixed(1)

/** A line of figures: precision, recall and F over persons, places and organisations, then F of each kind. */
export const tallyLine = (t: Tally): string => {
  const sum = (list: readonly number[]) => list[0]! + list[1]! + list[2]!
  const [r, s, g] = [sum(t.right), sum(t.guessed), sum(t.gold)]
  const each = TYPES.map((type, k) => `${type} ${f(t.right[k]!, t.guessed[k]!, t.gold[k]!)}`)
  return `P ${((100 * r) / s).toFixed(1)} R ${((100 * r) / g).toFixed(1)} F ${f(r, s, g)}  ${each.join(' ')}`
}
