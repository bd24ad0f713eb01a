/** Words and clock times in the ways that reports write them. */
import type { Happening } from './generate-event.ts'

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** 'three', 'ten', '11': whole numbers up to ten in words, as agencies write them. */
export const inWords = (count: number): string => SMALL[count] ?? String(count)

/** 'one person', 'six people'. */
export const people = (count: number): string => (count === 1 ? 'one person' : `${inWords(count)} people`)

/** The same with a capital letter in front. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const two = (value: number): string => String(value).padStart(2, '0')
const local = (event: Happening, minutes: number): Date =>
  new Date(event.at + minutes * 60_000 + event.country.offset * 3_600_000)

/** Weekday of the happening on the local calendar: 'Thursday'. */
export const weekday = (event: Happening): string => DAYS[local(event, 0).getUTCDay()] as string

/** 'April 3', local, so many minutes after the happening. */
export function monthDay(event: Happening, minutes: number): string {
  const at = local(event, minutes)
  return `${MONTHS[at.getUTCMonth()]} ${at.getUTCDate()}`
}

/** '3 April 2025', local. */
export function longDate(event: Happening, minutes: number): string {
  const at = local(event, minutes)
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`
}

/** '3/4/25': day, month, year, local. */
export function slashDate(event: Happening, minutes: number): string {
  const at = local(event, minutes)
  return `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${two(at.getUTCFullYear() % 100)}`
}

/** '6.15 p.m.', local clock of the happening. */
export function clock(event: Happening): string {
  const at = local(event, 0)
  return `${((at.getUTCHours() + 11) % 12) + 1}.${two(at.getUTCMinutes())} ${at.getUTCHours() < 12 ? 'a.m.' : 'p.m.'}`
}

/** 'morning', 'afternoon', 'evening' or 'night' of the happening. */
export function dayPart(event: Happening): string {
  const hour = local(event, 0).getUTCHours()
  if (hour < 5 || hour > 21) return 'night'
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}

/** '2025-04-03 15:58 GMT'. */
export function gmt(event: Happening, minutes: number): string {
  return `${new Date(event.at + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')} GMT`
}

/** '2025-04-03T18:58:00+03:00', local with its offset. */
export function isoLocal(event: Happening, minutes: number): string {
  const { offset } = event.country
  return `${local(event, minutes).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(Math.abs(offset))}:00`
}
