/** TIMEX3 types and values of times that lie on the calendar or the clock. */
import { dayName } from './calendar.ts'
import type { CalendarUnit } from './days.ts'
import type { Group } from './group.ts'
import { inHalf } from './range.ts'
import { lengthOf } from './read-length.ts'
import type { Days } from './stretches.ts'

/** The type and value of parts that stand together. `days` null: the day is not known, its digits are X. */
export function timexOf(
  group: Group,
  days: Days | null,
): { readonly type: 'DATE' | 'TIME' | 'DURATION'; readonly value: string } {
  const clock = inHalf(group)
  const { day, daypart } = group
  if (clock?.what === 'clock') {
    const next = clock.minute > 1440 ? 1 : 0
    const minute = clock.minute - 1440 * next
    return { type: 'TIME', value: `${dayValue(days, next)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}` }
  }
  if (daypart?.what === 'daypart')
    return { type: 'TIME', value: `${dayValue(days, daypart.from < 0 ? -1 : 0)}T${daypart.letters}` }
  if (day?.what === 'day' && day.spec.kind === 'past' && isLength(day.spec))
    return { type: 'DURATION', value: lengthOf(...LENGTHS[day.spec.unit](day.spec.count)) }
  return { type: 'DATE', value: days?.value ?? 'XXXX-XX-XX' }
}

/** 'the past week' is the last one; 'the past three weeks' and 'the past decade' are lengths. */
const isLength = ({ count, unit }: { readonly count: number; readonly unit: CalendarUnit }): boolean =>
  count !== 1 || unit === 'decade' || unit === 'century'

const two = (value: number) => String(value).padStart(2, '0')
const dayValue = (days: Days | null, shift: number): string =>
  days === null ? 'XXXX-XX-XX' : dayName(days.first + shift)

const unit =
  (letters: string, size = 1) =>
  (count: number): readonly [number, string] => [count * size, letters]
const LENGTHS: Readonly<Record<CalendarUnit, (count: number) => readonly [number, string]>> = {
  hour: unit('TH'),
  day: unit('D'),
  week: unit('W'),
  weekend: unit('WE'),
  month: unit('M'),
  quarter: unit('Q'),
  year: unit('Y'),
  decade: unit('Y', 10),
  century: unit('Y', 100),
}
