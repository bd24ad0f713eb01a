/** What the extractors hand over before attribution, incident and ids are known. */
import type { Factuality, Span, Statement } from '../model/index.ts'

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
