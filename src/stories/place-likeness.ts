/** Whether two places are one, one inside the other, or apart. */
import type { Place } from '../model/index.ts'
import { foldName, sameFolded } from '../text/names.ts'
import { hash } from './copies/sentence-words.ts'
import { foldWords } from './terms.ts'

const SAME_NAME = 0.85 // spellings and slips of the pen; a part of a name is less
const SAME_KM = 30 // a town and its suburbs
const APART_KM = 120

/**
 * 1 the same place, 0.7 one inside the other (a street of the city, a city of the country), 0.5 unknown, 0 apart.
 *
 *     'Champs-Élysées' ~ 'Champs Elysees' 1 · 'Paris' ~ 'France' 0.7 · 'Nice' ~ 'Paris' 0 · 'Springfield' ~ 'the market' 0.5
 *
 * Coordinates decide when both have them; else names and countries do. Two names that nothing is known of are unknown, not apart.
 */
export function placeLikeness(a: Place, b: Place): number {
  if (sameCountry(a, b) === false) return 0
  const [one, two] = [namesOf(a), namesOf(b)]
  const [x, y] = [one.key, two.key]
  if (x === y || sameFolded(one.folded, two.folded) >= SAME_NAME) return 1
  if (containsName(x, y) || containsName(y, x)) return 0.7
  const wide = (p: Place): boolean => p.precision === 'country'
  if (wide(a) || wide(b)) return sameCountry(a, b) === true ? 0.7 : 0.5
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return 0.5
  const km = kilometres(a.lat, a.lon, { lat: b.lat, lon: b.lon })
  const region = a.precision === 'region' || b.precision === 'region'
  if (km <= SAME_KM) return 0.7
  return km > APART_KM && !region ? 0 : km > 3 * APART_KM ? 0 : 0.5
}

const sameCountry = (a: Place, b: Place): boolean | null =>
  a.country === null || b.country === null ? null : a.country === b.country

/** Form of a place's name under which its spellings meet: no marks, hyphens or articles. */
export const placeKey = (place: Place): string => namesOf(place).key

/** Hash of that form, as `nameHashes` makes it of a text. */
export const placeHash = (place: Place): number => namesOf(place).hash

type Names = { readonly key: string; readonly folded: string; readonly hash: number }

// A place is compared with those of hundreds of reports; folding its name each time took a third of the grouping.
const prepared = new WeakMap<Place, Names>()

const namesOf = (place: Place): Names => {
  const known = prepared.get(place)
  if (known !== undefined) return known
  const key = foldWords(place.name).replace(/^(?:the|la|le|les|el|los|al) /, '')
  const names = { key, folded: foldName(key), hash: hash(key) }
  prepared.set(place, names)
  return names
}

const containsName = (long: string, short: string): boolean => short.length > 3 && ` ${long} `.includes(` ${short} `)

const EARTH_KM = 6371
const rad = (degrees: number): number => (degrees * Math.PI) / 180

function kilometres(lat: number, lon: number, to: { readonly lat: number; readonly lon: number }): number {
  const x = rad(to.lon - lon) * Math.cos(rad((lat + to.lat) / 2))
  return EARTH_KM * Math.hypot(x, rad(to.lat - lat))
}
