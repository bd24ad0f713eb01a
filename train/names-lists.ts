/** The lists of models/name-lists.txt.gz and models/words.txt.gz as the name tagger's look-ups. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { hashString } from '../src/text/engine/hash.ts'
import { FACT } from '../src/text/entities/word-facts.ts'

const LETTERS: Readonly<Record<string, number>> = {
  F: FACT.forename,
  S: FACT.surname,
  P: FACT.knownPerson,
  G: FACT.knownPlace,
  O: FACT.knownBody,
  K: FACT.bigCity,
  L: FACT.city,
  M: FACT.town,
  B: FACT.body,
  ...Object.fromEntries([...'123'].map((letter, i) => [letter, FACT.likePerson * (i + 1)])),
  ...Object.fromEntries([...'456'].map((letter, i) => [letter, FACT.likePlace * (i + 1)])),
  ...Object.fromEntries([...'789'].map((letter, i) => [letter, FACT.likeBody * (i + 1)])),
  ...Object.fromEntries([...'xyz'].map((letter, i) => [letter, FACT.likePeople * (i + 1)])),
}
const PARTS: Readonly<Record<string, number>> = { n: FACT.noun, v: FACT.verb, a: FACT.adjective, r: FACT.adverb }

/** Lines of a gzipped list beside the weights. */
export const linesOf = (file: string): string[] =>
  gunzipSync(readFileSync(new URL(`../models/${file}`, import.meta.url)))
    .toString('utf8')
    .split('\n')

/** Facts of single words and of phrases by hashString(key, 1). */
export const readLists = (): { readonly facts: Map<number, number>; readonly phrases: Map<number, number> } => {
  const facts = new Map<number, number>()
  const phrases = new Map<number, number>()
  const add = (map: Map<number, number>, key: string, bits: number): void => {
    const hash = hashString(key, 1)
    map.set(hash, (map.get(hash) ?? 0) | bits)
  }
  for (const line of linesOf('name-lists.txt.gz')) {
    const [key, letters] = line.split('|') as [string, string]
    const bits = [...letters].reduce((sum, letter) => sum | LETTERS[letter]!, 0)
    add(key.includes(' ') ? phrases : facts, key, bits)
  }
  for (const line of linesOf('words.txt.gz')) {
    const [word, letters] = line.split(' ') as [string, string]
    add(
      facts,
      word,
      [...letters].reduce((sum, letter) => sum | (PARTS[letter] ?? 0), 0),
    )
  }
  return { facts, phrases }
}
