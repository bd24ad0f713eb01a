/**
 * Fills a CoNLL-U text whose tokens are given with the engine's tags, lemmas and trees.
 * `node train/predict-treebank.ts IN.conllu OUT.conllu`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createEngineOnWords, type WordsEngine } from '../src/text/engine/create-engine.ts'

/**
 * The same CoNLL-U with UPOS, XPOS, LEMMA, HEAD and DEPREL filled in; comments, multiword lines and MISC stay.
 *
 *     fillConllu(createEngineOnWords(bytes), readFileSync('input/gum-dev.conllu', 'utf8'))
 */
export const fillConllu = (engine: WordsEngine, source: string): string => {
  const lines = source.split('\n')
  let rows: number[] = []
  const flush = (): void => {
    const cells = rows.map(r => lines[r]!.split('\t'))
    const tokens = engine(cells.map(c => c[1]!))
    tokens.forEach((t, k) => {
      const c = cells[k]!
      lines[rows[k]!] = [c[0], c[1], t.lemma, t.upos, t.xpos, '_', t.head + 1, t.rel, '_', c[9] ?? '_'].join('\t')
    })
    rows = []
  }
  for (let i = 0; i < lines.length; i++) {
    if (/^\d+\t/.test(lines[i]!)) rows.push(i)
    else if (lines[i]!.trim() === '' && rows.length > 0) flush()
  }
  if (rows.length > 0) flush()
  return lines.join('\n')
}

if (import.meta.main) {
  const [input, output] = process.argv.slice(2)
  if (input === undefined || output === undefined) throw new Error('expected IN.conllu OUT.conllu')
  const weights = readFileSync(new URL('../models/en.bin.gz', import.meta.url))
  writeFileSync(output, fillConllu(createEngineOnWords(weights), readFileSync(input, 'utf8')))
}
