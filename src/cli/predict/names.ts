/** Set `names`: texts → the persons, places, organisations and other names in them. */
import { readdirSync } from 'node:fs'
import { createEngine } from '../../text/engine/create-engine.ts'
import type { EntityKind } from '../../text/entities/labels.ts'
import { splitLines } from '../../text/entities/lines.ts'
import { readNames, readWeights } from '../../workers/weights.ts'
import type { Edge } from '../edge.ts'
import { rowsOf } from './rows.ts'

type Row = { readonly id: string; readonly text: string }

const TYPES: Readonly<Record<EntityKind, string>> = { person: 'PER', place: 'LOC', organisation: 'ORG', misc: 'MISC' }

/** One line a text of every *.jsonl file in the folder. */
export async function predictNames(_edge: Edge, input: string): Promise<string> {
  const engine = createEngine(readWeights(), { names: readNames() })
  const predict = ({ id, text }: Row): string => {
    const sentences = splitLines(text).map(span => engine.tag(text, span))
    const entities = engine.entities(text, sentences).map(e => ({ start: e.start, end: e.end, type: TYPES[e.type] }))
    return `${JSON.stringify({ id, entities })}\n`
  }
  return readdirSync(input)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file => rowsOf<Row>(input, file).map(predict))
    .join('')
}
