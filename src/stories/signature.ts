/** What the grouping needs of one report: nothing of it depends on the other reports, and none of it is text. */
import type { Article } from '../model/index.ts'
import { hash, priorShare, tellingSentences } from './copies/sentence-words.ts'
import { type DatesTold, datesTold } from './dates-told.ts'
import { type Subject, subjectOf } from './focal-evidence.ts'
import { type PeopleTold, peopleTold } from './people-told.ts'
import type { Report } from './report.ts'
import { type Word, wordsOf } from './terms.ts'

/** Terms of a text: 32-bit hashes, ascending; their weight before rarity; the share of news reports in which each is to be expected. */
export type Terms = { readonly ids: Uint32Array; readonly weights: Float32Array; readonly shares: Float32Array }

/**
 * A report as evidence. `terms`: words of headline, lead and body; `title`: of the headline alone. `subject`: what its focal mentions
 * say. `outlet`: hash of the site or outlet, null where neither is known. `publishedFromMs`: milliseconds since 1970, null for undated. `length`: of the text, UTF-16 code units. `isUnread`: in a language of which nothing
 * was understood, so that only copying can join it.
 */
export type Signature = {
  readonly terms: Terms
  readonly title: Terms
  readonly subject: Subject
  readonly people: PeopleTold
  readonly dates: DatesTold
  readonly outlet: number | null
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
  const title = titleParts(article).filter(part => !isFurniture(furnitureKey(article, part)))
  const outlet = outletOf(article)
  return {
    terms: countTerms(article, title, isFurniture),
    title: titleTerms(title),
    subject: subjectOf(report),
    people: peopleTold(article.text),
    dates: datesTold(article.text),
    outlet: outlet === null ? null : hash(outlet),
    publishedFromMs: article.published === null ? null : Date.parse(article.published.from),
    length: article.text.length,
    // How usual its words are nobody knows here: 'dans' and 'avec' would count as rare, and any two such reports be alike.
    isUnread: claims.length === 0 && !/^(?:en|und)(?:-|$)/.test(article.language),
  }
}

/** The site that a page was read from, else the outlet that it names. */
const outletOf = ({ origin, outlet }: Article): string | null =>
  /^https?:\/\/(?:www\.)?([^/]+)/.exec(origin)?.[1]?.toLowerCase() ?? outlet

const furnitureKey = (article: Article, sentence: string): number =>
  hash(`${outletOf(article) ?? article.id}\n${sentence}`)

/** A headline at its dashes, bars and colons: 'Barge sinks - Holt News' has the name of its site in it. */
const titleParts = ({ title }: Article): readonly string[] => (title ?? '').split(/ [-–—|:] /)

/**
 * Keys of an article's sentences and of the parts of its headline, each once, under which an outlet's standing notices, appeals and
 * lists are counted; [] without an outlet.
 */
export const furnitureKeys = (article: Article): readonly number[] =>
  outletOf(article) === null
    ? []
    : [
        ...new Set(
          [...titleParts(article), ...tellingSentences(article).map(s => article.text.slice(s.start, s.end))].map(
            text => furnitureKey(article, text),
          ),
        ),
      ]

type Counts = Map<number, { weight: number; share: number }>

function countTerms(article: Article, titled: readonly string[], isFurniture: IsFurniture): Terms {
  const counts: Counts = new Map()
  const title = article.title ?? ''
  for (const part of titled) addWords(counts, wordsOf(part), TITLE)
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
export const lineTerms = (line: string): Terms => titleTerms([line])

function titleTerms(parts: readonly string[]): Terms {
  const counts: Counts = new Map()
  for (const part of parts) addWords(counts, wordsOf(part), 1)
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
