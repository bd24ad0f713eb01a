/** Stretches of the calendar: a day, a week, a quarter, a season, a decade, with their TIMEX3 values. */
import type { Basis } from '../../model/ids.ts'
import { dayName, dayNumber, dayOfMonth, easter, monthOf, nthWeekday, weekName, yearName, yearOf } from './calendar.ts'
import type { HolidayRule, Season } from './tables.ts'

/** What kind of stretch a calendar value names. */
export type Grain = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century'

/** First and last day as days since 1970-01-01, and the TIMEX3 value: '1998-W02', '1997-Q3', '199X'. */
export type Days = {
  readonly first: number
  readonly last: number
  readonly precision: 'day' | 'month' | 'year'
  readonly basis: Basis
  readonly grain: Grain
  readonly value: string
}

const PRECISION: Readonly<Record<Grain, Days['precision']>> = {
  day: 'day',
  week: 'day',
  weekend: 'day',
  month: 'month',
  quarter: 'month',
  half: 'month',
  season: 'month',
  year: 'year',
  decade: 'year',
  century: 'year',
}

/** Days from first to last as one stretch of a grain. */
export const stretch = (first: number, last: number, grain: Grain, basis: Basis): Days => ({
  first,
  last,
  precision: PRECISION[grain],
  basis,
  grain,
  value: nameOf(first, grain),
})

function nameOf(first: number, grain: Grain): string {
  const year = yearOf(first)
  switch (grain) {
    case 'day':
      return dayName(first)
    case 'week':
      return weekName(first)
    case 'weekend':
      return `${weekName(first)}-WE`
    case 'month':
      return dayName(first).slice(0, 7)
    case 'quarter':
      return `${yearName(year)}-Q${Math.ceil(monthOf(first) / 3)}`
    case 'half':
      return `${yearName(year)}-H${monthOf(first) > 6 ? 2 : 1}`
    case 'season':
      return `${yearName(year)}-${seasonAt(monthOf(first))}`
    case 'year':
      return yearName(year)
    case 'decade':
      return `${yearName(year).slice(0, 3)}X`
    case 'century':
      return `${yearName(year).slice(0, 2)}XX`
  }
}

/** The week that begins on a Monday. */
export const week = (monday: number): Days => stretch(monday, monday + 6, 'week', 'implied')

/** One day. */
export const stretchDay = (day: number): Days => stretch(day, day, 'day', 'implied')

/** A year, a decade or a century from its first year on. */
export function years(year: number, count: 1 | 10 | 100, basis: Basis): Days {
  const grain = count === 1 ? 'year' : count === 10 ? 'decade' : 'century'
  return stretch(dayNumber(year, 1, 1), dayNumber(year + count, 1, 0), grain, basis)
}

/** A month. */
export function monthDays(year: number, month: number, basis: Basis): Days {
  return stretch(dayNumber(year, month, 1), dayNumber(year, month + 1, 0), 'month', basis)
}

/** The month of an index as `monthIndex` counts. */
export const monthAt = (index: number, basis: Basis): Days =>
  monthDays(Math.floor(index / 12), mod(index, 12) + 1, basis)
/** A remainder that is never negative. */
export const mod = (value: number, by: number) => ((value % by) + by) % by
/** Months since the year 0 of a day. */
export const monthIndex = (day: number) => yearOf(day) * 12 + monthOf(day) - 1

/** A quarter, 1–4, or a half, 1–2, of a year. */
export function quarterDays(year: number, number: number, half: boolean, basis: Basis): Days {
  const months = half ? 6 : 3
  const from = (number - 1) * months + 1
  const grain = half ? 'half' : 'quarter'
  return stretch(dayNumber(year, from, 1), dayNumber(year, from + months, 0), grain, basis)
}

/** The quarter of an index as `quarterIndex` counts. */
export const quarterAt = (index: number, basis: Basis): Days =>
  quarterDays(Math.floor(index / 4), mod(index, 4) + 1, false, basis)
/** Quarters since the year 0 of a day. */
export const quarterIndex = (day: number) => yearOf(day) * 4 + Math.floor((monthOf(day) - 1) / 3)

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }
const seasonAt = (month: number): Season =>
  month < 3 || month === 12 ? 'WI' : month < 6 ? 'SP' : month < 9 ? 'SU' : 'FA'

/** A winter is named by the year in which it begins. */
export const seasonDays = (season: Season, year: number, basis: Basis): Days =>
  stretch(dayNumber(year, SEASON_MONTH[season], 1), dayNumber(year, SEASON_MONTH[season] + 3, 0), 'season', basis)

/** A named day in a year. */
export function holidayDays(rule: HolidayRule, year: number, basis: Basis): Days {
  const day =
    rule.kind === 'fixed'
      ? dayNumber(year, rule.month, rule.day)
      : rule.kind === 'easter'
        ? easter(year) + rule.days
        : nthWeekday(year, rule.month, rule.weekday, rule.nth) + (rule.days ?? 0)
  return stretch(day, day, 'day', basis)
}

/** The same stretch so many months away. */
export function shiftDays(days: Days, months: number): Days {
  const index = monthIndex(days.first) + months
  const year = Math.floor(index / 12)
  const month = mod(index, 12) + 1
  if (days.grain === 'day') return stretchDay(dayNumber(year, month, dayOfMonth(days.first)))
  if (days.grain === 'quarter') return quarterDays(year, Math.ceil(month / 3), false, 'implied')
  if (days.grain === 'half') return quarterDays(year, month > 6 ? 2 : 1, true, 'implied')
  if (days.grain === 'month') return monthDays(year, month, 'implied')
  if (days.grain === 'season') return seasonDays(seasonAt(month), year, 'implied')
  return years(year, 1, 'implied')
}
