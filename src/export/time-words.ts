/** Times as a person writes them: local where the clock is sure, with UTC beside it, else in UTC and saying so. */
import type { Instant, TimeRange } from '../model/index.ts'
import { wallClock, wallRange } from '../text/local-time.ts'

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

/** What clocks a list of short times shows: 'local time, Europe/Paris', 'UTC'. */
export const clockName = (zone: string | null): string => (zone === null ? 'UTC' : `local time, ${zone}`)

/** The clock alone on the account's own day, otherwise with its date: '19:10', '5 Mar 08:00'. In `zone`, null for UTC. */
export const shortWords = (at: Instant, day: Instant | null, zone: string | null = null): string =>
  wallWords(wallClock(at, zone), day && wallClock(day, zone))

const wallWords = (at: Instant, day: Instant | null): string => {
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
 *
 * In a zone, where one is given: 'about 20:10 local time (19:10 UTC), 4 March 2031'.
 */
export const timeWords = (range: TimeRange, zone: string | null = null): string => {
  const width = seconds(range.to) - seconds(range.from)
  if (!parts(range.from) || !parts(range.to) || !Number.isFinite(width) || width < 0)
    return `${range.from} to ${range.to}`
  const words = width >= 20 * HOUR ? longWords(range, width) : shortRangeWords(range, width, zone)
  return range.basis === 'assumed' ? `${words} (assumed)` : words
}

const middleOf = (range: TimeRange): Instant =>
  instant(Math.floor((seconds(range.from) + seconds(range.to)) / 2 / MINUTE) * MINUTE)

const shortRangeWords = (range: TimeRange, width: number, zone: string | null): string => {
  const wall = wallRange(range, zone)
  const named = (utc: string) => (zone === null ? 'UTC' : `local time (${utc} UTC)`)
  if (width < MINUTE) {
    const about = range.basis === 'stated' ? '' : 'about '
    return `${about}${clockWords(wall.from)} ${named(clockWords(range.from))}, ${dayWords(wall.from)}`
  }
  if (width <= HOUR + MINUTE) {
    const middle = middleOf(wall)
    return `about ${clockWords(middle)} ${named(clockWords(middleOf(range)))}, ${dayWords(middle)}`
  }
  const [from, to] = [clockWords(wall.from), clockWords(wall.to)]
  const utc = named(`${clockWords(range.from)} to ${clockWords(range.to)}`)
  if (wall.from.slice(0, 10) === wall.to.slice(0, 10)) return `between ${from} and ${to} ${utc}, ${dayWords(wall.from)}`
  if (zone === null) return `between ${from} UTC, ${dayWords(wall.from)} and ${to} UTC, ${dayWords(wall.to)}`
  return `between ${from}, ${dayWords(wall.from)} and ${to}, ${dayWords(wall.to)} ${utc}`
}

/** For a list beside an account of one day: '19:10', 'about 19:10', '17:00–23:00', '4 March 2031', '2031'. In `zone`, null for UTC. */
export const shortTimeWords = (range: TimeRange, day: Instant | null, zone: string | null = null): string =>
  wallTimeWords(wallRange(range, zone), day && wallClock(day, zone))

const wallTimeWords = (range: TimeRange, day: Instant | null): string => {
  const width = seconds(range.to) - seconds(range.from)
  if (!parts(range.from) || !parts(range.to) || !Number.isFinite(width) || width < 0) return timeWords(range)
  if (isUndated(range)) return 'undated'
  if (width >= 20 * HOUR) return longWords(range, width).replace(', time not stated', '')
  if (width < MINUTE) return `${range.basis === 'stated' ? '' : 'about '}${wallWords(range.from, day)}`
  if (width <= HOUR + MINUTE) return `about ${wallWords(middleOf(range), day)}`
  return `${wallWords(range.from, day)}–${range.from.slice(0, 10) === range.to.slice(0, 10) ? clockWords(range.to) : wallWords(range.to, day)}`
}
