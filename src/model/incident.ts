/** Groups: reports of one happening, and the happening itself. */
import type { ArticleId, ClaimId, IncidentId, MentionId, Place, Span, StoryId, TimeRange } from './ids.ts'

/** Two passages that say the same words; spans are in the two articles' texts. */
export type SharedPassage = { readonly inOriginal: Span; readonly inCopy: Span }

/** How a copy came about: byte-like the same text, an agency's text cut or re-headed, or one reworded sentence by sentence. */
export type CopyKind = 'same' | 'syndicated' | 'spun'

/**
 * What made one report the original of others, in the order in which it decides: it was surely published `first`; the others have it
 * `credited`; its outlet is an `agency`; it `credits` somebody; it is the `fullest`: most of the others is found in it; it was surely out by an
 * `earlier` time; it is the `longer`; its `id` is the smaller, so nothing tells. `passages`: it is a copy itself, and nearer to its
 * copies than its own original.
 */
export type OriginalReason =
  | 'first'
  | 'credited'
  | 'agency'
  | 'credits'
  | 'fullest'
  | 'earlier'
  | 'longer'
  | 'id'
  | 'passages'

/** An original, why it is one, and what was copied from it. `similarity` is the share of the copy's text found in the original, 0..1. */
export type CopyGroup = {
  readonly original: ArticleId
  readonly why: OriginalReason
  readonly copies: readonly {
    readonly articleId: ArticleId
    readonly how: CopyKind
    readonly similarity: number
    readonly passages: readonly SharedPassage[]
  }[]
}

/** A set of reports about one happening; `related` stories share background with it. */
export type Story = {
  readonly id: StoryId
  readonly label: string
  readonly articleIds: readonly ArticleId[]
  readonly copyGroups: readonly CopyGroup[]
  readonly related: readonly StoryId[]
}

/** A claim that repeats another report's words, so that it adds no voice: per claim, not per report. */
export type Echo = { readonly claimId: ClaimId; readonly of: ClaimId; readonly why: string }

/** The happening itself, joined across reports and stories. `storyId` null: only recalled, no story of its own. */
export type Incident = {
  readonly id: IncidentId
  readonly storyId: StoryId | null
  readonly kind: string
  readonly label: string
  readonly when: TimeRange | null
  readonly where: Place | null
  readonly mentions: readonly MentionId[]
}
