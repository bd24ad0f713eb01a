/** Days as the words give them, and the calendar days that they mean for a report of a given date. */
import type { Basis } from '../../model/ids.ts'
import type { Tense } from './ahead.ts'
import { dayNumber, mondayOf, monthOf, nthWeekday, weekdayOf, weekName, yearOf } from './calendar.ts'
import {
  type Days,
  holidayDays,
  mod,
  monthAt,
  monthDays,
  monthIndex,
  quarterAt,
  quarterDays,
  quarterIndex,
  seasonDays,
  shiftDays,
  stretch,
  stretchDay,
  week,
  years,
} from './stretches.ts'
import type { HolidayRule, Season } from './tables.ts'

/** A day or a longer stretch as written. Weekdays count from Sunday 0; `which` is the word before it ("last Friday"). */
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
  | { readonly kind: 'year'; readonly year: number; readonly years: 1 | 10 | 100 }
  | { readonly kind: 'calendar'; readonly unit: CalendarUnit; readonly which: Which; readonly sofar: boolean }
  | { readonly kind: 'ago'; readonly count: number; readonly unit: CalendarUnit }
  | { readonly kind: 'past'; readonly count: number; readonly unit: CalendarUnit }
  | {
      readonly kind: 'quarter'
      /** 1–4, or 1–2 of a half year; null: the quarter that is spoken of. */
      readonly number: number | null
      readonly half: boolean
      readonly year: number | null
      readonly which: Which
    }
  | { readonly kind: 'season'; readonly season: Season; readonly year: number | null; readonly which: Which }
  | { readonly kind: 'holiday'; readonly rule: HolidayRule; readonly year: number | null; readonly which: Which }
  | { readonly kind: 'shift'; readonly count: number; readonly unit: CalendarUnit; readonly from: 'report' | 'anchor' }
  | { readonly kind: 'week-of'; readonly day: DaySpec }
  /** 'the first week of April', 'the third Monday of January': `weekday` null is the week; nth −1 is the last one. */
  | { readonly kind: 'nth'; readonly nth: number; readonly weekday: number | null; readonly month: DaySpec }

/** The word before a day or month that turns it; 'same', 'before', 'after' count from the last day that was named. */
export type Which = 'last' | 'this' | 'next' | 'same' | 'before' | 'after' | null
/** A unit by which words count back or forth: 'two weeks ago', 'last weekend'. */
export type CalendarUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'hour'
/** What days are read against. Days are day numbers; `anchor` and `period` are the last stretches that were named. */
export type DayContext = {
  readonly today: number | null
  readonly tense: Tense
  readonly anchor: Days | null
  /** The last quarter, month or year that was named: "a year earlier" is the same one, a year before. */
  readonly period: Days | null
}

/**
 * Calendar days that a written day means. Weekdays are the nearest past ones, today included, months the nearest past ones,
 * dates without a year the nearest, rather past than future; a clause that looks ahead turns weekdays and months around
 * ("will meet on Friday"). "a year earlier" and "the following month" count from what was named last.
 *
 * @returns null where the report's day is needed and unknown, or for a day that no calendar has ("February 31")
 */
export function resolveDay(spec: DaySpec, context: DayContext): Days | null {
  if (spec.kind === 'year') return years(spec.year, spec.years, 'stated')
  if (spec.kind === 'month' && spec.year !== null) return monthDays(spec.year, spec.month, 'stated')
  if (spec.kind === 'date' && spec.year !== null) return dateDays(spec, spec.year, 'stated')
  if (spec.kind === 'quarter' && spec.year !== null && spec.number !== null)
    return quarterDays(spec.year, spec.number, spec.half, 'stated')
  if (spec.kind === 'season' && spec.year !== null) return seasonDays(spec.season, spec.year, 'stated')
  if (spec.kind === 'holiday' && spec.year !== null) return holidayDays(spec.rule, spec.year, 'stated')
  return context.today === null ? null : nearest(spec, context.today, context)
}

function nearest(spec: DaySpec, today: number, context: DayContext): Days | null {
  const { tense, anchor } = context
  const future = tense === 'future'
  switch (spec.kind) {
    case 'date':
      return nearestDay(year => dateDays(spec, year, 'implied'), today, tense)
    case 'holiday':
      return nearestHoliday(spec, today, tense)
    case 'weekday':
      return weekday(spec.weekday, spec.which, today, context)
    case 'offset':
      return stretch(today + spec.days, today + spec.days, 'day', 'implied')
    case 'month':
      return nearestMonth(spec.month, spec.which, today, tense)
    case 'season':
      return nearestSeason(spec.season, spec.which, today, future)
    case 'quarter':
      return nearestQuarter(spec, today, context)
    case 'calendar':
      return calendar(spec, today, context)
    case 'ago':
      return ago(spec.count, spec.unit, today)
    case 'past': {
      const from = Math.floor(today - spec.count * unitDays(spec.unit))
      const grain = spec.unit === 'year' || spec.unit === 'month' ? spec.unit : 'day'
      const value = spec.count === 1 ? unitAt(spec.unit, today, -1, false).value : ''
      return { ...stretch(from, today, grain, 'implied'), value }
    }
    case 'shift':
      return shift(spec, today, context)
    case 'week-of': {
      const day = resolveDay(spec.day, { ...context, anchor })
      return day === null ? null : week(mondayOf(day.first))
    }
    case 'nth':
      return nthOf(spec, context)
    default:
      return null
  }
}

const UNIT_DAYS = {
  hour: 1 / 24,
  day: 1,
  weekend: 7,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
  decade: 3660,
  century: 36_600,
}
const unitDays = (unit: CalendarUnit): number => UNIT_DAYS[unit]

function nearestSeason(season: Season, which: Which, today: number, future: boolean): Days {
  const year = yearOf(today)
  const here = seasonDays(season, year, 'implied')
  if (which === 'next' || (future && which === null))
    return here.first > today ? here : seasonDays(season, year + 1, 'implied')
  const running = here.last >= today
  if (which === 'this') return here
  if (which === 'last') return running ? seasonDays(season, year - 1, 'implied') : here
  return here.first > today ? seasonDays(season, year - 1, 'implied') : here
}

function dateDays(spec: { month: number; day: number; last: number }, year: number, basis: Basis): Days | null {
  const first = dayNumber(year, spec.month, spec.day)
  if (monthOf(first) !== spec.month) return null
  return { ...stretch(first, first + Math.max(0, spec.last - spec.day), 'day', basis) }
}

/**
 * Reports speak of the past more than of the future: a day ahead counts as half as far again, after a verb in the past four
 * times as far, unless the clause looks ahead.
 */
function nearestDay(inYear: (year: number) => Days | null, today: number, tense: Tense): Days | null {
  const ahead = tense === 'future' ? 1 : tense === 'past' ? 4 : 1.5
  const far = (day: number) => (day > today ? ahead * (day - today) : today - day)
  let best: Days | null = null
  for (const year of [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]) {
    const found = inYear(year)
    if (found !== null && (best === null || far(found.first) < far(best.first))) best = found
  }
  return best
}

function nearestHoliday(spec: DaySpec & { kind: 'holiday' }, today: number, tense: Tense): Days | null {
  const at = (year: number) => holidayDays(spec.rule, year, 'implied')
  const year = yearOf(today)
  if (spec.which === 'last') return at(year).first < today ? at(year) : at(year - 1)
  if (spec.which === 'next') return at(year).first > today ? at(year) : at(year + 1)
  return spec.which === 'this' ? at(year) : nearestDay(at, today, tense)
}

function weekday(index: number, which: Which, today: number, { tense, anchor }: DayContext): Days {
  const base =
    anchor !== null && anchor.grain === 'day' && (which === 'after' || which === 'before') ? anchor.first : today
  const back = (weekdayOf(base) - index + 7) % 7
  const ahead = (index - weekdayOf(base) + 7) % 7
  const day =
    which === 'last' || which === 'before'
      ? base - (back || 7)
      : which === 'next' || which === 'after'
        ? base + (ahead || 7)
        : tense === 'future'
          ? base + ahead
          : base - back
  return stretch(day, day, 'day', 'implied')
}

/** The last such month; where no verb shows the tense, one of the next three is meant ahead. */
function nearestMonth(month: number, which: Which, today: number, tense: Tense): Days {
  const now = monthOf(today)
  const year = yearOf(today)
  const away = mod(month - now, 12)
  const ahead = tense === 'future' || (tense === null && away <= 3)
  if (which === 'next' || (ahead && which === null))
    return monthDays(year + (month < now || (month === now && which === 'next') ? 1 : 0), month, 'implied')
  if (which === 'this') return monthDays(year, month, 'implied')
  return monthDays(year - (month > now || (month === now && which === 'last') ? 1 : 0), month, 'implied')
}

/** Companies report on the quarter that ended last; "the third quarter" is the last one that has begun. */
function nearestQuarter(spec: DaySpec & { kind: 'quarter' }, today: number, context: DayContext): Days {
  const now = spec.half ? yearOf(today) * 2 + (monthOf(today) > 6 ? 1 : 0) : quarterIndex(today)
  const size = spec.half ? 2 : 4
  const at = (index: number) => quarterDays(Math.floor(index / size), mod(index, size) + 1, spec.half, 'implied')
  const { period } = context
  if (spec.number === null) {
    if (spec.which === 'this') return at(now)
    if (spec.which === 'next') return at(now + 1)
    const spoken = period !== null && period.grain === (spec.half ? 'half' : 'quarter') ? period : null
    if (spec.which === 'last' || spoken === null)
      return spec.year === null ? at(now - 1) : { ...at(now - 1), ...inYear(spoken ?? at(now - 1), spec.year) }
    return spec.year === null ? spoken : inYear(spoken, spec.year)
  }
  const back = mod(now - (spec.number - 1), size)
  if (spec.which === 'last') return at(yearOf(today) * size - size + spec.number - 1)
  if (spec.which === 'this') return at(yearOf(today) * size + spec.number - 1)
  if (spec.which === 'before') return at(now - back - size)
  return at(now - back)
}

const inYear = (days: Days, year: number): Days => shiftDays(days, 12 * (year - yearOf(days.first)))

type CalendarSpec = DaySpec & { readonly kind: 'calendar' }

function calendar(spec: CalendarSpec, today: number, context: DayContext): Days | null {
  const named = spec.which === 'same' || spec.which === 'before' || spec.which === 'after'
  if (named && (context.anchor === null || (spec.unit === 'day' && context.anchor.grain !== 'day'))) return null
  const base = named ? context.anchor!.first : today
  const step =
    spec.which === 'last' || spec.which === 'before' ? -1 : spec.which === 'next' || spec.which === 'after' ? 1 : 0
  const found = unitAt(spec.unit, base, step, context.tense === 'future' && !named)
  return spec.sofar && !named ? { ...found, last: Math.max(found.first, Math.min(found.last, today)) } : found
}

function unitAt(unit: CalendarUnit, base: number, step: number, future: boolean): Days {
  switch (unit) {
    case 'weekend': {
      const saturday = base - ((weekdayOf(base) + 1) % 7)
      const shift = step > 0 || (step === 0 && future && weekdayOf(base) % 6 !== 0) ? 7 : 0
      return stretch(saturday + shift, saturday + shift + 1, 'weekend', 'implied')
    }
    case 'month':
      return monthAt(monthIndex(base) + step, 'implied')
    case 'quarter':
      return quarterAt(quarterIndex(base) + step, 'implied')
    case 'year':
      return years(yearOf(base) + step, 1, 'implied')
    case 'decade':
      return years(Math.floor(yearOf(base) / 10) * 10 + 10 * step, 10, 'implied')
    case 'century':
      return years(Math.floor(yearOf(base) / 100) * 100 + 100 * step, 100, 'implied')
    case 'week':
      return week(mondayOf(base) + 7 * step)
    default:
      return stretchDay(base + step)
  }
}

function ago(count: number, unit: CalendarUnit, today: number): Days {
  const back = Math.round(count)
  if (unit === 'year') return years(yearOf(today) - back, 1, 'implied')
  if (unit === 'decade') return years(yearOf(today) - 10 * back, 1, 'implied')
  if (unit === 'century') return years(yearOf(today) - 100 * back, 100, 'implied')
  if (unit === 'month') return monthAt(monthIndex(today) - back, 'implied')
  if (unit === 'quarter') return quarterAt(quarterIndex(today) - back, 'implied')
  const middle = today - Math.round(count * unitDays(unit))
  if (unit === 'week' || unit === 'weekend')
    return { ...stretch(middle - 3, middle + 3, 'week', 'implied'), value: weekName(middle) }
  if (unit === 'hour') return stretch(Math.min(today, middle) - (count >= 12 ? 1 : 0), today, 'day', 'implied')
  return stretchDay(middle)
}

/** The week or weekday of a month that an ordinal counts; a month's first week is the one that its first day lies in. */
function nthOf(spec: DaySpec & { kind: 'nth' }, context: DayContext): Days | null {
  const month = resolveDay(spec.month, context)
  if (month === null) return null
  if (spec.weekday !== null) {
    const day = nthWeekday(yearOf(month.first), monthOf(month.first), spec.weekday, spec.nth)
    return { ...stretchDay(day), basis: month.basis }
  }
  const monday = mondayOf(spec.nth < 0 ? month.last : month.first + 7 * (spec.nth - 1))
  return { ...week(monday), basis: month.basis }
}

/** "a year earlier" is the quarter or month that was spoken of, a year before; "two days later" counts from the last day. */
function shift(spec: DaySpec & { kind: 'shift' }, today: number, context: DayContext): Days | null {
  const base = spec.from === 'report' ? null : (context.period ?? context.anchor)
  if (spec.unit === 'year' && base !== null && base.grain !== 'week' && base.grain !== 'decade')
    return shiftDays(base, 12 * Math.round(spec.count))
  if (spec.from === 'anchor' && context.anchor === null) return null
  const from = spec.from === 'report' ? today : (context.anchor?.first ?? today)
  return ago(-spec.count, spec.unit, from)
}
