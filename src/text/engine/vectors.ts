/** Vectors of frequent words: what a word means, learnt from how millions of sentences use it. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { wordKey } from '../clusters.ts'

/** `rowOf` gives the row of a lower-case word's key, -1 for a stranger; row `r` is `values[r * size .. (r + 1) * size)`, about one in size. */
export type WordVectors = {
  readonly size: number
  readonly values: Int8Array
  readonly rowOf: (key: number) => number
}

/** A stored number is the vector's times this; the vectors have unit length. */
const SCALE = 200

/** What a stored number is worth to the network. */
export const VECTOR_UNIT = 1 / 25

/** Packs vectors of unit length into the bytes of `models/vectors.bin.gz`: counts, keys, then the numbers of all rows by column. */
export const packVectors = (words: readonly string[], values: Float32Array, size: number): Uint8Array => {
  const rows = new Map<number, number>()
  words.forEach((word, i) => {
    const key = wordKey(word)
    if (!rows.has(key)) rows.set(key, i)
  })
  const pairs = [...rows].sort((a, b) => a[0] - b[0])
  const body = new Uint8Array(8 + pairs.length * (4 + size))
  const view = new DataView(body.buffer)
  view.setUint32(0, pairs.length, true)
  view.setUint32(4, size, true)
  pairs.forEach(([key, row], i) => {
    view.setInt32(8 + 4 * i, key, true)
    for (let k = 0; k < size; k++) {
      const v = Math.round(values[row * size + k]! * SCALE)
      view.setInt8(8 + 4 * pairs.length + k * pairs.length + i, Math.max(-127, Math.min(127, v)))
    }
  })
  return gzipSync(body, { level: 9 })
}

/** Reads the bytes of `models/vectors.bin.gz`. Throws when they are not such a file. */
export const loadVectors = (bytes: Uint8Array): WordVectors => readVectors(gunzipSync(bytes))

/** The same from the bytes without gzip. An empty array knows no word. */
export const readVectors = (body: Uint8Array): WordVectors => {
  if (body.length === 0) return { size: 0, values: new Int8Array(0), rowOf: () => -1 }
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const count = view.getUint32(0, true)
  const size = view.getUint32(4, true)
  const values = new Int8Array(count * size)
  const from = 8 + 4 * count
  for (let k = 0; k < size; k++)
    for (let i = 0, at = from + k * count; i < count; i++) values[i * size + k] = view.getInt8(at++)
  let places = 16
  while (places < 2 * count) places *= 2
  const table = new Int32Array(2 * places)
  const first = (key: number): number => 2 * (Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) & (places - 1))
  for (let i = 0; i < count; i++) {
    const key = view.getInt32(8 + 4 * i, true)
    let slot = first(key)
    while (table[slot + 1] !== 0) slot = (slot + 2) & (2 * places - 1)
    table[slot] = key
    table[slot + 1] = i + 1
  }
  const rowOf = (key: number): number => {
    let slot = first(key)
    while (table[slot + 1] !== 0) {
      if (table[slot] === key) return table[slot + 1]! - 1
      slot = (slot + 2) & (2 * places - 1)
    }
    return -1
  }
  return { size, values, rowOf }
}
