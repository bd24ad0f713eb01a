/** Questions over an account: what may be asked, and the strict reading of one from plain JSON. */
import type { CountSlot } from '../model/index.ts'
import { COUNTED } from '../stories/incidents/happening.ts'
import { RecountError } from '../text/error.ts'
import { fold } from '../text/fold.ts'

/** What is counted: happenings, or the people of one slot in them. */
export type AskedCount = 'incidents' | CountSlot

/**
 * Where: a town, state or country by name, each narrowed by those after it ('Marlow' in 'Ohio'), or a circle. `name` may be any of
 * these. Names in any spelling.
 */
export type AskedPlace = {
  readonly name?: string
  readonly city?: string
  readonly state?: string
  readonly country?: string
  /** A point in degrees (WGS 84) and a distance in kilometres. */
  readonly near?: { readonly lat: number; readonly lon: number; readonly km: number }
}

/** Days of the place where it happened, 'YYYY-MM-DD', both included. */
export type AskedTime = { readonly from: string; readonly to: string }

/** A name of somebody harmed or suspected; one of the three. */
export type AskedName = { readonly first: string } | { readonly last: string } | { readonly full: string }

/**
 * A question. `kind`: one of the kinds of happening (docs/model.md). `harmed`: only happenings in which somebody was killed, or injured.
 * null: any.
 */
export type Question = {
  readonly count: AskedCount
  readonly kind: string | null
  readonly harmed: 'killed' | 'injured' | null
  readonly place: AskedPlace | null
  readonly time: AskedTime | null
  readonly participant: AskedName | null
}

/** What can be counted, in the order of the help. */
export const COUNTS: readonly AskedCount[] = ['incidents', ...COUNTED, 'perpetrators']

const KEYS = ['count', 'kind', 'harmed', 'place', 'time', 'participant']

/**
 * Reads a question: `{ count, kind?, harmed?, place?, time?, participant? }`. A time is { day } | { month } | { year } | { from, to },
 * in the writing of `readTime`. Nothing is guessed: an unknown key, kind or value is an error.
 *
 * @param kinds  the kinds that happenings have
 * @throws RecountError 'ask/bad-question' with where, expected and got
 */
export function readQuestion(value: unknown, kinds: readonly string[]): Question {
  const q = fieldsOf(value, 'question', KEYS)
  return {
    count: oneOf(q.count, 'count', COUNTS),
    kind: q.kind == null ? null : oneOf(q.kind, 'kind', kinds),
    harmed: q.harmed == null ? null : oneOf(q.harmed, 'harmed', ['killed', 'injured'] as const),
    place: q.place == null ? null : placeOf(q.place),
    time: q.time == null ? null : timeOf(q.time),
    participant: q.participant == null ? null : nameOf(q.participant),
  }
}

/**
 * The days of a day '2017-04-20', month '2017-04', year '2017', or of two of these with '..' between them.
 *
 * @param words  where it stands, for the message
 * @throws RecountError 'ask/bad-question'
 */
export function readTime(text: string, words = 'time'): AskedTime {
  const [first = '', last = first, ...more] = text.split('..').map(part => part.trim())
  const [a, b] = [daysOf(first), daysOf(last)]
  if (a === null || b === null || more.length > 0) {
    throw bad(words, "a day '2017-04-20', a month '2017-04', a year '2017' or a range '2017-04..2017-06'", text)
  }
  if (a.from > b.to) throw bad(words, 'a range that begins before it ends', text)
  return { from: a.from, to: b.to }
}

function daysOf(text: string): AskedTime | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  if (year === undefined) return null
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const last = new Date(Date.UTC(Number(year), Number(month), 0))
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined) return { from: `${year}-${month}-01`, to: last.toISOString().slice(0, 10) }
  return Number(day) < 1 || Number(day) > last.getUTCDate() ? null : { from: text, to: text }
}

const FORM = { day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/ } as const
const SHAPE = { day: "'2017-04-20'", month: "'2017-04'", year: "'2017'" } as const

function timeOf(value: unknown): AskedTime {
  if (typeof value === 'string') return readTime(value)
  const time = fieldsOf(value, 'time', ['day', 'month', 'year', 'from', 'to'])
  const keys = Object.keys(time)
  for (const unit of ['day', 'month', 'year'] as const) {
    if (time[unit] === undefined) continue
    if (keys.length > 1) throw bad('time', 'one of day, month, year, or from and to', keys.join(' and '))
    const text = textOf(time[unit], `time.${unit}`)
    if (!FORM[unit].test(text)) throw bad(`time.${unit}`, SHAPE[unit], text)
    return readTime(text, `time.${unit}`)
  }
  if (time.from === undefined || time.to === undefined) {
    throw bad('time', 'one of day, month, year, or from and to', keys.join(' and ') || 'none of them')
  }
  return readTime(`${textOf(time.from, 'time.from')}..${textOf(time.to, 'time.to')}`)
}

function placeOf(value: unknown): AskedPlace {
  if (typeof value === 'string') return { name: textOf(value, 'place') }
  const place = fieldsOf(value, 'place', ['name', 'city', 'state', 'country', 'near'])
  const out: Record<string, unknown> = {}
  for (const key of ['name', 'city', 'state', 'country'] as const) {
    if (place[key] != null) out[key] = textOf(place[key], `place.${key}`)
  }
  if (place.near != null) out.near = circleOf(place.near)
  const keys = Object.keys(out)
  if (keys.length === 0) throw bad('place', 'a name, city, state, country or near', 'none of them')
  if (keys.length > 1 && (out.name !== undefined || out.near !== undefined)) {
    throw bad('place', 'name or near alone, or city, state and country together', keys.join(' and '))
  }
  return out as AskedPlace
}

const HALF_EARTH_KM = 20_100

function circleOf(value: unknown): NonNullable<AskedPlace['near']> {
  const { lat, lon, km } = fieldsOf(value, 'place.near', ['lat', 'lon', 'km'])
  return {
    lat: numberIn(lat, 'place.near.lat', [-90, 90]),
    lon: numberIn(lon, 'place.near.lon', [-180, 180]),
    km: numberIn(km, 'place.near.km', [0, HALF_EARTH_KM]),
  }
}

function nameOf(value: unknown): AskedName {
  if (typeof value === 'string') return { full: nameText(value, 'participant') }
  const name = fieldsOf(value, 'participant', ['first', 'last', 'full'])
  const keys = Object.keys(name)
  const [key] = keys
  if (key === undefined || keys.length > 1) throw bad('participant', 'one of first, last, full', keys.join(' and '))
  return { [key]: nameText(name[key], `participant.${key}`) } as AskedName
}

function nameText(value: unknown, at: string): string {
  const text = textOf(value, at)
  if (!/\p{L}/u.test(fold(text))) throw bad(at, 'a name', text)
  return text
}

function fieldsOf(value: unknown, at: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(at, 'an object', value)
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) throw bad(at, `only ${keys.join(', ')}`, key)
  }
  return value as Readonly<Record<string, unknown>>
}

function oneOf<T extends string>(value: unknown, at: string, known: readonly T[]): T {
  const found = known.find(one => one === value)
  if (found === undefined) throw bad(at, `one of ${known.join(', ')}`, value)
  return found
}

const MAX_TEXT = 200

function textOf(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > MAX_TEXT) throw bad(at, 'a short text', value)
  return value.trim()
}

function numberIn(value: unknown, at: string, [least, most]: readonly [number, number]): number {
  if (typeof value === 'number' && value >= least && value <= most) return value
  throw bad(at, `a number from ${least} to ${most}`, value)
}

function bad(at: string, expected: string, got: unknown): RecountError {
  const shown = typeof got === 'string' ? `'${got.slice(0, 80)}'` : (JSON.stringify(got) ?? 'nothing').slice(0, 80)
  return new RecountError('ask/bad-question', `${at}: expected ${expected}, got ${shown}; see docs/ask.md`)
}
