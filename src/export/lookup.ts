/** An account's parts by their ids, so that every way of showing it finds them in one step. */
import type {
  Account,
  Article,
  ArticleId,
  Claim,
  ClaimId,
  DecisionId,
  Echo,
  HandDecision,
  IncidentMention,
  MentionId,
} from '../model/index.ts'

/** An incident of an account with its ledger and brief. */
export type AccountIncident = Account['incidents'][number]

/** Finds parts of an account by id; what is not there is undefined. */
export type Lookup = {
  readonly article: (id: ArticleId) => Article | undefined
  readonly claim: (id: ClaimId) => Claim | undefined
  readonly mention: (id: MentionId) => IncidentMention | undefined
  readonly echo: (id: ClaimId) => Echo | undefined
  /** The incident whose mention the claim belongs to. */
  readonly incidentOf: (claim: Claim) => AccountIncident | undefined
  readonly decision: (id: DecisionId) => HandDecision | undefined
  readonly articleOf: (claim: Claim) => Article | undefined
}

/** Builds the finder once per showing; of two parts with one id the first counts. */
export const lookUp = (account: Account): Lookup => {
  const articles = new Map(account.articles.toReversed().map(a => [a.id, a]))
  const claims = new Map(account.claims.toReversed().map(c => [c.id, c]))
  const mentions = new Map(account.mentions.toReversed().map(m => [m.id, m]))
  const echoes = new Map(account.echoes.toReversed().map(e => [e.claimId, e]))
  const decisions = new Map(account.decisions.toReversed().map(d => [d.id, d]))
  const incidents = new Map(account.incidents.toReversed().flatMap(i => i.mentions.map(m => [m, i] as const)))
  return {
    article: id => articles.get(id),
    claim: id => claims.get(id),
    mention: id => mentions.get(id),
    echo: id => echoes.get(id),
    decision: id => decisions.get(id),
    incidentOf: claim => incidents.get(claim.incidentMention),
    articleOf: claim => articles.get(claim.anchor.articleId),
  }
}

/** An id as a person types it: whole when short, else its first 12 characters, which the CLI takes as a prefix. */
export const shortId = (id: string): string => (id.length <= 16 ? id : id.slice(0, 12))

/**
 * How many reports these articles are: versions of one page, which share their web address, are one. Files of one name are each a
 * report, and so is what is not there.
 */
export const countReports = (ids: readonly ArticleId[], lookup: Lookup): number =>
  new Set(
    ids.map(id => {
      const origin = lookup.article(id)?.origin ?? ''
      return /^https?:/.test(origin) ? origin : id
    }),
  ).size
