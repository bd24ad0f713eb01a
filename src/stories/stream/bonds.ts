/** What persons decided on pairs of reports. */
import type { ArticleId } from '../../model/index.ts'
import type { Bond } from './stream-tables.ts'

/** Decisions by report. A report on which there is one is always a node, so that it can go its own way. */
export type Bonds = {
  has(id: ArticleId): boolean
  of(id: ArticleId): readonly Bound[]
}

/** The other report of a decision. */
export type Bound = { readonly other: ArticleId; readonly kind: Bond['kind'] }

/** Decisions that can be made and taken back. */
export type Decisions = Bonds & {
  /** The last word on a pair counts. */
  put(bond: Bond): void
  drop(a: ArticleId, b: ArticleId): void
}

/** The decisions given, each pair in either order. */
export function createBonds(given: readonly Bond[]): Decisions {
  const bounds = new Map<ArticleId, readonly Bound[]>()
  const of = (id: ArticleId): readonly Bound[] => bounds.get(id) ?? []
  const set = (id: ArticleId, bound: readonly Bound[]): void => {
    if (bound.length === 0) bounds.delete(id)
    else bounds.set(id, bound)
  }
  const drop = (a: ArticleId, b: ArticleId): void => {
    set(
      a,
      of(a).filter(({ other }) => other !== b),
    )
    set(
      b,
      of(b).filter(({ other }) => other !== a),
    )
  }
  const put = ({ a, b, kind }: Bond): void => {
    drop(a, b)
    set(a, [...of(a), { other: b, kind }])
    set(b, [...of(b), { other: a, kind }])
  }
  for (const bond of given) put(bond)
  return { has: id => bounds.has(id), of, put, drop }
}

/** The same decision with the smaller id first, as tables keep it. */
export const inOrderOfId = ({ a, b, kind }: Bond): Bond => (a < b ? { a, b, kind } : { a: b, b: a, kind })

/** Reports that these decisions tie to each other, be it through others, in the order in which they are named. */
export function tiedTogether(bonds: readonly Bond[]): readonly (readonly ArticleId[])[] {
  const othersOf = new Map<ArticleId, ArticleId[]>()
  for (const { a, b } of bonds) {
    for (const [one, other] of [[a, b] as const, [b, a] as const]) {
      const known = othersOf.get(one)
      if (known === undefined) othersOf.set(one, [other])
      else known.push(other)
    }
  }
  const seen = new Set<ArticleId>()
  return [...othersOf.keys()].flatMap(first => {
    if (seen.has(first)) return []
    const tied = new Set([first])
    for (const id of tied) for (const other of othersOf.get(id)!) tied.add(other)
    for (const id of tied) seen.add(id)
    return [[...tied]]
  })
}
