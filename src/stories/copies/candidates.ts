/** Pairs of reports worth comparing sentence by sentence, found without looking at all pairs. */
import { hash, type PreparedSentence } from './sentence-words.ts'

const RAREST = 5 // terms of a sentence that enter its keys
const MAX_REPORTS = 60 // a key found in more reports than this is a phrase of the trade
const MIN_KEYS = 4 // pairs of terms in common: about two sentences
const REPORT_BITS = 2 ** 21

/**
 * Pairs of indexes [a, b], a < b, of reports that have pairs of rare words of one sentence in common.
 *
 * The keys are pairs of a sentence's rarest content words (synonyms already one), so that neither the order of clauses nor the
 * words between matter. Time and memory grow with the number of sentences, not with the number of pairs of reports.
 */
export function candidatePairs(
  reports: readonly (readonly PreparedSentence[])[],
): readonly (readonly [number, number])[] {
  const seen = reportCounts(reports)
  const keys = sortedKeys(reports, seen)
  const common = new Map<number, number>()
  for (let from = 0; from < keys.length; ) {
    const key = Math.floor(keys[from]! / REPORT_BITS)
    let to = from
    while (to < keys.length && Math.floor(keys[to]! / REPORT_BITS) === key) to += 1
    if (to - from <= MAX_REPORTS) countPairs(keys.subarray(from, to), common)
    from = to
  }
  const pairs = [...common].filter(([, count]) => count >= MIN_KEYS).map(([pair]) => pair)
  return pairs.sort((x, y) => x - y).map(pair => [Math.floor(pair / REPORT_BITS), pair % REPORT_BITS])
}

function countPairs(keys: Float64Array, common: Map<number, number>): void {
  for (let i = 0; i < keys.length; i += 1) {
    for (let j = i + 1; j < keys.length; j += 1) {
      const pair = (keys[i]! % REPORT_BITS) * REPORT_BITS + (keys[j]! % REPORT_BITS)
      common.set(pair, (common.get(pair) ?? 0) + 1)
    }
  }
}

function reportCounts(reports: readonly (readonly PreparedSentence[])[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const sentences of reports) {
    const terms = new Set<string>()
    for (const sentence of sentences) for (const term of sentence.content.keys()) terms.add(term)
    for (const term of terms) seen.set(term, (seen.get(term) ?? 0) + 1)
  }
  return seen
}

function sortedKeys(
  reports: readonly (readonly PreparedSentence[])[],
  seen: ReadonlyMap<string, number>,
): Float64Array {
  const keys = new Set<number>()
  reports.forEach((sentences, report) => {
    for (const sentence of sentences)
      for (const key of sentenceKeys(sentence, seen)) keys.add(key * REPORT_BITS + report)
  })
  return Float64Array.from(keys).sort()
}

function sentenceKeys(sentence: PreparedSentence, seen: ReadonlyMap<string, number>): readonly number[] {
  if (sentence.words < 6) return []
  const shared = [...sentence.content].filter(([term]) => (seen.get(term) ?? 0) > 1)
  const rarest = shared
    .map(([term, weight]) => ({ term, rarity: weight - Math.log(seen.get(term)!) }))
    .sort((x, y) => y.rarity - x.rarity || (x.term < y.term ? -1 : 1))
    .slice(0, RAREST)
    .map(x => x.term)
    .sort()
  return rarest.flatMap((a, i) => rarest.slice(i + 1).map(b => hash(`${a} ${b}`)))
}
