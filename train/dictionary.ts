/** The word list of models/words.txt.gz and the irregular verbs, as the engine's dictionary. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { hashString } from '../src/text/engine/hash.ts'
import { PART } from '../src/text/engine/words.ts'
import { IRREGULAR } from './irregular.ts'

const LETTER: Readonly<Record<string, number>> = { n: PART.noun, v: PART.verb, a: PART.adjective, r: PART.adverb }

const bytes = readFileSync(new URL('../models/words.txt.gz', import.meta.url))

/** Digest material: the list's bytes. */
export const dictionaryBytes: Uint8Array = bytes

/** Hash of a word → bits of PART. */
export const dictionary: ReadonlyMap<number, number> = (() => {
  const map = new Map<number, number>()
  const add = (word: string, bits: number): void => {
    const key = hashString(word, 1)
    map.set(key, (map.get(key) ?? 0) | bits)
  }
  for (const line of gunzipSync(bytes).toString('utf8').split('\n')) {
    const [word, letters] = line.split(' ')
    for (const letter of letters ?? '') add(word!, LETTER[letter] ?? 0)
  }
  for (const { past, participle } of IRREGULAR) {
    for (const word of past) add(word, PART.past)
    for (const word of participle) add(word, PART.participle)
  }
  return map
})()
