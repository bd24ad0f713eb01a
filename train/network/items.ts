/** Gold sentences as numbers. */
import { capitalsOf, contextOf, WORD_FEATURES, wordFeatures } from '../../src/text/engine/word-features.ts'
import { createDescriber, type WordForm } from '../../src/text/engine/words.ts'
import type { GoldSentence } from '../conllu.ts'
import { dictionary } from '../dictionary.ts'
import { jointTag } from '../labels.ts'
import type { Lesson, NetworkPlan } from './plan.ts'

/** A sentence. */
export type Item = {
  readonly size: number
  /** Table rows of each word's features, -1 for none. */
  readonly rows: Int32Array
  readonly vectorRows: Int32Array
  /** -1 where the tag is too rare to be learnt. */
  readonly tags: Int32Array
  /** `size` is the root. */
  readonly heads: Int32Array
  readonly labels: Int32Array
}

const describe = createDescriber(dictionary)

const keysOf = (s: GoldSentence, forms: readonly WordForm[]): Int32Array => {
  const words = s.words.map((_, i) => ({ form: forms[i]! }))
  const capitals = capitalsOf(words)
  const all = new Int32Array(forms.length * WORD_FEATURES)
  forms.forEach((form, i) => {
    wordFeatures(form, contextOf(capitals, i === 0), all.subarray(i * WORD_FEATURES, (i + 1) * WORD_FEATURES))
  })
  return all
}

const formsOf = (s: GoldSentence): readonly WordForm[] => s.words.map(w => describe(w.form))

/** Keys seen often enough, ascending, with their row. */
export const featureRows = (
  sentences: readonly GoldSentence[],
  { minForm, minAffix }: NetworkPlan,
): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  const isForm = new Set<number>()
  for (const s of sentences) {
    const keys = keysOf(s, formsOf(s))
    keys.forEach((key, k) => {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      if (k % WORD_FEATURES === 0) isForm.add(key)
    })
  }
  const kept = [...counts].filter(([key, n]) => n >= (isForm.has(key) ? minForm : minAffix))
  return new Map(
    kept
      .map(([key]) => key)
      .sort((a, b) => a - b)
      .map((key, i) => [key, i]),
  )
}

/** The sentences of at most `longest` words as numbers. */
export const itemsOf = (lesson: Lesson, rowOf: ReadonlyMap<number, number>, longest: number): readonly Item[] => {
  const tagOf = new Map(lesson.tags.map((t, i) => [t, i]))
  return lesson.sentences
    .filter(s => s.words.length <= longest)
    .map(s => {
      const forms = formsOf(s)
      const size = forms.length
      return {
        size,
        rows: keysOf(s, forms).map(key => rowOf.get(key) ?? -1),
        vectorRows: Int32Array.from(forms, f => lesson.vectors.rowOf(f.form)),
        tags: Int32Array.from(s.words, w => tagOf.get(jointTag(w)) ?? -1),
        heads: Int32Array.from(s.words, w => (w.head < 0 ? size : w.head)),
        labels: Int32Array.from(s.words, w => lesson.labelOf(w.rel)),
      }
    })
}

/** Cuts a row of items into batches of at most `words` rows, or one item. */
export const batchesOf = (items: readonly Item[], words: number): readonly (readonly Item[])[] => {
  const batches: Item[][] = []
  let size = words
  for (const item of items) {
    if (size + item.size + 1 > words) {
      batches.push([])
      size = 0
    }
    batches.at(-1)!.push(item)
    size += item.size + 1
  }
  return batches
}
