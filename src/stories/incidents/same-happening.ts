/** Whether two mentions speak of one happening. */
import type { Claim, IncidentMention, Place, TimeRange } from '../../model/index.ts'
import { kindLikeness } from '../kinds.ts'
import { placeLikeness } from '../place-likeness.ts'
import { daysApart, widthDays } from '../times.ts'

/** What is known of a happening from one mention or from several: the form in which they are compared. */
export type Happening = {
  readonly kinds: readonly string[]
  readonly when: TimeRange | null
  readonly places: readonly Place[]
  readonly participants: ReadonlySet<string>
  readonly counts: ReadonlySet<string>
}

/** A mention with the claims made about it (claims of other mentions are ignored). */
export type Told = { readonly mention: IncidentMention; readonly claims: readonly Claim[] }

const COUNTED: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'arrested',
  'rescued',
  'evacuated',
  'displaced',
  'hostages',
])

/** A mention as a happening of its own. Counts are 'killed 12'; open and vague ones are left out. */
export function happeningOf({ mention, claims }: Told): Happening {
  const counts = new Set<string>()
  for (const { statement, incidentMention } of claims) {
    if (incidentMention !== mention.id || !COUNTED.has(statement.slot) || !('count' in statement)) continue
    const { min, max, approximate } = statement.count
    if (min === max && !approximate && min > 0) counts.add(`${statement.slot} ${min}`)
  }
  return {
    kinds: [mention.kind],
    when: mention.when,
    places: mention.where === null ? [] : [mention.where],
    participants: new Set(mention.participants),
    counts,
  }
}

/**
 * Evidence about one happening under two descriptions; `score` null: time, place or kind exclude it. `reasons`: how many of time,
 * place, count and participants speak for it.
 */
export type Comparison = {
  readonly score: number | null
  readonly time: number
  readonly place: number
  readonly kind: number
  readonly reasons: number
}

const TIME_SLACK_DAYS = 1
const NARROW_DAYS = 4
const EXCLUDED = { score: null, time: 0, place: 0, kind: 0, reasons: 0 } as const

/**
 * Sum of the evidence for one happening: a common day counts 2, a common month 1.2, a year 0.6; the same town 1.5, one place inside
 * the other 0.8; the same kind 0.6, a kind of one family 0.3; an equal count 1, or 2 from ten on; a common participant 0.7, at most
 * two. Times without a common moment, places apart and kinds of different families exclude each other.
 *
 *     'killed 130, November 2015, France' ~ 'killed 130, November 2015' → 1.2 + 2 + kind
 *     'six officers killed in 2015' ~ 'killed 130, November 2015'       → 0.6 + kind: too little to join
 */
export function compareHappenings(a: Happening, b: Happening): Comparison {
  const kind = Math.max(0, ...a.kinds.flatMap(x => b.kinds.map(y => kindLikeness(x, y))))
  const place = placeScore(a.places, b.places)
  if (kind === 0 || place === null || apart(a.when, b.when)) return EXCLUDED
  const time = timeScore(a.when, b.when)
  const counts = [...a.counts]
    .filter(count => b.counts.has(count))
    .map(count => (Number(count.split(' ')[1]) >= 10 ? 2 : 1))
  const people = [...a.participants].filter(name => b.participants.has(name)).length
  const score =
    time + place + (kind === 1 ? 0.6 : kind === 0.7 ? 0.3 : 0) + Math.max(0, ...counts) + 0.7 * Math.min(2, people)
  const reasons = [time, place, counts.length, people].filter(x => x > 0).length
  return { score, time, place, kind, reasons }
}

/** Days may be a day off (zones, 'overnight'); months and years are what they are. */
function apart(a: TimeRange | null, b: TimeRange | null): boolean {
  const days = daysApart(a, b)
  return days > 0 && (days > TIME_SLACK_DAYS || Math.max(widthDays(a), widthDays(b)) > NARROW_DAYS)
}

function timeScore(a: TimeRange | null, b: TimeRange | null): number {
  if (a === null || b === null) return 0
  const days = Math.max(widthDays(a), widthDays(b))
  return days <= NARROW_DAYS ? 2 : days <= 35 ? 1.2 : days <= 370 ? 0.6 : days <= 3700 ? 0.2 : 0
}

/** null: apart. The best pair decides, so that a street and its city are one happening's two places. */
function placeScore(a: readonly Place[], b: readonly Place[]): number | null {
  if (a.length === 0 || b.length === 0) return 0
  let best = -1
  for (const x of a) for (const y of b) best = Math.max(best, pairScore(x, y))
  return best < 0 ? null : best
}

function pairScore(a: Place, b: Place): number {
  const likeness = placeLikeness(a, b)
  if (likeness === 0) return -1
  const wide = a.precision === 'country' || b.precision === 'country'
  if (likeness === 1) return wide ? 0.6 : 1.5
  return likeness >= 0.7 ? (wide ? 0.4 : 0.8) : 0
}

/** From here on two descriptions are one happening, if two reasons speak for it. */
export const SAME_SCORE = 2

/** Whether a comparison is enough to join. One reason never is: two shootings of one day, or of one town, are two. */
export const isSame = ({ score, reasons }: Comparison): boolean => score !== null && score >= SAME_SCORE && reasons >= 2
