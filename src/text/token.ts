/** Words of a sentence with what the language engine says of them; strings in, spans out. */

import type { Clusters } from './clusters.ts'
import type { EntityReader } from './entities/create-entities.ts'
import type { Gazetteer } from './gazetteer/gazetteer.ts'

/** A word of one sentence. Multiword forms are cut as Universal Dependencies cuts them: "don't" → do|n't, "Smith's" → Smith|'s. */
export type Token = {
  /** Offsets in the ARTICLE's text, UTF-16 code units, half-open: `text.slice(start, end)` is `text`. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case with typographic quotes, dashes and apostrophes made plain: "N’T" → "n't". For look-ups, never for offsets. */
  readonly lower: string
  /** Dictionary form: "were" → be, "wounded" (verb) → wound, "Paris" → Paris. */
  readonly lemma: string
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, NUM … */
  readonly upos: string
  /** Penn Treebank tag: NN, NNP, VBD, VBN, CD … */
  readonly xpos: string
  /** Index of the head token in the same array, -1 for the root. */
  readonly head: number
  /** Universal Dependencies relation with its subtype: 'nsubj:pass', 'obl', 'acl:relcl'. 'dep' where nothing was parsed. */
  readonly rel: string
}

/** The trained tagger, lemmatizer and parser behind one door. Same weights and text give the same tokens; nothing throws. */
export type Engine = {
  /** Digest of the weights, for `Claim.by` and `recount doctor`. */
  readonly version: string
  /** Groups of words that are used alike, for stages that look beyond the word itself. */
  readonly clusters: Clusters
  /** Places of the world by name; null where the engine was made without them. */
  readonly gazetteer: Gazetteer | null
  /** Names of persons, places, organisations and peoples in a whole text; finds none where the engine was made without them. */
  readonly entities: EntityReader
  /** Tokens of one sentence with a full parse: exactly one root unless there are no tokens. */
  readonly analyse: (text: string, span: { readonly start: number; readonly end: number }) => readonly Token[]
  /** The same without the parse, about four times as fast: every head is -1 and every rel 'dep'. */
  readonly tag: (text: string, span: { readonly start: number; readonly end: number }) => readonly Token[]
}
