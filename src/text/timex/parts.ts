/** The parts that a time is said in: a day, a part of the day, a clock. */
import type { Lexeme } from '../lexemes.ts'
import { MONTHS, SMALL_NUMBERS } from '../numbers-list.ts'
import { isGlued, isPhrase, phraseAt, phrasesOf } from '../numbers-value.ts'
import type { DaySpec } from './days.ts'
import { bare, low } from './lex.ts'
import { clockModifierStarts, readClockPart } from './read-clock.ts'
import { type Found, holidayStarts, readDate, readHoliday, readMonthAlone, readWeekday, readYear } from './read-date.ts'
import { readLongPeriod, readQuarter, readSamePeriod, readSeason } from './read-period.ts'
import { readRelative } from './read-relative.ts'
import {
  DAYPARTS,
  DECADES,
  type Mod,
  ORDINALS,
  PORTIONS,
  partLetters,
  SEASONS,
  SHORT_WEEKDAYS,
  WEEKDAYS,
} from './tables.ts'

/** One part and the lexeme after it. Minutes count from midnight of the part's day. */
export type Part =
  | {
      readonly what: 'day'
      readonly next: number
      readonly spec: DaySpec
      readonly half: 'early' | 'late' | null
      readonly mod: Mod | null
    }
  | {
      readonly what: 'daypart'
      readonly next: number
      readonly from: number
      readonly to: number
      readonly today: number | null
      /** TIMEX3 letters: 'MO', 'AF', 'EV', 'NI', 'MI'. */
      readonly letters: string
    }
  | {
      readonly what: 'clock'
      readonly next: number
      readonly minute: number
      readonly early: number
      readonly late: number
      readonly zone: string | null
      readonly exact: boolean
      /** False where the words leave open which half of the day is meant ('9:30'). */
      readonly halfSaid: boolean
    }

const portions = phrasesOf(PORTIONS)

/** First words of all parts: nearly every word of a text is passed over by one look here. */
export const firstWords: ReadonlySet<string> = new Set([
  ...WEEKDAYS.keys(),
  ...SHORT_WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...DAYPARTS.keys(),
  ...SMALL_NUMBERS.keys(),
  ...clockModifierStarts,
  ...holidayStarts,
  ...portions.keys(),
  ...SEASONS.keys(),
  ...ORDINALS.keys(),
  ...DECADES.keys(),
  ...'noon midnight today tonight yesterday tomorrow overnight last past previous next coming this the early earlier late later mid small a an half that same following preceding year fiscal calendar q'.split(
    ' ',
  ),
  ...'q1 q2 q3 q4 corresponding comparable end final latest several current'.split(' '),
  "'",
  '’',
  '‘',
  '`',
])

/** The part that starts at lexeme i, null where none does. */
export function readPart(lex: readonly Lexeme[], i: number): Part | null {
  const first = lex[i]
  if (first === undefined || (first.kind !== 'number' && !firstWords.has(first.low) && !firstWords.has(bare(lex, i))))
    return null
  return readClockPart(lex, i) ?? readDaypart(lex, i) ?? readDay(lex, i)
}

function readDaypart(lex: readonly Lexeme[], i: number): Part | null {
  const part = (next: number, [from, to]: readonly [number, number], today: number | null, letters: string): Part => ({
    what: 'daypart',
    next,
    from,
    to,
    today,
    letters,
  })
  if (bare(lex, i) === 'tonight') return part(i + 1, [1020, 1740], 0, 'NI')
  if (low(lex, i) === 'overnight') return part(i + 1, [-120, 420], null, 'NI')
  if (isPhrase(lex, i, 'last night')) return part(i + 2, [-420, 360], 0, 'NI')
  if (isPhrase(lex, i, 'the early hours') || isPhrase(lex, i, 'the small hours'))
    return part(i + 3, [0, 360], null, 'MO')
  if (isPhrase(lex, i, 'early hours')) return part(i + 2, [0, 360], null, 'MO')
  const lead = /^(this|the|early|late|mid|earlier)$/.test(low(lex, i)) ? i + 1 : i
  const inner = lead > i && /^(early|late)$/.test(low(lex, lead)) ? lead + 1 : lead
  const at = low(lex, inner) === '-' ? inner + 1 : inner
  const minutes = DAYPARTS.get(bare(lex, at))
  if (minutes === undefined) return null
  const early = low(lex, at - 1) === 'early' && bare(lex, at) === 'morning'
  const letters = partLetters(bare(lex, at)) ?? 'NI'
  return part(at + 1, early ? [0, 540] : minutes, low(lex, i) === 'this' ? 0 : null, letters)
}

/** A day with the words that turn it: 'last Thursday', 'earlier this week', 'early Sunday', 'the end of November', 'mid-1990s'. */
function readDay(lex: readonly Lexeme[], i: number): Part | null {
  const portion = phraseAt(portions, lex, i)
  if (portion !== null) {
    const inner = readPlainDay(lex, portion.next, '')
    return inner === null ? null : { what: 'day', ...inner, half: null, mod: portion.row[1] }
  }
  const lead = low(lex, i) === 'the' && /^(early|late|mid)$/.test(low(lex, i + 1)) ? i + 1 : i
  const turn = /^(earlier|early|late|later|mid)$/.test(low(lex, lead)) ? low(lex, lead) : ''
  const skip = /^(on|in|-|to)$/.test(low(lex, lead + 1)) ? 2 : 1
  const after = turn === '' ? i : lead + (low(lex, lead + 1) === 'to' ? 3 : skip)
  const found = readPlainDay(lex, after, turn) ?? (after > lead + 1 ? readPlainDay(lex, lead + 1, turn) : null)
  if (found === null) return null
  const half = found.spec.kind === 'weekday' || found.spec.kind === 'offset' || found.spec.kind === 'date' ? turn : ''
  return { what: 'day', ...found, half: half === 'early' || half === 'late' ? half : null, mod: modOf(turn) }
}

const modOf = (turn: string): Mod | null =>
  turn === 'early' || turn === 'earlier'
    ? 'START'
    : turn === 'mid'
      ? 'MID'
      : turn === 'late' || turn === 'later'
        ? 'END'
        : null

/** In this order: what takes more words first, a month or a year alone last. */
function readPlainDay(lex: readonly Lexeme[], i: number, turn: string): Found | null {
  const word = bare(lex, i)
  if (word === 'today' || word === 'yesterday' || word === 'tomorrow')
    return { next: i + 1, spec: { kind: 'offset', days: word === 'today' ? 0 : word === 'tomorrow' ? 1 : -1 } }
  if (word === '9' && isPhrase(lex, i, '9 / 11') && isGlued(lex, i))
    return { next: i + 3, spec: { kind: 'date', year: 2001, month: 9, day: 11, last: 11 } }
  return (
    readHoliday(lex, i, null) ??
    readSamePeriod(lex, i) ??
    readQuarter(lex, i) ??
    readLongPeriod(lex, i) ??
    readRelative(lex, i, turn) ??
    readWeekday(lex, i, null) ??
    readDate(lex, i) ??
    readSeason(lex, i, null) ??
    readMonthAlone(lex, i, null) ??
    readYear(lex, i)
  )
}
