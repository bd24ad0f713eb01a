/** Fills CoNLL-U texts whose words are given. */
import type { WordsEngine } from './create-engine.ts'

/**
 * The same CoNLL-U with LEMMA, UPOS, XPOS, FEATS, HEAD and DEPREL filled in; comments, multiword lines and MISC stay.
 *
 *     fillConllu(createEngineOnWords(bytes), '1\tRun\t_\t_ …')
 *
 * Lines that are no words are passed through; any string is allowed.
 */
export const fillConllu = (engine: WordsEngine, source: string): string => {
  const lines = source.split(/\r?\n/)
  let rows: number[] = []
  const flush = (): void => {
    const cells = rows.map(r => lines[r]!.split('\t'))
    const words = engine(cells.map(c => c[1]!))
    const feats = engine.feats(words)
    words.forEach((w, k) => {
      const [id, form] = cells[k]!
      const misc = cells[k]![9] ?? '_'
      lines[rows[k]!] = [id, form, w.lemma, w.upos, w.xpos, feats[k], w.head + 1, w.rel, '_', misc].join('\t')
    })
    rows = []
  }
  for (let i = 0; i < lines.length; i++) {
    if (/^\d+\t[^\t]/.test(lines[i]!)) rows.push(i)
    else if (lines[i]!.trim() === '' && rows.length > 0) flush()
  }
  if (rows.length > 0) flush()
  return lines.join('\n')
}
