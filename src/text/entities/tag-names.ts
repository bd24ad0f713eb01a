/** The name tagger over a whole text. */
import type { Scorer } from '../engine/linear.ts'
import type { Token } from '../token.ts'
import { bestLabels, type PairScores } from './decode.ts'
import { casingOf, type NameSentence, readDocument } from './document-facts.ts'
import { type FeatureInput, featureInput, NAME_FEATURES, nameFeatures } from './features.ts'
import { LABELS } from './labels.ts'
import type { ListLookup, NameWord } from './word-facts.ts'

/** A trained tagger: scores of labels and of pairs of labels. */
export type NameScorer = { readonly scorer: Scorer; readonly pairs: PairScores }

/** What the features need: words, phrases of lists. */
export type NameLists = {
  readonly wordOf: (word: string) => NameWord
  readonly phrases: ListLookup
}

/** Everything about a text that does not depend on labels. */
export const prepareNames = (lists: NameLists, sentences: readonly (readonly Token[])[]): readonly FeatureInput[] => {
  const seen = sentences.map((tokens): NameSentence => {
    const words = tokens.map(t => lists.wordOf(t.text))
    return { words, tags: tokens.map(t => t.xpos), casing: casingOf(words) }
  })
  const facts = readDocument(seen)
  return seen.map(sentence => featureInput(sentence, lists.phrases, facts))
}

/** Calls back for every stretch of neighbouring words where names may stand. */
export const forStretches = (input: FeatureInput, visit: (from: number, to: number) => void): void => {
  const { candidates } = input
  for (let i = 0; i < candidates.length; i++) {
    if (candidates[i] === 0) continue
    const from = i
    while (i < candidates.length && candidates[i] !== 0) i += 1
    visit(from, i)
  }
}

const features = new Int32Array(NAME_FEATURES)
const scores = new Int32Array(LABELS)

/** Labels of every word of every sentence. */
export const labelNames = ({ scorer, pairs }: NameScorer, inputs: readonly FeatureInput[]): readonly Uint8Array[] =>
  inputs.map(input => {
    const labels = new Uint8Array(input.candidates.length)
    forStretches(input, (from, to) => {
      const table = new Float64Array((to - from) * LABELS)
      for (let i = from; i < to; i++) {
        scorer.score(features, nameFeatures(input, i, features), scores)
        table.set(scores, (i - from) * LABELS)
      }
      labels.set(bestLabels(table, to - from, pairs), from)
    })
    return labels
  })
