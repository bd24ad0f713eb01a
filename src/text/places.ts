/** A small gazetteer: where the places are that news names most, and what clock they keep. */
import type { Place } from '../model/ids.ts'
import { fold } from './fold.ts'
import { nationOf, nations } from './nations.ts'
import { PLACE_HEADS, PLACE_LINES } from './places-list.ts'

/** A place and the IANA zone of its clocks; `country` is the ISO 3166-1 code. */
export type KnownPlace = Place & { readonly zone: string }

const byName = new Map<string, KnownPlace>()

for (const line of PLACE_LINES.trim().split('\n')) {
  const [country, zone, kind] = line.slice(0, line.indexOf(':')).split(' ') as [string, string, string]
  for (const entry of line.slice(line.indexOf(':') + 1).split('|')) {
    const [, names, lat, lon] = /^\s*(.+?) (-?[\d.]+) (-?[\d.]+)$/.exec(entry)!
    const all = names!.split(';')
    const place: KnownPlace = {
      name: all[0]!,
      country,
      lat: Number(lat),
      lon: Number(lon),
      precision: kind === 'c' ? 'city' : 'region',
      zone,
    }
    for (const name of all) if (!byName.has(key(name))) byName.set(key(name), place)
  }
}
for (const nation of nations) {
  const capital = byName.get(key(nation.capital))
  const at = capital?.country === nation.code ? capital : null
  const place: KnownPlace = {
    name: nation.name,
    country: nation.code,
    lat: at?.lat ?? null, // of the capital: a country has no better point
    lon: at?.lon ?? null,
    precision: 'country',
    zone: nation.zones[0]!,
  }
  if (!byName.has(key(nation.name))) byName.set(key(nation.name), place)
}

function key(name: string): string {
  return fold(name)
    .replace(/[.,]/g, '')
    .replace(/^saint /, 'st ')
    .replace(/^(the|al) /, '')
}

/**
 * The place of a name: a city, a first-level region, or a country (at its capital's coordinates).
 *
 *     'Paris' → FR, 48.86, 2.35, Europe/Paris      'SAO PAULO', 'São Paulo', 'Mazar-e-Sharif' are all found
 *     'San Jose', { country: 'US' } → the one in California; without a country the better known
 *
 * Diacritics, hyphens, full stops and a leading article make no difference. null for a name that is not in the table.
 *
 * @param country  ISO code that decides between places of one name; a code without such a place changes nothing
 */
export function lookupPlace(name: string, country: string | null = null): KnownPlace | null {
  if (name.length > 60) return null
  const plain = key(name.replace(/['’]s$/, ''))
  const first = byName.get(plain) ?? null
  if (country === null || first?.country === country) return first
  return others.get(`${plain}|${country}`) ?? first
}

/** Places whose name belongs first to another one; the table writes them with a word more ('San Jose California'). */
const others = new Map<string, KnownPlace>()
for (const [name, place] of byName) {
  const words = name.split(' ')
  const shorter = words.slice(0, -1).join(' ')
  const known = byName.get(shorter)
  if (known !== undefined && known.country !== place.country)
    others.set(`${shorter}|${place.country}`, { ...place, name: known.name })
}

/**
 * The clocks at a point: those of the nearest place of the table in the same country, or of the country where it has one clock.
 * null where the table has no place of the country.
 */
export function zoneAt(lat: number, lon: number, country: string): string | null {
  const zones = nationOf(country)?.zones ?? []
  if (zones.length === 1) return zones[0]!
  let best: KnownPlace | null = null
  let least = Number.POSITIVE_INFINITY
  for (const place of placesByCountry(country)) {
    const far = (place.lat! - lat) ** 2 + ((place.lon! - lon) * Math.cos((lat * Math.PI) / 180)) ** 2
    if (far < least) {
      best = place
      least = far
    }
  }
  return best?.zone ?? null
}

const placesByCountry = (country: string): readonly KnownPlace[] => {
  if (inCountry.size === 0) {
    for (const place of new Set(byName.values())) {
      if (place.precision !== 'city' || place.lat === null || place.country === null) continue
      const bag = inCountry.get(place.country)
      if (bag) bag.push(place)
      else inCountry.set(place.country, [place])
    }
  }
  return inCountry.get(country) ?? []
}
const inCountry = new Map<string, KnownPlace[]>()

/** True for a noun that says what kind of place a name is: 'street', 'airport', 'province', also in the plural. Any case. */
export function isPlaceHead(word: string): boolean {
  const low = word.toLowerCase()
  return PLACE_HEADS.has(low) || PLACE_HEADS.has(low.replace(/s$/, '')) || PLACE_HEADS.has(low.replace(/ies$/, 'y'))
}

/** How many names the table knows. */
export const PLACE_COUNT: number = byName.size
