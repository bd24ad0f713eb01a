/** A report's sentences, made ready for asking whether another report says the same words. */
import type { Article, Sentence, Span } from '../../model/index.ts'
import { splitSentences } from '../../text/sentences.ts'
import { COMMON_WORDS, RARE_SHARE } from '../common-words.ts'
import { foldWord, foldWords, stem, type Word, wordsOf } from '../terms.ts'
import { synonymTable } from './synonyms.ts'

/**
 * `grams`: runs of three words as hashes. `content`: weights by term (synonyms under one term), heavier when rarer. `names`:
 * those of them that may be misspelt. `firm`: names and numbers, which a rewriter keeps. `said`: words outside quotation marks. `rare`: content terms that no list of usual words knows.
 */
export type PreparedSentence = {
  readonly span: Span
  readonly words: number
  readonly said: number
  readonly grams: ReadonlySet<number>
  readonly content: ReadonlyMap<string, number>
  readonly names: readonly string[]
  readonly firm: ReadonlySet<string>
  readonly weight: number
  readonly key: number
}

const GRAM = 3
const NUMBER_WEIGHT = 4.5 // whoever rewords a sentence keeps its figures
const SYNONYMS = synonymTable(stem)
const PRIOR: ReadonlyMap<string, number> = priorByStem()

function priorByStem(): ReadonlyMap<string, number> {
  const table = new Map<string, number>()
  for (const [word, share] of COMMON_WORDS) {
    const term = stem(foldWord(word))
    table.set(term, Math.max(table.get(term) ?? 0, share))
  }
  return table
}

/** Share of news reports in which the term is to be expected before any report is seen; `RARE_SHARE` for names and rare words. */
export const priorShare = (term: string): number =>
  PRIOR.get(term) ?? (/^(?:\d{1,2}|20[0-3]\d)$/.test(term) ? SMALL_NUMBER_SHARE : RARE_SHARE)

const SMALL_NUMBER_SHARE = 0.1 // ages, days of the month, small counts, years of this time

/** Sentences of the article's own words: `sentences` as read, or its text split anew when none were read. Headline and captions out. */
export function tellingSentences(article: Article): readonly Span[] {
  const own = article.sentences.filter(isTelling)
  return article.sentences.length > 0 ? own : splitSentences(article.text)
}

const isTelling = (s: Sentence): boolean => s.role === 'body' || s.role === 'standfirst' || s.role === 'quote'

/**
 * The article's sentences in order; those without a word are left out, and those with which a page speaks to its readers. Spans are
 * in `article.text`.
 */
export function prepareSentences(article: Article): readonly PreparedSentence[] {
  const quoted = quotedSpans(article.text)
  const outlet = article.outlet === null ? null : ` ${foldWords(article.outlet)} `
  const out: PreparedSentence[] = []
  let q = 0
  for (const span of tellingSentences(article)) {
    while (q < quoted.length && quoted[q]!.end <= span.start) q += 1
    const words = wordsOf(article.text.slice(span.start, span.end), span.start)
    const near = quoted.slice(q, q + 8)
    if (words.length > 0 && !addressesReader(words, near, { outlet, text: article.text }))
      out.push(prepare(span, words, near))
  }
  return out
}

const TO_READERS = new Set('you your yours our ours us please copyright subscribe newsletter'.split(' '))

const isQuoted = (word: Word, quoted: readonly Span[]): boolean =>
  quoted.some(q => q.start <= word.start && word.start < q.end)

const TELLING = new Set('told tell telling said says saying spoke according reported reports'.split(' '))

type Page = { readonly outlet: string | null; readonly text: string }

/** Outside quotation marks a report says neither 'you' nor 'us', nor its outlet's name but for 'told the Courier': the page speaks. */
function addressesReader(words: readonly Word[], quoted: readonly Span[], { outlet, text }: Page): boolean {
  const spoken = (word: Word): boolean => text.slice(word.start, word.end) !== 'US' && !isQuoted(word, quoted)
  if (words.some(word => TO_READERS.has(word.folded) && spoken(word))) return true
  if (outlet === null || words.some(word => TELLING.has(word.folded))) return false
  return ` ${words.map(word => word.folded).join(' ')} `.includes(outlet)
}

function prepare(span: Span, words: readonly Word[], quoted: readonly Span[]): PreparedSentence {
  const content = new Map<string, number>()
  const names: string[] = []
  const firm = new Set<string>()
  let weight = 0
  let said = 0
  for (const word of words) {
    if (!isQuoted(word, quoted)) said += 1
    if (word.kind === 'stop') continue
    const term = SYNONYMS.get(word.term) ?? word.term
    if (content.has(term)) continue
    const value = word.kind === 'number' ? NUMBER_WEIGHT : Math.log(1 / priorShare(word.term))
    content.set(term, value)
    weight += value
    if (word.kind !== 'word') firm.add(term)
    if (word.kind === 'name' && term.length > 4) names.push(term)
  }
  const codes = words.map(word => hash(word.folded))
  const key = codes.reduce((sum, code) => Math.imul(sum, 0x01000193) ^ code, codes.length) >>> 0 || 1
  return { span, words: words.length, said, grams: gramsOf(codes), content, names, firm, weight, key }
}

function gramsOf(codes: readonly number[]): ReadonlySet<number> {
  const grams = new Set<number>()
  const size = Math.min(GRAM, codes.length)
  for (let i = 0; i + size <= codes.length; i += 1) {
    let gram = size
    for (let j = i; j < i + size; j += 1) gram = Math.imul(gram, 0x01000193) ^ codes[j]!
    grams.add(gram)
  }
  return grams
}

/** FNV-1a over UTF-16 code units: 32 bits, unsigned. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/**
 * Where a text stands in quotation marks: pairs of “ ”, « », and straight marks taken in turn within a paragraph. A quotation that
 * is still open at a paragraph's end ends there.
 */
export function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = -1
  for (const mark of text.matchAll(/[“”«»"]|\n/gu)) {
    const at = mark.index
    const opens = mark[0] === '“' || mark[0] === '«' || (mark[0] === '"' && start < 0)
    if (opens && start < 0) start = mark[0] === '\n' ? -1 : at
    else if (!opens && start >= 0) {
      spans.push({ start, end: at + 1 })
      start = -1
    }
  }
  if (start >= 0) spans.push({ start, end: text.length })
  return spans
}
