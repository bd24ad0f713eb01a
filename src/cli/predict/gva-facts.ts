/** Set `gva`: day and town of an incident, as the Archive writes them. */
import type { Claim, Fact, Place } from '../../model/index.ts'
import type { Gazetteer } from '../../text/gazetteer/gazetteer.ts'
import { townOf } from '../../text/gazetteer/town-of.ts'
import { zoneAt } from '../../text/places.ts'
import { zoneOffset } from '../../text/zones.ts'

/** Town and state of a prediction; null where nothing tells them. */
export type TownFields = { readonly city: string | null; readonly state: string | null }

/** The local day of an incident's time, 'YYYY-MM-DD'; null where no time is told. */
export const dayOf = (facts: readonly Fact[]): string | null => {
  const time = facts.find(f => f.key === 'time')?.value
  if (time?.slot !== 'time') return null
  const place = placeFact(facts)
  const zone = (place?.lat != null && place.lon !== null && zoneAt(place.lat, place.lon, 'US')) || 'America/Chicago'
  return new Date(Date.parse(time.when.from) + ((zoneOffset(time.when.from, zone) ?? 0) + 60) * 60_000)
    .toISOString()
    .slice(0, 10)
}

/** The Archive names a day for every incident; where no report gives one, the day before the first report is the likeliest. */
export const dayBefore = (published: readonly string[]): string | null => {
  const first = published.map(day => Date.parse(day)).filter(t => !Number.isNaN(t))
  return first.length === 0 ? null : new Date(Math.min(...first) - DAY_MS).toISOString().slice(0, 10)
}

const DAY_MS = 86_400_000

const placeFact = (facts: readonly Fact[]): Place | null => {
  const value = facts.find(f => f.key === 'place')?.value
  return value?.slot === 'place' ? value.place : null
}

/** Towns that the reports place something in, the most often told first: for a spot that none of its own claims puts in a town. */
const mostTold = (claims: readonly Claim[]): readonly Place[] => {
  const places = claims.flatMap(c =>
    c.statement.slot === 'place' && c.statement.place.lat !== null ? [c.statement.place] : [],
  )
  return [...Map.groupBy(places, p => `${p.lat} ${p.lon}`).values()]
    .sort((a, b) => b.length - a.length)
    .map(([p]) => p!)
}

/**
 * The town of the place, which is what the Archive names: of the fact itself, else of what its claims tell; a county stands for its seat.
 * `claims`: all that the incident's reports claim.
 */
export const townFields = (facts: readonly Fact[], claims: readonly Claim[], g: Gazetteer): TownFields => {
  const fact = facts.find(f => f.key === 'place')
  const own = placeFact(facts)
  const backers = new Set(fact?.support.filter(s => s.verdict === 'for').map(s => s.claimId))
  const told = claims.flatMap(c => (backers.has(c.id) && c.statement.slot === 'place' ? [c.statement.place] : []))
  const stated = [...(own === null ? [] : [own]), ...told].filter(p => p.lat !== null)
  const known = stated.length > 0 ? stated : mostTold(claims)
  const place = known.find(p => p.precision === 'city' || p.precision === 'street') ?? known[0]
  const row = place === undefined ? -1 : townOf(place, g)
  const state = row < 0 ? -1 : g.state(row)
  return {
    city: row < 0 ? (own?.name ?? null) : g.name(row).replace(/, D\.C\.$/, ''),
    state: state < 0 ? null : g.name(state),
  }
}
