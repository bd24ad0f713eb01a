/** Dates of a page's markup and lines with what is needed to choose between them. */
import type { TimeRange } from '../../../model/index.ts'
import { instantMs, zoneOffset } from '../../../text/zones.ts'
import type { DateHit } from '../../dates.ts'
import type { DateCustom } from '../../dates-custom.ts'
import { rangeOf, stampHit } from '../../published.ts'

/**
 * A date with its range, the day as written ('2031-05-04') and the offset that stands with it ('+02:00', 'Z'), null without one.
 * `exact`: it is an instant; `clock`: it has a time of day. `swapped` is the other reading of a date such as 3/4/2031, null for others.
 */
export type Stamp = {
  readonly range: TimeRange
  readonly day: string
  readonly zone: string | null
  readonly exact: boolean
  readonly clock: boolean
  readonly swapped: Stamp | null
}

const FIRST_YEAR = 1990 // the web is not older; 1970-01-01 and 0001-01-01 are empty fields
const DAY = 86_400_000

/** A date of markup or JSON; null when there is none or it cannot be that of a page captured at `capturedAt`. */
export function stampOf(raw: string, custom: DateCustom, capturedAt: string): Stamp | null {
  const hit = stampHit(raw, custom)
  const stamp = hit && stampOfHit(hit)
  const other = /(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d/.test(raw)
    ? stampHit(raw, { months: custom.months, order: null })
    : null
  return stamp && plausible(withSwapped(stamp, other), capturedAt)
}

/** A date found in a line. Of two readings the first counts, the other is kept beside it. */
export function stampOfHit(hit: DateHit): Stamp {
  const one = stampOfDay(hit, 0)
  return hit.days.length > 1 ? { ...one, range: rangeOf(hit, '').range, swapped: stampOfDay(hit, 1) } : one
}

function stampOfDay(hit: DateHit, place: number): Stamp {
  const day = hit.days[place]!
  const { range } = rangeOf({ ...hit, days: [day] }, '')
  const exact = range.from === range.to
  return {
    range,
    day: `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`,
    zone: exact ? offsetOf(hit.zone, range.from) : null,
    exact,
    clock: hit.minutes !== null,
    swapped: null,
  }
}

/** The stamp with the reading that the page's order of day and month excludes, should others of its dates support that one. */
function withSwapped(stamp: Stamp, either: DateHit | null): Stamp {
  if (stamp.swapped !== null || either === null || either.days.length < 2) return stamp
  const other = [0, 1].map(place => stampOfDay(either, place)).find(s => s.day !== stamp.day)
  return other ? { ...stamp, swapped: other } : stamp
}

/** The stamp when it lies between 1990 and the capture (a day more, for zones), null otherwise. */
export function plausible(stamp: Stamp, capturedAt: string): Stamp | null {
  const end = instantMs(capturedAt)
  if (Number(stamp.day.slice(0, 4)) < FIRST_YEAR) return null
  return Number.isNaN(end) || instantMs(stamp.range.from) <= end + DAY ? stamp : null
}

/** 'UTC+02:00' → '+02:00', 'GMT' → 'Z', 'ET' → the offset that it had then. */
function offsetOf(zone: string | null, instant: string): string | null {
  if (zone === null) return null
  const m = /^UTC([+-])(\d{1,2}):(\d{2})$/.exec(zone)
  if (m) return `${m[1]}${m[2]!.padStart(2, '0')}:${m[3]}`
  const minutes = zoneOffset(instant, zone)
  if (minutes === null || minutes === 0) return 'Z'
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
