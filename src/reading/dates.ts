/** Dates and clock times written in a short line, as numbers. */
import type { Span } from '../model/index.ts'
import { isZone } from '../text/zones.ts'
import { asciiDigits, type DateCustom } from './dates-custom.ts'
import { months } from './dates-words.ts'

/** A day of a calendar; months count from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

/**
 * A date of a line with the clock time that belongs to it. `days` has two entries when day and month may be swapped ('3/4/17').
 * `minutes` after local midnight with seconds as a fraction, null without a time; `zone` is a key of `text/zones.ts`, 'UTC+hh:mm', or null.
 */
export type DateHit = Span & {
  readonly days: readonly Day[]
  readonly minutes: number | null
  readonly zone: string | null
}

const MONTH = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|')
const NUMERIC_YMD = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=\D|$)/g
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g
const CJK = /(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]/g
const DAY_MONTH = new RegExp(
  `(?<![\\p{L}\\d:])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[ -](?:of |de )?(${MONTH})(?!\\p{L})\\.?,?[ -](?:de |del )?(\\d{4}|['’]?\\d{2})(?![\\d:])`,
  'giu',
)
const MONTH_DAY = new RegExp(`(?<!\\p{L})(${MONTH})(?!\\p{L})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'giu')
const WORD_DATE =
  /(?<![\p{L}\d:])(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[ -]?(?:of |de |d[’']|-?a )?(\p{L}[\p{L}\p{M}]{1,14})\.?,?[ -](?:de |del )?(\d{4})(?![\d:])/gu
const WORD_FIRST = /(?<!\p{L})(\p{L}[\p{L}\p{M}]{1,14})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/gu
const YEAR_FIRST =
  /(?<!\d)(\d{4})(?:\.|년|年)?,? (?:m\. |gada |urteko )?(?:(\d{1,2})\. )?(\p{L}[\p{L}\p{M}]{1,14}|\d{1,2}월)\.? ?(\d{1,2})?(?![\d:])/gu
const VIETNAMESE = /(?<!\d)(\d{1,2}) tháng (\d{1,2})[, ]{1,2}(?:năm )?(\d{4})(?!\d)/giu
const SPACED_YMD = /(?<!\d)(\d{4})\. (\d{1,2})\. (\d{1,2})(?=\D|$)/g // Korean, Hungarian
const CLOCK =
  /(?<![\d:.])(\d{1,2})(?:[:.h](\d{2})(?::(\d{2}))?(?:\.\d{1,9})?)?(?: ?([ap])\.?m\b\.?)|(?<![\d:./-])(\d{1,2})[:h.](\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?![\d/]|[.:-]\d)|(?<![\d:])(\d{2})(\d{2})(?= ?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PT|IST|hrs|hours)\b)/gi
const THREE_DIGITS = /\d\D*\d\D*\d/ // the least that a day with its year has
const ZONE = /^[ (]{0,3}(?:hrs |hours )?(?:(?:GMT|UTC)? ?([+-]\d{1,2}):?(\d{2})?|([A-Z]{1,5}))(?![\p{L}\d])/u
const GLUE =
  /^(?:[\s,|/·•()–—-]|at|on|um|à|a las|alle|local time|hrs|uhr|T|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)*$/iu

/**
 * Every date of a line that has a year, in text order.
 *
 *     'PUBLISHED: 20:31, 31 December 2017'  → 2017-12-31, 1231 minutes, no zone
 *     'Updated 2156 GMT, Sun May 7, 2017'   → 2017-05-07, 1316 minutes, GMT
 *     '3/4/17'                              → 2017-04-03 or 2017-03-04
 *     '31/31/2017', 'on May 7'              → []
 *
 * @param line  a short line; of longer text only the first 2,000 characters are read
 * @param custom  how the page's language writes dates; without it a number date such as 3/4/17 is read both ways
 */
export function findDates(line: string, custom: DateCustom | null = null): DateHit[] {
  const text = asciiDigits(line.slice(0, 2000))
  if (!THREE_DIGITS.test(text)) return []
  const days = dayHits(text, custom)
  const clocks = clockHits(text, days)
  const owner = new Map<number, (typeof clocks)[number]>()
  for (const clock of clocks) {
    const gaps = days.map((d, i) => ({ i, gap: gapBetween(text, clock, d) })).filter(g => g.gap !== null)
    gaps.sort((a, b) => a.gap! - b.gap!)
    const nearest = gaps[0]
    if (nearest && !owner.has(nearest.i)) owner.set(nearest.i, clock)
  }
  return days.map((d, i) => {
    const clock = owner.get(i)
    const end = Math.max(d.end, clock?.end ?? 0)
    const zone = clock?.zone ?? (clock ? zoneAt(text, d.end) : null)
    return {
      start: Math.min(d.start, clock?.start ?? d.start),
      end: zone ? Math.max(end, zone.end) : end,
      days: d.days,
      minutes: clock?.minutes ?? null,
      zone: zone?.name ?? null,
    }
  })
}

type DayHit = Span & { readonly days: readonly Day[] }

function dayHits(text: string, custom: DateCustom | null): DayHit[] {
  const hits: DayHit[] = []
  const add = (m: RegExpExecArray, days: readonly Day[]) => {
    const start = m.index
    const end = start + m[0].length
    const valid = days.filter(isDay)
    if (valid.length > 0 && !hits.some(h => start < h.end && h.start < end)) hits.push({ start, end, days: valid })
  }
  for (const m of text.matchAll(NUMERIC_YMD)) add(m, [day(m[1], m[3], m[4])])
  for (const m of text.matchAll(CJK)) add(m, [day(m[1], m[2], m[3])])
  for (const m of text.matchAll(DAY_MONTH)) add(m, [day(m[3], monthOf(m[2]), m[1])])
  for (const m of text.matchAll(MONTH_DAY)) add(m, [day(m[3], monthOf(m[1]), m[2])])
  for (const m of text.matchAll(NUMERIC)) {
    const [dayFirst, monthFirst] = [day(m[4], m[3], m[1]), day(m[4], m[1], m[3])]
    if (m[1] === m[3] || m[2] === '.') add(m, [dayFirst])
    else if (!custom?.order) add(m, [dayFirst, monthFirst])
    else
      add(
        m,
        [custom.order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst]].map(
          d => d.find(isDay) ?? dayFirst,
        ),
      )
  }
  if (custom) for (const [m, found] of wordDates(text, custom.months)) add(m, [found])
  return hits.sort((a, b) => a.start - b.start)
}

/** Dates with a month name of the page's own language, in the orders that languages use. */
function* wordDates(text: string, names: ReadonlyMap<string, number>): Generator<[RegExpExecArray, Day]> {
  const month = (name: string | undefined) => String(names.get((name ?? '').toLowerCase()) ?? 0)
  for (const m of text.matchAll(WORD_DATE)) yield [m, day(m[3], month(m[2]), m[1])]
  for (const m of text.matchAll(WORD_FIRST)) yield [m, day(m[3], month(m[1]), m[2])]
  for (const m of text.matchAll(YEAR_FIRST)) yield [m, day(m[1], month(m[3]), m[4] ?? m[2])]
  for (const m of text.matchAll(SPACED_YMD)) yield [m, day(m[1], m[2], m[3])]
  for (const m of text.matchAll(VIETNAMESE)) yield [m, day(m[3], m[2], m[1])]
}

const monthOf = (name: string | undefined) => String(months[(name ?? '').toLowerCase()] ?? 0)

function day(year: string | undefined, month: string | undefined, date: string | undefined): Day {
  const digits = (year ?? '').replace(/^['’]/, '')
  const y = Number(digits)
  return { year: digits.length > 2 ? y : y < 70 ? 2000 + y : 1900 + y, month: Number(month), day: Number(date) }
}

function isDay({ year, month, day }: Day): boolean {
  return year >= 1800 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

type ClockHit = Span & { readonly minutes: number; readonly zone: { name: string; end: number } | null }

function clockHits(text: string, days: readonly DayHit[]): ClockHit[] {
  const hits: ClockHit[] = []
  for (const m of text.matchAll(CLOCK)) {
    const start = m.index
    const end = start + m[0].length
    if (days.some(d => start < d.end && d.start < end)) continue
    const [hour, minute, second] = m[4] ? [m[1], m[2], m[3]] : m[5] ? [m[5], m[6], m[7]] : [m[8], m[9], '0']
    const h = m[4] ? (Number(hour) % 12) + (m[4].toLowerCase() === 'p' ? 12 : 0) : Number(hour)
    const minutes = h * 60 + Number(minute ?? 0) + Number(second ?? 0) / 60
    if (h <= 24 && Number(minute ?? 0) < 60 && Number(second ?? 0) < 61)
      hits.push({ start, end, minutes, zone: zoneAt(text, end) })
  }
  return hits
}

/** The zone written at a place: ' BST', ' (GMT)', '+02:00', ' UTC+1'. */
function zoneAt(text: string, at: number): { name: string; end: number } | null {
  const m = ZONE.exec(text.slice(at, at + 24))
  if (!m) return null
  const end = at + m[0].length
  if (m[1]) return { name: `UTC${m[1]}:${m[2] ?? '00'}`, end }
  return isZone(m[3]!) ? { name: m[3]!, end } : null
}

/** Characters between two spans when only glue stands there ("20:31, 31 December"), null otherwise. */
function gapBetween(text: string, a: Span, b: Span): number | null {
  const [left, right] = a.start < b.start ? [a, b] : [b, a]
  const end = 'zone' in left && left.zone ? (left as ClockHit).zone!.end : left.end
  const between = text.slice(end, right.start)
  return between.length <= 30 && GLUE.test(between) ? between.length : null
}
