/** Numbers that count nothing: dates, clock times, names of things, telephone numbers, addresses. */
import type { Lexeme } from './lexemes.ts'
import {
  CURRENCIES,
  GLUED_SCALES,
  MONTHS,
  NAMED_BY_NUMBER,
  NUMBERED_WORDS,
  SMALL_NUMBERS,
  UNITS,
} from './numbers-list.ts'
import { isGlued } from './numbers-value.ts'
import { zoneAbbreviations } from './zones-list.ts'

/** What was read at lexeme i: a kind and value (null: nothing to tell of), and the lexeme after it. */
export type Named = {
  readonly next: number
  readonly item: {
    readonly kind: 'year' | 'clock' | 'version' | 'ratio'
    readonly min: number
    readonly max: number
  } | null
}

const low = (lex: readonly Lexeme[], i: number): string => lex[i]?.low ?? ''
const isNumber = (lex: readonly Lexeme[], i: number): boolean => lex[i]?.kind === 'number'
const isCapital = (raw: string): boolean => raw[0] !== raw[0]?.toLowerCase()
const skip = (next: number): Named => ({ next, item: null })
const version = (lex: readonly Lexeme[], i: number, next: number): Named => {
  const value = Number(lex[i]?.raw.replaceAll(',', ''))
  const safe = Number.isFinite(value) ? value : 0
  return { next, item: { kind: 'version', min: safe, max: safe } }
}

/** The first reading that fits at lexeme i, null where the number, if any, is an ordinary one. */
export function readNamed(lex: readonly Lexeme[], i: number): Named | null {
  return (
    readAddress(lex, i) ?? // first: digits inside a link are nothing else
    readDate(lex, i) ??
    readClock(lex, i) ??
    readPhone(lex, i) ?? // before scores: 555-1234 has the form of one
    readScore(lex, i) ??
    readTypeName(lex, i)
  )
}

/** Links and e-mail addresses: everything up to the next white space. */
function readAddress(lex: readonly Lexeme[], i: number): Named | null {
  if (!/^(https?|www)$/.test(low(lex, i)) || !/^[:.]$/.test(low(lex, i + 1)) || !isGlued(lex, i)) return null
  let next = i + 1
  while (next < lex.length && isGlued(lex, next - 1)) next += 1
  return skip(next)
}

/** True for a month's name at i; 'may' and 'march' only with a capital. */
export function isMonth(lex: readonly Lexeme[], i: number): boolean {
  return MONTHS.has(low(lex, i)) && isCapital(lex[i]!.raw)
}

function readDate(lex: readonly Lexeme[], i: number): Named | null {
  if (isMonth(lex, i)) {
    const day = low(lex, i + 1) === '.' ? i + 2 : i + 1
    if (isYear(lex, day))
      return { next: day + 1, item: { kind: 'year', min: Number(low(lex, day)), max: Number(low(lex, day)) } }
    return isDay(lex, day) ? skip(yearEnd(lex, ordinalEnd(lex, day + 1))) : null
  }
  if (!isNumber(lex, i)) return null
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(low(lex, i))) return skip(i + 1)
  const mark = low(lex, i + 1)
  if ((mark === '/' || mark === '-') && low(lex, i + 3) === mark && isNumber(lex, i + 2) && isNumber(lex, i + 4)) {
    const digits = `${low(lex, i)}${mark}${low(lex, i + 2)}${mark}${low(lex, i + 4)}`
    if (
      lex[i + 4]!.end - lex[i]!.start === digits.length &&
      /^(\d{4}.\d{1,2}.\d{1,2}|\d{1,2}.\d{1,2}.(\d{4}|\d\d))$/.test(digits)
    )
      return skip(i + 5)
  }
  const month = low(lex, ordinalEnd(lex, i + 1)) === 'of' ? ordinalEnd(lex, i + 1) + 1 : ordinalEnd(lex, i + 1)
  if (isDay(lex, i) && isMonth(lex, month))
    return skip(yearEnd(lex, low(lex, month + 1) === '.' ? month + 2 : month + 1))
  return null
}

const isDay = (lex: readonly Lexeme[], i: number) => /^([1-9]|0[1-9]|[12]\d|3[01])$/.test(low(lex, i))
const isYear = (lex: readonly Lexeme[], i: number) => /^(1[0-9]|20)\d\d$/.test(low(lex, i))
const ordinalEnd = (lex: readonly Lexeme[], i: number) =>
  /^(st|nd|rd|th)$/.test(low(lex, i)) && isGlued(lex, i - 1) ? i + 1 : i
const yearEnd = (lex: readonly Lexeme[], i: number) => {
  const at = low(lex, i) === ',' ? i + 1 : i
  return isYear(lex, at) ? at + 1 : i
}

/** A clock time in minutes after midnight: '9pm', '12.10 p.m.', '21:30', '1900 GMT', "five o'clock", '21h30'. */
export function readClock(lex: readonly Lexeme[], i: number): Named | null {
  const spelt = SMALL_NUMBERS.get(low(lex, i))
  if (spelt !== undefined && spelt >= 1 && spelt <= 12) {
    const next = halfEnd(lex, i + 1)
    if (next > i + 1) return clock(spelt, 0, lex, next)
    return low(lex, i + 1) === "o'clock" ? clock(spelt, 0, lex, halfEnd(lex, i + 2)) : null
  }
  if (!isNumber(lex, i)) return null
  const raw = low(lex, i)
  const colon =
    /^[:h]$/.test(low(lex, i + 1)) && isGlued(lex, i) && isGlued(lex, i + 1) && /^[0-5]\d$/.test(low(lex, i + 2))
  if (colon && /^\d{1,2}$/.test(raw)) {
    const seconds =
      low(lex, i + 3) === ':' && isGlued(lex, i + 2) && isGlued(lex, i + 3) && /^[0-5]\d$/.test(low(lex, i + 4))
    return clock(Number(raw), Number(low(lex, i + 2)), lex, halfEnd(lex, i + (seconds ? 5 : 3)))
  }
  const next = low(lex, i + 1) === "o'clock" ? halfEnd(lex, i + 2) : halfEnd(lex, i + 1)
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(raw)
  if (dotted !== null && next > i + 1) return clock(Number(dotted[1]), Number(dotted[2]), lex, next)
  if (/^\d{1,2}$/.test(raw) && next > i + 1) return clock(Number(raw), 0, lex, next)
  const military = /^([01]\d|2[0-4])([0-5]\d)$/.exec(raw)
  if (military === null) return null
  const named =
    next > i + 1 || isZoneWord(lex, i + 1) || /^(hours|hrs)$/.test(low(lex, i + 1)) || low(lex, i + 1) === 'h'
  if (!named && !(low(lex, i + 1) === 'local' && low(lex, i + 2) === 'time')) return null
  return clock(Number(military[1]), Number(military[2]), lex, /^(hours|hrs|h)$/.test(low(lex, i + 1)) ? i + 2 : next)
}

/** True where the letters of a time zone stand. Lower case is none: 'et', 'met'. */
export const isZoneWord = (lex: readonly Lexeme[], i: number): boolean =>
  lex[i] !== undefined && /^[A-Z]{2,4}$/.test(lex[i]!.raw) && Object.hasOwn(zoneAbbreviations, lex[i]!.raw)

const halfEnd = (lex: readonly Lexeme[], i: number) => (/^[ap]m$/.test(low(lex, i)) ? i + 1 : i)

function clock(hour: number, minute: number, lex: readonly Lexeme[], next: number): Named | null {
  const half = low(lex, next - 1)
  if (hour > 24) return null
  const full = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour
  const value = (full * 60 + minute) % (24 * 60)
  return { next, item: { kind: 'clock', min: value, max: value } }
}

function readPhone(lex: readonly Lexeme[], i: number): Named | null {
  const from = low(lex, i) === '+' && isGlued(lex, i) ? i + 1 : i
  if (!isNumber(lex, from)) return null
  if (
    /^(911|999|112|000|116123)$/.test(low(lex, i)) &&
    /^(call|called|calls|dial|dialed|dialled|a|the|to)$/.test(low(lex, i - 1))
  )
    return version(lex, i, i + 1)
  if (/^0\d/.test(low(lex, from)) && !low(lex, from).includes('.')) return version(lex, from, from + 1)
  let next = from + 1
  let groups = 1
  while (low(lex, next) === '-' && isGlued(lex, next - 1) && isGlued(lex, next) && isNumber(lex, next + 1)) {
    next += 2
    groups += 1
  }
  const digits = lex[next - 1]!.end - lex[from]!.start
  if (
    groups > 2 ||
    (groups === 2 &&
      digits >= 7 &&
      digits <= 8 &&
      low(lex, from).length === 3 &&
      /^(\d{3}|\d{4})$/.test(low(lex, from + 2)) &&
      (digits === 8 || low(lex, next) === '-'))
  )
    return version(lex, from, next)
  if (from > i) while (isNumber(lex, next) && lex[next]!.start <= lex[next - 1]!.end + 1) next += 1
  if (from > i && lex[next - 1]!.end - lex[from]!.start >= 8) return version(lex, from, next)
  if ((from > i && digits >= 5) || /^\d{9,}$/.test(low(lex, from))) return version(lex, from, next)
  return null
}

/** '2-1' and '24/7': two numbers that do not rise, or that follow a verb of sport, are a result. */
function readScore(lex: readonly Lexeme[], i: number): Named | null {
  const mark = low(lex, i + 1)
  if (!isNumber(lex, i) || !isNumber(lex, i + 2) || !isGlued(lex, i) || !isGlued(lex, i + 1)) return null
  const left = Number(low(lex, i))
  const right = Number(low(lex, i + 2))
  if (mark === '/') {
    const value = right > 0 ? left / right : 0
    return { next: i + 3, item: { kind: left === 24 ? 'version' : 'ratio', min: value || 0, max: value || 0 } }
  }
  if (!/^[-–]$/.test(mark) || !Number.isInteger(left) || !Number.isInteger(right)) return null
  if (isYear(lex, i) && /^\d\d(\d\d)?$/.test(low(lex, i + 2))) {
    const end = right < 100 ? Math.floor(left / 100) * 100 + right : right
    return end > left ? { next: i + 3, item: { kind: 'year', min: left, max: end } } : null
  }
  const sport =
    /^(won|win|wins|beat|beats|lost|lose|lead|led|victory|defeat|defeated|draw|drew|score|score of|ahead|loss)$/
  if (left < right && !sport.test(low(lex, i - 1))) return null
  return { next: i + 3, item: { kind: 'ratio', min: left, max: left } }
}

/** 'Cessna 208', 'flight 1943', 'AK-47', 'G7', '208B', 'No. 5', 'World War Two', '10 High Street'. */
function readTypeName(lex: readonly Lexeme[], i: number): Named | null {
  const here = lex[i]!
  if (here.kind === 'word') {
    const hyphen = low(lex, i + 1) === '-' && isGlued(lex, i) ? 1 : 0
    const at = i + 1 + hyphen
    if (isNumber(lex, at) && isGlued(lex, at - 1) && isCapital(here.raw) && !CURRENCIES.has(here.low)) {
      let next = at + 1
      while (next < lex.length && isGlued(lex, next - 1) && (lex[next]!.kind !== 'mark' || low(lex, next) === '-'))
        next += 1
      return version(lex, at, next)
    }
    if (
      NUMBERED_WORDS.has(here.low) &&
      SMALL_NUMBERS.has(low(lex, i + 1)) &&
      (isCapital(here.raw) || here.low !== 'part')
    )
      return isCapital(lex[i + 1]!.raw) || here.low === 'day' || here.low === 'number' ? skip(i + 2) : null
    return readNumberedName(lex, i)
  }
  if (here.raw === '#' && isNumber(lex, i + 1) && isGlued(lex, i)) return version(lex, i + 1, i + 2)
  if (isNumber(lex, i) && /^(tv|television|radio)$/.test(low(lex, i + 1)) && isCapital(lex[i - 1]?.raw ?? ''))
    return version(lex, i, i + 1)
  return readLettered(lex, i) ?? readStreetNumber(lex, i)
}

function readNumberedName(lex: readonly Lexeme[], i: number): Named | null {
  const here = lex[i]!
  if (!NAMED_BY_NUMBER.has(here.low)) return null
  if (!isCapital(here.raw) && !/^(flight|gate|room|platform|page|article)$/.test(here.low)) return null
  const at = /^[.#-]$/.test(low(lex, i + 1)) ? i + 2 : i + 1
  if (!isNumber(lex, at) || low(lex, at).includes(',')) return null
  let next = at + 1
  while (next < lex.length && isGlued(lex, next - 1) && lex[next]!.kind !== 'mark') next += 1
  return version(lex, at, next)
}

/** '208B', '5G', '3D': digits that run into letters which are no scale, unit, ordinal or half of the day. */
function readLettered(lex: readonly Lexeme[], i: number): Named | null {
  if (!isNumber(lex, i) || !isGlued(lex, i) || lex[i + 1]?.kind !== 'word') return null
  const tail = low(lex, i + 1)
  if (UNITS.has(tail) || GLUED_SCALES.has(tail) || /^([ap]m|st|nd|rd|th|s|h|pc|yo|yr|yrs)$/.test(tail)) {
    return tail === 'b' && /^\d{3}$/.test(low(lex, i)) ? version(lex, i, i + 2) : null
  }
  return version(lex, i, i + 2)
}

function readStreetNumber(lex: readonly Lexeme[], i: number): Named | null {
  if (!/^\d{1,5}$/.test(low(lex, i))) return null
  for (let k = 1; k <= 4; k++) {
    const word = lex[i + k]
    if (word === undefined || word.kind !== 'word' || !isCapital(word.raw)) return null
    if (k > 1 && /^(street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive|place|rue|calle)$/.test(word.low))
      return version(lex, i, i + 1)
  }
  return null
}
