/** Where a happening was, as the towns, states and countries that its reports name for it; and whether that is a place asked for. */
import type { Place } from '../model/index.ts'
import { kilometres, type Point } from '../text/distance.ts'
import { type Gazetteer, type PlaceRow, placeKey } from '../text/gazetteer/gazetteer.ts'
import { townOf } from '../text/gazetteer/town-of.ts'
import type { AskedPlace } from './question.ts'
import { isIn, type Sought } from './sought.ts'

/**
 * A place told of a happening. `town`: the gazetteer's town that it is or lies in, -1 for none; `region`: the county, state or country
 * that it is, -1 for a place within one. `key`: its own name, folded; `keys`: every name that stands for this town or region.
 * `weight`: how much speaks for it.
 */
export type ToldPlace = {
  readonly key: string
  readonly keys: ReadonlySet<string>
  readonly place: Place
  readonly town: PlaceRow
  readonly region: PlaceRow
  readonly weight: number
}

const SAME_DEGREES = 0.02

/** Finds the town or region of a place; one that no gazetteer knows keeps its name. */
export function toldPlace(place: Place, weight: number, g: Gazetteer): ToldPlace {
  const key = placeKey(place.name.split(',')[0]!)
  const row = rowOf(place, g)
  const region = row >= 0 && /^(?:country|state|county)$/.test(g.kind(row)) ? row : -1
  const isSpot = place.precision === 'country' || place.precision === 'region'
  const town = region >= 0 || (isSpot && row < 0) ? -1 : townOf(place, g)
  return { key, keys: new Set([key]), place, town, region, weight }
}

function rowOf(place: Place, g: Gazetteer): PlaceRow {
  const { lat, lon, country } = place
  if (lat === null || lon === null) return place.precision === 'country' && country !== null ? g.nation(country) : -1
  const isThere = (row: PlaceRow): boolean =>
    Math.abs(g.lat(row) - lat) < SAME_DEGREES && Math.abs(g.lon(row) - lon) < SAME_DEGREES
  return g.find(placeKey(place.name)).find(isThere) ?? g.find(placeKey(place.name.split(',')[0]!)).find(isThere) ?? -1
}

/** The answer of one told place. */
export type PlaceFit = 'yes' | 'unknown' | 'no'

/** Does one told place fit the place asked for? 'unknown': it is wider than what is asked, or no gazetteer knows it. */
export function placeFit(told: ToldPlace, sought: Sought, g: Gazetteer): PlaceFit {
  if (sought.near) return circleFit(told, sought.near, g)
  const own = told.town >= 0 ? told.town : told.region
  if (own < 0) return told.key === sought.key ? 'yes' : 'unknown'
  if (sought.level === 'region') {
    if ([...sought.rows].some(row => isIn(own, row, g))) return 'yes'
    return [...sought.rows].some(row => isIn(row, own, g)) ? 'unknown' : 'no'
  }
  if (sought.rows.has(own)) return 'yes'
  if (sought.rows.size === 0) return told.key === sought.key ? 'yes' : told.region >= 0 ? 'unknown' : 'no'
  if (told.region >= 0) return [...sought.rows].some(row => isIn(row, told.region, g)) ? 'unknown' : 'no'
  return isPartOf(told, sought, g) ? 'yes' : 'no'
}

/** Is it told by the name that is sought, and lies there, though the gazetteer has it as another entry or as its town? */
function isPartOf({ keys, town }: ToldPlace, sought: Sought, g: Gazetteer): boolean {
  return keys.has(sought.key) && [...sought.rows].some(row => kilometres(pointOf(g, row), pointOf(g, town)) < PART_KM)
}

/** Has a place a namesake that lies where one is sought, so that the wrong one may have been taken? */
export function hasNamesakeIn({ keys }: ToldPlace, sought: Sought, g: Gazetteer): boolean {
  const sites = [...sought.rows]
  const isThere = (row: PlaceRow): boolean =>
    sought.level === 'region'
      ? sites.some(region => isIn(row, region, g))
      : sites.some(site => kilometres(pointOf(g, row), pointOf(g, site)) < PART_KM)
  return [...keys].some(key => g.find(key).some(row => /^(?:city|section|spot)$/.test(g.kind(row)) && isThere(row)))
}

const PART_KM = 25

function circleFit(told: ToldPlace, near: NonNullable<AskedPlace['near']>, g: Gazetteer): PlaceFit {
  if (told.region >= 0) return 'unknown'
  const { lat, lon } = told.place
  if (lat !== null && lon !== null) return kilometres({ lat, lon }, near) <= near.km ? 'yes' : 'no'
  if (told.town < 0) return 'unknown'
  return kilometres(pointOf(g, told.town), near) <= near.km ? 'yes' : 'no'
}

/** Where the gazetteer has a place. */
export const pointOf = (g: Gazetteer, row: PlaceRow): Point => ({ lat: g.lat(row), lon: g.lon(row) })
