/** Terms weighed by their rarity in a stream of reports: what is compared. */
import type { Terms } from './signature.ts'

/** A report's terms (32-bit hashes, ascending) and their weights; the weights' squares sum to 1, or there are none. */
export type TermVector = { readonly ids: Uint32Array; readonly weights: Float32Array }

/** How usual terms are in the stream so far: the number of reports, and in how many of them a term is found. */
export type Rarity = { readonly reports: number; readonly seen: (term: number) => number }

const PRIOR_REPORTS = 300 // the list of usual words weighs as much as so many reports
const RARITY_POWER = 1.2

/**
 * Terms as a vector, heavier when rare. How rare a word is comes from the stream and from a built-in list together, so that five
 * reports work as five thousand do.
 */
export function weigh({ ids, weights, shares }: Terms, { reports, seen }: Rarity): TermVector {
  const out = new Float32Array(ids.length)
  let squares = 0
  for (let i = 0; i < ids.length; i += 1) {
    const rarity = Math.log((reports + PRIOR_REPORTS) / (seen(ids[i]!) + PRIOR_REPORTS * shares[i]!))
    out[i] = weights[i]! * Math.max(0, rarity) ** RARITY_POWER
    squares += out[i]! ** 2
  }
  const norm = Math.sqrt(squares) || 1
  for (let i = 0; i < out.length; i += 1) out[i]! /= norm
  return { ids, weights: out }
}

/** Rarity in a closed set of reports. */
export function rarityOf(terms: readonly Terms[]): Rarity {
  const seen = new Map<number, number>()
  for (const { ids } of terms) for (const id of ids) seen.set(id, (seen.get(id) ?? 0) + 1)
  return { reports: terms.length, seen: term => seen.get(term) ?? 0 }
}

/** Sum of the products of the weights that two vectors have in common: 1 for the same words, 0 for no common word. */
export function cosine(a: TermVector, b: TermVector): number {
  let sum = 0
  let i = 0
  let j = 0
  while (i < a.ids.length && j < b.ids.length) {
    const x = a.ids[i]!
    const y = b.ids[j]!
    if (x === y) sum += a.weights[i]! * b.weights[j]!
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return sum
}
