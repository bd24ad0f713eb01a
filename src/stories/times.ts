/** Comparing times that are ranges. */
import type { Instant, TimeRange } from '../model/index.ts'

/** A day in milliseconds. */
export const DAY_MS = 86_400_000

/** Days since 1970 of an instant, a whole number; 0 for what is no date. */
export function dayOf(instant: Instant): number {
  const ms = Date.parse(instant)
  return Number.isNaN(ms) ? 0 : Math.floor(ms / DAY_MS)
}

/** Whether two ranges have a moment in common; null is compatible with every time. */
export const overlaps = (a: TimeRange | null, b: TimeRange | null): boolean =>
  a === null || b === null || (a.from <= b.to && b.from <= a.to)

/** Days between two ranges, 0 where they overlap; 0 when one is null. */
export function daysApart(a: TimeRange | null, b: TimeRange | null): number {
  if (a === null || b === null || overlaps(a, b)) return 0
  const ms = a.to < b.from ? Date.parse(b.from) - Date.parse(a.to) : Date.parse(a.from) - Date.parse(b.to)
  return Number.isNaN(ms) ? 0 : ms / DAY_MS
}

/** Width of a range in days, at least 0; null is endless. */
export function widthDays(range: TimeRange | null): number {
  if (range === null) return Number.POSITIVE_INFINITY
  const ms = Date.parse(range.to) - Date.parse(range.from)
  return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : Math.max(0, ms / DAY_MS)
}

/** The part that two ranges share, or the narrower one where they share nothing; a null yields to the other. */
export function narrower(a: TimeRange | null, b: TimeRange | null): TimeRange | null {
  if (a === null || b === null) return a ?? b
  return widthDays(b) < widthDays(a) ? b : a
}
