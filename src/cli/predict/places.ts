/** Set `places`: the text of a report → the places that it names, with coordinates. */
import { readdirSync } from 'node:fs'
import { createEngine } from '../../text/engine/create-engine.ts'
import { readPlaces } from '../../text/places-read.ts'
import { splitSentences } from '../../text/sentences.ts'
import { readGazetteer, readNames, readWeights } from '../../workers/weights.ts'
import type { Edge } from '../edge.ts'
import { rowsOf } from './rows.ts'

/** One line a document in the form that the set's README asks for; every *.jsonl of the folder is read. */
export async function predictPlaces(_edge: Edge, input: string): Promise<string> {
  const engine = createEngine(readWeights(), { gazetteer: readGazetteer(), names: readNames() })
  const gazetteer = engine.gazetteer!
  return readdirSync(input)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file => rowsOf<{ readonly id: string; readonly text: string }>(input, file))
    .map(({ id, text }) => {
      const sentences = splitSentences(text).map(span => engine.tag(text, span))
      const toponyms = readPlaces(text, sentences, gazetteer, { entities: engine.entities(text, sentences) }).map(
        ({ start, end, row }) => ({
          start,
          end,
          lat: gazetteer.lat(row),
          lon: gazetteer.lon(row),
        }),
      )
      return `${JSON.stringify({ id, toponyms })}\n`
    })
    .join('')
}
