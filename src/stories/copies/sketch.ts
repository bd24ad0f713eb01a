/** A report as a few numbers: reports that share a text share some of them, whatever else each says. */
import { hash, type PreparedSentence } from './sentence-words.ts'

const RAREST = 5 // terms of a sentence that enter its keys: ten pairs
const MIN_WORDS = 6

/** Most keys of a sketch. */
export const SKETCH_SIZE = 48

/**
 * Keys of a report, 32-bit numbers, at most `SKETCH_SIZE`: pairs of the rarest content words of one sentence (synonyms already one), so
 * that neither the order of clauses nor the words between matter. Of all pairs those with the smallest hashes are kept: two texts
 * choose alike, and what they share is kept in both.
 *
 * Which words are rare is known from a list of usual words alone, not from the reports seen so far: a report's sketch never changes.
 */
export function sketchOf(sentences: readonly PreparedSentence[]): Uint32Array {
  const keys = new Set<number>()
  for (const sentence of sentences) if (sentence.words >= MIN_WORDS) addKeys(sentence, keys)
  return Uint32Array.from(keys).sort().slice(0, SKETCH_SIZE)
}

type Ranked = { readonly weight: number; readonly code: number }

/** Of equally rare words those with the smaller hash: the same ones in both texts. */
const rarer = (x: Ranked, y: Ranked): number => y.weight - x.weight || x.code - y.code

function addKeys({ content }: PreparedSentence, keys: Set<number>): void {
  const ranked: Ranked[] = []
  for (const [term, weight] of content) ranked.push({ weight, code: mix(hash(term)) })
  const rarest = ranked.sort(rarer).slice(0, RAREST)
  rarest.forEach((a, i) => {
    for (const b of rarest.slice(i + 1)) keys.add(pairKey(a.code, b.code))
  })
}

/** The same for both orders. */
const pairKey = (a: number, b: number): number => mix(Math.min(a, b) ^ mix(Math.max(a, b)))

/** Spreads the bits of a 32-bit number (finaliser of MurmurHash3, public domain). */
export function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
