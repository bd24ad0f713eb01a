/** Days, weeks, quarters and years as numbers, and their TIMEX3 values. */

const DAY_MS = 86_400_000

/** Days since 1970-01-01 of a date; months and days beyond their end run on. */
export const dayNumber = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.floor(date.getTime() / DAY_MS)
}

/** 'YYYY-MM-DD' of a day number. Days that no calendar has are clipped to its ends. */
export const dayName = (day: number): string => {
  const ms = Math.min(253_402_214_400_000, Math.max(-62_135_596_800_000, Math.floor(day) * DAY_MS))
  return new Date(ms).toISOString().slice(0, 10)
}

/** Calendar year of a day number. */
export const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear()
/** Month of a day number, 1–12. */
export const monthOf = (day: number): number => new Date(day * DAY_MS).getUTCMonth() + 1
/** Day of the month of a day number. */
export const dayOfMonth = (day: number): number => new Date(day * DAY_MS).getUTCDate()
/** Day of the week of a day number, Sunday 0. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7
/** The Monday of a day's week. */
export const mondayOf = (day: number): number => day - ((weekdayOf(day) + 6) % 7)

/** ISO 8601 week of a day: '1998-W02'. A week belongs to the year of its Thursday. */
export const weekName = (day: number): string => {
  const thursday = mondayOf(day) + 3
  const year = yearOf(thursday)
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1
  return `${yearName(year)}-W${String(week).padStart(2, '0')}`
}

/** A year with four digits. */
export const yearName = (year: number): string => String(Math.max(0, year)).padStart(4, '0')

/** Easter Sunday of a year in the western church. @source anonymous Gregorian computus (Meeus, Jones, Butcher) */
export const easter = (year: number): number => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** The nth weekday of a month; n −1 is the last one. */
export const nthWeekday = (year: number, month: number, weekday: number, nth: number): number => {
  if (nth < 0) {
    const last = dayNumber(year, month + 1, 0)
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
}
