/** Countries and nationalities as single words or pairs of words of a sentence. */
import { findNation, type NationWord } from '../text/nations.ts'
import type { Sent } from './sentence.ts'

/** Does the word name what belongs to a country ('Belgian', 'Americans')? */
export const isDemonym = (word: string): boolean => findNation(word)?.as === 'people'

/** The country that token `k`, alone or with the next one, names or belongs to. */
export const nationAt = (s: Sent, k: number): NationWord | null => {
  const word = s.tokens[k]?.text ?? ''
  if (!/^\p{Lu}/u.test(word)) return null
  const next = s.tokens[k + 1]
  return (next ? findNation(`${word} ${next.text}`) : null) ?? findNation(word)
}
