/** Dates of a page as ranges of instants: zones, days without a zone, and days that may be read two ways. */
import type { Basis, Problem, TimeRange } from '../model/index.ts'
import { instantMs, localDayRange, localInstant, toInstant } from '../text/zones.ts'
import { type DateHit, type Day, findDates } from './dates.ts'
import type { DateCustom } from './dates-custom.ts'
import { months } from './dates-words.ts'

const HOUR = 3_600_000
const EAST = 14 // the furthest zone east of Greenwich, hours: a local time there is this much earlier in UTC
const WEST = 12 // and west
const NEAR_DAYS = 15 // a report names days near its own; both readings of 3/4/17 lie a month or more apart

/**
 * When a date of a page lies, as instants.
 *
 *     20 April 2017 22:32 BST → that instant, stated
 *     20 April 2017 22:32     → 14 hours before to 12 hours after 22:32 UTC, stated: no zone is written
 *     20 April 2017           → the whole day over all zones, stated
 *     3/4/17                  → one reading if the words of the report support it, else both, assumed, with a problem
 *
 * @param context  the report's text: other dates and month names in it decide between two readings
 */
export function rangeOf(
  hit: DateHit,
  context: string,
): { readonly range: TimeRange; readonly problem: Problem | null } {
  const days = hit.days.length > 1 ? likelyDays(hit, context) : hit.days
  const ranges = days.map(d => rangeOfDay(d, hit)).sort((a, b) => (a.from < b.from ? -1 : 1))
  const range = {
    from: ranges[0]!.from,
    to: ranges.at(-1)!.to,
    basis: (days.length > 1 ? 'assumed' : 'stated') as Basis,
  }
  const message = 'date: expected one order of day and month, got one that may be read both ways; the range covers both'
  return { range, problem: days.length > 1 ? { code: 'reading/ambiguous-date', message, at: null } : null }
}

/**
 * A date or date-time of markup or JSON: '2018-01-02T10:00:00Z', '2017-04-20T22:32+01:00', '2017-04-20', or words as in a date line.
 *
 * @returns null when no date with a year is found. Any string is allowed.
 */
export function parseStamp(stamp: string): TimeRange | null {
  const hit = stampHit(stamp, null)
  return hit && rangeOf(hit, '').range
}

/**
 * The date that a stamp of markup or JSON states. Beside the forms of `parseStamp`: '20191114', '20191114T1000', '20191114100000', and
 * seconds or milliseconds since 1970 ('1573725600').
 *
 * @param custom  how the page's language writes dates; null: not known
 */
export function stampHit(stamp: string, custom: DateCustom | null): DateHit | null {
  const text = stamp.slice(0, 120).trim()
  const iso = ISO.exec(text) ?? COMPACT.exec(text)
  if (iso) return isoHit(iso, text.length)
  if (/^\d{10}(?:\d{3})?$/.test(text)) return stampHit(toInstant(Number(text) * (text.length === 10 ? 1000 : 1)), null)
  return findDates(text.replace(/\bT(?=\d\d:)/, ' ').replace(/(?<=:\d\d)(?=[+-]\d\d:?\d\d)/, ' '), custom)[0] ?? null
}

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]{0,2}(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?)?(Z|[+-]\d\d:?\d\d)?$/

/** The parts of an ISO date as a hit; null when the calendar or the clock does not have it. */
function isoHit(parts: RegExpExecArray, end: number): DateHit | null {
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(p => Number(p ?? 0)) as number[]
  const isReal = year! >= 1800 && year! <= 2200 && month! >= 1 && month! <= 12 && day! >= 1
  if (!isReal || day! > new Date(Date.UTC(year!, month!, 0)).getUTCDate()) return null
  const timed = parts[4] !== undefined && hour! <= 24 && minute! < 60 && second! < 61
  const offset = /^([+-]\d\d):?(\d\d)?$/.exec(parts[7] ?? '')
  return {
    start: 0,
    end,
    days: [{ year: year!, month: month!, day: day! }],
    minutes: timed ? hour! * 60 + minute! + second! / 60 : null,
    zone: !parts[7] || !timed ? null : offset ? `UTC${offset[1]}:${offset[2] ?? '00'}` : 'UTC',
  }
}

/** A day that the words imply, over all zones: for a dateline "PARIS, April 21" with the year from elsewhere. */
export function impliedDay(day: Day): TimeRange {
  return { ...rangeOfDay(day, { minutes: null, zone: null }), basis: 'implied' }
}

const iso = (d: Day) =>
  `${String(d.year).padStart(4, '0')}-${String(d.month).padStart(2, '0')}-${String(d.day).padStart(2, '0')}`

function rangeOfDay(day: Day, at: { minutes: number | null; zone: string | null }): { from: string; to: string } {
  const midnight = instantMs(`${iso(day)}T00:00:00Z`)
  const ofZone = at.zone === null ? null : inZone(day, at.minutes, at.zone)
  if (ofZone) return ofZone
  const first = midnight + Math.round((at.minutes ?? 0) * 60) * 1000
  const last = at.minutes === null ? midnight + 24 * HOUR - 1000 : first
  return { from: toInstant(first - EAST * HOUR), to: toInstant(last + WEST * HOUR) }
}

function inZone(day: Day, minutes: number | null, zone: string): { from: string; to: string } | null {
  const offset = /^UTC([+-])(\d{1,2}):(\d{2})$/.exec(zone)
  if (offset) {
    const east = (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === '-' ? -1 : 1)
    const start = instantMs(`${iso(day)}T00:00:00Z`) - east * 60_000
    const first = start + Math.round((minutes ?? 0) * 60) * 1000
    return { from: toInstant(first), to: toInstant(minutes === null ? start + 24 * HOUR - 1000 : first) }
  }
  if (minutes === null) return localDayRange(iso(day), zone)
  const instant = localInstant(iso(day), minutes, zone)
  return instant === null ? null : { from: instant, to: instant }
}

/** Readings of 3/4/17 that the rest of the page supports; all of them when nothing decides. */
function likelyDays(hit: DateHit, context: string): readonly Day[] {
  const [dayFirst, monthFirst] = hit.days as readonly [Day, Day]
  if (hit.zone && /^(?:ET|E[SD]T|C[SD]?T|M[SD]T|P[SD]?T|AK[SD]T)$/.test(hit.zone)) return [monthFirst]
  if (hit.zone && /^(?:BST|CES?T|AES?T|AEDT|NZ[SD]T|SAST|IST)$/.test(hit.zone)) return [dayFirst]
  const order = orderElsewhere(context)
  if (order !== null) return [order === 'day-first' ? dayFirst : monthFirst]
  const named = namedDays(context)
  const near = hit.days.filter(d => named.some(n => daysApart(d, n) <= NEAR_DAYS))
  return near.length === 1 ? near : hit.days
}

/** The order of the first numeric date elsewhere that has a number above 12 in it. */
function orderElsewhere(context: string): 'day-first' | 'month-first' | null {
  const m =
    /(?<![\d/])(?:(1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])\/(1[3-9]|2\d|3[01]))\/(?:\d{4}|\d{2})(?!\d)/.exec(
      context,
    )
  return m ? (m[1] ? 'day-first' : 'month-first') : null
}

/** Days that the text names by month and day ("April 23", "7 May"); a day with another year written after it is the past. */
function namedDays(context: string): { month: number; day: number }[] {
  const out: { month: number; day: number }[] = []
  for (const m of context.matchAll(/(?:(\d{1,2})(?:st|nd|rd|th)? )?(?<!\p{L})(\p{L}{3,9})\.?(?: (\d{1,2})(?!\d))?/gu)) {
    const month = months[m[2]!.toLowerCase()]
    const day = Number(m[3] ?? m[1] ?? 0)
    if (month && /^\p{Lu}/u.test(m[2]!) && day >= 1 && day <= 31) out.push({ month, day })
  }
  return out
}

function daysApart(a: Day, b: { month: number; day: number }): number {
  const gaps = [-1, 0, 1].map(y =>
    Math.abs(Date.UTC(a.year, a.month - 1, a.day) - Date.UTC(a.year + y, b.month - 1, b.day)),
  )
  return Math.min(...gaps) / (24 * HOUR)
}
