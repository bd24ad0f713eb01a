/** Days, months and years of the calendar as they are written. */
import type { Lexeme } from '../lexemes.ts'
import { COUNTED, MONTHS, YEAR_CUES } from '../numbers-list.ts'
import { isMonth } from '../numbers-named.ts'
import { isGlued, phraseAt, phrasesOf } from '../numbers-value.ts'
import type { DaySpec, Which } from './days.ts'
import { bare, isCapital, low, yearAt } from './lex.ts'
import { readSpeltYear } from './read-period.ts'
import { HOLIDAYS, SHORT_WEEKDAYS, WEEKDAYS } from './tables.ts'

/** A day as read, and the lexeme after it. */
export type Found = { readonly next: number; readonly spec: DaySpec }

const holidays = phrasesOf(HOLIDAYS)

/** First words of named days. */
export const holidayStarts: readonly string[] = [...holidays.keys()]

/** A named day: "New Year's Eve", 'Good Friday 2017'. */
export function readHoliday(lex: readonly Lexeme[], i: number, which: Which): Found | null {
  const found = isCapital(lex[i]?.raw) ? phraseAt(holidays, lex, i) : null
  if (found === null) return null
  const at = low(lex, found.next) === ',' ? found.next + 1 : found.next
  const year = yearAt(lex, at)
  if (low(lex, found.next) === 'week')
    return {
      next: found.next + 1,
      spec: { kind: 'week-of', day: { kind: 'holiday', rule: found.row[1], year, which } },
    }
  return { next: year === null ? found.next : at + 1, spec: { kind: 'holiday', rule: found.row[1], year, which } }
}

/** 'Thursday', 'Sun December 31': a weekday before a date is said twice. */
export function readWeekday(lex: readonly Lexeme[], i: number, which: Which): Found | null {
  const long = WEEKDAYS.get(bare(lex, i))
  const spoken = long !== undefined && isCapital(lex[i]!.raw)
  const dot = low(lex, i + 1) === '.' ? 1 : 0
  const comma = low(lex, i + 1 + dot) === ',' ? 1 : 0
  const date = readDate(lex, i + 1 + dot + comma)
  const short = isCapital(lex[i]?.raw) ? SHORT_WEEKDAYS.get(low(lex, i)) : undefined
  if (date !== null && (spoken || short !== undefined)) return date
  return spoken ? { next: i + 1, spec: { kind: 'weekday', weekday: long, which } } : null
}

/** 'Dec. 31, 2017', '31 December', 'the 31st of December', 'April 23-25', '12/31/2017', '2017-12-31', '31.12.2017'. */
export function readDate(lex: readonly Lexeme[], i: number): Found | null {
  if (isMonth(lex, i)) {
    const at = low(lex, i + 1) === '.' ? i + 2 : i + 1
    const day = dayOf(lex, at)
    if (day === null || (low(lex, at + 1) === ':' && isGlued(lex, at) && isGlued(lex, at + 1))) return null
    const end = ordinalEnd(lex, at + 1)
    const to =
      /^[-–]$|^to$/.test(low(lex, end)) && /^[\d]{1,2}$/.test(low(lex, end + 1)) ? Number(low(lex, end + 1)) : 0
    const last = to > day && to <= 31 && low(lex, end + 2) !== ':' ? to : day
    return readYearAfter(lex, last > day ? ordinalEnd(lex, end + 2) : end, MONTHS.get(low(lex, i))!, day, last)
  }
  const first = low(lex, i) === 'the' ? i + 1 : i
  const day = dayOf(lex, first)
  if (day !== null) {
    const range = /^[-–]$/.test(low(lex, first + 1)) ? dayOf(lex, first + 2) : null
    const end = ordinalEnd(lex, range === null ? first + 1 : first + 3)
    const month = low(lex, end) === 'of' ? end + 1 : end
    if (isMonth(lex, month)) {
      const stop = low(lex, month + 1) === '.' && low(lex, month).length <= 4 ? month + 2 : month + 1
      return readYearAfter(lex, stop, MONTHS.get(low(lex, month))!, day, range !== null && range > day ? range : day)
    }
  }
  return first > i ? null : readDigitDate(lex, i)
}

const dayOf = (lex: readonly Lexeme[], i: number): number | null =>
  /^([1-9]|0[1-9]|[12]\d|3[01])$/.test(low(lex, i)) ? Number(low(lex, i)) : null
const ordinalEnd = (lex: readonly Lexeme[], i: number) =>
  /^(st|nd|rd|th)$/.test(low(lex, i)) && isGlued(lex, i - 1) ? i + 1 : i
function readYearAfter(lex: readonly Lexeme[], i: number, month: number, day: number, last = day): Found {
  const at = low(lex, i) === ',' ? i + 1 : i
  const year = yearAt(lex, at)
  return { next: year === null ? i : at + 1, spec: { kind: 'date', year, month, day, last } }
}

/** Day or month first: the one above twelve is the day; where both may be either, day first unless the year leads. */
function readDigitDate(lex: readonly Lexeme[], i: number): Found | null {
  const mark = low(lex, i + 1)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/.exec(low(lex, i))
  let parts = dotted === null ? null : [dotted[1]!, dotted[2]!, dotted[3]!]
  let next = i + 1
  if (parts === null && /^[/-]$/.test(mark) && low(lex, i + 3) === mark && lex[i + 4]?.kind === 'number') {
    parts = [low(lex, i), low(lex, i + 2), low(lex, i + 4)]
    next = i + 5
    if (lex[i + 4]!.end - lex[i]!.start !== parts.join('').length + 2) return null
  }
  if (parts === null || !parts.every(p => /^\d+$/.test(p))) return null
  const [a, b, c] = parts.map(Number) as [number, number, number]
  const date = (year: number, month: number, day: number): Found | null =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? { next, spec: { kind: 'date', year, month, day, last: day } }
      : null
  if (parts[0]!.length === 4) return date(a, b, c)
  if (parts[2]!.length !== 4 && parts[2]!.length !== 2) return null
  const year = c < 100 ? (c < 70 ? 2000 + c : 1900 + c) : c
  return b > 12 ? date(year, a, b) : date(year, b, a)
}

/** 'November 2015', 'in September', 'last May'. */
export function readMonthAlone(lex: readonly Lexeme[], i: number, which: Which): Found | null {
  const word = bare(lex, i)
  const month = MONTHS.get(word)
  if (month === undefined || !isCapital(lex[i]!.raw)) return null
  const at = low(lex, i + 1) === '.' && word.length <= 4 ? i + 2 : i + 1
  const spaced = low(lex, at) === 'of' || low(lex, at) === ',' ? at + 1 : at
  const year = yearAt(lex, spaced)
  if (year !== null) return { next: spaced + 1, spec: { kind: 'month', year, month, which: null } }
  const spelt = readSpeltYear(lex, spaced)
  if (spelt !== null) return { next: spelt.next, spec: { kind: 'month', year: spelt.year, month, which: null } }
  const cue =
    which !== null ||
    /^(in|since|until|till|by|during|of|early|late|mid|from|before|after|and|between|to|-)$/.test(low(lex, i - 1))
  const name = isCapital(lex[i + 1]?.raw) || /^(may|march)$/.test(word) || word.length <= 4
  const surname = lex[i - 1]?.kind === 'word' && isCapital(lex[i - 1]!.raw) && i > 1
  if (!cue && (name || surname || word !== low(lex, i))) return null
  if (cue && isCapital(lex[i + 1]?.raw) && which === null) return null
  return { next: i + 1, spec: { kind: 'month', year: null, month, which } }
}

/** Does a noun follow that the number counts? "in 2006 killed 800" has a verb there, and a year. */
const isCounted = (lex: readonly Lexeme[], i: number): boolean => {
  const next = low(lex, i + 1)
  const verb = /^(killed|injured|wounded)$/.test(next) && /^(in|since|during)$/.test(low(lex, i - 1))
  return COUNTED.has(next) && !verb
}

/** "its 1990 invasion", "bonds due 1993": a number of our time that is no sum, no name and counts nothing. */
function isPlainYear(lex: readonly Lexeme[], i: number, year: number): boolean {
  const before = lex[i - 1]
  const after = lex[i + 1]
  const joined = /^[-–]$/.test(before?.raw ?? '') && isGlued(lex, i - 1)
  if (joined && (/^(mid|late|early|pre|post)$/.test(low(lex, i - 2)) || yearAt(lex, i - 2) !== null)) return true
  if (year < 1900 || year > 2039 || (before !== undefined && isGlued(lex, i - 1) && !/^[("“'‘]$/.test(before.raw)))
    return false
  if (before?.kind === 'number' || (before?.kind === 'mark' && !/^[,(;:"“'‘]$/.test(before.raw))) return false
  if (before?.kind === 'word' && isCapital(before.raw) && !/['’]s$/.test(before.raw) && i > 1) return false
  if (before?.kind === 'mark' && before.raw === ',' && lex[i - 2]?.kind === 'number') return false
  if (after === undefined || after.kind === 'number') return false
  if (isGlued(lex, i) && !/^[.,;:)"”'’?!]$/.test(after.raw)) return false
  return !(year % 100 === 0 && after.kind === 'word' && after.low.endsWith('s') && !isCapital(after.raw))
}

/** '2015', '1990s', "its 1990 invasion". */
export function readYear(lex: readonly Lexeme[], i: number): Found | null {
  const year = yearAt(lex, i)
  if (year === null) return null
  const decade = low(lex, i + 1) === 's' && isGlued(lex, i) && year % 10 === 0
  if (decade) return { next: i + 2, spec: { kind: 'year', year, years: 10 } }
  if (isCounted(lex, i) || year < 1500) return null
  if (!YEAR_CUES.has(low(lex, i - 1)) && !isPlainYear(lex, i, year)) return null
  if (lex[i + 1]?.kind === 'word' && isGlued(lex, i)) return null
  return { next: i + 1, spec: { kind: 'year', year, years: 1 } }
}
