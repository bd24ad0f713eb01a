/** When an act happened, as its sentence says. */
import { zoneOffset } from '../../text/zones.ts'
import { type Sent, tokenAt } from '../sentence.ts'

/** First and last day, ISO 8601 dates. */
export type Days = { readonly from: string; readonly to: string }

/** Verbs of those who tell of an act; their times and places are not the act's. */
export const SPEECH =
  /^(?:say|report|announce|state|tell|disclose|condemn|add|confirm|declare|repudiate|learn|reveal|note|inform|indicate|issue|ask|deny|accuse|claim|demand|warn|express|release|arrive|meet|call|charge|blame|describe|urge|comment|assert|point|publish|bury|hold|begin|continue|protest)$/
const DAY_FINE = /^(?:minute|hour|daypart|day)$/
const DAY_MS = 86_400_000

/** The local day on which a range begins; of a day in any zone on Earth, its middle. */
const dayOf = (from: string, to: string, zone: string | null): string => {
  const offset = zone === null ? null : zoneOffset(from, zone)
  const width = Date.parse(to) - Date.parse(from)
  if (offset === null || width > 1.5 * DAY_MS)
    return new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10)
  return new Date(Date.parse(from) + offset * 60_000).toISOString().slice(0, 10)
}

/** The verb that a token belongs to. */
const governor = (s: Sent, i: number): number => {
  for (let k = s.tokens[i]!.head, n = 0; k >= 0 && n < 12; k = s.tokens[k]!.head, n++)
    if (s.tokens[k]!.upos === 'VERB') return k
  return -1
}

/**
 * The day or days of an act: the nearest time of its sentence that does not belong to who spoke of it ("said today that").
 * Months and years are no days of their own.
 */
export const daysAt = (s: Sent, token: number, zone: string | null): Days | null => {
  const own = governor(s, token)
  const found = s.times
    .filter(t => t.when !== null && DAY_FINE.test(t.precision))
    .map(t => {
      const at = tokenAt(s, t.start)
      const verb = governor(s, at)
      const told = verb >= 0 && verb !== token && verb !== own && SPEECH.test(s.tokens[verb]!.lemma)
      const under = verb === token || verb === own
      const wide = Date.parse(t.when!.to) - Date.parse(t.when!.from) > 3 * DAY_MS
      return { t, cost: Math.abs(at - token) + (told ? 60 : 0) - (under ? 10 : 0) + (wide ? 20 : 0), told }
    })
    .filter(x => !x.told)
    .sort((a, b) => a.cost - b.cost)[0]?.t
  if (!found) return null
  const { from, to } = found.when!
  if (Date.parse(to) - Date.parse(from) <= 2.3 * DAY_MS) {
    const day = dayOf(from, to, zone)
    return { from: day, to: day }
  }
  return { from: from.slice(0, 10), to: to.slice(0, 10) }
}

/** What an act's sentence places before any day within reach: "in 1980", "last year", "two years ago". */
export const yearsAway = (s: Sent, token: number, published: string | null): boolean =>
  published !== null &&
  s.times.some(
    t =>
      t.when !== null &&
      Math.abs(tokenAt(s, t.start) - token) < 25 &&
      Date.parse(t.when.to) < Date.parse(published) - 75 * DAY_MS &&
      !SPEECH.test(s.tokens[Math.max(0, governor(s, tokenAt(s, t.start)))]!.lemma),
  )
