/** Set `gva`, task (a): the reports of one shooting → its dead and hurt, day and place. */
import type { Account, Fact } from '../../model/index.ts'
import { createGazetteer, type Gazetteer } from '../../text/gazetteer/gazetteer.ts'
import { readGazetteer } from '../../workers/weights.ts'
import type { Edge, Stages } from '../edge.ts'
import { FIXED_NOW } from './account-of-paths.ts'
import { dayBefore, dayOf, townFields } from './gva-facts.ts'
import { peopleFields } from './gva-people.ts'
import { readingOf } from './readings.ts'
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
  const readings = row.articles.flatMap(a => readingOf(stages, { ...a, outlet: null }) ?? [])
  const account = stages.recountAll(readings, FIXED_NOW)
  const facts = factsOf(account)
  return {
    incident: row.incident,
    ...peopleFields(readings),
    date: dayOf(facts) ?? dayBefore(row.articles.map(a => a.published)),
    ...townFields(facts, account.claims, g),
  }
}

/** Facts of the incident that most claims support; the others of the same set of reports are recalled or mistaken for another. */
const factsOf = (account: Account): readonly Fact[] => {
  const size = (facts: readonly Fact[]): number => facts.reduce((sum, f) => sum + f.support.length, 0)
  return [...account.incidents].sort((a, b) => size(b.ledger.facts) - size(a.ledger.facts))[0]?.ledger.facts ?? []
}
