/** Set `polnear`: a news text → its attributions (source, cue and content spans). */
import { readdirSync } from 'node:fs'
import { findAttributions } from '../../text/attribution/find-attributions.ts'
import { parseText } from '../../text/attribution/parse-text.ts'
import { createEngine } from '../../text/engine/create-engine.ts'
import { findQuotes } from '../../text/quotes.ts'
import { readWeights } from '../../workers/weights.ts'
import type { Edge } from '../edge.ts'
import { rowsOf } from './rows.ts'

type Row = { readonly id: string; readonly text: string }

/** One line a document of every *.jsonl in the folder. The set annotates nothing inside quoted words, so those cues are left out. */
export async function predictPolnear(_edge: Edge, input: string): Promise<string> {
  const engine = createEngine(readWeights())
  const rows = readdirSync(input)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file => rowsOf<Row>(input, file))
  return rows
    .map(({ id, text }) => {
      const sentences = parseText(text, engine)
      const found = findAttributions(text, sentences, findQuotes(text, sentences)).filter(m => !m.quoted)
      const attributions = found.map(({ source, cue, content }) => ({
        source: source.map(({ start, end }) => [start, end]),
        cue: cue.map(({ start, end }) => [start, end]),
        content: content.map(({ start, end }) => [start, end]),
      }))
      return `${JSON.stringify({ id, attributions })}\n`
    })
    .join('')
}
