/** Named entities of a text: bytes of trained weights in, a reader of whole texts out. */
import type { Clusters } from '../clusters.ts'
import { createLinear } from '../engine/linear.ts'
import type { Token } from '../token.ts'
import { lookupIn, unpackNames } from './format.ts'
import { type EntityKind, KINDS, kindOf, LAST, OUTSIDE, placeOf } from './labels.ts'
import { labelNames, type NameLists, type NameScorer, prepareNames } from './tag-names.ts'
import { type ClustersOf, createNameWords } from './word-facts.ts'

/**
 * A name in a text. Titles and the possessive 's stay outside; demonyms and languages are `misc`.
 *
 *     'President Anna Kern of Denmark’s Nordlys' → Anna Kern (person), Denmark (place), Nordlys (organisation)
 */
export type EntityMention = {
  /** Offsets in the text, UTF-16 code units, half-open. */
  readonly start: number
  readonly end: number
  readonly type: EntityKind
  readonly text: string
  /** Index of its sentence in the array that was given, and its words there, half-open. */
  readonly sentence: number
  readonly tokens: readonly [from: number, to: number]
}

/** Finds the names of a whole text in its tagged sentences, in order and without overlap. Nothing throws; linear in the text. */
export type EntityReader = (text: string, sentences: readonly (readonly Token[])[]) => readonly EntityMention[]

const COARSE = 2000 // keeps broad groups apart from fine ones in the middle grain

/** Groups of a word in the grains that features use, 0 for unknown ones. */
export const grainsOf =
  (clusters: Clusters): ClustersOf =>
  lower => {
    const fine = clusters.fine(lower)
    return fine < 0 ? [0, 0, 0] : [fine + 1, clusters.coarseOfFine(fine) + COARSE, clusters.coarseOfFine(fine) + 1]
  }

/**
 * Makes a reader of names of the bytes of `models/names.bin.gz`.
 *
 * @param clusters  the engine's groups of words
 */
export const createEntities = (bytes: Uint8Array, clusters: Clusters): EntityReader => {
  const w = unpackNames(bytes)
  const scorer: NameScorer = { scorer: createLinear(w.labels.linear), pairs: w.labels.pairs }
  const lists: NameLists = {
    wordOf: createNameWords(lookupIn(w.words), grainsOf(clusters)),
    phrases: lookupIn(w.phrases),
  }
  return (text, sentences) =>
    labelNames(scorer, prepareNames(lists, sentences)).flatMap((labels, s) =>
      mentionsOf(text, sentences[s]!, labels, s),
    )
}

const mentionsOf = (text: string, tokens: readonly Token[], labels: Uint8Array, sentence: number): EntityMention[] => {
  const out: EntityMention[] = []
  let from = 0
  labels.forEach((label, i) => {
    if (label === OUTSIDE) {
      from = i + 1
      return
    }
    if (placeOf(label) < LAST) return
    const { start } = tokens[from]!
    const { end } = tokens[i]!
    out.push({ start, end, type: KINDS[kindOf(label)]!, text: text.slice(start, end), sentence, tokens: [from, i + 1] })
    from = i + 1
  })
  return out
}
