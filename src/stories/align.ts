/** Which sentences of two reports say the same: word for word, or with the words swapped. */
import { isNearSpelling } from './spelling.ts'
import type { PreparedSentence } from './sentence-words.ts'

/** A sentence of one report and the one of another that it repeats; `likeness` 0..1 is by words (`exact`) or by content. */
export type Aligned = {
  readonly a: PreparedSentence
  readonly b: PreparedSentence
  readonly exact: boolean
  readonly likeness: number
}

const MIN_EXACT = 0.55 // share of the shorter sentence's 3-grams: a cut clause stays, a shared name and title do not reach it
const MIN_CONTENT = 0.68 // share of the content words' weight on both sides
const MIN_WORDS = 6 // "The investigation continues" proves nothing
const MIN_TERMS = 5
const MIN_WEIGHT = 18 // about three rare words and some usual ones

/**
 * For each sentence of `a` the sentence of `b` that it repeats, if there is one. Several sentences of `a` may come from one of `b`
 * (a sentence was split). Order of sentences is of no account.
 */
export function alignSentences(a: readonly PreparedSentence[], b: readonly PreparedSentence[]): readonly Aligned[] {
  const byTerm = new Map<string, number[]>()
  b.forEach((sentence, i) => {
    for (const term of sentence.content.keys()) {
      const list = byTerm.get(term)
      if (list === undefined) byTerm.set(term, [i])
      else list.push(i)
    }
  })
  return a.flatMap(sentence => {
    const best = bestMatch(sentence, b, byTerm)
    return best === null ? [] : [best]
  })
}

const MAX_TRIED = 8

function bestMatch(
  sentence: PreparedSentence,
  others: readonly PreparedSentence[],
  byTerm: ReadonlyMap<string, readonly number[]>,
): Aligned | null {
  if (sentence.words < MIN_WORDS) return null
  const shared = new Map<number, number>()
  for (const [term, value] of sentence.content) {
    for (const i of byTerm.get(term) ?? []) shared.set(i, (shared.get(i) ?? 0) + value)
  }
  const tried = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MAX_TRIED)
  let best: Aligned | null = null
  for (const [i] of tried) {
    const found = compareSentences(sentence, others[i]!)
    if (found !== null && (best === null || rank(found) > rank(best))) best = found
  }
  return best
}

const rank = (aligned: Aligned): number => aligned.likeness + (aligned.exact ? 1 : 0)

/**
 * Whether two sentences are one sentence in two reports.
 *
 *     'A man got out of a car and opened fire on a police van' / 'A man came out of an auto and began firing on a police van' → by content
 *     'Two people died' / 'Two people were hurt' → null: too short to prove anything
 */
export function compareSentences(a: PreparedSentence, b: PreparedSentence): Aligned | null {
  if (Math.min(a.words, b.words) < MIN_WORDS) return null
  const exact = containment(a.grams, b.grams)
  if (exact >= MIN_EXACT) return { a, b, exact: true, likeness: exact }
  if (Math.min(a.content.size, b.content.size) < MIN_TERMS || Math.min(a.weight, b.weight) < MIN_WEIGHT) return null
  const likeness = contentLikeness(a, b)
  return likeness >= MIN_CONTENT ? { a, b, exact: false, likeness } : null
}

function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const gram of small) if (large.has(gram)) shared += 1
  return small.size === 0 ? 0 : shared / small.size
}

/** Weighted Dice of the content words; a name that is one or two letters off counts as the name. */
function contentLikeness(a: PreparedSentence, b: PreparedSentence): number {
  let shared = 0
  const spare = b.names.filter(name => !a.content.has(name))
  for (const [term, value] of a.content) {
    if (b.content.has(term)) {
      shared += value + b.content.get(term)!
      continue
    }
    const at = a.names.includes(term) ? spare.findIndex(name => isNearSpelling(term, name)) : -1
    if (at < 0) continue
    shared += value + b.content.get(spare[at]!)!
    spare.splice(at, 1)
  }
  return shared / (a.weight + b.weight)
}
