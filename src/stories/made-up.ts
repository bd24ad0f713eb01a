/** Made-up reports, mentions and claims for the tests of this folder. All people, places and outlets are invented. */
import type {
  Article,
  ArticleId,
  CaptureId,
  Claim,
  ClaimId,
  IncidentMention,
  MentionId,
  Place,
  Statement,
  TimeRange,
} from '../model/index.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Report } from './report.ts'

/** A UTC day, or a month ('2031-05') or year ('2031') as a range. */
export function range(date: string, basis: TimeRange['basis'] = 'stated'): TimeRange {
  if (date.length === 4) return { from: `${date}-01-01T00:00:00Z`, to: `${date}-12-31T23:59:59Z`, basis }
  if (date.length === 7) return { from: `${date}-01T00:00:00Z`, to: `${date}-28T23:59:59Z`, basis }
  return { from: `${date}T00:00:00Z`, to: `${date}T23:59:59Z`, basis }
}

/** A place without coordinates; a city by default. */
export function place(name: string, country: string | null = null, precision: Place['precision'] = 'city'): Place {
  return { name, country, lat: null, lon: null, precision }
}

/** A report of a title and a text, without mentions and claims. */
export function report(
  id: string,
  title: string | null,
  body: string,
  more: Partial<Article> & { readonly day?: string } = {},
): Report {
  const text = title === null ? body : `${title}\n\n${body}`
  const { day, ...fields } = more
  const article: Article = {
    id: id as ArticleId,
    captureId: id as CaptureId,
    origin: `${id}.txt`,
    outlet: null,
    title,
    byline: [],
    credit: [],
    published: day === undefined ? null : range(day),
    updated: null,
    capturedAt: '2031-12-31T00:00:00Z',
    language: 'en',
    canonical: null,
    section: null,
    evidence: [],
    text,
    sentences: splitSentences(text).map((span, paragraph) => ({
      ...span,
      paragraph,
      role: title !== null && span.end <= title.length ? 'headline' : 'body',
    })),
    cut: [],
    problems: [],
    ...fields,
  }
  return { article, mentions: [], claims: [] }
}

type MentionFields = Partial<Omit<IncidentMention, 'articleId' | 'id'>> & { readonly claims?: readonly Statement[] }

/** The report with one more mention; its claims are anchored at the start of the text. */
export function withMention(given: Report, name: string, { claims = [], ...fields }: MentionFields): Report {
  const articleId = given.article.id
  const mention: IncidentMention = {
    id: `${articleId}/${name}` as MentionId,
    articleId,
    kind: 'other',
    label: name,
    trigger: null,
    when: null,
    where: null,
    participants: [],
    focal: false,
    ...fields,
  }
  const made = claims.map((statement, i) =>
    claim(given, mention.id, { statement, exact: given.article.text.slice(0, 5), name: `${name}${i}` }),
  )
  return { ...given, mentions: [...given.mentions, mention], claims: [...given.claims, ...made] }
}

/** The report with a claim anchored on words of its text; throws when the text does not hold them. */
export function withClaim(given: Report, exact: string, statement: Statement): Report {
  const mention = given.mentions[0]?.id ?? (`${given.article.id}/none` as MentionId)
  return { ...given, claims: [...given.claims, claim(given, mention, { statement, exact, name: exact })] }
}

type ClaimFields = { readonly statement: Statement; readonly exact: string; readonly name: string }

function claim(given: Report, incidentMention: MentionId, { statement, exact, name }: ClaimFields): Claim {
  const start = given.article.text.indexOf(exact)
  if (start < 0) throw new Error(`'${exact}' is not in ${given.article.id}`)
  return {
    id: `${given.article.id}#${name}` as ClaimId,
    anchor: { articleId: given.article.id, start, end: start + exact.length, exact },
    incidentMention,
    statement,
    attribution: { source: null, cue: null, via: null },
    factuality: { certainty: 'certain', polarity: 'positive', hedges: [] },
    reportedAt: given.article.published ?? range('2031'),
    by: 'test',
    score: 1,
  }
}

/** 'killed' 12 exactly, of anyone. */
export const killed = (count: number, who = 'any'): Statement => ({
  slot: 'killed',
  who,
  count: { min: count, max: count, approximate: false },
  part: null,
})
