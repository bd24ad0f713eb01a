/** What a person decided about stories and incidents, and what became of each story. */
import type { CaptureId, DecisionId, Instant, MentionId, StoryId } from './ids.ts'

/**
 * A mention that a decision is about. A newer version of the reader gives it another id; then the mention of the same report with the
 * same label is meant, or its focal one when `focal`.
 */
export type DecidedMention = {
  readonly mentionId: MentionId
  readonly captureId: CaptureId
  readonly label: string
  readonly focal: boolean
}

/**
 * One side of a decision, in terms of evidence: captured reports and mentions, as they stood together when it was made. `name` is what the
 * side was called then, for people only.
 */
export type DecidedSide = {
  readonly name: string
  readonly reports: readonly CaptureId[]
  readonly mentions: readonly DecidedMention[]
}

/**
 * A decision made by hand; it is never changed, only undone by another. It counts from `at` on.
 * merge: the sides, two or more, are one. split: the first side is one happening and not that of the second, from which it was taken.
 * apart: the two sides are never one. undo: the decision `undoes` counts no more; null in all others, and an undo has no sides.
 */
export type HandDecision = {
  readonly id: DecisionId
  readonly at: Instant
  readonly by: string
  readonly why: string
  readonly what: 'merge' | 'split' | 'apart' | 'undo'
  readonly sides: readonly DecidedSide[]
  readonly undoes: DecisionId | null
}

/**
 * A line of the log of stories. founded: the reports are a new story. joined, left: they came to the story or went; `other` is the story
 * that they came from or went to, null for none. merged: `other` is now part of `story`, and its id means `story` from here on.
 * split: the reports went and are the story `other`. `because`: the decision that did it, null for evidence.
 */
export type StoryChange = {
  readonly at: Instant
  readonly kind: 'founded' | 'joined' | 'left' | 'merged' | 'split'
  readonly story: StoryId
  readonly other: StoryId | null
  readonly captureIds: readonly CaptureId[]
  readonly because: DecisionId | null
}
