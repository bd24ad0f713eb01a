/** Set `tempeval3`: news texts and their day → the time expressions with their TIMEX3 types and values. */
import { readdirSync } from 'node:fs'
import type { TimeRange } from '../../model/index.ts'
import { splitSentences } from '../../text/sentences.ts'
import { findTimexes } from '../../text/timex/timex.ts'
import type { Edge } from '../edge.ts'
import { rowsOf } from './rows.ts'

type Row = { readonly id: string; readonly dct: string; readonly text: string }

/** One line a document of every file of the folder, in the form that the set's README asks for. */
export async function predictTempeval3(_edge: Edge, input: string): Promise<string> {
  return readdirSync(input)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .flatMap(name => rowsOf<Row>(input, name))
    .map(row => `${JSON.stringify(predict(row))}\n`)
    .join('')
}

const predict = ({ id, dct, text }: Row): Readonly<Record<string, unknown>> => ({
  id,
  timexes: findTimexes(text, splitSentences(text), { published: dayOf(dct), zone: 'UTC' }).map(
    ({ start, end, type, value }) => ({ start, end, type, value }),
  ),
})

/** The document creation time: a day, or a day with a time. */
const dayOf = (dct: string): TimeRange => {
  const day = dct.slice(0, 10)
  return { from: `${day}T00:00:00Z`, to: `${day}T23:59:59Z`, basis: 'stated' }
}
