/** When a happening was, as days on the clocks of its place. */
import type { Account, TimeRange } from '../model/index.ts'
import { localDate } from '../text/zones.ts'

/**
 * Days of the place where it happened, both included. `likely`: the one of them that is the likeliest. `sure`: a report tells the time;
 * otherwise only its own date is known.
 */
export type ToldDays = { readonly from: string; readonly to: string; readonly likely: string; readonly sure: boolean }

const DAY_MS = 86_400_000
const MOST_MS = 20 * 366 * DAY_MS // wider, as that of a report without a date, tells nothing
const MINUTE_MS = 60_000

/**
 * The days of an incident: of the time that its ledger settled on, else of the incident's own. A day that the words name ("late on
 * Sunday", "Jan. 3") is that day, though the night runs into the next. null where nothing is told.
 *
 * @param zone  the clocks of the place, null where they are not known
 */
export function toldDays({ when, ledger }: Account['incidents'][number], zone: string | null): ToldDays | null {
  const fact = ledger.facts.find(f => f.key === 'time')?.value
  const told = fact?.slot === 'time' && fact.when.basis !== 'assumed' ? fact : null
  const range = told?.when ?? when ?? (fact?.slot === 'time' ? fact.when : null)
  if (range === null || Date.parse(range.to) - Date.parse(range.from) > MOST_MS) return null
  const { from, to } = onClocks(range, zone)
  const sure = range.basis !== 'assumed'
  const named = told === null ? null : dayNamed(told.words, { from, to })
  if (named !== null) return { from: named, to: named, likely: named, sure }
  const at = sure ? (Date.parse(range.from) + Date.parse(range.to)) / 2 : Date.parse(range.to) - DAY_MS / 2
  const likely = dateOf(at, zone)
  return { from, to, likely: [from, likely, to].sort()[1]!, sure }
}

const dateOf = (ms: number, zone: string | null): string => localDate(new Date(ms).toISOString(), zone)

type Days = { readonly from: string; readonly to: string }

/** A range whose ends are those of a local day or hour is that; one that is as wide as the clocks of the world is its middle. */
function onClocks(range: TimeRange, zone: string | null): Days {
  const [from, to] = [Date.parse(range.from), Date.parse(range.to)]
  const width = to - from
  if (zone !== null) {
    const slack = width > DAY_MS / 24 ? MINUTE_MS : 0
    return { from: dateOf(from + slack, zone), to: dateOf(to - slack, zone) }
  }
  const middle = dateOf(from + width / 2, null)
  if (width <= 2 * DAY_MS) return { from: middle, to: middle }
  return { from: dateOf(from + DAY_MS / 2, null), to: dateOf(to - DAY_MS / 2, null) }
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const WEEKDAY = /\b(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day|\.)/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE = /\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?\b(?!:)/i
const WIDEST_DAYS = 3

/** The day that words name by its date or weekday, among those of the range and their neighbours; null where they name none or two. */
function dayNamed(words: string, { from, to }: Days): string | null {
  const [first, last] = [Date.parse(from) - DAY_MS, Date.parse(to) + DAY_MS]
  if (last - first > (WIDEST_DAYS + 1) * DAY_MS) return null
  const days = Array.from({ length: (last - first) / DAY_MS + 1 }, (_, i) => new Date(first + i * DAY_MS))
  const date = DATE.exec(words)
  const weekday = WEEKDAY.exec(words)?.[1]?.slice(0, 3).toLowerCase()
  if (date === null && weekday === undefined) return null
  const fits = days.filter(day =>
    date !== null
      ? day.getUTCMonth() === MONTHS.indexOf(date[1]!.slice(0, 3).toLowerCase()) && day.getUTCDate() === Number(date[2])
      : day.getUTCDay() === WEEKDAYS.indexOf(weekday!),
  )
  return fits.length === 1 ? fits[0]!.toISOString().slice(0, 10) : null
}
