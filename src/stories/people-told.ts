/** People whom a text names with their age, and all ages in it: what tells two happenings of one kind in one town apart. */
import { foldName } from '../text/names.ts'
import { hash } from './copies/sentence-words.ts'

/** `named`: hashes of initial and surname of people with an age; `ages`: in years, of named and unnamed people. Both ascending. */
export type PeopleTold = { readonly named: Uint32Array; readonly ages: Uint8Array }

type Token = { readonly form: string; readonly start: number; readonly end: number }

const TOKEN = /\p{L}[\p{L}'’]*\.?|\d+/gu
const SUFFIX: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'jr.', 'sr.'])
const PERSON: ReadonlySet<string> = new Set(
  'man woman boy girl teen teenager victim suspect driver son daughter men women him her father mother'.split(' '),
)
const AFTER_AGE: ReadonlySet<string> = new Set(['of', 'was', 'were', 'and'])

/**
 * People and ages of a text.
 *
 *     'Ivo Brandt, 31, of Holt'   → 'i brandt' and 31       'a 19-year-old woman' → 19
 *     '24-year-old Clara M. Voss' → 'c voss' and 24         'the driver, 40, was' → 40       'on May 9, 12 cars' → nothing
 *
 * Any text is allowed; one without ages gives none.
 */
export function peopleTold(text: string): PeopleTold {
  const tokens = [...text.matchAll(TOKEN)].map(m => ({ form: m[0], start: m.index, end: m.index + m[0].length }))
  const gap = (i: number): string => text.slice(tokens[i]?.end ?? text.length, tokens[i + 1]?.start ?? text.length)
  const named = new Set<number>()
  const ages = new Set<number>()
  tokens.forEach(({ form }, i) => {
    if (!/^\d{1,2}$/.test(form) || form === '0') return
    const isYears = isYearsOld(tokens, i)
    const name = isYears > 0 ? nameFrom(tokens, i + isYears + 1, gap) : nameBefore(tokens, i, gap)
    if (isYears > 0 || name !== null || isPersonBefore(tokens, i, gap)) ages.add(Number(form))
    if (name !== null) named.add(name)
  })
  return { named: Uint32Array.from(named).sort(), ages: Uint8Array.from(ages).sort() }
}

/** Number of words in 'year-old', 'years old' after the number; 0 for none. */
const isYearsOld = (tokens: readonly Token[], i: number): 0 | 2 =>
  /^years?$/.test(tokens[i + 1]?.form ?? '') && tokens[i + 2]?.form.replace('.', '') === 'old' ? 2 : 0

const isCapital = (form: string | undefined): boolean => form !== undefined && /^\p{Lu}/u.test(form)
const isInitial = (form: string): boolean => /^\p{Lu}\.?$/u.test(form)
const keyOf = (first: string, last: string): number => hash(`${first[0]!.toLowerCase()} ${foldName(last)}`)

function nameFrom(tokens: readonly Token[], from: number, gap: (i: number) => string): number | null {
  let last = from
  while (last - from < 3 && isCapital(tokens[last + 1]?.form) && gap(last) === ' ') last += 1
  const [first, surname] = [tokens[from], tokens[last]]
  if (last === from || !isCapital(first?.form) || surname === undefined || isInitial(surname.form)) return null
  return keyOf(first!.form, surname.form)
}

/** The name before ', 31,' or ' (31)'. */
function nameBefore(tokens: readonly Token[], i: number, gap: (i: number) => string): number | null {
  if (!isApposed(tokens, i, gap)) return null
  let last = i - 1
  if (tokens[last]?.form.toLowerCase() === 'aged') last -= 1
  if (SUFFIX.has(tokens[last]?.form.toLowerCase() ?? '')) last -= 1
  let first = last
  while (last - first < 3 && isCapital(tokens[first - 1]?.form) && /^ $/.test(gap(first - 1))) first -= 1
  const [given, surname] = [tokens[first], tokens[last]]
  if (first === last || !isCapital(surname?.form) || isInitial(surname!.form)) return null
  return keyOf(given!.form, surname!.form)
}

function isApposed(tokens: readonly Token[], i: number, gap: (i: number) => string): boolean {
  const before = i > 0 ? gap(i - 1) : ''
  const aged = tokens[i - 1]?.form.toLowerCase() === 'aged'
  const after = gap(i)
  const closes = /^ ?[,.)]/.test(after) || (after === ' ' && AFTER_AGE.has(tokens[i + 1]?.form ?? ''))
  return closes && (aged || /^ ?, ?$|^ ?\($/.test(before))
}

const isPersonBefore = (tokens: readonly Token[], i: number, gap: (i: number) => string): boolean =>
  PERSON.has(tokens[i - 1]?.form.toLowerCase() ?? '') && isApposed(tokens, i, gap)
