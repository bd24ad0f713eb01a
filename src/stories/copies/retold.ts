/** Whether a text is another one told again sentence after sentence, so freely that few of its sentences agree. */
import type { Alignment } from './align.ts'
import type { PreparedSentence } from './sentence-words.ts'

const MIN_SENTENCES = 4
const MIN_LIKENESS = 0.35 // of the sentences to their nearest ones, on average
const MIN_TELLING = 6 // rare words shared by nearest sentences that are neither names nor the subject's own words
const RARE = 6 // weight of a word that no list of usual words knows
const FEW_NAMES = 8 // with fewer names and numbers in the text, shared facts do not explain shared words; with more:
const MIN_NAMED_LIKENESS = 0.45
const MIN_NAMED = 0.6 // of the names and numbers are the other text's too, and
const MIN_GRAMS = 0.2 // of the runs of three words

/**
 * True where the lighter text follows the other: its sentences are like the nearest ones of the other in rare words. Independent
 * reports of one happening share words because they share facts, and facts come with names and figures: where there are many of
 * those, the two must have nearly all of them and a fifth of their 3-grams in common.
 */
export function isRetold(
  light: readonly PreparedSentence[],
  heavy: readonly PreparedSentence[],
  { nearest, likeness }: Alignment,
): boolean {
  if (nearest.length < MIN_SENTENCES || likeness < MIN_LIKENESS || countTelling(nearest) < MIN_TELLING) return false
  const firm = union(light, sentence => sentence.firm)
  if (firm.size < FEW_NAMES) return true
  if (likeness < MIN_NAMED_LIKENESS) return false
  const known = union(heavy, sentence => sentence.content.keys())
  if (firm.intersection(known).size < MIN_NAMED * firm.size) return false
  const grams = union(light, sentence => sentence.grams)
  return grams.intersection(union(heavy, sentence => sentence.grams)).size >= MIN_GRAMS * grams.size
}

function union<T>(sentences: readonly PreparedSentence[], of: (one: PreparedSentence) => Iterable<T>): ReadonlySet<T> {
  const all = new Set<T>()
  for (const sentence of sentences) for (const item of of(sentence)) all.add(item)
  return all
}

const SUBJECT_SHARE = 0.2 // a word in more of the sentences is the subject's, not the writer's

/** Different rare words that stand, two or more at a time, in a sentence and in the one nearest to it. */
function countTelling(nearest: Alignment['nearest']): number {
  const counts = new Map<string, number>()
  for (const { a } of nearest) for (const term of a.content.keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
  const often = Math.max(2, SUBJECT_SHARE * nearest.length)
  const telling = new Set<string>()
  for (const { a, b } of nearest) {
    if (b === null) continue
    const rare = [...a.content].filter(
      ([term, weight]) =>
        weight >= RARE && counts.get(term)! <= often && b.content.has(term) && !a.firm.has(term) && !b.firm.has(term),
    )
    if (rare.length >= 2) for (const [term] of rare) telling.add(term)
  }
  return telling.size
}
