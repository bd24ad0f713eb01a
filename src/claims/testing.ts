/** Made-up reports for tests, and what the extractor makes of them as short strings that can be compared. */
import { readFileSync } from 'node:fs'
import type { Article, ArticleId, Attribution, CaptureId, Claim, Sentence, Slot, Statement } from '../model/index.ts'
import { createEngine } from '../text/engine/create-engine.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Engine } from '../text/token.ts'
import { type Extraction, extractClaims } from './extract-claims.ts'
import { analyseArticle, type Sent } from './sentence.ts'

const WEIGHTS = new URL('../../models/en.bin.gz', import.meta.url)
const GAZETTEER = new URL('../../models/gazetteer.bin.gz', import.meta.url)
const NAMES = new URL('../../models/names.bin.gz', import.meta.url)
let loaded: Engine | null = null

/** The engine with the weights of the repository, loaded once. */
export const engine = (): Engine => {
  loaded ??= createEngine(readFileSync(WEIGHTS), { gazetteer: readFileSync(GAZETTEER), names: readFileSync(NAMES) })
  return loaded
}

type Page = {
  readonly title?: string
  readonly outlet?: string
  readonly published?: string | null
}

/**
 * A report of made-up text, published on Tuesday 4 March 2031 unless said otherwise; a blank line starts a paragraph.
 *
 *     article('Two died in Lund.', { title: 'Two dead', published: '2031-03-04' })
 */
export const article = (body: string, { title, outlet, published = '2031-03-04' }: Page = {}): Article => {
  const text = title === undefined ? body : `${title}\n\n${body}`
  const day =
    published === null
      ? null
      : ({ from: `${published}T00:00:00Z`, to: `${published}T23:59:59Z`, basis: 'stated' } as const)
  return {
    id: 'a_test' as ArticleId,
    captureId: 'c_test' as CaptureId,
    origin: 'test.txt',
    outlet: outlet ?? null,
    title: title ?? null,
    byline: [],
    credit: [],
    published: day,
    updated: null,
    capturedAt: '2031-03-05T00:00:00Z',
    language: 'en',
    canonical: null,
    section: null,
    evidence: [],
    text,
    sentences: sentencesOf(text, title !== undefined),
    cut: [],
    problems: [],
  }
}

const sentencesOf = (text: string, titled: boolean): readonly Sentence[] => {
  const paragraphs = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)]
  return paragraphs.flatMap((m, paragraph) =>
    splitSentences(text, { start: m.index, end: m.index + m[0].length }).map(
      (span): Sentence => ({ ...span, paragraph, role: titled && paragraph === 0 ? 'headline' : 'body' }),
    ),
  )
}

/** Mentions and claims of a made-up report. */
export const extract = (body: string, page: Page = {}): Extraction => extractClaims(article(body, page), engine())

/** The analysed sentences of a made-up text. */
const sentsOf = (body: string, page: Page = {}): readonly Sent[] => analyseArticle(article(body, page), engine())

/** The first sentence of a made-up text. */
export const sent = (body: string): Sent => sentsOf(body)[0]!

/** 'two' → '2'; 'at least two' → '2+'; 'up to three' → '0-3'; approximate ones with '~' in front. */
export const quantity = (s: Extract<Statement, { count: unknown }>): string => {
  const { min, max, approximate } = s.count
  return `${approximate ? '~' : ''}${max === null ? `${min}+` : min === max ? min : `${min}-${max}`}`
}

/** Value of a statement in few words: 'police 1', 'gunshots 6', 'terrorism', 'Lund'. A part is marked: 'child 3 (part)'. */
export const value = (s: Statement): string => {
  switch (s.slot) {
    case 'figure':
      return `${s.measure} ${quantity(s)}`
    case 'magnitude':
      return `${s.value}${s.scale === null ? '' : ` ${s.scale}`}`
    case 'place':
      return `${s.place.name} ${s.place.precision}`
    case 'time':
      return `${s.words} = ${s.when.from}/${s.when.to} ${s.precision}`
    case 'responsibility':
      return `${s.group}${s.channel === null ? '' : ` through ${s.channel}`}`
    case 'identity':
      return `${s.who} ${s.aspect} ${s.value}`
    case 'weapon':
    case 'vehicle':
    case 'target':
    case 'cause':
    case 'motive':
    case 'damage':
      return `${s.name} = ${s.code}`
    case 'action':
    case 'advice':
    case 'quote':
    case 'assertion':
      return s.words
    default:
      return `${s.who} ${quantity(s)}${s.part === null ? '' : ' (part)'}`
  }
}

/** Who says it: 'police', 'ministry:interior ministry', '- ' for the outlet itself; the next hop behind '<'. */
export const speaker = (a: Attribution): string => {
  const { source } = a
  const name = source === null ? '-' : `${source.kind}${source.entity === null ? '' : `:${source.entity}`}`
  return a.via === null ? name : `${name} < ${speaker(a.via)}`
}

/** Certainty and polarity: 'certain', 'possible', 'certain not'. */
const sureness = (c: Claim): string => `${c.factuality.certainty}${c.factuality.polarity === 'negative' ? ' not' : ''}`

/**
 * The claims of a made-up report as comparable strings, in text order; only those of `slots` when any are given.
 *
 *     claimsOf('One officer was killed, police said.') → ['killed police 1 | focal | police:police | certain']
 */
export const claimsOf = (body: string, slots: readonly Slot[] = [], page: Page = {}): readonly string[] => {
  const { claims, mentions } = extract(body, page)
  const focal = new Map(mentions.map(m => [m.id, m.focal ? 'focal' : `background ${m.kind}`] as const))
  return inOrder(claims, slots).map(c =>
    [
      `${c.statement.slot} ${value(c.statement)}`,
      focal.get(c.incidentMention) ?? 'no mention',
      speaker(c.attribution),
      sureness(c),
    ].join(' | '),
  )
}

const inOrder = (claims: readonly Claim[], slots: readonly Slot[]): readonly Claim[] =>
  claims
    .filter(c => slots.length === 0 || slots.includes(c.statement.slot))
    .sort((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end)

/** Slots that count people harmed, held or saved. */
export const COUNTS: readonly Slot[] = [
  'killed',
  'injured',
  'missing',
  'arrested',
  'rescued',
  'evacuated',
  'displaced',
  'hostages',
]

/** Statements alone: 'killed police 1', with what weakens them: 'killed any 3, possible', 'injured any 1, certain not'. */
export const statedIn = (body: string, slots: readonly Slot[], page: Page = {}): readonly string[] =>
  inOrder(extract(body, page).claims, slots).map(c => {
    const sure = sureness(c)
    return `${c.statement.slot} ${value(c.statement)}${sure === 'certain' ? '' : `, ${sure}`}`
  })

/** Who says what in these slots: 'police:police'. */
export const speakersOf = (body: string, slots: readonly Slot[] = COUNTS, page: Page = {}): readonly string[] =>
  inOrder(extract(body, page).claims, slots).map(c => speaker(c.attribution))
