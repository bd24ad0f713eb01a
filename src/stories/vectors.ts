/** Reports as weighted words: what the grouping compares. */
import type { Article } from '../model/index.ts'
import { splitSentences } from '../text/sentences.ts'
import { hash, priorShare, tellingSentences } from './copies/sentence-words.ts'
import { type Word, wordsOf } from './terms.ts'

/** A report's terms (32-bit hashes, ascending) and their weights; the weights' squares sum to 1, or there are none. */
export type TermVector = { readonly ids: Uint32Array; readonly weights: Float64Array }

/** Vectors in the order of the articles, and in how many of them a term is found. */
export type Vectors = { readonly of: readonly TermVector[]; readonly seen: ReadonlyMap<number, number> }

// Swept on the open story collections (docs/stories.md): the means move by less than 0.01 around these values.
const TITLE = 5 // a word of the headline counts as so many of the body
const LEAD = 3
const LEAD_SENTENCES = 5
const NAME = 1.1
const NUMBER = 1.5
const BIGRAM = 0.3 // two neighbouring words as one term: full names, "air base"
const PRIOR_REPORTS = 300 // the list of usual words weighs as much as so many reports
const RARITY_POWER = 1.2
const FREQUENCY = 1.5 // how much a word gains by being repeated
const FURNITURE = 3 // paragraphs that one outlet prints in so many reports are left out

const KIND_WEIGHT = { stop: 0, word: 1, name: NAME, number: NUMBER } as const

type Counts = Map<number, { weight: number; share: number }>

/**
 * One vector an article: words of headline, lead and body, without those of telling, heavier when rare. How rare a word is comes
 * from the articles and from a built-in list together, so that five articles work as five thousand do.
 */
export function vectorsOf(articles: readonly Article[]): Vectors {
  const furniture = furnitureOf(articles)
  const counts = articles.map(article => countTerms(article, furniture))
  const seen = new Map<number, number>()
  for (const terms of counts) for (const id of terms.keys()) seen.set(id, (seen.get(id) ?? 0) + 1)
  return { of: counts.map(terms => weigh(terms, seen, articles.length)), seen }
}

function countTerms(article: Article, furniture: ReadonlySet<string>): Counts {
  const counts: Counts = new Map()
  const title = article.title ?? ''
  addWords(counts, wordsOf(title), TITLE)
  let sentences = 0
  for (const span of tellingSentences(article)) {
    const text = article.text.slice(span.start, span.end)
    if (text === title || furniture.has(furnitureKey(article, text))) continue
    addWords(counts, wordsOf(text), sentences < LEAD_SENTENCES ? LEAD : 1)
    sentences += 1
  }
  return counts
}

function addWords(counts: Counts, words: readonly Word[], weight: number): void {
  const telling = words.filter(word => word.kind !== 'stop')
  telling.forEach((word, i) => {
    const share = priorShare(word.term)
    add(counts, hash(word.term), { weight: weight * KIND_WEIGHT[word.kind], share })
    const next = telling[i + 1]
    if (next === undefined || next.start - word.end > 2) return
    add(counts, hash(`${word.term} ${next.term}`), {
      weight: weight * BIGRAM,
      share: Math.min(share, priorShare(next.term)) * 0.3,
    })
  })
}

function add(counts: Counts, id: number, { weight, share }: { readonly weight: number; readonly share: number }): void {
  const known = counts.get(id)
  if (known === undefined) counts.set(id, { weight, share })
  else known.weight += weight
}

function weigh(terms: Counts, seen: ReadonlyMap<number, number>, reports: number): TermVector {
  const ids = Uint32Array.from(terms.keys()).sort()
  const weights = new Float64Array(ids.length)
  let squares = 0
  ids.forEach((id, i) => {
    const { weight, share } = terms.get(id)!
    const rarity = Math.log((reports + PRIOR_REPORTS) / (seen.get(id)! + PRIOR_REPORTS * share))
    weights[i] = (1 + FREQUENCY * Math.log(Math.max(1, weight))) * Math.max(0, rarity) ** RARITY_POWER
    squares += weights[i]! ** 2
  })
  const norm = Math.sqrt(squares) || 1
  return { ids, weights: weights.map(weight => weight / norm) }
}

const furnitureKey = (article: Article, sentence: string): string => `${article.outlet ?? article.id}\n${sentence}`

/** Sentences that one outlet prints under three reports or more: notices, appeals, lists of other reports. */
function furnitureOf(articles: readonly Article[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const article of articles) {
    if (article.outlet === null) continue
    const sentences = new Set(tellingSentences(article).map(s => article.text.slice(s.start, s.end)))
    for (const sentence of sentences) {
      const key = furnitureKey(article, sentence)
      times.set(key, (times.get(key) ?? 0) + 1)
    }
  }
  return new Set([...times].filter(([, count]) => count >= FURNITURE).map(([key]) => key))
}

/** Vector of a line alone, such as a headline, in the terms of `vectors`; for finding the headline that says what its story is about. */
export function lineVector(line: string, vectors: Vectors): TermVector {
  const counts: Counts = new Map()
  for (const span of splitSentences(line)) addWords(counts, wordsOf(line.slice(span.start, span.end)), 1)
  const known: Counts = new Map([...counts].filter(([id]) => vectors.seen.has(id)))
  return weigh(known, vectors.seen, vectors.of.length)
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
