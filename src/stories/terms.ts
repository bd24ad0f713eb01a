/** Words of a text as evidence: folded, stemmed, with the marks that tell names and numbers apart. */
import { fold } from '../text/fold.ts'
import { STOP_WORDS } from './common-words.ts'

/**
 * One word. `term` is the form under which variants meet; `name`: it begins with a capital where a plain word would not;
 * offsets are UTF-16 code units in the text that was read.
 */
export type Word = {
  readonly start: number
  readonly end: number
  readonly term: string
  readonly folded: string
  readonly kind: 'stop' | 'word' | 'name' | 'number'
}

const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu
const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const NUMBERS: ReadonlyMap<string, string> = new Map(
  NUMBER_WORDS.split(' ').map((word, value) => [word, String(value)]),
)
const MAX_WORD = 40 // longer runs are addresses and codes

/** Lower case without marks and possessive: 'Élysées’' → 'elysees', "Macron's" → 'macron'. */
export function foldWord(form: string): string {
  const plain = /^[\x00-\x7f]*$/.test(form)
    ? form
    : form
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/’/g, "'")
  const lower = plain.toLowerCase()
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower.endsWith("'") ? lower.slice(0, -1) : lower
}

/** Words folded and separated by single spaces: 'Saint-Élodie, on Monday' → 'saint elodie on monday'. */
export const foldWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Light stem, a key and no word: 'shootings', 'killed', 'firing' and 'cities' meet 'shooting', 'kill', 'fire' and 'city'. */
export function stem(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`
  const plural = word.endsWith('sses') ? 2 : word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? 1 : 0
  const one = plural > 0 ? word.slice(0, -plural) : word
  if (one.length > 5 && one.endsWith('ing')) return undouble(one.slice(0, -3))
  if (one.length > 4 && one.endsWith('ed')) return undouble(one.slice(0, -2))
  return one.length > 3 && one.endsWith('e') ? one.slice(0, -1) : one
}

const undouble = (root: string): string => {
  const last = root.at(-1)
  return last !== undefined && last === root.at(-2) && !'lsz'.includes(last) ? root.slice(0, -1) : root
}

/** Words of a text in order; '' and texts without letters give []. Any string is allowed. */
export function wordsOf(text: string, offset = 0): readonly Word[] {
  const words: Word[] = []
  let fresh = true
  let end = 0
  for (const match of text.matchAll(WORD)) {
    const form = match[0]
    fresh ||= /[.!?:\n"“”]/.test(text.slice(end, match.index))
    words.push(wordOf(form, offset + match.index, fresh))
    end = match.index + form.length
    fresh = false
  }
  return words
}

function wordOf(form: string, start: number, fresh: boolean): Word {
  const folded = foldWord(form)
  const end = start + form.length
  if (STOP_WORDS.has(folded) || form.length > MAX_WORD)
    return { start, end, term: folded.slice(0, MAX_WORD), folded, kind: 'stop' }
  const value = NUMBERS.get(folded) ?? (/^\d/.test(folded) ? folded.replace(/,(?=\d{3})/g, '') : null)
  if (value !== null) return { start, end, term: value, folded, kind: 'number' }
  if (folded.length < 2) return { start, end, term: folded, folded, kind: 'stop' }
  const capital = form[0] !== form[0]!.toLowerCase()
  return { start, end, term: stem(folded), folded, kind: capital && !fresh ? 'name' : 'word' }
}
