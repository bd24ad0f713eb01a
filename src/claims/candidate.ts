/** What the extractors hand over before attribution, incident and ids are known. */
import type { CountSlot, Factuality, Span, Statement } from '../model/index.ts'
import type { People } from './people.ts'
import type { Sent } from './sentence.ts'

/**
 * A statement found in a sentence. `token` is the word that decides incident and attribution; `span` is the anchor.
 * `certainty` and `polarity` are set where the extractor knows better than the general rules; `outlet`: never attribute to a source.
 */
export type Candidate = {
  readonly statement: Statement
  readonly sentence: number
  readonly token: number
  readonly span: Span
  readonly by: string
  readonly score: number
  readonly certainty?: Factuality['certainty']
  readonly polarity?: Factuality['polarity']
  readonly outlet?: boolean
}

/** A count of people before its source and incident are known. `trigger` is the word that states the fate. */
export type CountCandidate = {
  readonly slot: CountSlot
  readonly people: People
  readonly trigger: number
  readonly certainty: Factuality['certainty']
  readonly part: string | null
  readonly span: Span
  /** Set where the words look like a denial and are none ("no survivors"). */
  readonly polarity?: Factuality['polarity']
}

/**
 * The count of these people by the fate that token `trigger` states, anchored from the one to the other. Certain unless said
 * otherwise; the part is that of the people, and 'more' for people killed on top of those counted before.
 */
export const countCandidate = (
  s: Sent,
  slot: CountSlot,
  people: People,
  trigger: number,
  extra: { readonly certainty?: Factuality['certainty']; readonly part?: string | null } = {},
): CountCandidate => ({
  slot,
  people,
  trigger,
  certainty: extra.certainty ?? 'certain',
  part: extra.part !== undefined ? extra.part : slot === 'killed' && people.added ? 'more' : people.part,
  span: {
    start: Math.min(people.span.start, s.tokens[trigger]!.start),
    end: Math.max(people.span.end, s.tokens[trigger]!.end),
  },
})
