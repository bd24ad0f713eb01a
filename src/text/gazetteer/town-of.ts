/** The town that a place belongs to. */
import type { Place } from '../../model/ids.ts'
import { placeKey } from './fold-bytes.ts'
import type { Gazetteer, PlaceRow } from './gazetteer.ts'

const SAME_DEGREES = 0.02

/** The town of a place: itself, the one that it is a part or suburb of, or the seat of a region; -1 where the place has no point. */
export const townOf = (place: Place, g: Gazetteer): PlaceRow => {
  const { lat, lon } = place
  if (lat === null || lon === null) return -1
  const at = (row: PlaceRow): boolean =>
    Math.abs(g.lat(row) - lat) < SAME_DEGREES && Math.abs(g.lon(row) - lon) < SAME_DEGREES
  const named = g.find(placeKey(place.name)).find(at) ?? g.find(placeKey(place.name.split(',')[0]!)).find(at)
  if (named === undefined) return g.townAt(lat, lon)
  const kind = g.kind(named)
  if (kind === 'city') return named
  return /^(?:state|county|country)$/.test(kind) ? g.seatOf(named) : g.townAround(lat, lon)
}
