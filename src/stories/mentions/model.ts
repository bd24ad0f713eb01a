/** What the joining of mentions works on and gives back. */
import type { WordVectors } from '../../text/engine/vectors.ts'
import type { RelativesReader } from '../../text/relatives.ts'
import type { Token } from '../../text/token.ts'
import type { Report } from '../report.ts'
import type { Forest } from './forest.ts'

/** What a mention speaks of. Mentions of two kinds are never one. */
export type MentionKind = 'event' | 'participant' | 'location' | 'time'

/** A stretch of a document's text; UTF-16 code units, half-open, in the text that its tokens come from. `id`: unique in the document. */
export type GivenMention = {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly kind: MentionKind
}

/** A report with its parsed sentences and the mentions that are to be joined. */
export type MentionDocument = {
  readonly report: Report
  readonly sentences: readonly (readonly Token[])[]
  readonly mentions: readonly GivenMention[]
}

/** What is known of words; both are read by the edge. */
export type Lexicon = { readonly relatives: RelativesReader; readonly vectors: WordVectors }

/** Kinds whose mentions go on to join as groups; places and times gain nothing by it. */
export type GroupedKind = 'participant' | 'event'

/** What was learnt: how likely two mentions of a kind are one, and two groups of them. */
export type MentionWeights = {
  readonly pairs: Readonly<Record<MentionKind, Forest>>
  readonly groups: Readonly<Record<GroupedKind, Forest>>
}

/** Mentions that speak of one happening, person, place or time. `members`: report and mention, in the order of the documents. */
export type MentionCluster = {
  readonly kind: MentionKind
  readonly members: readonly { readonly articleId: string; readonly mention: string }[]
}
