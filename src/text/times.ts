/** Times that a sentence states, as ranges of instants. */
import type { TimePrecision } from '../model/claim.ts'
import type { Basis, Span, TimeRange } from '../model/ids.ts'
import { type Lexeme, lexemes } from './lexemes.ts'
import { dayName, dayNumber, resolveDay } from './times-days.ts'
import { FUTURE_CUES, PLANNED_EVENTS } from './times-list.ts'
import { type Part, readPart } from './times-parts.ts'
import { instantMs, isZone, localDate, localRange, toInstant } from './zones.ts'

/** `published` null or wider than three days: the report's day is unknown. `zone`: IANA name of the place of the event. */
export type TimeContext = { readonly published: TimeRange | null; readonly zone: string | null }

/** A time as written. `when` null: the words need a day that is not known. `words` repeats the text of the span. */
export type TimeMention = Span & {
  readonly when: TimeRange | null
  readonly precision: TimePrecision
  readonly words: string
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const MAX_PUBLISHED_MS = 72 * HOUR_MS // a day without a zone is 48 hours wide; wider than this no day is meant

type Group = { readonly day: Part | null; readonly daypart: Part | null; readonly clock: Part | null }

/**
 * Times in a text, the parts that stand together joined: 'just after noon on Sunday' is one.
 *
 *     'Thursday evening'        → 17:00–22:59 local time of the nearest Thursday not after publication; precision 'daypart'
 *     'around 9pm local time'   → precision 'clock', 20:30–21:30 of the report's day (the day before if that is still to come)
 *     'in November 2015'        → the month, basis 'stated'; 'April 23 and May 7' → two mentions
 *     'will meet on Friday'     → the next Friday, today included
 *
 * A place's clock is read in `zone`, or in the zone that the text names ('1900 GMT'). With neither, a range is as much as
 * twelve hours wider on both sides, and the report's day is its UTC day.
 *
 * @returns mentions in order, without overlap. Any string is allowed; linear. Ranges are inclusive, to the second.
 * @source TIMEX3 for what is a time expression; day parts as in docs/language.md
 */
export function findTimes(text: string, within: Span, context: TimeContext): readonly TimeMention[] {
  const lex = lexemes(text, within)
  const zone = context.zone !== null && isZone(context.zone) ? context.zone : null
  const report = reportDay(context.published, zone)
  const out: TimeMention[] = []
  for (let i = 0; i < lex.length; ) {
    const part = readPart(lex, i)
    if (part === null || !isTime(lex, i, part)) {
      i += 1
      continue
    }
    const { group, next } = readGroup(lex, part)
    const start = lex[i]!.start
    const last = lex[next - 1]!
    const end = last.end - (/['’]s$/.test(last.raw) && last.low !== "new year's" ? 2 : 0)
    const resolved = resolve(group, { report, zone, future: isFuture(lex, i, next), published: context.published })
    out.push({ start, end, ...resolved, words: text.slice(start, end) })
    i = next
  }
  return out
}

/** A bare part of the day is a time only after 'in the', 'at', 'this', 'every' …: "Good morning" and "nights" are none. */
function isTime(lex: readonly Lexeme[], i: number, part: Part): boolean {
  if (part.what !== 'daypart' || part.today !== null || part.next - i > 2) return true
  if (/^(overnight|early|late|mid)$/.test(lex[i]!.low) || lex[i]!.low === 'midday') return true
  if (/^(in|at|by|before|after|until|around|during|on)$/.test(lex[i - 1]?.low ?? '')) return true
  const after = readPart(lex, part.next + (/^(on|of)$/.test(lex[part.next]?.low ?? '') ? 1 : 0))
  return after?.what === 'day' || after?.what === 'clock'
}

/** Takes parts of other kinds that follow directly or after a comma, 'on', 'at', 'of', 'in the'. A weekday before a date is said twice. */
function readGroup(lex: readonly Lexeme[], first: Part): { readonly group: Group; readonly next: number } {
  let group: Group = { day: null, daypart: null, clock: null, [first.what]: first }
  let next = first.next
  for (let steps = 0; steps < 4; steps++) {
    let at = next
    for (let k = 0; k < 3 && /^(,|on|at|of|in|the|\||—|–|-|from)$/.test(lex[at]?.low ?? ''); k++) at += 1
    const ways = at > next && lex[at - 1]!.low === 'the' ? [at - 1, at] : [at]
    const part = ways.map(w => readPart(lex, w)).find(p => p !== null) ?? null
    if (part === null || !fits(group, part)) break
    if (part.what !== 'day' && at > next && lex[next]!.low === 'from') break
    group = { ...group, [part.what]: part }
    next = part.next
  }
  return { group, next }
}

function fits(group: Group, part: Part): boolean {
  if (group[part.what] === null) {
    if (part.what !== 'day') return !(part.what === 'daypart' && part.today !== null && group.day !== null)
    return !isLong(part) || (group.clock === null && group.daypart === null)
  }
  return (
    part.what === 'day' && part.spec.kind === 'date' && group.day?.what === 'day' && group.day.spec.kind === 'weekday'
  )
}

/** Months, years and weeks have no clock of their own: "at 9pm in 2015" is two times. */
const isLong = (part: Part) => part.what === 'day' && !/^(date|weekday|offset)$/.test(part.spec.kind)

type Report = { readonly day: number; readonly from: number; readonly to: number }

/** The day in the middle of the publication's range, as the zone's calendar shows it. */
function reportDay(published: TimeRange | null, zone: string | null): Report | null {
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
  readonly published: TimeRange | null
}

function resolve(group: Group, around: Around): { readonly when: TimeRange | null; readonly precision: TimePrecision } {
  const { day, daypart } = group
  const clock = inHalf(group)
  const zone = clock?.what === 'clock' && clock.zone !== null ? clock.zone : around.zone
  const today = around.report?.day ?? null
  const hasToday = daypart?.what === 'daypart' && daypart.today !== null
  if (day?.what !== 'day' && !hasToday) {
    if (clock?.what === 'clock') return { when: clockToday(clock, { ...around, zone }), precision: 'clock' }
    const open = daypart?.what === 'daypart' && daypart.from < 0 && today !== null // 'overnight': the night before the report
    return {
      when: open ? minutes(today, daypart.from, daypart.to, { zone, basis: 'implied' }) : null,
      precision: 'daypart',
    }
  }
  const days =
    day?.what === 'day'
      ? resolveDay(day.spec, today, around.future)
      : today === null
        ? null
        : { first: today, last: today, precision: 'day' as const, basis: 'implied' as const }
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

/** '9:30 Saturday night' is 21:30, '12:30 Sunday morning' is half past midnight. */
function inHalf({ clock, daypart }: Group): Part | null {
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

/** True if the clause around a time looks ahead: 'will', 'scheduled', 'to meet on', 'before the election on'. Eight words at most. */
function isFuture(lex: readonly Lexeme[], i: number, next: number): boolean {
  let planned = false
  for (let k = i - 1; k >= 0 && k >= i - 12; k--) {
    const word = lex[k]!.low
    if (/^[.;:?!"“”]$/.test(word)) break
    if (k >= i - 9 && FUTURE_CUES.has(word)) return true
    if (k >= i - 4 && word === 'to' && lex[k + 1]?.kind === 'word' && k + 1 < i && isVerbLike(lex[k + 1]!.low))
      return true
    if (word === 'to' && /^(is|are|set|about)$/.test(lex[k - 1]?.low ?? '')) return true
    if (k === i - 1 && word === 'as' && /^(soon|early)$/.test(lex[k - 1]?.low ?? '')) return true
    if (PLANNED_EVENTS.has(word)) planned = true
    if (planned && /^(before|ahead|until|next|eve|upcoming|prior)$/.test(word)) return true
  }
  for (let k = next; k < lex.length && k < next + 4; k++) {
    if (/^[.;:?!,"“”]$/.test(lex[k]!.low)) break
    if (/^(will|shall)$/.test(lex[k]!.low)) return true
  }
  return false
}

/** 'to meet', 'to hold': what follows 'to' is a plain lower-case verb, no article and no place. */
const isVerbLike = (word: string): boolean =>
  /^(meet|hold|be|begin|start|go|vote|open|take|visit|travel|speak|address|appear|decide|return|discuss|make|leave|arrive|end|launch|attend|convene|elect|choose|play)$/.test(
    word,
  )
