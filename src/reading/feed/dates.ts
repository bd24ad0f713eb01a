/** The times that feeds write, as instants. */
import type { Instant } from '../../model/index.ts'
import { MONTHS, SHORT_MONTHS, ZONES } from './dates-list.ts'

const MINUTE_MS = 60_000
const MAX_LENGTH = 100
const KOREA = 540

/**
 * The instant that a feed's date names. A missing zone is UTC, a missing clock midnight, a missing day or month the first.
 *
 *     'Thu, 01 Jan 2004 19:48:21 GMT' · '2004-01-01T14:48:21-05:00' · '20040101T194821Z'   → '2004-01-01T19:48:21Z'
 *     'Thu Jan  1 19:48:21 2004' · 'Jan 1, 2004 7:48:21 PM' · '01.01.2004 20:48:21 +0100'  → the same
 *     '2004년 01월 02일 04:48:21' · '2004-01-02 오전 4:48:21'                               → the same, by Korean clocks
 *     '2004-032' → '2004-02-01T00:00:00Z' · '3/4/2004' → null: that can be two days
 *
 * @returns null for what is no date, or one that no calendar has. Any string is allowed; never throws.
 * @source RFC 822, RFC 5322, https://www.w3.org/TR/NOTE-datetime, ISO 8601; https://feedparser.readthedocs.io/en/latest/date-parsing.html
 */
export function parseFeedDate(written: string): Instant | null {
  const text = written.trim()
  if (text === '' || text.length > MAX_LENGTH) return null
  return ofProfile(text) ?? ofIso(text) ?? ofWords(text)
}

type Day = { readonly year: number; readonly month: number; readonly day: number }
type Clock = { readonly hour: number; readonly minute: number; readonly second: number }
const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0 }

const PROFILE =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ] ?(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d{1,12})?)? ?(Z|z|[+-]\d\d:?\d\d|[+-]\d\d)?)?$/

/** The W3C profile, by far the most frequent beside RFC 822. */
function ofProfile(text: string): Instant | null {
  const m = PROFILE.exec(text)
  if (m === null) return null
  return instantOf({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }, clockIn(m), offsetOf(m[7] ?? 'z'))
}

/** The clock in groups 4 to 6. */
const clockIn = (m: RegExpExecArray): Clock => ({
  hour: Number(m[4] ?? 0),
  minute: Number(m[5] ?? 0),
  second: Number(m[6] ?? 0),
})

const clock = (start: string): string =>
  `(?:${start}(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d{1,12})?)? ?(Z|z|[+-]\\d\\d(?::?\\d\\d)?)?)?$`
const form = (day: string, start = '[Tt ]'): RegExp => new RegExp(`^${day}${clock(start)}`)

/** Forms of ISO 8601 besides the profile, with the day that their numbers make. Years of two digits are of this century there. */
const ISO: readonly (readonly [RegExp, (a: number, b: number, c: number) => Day | null])[] = [
  [form('(\\d{4})()()'), year => ({ year, month: 1, day: 1 })],
  [form('(\\d{4})-(\\d\\d)()'), (year, month) => ({ year, month, day: 1 })],
  [form('(\\d{4})-?(\\d{3})()'), (year, nth) => nthDay(year, nth)],
  [form('(\\d{4})-?(\\d\\d)-?(\\d\\d)', '[Tt ]?'), (year, month, day) => ({ year, month, day })],
  [form('(\\d{4})-?W(\\d\\d)-?(\\d?)'), (year, week, day) => dayOfWeek(year, week, day || 1)],
  [/^(\d\d)-?(\d\d)-?(\d\d)$/, (year, month, day) => ({ year: 2000 + year, month, day })],
  [/^-(\d\d)-?(\d\d)()$/, (year, month) => ({ year: 2000 + year, month, day: 1 })],
]

function ofIso(text: string): Instant | null {
  for (const [written, dayOf] of ISO) {
    const m = written.exec(text)
    const day = m && dayOf(Number(m[1]), Number(m[2]), Number(m[3]))
    if (!m || !day) continue
    return instantOf(day, clockIn(m), offsetOf(m[7] ?? 'z'))
  }
  if (/^\d{10}$|^\d{13}$/.test(text)) return toInstant(Number(text) * (text.length === 10 ? 1000 : 1))
  return null
}

function nthDay(year: number, nth: number): Day | null {
  return nth < 1 || nth > 366 ? null : dayOfMs(Date.UTC(year, 0, nth))
}

/** Week 1 is the one with 4 January; weeks begin on Monday. */
function dayOfWeek(year: number, week: number, day: number): Day | null {
  if (week < 1 || week > 53 || day > 7) return null
  const fourth = new Date(Date.UTC(year, 0, 4))
  return dayOfMs(fourth.getTime() + ((week - 1) * 7 + day - 1 - ((fourth.getUTCDay() + 6) % 7)) * 1440 * MINUTE_MS)
}

function dayOfMs(ms: number): Day {
  const date = new Date(ms)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const TIME = /(?<![\d:])(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,12})?)?(?: ?(am|pm|a\.m\.|p\.m\.|πμ|μμ))?(?![\d:])/
const OFFSET = /^ ?(?:gmt|utc|ut|z)? ?([+-]\d{1,2}(?::?\d\d)?)(?![\d-])/
const WORD = /[\p{L}]{1,20}/gu

/** Everything with a name of a month or with an order of its own: RFC 822 in all its variants, asctime, other languages. */
function ofWords(text: string): Instant | null {
  const isKorean = /[년오]/.test(text)
  const folded = fold(text).replace(
    /(오전|오후) ?([\d:]{3,8})/,
    (_, half: string, time: string) => `${time} ${half === '오전' ? 'am' : 'pm'}`,
  )
  const m = TIME.exec(folded)
  const before = m === null ? folded : folded.slice(0, m.index)
  const after = m === null ? '' : folded.slice(m.index + m[0].length)
  const time = m === null ? MIDNIGHT : clockOf(m)
  const signed = OFFSET.exec(after)
  const rest = signed === null ? after : after.slice(signed[0].length)
  const day = ofNumbers(before) ?? ofMonthName(`${before.replace(/(\d)t$/, '$1')} ${rest}`)
  if (time === null || day === null) return null
  const offset = signed !== null ? offsetOf(signed[1]!) : zoneIn(after)
  return instantOf(day, time, offset ?? (isKorean ? KOREA : 0))
}

/** Lower case without accents; what stands in brackets is a remark. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^()]{0,100}\)/g, ' ')
    .replace(/\s+/g, ' ')

function clockOf(m: RegExpExecArray): Clock | null {
  const hour = Number(m[1])
  const half = m[4]?.[0]
  if (half !== undefined && (hour < 1 || hour > 12)) return hour > 12 && hour < 24 ? plain(m, hour) : null
  const isLate = half === 'p' || half === 'μ'
  return plain(m, half === undefined ? hour : (hour % 12) + (isLate ? 12 : 0))
}

const plain = (m: RegExpExecArray, hour: number): Clock => ({ hour, minute: Number(m[2]), second: Number(m[3] ?? 0) })

/** '2004-07-08', '2004/7/8', '2004년 7월 8일', '8.7.2004', and '13/7/2004' where only one order makes a day. */
function ofNumbers(text: string): Day | null {
  const big = /(?<!\d)(\d{4}) ?(?:[-/.년年]|- ?) ?(\d{1,2}) ?[-/.월月] ?(\d{1,2})(?!\d)/.exec(text)
  if (big !== null) return { year: Number(big[1]), month: Number(big[2]), day: Number(big[3]) }
  const small = /(?<!\d)(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d\d)(?!\d)/.exec(text)
  if (small === null) return null
  const [first, second, year] = [Number(small[1]), Number(small[3]), yearOf(small[4]!)]
  if (small[2] === '.' || first > 12 || first === second) return { year, month: second, day: first }
  return second > 12 ? { year, month: first, day: second } : null
}

function ofMonthName(text: string): Day | null {
  let month: number | null = null
  for (const [word] of text.matchAll(WORD)) month ??= monthOf(word)
  if (month === null) return null
  const numbers = text.match(/(?<!\d)\d{1,4}(?!\d)/g) ?? []
  const year = numbers.find(n => n.length === 4) ?? numbers.filter(n => n.length <= 2)[1]
  const day = numbers.find(n => n !== year && n.length <= 2) ?? '1'
  return year === undefined ? null : { year: yearOf(year), month, day: Number(day) }
}

/** The month of a folded word: its name, or three letters and more of its beginning. */
function monthOf(word: string): number | null {
  const short = SHORT_MONTHS.get(word)
  if (short !== undefined) return short
  if (word.length < 3) return null
  const exact = MONTHS.findIndex(names => names.includes(word))
  if (exact >= 0) return exact + 1
  const begun = MONTHS.flatMap((names, i) => (names.some(name => name.startsWith(word)) ? [i + 1] : []))
  return begun.length === 1 ? begun[0]! : null
}

/** Two digits: 00–49 are of this century, as RFC 5322 has it. */
const yearOf = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900)

function zoneIn(text: string): number | null {
  for (const [word] of text.matchAll(WORD)) {
    const zone = ZONES.get(word)
    if (zone !== undefined) return zone
  }
  return null
}

/** Minutes of 'Z', '+01:00', '-0500', '+1'. */
function offsetOf(zone: string): number {
  if (zone.toLowerCase() === 'z') return 0
  const digits = zone.slice(1).replace(':', '').padStart(2, '0')
  const minutes =
    Number(digits.slice(0, digits.length > 2 ? -2 : 2)) * 60 + Number(digits.length > 2 ? digits.slice(-2) : 0)
  return zone.startsWith('-') ? -minutes : minutes
}

function instantOf(day: Day, clock: Clock, offset: number): Instant | null {
  const { hour, minute } = clock
  const second = Math.min(clock.second, 59) // a leap second is the last of its minute
  const ms = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second)
  const at = new Date(Date.UTC(day.year, day.month - 1, day.day))
  const isDay = day.year >= 1000 && at.getUTCMonth() === day.month - 1 && at.getUTCDate() === day.day
  const isClock = hour <= 24 && minute <= 59 && clock.second <= 61 && (hour < 24 || minute + second === 0)
  return isDay && isClock && Math.abs(offset) <= 1440 ? toInstant(ms - offset * MINUTE_MS) : null
}

function toInstant(ms: number): Instant | null {
  const text = Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : ''
  return text.length === 24 ? `${text.slice(0, 19)}Z` : null
}
