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

/** What a form is wherever it stands; 'name' is decided by its place. */
type Form = Pick<Word, 'term' | 'folded' | 'kind'> & { readonly capital: boolean }

const MAX_FORMS = 100_000 // about 10 MiB; news has some 50,000 usual forms
const MAX_KEPT = 12 // letters: a longer part of a text would keep the whole text in memory
const forms = new Map<string, Form>()

/** The same form is folded and stemmed once: a remembered answer, never another one. */
function formOf(form: string): Form {
  const known = forms.get(form)
  if (known !== undefined) return known
  if (forms.size >= MAX_FORMS) forms.clear()
  const made = readForm(form)
  if (form.length > MAX_KEPT) return made
  forms.set(form, made)
  return made
}

function readForm(form: string): Form {
  const folded = foldWord(form)
  const capital = form[0] !== form[0]!.toLowerCase()
  if (STOP_WORDS.has(folded) || form.length > MAX_WORD)
    return { term: folded.slice(0, MAX_WORD), folded, kind: 'stop', capital }
  const value = NUMBERS.get(folded) ?? (/^\d/.test(folded) ? folded.replace(/,(?=\d{3})/g, '') : null)
  if (value !== null) return { term: value, folded, kind: 'number', capital }
  if (folded.length < 2) return { term: folded, folded, kind: 'stop', capital }
  return { term: stem(folded), folded, kind: 'word', capital }
}

function wordOf(form: string, start: number, fresh: boolean): Word {
  const { term, folded, kind, capital } = formOf(form)
  return { start, end: start + form.length, term, folded, kind: kind === 'word' && capital && !fresh ? 'name' : kind }
}
