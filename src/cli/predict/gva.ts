/** Set `gva`, task (a): the reports of one shooting → its dead and hurt, day and place. */
import { captureOf } from '../../intake/capture.ts'
import type { Account, Claim, Fact, Place } from '../../model/index.ts'
import { createGazetteer, type Gazetteer } from '../../text/gazetteer/gazetteer.ts'
import { townOf } from '../../text/gazetteer/town-of.ts'
import { zoneAt } from '../../text/places.ts'
import { zoneOffset } from '../../text/zones.ts'
import { readGazetteer } from '../../workers/weights.ts'
import type { Edge, Stages } from '../edge.ts'
import { FIXED_NOW } from './account-of-paths.ts'
import { peopleFields } from './gva-people.ts'
import { rowsOf } from './rows.ts'

type Row = {
  readonly incident: string
  readonly articles: readonly {
    readonly id: string
    readonly published: string
    readonly url: string
    readonly title: string
    readonly text: string
  }[]
}

/** One line an incident in the form that the set's README asks for. */
export async function predictGva(edge: Edge, input: string): Promise<string> {
  const stages = await edge.stages()
  const gazetteer = createGazetteer(readGazetteer())
  return rowsOf<Row>(input, 'incidents.jsonl')
    .map(row => `${JSON.stringify(predict(stages, gazetteer, row))}\n`)
    .join('')
}

const predict = (stages: Stages, g: Gazetteer, row: Row): Readonly<Record<string, unknown>> => {
  const readings = row.articles.flatMap(a => {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ title: a.title, published: a.published, url: a.url, text: a.text }),
    )
    const entry = captureOf({ origin: a.url, bytes, type: 'application/json', capturedAt: FIXED_NOW })
    return entry.kind === 'capture' ? [stages.understand(entry.capture)] : []
  })
  const account = stages.recountAll(readings, FIXED_NOW)
  const facts = factsOf(account)
  return {
    incident: row.incident,
    ...peopleFields(readings),
    date: dayOf(facts) ?? dayBefore(row),
    ...placeOf(facts, account.claims, g),
  }
}

/** Facts of the incident that most claims support; the others of the same set of reports are recalled or mistaken for another. */
const factsOf = (account: Account): readonly Fact[] => {
  const size = (facts: readonly Fact[]): number => facts.reduce((sum, f) => sum + f.support.length, 0)
  return [...account.incidents].sort((a, b) => size(b.ledger.facts) - size(a.ledger.facts))[0]?.ledger.facts ?? []
}

const dayOf = (facts: readonly Fact[]): string | null => {
  const time = facts.find(f => f.key === 'time')?.value
  if (time?.slot !== 'time') return null
  const place = placeFact(facts)
  const zone = (place?.lat != null && place.lon !== null && zoneAt(place.lat, place.lon, 'US')) || 'America/Chicago'
  return new Date(Date.parse(time.when.from) + ((zoneOffset(time.when.from, zone) ?? 0) + 60) * 60_000)
    .toISOString()
    .slice(0, 10)
}

/** The Archive names a day for every incident; where no report gives one, the day before the first report is the likeliest. */
const dayBefore = ({ articles }: Row): string | null => {
  const first = articles.map(a => Date.parse(a.published)).filter(t => !Number.isNaN(t))
  return first.length === 0 ? null : new Date(Math.min(...first) - DAY_MS).toISOString().slice(0, 10)
}

const DAY_MS = 86_400_000

const placeFact = (facts: readonly Fact[]): Place | null => {
  const value = facts.find(f => f.key === 'place')?.value
  return value?.slot === 'place' ? value.place : null
}

/** Towns that the reports place something in, the most often told first: for a spot that none of its own claims puts in a town. */
const mostTold = (claims: readonly Claim[]): readonly Place[] => {
  const places = claims.flatMap(c =>
    c.statement.slot === 'place' && c.statement.place.lat !== null ? [c.statement.place] : [],
  )
  return [...Map.groupBy(places, p => `${p.lat} ${p.lon}`).values()]
    .sort((a, b) => b.length - a.length)
    .map(([p]) => p!)
}

/** The town of the place, which is what the Archive names: of the fact itself, else of what its claims tell; a county stands for its seat. */
const placeOf = (
  facts: readonly Fact[],
  claims: readonly Claim[],
  g: Gazetteer,
): { readonly city: string | null; readonly state: string | null } => {
  const fact = facts.find(f => f.key === 'place')
  const own = placeFact(facts)
  const backers = new Set(fact?.support.filter(s => s.verdict === 'for').map(s => s.claimId))
  const told = claims.flatMap(c => (backers.has(c.id) && c.statement.slot === 'place' ? [c.statement.place] : []))
  const stated = [...(own === null ? [] : [own]), ...told].filter(p => p.lat !== null)
  const known = stated.length > 0 ? stated : mostTold(claims)
  const place = known.find(p => p.precision === 'city' || p.precision === 'street') ?? known[0]
  const row = place === undefined ? -1 : townOf(place, g)
  const state = row < 0 ? -1 : g.state(row)
  return {
    city: row < 0 ? (own?.name ?? null) : g.name(row).replace(/, D\.C\.$/, ''),
    state: state < 0 ? null : g.name(state),
  }
}
