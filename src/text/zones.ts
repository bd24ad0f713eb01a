/** Days and clocks of a place as instants. Pure: the zone rules are those of the runtime's Intl data. */
import type { Instant } from '../model/ids.ts'
import { zoneAbbreviations } from './zones-list.ts'

export { zoneAbbreviations }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const HALF_DAY = DAY / 2
const formats = new Map<string, Intl.DateTimeFormat | null>() // building one costs more than a thousand uses

/** A calendar day of some place, 'YYYY-MM-DD'. */
export type LocalDate = string

/** Milliseconds since 1970 of an instant, NaN for what is none. */
export const instantMs = (instant: Instant): number => Date.parse(instant)

/** The instant of milliseconds since 1970, to the second; out of the calendar's range it is clipped to it. */
export function toInstant(ms: number): Instant {
  const clipped = Math.min(253_402_300_799_000, Math.max(-62_135_596_800_000, Number.isNaN(ms) ? 0 : ms))
  return `${new Date(clipped).toISOString().slice(0, 19)}Z`
}

/**
 * Minutes east of Greenwich that a zone's clocks show at an instant.
 *
 *     zoneOffset('2017-04-20T19:00:00Z', 'Europe/Paris') → 120
 *     zoneOffset('2018-01-02T00:00:00Z', 'ET')           → -300
 *
 * @param zone  IANA name or a key of zoneAbbreviations
 * @returns null for an unknown zone or a broken instant
 */
export function zoneOffset(instant: Instant, zone: string): number | null {
  const ms = instantMs(instant)
  return Number.isNaN(ms) ? null : offsetAt(ms, zone)
}

/**
 * The instant at which clocks of a zone show a date and a time; in the hour that summer time skips, the one after it.
 *
 *     localInstant('2017-04-20', 21 * 60, 'Europe/Paris') → '2017-04-20T19:00:00Z'
 *
 * @param minutes  after local midnight, also negative or more than a day
 * @returns null for an unknown zone or a date that no calendar has
 */
export function localInstant(date: LocalDate, minutes: number, zone: string): Instant | null {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE
  const first = Number.isNaN(wall) ? null : offsetAt(wall, zone)
  if (first === null) return null
  const second = offsetAt(wall - first * MINUTE, zone) ?? first
  return toInstant(wall - second * MINUTE)
}

/**
 * All of a calendar day, both ends included.
 *
 *     localDayRange('2017-04-20', 'Europe/Paris') → { from: '2017-04-19T22:00:00Z', to: '2017-04-20T21:59:59Z' }
 *
 * @param zone  null or unknown: the UTC day with twelve hours more on either side, which holds the day of nearly any place
 * @returns null for a date that no calendar has
 */
export function localDayRange(
  date: LocalDate,
  zone: string | null,
): { readonly from: Instant; readonly to: Instant } | null {
  return localRange(date, 0, 24 * 60, zone)
}

/**
 * From one time of a local day up to just before another, in minutes after midnight: (date, 17 * 60, 23 * 60) is an evening.
 * A zone of null or an unknown one widens both ends by twelve hours. null for a date that no calendar has.
 */
export function localRange(
  date: LocalDate,
  fromMinute: number,
  toMinute: number,
  zone: string | null,
): { readonly from: Instant; readonly to: Instant } | null {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight)) return null
  const from = zone === null ? null : localInstant(date, fromMinute, zone)
  const to = zone === null ? null : localInstant(date, toMinute, zone)
  if (from !== null && to !== null) return { from, to: toInstant(instantMs(to) - 1000) }
  return {
    from: toInstant(midnight + fromMinute * MINUTE - HALF_DAY),
    to: toInstant(midnight + toMinute * MINUTE + HALF_DAY - 1000),
  }
}

/** The calendar day that a zone shows at an instant; with zone null or unknown, the UTC day. Broken instants give '1970-01-01'. */
export function localDate(instant: Instant, zone: string | null): LocalDate {
  const ms = instantMs(instant)
  const offset = zone === null || Number.isNaN(ms) ? 0 : (offsetAt(ms, zone) ?? 0)
  return toInstant(ms + offset * MINUTE).slice(0, 10)
}

/** True for an IANA name or an abbreviation that the other functions of this file understand. */
export const isZone = (zone: string): boolean => offsetAt(0, zone) !== null

function offsetAt(ms: number, zone: string): number | null {
  const known = Object.hasOwn(zoneAbbreviations, zone) ? zoneAbbreviations[zone]! : zone
  if (typeof known === 'number') return known
  const format = formatOf(known)
  if (format === null || Math.abs(ms) > 8e15) return null
  const part: Record<string, number> = {}
  for (const p of format.formatToParts(ms)) part[p.type] = Number(p.value)
  const wall = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!)
  return Math.round((wall - Math.floor(ms / 1000) * 1000) / MINUTE)
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  if (!formats.has(zone)) {
    let format: Intl.DateTimeFormat | null = null
    try {
      format = new Intl.DateTimeFormat('en-u-ca-iso8601', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      })
    } catch {
      // RangeError: a name that Intl does not know; the caller gets null
    }
    if (formats.size < 1000) formats.set(zone, format)
    return format
  }
  return formats.get(zone)!
}
