/** Longest names of lists in a row of words. */
import { hashString } from '../engine/hash.ts'
import type { ListLookup, NameWord } from './word-facts.ts'

const MOST_WORDS = 5

/** For each word the facts of the longest listed phrase over it, and the word's place in it: 0 first, 1 middle, 2 last. */
export type PhraseMarks = { readonly facts: Int32Array; readonly places: Uint8Array }

/**
 * Marks listed phrases of two words or more, longest first, left to right, without overlap.
 *
 * @param phrases  facts of phrases by hashString(key, 1)
 */
export const markPhrases = (words: readonly NameWord[], phrases: ListLookup): PhraseMarks => {
  const facts = new Int32Array(words.length)
  const places = new Uint8Array(words.length)
  for (let i = 0; i < words.length; ) {
    const size = words[i]!.form.casing > 1 ? longest(words, i, phrases) : 0
    if (size === 0) {
      i += 1
      continue
    }
    const bits = phrases(hashString(keyOf(words, i, size), 1))
    for (let k = 0; k < size; k++) {
      facts[i + k] = bits
      places[i + k] = k === 0 ? 0 : k === size - 1 ? 2 : 1
    }
    i += size
  }
  return { facts, places }
}

const keyOf = (words: readonly NameWord[], from: number, size: number): string => {
  let key = words[from]!.key
  for (let k = 1; k < size; k++) if (words[from + k]!.key !== '') key += ` ${words[from + k]!.key}`
  return key
}

const longest = (words: readonly NameWord[], from: number, phrases: ListLookup): number => {
  for (let size = Math.min(MOST_WORDS, words.length - from); size > 1; size--) {
    if (words[from + size - 1]!.form.casing < 2) continue
    if (phrases(hashString(keyOf(words, from, size), 1)) !== 0) return size
  }
  return 0
}
