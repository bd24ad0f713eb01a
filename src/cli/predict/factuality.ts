/** Set `factuality`: marked words of a sentence → how far each happened, from -3 to 3. */
import { readdirSync } from 'node:fs'
import { createEngine } from '../../text/engine/create-engine.ts'
import { factOf } from '../../text/factuality/factuality.ts'
import { parsedOf } from '../../text/parse-tree.ts'
import type { Token } from '../../text/token.ts'
import { readWeights } from '../../workers/weights.ts'
import type { Edge } from '../edge.ts'
import { rowsOf } from './rows.ts'

type Row = {
  readonly id: string
  readonly text: string
  readonly targets: readonly { readonly start: number; readonly end: number }[]
}

/** One line a sentence of every *.jsonl of the folder, in order of file name. */
export async function predictFactuality(_edge: Edge, input: string): Promise<string> {
  const { analyse } = createEngine(readWeights())
  return readdirSync(input)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file => rowsOf<Row>(input, file))
    .map(({ id, text, targets }) => {
      const parsed = parsedOf(analyse(text, { start: 0, end: text.length }))
      const factuality = targets.map(t => round(factOf(parsed, tokenAt(parsed.tokens, t.start)).value))
      return `${JSON.stringify({ id, factuality })}\n`
    })
    .join('')
}

const round = (value: number): number => Math.round(value * 100) / 100

/** The token that holds an offset, or the next one; the last where none follows. */
const tokenAt = (tokens: readonly Token[], offset: number): number => {
  const found = tokens.findIndex(t => t.end > offset)
  return found < 0 ? Math.max(0, tokens.length - 1) : found
}
