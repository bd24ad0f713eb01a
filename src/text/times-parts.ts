/** The parts that a time is said in: a day, a part of the day, a clock. */
import type { Lexeme } from './lexemes.ts'
import { COUNTED, MONTHS, SMALL_NUMBERS, YEAR_CUES } from './numbers-list.ts'
import { isMonth, isZoneWord, readClock } from './numbers-named.ts'
import { isGlued, isPhrase, phraseAt, phrasesOf, readValue } from './numbers-value.ts'
import type { CalendarUnit, DaySpec, Which } from './times-days.ts'
import { CLOCK_MODIFIERS, DAYPARTS, HOLIDAYS, SHORT_WEEKDAYS, WEEKDAYS, ZONE_WORDS } from './times-list.ts'

/** One part and the lexeme after it. Minutes count from midnight of the part's day. */
export type Part =
  | { readonly what: 'day'; readonly next: number; readonly spec: DaySpec; readonly half: 'early' | 'late' | null }
  | {
      readonly what: 'daypart'
      readonly next: number
      readonly from: number
      readonly to: number
      readonly today: number | null
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

const clockModifiers = phrasesOf(CLOCK_MODIFIERS)
const zoneWords = phrasesOf(ZONE_WORDS)
const holidays = phrasesOf(HOLIDAYS)

const low = (lex: readonly Lexeme[], i: number): string => lex[i]?.low ?? ''
/** A word without its possessive: "Thursday's" → 'thursday'. */
const bare = (lex: readonly Lexeme[], i: number): string => low(lex, i).replace(/'s$/, '')
const isCapital = (raw: string | undefined) => raw !== undefined && raw[0] !== raw[0]?.toLowerCase()

/** First words of all parts: nearly every word of a text is passed over by one look here. */
const firstWords: ReadonlySet<string> = new Set([
  ...WEEKDAYS.keys(),
  ...SHORT_WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...DAYPARTS.keys(),
  ...SMALL_NUMBERS.keys(),
  ...clockModifiers.keys(),
  ...holidays.keys(),
  ...'noon midnight today tonight yesterday tomorrow overnight last past previous next coming this the early earlier late later mid small a an half'.split(
    ' ',
  ),
])

/** The part that starts at lexeme i, null where none does. */
export function readPart(lex: readonly Lexeme[], i: number): Part | null {
  const first = lex[i]
  if (first === undefined || (first.kind !== 'number' && !firstWords.has(first.low) && !firstWords.has(bare(lex, i))))
    return null
  return readClockPart(lex, i) ?? readDaypart(lex, i) ?? readDay(lex, i)
}

function readClockPart(lex: readonly Lexeme[], i: number): Part | null {
  const modifier = phraseAt(clockModifiers, lex, i)
  const at = modifier?.next ?? i
  const early = modifier?.row[1] ?? 0
  const late = modifier?.row[2] ?? 0
  const word = low(lex, at)
  if (word === 'noon' || word === 'midnight')
    return zoned(lex, {
      what: 'clock',
      next: at + 1,
      minute: word === 'noon' ? 720 : 1440,
      early,
      late,
      zone: null,
      exact: false,
      halfSaid: true,
    })
  const read = readClock(lex, at)
  if (read?.item != null) {
    const exact = read.item.min % 60 !== 0 || low(lex, at + 1) === ':'
    const halfSaid = /^[ap]m$/.test(low(lex, read.next - 1)) || read.item.min >= 780
    return zoned(lex, {
      what: 'clock',
      next: read.next,
      minute: read.item.min,
      early,
      late,
      zone: null,
      exact,
      halfSaid,
    })
  }
  const hour = readValue(lex, at)
  const part =
    hour === null
      ? ''
      : isPhrase(lex, hour.next, 'in the')
        ? low(lex, hour.next + 2)
        : isPhrase(lex, hour.next, 'at night')
          ? 'night'
          : ''
  if (
    hour === null ||
    !/^(morning|afternoon|evening|night)$/.test(part) ||
    hour.max === null ||
    hour.min < 1 ||
    hour.max > 12
  )
    return null
  const minute = ((hour.min % 12) + (part === 'morning' || (part === 'night' && hour.min === 12) ? 0 : 12)) * 60
  return {
    what: 'clock',
    next: hour.next + (part === 'night' ? 2 : 3),
    minute,
    early,
    late,
    zone: null,
    exact: false,
    halfSaid: true,
  }
}

/** Takes the zone after a clock: 'CEST', 'Eastern time', 'local time'. */
function zoned(lex: readonly Lexeme[], part: Extract<Part, { what: 'clock' }>): Part {
  const at = part.next
  if (isZoneWord(lex, at)) return { ...part, next: at + (low(lex, at + 1) === 'time' ? 2 : 1), zone: lex[at]!.raw }
  if (isPhrase(lex, at, 'local time')) return { ...part, next: at + 2 }
  const words = phraseAt(zoneWords, lex, at)
  return words === null ? part : { ...part, next: words.next, zone: words.row[1] }
}

function readDaypart(lex: readonly Lexeme[], i: number): Part | null {
  const part = (next: number, from: number, to: number, today: number | null): Part => ({
    what: 'daypart',
    next,
    from,
    to,
    today,
  })
  if (bare(lex, i) === 'tonight') return part(i + 1, 1020, 1740, 0)
  if (low(lex, i) === 'overnight') return part(i + 1, -120, 420, null)
  if (isPhrase(lex, i, 'last night')) return part(i + 2, -420, 360, 0)
  if (isPhrase(lex, i, 'the early hours') || isPhrase(lex, i, 'the small hours')) return part(i + 3, 0, 360, null)
  if (isPhrase(lex, i, 'early hours')) return part(i + 2, 0, 360, null)
  const lead = /^(this|the|early|late|mid|earlier)$/.test(low(lex, i)) ? i + 1 : i
  const inner = lead > i && /^(early|late)$/.test(low(lex, lead)) ? lead + 1 : lead
  const at = low(lex, inner) === '-' ? inner + 1 : inner
  const minutes = DAYPARTS.get(bare(lex, at))
  if (minutes === undefined) return null
  const early = low(lex, at - 1) === 'early' && bare(lex, at) === 'morning'
  return part(at + 1, early ? 0 : minutes[0], early ? 540 : minutes[1], low(lex, i) === 'this' ? 0 : null)
}

/** A day with the words that turn it: 'last Thursday', 'earlier this week', 'early Sunday', 'three years ago'. */
function readDay(lex: readonly Lexeme[], i: number): Part | null {
  const turn = /^(earlier|early|late|later)$/.test(low(lex, i)) ? low(lex, i) : ''
  const after = turn === '' ? i : /^(on|in)$/.test(low(lex, i + 1)) ? i + 2 : low(lex, i + 1) === '-' ? i + 2 : i + 1
  const found = readPlainDay(lex, after, turn)
  if (found === null) return null
  const half = found.spec.kind === 'weekday' || found.spec.kind === 'offset' || found.spec.kind === 'date' ? turn : ''
  return { what: 'day', ...found, half: half === 'early' || half === 'late' ? half : null }
}

type Found = { readonly next: number; readonly spec: DaySpec }

function readPlainDay(lex: readonly Lexeme[], i: number, turn: string): Found | null {
  const word = bare(lex, i)
  if (word === 'today' || word === 'yesterday' || word === 'tomorrow')
    return { next: i + 1, spec: { kind: 'offset', days: word === 'today' ? 0 : word === 'tomorrow' ? 1 : -1 } }
  const holiday = isCapital(lex[i]?.raw) ? phraseAt(holidays, lex, i) : null
  if (holiday !== null) return readYearAfter(lex, holiday.next, holiday.row[1], holiday.row[2])
  if (word === '9' && isPhrase(lex, i, '9 / 11') && isGlued(lex, i))
    return { next: i + 3, spec: { kind: 'date', year: 2001, month: 9, day: 11, last: 11 } }
  return (
    readRelative(lex, i, turn) ??
    readWeekday(lex, i, null) ??
    readDate(lex, i) ??
    readMonthAlone(lex, i, null) ??
    readYear(lex, i)
  )
}

function readRelative(lex: readonly Lexeme[], i: number, turn: string): Found | null {
  const word = low(lex, i)
  const lead = word === 'the' && /^(weekend|past|last)$/.test(bare(lex, i + 1)) ? i + 1 : i
  if (lead > i && bare(lex, lead) === 'weekend')
    return { next: lead + 1, spec: { kind: 'calendar', unit: 'weekend', which: 'this', sofar: false } }
  const name = low(lex, lead)
  const which: Which =
    name === 'last' || name === 'past' || name === 'previous'
      ? 'last'
      : name === 'next' || name === 'coming'
        ? 'next'
        : name === 'this'
          ? 'this'
          : null
  if (which !== null) {
    const at = low(lex, lead + 1) === 'coming' ? lead + 2 : lead + 1
    const turned = at > lead + 1 ? 'next' : which
    const unit = unitOf(bare(lex, at))
    if (unit !== null && unit !== 'day' && unit !== 'hour' && name !== 'past' && !(lead > i))
      return { next: at + 1, spec: { kind: 'calendar', unit, which: turned, sofar: turn === 'earlier' } }
    if (unit !== null && which === 'last' && unit !== 'hour')
      return { next: at + 1, spec: { kind: 'past', count: 1, unit } }
    const count = which === 'last' ? readValue(lex, at) : null
    const counted = count === null || count.max === null ? null : unitOf(bare(lex, count.next))
    if (count !== null && counted !== null)
      return { next: count.next + 1, spec: { kind: 'past', count: Math.min(count.min, 10_000), unit: counted } }
    return lead > i ? null : (readWeekday(lex, at, turned) ?? readDate(lex, at) ?? readMonthAlone(lex, at, turned))
  }
  return readAgo(lex, i)
}

function readAgo(lex: readonly Lexeme[], i: number): Found | null {
  const article = low(lex, i) === 'a' || low(lex, i) === 'an'
  const count = article ? null : readValue(lex, i)
  if (!article && (count === null || count.max === null)) return null
  const next = count?.next ?? i + 1
  const unit = unitOf(low(lex, next))
  if (unit === null || low(lex, next + 1) !== 'ago') return null
  return { next: next + 2, spec: { kind: 'ago', count: Math.min(count?.min ?? 1, 10_000), unit } }
}

function unitOf(word: string): CalendarUnit | null {
  const singular = word.replace(/s$/, '')
  return /^(hour|day|week|weekend|month|year)$/.test(singular) ? (singular as CalendarUnit) : null
}

function readWeekday(lex: readonly Lexeme[], i: number, which: Which): Found | null {
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
function readDate(lex: readonly Lexeme[], i: number): Found | null {
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
const yearOf = (lex: readonly Lexeme[], i: number): number | null =>
  /^(1[0-9]|20)\d\d$/.test(low(lex, i)) ? Number(low(lex, i)) : null

function readYearAfter(lex: readonly Lexeme[], i: number, month: number, day: number, last = day): Found {
  const at = low(lex, i) === ',' ? i + 1 : i
  const year = yearOf(lex, at)
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

function readMonthAlone(lex: readonly Lexeme[], i: number, which: Which): Found | null {
  const word = bare(lex, i)
  const month = MONTHS.get(word)
  if (month === undefined || !isCapital(lex[i]!.raw)) return null
  const at = low(lex, i + 1) === '.' && word.length <= 4 ? i + 2 : i + 1
  const spaced = low(lex, at) === 'of' || low(lex, at) === ',' ? at + 1 : at
  const year = yearOf(lex, spaced)
  if (year !== null) return { next: spaced + 1, spec: { kind: 'month', year, month, which: null } }
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

function readYear(lex: readonly Lexeme[], i: number): Found | null {
  const year = yearOf(lex, i)
  if (year === null) return null
  const decade = low(lex, i + 1) === 's' && isGlued(lex, i) && year % 10 === 0
  if (decade) return { next: i + 2, spec: { kind: 'year', year, years: 10 } }
  if (!YEAR_CUES.has(low(lex, i - 1)) || isCounted(lex, i) || year < 1500) return null
  if (lex[i + 1]?.kind === 'word' && isGlued(lex, i)) return null
  return { next: i + 1, spec: { kind: 'year', year, years: 1 } }
}
