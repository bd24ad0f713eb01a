/** Times as a person types them. */
import type { Instant } from '../model/index.ts'
import { RecountError } from '../text/error.ts'

const FORM = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2}))?$/i

/**
 * An instant from a date and time with its zone, or from a date alone, which means the end of that day in UTC.
 *
 *     '2017-04-20T19:30:00Z'      → '2017-04-20T19:30:00Z'
 *     '2017-04-20 21:30 +02:00'   → '2017-04-20T19:30:00Z'
 *     '2017-04-20'                → '2017-04-20T23:59:59Z'
 *     '2017-04-20 21:30', '21:30', '2017-02-30' → error: no zone, no day, no such day
 *
 * @throws RecountError 'cli/bad-instant' with an example
 */
export function parseInstant(text: string): Instant {
  const found = FORM.exec(text.trim())
  const made = found === null ? null : toInstant(found)
  if (made !== null) return made
  const hint = /\d:\d/.test(text) ? "a date and time with its zone, '2017-04-20 21:30 +02:00'" : "a date, '2017-04-20'"
  throw new RecountError('cli/bad-instant', `--as-of: expected ${hint}, got '${text}'; write it like the example`)
}

function toInstant(found: RegExpExecArray): Instant | null {
  const [, year, month, day, hour, minute, second = '00', zone = 'Z'] = found
  const date = `${year}-${month}-${day}`
  const clock = hour === undefined ? '23:59:59' : `${hour}:${minute}:${second}`
  const local = new Date(`${date}T${clock}Z`)
  if (Number.isNaN(local.getTime()) || local.toISOString().slice(0, 10) !== date) return null
  const offset = zoneMinutes(zone)
  if (offset === null) return null
  return `${new Date(local.getTime() - offset * 60_000).toISOString().slice(0, 19)}Z`
}

function zoneMinutes(zone: string): number | null {
  if (zone.toUpperCase() === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(-2))
  if (hours > 14 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
