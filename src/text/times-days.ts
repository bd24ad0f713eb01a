/** Days as the words give them, and the calendar days that they mean for a report of a given date. */
import type { Basis } from '../model/ids.ts'

/** A day as written. Weekdays count from Sunday 0; `which` is the word before it ("last Friday"). */
export type DaySpec =
  | {
      readonly kind: 'date'
      readonly year: number | null
      readonly month: number
      readonly day: number
      readonly last: number
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which }
  | { readonly kind: 'offset'; readonly days: number }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly which: Which }
  | { readonly kind: 'year'; readonly year: number; readonly years: number }
  | { readonly kind: 'calendar'; readonly unit: CalendarUnit; readonly which: Which; readonly sofar: boolean }
  | { readonly kind: 'ago'; readonly count: number; readonly unit: CalendarUnit }
  | { readonly kind: 'past'; readonly count: number; readonly unit: CalendarUnit }

/** The word before a day or month that turns it; null: none stands there. */
export type Which = 'last' | 'this' | 'next' | null
/** A unit by which words count back or forth: 'two weeks ago', 'last weekend'. */
export type CalendarUnit = 'day' | 'week' | 'weekend' | 'month' | 'year' | 'hour'

/** First and last day as days since 1970-01-01. */
export type Days = {
  readonly first: number
  readonly last: number
  readonly precision: 'day' | 'month' | 'year'
  readonly basis: Basis
}

const DAY_MS = 86_400_000

/** Days since 1970-01-01 of a date; months and days beyond their end run on. */
export const dayNumber = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.floor(date.getTime() / DAY_MS)
}

/** 'YYYY-MM-DD' of a day number. */
export const dayName = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

const yearOf = (day: number) => new Date(day * DAY_MS).getUTCFullYear()
const monthOf = (day: number) => new Date(day * DAY_MS).getUTCMonth() + 1
const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7

const days = (first: number, last: number, precision: Days['precision'], basis: Basis): Days => ({
  first,
  last,
  precision,
  basis,
})

/**
 * Calendar days that a written day means. Weekdays are the nearest past ones, today included, months the nearest past ones,
 * dates without a year the nearest, rather past than future; `future` turns weekdays and months around ("will meet on Friday").
 *
 * @param today  day of the report, null when unknown: then only what is written in full is found
 * @returns null where the report's day is needed and unknown, or for a day that no calendar has ("February 31")
 */
export function resolveDay(spec: DaySpec, today: number | null, future: boolean): Days | null {
  if (spec.kind === 'year')
    return days(dayNumber(spec.year, 1, 1), dayNumber(spec.year + spec.years, 1, 0), 'year', 'stated')
  if (spec.kind === 'month' && spec.year !== null) return monthDays(spec.year, spec.month, 'stated')
  if (spec.kind === 'date' && spec.year !== null) return dateDays(spec, spec.year, 'stated')
  if (today === null) return null
  switch (spec.kind) {
    case 'date':
      return nearestDate(spec, today, future)
    case 'weekday':
      return weekday(spec.weekday, spec.which, today, future)
    case 'offset':
      return days(today + spec.days, today + spec.days, 'day', 'implied')
    case 'month':
      return nearestMonth(spec.month, spec.which, today, future)
    case 'calendar':
      return calendar(spec.unit, spec, today, future)
    case 'ago':
      return ago(spec.count, spec.unit, today)
    case 'past':
      return days(
        today - spec.count * unitDays(spec.unit),
        today,
        spec.unit === 'year' ? 'year' : spec.unit === 'month' ? 'month' : 'day',
        'implied',
      )
  }
}

const unitDays = (unit: CalendarUnit) => ({ hour: 1 / 24, day: 1, weekend: 7, week: 7, month: 31, year: 366 })[unit]

function monthDays(year: number, month: number, basis: Basis): Days {
  return days(dayNumber(year, month, 1), dayNumber(year, month + 1, 0), 'month', basis)
}

function dateDays(spec: { month: number; day: number; last: number }, year: number, basis: Basis): Days | null {
  const first = dayNumber(year, spec.month, spec.day)
  if (monthOf(first) !== spec.month) return null
  return days(first, first + Math.max(0, spec.last - spec.day), 'day', basis)
}

/** Reports speak of the past more than of the future: a day ahead counts as half as far again, unless the clause looks ahead. */
function nearestDate(spec: { month: number; day: number; last: number }, today: number, future: boolean): Days | null {
  const far = (day: number) => (day > today && !future ? 1.5 * (day - today) : Math.abs(day - today))
  let best: Days | null = null
  for (const year of [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]) {
    const found = dateDays(spec, year, 'implied')
    if (found !== null && (best === null || far(found.first) < far(best.first))) best = found
  }
  return best
}

function weekday(index: number, which: Which, today: number, future: boolean): Days {
  const back = (weekdayOf(today) - index + 7) % 7
  const ahead = (index - weekdayOf(today) + 7) % 7
  const day =
    which === 'last'
      ? today - (back || 7)
      : which === 'next'
        ? today + (ahead || 7)
        : future
          ? today + ahead
          : today - back
  return days(day, day, 'day', 'implied')
}

function nearestMonth(month: number, which: Which, today: number, future: boolean): Days {
  const now = monthOf(today)
  let year = yearOf(today)
  if (which === 'next' || (future && which === null)) year += month < now || (month === now && which === 'next') ? 1 : 0
  else if (which !== 'this') year -= month > now || (month === now && which === 'last') ? 1 : 0
  return monthDays(year, month, 'implied')
}

function calendar(unit: CalendarUnit, spec: { which: Which; sofar: boolean }, today: number, future: boolean): Days {
  const step = spec.which === 'last' ? -1 : spec.which === 'next' ? 1 : 0
  if (unit === 'weekend') {
    const saturday = today - ((weekdayOf(today) + 1) % 7)
    const shift = spec.which === 'next' || (future && weekdayOf(today) % 6 !== 0) ? 7 : 0
    return days(saturday + shift, saturday + shift + 1, 'day', 'implied')
  }
  if (unit === 'month') {
    const index = yearOf(today) * 12 + monthOf(today) - 1 + step
    const found = monthDays(Math.floor(index / 12), (index % 12) + 1, 'implied')
    return spec.sofar ? { ...found, last: today } : found
  }
  if (unit === 'year') {
    const year = yearOf(today) + step
    const last = spec.sofar ? today : dayNumber(year + 1, 1, 0)
    return days(dayNumber(year, 1, 1), last, 'year', 'implied')
  }
  if (unit !== 'week') return days(today + step, today + step, 'day', 'implied')
  const monday = today - ((weekdayOf(today) + 6) % 7) + 7 * step
  return days(monday, spec.sofar ? today : monday + 6, 'day', 'implied')
}

function ago(count: number, unit: CalendarUnit, today: number): Days {
  if (unit === 'year')
    return days(dayNumber(yearOf(today) - count, 1, 1), dayNumber(yearOf(today) - count + 1, 1, 0), 'year', 'implied')
  if (unit === 'month') {
    const index = yearOf(today) * 12 + monthOf(today) - 1 - Math.round(count)
    return monthDays(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 'implied')
  }
  const middle = today - Math.round(count * unitDays(unit))
  const slack = unit === 'week' || unit === 'weekend' ? 3 : 0
  return days(
    unit === 'hour' ? middle - (count >= 12 ? 1 : 0) : middle - slack,
    unit === 'hour' ? today : middle + slack,
    'day',
    'implied',
  )
}
