/** Which sentences of two reports say the same: word for word, or with the words swapped. */

import { editDistance } from '../../text/names.ts'
import type { PreparedSentence } from './sentence-words.ts'

/** A sentence of one report and the one of another that it repeats; `likeness` 0..1 is by words (`exact`) or by content. */
export type Aligned = {
  readonly a: PreparedSentence
  readonly b: PreparedSentence
  readonly exact: boolean
  readonly likeness: number
}

const MIN_EXACT = 0.55 // share of the shorter sentence's 3-grams: a cut clause stays, a shared name and title do not reach it
const MIN_CONTENT = 0.68 // share of the content words' weight on both sides, or
const MIN_REWORDED = 0.5 // with
const MIN_FIRM = 0.5 // of the names and numbers of both
const MIN_WORDS = 6 // "The investigation continues" proves nothing
const RARE = 6 // a name, a figure, a word that no list of usual words knows
const MIN_RARE = 2 // of them in both sentences, else the trade's own phrases pass as copies
const MAX_RATIO = 4 // a sentence may have been split or cut; a page that lost its stops is no sentence
const MIN_TERMS = 5
const MIN_WEIGHT = 18 // about three rare words and some usual ones

/** A report's sentences with an index from their words to the sentences that hold them; `weight` is the text's. */
export type SentenceIndex = {
  readonly sentences: readonly PreparedSentence[]
  readonly byTerm: ReadonlyMap<string, readonly number[]>
  readonly weight: number
}

/** Makes sentences ready for being searched. */
export function indexSentences(sentences: readonly PreparedSentence[]): SentenceIndex {
  const byTerm = new Map<string, number[]>()
  let weight = 0
  sentences.forEach((sentence, i) => {
    weight += sentence.weight
    if (sentence.words < MIN_WORDS) return
    for (const term of sentence.content.keys()) {
      const list = byTerm.get(term)
      if (list === undefined) byTerm.set(term, [i])
      else list.push(i)
    }
  })
  return { sentences, byTerm, weight }
}

/**
 * The sentences that agree; and for every sentence of `a` that is nobody's quotation the sentence of `b` that is most like it, in
 * order (null: none), with `likeness` 0..1, how like they are on average.
 */
export type Alignment = {
  readonly aligned: readonly Aligned[]
  readonly nearest: readonly { readonly a: PreparedSentence; readonly b: PreparedSentence | null }[]
  readonly likeness: number
}

/**
 * For each sentence of `a` the sentence of `b` that it repeats, if there is one. Several sentences of `a` may come from one of `b`
 * (a sentence was split). Order of sentences is of no account.
 */
export function alignSentences(a: readonly PreparedSentence[], b: SentenceIndex): Alignment {
  const shared = new Float64Array(b.sentences.length)
  const aligned: Aligned[] = []
  const nearest: Alignment['nearest'][number][] = []
  let sum = 0
  for (const sentence of a) {
    if (sentence.words < MIN_WORDS) continue
    const near = nearSentences(sentence, b, shared)
    if (isSaid(sentence)) {
      const found = nearestOf(sentence, b, { near, shared })
      nearest.push({ a: sentence, b: found.sentence })
      sum += found.likeness
    }
    const best = bestMatch(sentence, b, { near, shared })
    if (best !== null) aligned.push(best)
    for (const i of near) shared[i] = 0
  }
  return { aligned, nearest, likeness: nearest.length === 0 ? 0 : sum / nearest.length }
}

const MIN_SAID_TERMS = 4
const MAX_LIST = 40 // sentences of one report; more often is a word of its subject

const isSaid = (sentence: PreparedSentence): boolean =>
  sentence.said >= MIN_WORDS && sentence.content.size >= MIN_SAID_TERMS

/** Sentences of `b` that share a word with the sentence; what they share is summed in `shared`, by sentence. */
function nearSentences(sentence: PreparedSentence, { byTerm }: SentenceIndex, shared: Float64Array): readonly number[] {
  const near: number[] = []
  for (const [term, value] of sentence.content) {
    const list = byTerm.get(term)
    if (list === undefined || list.length > MAX_LIST) continue
    for (const i of list) {
      if (shared[i] === 0) near.push(i)
      shared[i]! += value
    }
  }
  return near
}

type Near = { readonly near: readonly number[]; readonly shared: Float64Array }

/** The sentence with the greatest weighted Dice. */
function nearestOf(
  { weight }: PreparedSentence,
  { sentences }: SentenceIndex,
  { near, shared }: Near,
): { readonly sentence: PreparedSentence | null; readonly likeness: number } {
  let sentence: PreparedSentence | null = null
  let likeness = 0
  for (const i of near) {
    const other = sentences[i]!
    const dice = (2 * shared[i]!) / (weight + other.weight)
    if (dice <= likeness || !isSaid(other)) continue
    likeness = dice
    sentence = other
  }
  return { sentence, likeness }
}

const MAX_TRIED = 4
const MIN_SHARED = 8 // two telling words

function bestMatch(sentence: PreparedSentence, { sentences }: SentenceIndex, { near, shared }: Near): Aligned | null {
  const tried = near.filter(i => shared[i]! >= MIN_SHARED)
  if (tried.length > MAX_TRIED) tried.sort((x, y) => shared[y]! - shared[x]! || x - y)
  let best: Aligned | null = null
  for (const i of tried.slice(0, MAX_TRIED)) {
    const found = compareSentences(sentence, sentences[i]!)
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
  if (Math.min(a.words, b.words) < MIN_WORDS || Math.max(a.words, b.words) > MAX_RATIO * Math.min(a.words, b.words))
    return null
  const exact = containment(a.grams, b.grams)
  if (exact >= MIN_EXACT) return { a, b, exact: true, likeness: exact }
  if (Math.min(a.content.size, b.content.size) < MIN_TERMS || Math.min(a.weight, b.weight) < MIN_WEIGHT) return null
  const { likeness, firm } = contentLikeness(a, b)
  const same = likeness >= MIN_CONTENT || (likeness >= MIN_REWORDED && firm >= MIN_FIRM)
  return same ? { a, b, exact: false, likeness } : null
}

function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const gram of small) if (large.has(gram)) shared += 1
  return small.size === 0 ? 0 : shared / small.size
}

const NOTHING = { likeness: 0, firm: 0 } as const

/** Weighted Dice of the content words, and Dice of names and numbers; a name that is a letter off counts as the name. */
function contentLikeness(
  a: PreparedSentence,
  b: PreparedSentence,
): { readonly likeness: number; readonly firm: number } {
  let shared = 0
  let rare = 0
  let firm = 0
  const spare = b.names.filter(name => !a.content.has(name))
  for (const [term, value] of a.content) {
    const at = b.content.has(term) || !a.names.includes(term) ? -1 : spare.findIndex(name => isMisspelt(term, name))
    const match = at < 0 ? term : spare[at]!
    const other = b.content.get(match)
    if (other === undefined) continue
    shared += value + other
    if (value >= RARE) rare += 1
    if (a.firm.has(term) && b.firm.has(match)) firm += 2
    if (at >= 0) spare.splice(at, 1)
  }
  if (rare + firm / 2 < MIN_RARE) return NOTHING
  return { likeness: shared / (a.weight + b.weight), firm: firm / Math.max(1, a.firm.size + b.firm.size) }
}

/** One letter changed, added, left out or swapped, but for the first: 'brandis' ~ 'brandes'. */
const isMisspelt = (a: string, b: string): boolean => a[0] === b[0] && editDistance(a, b, 1) <= 1
