/** Learns which morphological features a tag and a word mean (see src/text/engine/feats.ts). */
import { plainLower } from '../src/text/engine/words.ts'
import type { GoldSentence } from './conllu.ts'
import { jointTag } from './labels.ts'

const MIN_COUNT = 3

const usual = (row: ReadonlyMap<string, number>): readonly [string, number] =>
  [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!

/** A line for each tag, and for each word of at least three uses whose features under a tag are usually others. Sorted. */
export const trainFeats = (sentences: readonly GoldSentence[]): string[] => {
  const counts = new Map<string, Map<string, number>>()
  const count = (key: string, feats: string): void => {
    const row = counts.get(key) ?? new Map<string, number>()
    counts.set(key, row.set(feats, (row.get(feats) ?? 0) + 1))
  }
  for (const s of sentences)
    for (const w of s.words) {
      count(`${jointTag(w)}\t`, w.feats)
      count(`${jointTag(w)}\t${plainLower(w.form)}`, w.feats)
    }
  const lines: string[] = []
  for (const [key, row] of counts) {
    const [feats, n] = usual(row)
    const tag = key.slice(0, key.indexOf('\t') + 1)
    const isWord = tag !== key
    if (isWord && (n < MIN_COUNT || feats === usual(counts.get(tag)!)[0])) continue
    lines.push(`${key}\t${feats}`)
  }
  return lines.sort()
}
