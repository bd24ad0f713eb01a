/** Times as a person writes them, in UTC and saying so; how sure and how fine they are stays visible. */
import type { Instant, TimeRange } from '../model/index.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const parts = (at: Instant) => {
  const found = /^(-?\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/.exec(at)
  if (!found) return null
  const [, year = '', month = '', day = '', hour = '', minute = ''] = found
  return { year: Number(year), month: Number(month), day: Number(day), clock: `${hour}:${minute}` }
}

const seconds = (at: Instant): number => Date.parse(at) / 1000
const instant = (s: number): Instant => `${new Date(s * 1000).toISOString().slice(0, 19)}Z`

/** '2031-03-04T19:10:00Z' → '4 March 2031'; what is not an instant is given back as it is. */
export const dayWords = (at: Instant): string => {
  const p = parts(at)
  return p ? `${p.day} ${MONTHS[p.month - 1] ?? '?'} ${p.year}` : at
}

/** '2031-03-04T19:10:00Z' → '19:10'. */
export const clockWords = (at: Instant): string => parts(at)?.clock ?? at

/** '2031-03-04T19:10:00Z' → '4 March 2031, 19:10 UTC'. */
export const instantWords = (at: Instant): string => (parts(at) ? `${dayWords(at)}, ${clockWords(at)} UTC` : at)

/** The clock alone on the account's own day, otherwise with its date: '19:10', '5 Mar 08:00'. */
export const shortWords = (at: Instant, day: Instant | null): string => {
  const p = parts(at)
  if (!p) return at
  if (day && at.slice(0, 10) === day.slice(0, 10)) return p.clock
  const date = `${p.day} ${(MONTHS[p.month - 1] ?? '?').slice(0, 3)}`
  const sameYear = day !== null && parts(day)?.year === p.year
  return sameYear ? `${date} ${p.clock}` : `${date} ${p.year}`
}

/** True for a range that is too wide to date anything: a report without a date, read years later or not. */
export const isUndated = (range: TimeRange): boolean =>
  !parts(range.from) || !parts(range.to) || seconds(range.to) - seconds(range.from) > 20 * 366 * DAY

/** A range of a day or more: the day, month or year it is about, else both ends. */
const longWords = (range: TimeRange, width: number): string => {
  const middle = instant((seconds(range.from) + seconds(range.to)) / 2)
  const p = parts(middle)!
  if (width <= 2.2 * DAY) return `${dayWords(middle)}, time not stated`
  if (width >= 26 * DAY && width <= 34 * DAY) return `${MONTHS[p.month - 1]} ${p.year}`
  if (width >= 358 * DAY && width <= 369 * DAY) return String(p.year)
  if (isUndated(range)) return `date not stated, before ${dayWords(range.to)}`
  const [from, to] = [parts(range.from)!, parts(range.to)!]
  if (width > 360 * DAY) return `between ${from.year} and ${to.year}`
  return `between ${dayWords(range.from)} and ${dayWords(range.to)}`
}

/**
 * A time range in words. A day known without a clock says so; a guess by default says "assumed".
 *
 *     one instant                         → '19:10 UTC, 4 March 2031'
 *     one instant, implied                → 'about 19:10 UTC, 4 March 2031'
 *     half an hour                        → 'about 19:10 UTC, 4 March 2031'
 *     17:00 to 23:00                      → 'between 17:00 and 23:00 UTC, 4 March 2031'
 *     a day, with or without the zone's slack → '4 March 2031, time not stated'
 *     a month, a year                     → 'March 2031', '2031'
 */
export const timeWords = (range: TimeRange): string => {
  const width = seconds(range.to) - seconds(range.from)
  if (!parts(range.from) || !parts(range.to) || !Number.isFinite(width) || width < 0)
    return `${range.from} to ${range.to}`
  const words = width >= 20 * HOUR ? longWords(range, width) : shortRangeWords(range, width)
  return range.basis === 'assumed' ? `${words} (assumed)` : words
}

const shortRangeWords = (range: TimeRange, width: number): string => {
  if (width < MINUTE)
    return `${range.basis === 'stated' ? '' : 'about '}${clockWords(range.from)} UTC, ${dayWords(range.from)}`
  if (width <= HOUR) {
    const middle = instant(Math.floor((seconds(range.from) + seconds(range.to)) / 2 / MINUTE) * MINUTE)
    return `about ${clockWords(middle)} UTC, ${dayWords(middle)}`
  }
  const sameDay = range.from.slice(0, 10) === range.to.slice(0, 10)
  if (sameDay) return `between ${clockWords(range.from)} and ${clockWords(range.to)} UTC, ${dayWords(range.from)}`
  return `between ${clockWords(range.from)} UTC, ${dayWords(range.from)} and ${clockWords(range.to)} UTC, ${dayWords(range.to)}`
}

/** For a list beside an account of one day: '19:10', 'about 19:10', '17:00–23:00', '4 March 2031', '2031'. */
export const shortTimeWords = (range: TimeRange, day: Instant | null): string => {
  const width = seconds(range.to) - seconds(range.from)
  if (!parts(range.from) || !parts(range.to) || !Number.isFinite(width) || width < 0) return timeWords(range)
  if (isUndated(range)) return 'undated'
  if (width >= 20 * HOUR) return longWords(range, width).replace(', time not stated', '')
  if (width < MINUTE) return `${range.basis === 'stated' ? '' : 'about '}${shortWords(range.from, day)}`
  if (width <= HOUR)
    return `about ${shortWords(instant(Math.floor((seconds(range.from) + width / 2) / MINUTE) * MINUTE), day)}`
  return `${shortWords(range.from, day)}–${range.from.slice(0, 10) === range.to.slice(0, 10) ? clockWords(range.to) : shortWords(range.to, day)}`
}
