/** The main path in one screen: bytes → Capture → Article → Claim → Story, Incident → Ledger → Brief. */
import { writeBrief } from './brief/brief.ts'
import { extractClaims } from './claims/extract-claims.ts'
import { inspectReport } from './claims/inspect.ts'
import type {
  Account,
  Article,
  ArticleId,
  Capture,
  Claim,
  HandDecision,
  Incident,
  IncidentMention,
  Inspection,
  Instant,
  MentionId,
  ReportCast,
  Span,
} from './model/index.ts'
import { detectLanguage } from './reading/language.ts'
import { readArticle } from './reading/read-article.ts'
import { type ReconcileInput, reconcile } from './reconcile/reconcile.ts'
import { findEchoes } from './stories/copies/echoes.ts'
import { findCopies } from './stories/copies/find-copies.ts'
import { decidedOf, decisionsAt, decisionsOn, keepable } from './stories/decisions.ts'
import { groupStories } from './stories/group-stories.ts'
import { joinIncidents } from './stories/incidents/join-incidents.ts'
import type { Report } from './stories/report.ts'
import { versionEchoes } from './stories/version-echoes.ts'
import { asPages, findVersions, pagesOf, versionGroups, withVersions } from './stories/versions.ts'
import type { Engine } from './text/token.ts'

/** One report as read and understood: all that the later stages need of it. */
export type Understanding = {
  readonly article: Article
  readonly mentions: readonly IncidentMention[]
  readonly claims: readonly Claim[]
  /** Who was harmed and who is suspected in the report's own happening; readings that stores of earlier versions kept have none. */
  readonly cast?: ReportCast
}

/**
 * Capture → Article. Any capture is allowed: what could not be read is in `article.problems`. A report in a language other than English
 * has the problem 'claims/language': no claims are read from it, for the German article "die" is no death.
 */
export const read = (capture: Capture): Article => {
  const article = readArticle(capture)
  if (isEnglish(article)) return article
  const message = `report: expected English, got ${article.language}; it is kept, and no claims are read from its words`
  return { ...article, problems: [...article.problems, { code: LANGUAGE, message, at: null }] }
}

/** Capture → Article → claims, as `read` and `extractClaims` do it. */
export const understand = (capture: Capture, engine: Engine): Understanding => {
  const article = read(capture)
  return { article, ...extractClaims(claimable(article), engine) }
}

/** Everything that the engine sees in an article of `read`, for people who want to look; of a report in another language nothing. */
export const inspect = (article: Article, engine: Engine): Inspection => inspectReport(claimable(article), engine)

const LANGUAGE = 'claims/language'

/** The article as the claims see it: without its sentences when it is in another language. */
const claimable = (article: Article): Article =>
  article.problems.some(p => p.code === LANGUAGE) ? { ...article, sentences: [] } : article

/** What a page says of its language may be wrong: only when the words do not look like English either is it another. */
const isEnglish = (article: Article): boolean =>
  ['en', 'und'].includes(article.language) || detectLanguage(article.text) === 'en'

/**
 * All reports → stories, incidents, and the account of each incident as known at `asOf`. Reports that were not surely out by then take
 * no part, not even in the grouping.
 * Order of the reports changes nothing; a report that is given twice counts once. Versions of one page count as one report: the
 * grouping sees the last, the ledgers see all. Decisions count from when they were made; their order changes nothing unless they contradict
 * each other, and then the first stands.
 */
export const recountAll = (
  given: readonly Understanding[],
  asOf: Instant,
  decisions: readonly HandDecision[] = [],
): Account => {
  const reports = findVersions(inOrderOfId(given)).filter(r => isOut(r, asOf))
  const pages = pagesOf(reports)
  const current = asPages(pages)
  const standing = keepable(decisionsAt(decisions, asOf))
  const decided = decidedOf(standing, reports)
  const copyGroups = findCopies(current)
  const copied = findEchoes(current, copyGroups)
  const echoes = [...copied, ...versionEchoes(pages, copyGroups, copied)]
  const stories = withVersions(groupStories(current, copyGroups, decided.reports), pages)
  const claimsOf = groupClaims(reports)
  const outlets = outletsOf(reports)
  const versions = versionsOf(reports)
  const texts = new Map(reports.map(r => [r.article.id, r.article.text] as const))
  const textOf = (claim: Claim, span: Span): string => texts.get(claim.anchor.articleId)!.slice(span.start, span.end)
  const options = { versions: versionGroups(pages), byHand: decided.mentions }
  const incidents = joinIncidents(reports, stories, options).map(incident => {
    const claims = incident.mentions.flatMap(m => claimsOf.get(m) ?? [])
    const ledger = reconcile({ incident, claims, echoes, outlets, versions }, asOf)
    const brief = writeBrief(ledger, claims, incident, { outlets, textOf })
    return { ...incident, decisions: decisionsOn(decided.touched, { mentions: incident.mentions }), ledger, brief }
  })
  return {
    version: 1,
    asOf,
    articles: reports.map(r => r.article),
    mentions: reports.flatMap(r => r.mentions),
    claims: reports.flatMap(r => r.claims),
    echoes,
    stories: stories.map(one => ({ ...one, decisions: decisionsOn(decided.touched, { reports: one.articleIds }) })),
    incidents: incidents.filter(hasFacts),
    decisions: standing,
  }
}

/** Each report once, in order of id: the order of arrival shows nowhere. */
const inOrderOfId = (given: readonly Understanding[]): readonly Report[] =>
  [...new Map(given.map(r => [r.article.id, r] as const)).values()].sort((a, b) =>
    a.article.id < b.article.id ? -1 : 1,
  )

/** Was the report surely out by then? One without claims counts from its capture. */
const isOut = ({ article, claims }: Understanding, asOf: Instant): boolean =>
  claims.length === 0 ? article.capturedAt <= asOf : claims.some(c => c.reportedAt.to <= asOf)

const hasFacts = (incident: Incident & { readonly ledger: { readonly facts: readonly unknown[] } }): boolean =>
  incident.storyId !== null || incident.ledger.facts.length > 0

const groupClaims = (reports: readonly Understanding[]): ReadonlyMap<MentionId, readonly Claim[]> => {
  const out = new Map<MentionId, Claim[]>()
  for (const claim of reports.flatMap(r => r.claims)) {
    const list = out.get(claim.incidentMention)
    if (list) list.push(claim)
    else out.set(claim.incidentMention, [claim])
  }
  return out
}

/** Of each article that is one of several versions of its page: the first of them, and its number. */
const versionsOf = (reports: readonly Report[]): NonNullable<ReconcileInput['versions']> =>
  Object.fromEntries(reports.flatMap(r => (r.version ? [[r.article.id, r.version]] : [])))

/** The name under which each article's own voice speaks. */
const outletsOf = (reports: readonly Understanding[]): Readonly<Record<ArticleId, string>> =>
  Object.fromEntries(reports.map(r => [r.article.id, ownVoice(r.article)]))

/** The one agency that a page credits for its text, else its outlet, else the host or file that it was read from. */
const ownVoice = (article: Article): string => {
  const [agency, ...more] = article.credit
  if (agency !== undefined && more.length === 0) return agency
  if (article.outlet === null && article.origin === '-') return 'standard input'
  return (
    article.outlet ??
    /^https?:\/\/([^/]+)/.exec(article.origin)?.[1] ??
    article.origin
      .split(/[\\/]/)
      .at(-1)!
      .replace(/\.\w{2,5}(?=$|#)/, '')
  )
}
