/** The instants that the parts of a time mean. */
import type { TimePrecision } from '../../model/claim.ts'
import type { Basis, TimeRange } from '../../model/ids.ts'
import { instantMs, localDate, localRange, toInstant } from '../zones.ts'
import { dayName, dayNumber } from './calendar.ts'
import type { Group } from './group.ts'
import type { Part } from './parts.ts'
import type { Days } from './stretches.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const MAX_PUBLISHED_MS = 72 * HOUR_MS // a day without a zone is 48 hours wide; wider than this no day is meant

/** The report's day, as days since 1970-01-01, and the ends of its range in milliseconds. */
export type Report = { readonly day: number; readonly from: number; readonly to: number }

/** The day in the middle of the publication's range, as the zone's calendar shows it. */
export function reportDay(published: TimeRange | null, zone: string | null): Report | null {
  const from = published === null ? Number.NaN : instantMs(published.from)
  const to = published === null ? Number.NaN : instantMs(published.to)
  if (Number.isNaN(from) || Number.isNaN(to) || to < from || to - from > MAX_PUBLISHED_MS) return null
  const [year, month, day] = localDate(toInstant((from + to) / 2), zone)
    .split('-')
    .map(Number) as [number, number, number]
  return { day: dayNumber(year, month, day), from, to }
}

type Around = {
  readonly report: Report | null
  readonly zone: string | null
  readonly future: boolean
}

/**
 * The instants of a time and how fine its words are. `days`: what its day means, null where that is unknown or none is said; a
 * clock alone stands on the report's day, a part of the day alone on none.
 */
export function rangeOf(
  group: Group,
  days: Days | null,
  around: Around,
): { readonly when: TimeRange | null; readonly precision: TimePrecision } {
  const { day, daypart } = group
  const clock = inHalf(group)
  const zone = clock?.what === 'clock' && clock.zone !== null ? clock.zone : around.zone
  const today = around.report?.day ?? null
  if (day === null && days === null && !isToday(group)) {
    if (clock?.what === 'clock') return { when: clockToday(clock, { ...around, zone }), precision: 'clock' }
    const open = daypart?.what === 'daypart' && daypart.from < 0 && today !== null // 'overnight': the night before the report
    return {
      when: open ? minutes(today, daypart.from, daypart.to, { zone, basis: 'implied' }) : null,
      precision: 'daypart',
    }
  }
  const exact = clock?.what === 'clock' && clock.exact && clock.early === clock.late
  const half = day?.what === 'day' && day.half !== null && daypart === null
  const precision =
    clock !== null
      ? exact
        ? 'minute'
        : 'hour'
      : daypart !== null || half
        ? 'daypart'
        : (days?.precision ?? precisionOf(day))
  if (days === null) return { when: null, precision }
  const at = { zone, basis: days.basis }
  if (clock?.what === 'clock') return { when: clockRange(clock, days.first, at), precision }
  if (daypart?.what === 'daypart') return { when: minutes(days.first, daypart.from, daypart.to, at), precision }
  if (half)
    return {
      when: day.half === 'early' ? minutes(days.first, 0, 720, at) : minutes(days.first, 1080, 1500, at),
      precision,
    }
  return { when: minutes(days.first, 0, (days.last - days.first + 1) * 1440, at), precision }
}

/** 'tonight', 'this evening': a part of the report's own day. */
export const isToday = ({ daypart }: Group): boolean => daypart?.what === 'daypart' && daypart.today !== null

/** '9:30 Saturday night' is 21:30, '12:30 Sunday morning' is half past midnight. */
export function inHalf({ clock, daypart }: Group): Part | null {
  if (clock?.what !== 'clock' || clock.halfSaid || daypart?.what !== 'daypart' || clock.minute >= 780) return clock
  if (daypart.from < 720) return { ...clock, minute: clock.minute >= 720 ? clock.minute - 720 : clock.minute }
  const night = daypart.to > 1440 && (clock.minute >= 720 || clock.minute < 300)
  if (night) return { ...clock, minute: clock.minute >= 720 ? clock.minute + 720 : clock.minute + 1440 }
  return { ...clock, minute: clock.minute < 720 ? clock.minute + 720 : clock.minute }
}

function precisionOf(day: Part | null): TimePrecision {
  if (day?.what !== 'day') return 'day'
  if (day.spec.kind === 'month') return 'month'
  return 'unit' in day.spec && (day.spec.unit === 'month' || day.spec.unit === 'year') ? day.spec.unit : 'day'
}

type At = { readonly zone: string | null; readonly basis: Basis }

/** Minutes `from` to just before `to` after a day's midnight. */
function minutes(day: number, from: number, to: number, { zone, basis }: At): TimeRange | null {
  const range =
    Number.isFinite(day) && Math.abs(day) < 3_000_000 ? localRange(dayName(Math.floor(day)), from, to, zone) : null
  return range === null ? null : { ...range, basis }
}

function clockRange(clock: Extract<Part, { what: 'clock' }>, day: number, at: At): TimeRange | null {
  return minutes(day, clock.minute + clock.early, clock.minute + clock.late + 1, at)
}

/** A clock time alone: on the report's day, or the day before it where that lies after an exactly known publication. */
function clockToday(clock: Extract<Part, { what: 'clock' }>, around: Around): TimeRange | null {
  const { report, zone, future } = around
  if (report === null) return null
  const base = clock.minute === 1440 ? report.day - 1 : report.day // midnight: the one before the report
  const range = clockRange(clock, base, { zone, basis: 'assumed' })
  if (range === null || future || report.to - report.from > HOUR_MS || instantMs(range.from) <= report.to) return range
  return clockRange(clock, base - 1, { zone, basis: 'assumed' })
}
