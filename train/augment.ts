/** Training sentences in the dress of news: headlines, capitals, no full stop. */
import type { GoldSentence, GoldWord } from './conllu.ts'
import { createRandom } from './random.ts'

const SHARE = 0.12

const SMALL = new Set('a an the of in on at to for from by with and or but as is'.split(' '))

const titled = (form: string, i: number): string =>
  i > 0 && SMALL.has(form.toLowerCase()) ? form : form.slice(0, 1).toUpperCase() + form.slice(1)

const withoutStop = (words: readonly GoldWord[]): readonly GoldWord[] => {
  const n = words.length - 1
  const last = words[n]
  if (last === undefined || n < 3 || last.form !== '.' || words.some(w => w.head === n)) return words
  return words.slice(0, n)
}

const dressed = (words: readonly GoldWord[], dress: (form: string, i: number) => string): GoldWord[] =>
  words.map((w, i) => ({ ...w, form: dress(w.form, i) }))

/** The sentences and, behind them, a seeded share of them again without final stop, in title case, in capitals or in lower case. */
export const augment = (sentences: readonly GoldSentence[], seed: number): GoldSentence[] => {
  const random = createRandom(seed)
  const extra: GoldSentence[] = []
  for (const s of sentences) {
    const draw = random()
    if (draw > SHARE) continue
    const words = withoutStop(s.words)
    const kind = Math.floor((draw / SHARE) * 4)
    if (kind === 0) extra.push({ ...s, words })
    else if (kind === 1) extra.push({ ...s, words: dressed(words, titled) })
    else if (kind === 2) extra.push({ ...s, words: dressed(words, f => f.toUpperCase()) })
    else extra.push({ ...s, words: dressed(words, f => f.toLowerCase()) })
  }
  return [...sentences, ...extra]
}
