/** What the grouping needs of one report: nothing of it depends on the other reports, and none of it is text. */
import type { Article } from '../model/index.ts'
import { hash, priorShare, tellingSentences } from './copies/sentence-words.ts'
import { type Subject, subjectOf } from './focal-evidence.ts'
import type { Report } from './report.ts'
import { type Word, wordsOf } from './terms.ts'

/** Terms of a text: 32-bit hashes, ascending; their weight before rarity; the share of news reports in which each is to be expected. */
export type Terms = { readonly ids: Uint32Array; readonly weights: Float32Array; readonly shares: Float32Array }

/**
 * A report as evidence. `terms`: words of headline, lead and body. `subject`: what its focal mentions say. `publishedFromMs`:
 * milliseconds since 1970, null for undated. `length`: of the text, UTF-16 code units. `isUnread`: in a language of which nothing
 * was understood, so that only copying can join it.
 */
export type Signature = {
  readonly terms: Terms
  readonly subject: Subject
  readonly publishedFromMs: number | null
  readonly length: number
  readonly isUnread: boolean
}

// Swept on the open story collections (docs/stories.md): the means move by less than 0.01 around these values.
const TITLE = 5 // a word of the headline counts as so many of the body
const LEAD = 3
const LEAD_SENTENCES = 5
const NAME = 1.1
const NUMBER = 1.5
const BIGRAM = 0.3 // two neighbouring words as one term: full names, "air base"
const FREQUENCY = 1.5 // how much a word gains by being repeated

const KIND_WEIGHT = { stop: 0, word: 1, name: NAME, number: NUMBER } as const

/** Whether a sentence, told by its key (`furnitureKeys`), is page furniture: printed by its outlet under several reports. */
export type IsFurniture = (key: number) => boolean

/** A report's signature; sentences that are furniture give no terms. Any text is allowed; one without words has no terms. */
export function signatureOf(report: Report, isFurniture: IsFurniture = () => false): Signature {
  const { article, claims } = report
  return {
    terms: countTerms(article, isFurniture),
    subject: subjectOf(report),
    publishedFromMs: article.published === null ? null : Date.parse(article.published.from),
    length: article.text.length,
    // How usual its words are nobody knows here: 'dans' and 'avec' would count as rare, and any two such reports be alike.
    isUnread: claims.length === 0 && !/^(?:en|und)(?:-|$)/.test(article.language),
  }
}

const furnitureKey = (article: Article, sentence: string): number =>
  hash(`${article.outlet ?? article.id}\n${sentence}`)

/** Keys of an article's sentences, each once, under which an outlet's standing notices, appeals and lists are counted; [] without an outlet. */
export const furnitureKeys = (article: Article): readonly number[] =>
  article.outlet === null
    ? []
    : [...new Set(tellingSentences(article).map(s => furnitureKey(article, article.text.slice(s.start, s.end))))]

type Counts = Map<number, { weight: number; share: number }>

function countTerms(article: Article, isFurniture: IsFurniture): Terms {
  const counts: Counts = new Map()
  const title = article.title ?? ''
  addWords(counts, wordsOf(title), TITLE)
  let sentences = 0
  for (const span of tellingSentences(article)) {
    const text = article.text.slice(span.start, span.end)
    if (text === title || isFurniture(furnitureKey(article, text))) continue
    addWords(counts, wordsOf(text), sentences < LEAD_SENTENCES ? LEAD : 1)
    sentences += 1
  }
  return toTerms(counts)
}

/** Terms of a line alone, such as a headline, each word counting once. */
export function lineTerms(line: string): Terms {
  const counts: Counts = new Map()
  addWords(counts, wordsOf(line), 1)
  return toTerms(counts)
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

function toTerms(counts: Counts): Terms {
  const ids = Uint32Array.from(counts.keys()).sort()
  const weights = Float32Array.from(ids, id => 1 + FREQUENCY * Math.log(Math.max(1, counts.get(id)!.weight)))
  return { ids, weights, shares: Float32Array.from(ids, id => counts.get(id)!.share) }
}
