/** The language engine: bytes of trained weights in, an analyser of sentences out. */
import { createHash } from 'node:crypto'
import type { Clusters } from '../clusters.ts'
import { createEntities } from '../entities/create-entities.ts'
import { createGazetteer } from '../gazetteer/gazetteer.ts'
import { createLemmatizer } from '../lemma.ts'
import type { Engine, Token } from '../token.ts'
import { tokenize } from '../tokenize.ts'
import { createFeatureReader, type FeatureReader } from './feats.ts'
import { unpackWeights } from './format.ts'
import { createReader, type KnownWord } from './reader.ts'
import { repairTree } from './repair.ts'
import { createDescriber } from './words.ts'

type SentenceSpan = { readonly start: number; readonly end: number }

/** What the engine says of a word: a Token without its place. */
export type WordReading = Omit<Token, 'start' | 'end' | 'text'>

/** The engine below the tokenizer: words of one sentence in, a reading of each out. */
export type WordsEngine = {
  (words: readonly string[], withParse?: boolean): readonly WordReading[]
  readonly clusters: Clusters
  /** Morphological features of a parsed sentence's words. */
  readonly feats: FeatureReader
}

/** A word met before, with its lemma under each tag. */
type Word = KnownWord & { readonly lemmas: (string | undefined)[] }

/** Words kept for speed; forgetting them changes no answer. Each costs about a kilobyte. */
const KNOWN_WORDS = 40_000

/** A sentence's words with their tags (places in the list of tags) and tree, before they are put together with their places. */
type Parts = {
  readonly words: readonly Word[]
  readonly tags: Int32Array
  readonly tree: { readonly heads: readonly number[]; readonly rels: readonly string[] } | null
}

const createParts = (weights: Uint8Array, body?: Uint8Array) => {
  const w = unpackWeights(weights, body)
  const read = createReader(w)
  const describe = createDescriber(w.dictionary)
  const lemmaOf = createLemmatizer(w.lemmas)
  const upos = w.tags.map(t => t.slice(0, t.indexOf('|')))
  const xpos = w.tags.map(t => t.slice(t.indexOf('|') + 1))
  const known = new Map<string, Word>()
  const wordOf = (text: string): Word => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= KNOWN_WORDS) known.clear()
    const made: Word = { form: describe(text), states: [], lemmas: [] }
    if (text.length <= 60) known.set(text, made)
    return made
  }
  const analyse = (texts: readonly string[], withParse: boolean): Parts => {
    const words = texts.map(wordOf)
    const { tags, heads, labels } = read(words, withParse)
    if (heads === null || labels === null) return { words, tags, tree: null }
    const tree = { heads: Array.from(heads), rels: Array.from(labels, l => w.labels[l]!) }
    repairTree({ ...tree, words: words.map(word => word.form.lower), xpos: Array.from(tags, tag => xpos[tag]!) })
    return { words, tags, tree }
  }
  const lemma = (text: string, word: Word, tag: number): string => {
    const kept = word.lemmas[tag]
    if (kept !== undefined) return kept
    const made = lemmaOf(text, word.form.lower, upos[tag]!, xpos[tag]!)
    word.lemmas[tag] = made
    return made
  }
  return { analyse, lemma, upos, xpos, clusters: w.clusters, feats: w.feats }
}

/** Makes the part of the engine that takes ready-made words, for treebanks; see createEngine. */
export const createEngineOnWords = (weights: Uint8Array, body?: Uint8Array): WordsEngine => {
  const { analyse, lemma, upos, xpos, clusters, feats } = createParts(weights, body)
  const read = (texts: readonly string[], withParse = true): readonly WordReading[] => {
    const { words, tags, tree } = analyse(texts, withParse)
    return texts.map((text, i) => ({
      lower: words[i]!.form.lower,
      lemma: lemma(text, words[i]!, tags[i]!),
      upos: upos[tags[i]!]!,
      xpos: xpos[tags[i]!]!,
      head: tree === null ? -1 : tree.heads[i]!,
      rel: tree === null ? 'dep' : tree.rels[i]!,
    }))
  }
  return Object.assign(read, { clusters, feats: createFeatureReader(feats) })
}

/** Which weights these are, for the version of a reading: 'en-' and the first 12 hex digits of the SHA-256 of the files' bytes. */
export const engineVersion = (
  weights: Uint8Array,
  gazetteer: Uint8Array | null = null,
  names: Uint8Array | null = null,
): string => {
  const hash = createHash('sha256').update(weights)
  for (const more of [gazetteer, names]) if (more !== null) hash.update(more)
  return `en-${hash.digest('hex').slice(0, 12)}`
}

/** What an engine is made of beside its weights; each may be left out. */
export type EngineParts = {
  /** The weights without gzip, where that was done before. */
  readonly body?: Uint8Array | undefined
  /** The bytes of `models/gazetteer.bin.gz`; without them places are known from a small table only. */
  readonly gazetteer?: Uint8Array | null
  /** The bytes of `models/names.bin.gz`; without them no entities are found. */
  readonly names?: Uint8Array | null
}

/**
 * Makes an engine of the bytes of `models/en.bin.gz`.
 *
 * @param weights  the file's bytes, read by the edge; the engine itself reads nothing
 * @returns an engine; its `version` is that of `engineVersion`.
 *   Throws when the bytes are not a weights file; the engine's own functions never throw.
 */
export const createEngine = (
  weights: Uint8Array,
  { body, gazetteer = null, names = null }: EngineParts = {},
): Engine => {
  const { analyse, lemma, upos, xpos, clusters } = createParts(weights, body)
  const read = (text: string, span: SentenceSpan, withParse: boolean): readonly Token[] => {
    const spans = tokenize(text, span)
    const texts = spans.map(s => text.slice(s.start, s.end))
    const { words, tags, tree } = analyse(texts, withParse)
    return spans.map(({ start, end }, i) => ({
      start,
      end,
      text: texts[i]!,
      lower: words[i]!.form.lower,
      lemma: lemma(texts[i]!, words[i]!, tags[i]!),
      upos: upos[tags[i]!]!,
      xpos: xpos[tags[i]!]!,
      head: tree === null ? -1 : tree.heads[i]!,
      rel: tree === null ? 'dep' : tree.rels[i]!,
    }))
  }
  return {
    version: engineVersion(weights, gazetteer, names),
    gazetteer: gazetteer === null ? null : createGazetteer(gazetteer),
    clusters,
    entities: names === null ? () => [] : createEntities(names, clusters),
    analyse: (text, span) => read(text, span, true),
    tag: (text, span) => read(text, span, false),
  }
}
