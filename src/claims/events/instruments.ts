/** Weapons of a sentence: those that are named, and those that its verbs imply. */
import { GUNNED, INSTRUMENTS, MACHINE_GUNNED } from '../lexicon/instruments.ts'
import type { Sent } from '../sentence.ts'
import type { Instrument } from './event.ts'
import { phraseFirst, textOf } from './phrase.ts'

/** Instruments in the order of the text; an implied one only where none of its kind is named. */
export const instrumentsIn = (s: Sent): readonly Instrument[] => {
  const named = s.tokens.flatMap((t, i): Instrument[] => {
    if (!/^(?:NOUN|PROPN)$/.test(t.upos) || /^(?:NOUN|PROPN)$/.test(s.tokens[i + 1]?.upos ?? '')) return []
    const phrase = textOf(s, phraseFirst(s, i), i)
    const type = INSTRUMENTS.find(([pattern]) => pattern.test(phrase.toLowerCase()))?.[1]
    return type && !isOfOthers(s, i) ? [{ text: phrase, type }] : []
  })
  const guns = named.some(n => /gun|rifle/.test(n.type))
  if (!guns && MACHINE_GUNNED.test(s.text)) return [...named, { text: null, type: 'machine gun' }]
  if (!guns && GUNNED.test(s.text)) return [...named, { text: null, type: 'gun' }]
  return named
}

/** Weapons that are found, seized or sold did nothing. */
const isOfOthers = (s: Sent, i: number): boolean => {
  for (let k = i, n = 0; k >= 0 && n < 5; k = s.tokens[k]!.head, n++)
    if (
      /^(?:seize|find|confiscate|discover|sell|buy|capture|recover|traffic|supply|smuggle|provide)$/.test(
        s.tokens[k]!.lemma,
      )
    )
      return true
  return false
}
