/** Pairs of reports that may be about one happening, found through the rare words that they share. */
import { cosine, type Rarity, type TermVector } from './vectors.ts'

/** Two reports, a < b, and the cosine of their words, 0..1. */
export type Neighbours = { readonly a: number; readonly b: number; readonly cosine: number }

const HEAVIEST = 60 // terms of a report that are looked up
const MAX_SHARE = 0.1 // a term in more reports than this finds nobody …
const MAX_FEW = 20 // … except in small sets
const MAX_REPORTS = 400
const MIN_PART = 0.02 // of the cosine, from the looked-up terms alone

/**
 * Pairs whose cosine is at least `least`. Never all pairs: a pair without a rare common term among its heaviest terms is not looked
 * at, so that time grows with the reports and the length of their lists.
 *
 * @returns pairs in the order of b, then a
 */
export function findNeighbours(of: readonly TermVector[], { seen }: Rarity, least: number): readonly Neighbours[] {
  const most = Math.min(MAX_REPORTS, MAX_FEW + MAX_SHARE * of.length)
  const lists = new Map<number, { readonly reports: number[]; readonly weights: number[] }>()
  const part = new Float64Array(of.length)
  const pairs: Neighbours[] = []
  of.forEach((vector, b) => {
    const touched: number[] = []
    for (const { id, weight } of heaviest(vector, seen, most)) {
      const list = lists.get(id) ?? { reports: [], weights: [] }
      const { reports, weights } = list
      for (let i = 0; i < reports.length; i += 1) {
        const a = reports[i]!
        if (part[a] === 0) touched.push(a)
        part[a]! += weight * weights[i]!
      }
      list.reports.push(b)
      list.weights.push(weight)
      lists.set(id, list)
    }
    const promising = touched.filter(a => part[a]! >= MIN_PART)
    for (const a of promising.sort((x, y) => x - y)) {
      const score = cosine(of[a]!, vector)
      if (score >= least) pairs.push({ a, b, cosine: score })
    }
    for (const a of touched) part[a] = 0
  })
  return pairs
}

type Term = { readonly id: number; readonly weight: number }

function heaviest(vector: TermVector, seen: Rarity['seen'], most: number): readonly Term[] {
  const terms: Term[] = []
  vector.ids.forEach((id, i) => {
    const count = seen(id)
    if (count > 1 && count <= most) terms.push({ id, weight: vector.weights[i]! })
  })
  return terms.length <= HEAVIEST ? terms : terms.sort((x, y) => y.weight - x.weight || x.id - y.id).slice(0, HEAVIEST)
}
