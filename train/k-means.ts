/** Seeded k-means over rows of unit length. */
import { createRandom } from './random.ts'

/** A matrix: `count` rows of `size` numbers. */
export type Rows = { readonly count: number; readonly size: number; readonly values: Float32Array }

/** `deciding`: only so many rows from the first move the centres. */
export type KMeansOptions = {
  readonly k: number
  readonly seed: number
  readonly rounds: number
  readonly deciding: number
  readonly log?: (line: string) => void
}

/** The group of every row and the groups' centres (unit length). Similarity is the cosine; every group has a row at the start. */
export const kMeans = (
  rows: Rows,
  { k, seed, rounds, deciding, log = () => {} }: KMeansOptions,
): { readonly groupOf: Uint16Array; readonly centres: Rows } => {
  const { count, size, values } = rows
  const centres: Rows = { count: k, size, values: firstCentres(rows, k, Math.min(deciding, count), seed) }
  const groupOf = new Uint16Array(count)
  for (let round = 0; round < rounds; round++) {
    const last = round === rounds - 1
    const upTo = last ? count : Math.min(deciding, count)
    let moved = 0
    for (let row = 0; row < upTo; row++) {
      const best = nearest(centres, values, row * size)
      if (best !== groupOf[row]) moved++
      groupOf[row] = best
    }
    log(`round ${round + 1}: ${moved} moved`)
    if (!last) moveCentres(rows, groupOf, upTo, centres)
  }
  return { groupOf, centres }
}

/** Different rows drawn with the seed. */
const firstCentres = (rows: Rows, k: number, from: number, seed: number): Float32Array => {
  const random = createRandom(seed)
  const taken = new Set<number>()
  while (taken.size < Math.min(k, from)) taken.add(Math.floor(random() * from))
  const out = new Float32Array(k * rows.size)
  ;[...taken].forEach((row, c) => {
    out.set(rows.values.subarray(row * rows.size, (row + 1) * rows.size), c * rows.size)
  })
  return out
}

const nearest = (centres: Rows, values: Float32Array, at: number): number => {
  const { count, size, values: c } = centres
  let best = 0
  let top = Number.NEGATIVE_INFINITY
  for (let k = 0, from = 0; k < count; k++, from += size) {
    let a = 0
    let b = 0
    for (let i = 0; i < size; i += 2) {
      a += c[from + i]! * values[at + i]!
      b += c[from + i + 1]! * values[at + i + 1]!
    }
    if (a + b > top) {
      top = a + b
      best = k
    }
  }
  return best
}

const moveCentres = (rows: Rows, groupOf: Uint16Array, upTo: number, centres: Rows): void => {
  const { size, values } = rows
  const sums = new Float64Array(centres.count * size)
  for (let row = 0; row < upTo; row++)
    for (let i = 0; i < size; i++) sums[groupOf[row]! * size + i]! += values[row * size + i]!
  for (let k = 0; k < centres.count; k++) {
    let square = 0
    for (let i = 0; i < size; i++) square += sums[k * size + i]! ** 2
    if (square === 0) continue
    for (let i = 0; i < size; i++) centres.values[k * size + i] = sums[k * size + i]! / Math.sqrt(square)
  }
}
