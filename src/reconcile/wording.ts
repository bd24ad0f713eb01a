/** Which of several wordings of one value is published. */
import type { Statement } from '../model/index.ts'
import type { Decision } from './entry.ts'
import { contentWords, fold } from './words.ts'

/** Words that name any vehicle, and those of the services that come to help. */
const ANY_THING = new Set(
  contentWords(
    `vehicle vehicles craft object item thing weapon device machine emergency rescue response responders support police fire
    ambulance ambulances engines service services other another several many one two three four five dozen first second official unknown unidentified`,
  ),
)

/** True for a name that holds only words of any such thing: 'emergency vehicles', 'a weapon'; not 'the police van'. */
export const isGeneric = (name: string): boolean => contentWords(name).every(w => ANY_THING.has(w) || /^\d+$/.test(w))

/** True for words in capitals from beginning to end, as headlines shout them; not for 'AK-47' or 'NATO'. */
export const isShouted = (words: string): boolean => {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  const capitals = words.match(/\p{Lu}/gu)?.length ?? 0
  return letters > 5 && capitals > 0.8 * letters
}

/** The words of a statement whose wording differs from report to report; null for counts, times and numbers. */
const wordsOf = (s: Statement): string | null => {
  if (s.slot === 'time') return null
  if ('name' in s) return s.name
  if (s.slot === 'identity') return s.value
  if (s.slot === 'responsibility') return s.group
  if (s.slot === 'place') return s.place.name
  return 'words' in s ? s.words : null
}

/**
 * The decision with its value in a wording that is not shouted, where a claim for it has one: the same words, else the same code,
 * else, for clauses, the first that says the same. A value that only stands in capitals keeps them.
 *
 *     'ELECTRICAL FAULT' in a headline, 'electrical fault' in the text → 'electrical fault'
 */
export const withCalmWords = (d: Decision): Decision => {
  const own = d.value
  const loud = own === null ? null : wordsOf(own)
  if (own === null || loud === null || !isShouted(loud)) return d
  const calm = d.entries.flatMap((e, i): Statement[] => {
    const s = e.claim.statement
    const words = d.verdicts[i] === 'for' && s.slot === own.slot ? wordsOf(s) : null
    return words === null || isShouted(words) ? [] : [s]
  })
  const plain = fold(loud)
  const code = 'code' in own ? own.code : null
  const value =
    calm.find(s => fold(wordsOf(s)!) === plain) ??
    calm.find(s => (code !== null && 'code' in s ? s.code === code : 'words' in own && s.slot !== 'place'))
  return value === undefined ? d : { ...d, value }
}
