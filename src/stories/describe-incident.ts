/** Kind, time, place and label of a happening, as its mentions support them best. */
import type { IncidentMention, Place, TimeRange } from '../model/index.ts'
import { isTellingKind } from './kinds.ts'
import { incidentLabel, placeLabel } from './labels.ts'
import { placeKey, placeLikeness } from './place-likeness.ts'
import { overlaps, widthDays } from './times.ts'

/** What an incident says of itself. */
export type Description = {
  readonly kind: string
  readonly label: string
  readonly when: TimeRange | null
  readonly where: Place | null
}

const FOCAL = 2 // a report knows best what it is about
const MAX_VOTERS = 200

/**
 * The kind that most mentions name ('shooting' before 'attack' when both are named about as often); the time that most mentions
 * agree with, and of those the narrowest; the place likewise. Equal support goes to the earlier mention.
 *
 * @param mentions  of one happening, earliest first; none gives kind 'other' and nulls
 */
export function describeIncident(mentions: readonly IncidentMention[]): Description {
  const voters = mentions.slice(0, MAX_VOTERS)
  const kind = kindOf(voters)
  const when = timeOf(voters)
  const where = placeOf(voters)
  return { kind, label: incidentLabel(kind, placeLabel(where, voters), when), when, where }
}

const vote = (mention: IncidentMention): number => (mention.focal ? FOCAL : 1)

function kindOf(mentions: readonly IncidentMention[]): string {
  const votes = new Map<string, number>()
  for (const mention of mentions) {
    const worth = mention.kind === 'other' ? 0.2 : isTellingKind(mention.kind) ? 1.5 : 1
    votes.set(mention.kind, (votes.get(mention.kind) ?? 0) + vote(mention) * worth)
  }
  return best([...votes.keys()], kind => votes.get(kind)!) ?? 'other'
}

function timeOf(mentions: readonly IncidentMention[]): TimeRange | null {
  const times = mentions.flatMap(m => (m.when === null ? [] : [m.when]))
  return best(times, time => {
    const support = mentions.reduce((sum, m) => sum + (m.when !== null && overlaps(m.when, time) ? vote(m) : 0), 0)
    const basis = time.basis === 'stated' ? 0.2 : time.basis === 'implied' ? 0.1 : 0
    return support + basis + 0.5 / (1 + widthDays(time))
  })
}

const FINE: Readonly<Record<Place['precision'], number>> = {
  street: 0.9,
  city: 0.7,
  region: 0.4,
  unknown: 0.2,
  country: 0,
}

function placeOf(mentions: readonly IncidentMention[]): Place | null {
  const places = mentions.flatMap(m => (m.where === null ? [] : [m.where]))
  const chosen = best(places, place =>
    mentions.reduce((sum, m) => {
      if (m.where === null) return sum
      const likeness = placeLikeness(place, m.where)
      return sum + vote(m) * (likeness === 1 ? 1 : likeness >= 0.7 ? 0.6 : 0)
    }, FINE[place.precision]),
  )
  if (chosen === null) return null
  return places.find(place => placeKey(place) === placeKey(chosen) && place.lat !== null) ?? chosen
}

/** The first of the highest; null for none. */
function best<T>(items: readonly T[], score: (item: T) => number): T | null {
  let top: { readonly item: T; readonly score: number } | null = null
  for (const item of items) {
    const worth = score(item)
    if (top === null || worth > top.score) top = { item, score: worth }
  }
  return top === null ? null : top.item
}
