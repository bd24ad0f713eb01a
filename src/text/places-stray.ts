/** Names that a gazetteer has only elsewhere: a hamlet far from everything else that a text names is not what it means. */
import type { Gazetteer, PlaceRow } from './gazetteer/gazetteer.ts'
import type { NamedPlace } from './places-read.ts'

const WORLD_KNOWN = 200_000 // people: such a town may be named alone anywhere
const NATION_KNOWN = 60_000 // … in its own country

/** Tells which of the places of a text are strays; `home` are places that it comes from. */
export const strayTest = (
  named: readonly NamedPlace[],
  home: readonly PlaceRow[],
  g: Gazetteer,
): ((n: NamedPlace) => boolean) => {
  const sure = named.filter(n => n.score >= 0)
  const countries = countsOf(sure, home, g, row => g.country(row) ?? '')
  const states = countsOf(sure, home, g, row => String(g.state(row)))
  const isLone = (counts: Counts, key: string): boolean =>
    !counts.named.has(key) && (counts.rows.get(key)?.size ?? 0) <= 1 && counts.most > (counts.rows.get(key)?.size ?? 0)
  return n => {
    if (n.within >= 0 || !/^(?:city|section|county)$/.test(g.kind(n.row))) return false
    const people = g.population(n.row)
    if (people < WORLD_KNOWN && isLone(countries, g.country(n.row) ?? '')) return true
    return people < NATION_KNOWN && g.country(n.row) === 'US' && isLone(states, String(g.state(n.row)))
  }
}

/** The places in each region, the regions named by themselves, and how many places the fullest region has. */
type Counts = {
  readonly rows: ReadonlyMap<string, ReadonlySet<PlaceRow>>
  readonly named: ReadonlySet<string>
  readonly most: number
}

const countsOf = (
  sure: readonly NamedPlace[],
  home: readonly PlaceRow[],
  g: Gazetteer,
  keyOf: (row: PlaceRow) => string,
): Counts => {
  const rows = new Map<string, Set<PlaceRow>>()
  const named = new Set<string>()
  for (const row of [...sure.map(n => n.row), ...home]) {
    const key = keyOf(row)
    if (/^(?:country|state)$/.test(g.kind(row))) named.add(key)
    const bag = rows.get(key)
    if (bag) bag.add(row)
    else rows.set(key, new Set([row]))
  }
  return { rows, named, most: Math.max(0, ...[...rows.values()].map(bag => bag.size)) }
}
