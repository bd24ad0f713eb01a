/** Reads CoNLL-U treebank files (UD). */
import { readFileSync } from 'node:fs'

/** A gold word; `head` is 0-based, -1 for the root. */
export type GoldWord = {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly feats: string
  readonly head: number
  readonly rel: string
  readonly spaceAfter: boolean
}

/** A gold sentence with its raw text. */
export type GoldSentence = { readonly id: string; readonly text: string; readonly words: readonly GoldWord[] }

const wordOf = (c: readonly string[]): GoldWord => ({
  form: c[1]!,
  lemma: c[2]!,
  upos: c[3]!,
  xpos: c[4]!,
  feats: c[5]!,
  head: Number(c[6]) - 1,
  rel: c[7]!,
  spaceAfter: !(c[9] ?? '').includes('SpaceAfter=No'),
})

/** Sentences of a CoNLL-U text in order; multiword-token lines and empty nodes are skipped. */
export const parseConllu = (source: string): GoldSentence[] => {
  const sentences: GoldSentence[] = []
  for (const block of source.split(/\r?\n\r?\n/)) {
    let id = ''
    let text = ''
    const words: GoldWord[] = []
    for (const line of block.split(/\r?\n/)) {
      if (line.startsWith('# sent_id')) id = line.slice(line.indexOf('=') + 1).trim()
      else if (line.startsWith('# text =')) text = line.slice(8).trim()
      else if (/^\d+\t/.test(line)) words.push(wordOf(line.split('\t')))
    }
    if (words.length > 0) sentences.push({ id, text, words })
  }
  return sentences
}

/** Reads a file; see parseConllu. */
export const readConllu = (path: string): GoldSentence[] => parseConllu(readFileSync(path, 'utf8'))
