/** Time expressions of a text with their TIMEX3 types and values, and the instants that they mean. */
import type { TimePrecision } from '../../model/claim.ts'
import type { Span, TimeRange } from '../../model/ids.ts'
import { type Lexeme, lexemes } from '../lexemes.ts'
import { isZone } from '../zones.ts'
import { tenseAround } from './ahead.ts'
import { type DayContext, type DaySpec, resolveDay } from './days.ts'
import { type Group, readTime } from './group.ts'
import { firstWords } from './parts.ts'
import { isToday, type Report, rangeOf, reportDay } from './range.ts'
import { bendAt } from './read-length.ts'
import { openStarts, readOpen, readOrdinalDay } from './read-open.ts'
import type { Days } from './stretches.ts'
import { type Mod, WEEKDAYS } from './tables.ts'
import { timexOf } from './value.ts'

/** `published` null or wider than three days: the report's day is unknown. `zone`: IANA name of the place of the event. */
export type TimeContext = { readonly published: TimeRange | null; readonly zone: string | null }

/**
 * A time expression. `when` null: it lies nowhere on the calendar (a length, 'recently'), or its words need a day that is not
 * known. `precision` null for what no instant belongs to.
 */
export type Timex = Span & {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value: '1998-01-08', '1998-W02', '1997-Q3', '199X', 'P3D', 'PXD', 'PAST_REF', 'XXXX-WXX-2'. */
  readonly value: string
  readonly mod: Mod | null
  readonly when: TimeRange | null
  readonly precision: TimePrecision | null
  readonly words: string
}

type Scene = { readonly report: Report | null; readonly zone: string | null }
/** What later words count from: the last day or stretch that was named, and the last quarter, month or year. */
type Spoken = { readonly anchor: Days | null; readonly period: Days | null }
const NOTHING: Spoken = { anchor: null, period: null }

/**
 * All time expressions of the given parts of a text, in order; what one part names last is what the next counts from
 * ("a year earlier", "the following month").
 *
 *     'Thursday night'    → TIME 2017-04-20TNI     'the past three months' → DURATION P3M
 *     'third-quarter net' → DATE 2016-Q3           'several years ago'     → DATE PAST_REF
 *     'every Tuesday'     → SET XXXX-WXX-2         '1990s'                 → DATE 199X
 *
 * @param parts  sentences, in text order
 * @returns expressions without overlap. Any string is allowed; linear.
 * @source TIMEX3 (TimeML 1.2.1 annotation guidelines)
 */
export function findTimexes(text: string, parts: readonly Span[], context: TimeContext): readonly Timex[] {
  const zone = context.zone !== null && isZone(context.zone) ? context.zone : null
  const scene: Scene = { report: reportDay(context.published, zone), zone }
  const out: Timex[] = []
  let spoken = NOTHING
  for (const part of parts) {
    const lex = lexemes(text, part)
    for (let i = 0; i < lex.length; ) {
      const found = isStart(lex, i) ? readAt(lex, i, scene, spoken) : null
      if (found === null) {
        i += 1
        continue
      }
      const last = lex[found.next - 1]!
      const end = last.end - (/['’]s$/.test(last.raw) && last.low !== "new year's" ? 2 : 0)
      const { next, spoken: now, ...timex } = found
      out.push({ start: lex[i]!.start, end, ...timex, words: text.slice(lex[i]!.start, end) })
      spoken = now
      i = next
    }
  }
  return out
}

const starts: ReadonlySet<string> = new Set([...firstWords, ...openStarts])
const isStart = (lex: readonly Lexeme[], i: number): boolean => {
  const { kind, low } = lex[i]!
  return kind === 'number' || starts.has(low) || (low.endsWith("'s") && starts.has(low.slice(0, -2)))
}

type Read = Omit<Timex, 'start' | 'end' | 'words'> & { readonly next: number; readonly spoken: Spoken }

/** The longer of what lies on the calendar and what does not; of two as long the one on the calendar. */
function readAt(lex: readonly Lexeme[], i: number, scene: Scene, spoken: Spoken): Read | null {
  const open = readOpen(lex, i)
  const time = readBent(lex, i)
  if (time !== null && (open === null || time.next >= open.next)) return readCalendar(lex, i, time, { scene, spoken })
  if (open !== null) {
    const period = open.type === 'DURATION' && /^P\d+M$/.test(open.value) ? null : spoken.period
    return { ...open, when: null, precision: null, spoken: { ...spoken, period } }
  }
  const ordinal = readOrdinalDay(lex, i)
  if (ordinal === null) return null
  const today = scene.report?.day ?? null
  const value = today === null ? null : resolveDay({ kind: 'offset', days: 0 }, { ...spoken, today, tense: null })
  return {
    next: ordinal.next,
    type: 'DATE',
    value: value?.value ?? 'XXXX-XX-XX',
    mod: null,
    when: null,
    precision: null,
    spoken,
  }
}

/** "nearly four years ago", "more than a year earlier": what bends a length bends a time that is counted from one. */
function readBent(lex: readonly Lexeme[], i: number): ReturnType<typeof readTime> {
  const plain = readTime(lex, i)
  const bend = plain === null ? bendAt(lex, i) : null
  const bent = bend === null ? null : readTime(lex, bend.next)
  const counted = bent?.group.day?.what === 'day' && /^(ago|shift|past)$/.test(bent.group.day.spec.kind)
  return plain ?? (counted ? bent : null)
}

type State = { readonly scene: Scene; readonly spoken: Spoken }

function readCalendar(
  lex: readonly Lexeme[],
  i: number,
  { group, next }: { readonly group: Group; readonly next: number },
  { scene, spoken }: State,
): Read {
  const tense = tenseAround(lex, i, next)
  const future = tense === 'future'
  const context: DayContext = { today: scene.report?.day ?? null, tense, ...spoken }
  const spec = specOf(lex, i, group)
  const days = spec === null ? null : resolveDay(spec, context)
  const shown = days ?? assumedDays(group, context)
  const mod = group.day?.what === 'day' && group.daypart === null ? group.day.mod : null
  return {
    next,
    ...timexOf(group, shown),
    mod,
    ...rangeOf(group, days, { ...scene, future }),
    spoken: spec === null || days === null ? spoken : saidNow(spec, days, spoken),
  }
}

/** The day that is said, or the report's own for 'tonight'; in 'Friday to Monday' the Monday after. */
function specOf(lex: readonly Lexeme[], i: number, group: Group): DaySpec | null {
  if (group.day?.what !== 'day') return isToday(group) ? { kind: 'offset', days: 0 } : null
  const { spec } = group.day
  const through = /^(through|thru|to|-|–)$/.test(lex[i - 1]?.low ?? '') && WEEKDAYS.has(lex[i - 2]?.low ?? '')
  return through && spec.kind === 'weekday' && spec.which === null ? { ...spec, which: 'after' } : spec
}

/** Where no day is said, the value is that of the day that was spoken of, else of the report. */
function assumedDays(group: Group, context: DayContext): Days | null {
  const today = resolveDay({ kind: 'offset', days: 0 }, context)
  if (group.day?.what === 'day') return resolveDay(group.day.spec, { ...context, anchor: context.anchor ?? today })
  return context.anchor?.grain === 'day' && group.daypart?.what !== 'daypart' ? context.anchor : today
}

function saidNow(spec: DaySpec, days: Days, spoken: Spoken): Spoken {
  if (days.value === '') return spoken
  const own = spec.kind === 'shift' || (spec.kind === 'offset' && days.grain === 'day')
  const compared = spec.kind === 'shift' || ('which' in spec && spec.which === 'last')
  const period = !compared && /^(quarter|half|month|year|season)$/.test(days.grain) ? days : spoken.period
  return { anchor: own && spec.kind === 'shift' ? spoken.anchor : days, period }
}
