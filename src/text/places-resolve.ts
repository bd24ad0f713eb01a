/** Which of the places that bear a name is meant: one for each name in a document, chosen by what else the document names. */
import { type Gazetteer, type PlaceRow, placeKey } from './gazetteer/gazetteer.ts'
import type { FoundName } from './places-find.ts'

/** Weights of the choice; swept on the half A of the open LGL and GeoWebNews. */
export type ResolveWeights = {
  readonly size: number
  readonly country: number
  /** Times that a country's own name counts more for it than a place in it. */
  readonly named: number
  readonly state: number
  readonly near: number
  readonly stated: number
  readonly rounds: number
}

const RESOLVE: ResolveWeights = { size: 0.8, country: 0.5, named: 4, state: 2, near: 1.5, stated: 6, rounds: 3 }

/** What is known of where a text comes from: places of its outlet or dateline, with a weight each. */
export type Home = { readonly row: PlaceRow; readonly weight: number }

/** A name of a document with the place that is taken to be meant; `fit` tells how well it goes with the others. */
export type Choice = { readonly row: PlaceRow; readonly fit: number; readonly support: number }

type Group = {
  readonly key: string
  readonly rows: readonly PlaceRow[]
  readonly weight: number
  /** Regions that a mention of it names behind a comma. */
  readonly within: readonly PlaceRow[]
  /** Places of this name that lie around others, as the text states. */
  readonly holds: readonly PlaceRow[]
  readonly prior: readonly number[]
  share: number[]
}

const KIND_PRIOR = {
  country: 8,
  state: 6.4,
  county: 3.6,
  city: 0,
  section: -1,
  area: 7,
  water: 6,
  land: 5.5,
  spot: 5,
} as const

/** Prior of a place by kind and size, as a logarithm: a country before a state before a town of its name. */
const priorOf = (g: Gazetteer, row: PlaceRow, w: ResolveWeights): number => {
  const kind = g.kind(row)
  const people = Math.log10(g.population(row) + 10)
  if (kind === 'city' || kind === 'section') return people * w.size + KIND_PRIOR[kind]
  if (kind === 'county') return (g.country(row) === 'US' || g.country(row) === 'GB' ? 3 : 2) + people * 0.2
  if (kind === 'state') return (g.country(row) === 'US' ? 6.2 : 4) + people * 0.1
  return KIND_PRIOR[kind]
}

/** A name with the region that the text states for it (-1: none), and the one as which it stands behind another name (-1: none). */
export type RegionedName = FoundName & { readonly within: PlaceRow; readonly holds: PlaceRow }

/** A region by less than its name ("Kent" for Kent County), or by that of the town that it is called after, is meant more seldom. */
const shortened = (g: Gazetteer, row: PlaceRow, rows: readonly PlaceRow[], key: string): number => {
  const kind = g.kind(row)
  if (kind === 'county') return placeKey(g.name(row)) === key ? 0 : 1
  if (kind !== 'state' || g.country(row) === 'US') return 0
  return rows.some(r => g.kind(r) === 'city' && g.state(r) === row) ? 2.5 : 0
}

/** Chooses a place for each key of the names; `within` gives the region that the text states for a mention ("Ashton, Ohio"). */
export const resolveNames = (
  names: readonly RegionedName[],
  gazetteer: Gazetteer,
  home: readonly Home[] = [],
  weights: ResolveWeights = RESOLVE,
): ReadonlyMap<string, Choice> => {
  const groups = groupsOf(names, gazetteer, weights)
  let votes = tally(groups, gazetteer, home, weights)
  for (let round = 0; round < weights.rounds; round++) {
    for (const group of groups) group.share = shares(scores(group, votes, gazetteer, weights))
    votes = tally(groups, gazetteer, home, weights)
  }
  return new Map(groups.map(group => [group.key, chosen(group, votes, gazetteer, weights)] as const))
}

const chosen = (group: Group, votes: Votes, gazetteer: Gazetteer, weights: ResolveWeights): Choice => {
  const all = scores(group, votes, gazetteer, weights)
  let best = 0
  for (let i = 1; i < all.length; i++) if (all[i]! > all[best]!) best = i
  return { row: group.rows[best]!, fit: all[best]!, support: all[best]! - group.prior[best]! }
}

const groupsOf = (names: readonly RegionedName[], gazetteer: Gazetteer, weights: ResolveWeights): readonly Group[] => {
  const bags = new Map<string, RegionedName[]>()
  for (const n of names) {
    const bag = bags.get(n.key)
    if (bag) bag.push(n)
    else bags.set(n.key, [n])
  }
  return [...bags].map(([key, bag]) => {
    const rows = bag[0]!.rows
    const prior = rows.map(r => priorOf(gazetteer, r, weights) - shortened(gazetteer, r, rows, key))
    const best = Math.max(...bag.map(n => n.score))
    const weight = (1 / (1 + Math.exp(-best))) * (1 + Math.log2(bag.length) / 2)
    return {
      key,
      rows,
      weight,
      within: bag.map(n => n.within).filter(r => r >= 0),
      holds: bag.map(n => n.holds).filter(r => r >= 0),
      prior,
      share: shares(prior),
    }
  })
}

/** Shares of a whole that go with scores on a logarithmic scale. */
const shares = (scores: readonly number[]): number[] => {
  const top = Math.max(...scores)
  const powers = scores.map(s => Math.exp(1.5 * (s - top)))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map(p => p / sum)
}

type Votes = {
  readonly country: Map<string, number>
  readonly state: Map<number, number>
  readonly cell: Map<number, number>
}

const CELL = 1 // degrees: a cell and its eight neighbours reach about a day's drive
const cellOf = (lat: number, lon: number): number =>
  Math.floor((lat + 90) / CELL) * 1000 + Math.floor((lon + 180) / CELL)

const isLocal = (g: Gazetteer, row: PlaceRow): boolean => /^(county|city|section|spot)$/.test(g.kind(row))

const add = <K>(map: Map<K, number>, key: K, weight: number): void => void map.set(key, (map.get(key) ?? 0) + weight)

/** What all names together say for each country, region and neighbourhood. */
const tally = (groups: readonly Group[], g: Gazetteer, home: readonly Home[], w: ResolveWeights): Votes => {
  const votes: Votes = { country: new Map(), state: new Map(), cell: new Map() }
  const vote = (row: PlaceRow, weight: number): void => {
    if (weight < 0.01) return
    const country = g.country(row)
    if (country !== null) add(votes.country, country, weight * (g.kind(row) === 'country' ? w.named : 1))
    const state = g.state(row)
    if (state >= 0) add(votes.state, state, weight)
    if (isLocal(g, row)) add(votes.cell, cellOf(g.lat(row), g.lon(row)), weight)
  }
  for (const group of groups) {
    group.rows.forEach((row, i) => {
      vote(row, group.weight * group.share[i]!)
    })
  }
  for (const { row, weight } of home) vote(row, weight)
  return votes
}

const around = (cells: ReadonlyMap<number, number>, cell: number): number => {
  let sum = 0
  for (const dy of [-1000, 0, 1000]) for (const dx of [-1, 0, 1]) sum += cells.get(cell + dy + dx) ?? 0
  return sum
}

/** Prior and support of each place that bears a name; its own votes are taken out. */
const scores = (group: Group, votes: Votes, g: Gazetteer, w: ResolveWeights): number[] => {
  const own: Votes = { country: new Map(), state: new Map(), cell: new Map() }
  group.rows.forEach((row, i) => {
    const weight = group.weight * group.share[i]!
    const country = g.country(row)
    if (country !== null) add(own.country, country, weight * (g.kind(row) === 'country' ? w.named : 1))
    if (g.state(row) >= 0) add(own.state, g.state(row), weight)
    if (isLocal(g, row)) add(own.cell, cellOf(g.lat(row), g.lon(row)), weight)
  })
  const rest = (all: number, mine: number): number => Math.log2(1 + Math.max(0, all - mine))
  return group.rows.map((row, i) => {
    const country = g.country(row)
    const state = g.state(row)
    const cell = cellOf(g.lat(row), g.lon(row))
    let score = group.prior[i]!
    if (country !== null) score += w.country * rest(votes.country.get(country) ?? 0, own.country.get(country) ?? 0)
    if (state >= 0) score += w.state * rest(votes.state.get(state) ?? 0, own.state.get(state) ?? 0)
    if (isLocal(g, row)) score += w.near * rest(around(votes.cell, cell), around(own.cell, cell))
    for (const held of group.holds) score += (held === row ? w.stated : 0) / group.holds.length
    for (const region of group.within) score += (liesIn(g, row, region) ? w.stated : -1) / group.within.length
    return score
  })
}

/** Is a place a region or does it lie in it? */
export const liesIn = (g: Gazetteer, row: PlaceRow, region: PlaceRow): boolean => {
  for (let at = row, n = 0; at >= 0 && n < 5; at = g.parent(at), n++)
    if (at === region && (n > 0 || at !== row)) return true
  return false
}
