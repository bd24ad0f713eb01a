/** Words that are used alike: 'shooting', 'stabbing' and 'bombing' share a group though no letter says so. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { hashString } from './engine/hash.ts'

/** Groups of lower-case words, from word vectors; a word is known by its hash, so that a table of words costs 1 MB. */
export type Clusters = {
  /** One of about 1,000 groups of close words, -1 for an unknown word: fine('gunman') is fine('attacker'). */
  readonly fine: (lower: string) => number
  /** One of about 100 broad groups, -1 for an unknown word. */
  readonly coarse: (lower: string) => number
  /** `fine` of a word's `wordKey`, for callers that have it. */
  readonly fineOfKey: (key: number) => number
  /** The broad group of a fine one; coarseOfFine(-1) is -1. */
  readonly coarseOfFine: (fine: number) => number
}

/** The hash under which a lower-case word is kept; the same as the engine's hash of a word without digits. */
export const wordKey = (lower: string): number => hashString(lower, 1)

/**
 * Packs groups into the bytes of `models/clusters.bin.gz`: counts, the broad group of each fine one, then by ascending key the gaps
 * (7 bits a byte) and the fine groups (2 bytes). Of words with the same key the first counts.
 */
export const packClusters = (
  words: readonly string[],
  fineOf: ArrayLike<number>,
  coarseOf: ArrayLike<number>,
): Uint8Array => {
  const byKey = new Map<number, number>()
  words.forEach((word, i) => {
    const key = wordKey(word)
    if (!byKey.has(key)) byKey.set(key, fineOf[i]!)
  })
  const pairs = [...byKey].sort((a, b) => a[0] - b[0])
  const gaps: number[] = []
  let last = -0x80000000
  for (const [key] of pairs) {
    let gap = key - last
    last = key
    for (; gap > 127; gap = Math.floor(gap / 128)) gaps.push((gap % 128) + 128)
    gaps.push(gap)
  }
  const body = new Uint8Array(12 + coarseOf.length + gaps.length + 2 * pairs.length)
  const view = new DataView(body.buffer)
  view.setUint32(0, pairs.length, true)
  view.setUint32(4, coarseOf.length, true)
  view.setUint32(8, gaps.length, true)
  body.set(coarseOf, 12)
  body.set(gaps, 12 + coarseOf.length)
  const low = 12 + coarseOf.length + gaps.length
  pairs.forEach(([, fine], i) => {
    body[low + i] = fine & 255
    body[low + pairs.length + i] = fine >> 8
  })
  return gzipSync(body, { level: 9 })
}

/** Reads the bytes of `models/clusters.bin.gz`; about 10 ms. Throws when they are not such a file. */
export const loadClusters = (bytes: Uint8Array): Clusters => readClusters(gunzipSync(bytes))

/** The same from the bytes without gzip. An empty array knows no word. */
export const readClusters = (body: Uint8Array): Clusters => {
  if (body.length === 0) return clustersOf(new Int32Array(2), 1, new Uint8Array(0))
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const count = view.getUint32(0, true)
  const coarseOf = new Uint8Array(body.subarray(12, 12 + view.getUint32(4, true)))
  let at = 12 + coarseOf.length
  const low = at + view.getUint32(8, true)
  let size = 16
  while (size < 2 * count) size *= 2
  const table = new Int32Array(2 * size)
  let key = -0x80000000
  for (let i = 0; i < count; i++) {
    let scale = 1
    for (; body[at]! > 127; scale *= 128) key += (body[at++]! - 128) * scale
    key += body[at++]! * scale
    let slot = slotOf(key, size)
    while (table[slot + 1] !== 0) slot = (slot + 2) & (2 * size - 1)
    table[slot] = key
    table[slot + 1] = 1 + body[low + i]! + 256 * body[low + count + i]!
  }
  return clustersOf(table, size, coarseOf)
}

const slotOf = (key: number, size: number): number => 2 * (Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) & (size - 1))

const clustersOf = (table: Int32Array, size: number, coarseOf: Uint8Array): Clusters => {
  const fineOfKey = (key: number): number => {
    let slot = slotOf(key, size)
    while (table[slot + 1] !== 0) {
      if (table[slot] === key) return table[slot + 1]! - 1
      slot = (slot + 2) & (2 * size - 1)
    }
    return -1
  }
  const coarseOfFine = (fine: number): number => (fine < 0 ? -1 : (coarseOf[fine] ?? -1))
  const fine = (lower: string): number => fineOfKey(wordKey(lower))
  return { fine, coarse: lower => coarseOfFine(fine(lower)), fineOfKey, coarseOfFine }
}
