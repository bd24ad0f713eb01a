/** What is known of a happening, who says so, and the account a person reads. */
import type { Article } from './article.ts'
import type { Claim, IncidentMention, Statement } from './claim.ts'
import type { HandDecision } from './decision.ts'
import type { ClaimId, DecisionId, IncidentId, Instant, TimeRange } from './ids.ts'
import type { Echo, Incident, Story } from './incident.ts'

/**
 * confirmed: two or more voices for, none against. single-source: one voice. disputed: a voice against that it has not withdrawn.
 * superseded: the same voice, or an authority with better knowledge, later said otherwise. denied: the only current voices deny it.
 */
export type Status = 'confirmed' | 'disputed' | 'superseded' | 'single-source' | 'denied'

/** One claim's part in a fact. `voice` is its independent origin; 'stale': the voice has since said otherwise. */
export type Support = {
  readonly claimId: ClaimId
  readonly voice: string
  readonly verdict: 'for' | 'against' | 'stale'
}

/** One line of the account. `rule` names the rule that decided (docs/rules.md); `value` null: nothing stands any more. */
export type Fact = {
  readonly key: string
  readonly status: Status
  readonly value: Statement | null
  readonly support: readonly Support[]
  readonly rule: string
}

/** A fact appeared, or its value or status changed, with the claims that did it. */
export type Change = {
  readonly at: Instant
  readonly key: string
  readonly from: Fact | null
  readonly to: Fact
  readonly because: readonly ClaimId[]
}

/** A pure fold: only claims that were surely reported by `asOf` count, so "what was known at 21:30" is a call. */
export type Ledger = {
  readonly incidentId: IncidentId
  readonly asOf: Instant
  readonly profile: string
  readonly facts: readonly Fact[]
  readonly changes: readonly Change[]
}

/** A sentence with its sources: none without. */
export type Cited = { readonly text: string; readonly cites: readonly [ClaimId, ...ClaimId[]] }

/** The account in words. */
export type Brief = {
  readonly incidentId: IncidentId
  readonly asOf: Instant
  readonly headline: Cited | null
  readonly summary: readonly Cited[]
  readonly timeline: readonly (Cited & { readonly when: TimeRange })[]
  readonly contradictions: readonly { readonly key: string; readonly sides: readonly Cited[] }[]
}

/**
 * What `recount read --json` prints: everything above for a set of reports. The JSON Schema is schema/account.schema.json. `decisions` of
 * a story or incident are those that speak of its reports or mentions; of the account all of these.
 */
export type Account = {
  readonly version: 1
  readonly asOf: Instant
  readonly articles: readonly Article[]
  readonly mentions: readonly IncidentMention[]
  readonly claims: readonly Claim[]
  readonly echoes: readonly Echo[]
  readonly stories: readonly (Story & { readonly decisions: readonly DecisionId[] })[]
  readonly incidents: readonly (Incident & {
    readonly decisions: readonly DecisionId[]
    readonly ledger: Ledger
    readonly brief: Brief
  })[]
  readonly decisions: readonly HandDecision[]
}
