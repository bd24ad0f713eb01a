/** One attributed, anchored statement of a report about one happening. */
import type { Anchor, ArticleId, ClaimId, MentionId, Place, Span, TimeRange } from './ids.ts'

/** Inclusive bounds, max null = open: 'two' {2,2}; 'at least two' {2,null}; 'up to three' {0,3}; 'one or several' {1,null}. */
export type Quantity = { readonly min: number; readonly max: number | null; readonly approximate: boolean }

/** Who speaks. Every kind is defined in docs/model.md. */
export type SourceKind =
  | 'police'
  | 'ministry'
  | 'prosecutor'
  | 'court'
  | 'hospital'
  | 'emergency'
  | 'government'
  | 'military'
  | 'official'
  | 'witness'
  | 'victim'
  | 'suspect'
  | 'perpetrator-group'
  | 'union'
  | 'company'
  | 'ngo'
  | 'expert'
  | 'monitor'
  | 'agency'
  | 'outlet'
  | 'anonymous'

/** `name` is as the report writes it; `entity` is the normal form under which variants of a name meet, null when unknown. */
export type Source = {
  readonly kind: SourceKind
  readonly name: string | null
  readonly entity: string | null
  readonly at: Span | null
}

/**
 * A source says (cue) the content; `via` is the next hop towards the report (PARC's terms).
 * `source` null: the outlet speaks in its own voice.
 *
 *     'The Guardian reports that police say two died' → source police, via { source: the Guardian }
 */
export type Attribution = {
  readonly source: Source | null
  readonly cue: Span | null
  readonly via: Attribution | null
}

/** FactBank's axes. `hedges` keeps the very words ("alleged", "it would seem"). */
export type Factuality = {
  readonly certainty: 'certain' | 'probable' | 'possible' | 'underspecified'
  readonly polarity: 'positive' | 'negative'
  readonly hedges: readonly Span[]
}

/** Slots that count people. */
export type CountSlot =
  | 'killed'
  | 'injured'
  | 'missing'
  | 'arrested'
  | 'rescued'
  | 'evacuated'
  | 'displaced'
  | 'hostages'
  | 'perpetrators'

/** Slots whose value is a name, with a code from a documented list where one fits. */
export type NameSlot = 'weapon' | 'vehicle' | 'target' | 'cause' | 'motive' | 'damage'

/** Slots whose value is a clause in its own words. */
export type WordSlot = 'action' | 'advice' | 'quote' | 'assertion'

/** Kind of person that a count is about; 'any' when the report does not say. 'attacker' and 'suspect' are never victims. */
export type Who = string

/** What is stated. `part` marks a count that is a part of a larger one ("12 dead, including 10 Americans"): its group, in the report's words. */
export type Statement =
  | { readonly slot: CountSlot; readonly who: Who; readonly count: Quantity; readonly part: string | null }
  | { readonly slot: 'figure'; readonly measure: string; readonly count: Quantity }
  | { readonly slot: 'magnitude'; readonly value: number; readonly scale: string | null }
  | { readonly slot: 'place'; readonly place: Place }
  | { readonly slot: 'time'; readonly when: TimeRange; readonly words: string; readonly precision: TimePrecision }
  | { readonly slot: NameSlot; readonly name: string; readonly code: string | null }
  | { readonly slot: 'responsibility'; readonly group: string; readonly channel: string | null }
  | {
      readonly slot: 'identity'
      readonly who: Who
      readonly aspect: 'name' | 'age' | 'nationality' | 'history' | 'status' | 'relation'
      readonly value: string
    }
  | { readonly slot: WordSlot; readonly words: string; readonly actor: string | null }

/** How fine a stated time is. 'clock' without a date in the sentence is resolved against the report's or the incident's day. */
export type TimePrecision = 'minute' | 'hour' | 'daypart' | 'day' | 'month' | 'year' | 'clock'

/** Any slot name. */
export type Slot = Statement['slot']

/**
 * `reportedAt` is the article's publication range, or for an undated article everything up to its capture.
 * `by` names the extractor that made the claim, `score` its confidence in 0..1.
 */
export type Claim = {
  readonly id: ClaimId
  readonly anchor: Anchor
  readonly incidentMention: MentionId
  readonly statement: Statement
  readonly attribution: Attribution
  readonly factuality: Factuality
  readonly reportedAt: TimeRange
  readonly by: string
  readonly score: number
}

/**
 * A happening as one report speaks of it. `focal`: the report is about it; otherwise the report recalls it.
 * `kind` is one of INCIDENT_KINDS (docs/model.md). `participants` are normal forms of names and groups that take part.
 */
export type IncidentMention = {
  readonly id: MentionId
  readonly articleId: ArticleId
  readonly kind: string
  readonly label: string
  readonly trigger: Anchor | null
  readonly when: TimeRange | null
  readonly where: Place | null
  readonly participants: readonly string[]
  readonly focal: boolean
}
