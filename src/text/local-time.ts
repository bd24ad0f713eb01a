/** What the clocks on the spot show. */
import type { Claim, Incident, Instant, Ledger, Place, TimeRange } from '../model/index.ts'
import { nationOf } from './nations.ts'
import { lookupPlace } from './places.ts'
import { instantMs, toInstant, zoneOffset } from './zones.ts'

/**
 * The IANA zone of a place's clocks: of the place by its name, else of its country where that keeps one clock.
 *
 *     Marseille, FR → Europe/Paris      an unknown town in KE → Africa/Nairobi      an unknown town in the US → null
 *
 * A name without its country is not enough: there is more than one Victoria. null where the clock is not sure.
 */
export const zoneOfPlace = (place: Place | null): string | null => {
  if (place?.country == null) return null
  const known = lookupPlace(place.name, place.country)
  if (known?.country === place.country && known.precision !== 'country') return known.zone
  const zones = nationOf(place.country)?.zones ?? []
  return zones.length === 1 ? zones[0]! : null
}

/**
 * An instant as the wall clock of a zone shows it, in the writing of an instant: '2031-03-04T19:10:00Z' in Europe/Paris →
 * '2031-03-04T20:10:00Z'. For words only, never to compare with instants. An unknown zone or a broken instant gives it back.
 */
export const wallClock = (at: Instant, zone: string | null): Instant => {
  const offset = zone === null ? null : zoneOffset(at, zone)
  return offset === null ? at : toInstant(instantMs(at) + offset * 60_000)
}

/** Both ends as the wall clock of a zone shows them; for words only. */
export const wallRange = (range: TimeRange, zone: string | null): TimeRange =>
  zone === null ? range : { ...range, from: wallClock(range.from, zone), to: wallClock(range.to, zone) }

/**
 * The zone of the clocks at a happening: that of its place as the ledger has it, as the claims behind it describe it more fully,
 * or as the incident has it. A disputed place has no sure clock.
 *
 *     place Lenz (no country) · a claim has Lenz in DE → Europe/Berlin
 */
export const zoneOfLedger = (ledger: Ledger, claims: Iterable<Claim>, incident: Incident): string | null => {
  const fact = ledger.facts.find(f => f.key === 'place')
  if (fact?.value?.slot !== 'place') return zoneOfPlace(incident.where)
  if (fact.status === 'disputed' || fact.status === 'denied') return null
  const { place } = fact.value
  const backers = new Set(fact.support.filter(s => s.verdict === 'for').map(s => s.claimId))
  const described = [...claims].flatMap(c =>
    backers.has(c.id) && c.statement.slot === 'place' && c.statement.place.name === place.name
      ? [c.statement.place]
      : [],
  )
  for (const one of [place, ...described, incident.where]) {
    const zone = zoneOfPlace(one)
    if (zone !== null) return zone
  }
  return null
}
