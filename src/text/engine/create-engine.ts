/** The language engine: bytes of trained weights in, an analyser of sentences out. */
import { createHash } from 'node:crypto'
import { createLemmatizer } from '../lemma.ts'
import type { Engine, Token } from '../token.ts'
import { tokenize } from '../tokenize.ts'
import { unpackWeights } from './format.ts'
import { createLinear } from './linear.ts'
import { coarseTags, type ParserModel, parseWords } from './parser.ts'
import { guessRoles, type SupertagModel } from './supertagger.ts'
import { type TaggerModel, tagWords } from './tagger.ts'
import { createWordForms } from './words.ts'

type SentenceSpan = { readonly start: number; readonly end: number }

/** What the engine says of a word: a Token without its place. */
export type WordReading = Omit<Token, 'start' | 'end' | 'text'>

/** The engine below the tokenizer: words of one sentence in, a reading of each out. */
export type WordsEngine = (words: readonly string[], withParse?: boolean) => readonly WordReading[]

/** Makes the part of the engine that takes ready-made words, for treebanks; see createEngine. */
export const createEngineOnWords = (weights: Uint8Array, body?: Uint8Array): WordsEngine => {
  const w = unpackWeights(weights, body)
  const tagger: TaggerModel = { tags: w.tags, lexicon: w.lexicon, scorer: createLinear(w.tagger) }
  const supertagger: SupertagModel = { roles: w.roles, scorer: createLinear(w.supertagger) }
  const lemmaOf = createLemmatizer(w.lemmas)
  const formOf = createWordForms(w.dictionary)
  const uposOf = w.tags.map(t => t.slice(0, t.indexOf('|')))
  const xposOf = w.tags.map(t => t.slice(t.indexOf('|') + 1))
  const coarseOf = coarseTags(w.tags)
  const mute = coarseOf[uposOf.indexOf('PUNCT')] ?? -1
  const parser: ParserModel = { labels: w.labels, scorer: createLinear(w.parser), mute }
  return (words, withParse = true) => {
    const forms = words.map(formOf)
    const tags = tagWords(tagger, forms)
    const parse = withParse ? parseWords(parser, forms, tags, guessRoles(supertagger, forms, tags), coarseOf) : null
    return words.map((word, i) => {
      const upos = uposOf[tags[i]!]!
      const xpos = xposOf[tags[i]!]!
      const lower = forms[i]!.lower
      const rel = parse === null ? 'dep' : w.labels[parse.labels[i]!]!
      return { lower, lemma: lemmaOf(word, lower, upos, xpos), upos, xpos, head: parse?.heads[i] ?? -1, rel }
    })
  }
}

/** Which weights these are, for the version of a reading: 'en-' and the first 12 hex digits of the SHA-256 of the file's bytes. */
export const engineVersion = (weights: Uint8Array): string =>
  `en-${createHash('sha256').update(weights).digest('hex').slice(0, 12)}`

/**
 * Makes an engine of the bytes of `models/en.bin.gz`.
 *
 * @param weights  the file's bytes, read by the edge; the engine itself reads nothing
 * @param body  the same without gzip, where that was done before
 * @returns an engine; its `version` is that of `engineVersion`.
 *   Throws when the bytes are not a weights file; the engine's own functions never throw.
 */
export const createEngine = (weights: Uint8Array, body?: Uint8Array): Engine => {
  const readWords = createEngineOnWords(weights, body)
  const read = (text: string, span: SentenceSpan, withParse: boolean): readonly Token[] => {
    const spans = tokenize(text, span)
    const words = spans.map(s => text.slice(s.start, s.end))
    return readWords(words, withParse).map((r, i) => ({ ...spans[i]!, text: words[i]!, ...r }))
  }
  return {
    version: engineVersion(weights),
    analyse: (text, span) => read(text, span, true),
    tag: (text, span) => read(text, span, false),
  }
}
