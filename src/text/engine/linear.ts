/** A sparse linear classifier: hashed features in, one score a class out. */

/** Anything that scores classes; the trainer's model and the shipped one both do. */
export type Scorer = {
  readonly classes: number
  /** Sets `scores[0..classes)` to the sums of the weights of `features[0..count)`. Unknown features add nothing. */
  readonly score: (features: Int32Array, count: number, scores: Int32Array) => void
}

/**
 * The shipped form: feature `keys[i]` has the entries `entries[offsets[i] .. offsets[i + 1])`,
 * each `weight << 8 | class`. Keys ascend as signed integers.
 */
export type LinearWeights = {
  readonly classes: number
  readonly keys: Int32Array
  readonly offsets: Uint32Array
  readonly entries: Int32Array
}

/** Slot of a key in an open-addressing table of `mask + 1` places. */
export const slotOf = (key: number, mask: number): number => Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) & mask

/** Makes a scorer of shipped weights (at most 127 classes, 16 million entries, 256 features a decision); about 30 ms per million features. */
export const createLinear = (weights: LinearWeights): Scorer => {
  const { classes, keys, offsets, entries } = weights
  let size = 16
  while (size * 0.7 < keys.length) size *= 2
  const mask = size - 1
  // A key and its first entry × 128 + number of entries side by side: one cache line a look-up. 0 marks an empty place.
  const table = new Int32Array(size * 2)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    let slot = slotOf(key, mask) * 2
    while (table[slot + 1] !== 0) slot = (slot + 2) & (2 * mask + 1)
    table[slot] = key
    table[slot + 1] = (offsets[row]! << 7) | (offsets[row + 1]! - offsets[row]!)
  }
  const wrap = 2 * mask + 1
  const found = new Int32Array(257)
  const score = (features: Int32Array, count: number, scores: Int32Array): void => {
    scores.fill(0, 0, classes)
    // First find all rows, then add them up: the look-ups do not wait for each other's memory.
    let n = 0
    for (let f = 0; f < count; f++) {
      const key = features[f]!
      let slot = slotOf(key, mask) * 2
      let where = table[slot + 1]!
      while (where !== 0 && table[slot] !== key) {
        slot = (slot + 2) & wrap
        where = table[slot + 1]!
      }
      found[n] = where
      n += where === 0 ? 0 : 1
    }
    for (let f = 0; f < n; f++) {
      const where = found[f]!
      let e = where >>> 7
      const end = e + (where & 127)
      for (; e < end; e++) {
        const entry = entries[e]!
        scores[entry & 127]! += entry >> 8
      }
    }
  }
  return { classes, score }
}
