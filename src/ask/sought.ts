/** The place that a question means: rows of the gazetteer, however it is spelt. */
import { type Gazetteer, type PlaceRow, placeKey } from '../text/gazetteer/gazetteer.ts'
import type { AskedPlace } from './question.ts'

/**
 * A place asked for. `rows`: what it may be in the gazetteer, empty for a name that it does not know and for a circle. `taken`: what the
 * name was read as, where it was not known as it stands. `townsToo`: the name of this region is that of a town as well.
 */
export type Sought = {
  readonly key: string
  readonly rows: ReadonlySet<PlaceRow>
  readonly level: 'town' | 'region' | 'circle'
  readonly near: NonNullable<AskedPlace['near']> | null
  readonly taken: string | null
  readonly townsToo: boolean
}

const PLAIN = { rows: new Set<PlaceRow>(), near: null, taken: null, townsToo: false }

/**
 * What a question's place may be.
 *
 *     { name: 'Ohio' } the state · { name: 'Marlow' } every town of the name · { name: 'Marlow, Ohio' } those of Ohio
 *     { city: 'New York' } the town · { name: 'New York' } the state · { city: 'Downtown Orlando' } taken as Orlando
 *
 * A bare name that is a country's or a state's means these; `city` never does. A county stands where no town has the name.
 */
export function soughtPlace(place: AskedPlace, g: Gazetteer): Sought {
  if (place.near !== undefined) return { ...PLAIN, key: '', level: 'circle', near: place.near }
  const country = place.country === undefined ? [] : countryRows(place.country, g)
  const state = place.state === undefined ? [] : stateRows(place.state, country, g)
  const limits = state.length > 0 ? state : country
  const text = place.city ?? place.name
  if (text === undefined) {
    return { ...PLAIN, key: placeKey(place.state ?? place.country ?? ''), rows: new Set(limits), level: 'region' }
  }
  const [name = '', ...wider] = text.split(',').map(part => part.trim())
  const found = named(name, { wider, limits, isTown: place.city !== undefined }, g)
  if (found !== null) return found
  const [outer = '', ...widest] = wider
  for (const [part, around] of [
    [partless(name), wider],
    [outer, widest],
  ] as const) {
    const whole = part === name ? null : named(part, { wider: around, limits, isTown: true }, g)
    if (whole !== null) return { ...whole, taken: part }
  }
  return { ...PLAIN, key: placeKey(name), level: 'town' }
}

type Limits = { readonly wider: readonly string[]; readonly limits: readonly PlaceRow[]; readonly isTown: boolean }

/** The places of a name that lie where it says; null where there are none. */
function named(name: string, { wider, limits, isTown }: Limits, g: Gazetteer): Sought | null {
  const key = placeKey(name)
  const within = wider.map(part => regionRows(part, g))
  if (key === '' || within.some(rows => rows.length === 0)) return null
  const isThere = (row: PlaceRow): boolean =>
    [limits, ...within].every(rows => rows.length === 0 || rows.some(region => isIn(row, region, g)))
  const found = g.find(key).filter(isThere)
  const towns = found.filter(row => /^(?:city|section)$/.test(g.kind(row)))
  const regions = isTown ? [] : found.filter(row => /^(?:country|state)$/.test(g.kind(row)))
  const townsToo = towns.some(row => g.population(row) >= MANY)
  if (regions.length > 0) return { ...PLAIN, key, rows: new Set(regions.slice(0, 1)), level: 'region', townsToo }
  if (towns.length > 0) return { ...PLAIN, key, rows: new Set(towns), level: 'town' }
  const counties = found.filter(row => g.kind(row) === 'county')
  return counties.length > 0 ? { ...PLAIN, key, rows: new Set(counties), level: 'region' } : null
}

const MANY = 50_000 // inhabitants of a town that somebody may well mean by a name that a state has too

/** 'Downtown Orlando', 'Joliet Township' → the town; a name without such a word as it is. */
const partless = (name: string): string =>
  name
    .replace(/^(?:downtown|uptown|midtown|inner|central|greater|north|south|east|west|new) /i, '')
    .replace(/ (?:township|metropolitan area|cent(?:er|re) city|city cent(?:er|re)|downtown)$/i, '')

const countryRows = (name: string, g: Gazetteer): readonly PlaceRow[] => {
  const row = g.find(placeKey(name)).find(one => g.kind(one) === 'country') ?? g.nation(name.toUpperCase())
  return row < 0 ? [] : [row]
}

const stateRows = (name: string, countries: readonly PlaceRow[], g: Gazetteer): readonly PlaceRow[] => {
  const rows = g.find(placeKey(name)).filter(row => g.kind(row) === 'state')
  const own = rows.filter(row => countries.length === 0 || countries.some(country => isIn(row, country, g)))
  const coded = g.usState(placeKey(name).toUpperCase())
  return own.length > 0 ? own.slice(0, 1) : coded >= 0 ? [coded] : []
}

const regionRows = (name: string, g: Gazetteer): readonly PlaceRow[] => {
  const rows = g.find(placeKey(name)).filter(row => /^(?:country|state|county)$/.test(g.kind(row)))
  return rows.length > 0 ? rows : stateRows(name, [], g)
}

/** Is a place a region, or does it lie in it? */
export function isIn(row: PlaceRow, region: PlaceRow, g: Gazetteer): boolean {
  for (let at = row, n = 0; at >= 0 && n < 6; at = g.parent(at), n++) if (at === region) return true
  return false
}
