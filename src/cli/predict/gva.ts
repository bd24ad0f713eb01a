/** Set `gva`, task (a): the reports of one shooting → its dead and hurt, day and place. */
import { captureOf } from '../../intake/capture.ts'
import type { Account, Fact, Place, Statement } from '../../model/index.ts'
import { lookupPlace } from '../../text/places.ts'
import { zoneOffset } from '../../text/zones.ts'
import type { Edge, Stages } from '../edge.ts'
import { FIXED_NOW } from './account-of-paths.ts'
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
  return rowsOf<Row>(input, 'incidents.jsonl')
    .map(row => `${JSON.stringify(predict(stages, row))}\n`)
    .join('')
}

const predict = (stages: Stages, row: Row): Readonly<Record<string, unknown>> => {
  const readings = row.articles.flatMap(a => {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ title: a.title, published: a.published, url: a.url, text: a.text }),
    )
    const entry = captureOf({ origin: a.id, bytes, type: 'application/json', capturedAt: FIXED_NOW })
    return entry.kind === 'capture' ? [stages.understand(entry.capture)] : []
  })
  const account = stages.recountAll(readings, FIXED_NOW)
  const facts = factsOf(account)
  return {
    incident: row.incident,
    killed: total(facts, 'killed', true),
    injured: total(facts, 'injured', true),
    killed_victims: total(facts, 'killed', false),
    injured_victims: total(facts, 'injured', false),
    date: dayOf(facts),
    ...placeOf(facts),
  }
}

/** Facts of the incident that most claims support; the others of the same set of reports are recalled or mistaken for another. */
const factsOf = (account: Account): readonly Fact[] => {
  const size = (facts: readonly Fact[]): number => facts.reduce((sum, f) => sum + f.support.length, 0)
  return [...account.incidents].sort((a, b) => size(b.ledger.facts) - size(a.ledger.facts))[0]?.ledger.facts ?? []
}

const countOf = (s: Statement | null): number => (s && 'count' in s ? Math.max(s.count.min, s.count.max ?? 0) : 0)

/** People of a slot: the toll that is given for all, or the sum of the kinds of people, whichever is larger; named ones at least. */
const total = (facts: readonly Fact[], slot: string, withAttackers: boolean): number => {
  const whole = facts.filter(f => f.key === slot).map(f => countOf(f.value))
  const kinds = facts.filter(f => f.key.startsWith(`${slot}:`) && !f.key.includes('/'))
  const attackers = kinds.filter(f => f.key === `${slot}:attacker`).reduce((sum, f) => sum + countOf(f.value), 0)
  const victims = kinds.filter(f => f.key !== `${slot}:attacker`).reduce((sum, f) => sum + countOf(f.value), 0)
  const parts = facts
    .filter(f => f.key.startsWith(`${slot}/`) || (f.key.startsWith(`${slot}:`) && f.key.includes('/')))
    .map(f => countOf(f.value))
  const people = Math.max(0, ...whole, victims, ...(whole.length === 0 && victims === 0 ? parts : []))
  return withAttackers ? people + attackers : people
}

const dayOf = (facts: readonly Fact[]): string | null => {
  const time = facts.find(f => f.key === 'time')?.value
  if (time?.slot !== 'time') return null
  const place = placeFact(facts)
  const zone = (place && lookupPlace(place.name.split(', ')[0]!, 'US')?.zone) ?? 'America/Chicago'
  return new Date(Date.parse(time.when.from) + ((zoneOffset(time.when.from, zone) ?? 0) + 60) * 60_000)
    .toISOString()
    .slice(0, 10)
}

const placeFact = (facts: readonly Fact[]): Place | null => {
  const value = facts.find(f => f.key === 'place')?.value
  return value?.slot === 'place' ? value.place : null
}

const placeOf = (facts: readonly Fact[]): { readonly city: string | null; readonly state: string | null } => {
  const names = placeFact(facts)?.name.split(', ') ?? []
  return { city: names[0] ?? null, state: names[1] ?? null }
}
