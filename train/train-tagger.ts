/** Trains the tagger: averaged perceptron on gold words, its own earlier tags as context. */

import { createLinear, type LinearWeights } from '../src/text/engine/linear.ts'
import {
  NO_TAG,
  TAG_FEATURES,
  type TaggerModel,
  type TagInput,
  tagFeatures,
  tagInput,
  tagWords,
} from '../src/text/engine/tagger.ts'
import { createWordForms } from '../src/text/engine/words.ts'
import type { GoldSentence } from './conllu.ts'
import { dictionary } from './dictionary.ts'
import { type AveragedWeights, createPerceptron, freeze } from './perceptron.ts'
import { createRandom, shuffle } from './random.ts'

const LEXICON_MIN_COUNT = 2
const TAG_MIN_COUNT = 3

/** 'UPOS|XPOS' of a word, the tagger's classes. */
export const jointTag = (word: { readonly upos: string; readonly xpos: string }): string => `${word.upos}|${word.xpos}`

/** Word forms cached over the whole training. */
export const formOf = createWordForms(dictionary, 1_000_000)

/** All joint tags seen often enough, most frequent first. */
export const tagSet = (sentences: readonly GoldSentence[]): string[] => {
  const counts = new Map<string, number>()
  for (const s of sentences) for (const w of s.words) counts.set(jointTag(w), (counts.get(jointTag(w)) ?? 0) + 1)
  const kept = [...counts].filter(([, n]) => n >= TAG_MIN_COUNT)
  return kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag)
}

/** Folded form → ambiguity class: the set of tags that make up at least a twentieth of its uses, most frequent first. */
export const buildLexicon = (sentences: readonly GoldSentence[], tags: readonly string[]): Map<number, number> => {
  const idOf = new Map(tags.map((t, i) => [t, i]))
  const counts = new Map<number, Map<number, number>>()
  for (const s of sentences)
    for (const w of s.words) {
      const id = idOf.get(jointTag(w))
      if (id === undefined) continue
      const key = formOf(w.form).form
      const row = counts.get(key) ?? new Map<number, number>()
      counts.set(key, row.set(id, (row.get(id) ?? 0) + 1))
    }
  const classes = new Map<string, number>()
  const lexicon = new Map<number, number>()
  for (const [key, row] of counts) {
    const total = [...row.values()].reduce((a, b) => a + b, 0)
    if (total < LEXICON_MIN_COUNT) continue
    const set = [...row].filter(([, n]) => n * 20 >= total).sort((a, b) => b[1] - a[1] || a[0] - b[0])
    const name = set
      .slice(0, 4)
      .map(([id]) => id)
      .join(' ')
    if (!classes.has(name)) classes.set(name, classes.size + 1)
    lexicon.set(key, classes.get(name)!)
  }
  return lexicon
}

/** What is stored of a tagger. */
export type TaggerWeights = {
  readonly tags: readonly string[]
  readonly lexicon: ReadonlyMap<number, number>
  readonly linear: LinearWeights
}

/** The runnable form of trained weights. */
export const taggerOf = (w: TaggerWeights): TaggerModel => ({
  tags: w.tags,
  lexicon: w.lexicon,
  scorer: createLinear(w.linear),
})

/** One model is trained for each seed and their mean is kept. */
export type TaggerOptions = {
  readonly epochs: number
  readonly seeds: readonly number[]
  readonly minUpdates: number
  readonly scale: number
  readonly drop: number
  readonly log?: (line: string) => void
}

/** Trains on gold words; the same input and seeds give the same weights. */
export const trainTagger = (
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  options: TaggerOptions,
): TaggerWeights => {
  const lexicon = buildLexicon(sentences, tags)
  const idOf = new Map(tags.map((t, i) => [t, i]))
  const data = sentences.map(s => ({
    input: tagInput(
      s.words.map(w => formOf(w.form)),
      lexicon,
    ),
    gold: Int32Array.from(s.words, w => idOf.get(jointTag(w)) ?? -1),
  }))
  const models = options.seeds.map(seed => trainOne(data, tags.length, seed, options))
  return { tags, lexicon, linear: freeze(models, options.scale, options.drop) }
}

type Item = { readonly input: TagInput; readonly gold: Int32Array }

const trainOne = (
  data: readonly Item[],
  classes: number,
  seed: number,
  { epochs, minUpdates, log = () => {} }: TaggerOptions,
): AveragedWeights => {
  const model = createPerceptron(classes, minUpdates)
  const random = createRandom(seed)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(256)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    for (const { input, gold } of shuffle(data, random)) {
      let t1 = NO_TAG
      let t2 = NO_TAG
      for (let i = 0; i < gold.length; i++) {
        const n = tagFeatures(input, i, t1, t2, features)
        model.score(features, n, scores)
        let best = 0
        for (let k = 1; k < classes; k++) if (scores[k]! > scores[best]!) best = k
        const right = gold[i]!
        if (right >= 0 && best !== right) {
          wrong++
          model.update(features, n, right, 1)
          model.update(features, n, best, -1)
        }
        model.tick()
        t2 = t1
        t1 = best
      }
    }
    log(`tagger epoch ${epoch + 1}: ${wrong} wrong, ${model.rows()} features`)
  }
  return model.average()
}

/** Predicted tag ids of each sentence. */
export const predictTags = (model: TaggerModel, sentences: readonly GoldSentence[]): Int32Array[] =>
  sentences.map(s =>
    tagWords(
      model,
      s.words.map(w => formOf(w.form)),
    ),
  )
