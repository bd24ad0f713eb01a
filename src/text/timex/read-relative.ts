/** Days and longer stretches that count from the report or from the day that was named last. */
import type { Lexeme } from '../lexemes.ts'
import { isPhrase, readValue } from '../numbers-value.ts'
import type { CalendarUnit, Which } from './days.ts'
import { bare, low } from './lex.ts'
import { type Found, readDate, readHoliday, readMonthAlone, readWeekday } from './read-date.ts'
import { ordinalAt, readQuarter, readSeason } from './read-period.ts'
import { DAYPARTS, WEEKDAYS } from './tables.ts'

const TURNS: ReadonlyMap<string, Which> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['next', 'next'],
  ['coming', 'next'],
  ['this', 'this'],
  ['current', 'this'],
  ['that', 'same'],
  ['same', 'same'],
  ['previous', 'before'],
  ['preceding', 'before'],
  ['following', 'after'],
  ['ensuing', 'after'],
])

type Turn = { readonly at: number; readonly which: Which; readonly name: string; readonly article: boolean }

/** The words before a unit or a day that turn it: 'last', 'the following', 'this past', 'the same'. */
function readTurn(lex: readonly Lexeme[], i: number): Turn | null {
  const article = low(lex, i) === 'the'
  const at = article ? i + 1 : i
  const name = low(lex, at)
  const which = TURNS.get(name)
  if (which === undefined || (article && name === 'this')) return null
  if (name === 'this' && /^(past|coming)$/.test(low(lex, at + 1)))
    return { at: at + 2, which: low(lex, at + 1) === 'past' ? 'last' : 'next', name, article }
  const said = article && which === 'next' ? 'after' : which
  return { at: at + 1, which: said, name, article }
}

/** 'last week', 'the following month', 'this past Friday', 'that year', 'the next morning', 'the past three months'. */
export function readRelative(lex: readonly Lexeme[], i: number, turn: string): Found | null {
  if (isPhrase(lex, i, 'the day before yesterday')) return { next: i + 4, spec: { kind: 'offset', days: -2 } }
  if (isPhrase(lex, i, 'the day after tomorrow')) return { next: i + 4, spec: { kind: 'offset', days: 2 } }
  if (isPhrase(lex, i, 'the week of')) {
    const day = readDate(lex, i + 3)
    return day === null ? null : { next: day.next, spec: { kind: 'week-of', day: day.spec } }
  }
  const nth = readNth(lex, i)
  if (nth !== null) return nth
  const bareUnit = low(lex, i) === 'the' ? readSpokenUnit(lex, i + 1) : null
  if (bareUnit !== null) return bareUnit
  const turned = readTurn(lex, i)
  return turned === null ? readCounted(lex, i) : readTurned(lex, turned, turn)
}

/** 'the first week of April', 'the third Monday of January 2020', 'the last week of March'. */
function readNth(lex: readonly Lexeme[], i: number): Found | null {
  const at = low(lex, i) === 'the' ? i + 1 : i
  const ordinal = ordinalAt(lex, at) ?? (/^(last|final)$/.test(low(lex, at)) ? { next: at + 1, value: -1 } : null)
  if (ordinal === null || ordinal.value > 5) return null
  const weekday = WEEKDAYS.get(low(lex, ordinal.next)) ?? null
  if (weekday === null && low(lex, ordinal.next) !== 'week') return null
  if (!/^(of|in)$/.test(low(lex, ordinal.next + 1))) return null
  const month = readMonthAlone(lex, ordinal.next + 2, null)
  return month === null
    ? null
    : { next: month.next, spec: { kind: 'nth', nth: ordinal.value, weekday, month: month.spec } }
}

/** 'the weekend', 'the year', 'the week': the running one. */
function readSpokenUnit(lex: readonly Lexeme[], i: number): Found | null {
  const unit = /^(weekend|year|week|month)$/.test(bare(lex, i)) ? unitOf(bare(lex, i)) : null
  const held = /^(before|after|ended|ending|that|when|in|from)$/.test(low(lex, i + 1)) // "the week before the vote"
  if (unit === null || (held && unit !== 'weekend')) return null
  if (low(lex, i + 1) === '-' || /^\d/.test(low(lex, i + 1))) return null
  return { next: i + 1, spec: { kind: 'calendar', unit, which: 'this', sofar: false } }
}

function readTurned(lex: readonly Lexeme[], { at, which, name, article }: Turn, turn: string): Found | null {
  const word = bare(lex, at)
  const unit = /s$/.test(word) ? null : unitOf(word)
  if (unit !== null && unit !== 'hour') {
    if (which === 'same' && name === 'that' && unit === 'day' && turn === '') return anchored(lex, at, 'same', unit)
    if (unit === 'day')
      return article || name === 'following' || which === 'same' ? anchored(lex, at, which, unit) : null
    if (which === 'last' && (article || name === 'past') && unit !== 'quarter')
      return { next: at + 1, spec: { kind: 'past', count: 1, unit } }
    if (unit === 'quarter') return { next: at + 1, spec: quarterOf(which) }
    return { next: at + 1, spec: { kind: 'calendar', unit, which, sofar: turn === 'earlier' } }
  }
  if (DAYPARTS.has(word) && (article || which === 'same') && which !== 'last')
    return { next: at, spec: { kind: 'calendar', unit: 'day', which, sofar: false } }
  const count = which === 'last' ? readValue(lex, at) : null
  const counted = count === null || count.max === null ? null : unitOf(bare(lex, count.next))
  if (count !== null && counted !== null)
    return { next: count.next + 1, spec: { kind: 'past', count: Math.min(count.min, 10_000), unit: counted } }
  const season = readSeason(lex, at, which)
  if (season !== null) return season
  if (article && which !== 'before' && which !== 'after') return null
  return (
    readWeekday(lex, at, which) ?? readDate(lex, at) ?? readHoliday(lex, at, which) ?? readMonthAlone(lex, at, which)
  )
}

const anchored = (_lex: readonly Lexeme[], at: number, which: Which, unit: CalendarUnit): Found => ({
  next: at + 1,
  spec: { kind: 'calendar', unit, which: which === 'next' ? 'after' : which, sofar: false },
})

const quarterOf = (which: Which): Found['spec'] => ({
  kind: 'quarter',
  number: null,
  half: false,
  year: null,
  which: which === 'same' ? null : which,
})

/** 'two years ago', 'a year earlier', 'three weeks from now', 'year-ago'. */
function readCounted(lex: readonly Lexeme[], i: number): Found | null {
  const plain = low(lex, i) === 'the' ? i + 1 : i
  if (low(lex, plain) === 'year' && low(lex, plain + 1) === '-' && /^(ago|earlier)$/.test(low(lex, plain + 2)))
    return readYearAgo(lex, plain + 3)
  const article = /^(a|an)$/.test(low(lex, i))
  const count = article ? (readValue(lex, i) ?? null) : readValue(lex, i)
  if (!article && (count === null || count.max === null)) return null
  const next = count?.next ?? i + 1
  const unit = unitOf(low(lex, next))
  if (unit === null) return null
  const amount = Math.min(count?.min ?? 1, 10_000)
  if (low(lex, next + 1) === 'ago')
    return (count !== null && count.max === null) || amount > 3000
      ? null
      : { next: next + 2, spec: { kind: 'ago', count: amount, unit } }
  if (low(lex, next + 1) === 'earlier')
    return { next: next + 2, spec: { kind: 'shift', count: -amount, unit, from: 'anchor' } }
  if (isPhrase(lex, next + 1, 'from now') || low(lex, next + 1) === 'hence')
    return {
      next: next + (low(lex, next + 1) === 'hence' ? 2 : 3),
      spec: { kind: 'shift', count: amount, unit, from: 'report' },
    }
  return null
}

/** What follows "year-ago": 'quarter', 'third quarter', 'period', or a word that it only describes. */
function readYearAgo(lex: readonly Lexeme[], i: number): Found {
  const quarter = readQuarter(lex, i)
  if (quarter !== null && quarter.spec.kind === 'quarter' && quarter.spec.number !== null)
    return { next: quarter.next, spec: { ...quarter.spec, which: 'before' } }
  const next = /^(period|quarter|month|week)$/.test(low(lex, i)) ? i + 1 : i
  return { next, spec: { kind: 'shift', count: -1, unit: 'year', from: 'anchor' } }
}

/** The unit that a word names, in the singular or the plural. */
function unitOf(word: string): CalendarUnit | null {
  const singular = word === 'centuries' ? 'century' : word.replace(/s$/, '')
  return /^(hour|day|week|weekend|month|quarter|year|decade|century)$/.test(singular)
    ? (singular as CalendarUnit)
    : null
}
