/** Kind, time, place and label of a happening, as its mentions support them best. */
import type { IncidentMention, Place, TimeRange } from '../../model/index.ts'
import { isTellingKind } from '../kinds.ts'
import { incidentLabel, placeLabel } from '../labels.ts'
import { placeKey, placeLikeness } from '../place-likeness.ts'
import { overlaps, widthDays } from '../times.ts'
import type { Told } from './happening.ts'

/** What an incident says of itself. */
export type Description = {
  readonly kind: string
  readonly label: string
  readonly when: TimeRange | null
  readonly where: Place | null
}

const FOCAL = 2 // a report knows best what it is about
const MAX_VOTERS = 200

/** A place that a report gives for the happening, with the weight of that report's word. */
type Placed = { readonly place: Place; readonly articleId: string; readonly weight: number }

/**
 * The kind that most mentions name ('shooting' before 'attack' when both are named about as often); the time that most mentions
 * agree with, and of those the narrowest; the place likewise. Equal support goes to the earlier mention.
 *
 * @param told  mentions of one happening with their claims, earliest first; none gives kind 'other' and nulls
 */
export function describeIncident(told: readonly Told[]): Description {
  const heard = told.slice(0, MAX_VOTERS)
  const voters = heard.map(t => t.mention)
  const kind = kindOf(voters)
  const when = timeOf(voters)
  const placed = heard.flatMap(placedBy)
  const where = placeOf(placed)
  const label = incidentLabel(
    kind,
    placeLabel(
      where,
      placed.map(p => p.place),
    ),
    when,
  )
  return { kind, label, when, where }
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
const CLAIMED = 0.7 // a place in the text, against 1 or FOCAL for the place of the mention

/** The mention's own place, and each other place that its claims name. */
function placedBy({ mention, claims }: Told): readonly Placed[] {
  const { articleId } = mention
  const own = mention.where === null ? [] : [{ place: mention.where, articleId, weight: vote(mention) }]
  const seen = new Set(own.map(p => placeKey(p.place)))
  const named = claims.flatMap(({ statement, incidentMention }) => {
    if (statement.slot !== 'place' || incidentMention !== mention.id || seen.has(placeKey(statement.place))) return []
    seen.add(placeKey(statement.place))
    return [{ place: statement.place, articleId, weight: CLAIMED }]
  })
  return [...own, ...named]
}

/** The town or region that has most support; finer where several reports name a spot in it; a country when nothing finer is told. */
function placeOf(placed: readonly Placed[]): Place | null {
  const distinct = [...new Map(placed.toReversed().map(p => [placeKey(p.place), p.place])).values()].reverse()
  const finer = distinct.filter(place => place.precision !== 'country')
  const towns = finer.filter(place => place.precision !== 'street')
  const area = best(towns.length > 0 ? towns : finer.length > 0 ? finer : distinct, place => support(place, placed))
  if (area === null || area.precision === 'street') return area
  const spots = finer.filter(
    place => place.precision === 'street' && reportsNaming(place, placed) >= MIN_SPOT && placeLikeness(place, area) > 0,
  )
  const chosen = best(spots, place => support(place, placed)) ?? area
  return placed.find(p => placeKey(p.place) === placeKey(chosen) && p.place.lat !== null)?.place ?? chosen
}

const MIN_SPOT = 2

const reportsNaming = (place: Place, placed: readonly Placed[]): number =>
  new Set(placed.filter(p => placeLikeness(place, p.place) === 1).map(p => p.articleId)).size

const support = (place: Place, placed: readonly Placed[]): number =>
  placed.reduce((sum, p) => {
    const likeness = placeLikeness(place, p.place)
    const wide = p.place.precision === 'country' || place.precision === 'country'
    return sum + p.weight * (likeness === 1 ? 1 : likeness >= 0.7 ? (wide ? 0.1 : 0.5) : 0)
  }, FINE[place.precision])

/** The first of the highest; null for none. */
function best<T>(items: readonly T[], score: (item: T) => number): T | null {
  let top: { readonly item: T; readonly score: number } | null = null
  for (const item of items) {
    const worth = score(item)
    if (top === null || worth > top.score) top = { item, score: worth }
  }
  return top === null ? null : top.item
}
