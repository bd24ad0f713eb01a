/** Set `treebank`: CoNLL-U files whose words are given → one CoNLL-U text with tags, lemmas and trees. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWeights } from '../../workers/weights.ts'
import type { Edge } from '../edge.ts'

/** All `.conllu` files of a folder by name, filled in, one after the other. */
export async function predictTreebank(_edge: Edge, input: string): Promise<string> {
  const [{ createEngineOnWords }, { fillConllu }] = await Promise.all([
    import('../../text/engine/create-engine.ts'),
    import('../../text/engine/fill-conllu.ts'),
  ])
  const engine = createEngineOnWords(readWeights())
  return readdirSync(input)
    .filter(name => name.endsWith('.conllu'))
    .sort()
    .map(name => `${fillConllu(engine, readFileSync(join(input, name), 'utf8')).trimEnd()}\n\n`)
    .join('')
}
