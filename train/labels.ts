/** Which tags and relations are learnt. */
import type { GoldSentence, GoldWord } from './conllu.ts'

const LABEL_MIN_COUNT = 20
const TAG_MIN_COUNT = 3

/** 'UPOS|XPOS' of a word, the classes of tags. */
export const jointTag = (word: Pick<GoldWord, 'upos' | 'xpos'>): string => `${word.upos}|${word.xpos}`

const frequent = (values: readonly string[], least: number): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].filter(([, n]) => n >= least)
}

/** All joint tags seen often enough, most frequent first. */
export const tagSet = (sentences: readonly GoldSentence[]): string[] =>
  frequent(
    sentences.flatMap(s => s.words.map(jointTag)),
    TAG_MIN_COUNT,
  )
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([tag]) => tag)

/** Relations seen often enough to be learnt. */
export const labelSet = (sentences: readonly GoldSentence[]): string[] =>
  frequent(
    sentences.flatMap(s => s.words.map(w => w.rel)),
    LABEL_MIN_COUNT,
  )
    .map(([label]) => label)
    .sort()

/** Place of the learnt relation for a gold one: a rare subtype becomes its main type ('csubj:outer' → 'csubj'). */
export const labelPlace = (labels: readonly string[], rel: string): number => {
  const exact = labels.indexOf(rel)
  if (exact >= 0) return exact
  const main = labels.indexOf(rel.replace(/:.*/, ''))
  return main >= 0 ? main : labels.indexOf('dep')
}
