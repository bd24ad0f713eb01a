/** Averaged perceptron over hashed features with sparse rows; the trainable twin of src/text/engine/linear.ts. */
import { type LinearWeights, type Scorer, slotOf } from '../src/text/engine/linear.ts'

const FIRST_ROOM = 4

/** A scorer that learns. All state is typed arrays that double when full. */
export type Perceptron = Scorer & {
  /** Adds `amount` to the weight of every given feature for `label`. */
  readonly update: (features: Int32Array, count: number, label: number, amount: number) => void
  /** One decision has been made: advances the clock of the average. */
  readonly tick: () => void
  /** Weights averaged over all decisions; features with fewer than `minUpdates` updates are left out. */
  readonly average: () => AveragedWeights
  readonly rows: () => number
}

/** Averaged weights by ascending key: entries `offsets[i] .. offsets[i + 1]` belong to `keys[i]`. */
export type AveragedWeights = {
  readonly classes: number
  readonly keys: Int32Array
  readonly offsets: Uint32Array
  readonly labels: Uint8Array
  readonly weights: Float32Array
}

/**
 * The mean of several models, pruned and rounded for shipping: scores are linear, so the sum of models is a model.
 * Weights below `drop` go; the rest is multiplied by `scale` and rounded.
 */
export const freeze = (models: readonly AveragedWeights[], scale: number, drop: number): LinearWeights => {
  const classes = models[0]!.classes
  const at = models.map(() => 0)
  const sums = new Float64Array(256)
  const keys: number[] = []
  const offsets: number[] = [0]
  const entries: number[] = []
  for (;;) {
    let key = Number.POSITIVE_INFINITY
    models.forEach((m, k) => {
      if (at[k]! < m.keys.length) key = Math.min(key, m.keys[at[k]!]!)
    })
    if (key === Number.POSITIVE_INFINITY) break
    sums.fill(0, 0, classes)
    models.forEach((m, k) => {
      const row = at[k]!
      if (row >= m.keys.length || m.keys[row] !== key) return
      for (let e = m.offsets[row]!; e < m.offsets[row + 1]!; e++) sums[m.labels[e]!]! += m.weights[e]! / models.length
      at[k] = row + 1
    })
    const before = entries.length
    for (let c = 0; c < classes; c++) {
      const weight = Math.abs(sums[c]!) < drop ? 0 : Math.round(sums[c]! * scale)
      if (weight !== 0) entries.push((weight << 8) | c)
    }
    if (entries.length === before) continue
    keys.push(key)
    offsets.push(entries.length)
  }
  return {
    classes,
    keys: Int32Array.from(keys),
    offsets: Uint32Array.from(offsets),
    entries: Int32Array.from(entries),
  }
}

const grown = <T extends Int32Array | Float32Array | Float64Array | Uint8Array>(old: T, size: number): T => {
  const bigger = new (old.constructor as new (n: number) => T)(size)
  bigger.set(old)
  return bigger
}

/** A fresh model for up to 255 classes. Features count in scores once they have `minUpdates` updates (Goldberg & Elhadad 2011). */
export const createPerceptron = (classes: number, minUpdates = 1): Perceptron => {
  let mask = (1 << 16) - 1
  let table = new Int32Array((mask + 1) * 2)
  let rows = 0
  let keyOf = new Int32Array(1 << 15)
  let start = new Int32Array(1 << 15)
  let used = new Int32Array(1 << 15)
  let room = new Int32Array(1 << 15)
  let updates = new Int32Array(1 << 15)
  let labels = new Uint8Array(1 << 18)
  let weights = new Int32Array(1 << 18)
  let sums = new Float64Array(1 << 18)
  let end = 0
  let clock = 1

  const find = (key: number): number => {
    let slot = slotOf(key, mask)
    let row = table[slot * 2 + 1]!
    while (row !== 0 && table[slot * 2] !== key) {
      slot = (slot + 1) & mask
      row = table[slot * 2 + 1]!
    }
    return row === 0 ? -slot - 1 : row - 1
  }
  const rehash = (): void => {
    mask = mask * 2 + 1
    table = new Int32Array((mask + 1) * 2)
    for (let row = 0; row < rows; row++) {
      const slot = -find(keyOf[row]!) - 1
      table[slot * 2] = keyOf[row]!
      table[slot * 2 + 1] = row + 1
    }
  }
  const take = (size: number): number => {
    const at = end
    end += size
    if (end > labels.length) {
      labels = grown(labels, labels.length * 2)
      weights = grown(weights, weights.length * 2)
      sums = grown(sums, sums.length * 2)
    }
    return at
  }
  const insert = (key: number): number => {
    if (rows * 2 > mask) rehash()
    if (rows === keyOf.length) {
      keyOf = grown(keyOf, rows * 2)
      start = grown(start, rows * 2)
      used = grown(used, rows * 2)
      room = grown(room, rows * 2)
      updates = grown(updates, rows * 2)
    }
    const slot = -find(key) - 1
    table[slot * 2] = key
    table[slot * 2 + 1] = ++rows
    keyOf[rows - 1] = key
    start[rows - 1] = take(FIRST_ROOM)
    room[rows - 1] = FIRST_ROOM
    return rows - 1
  }
  const entryOf = (row: number, label: number): number => {
    const from = start[row]!
    const to = from + used[row]!
    for (let e = from; e < to; e++) if (labels[e] === label) return e
    if (used[row] === room[row]) {
      const moved = take(room[row]! * 2)
      labels.copyWithin(moved, from, to)
      weights.copyWithin(moved, from, to)
      sums.copyWithin(moved, from, to)
      start[row] = moved
      room[row] = room[row]! * 2
    }
    const e = start[row]! + used[row]!
    used[row] = used[row]! + 1
    labels[e] = label
    weights[e] = 0
    sums[e] = 0
    return e
  }
  const update = (features: Int32Array, count: number, label: number, amount: number): void => {
    for (let f = 0; f < count; f++) {
      const found = find(features[f]!)
      const row = found < 0 ? insert(features[f]!) : found
      const e = entryOf(row, label)
      weights[e]! += amount
      sums[e]! += amount * clock
      if (amount > 0) updates[row]!++
    }
  }
  const score = (features: Int32Array, count: number, scores: Int32Array): void => {
    scores.fill(0, 0, classes)
    for (let f = 0; f < count; f++) {
      const row = find(features[f]!)
      if (row < 0 || updates[row]! < minUpdates) continue
      const to = start[row]! + used[row]!
      for (let e = start[row]!; e < to; e++) scores[labels[e]!]! += weights[e]!
    }
  }
  const average = (): AveragedWeights => {
    const order = Array.from({ length: rows }, (_, row) => row).filter(row => updates[row]! >= minUpdates)
    order.sort((a, b) => keyOf[a]! - keyOf[b]!)
    const total = order.reduce((n, row) => n + used[row]!, 0)
    const keys = Int32Array.from(order, row => keyOf[row]!)
    const offsets = new Uint32Array(order.length + 1)
    const kept = { labels: new Uint8Array(total), weights: new Float32Array(total) }
    let n = 0
    order.forEach((row, k) => {
      for (let e = start[row]!; e < start[row]! + used[row]!; e++) {
        kept.labels[n] = labels[e]!
        kept.weights[n++] = weights[e]! - sums[e]! / clock
      }
      offsets[k + 1] = n
    })
    return { classes, keys, offsets, ...kept }
  }
  return { classes, score, update, tick: () => clock++, average, rows: () => rows }
}
