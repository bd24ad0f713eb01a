/** Groups: reports of one happening, and the happening itself. */
import type { ArticleId, ClaimId, IncidentId, MentionId, Place, Span, StoryId, TimeRange } from './ids.ts'

/** Two passages that say the same words; spans are in the two articles' texts. */
export type SharedPassage = { readonly inOriginal: Span; readonly inCopy: Span }

/** How a copy came about: byte-like the same text, an agency's text cut or re-headed, or one reworded sentence by sentence. */
export type CopyKind = 'same' | 'syndicated' | 'spun'

/** An original and what was copied from it. `similarity` is the share of the copy's text found in the original, 0..1. */
export type CopyGroup = {
  readonly original: ArticleId
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
