/** Trains the guesser of relations (src/text/engine/supertagger.ts). */
import { createLinear, type LinearWeights } from '../src/text/engine/linear.ts'
import { guessRoles, NO_ROLE, ROLE_FEATURES, roleFeatures, type SupertagModel } from '../src/text/engine/supertagger.ts'
import type { WordForm } from '../src/text/engine/words.ts'
import type { GoldSentence } from './conllu.ts'
import { type AveragedWeights, createPerceptron, freeze } from './perceptron.ts'
import { createRandom, shuffle } from './random.ts'
import { formOf, type TaggerOptions } from './train-tagger.ts'

const ROLE_MIN_COUNT = 30

const roleOf = (s: GoldSentence, i: number): string => {
  const { head, rel } = s.words[i]!
  return head < 0 ? 'root^' : rel + (head < i ? '<' : '>')
}

/** Roles seen often enough; rarer ones are not learnt. */
export const roleSet = (sentences: readonly GoldSentence[]): string[] => {
  const counts = new Map<string, number>()
  for (const s of sentences)
    s.words.forEach((_, i) => {
      counts.set(roleOf(s, i), (counts.get(roleOf(s, i)) ?? 0) + 1)
    })
  return [...counts]
    .filter(([, n]) => n >= ROLE_MIN_COUNT)
    .map(([r]) => r)
    .sort()
}

/** What is stored of a guesser. */
export type SupertagWeights = { readonly roles: readonly string[]; readonly linear: LinearWeights }

/** The runnable form of trained weights. */
export const supertaggerOf = (w: SupertagWeights): SupertagModel => ({ roles: w.roles, scorer: createLinear(w.linear) })

type Item = { readonly forms: readonly WordForm[]; readonly tags: Int32Array; readonly gold: Int32Array }

/** Trains on gold trees over predicted tags; the same input and seeds give the same weights. */
export const trainSupertagger = (
  sentences: readonly GoldSentence[],
  predicted: readonly Int32Array[],
  roles: readonly string[],
  options: TaggerOptions,
): SupertagWeights => {
  const items = sentences.map((s, k) => ({
    forms: s.words.map(w => formOf(w.form)),
    tags: predicted[k]!,
    gold: Int32Array.from(s.words, (_, i) => roles.indexOf(roleOf(s, i))),
  }))
  const models = options.seeds.map(seed => trainOne(items, roles.length, seed, options))
  return { roles, linear: freeze(models, options.scale, options.drop) }
}

const trainOne = (
  items: readonly Item[],
  classes: number,
  seed: number,
  { epochs, minUpdates, log = () => {} }: TaggerOptions,
): AveragedWeights => {
  const model = createPerceptron(classes, minUpdates)
  const random = createRandom(seed)
  const features = new Int32Array(ROLE_FEATURES)
  const scores = new Int32Array(256)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    for (const { forms, tags, gold } of shuffle(items, random)) {
      let r1 = NO_ROLE
      let r2 = NO_ROLE
      for (let i = 0; i < gold.length; i++) {
        const n = roleFeatures(forms, tags, i, r1, r2, features)
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
        r2 = r1
        r1 = best
      }
    }
    log(`supertagger epoch ${epoch + 1}: ${wrong} wrong, ${model.rows()} features`)
  }
  return model.average()
}

/** Guessed roles of each sentence. */
export const predictRoles = (
  model: SupertagModel,
  sentences: readonly GoldSentence[],
  tags: readonly Int32Array[],
): Int32Array[] =>
  sentences.map((s, k) =>
    guessRoles(
      model,
      s.words.map(w => formOf(w.form)),
      tags[k]!,
    ),
  )
