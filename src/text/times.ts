/** Times that a sentence states, as ranges of instants: the expressions of `timex` that lie on the calendar. */
import type { TimePrecision } from '../model/claim.ts'
import type { Span, TimeRange } from '../model/ids.ts'
import { findTimexes, type TimeContext } from './timex/timex.ts'

/** What the times of a report are read against. */
export type { TimeContext } from './timex/timex.ts'

/** A time as written. `when` null: the words need a day that is not known. `words` repeats the text of the span. */
export type TimeMention = Span & {
  readonly when: TimeRange | null
  readonly precision: TimePrecision
  readonly words: string
}

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
export const findTimes = (text: string, within: Span, context: TimeContext): readonly TimeMention[] =>
  findTimexes(text, [within], context).flatMap(({ start, end, when, precision, words }) =>
    precision === null ? [] : [{ start, end, when, precision, words }],
  )
