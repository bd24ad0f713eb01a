/** Places of the world by name: what a name can denote, where it lies, and what it lies in. */
import type { Place } from '../../model/ids.ts'
import { foldBytes, placeKey } from './fold-bytes.ts'
import { type Columns, PLACE_KINDS, type PlaceKind, populationOf, unpackGazetteer } from './format.ts'
import { createTowns } from './towns.ts'

/** Number of a place in the gazetteer. Only of use with the gazetteer that gave it. */
export type PlaceRow = number

/** Reads places by name. Rows are numbers, so that no place costs memory before it is asked for. Nothing throws. */
export type Gazetteer = {
  /** Rows that bear a name in any spelling, the most populous first. `key` as `placeKey` gives it. */
  readonly find: (key: string) => readonly PlaceRow[]
  readonly name: (row: PlaceRow) => string
  readonly kind: (row: PlaceRow) => PlaceKind
  /** Degrees (WGS 84), to a hundredth. */
  readonly lat: (row: PlaceRow) => number
  readonly lon: (row: PlaceRow) => number
  readonly population: (row: PlaceRow) => number
  /** Is it the seat of government of the region or country that it lies in? */
  readonly isSeat: (row: PlaceRow) => boolean
  /** The next wider region, -1 for none. */
  readonly parent: (row: PlaceRow) => PlaceRow
  /** ISO 3166-1 code of its country, null for an ocean or a continent. */
  readonly country: (row: PlaceRow) => string | null
  /** The first-level region that it is or lies in, -1 for none. */
  readonly state: (row: PlaceRow) => PlaceRow
  /** Row of a country by ISO code, -1 for none. */
  readonly nation: (code: string) => PlaceRow
  /** Postal code of a state of the USA ('LA'), ISO code of a country ('US'), '' where there is none. */
  readonly code: (row: PlaceRow) => string
  /** Row of a state of the USA by postal code, -1 for none. */
  readonly usState: (code: string) => PlaceRow
  /** The town at a point, or the nearest within a quarter of a degree that has people; -1 for none. */
  readonly townAt: (lat: number, lon: number) => PlaceRow
  /** The town that a part of a town or a suburb belongs to: the most people for the square of the distance. -1 for none. */
  readonly townAround: (lat: number, lon: number) => PlaceRow
  /** The seat of government of a region, else its most populous town; -1 for none. */
  readonly seatOf: (region: PlaceRow) => PlaceRow
  /** How many places it has. */
  readonly count: number
}

/** Makes a gazetteer of the bytes of `models/gazetteer.bin.gz`. @throws when they are not such a file */
export const createGazetteer = (bytes: Uint8Array, body?: Uint8Array): Gazetteer => {
  const c = unpackGazetteer(bytes, body)
  const starts = startsOf(c.names, c.kind.length)
  const codes = codesOf(c)
  const coded = (kind: number): ReadonlyMap<string, PlaceRow> =>
    new Map([...codes].filter(([row]) => c.kind[row] === kind).map(([row, code]) => [code, row] as const))
  const nations = coded(0)
  const states = coded(1)
  const kind = (row: PlaceRow): PlaceKind => PLACE_KINDS[c.kind[row]!] ?? 'city'
  const up = (row: PlaceRow, wanted: PlaceKind): PlaceRow => {
    let at = row
    for (let n = 0; at >= 0 && n < 5; n++) {
      if (kind(at) === wanted) return at
      at = c.parent[at]!
    }
    return -1
  }
  return {
    find: createIndex(c, starts),
    name: row => textAt(c.names, starts, row),
    kind,
    lat: row => c.lat[row]! / 100,
    lon: row => c.lon[row]! / 100,
    population: row => populationOf(c.size[row]!),
    isSeat: row => c.seat[row] === 1,
    parent: row => c.parent[row]!,
    country: row => codes.get(up(row, 'country')) ?? null,
    state: row => up(row, 'state'),
    nation: code => nations.get(code) ?? -1,
    usState: code => states.get(code) ?? -1,
    code: row => codes.get(row) ?? '',
    ...createTowns(c),
    count: c.kind.length,
  }
}

const PRECISION = {
  country: 'country',
  state: 'region',
  county: 'region',
  city: 'city',
  section: 'street',
  area: 'region',
  water: 'region',
  land: 'region',
  spot: 'street',
} as const

/** How exact a place of a kind is, in the words of the model. */
export const precisionOf = (kind: PlaceKind): Exclude<Place['precision'], 'unknown'> => PRECISION[kind]

const startsOf = (names: Uint8Array, count: number): Uint32Array => {
  const starts = new Uint32Array(count + 1)
  let row = 1
  for (let at = names.indexOf(10); at >= 0 && row <= count; at = names.indexOf(10, at + 1)) starts[row++] = at + 1
  return starts
}

const textAt = (names: Uint8Array, starts: Uint32Array, row: number): string =>
  Buffer.from(names.buffer, names.byteOffset + starts[row]!, starts[row + 1]! - starts[row]! - 1).toString('utf8')

const codesOf = (c: Columns): ReadonlyMap<number, string> =>
  new Map(
    c.codes
      .split('\n')
      .filter(line => line !== '')
      .map(line => [Number(line.slice(0, line.indexOf(' '))), line.slice(line.indexOf(' ') + 1)] as const),
  )

const MAX_KEY = 128

/** Chains of a hash table over the keys of all names and aliases; entry numbers above the rows are aliases. */
const createIndex = (c: Columns, starts: Uint32Array): Gazetteer['find'] => {
  const rows = c.kind.length
  const total = rows + c.aliasOf.length
  const aliasStarts = startsOf(c.aliases, c.aliasOf.length)
  const buckets = 2 ** Math.ceil(Math.log2(total + 1))
  const head = new Int32Array(buckets).fill(-1)
  const next = new Int32Array(total)
  const buffer = new Uint16Array(MAX_KEY)
  const keyOf = (entry: number): number =>
    entry < rows
      ? foldBytes(c.names, starts[entry]!, starts[entry + 1]! - 1, buffer)
      : foldBytes(c.aliases, aliasStarts[entry - rows]!, aliasStarts[entry - rows + 1]! - 1, buffer)
  for (let entry = 0; entry < total; entry++) {
    const at = hashOf(buffer, keyOf(entry)) & (buckets - 1)
    next[entry] = head[at]!
    head[at] = entry
  }
  const asked = new Uint16Array(MAX_KEY)
  return key => {
    if (key === '' || key.length >= MAX_KEY - 4) return []
    for (let i = 0; i < key.length; i++) asked[i] = key.charCodeAt(i)
    const found = new Set<number>()
    for (let e = head[hashOf(asked, key.length) & (buckets - 1)]!; e >= 0; e = next[e]!) {
      if (isSame(asked, key.length, buffer, keyOf(e))) found.add(e < rows ? e : c.aliasOf[e - rows]!)
    }
    return [...found].sort((a, b) => c.size[b]! - c.size[a]! || a - b)
  }
}

/** FNV-1a over character codes. */
const hashOf = (codes: Uint16Array, length: number): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < length; i++) h = Math.imul(h ^ codes[i]!, 0x01000193)
  return (h ^ (h >>> 15)) >>> 0
}

const isSame = (a: Uint16Array, n: number, b: Uint16Array, m: number): boolean => {
  if (n !== m) return false
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return false
  return true
}

export { placeKey }
