/** The network's features of a word: places in a table of learnt rows, found by hash. */
import { mix } from './hash.ts'
import type { WordForm } from './words.ts'

/** Features of a word that the network looks up; unknown ones add nothing. */
export const WORD_FEATURES = 10

/** How a sentence is capitalised: 1 nearly all capitals, 2 mostly Capitalised Words (headlines), 3 no capitals, 0 as usual. */
export const capitalsOf = (words: readonly { readonly form: WordForm }[]): number => {
  let lower = 0
  let title = 0
  let upper = 0
  for (const { form } of words) {
    if (form.casing === 1) lower++
    else if (form.casing === 3) upper++
    else if (form.casing === 2) title++
  }
  return upper > 2 * (lower + title) ? 1 : title > lower ? 2 : lower > 0 && title + upper === 0 ? 3 : 0
}

/** What of the place matters to the word's features: 0..7. */
export const contextOf = (capitals: number, isFirst: boolean): number => 2 * capitals + (isFirst ? 1 : 0)

/** Fills `out` with the keys of a word's features. */
export const wordFeatures = (word: WordForm, context: number, out: Int32Array): void => {
  out[0] = mix(0x1001, word.form)
  out[1] = mix(0x2003, word.suffix2)
  out[2] = mix(0x3005, word.suffix3)
  out[3] = mix(0x4007, word.suffix4)
  out[4] = mix(0x5009, word.prefix3)
  out[5] = mix(mix(0x600b, word.shape), context)
  out[6] = mix(mix(0x700d, word.casing), context)
  out[7] = mix(0x800f, word.parts)
  out[8] = mix(0x9011, word.exact)
  out[9] = mix(mix(0xa013, word.parts), word.suffix2)
}
