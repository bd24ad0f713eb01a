/** Learns lemma lines (see src/text/lemma.ts) from a treebank. */

import { plainLower } from '../src/text/engine/words.ts'
import { createLemmatizer } from '../src/text/lemma.ts'
import type { GoldSentence } from './conllu.ts'
import { IRREGULAR } from './irregular.ts'

type Counts = Map<string, Map<string, number>>

const count = (counts: Counts, key: string, value: string): void => {
  const row = counts.get(key) ?? new Map<string, number>()
  counts.set(key, row.set(value, (row.get(value) ?? 0) + 1))
}

const best = (row: Map<string, number>): [string, number] =>
  [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!

/** 'wounded' → 'wound' is '2\t': cut so many letters, add so many. */
const editOf = (base: string, lemma: string): string => {
  let same = 0
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++
  return `${base.length - same}\t${lemma.slice(same)}`
}

const isName = (upos: string, xpos: string): boolean => upos === 'PROPN' || xpos === 'ADD' || xpos === 'GW'

/** Endings first, then the words that they get wrong. Sorted, so that the same treebank gives the same lines. */
export const trainLemmas = (sentences: readonly GoldSentence[]): string[] => {
  const words: Counts = new Map()
  const types = new Map<
    string,
    { xpos: string; lower: string; base: string; lemma: string; upos: string; form: string }
  >()
  for (const s of sentences)
    for (const w of s.words) {
      if (w.lemma === '_' && w.form !== '_') continue
      const lower = plainLower(w.form)
      count(words, `${w.xpos} ${lower}`, w.lemma)
      const base = isName(w.upos, w.xpos) ? w.form : lower
      types.set(`${w.xpos} ${w.form} ${w.lemma}`, {
        xpos: w.xpos,
        lower,
        base,
        lemma: w.lemma,
        upos: w.upos,
        form: w.form,
      })
    }
  const endings: Counts = new Map()
  for (const t of types.values())
    for (let n = 0; n <= Math.min(6, t.lower.length - 1); n++)
      count(endings, `${t.xpos} ${t.lower.slice(t.lower.length - n)}`, editOf(t.base, t.lemma))
  const kept = new Map<string, string>()
  for (const [key, row] of [...endings].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))) {
    const [edit, n] = best(row)
    const xpos = key.slice(0, key.indexOf(' '))
    const ending = key.slice(xpos.length + 1)
    let inherited: string | undefined
    for (let k = 1; k <= ending.length && inherited === undefined; k++)
      inherited = kept.get(`${xpos} ${ending.slice(k)}`)
    if ((n >= 2 || ending === '') && edit !== inherited) kept.set(key, edit)
  }
  const rules = [...kept].map(
    ([key, edit]) => `-${key.slice(key.indexOf(' ') + 1)}\t${key.slice(0, key.indexOf(' '))}\t${edit}`,
  )
  const guess = createLemmatizer(rules)
  const wrong = new Set<string>()
  for (const t of types.values())
    if (guess(t.form, t.lower, t.upos, t.xpos) !== t.lemma) wrong.add(`${t.xpos} ${t.lower}`)
  const exceptions = [...wrong].map(
    key => `=${key.slice(key.indexOf(' ') + 1)}\t${key.slice(0, key.indexOf(' '))}\t${best(words.get(key)!)[0]}`,
  )
  const irregular = IRREGULAR.flatMap(({ base, past, participle }) => [
    ...past.map(form => ['VBD', form, base] as const),
    ...participle.map(form => ['VBN', form, base] as const),
  ])
  for (const [xpos, form, base] of irregular)
    if (guess(form, form, 'VERB', xpos) !== base && !words.has(`${xpos} ${form}`))
      exceptions.push(`=${form}\t${xpos}\t${base}`)
  return [...new Set([...rules, ...exceptions])].sort()
}
