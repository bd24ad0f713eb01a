/** Names for the things of the main path, and the small values that all of them share. Every value is plain JSON. */

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

/** SHA-256 of the captured bytes, 64 hex digits: the same bytes are the same capture wherever they were found. */
export type CaptureId = Id<'capture'>
/** Of a capture as read by one version of the reader. */
export type ArticleId = Id<'article'>
/** Of an article, a place in it and a slot: the same text gives the same id. */
export type ClaimId = Id<'claim'>
/** Of an article and the place where it names a happening. */
export type MentionId = Id<'incident-mention'>
/** Of the earliest article of a group of reports. */
export type StoryId = Id<'story'>
/** Of the earliest mention of a happening. */
export type IncidentId = Id<'incident'>

/** Of a decision made by hand: who, when, what and why. */
export type DecisionId = Id<'decision'>

/** ISO 8601 in UTC with a trailing Z, to the second: '2017-04-20T19:06:00Z'. Compares as a string. */
export type Instant = string

/** Half-open range of UTF-16 code units, 0-based: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number }

/** A span that can be checked on its own: `exact` repeats the text, so a wrong offset cannot pass unseen. */
export type Anchor = Span & { readonly articleId: ArticleId; readonly exact: string }

/** Something doubtful in the input that did not stop us. `code` is `<stage>/<what>`; the codes are listed in docs/model.md. */
export type Problem = { readonly code: string; readonly message: string; readonly at: Span | null }

/** How a value got here: written in the text, inferred from context ("Thursday"), or assumed by a default. */
export type Basis = 'stated' | 'implied' | 'assumed'

/** Inclusive range of instants. A local time whose zone is not known runs from 14 h before to 12 h after it: see docs/model.md. */
export type TimeRange = { readonly from: Instant; readonly to: Instant; readonly basis: Basis }

/** A named place. `precision` says what the name denotes; coordinates are degrees (WGS 84), null when not found. */
export type Place = {
  readonly name: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: 'street' | 'city' | 'region' | 'country' | 'unknown'
}
