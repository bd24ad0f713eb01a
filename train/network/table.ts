/** The learnt rows of word features, and the words' first states made of them. */
import type { Network, Segment } from '../../src/text/engine/network.ts'
import { VECTOR_UNIT, type WordVectors } from '../../src/text/engine/vectors.ts'
import { WORD_FEATURES } from '../../src/text/engine/word-features.ts'
import { adamState, adamStep, type Pace } from './adam.ts'
import type { Item } from './items.ts'
import type { NetworkPlan } from './plan.ts'

/** Places of a word's own form among its features: they are hidden together. */
const FORM_FEATURES = [0, 8]

/** A table that fills first states and learns from their gradients. `rows` counts rows up to the last word's. */
export type Table = {
  readonly values: Float32Array
  readonly fill: (batch: readonly Item[], segments: readonly Segment[], rows: number, x: Float32Array) => void
  readonly learn: (batch: readonly Item[], segments: readonly Segment[], rows: number, gradient: Float32Array) => void
  readonly step: (pace: Pace) => void
}

type TableOptions = {
  readonly rows: number
  readonly rowsOfBatch: number
  readonly vectors: WordVectors
  readonly plan: NetworkPlan
  readonly random: () => number
  /** Where the gradient of the vectors' projection goes. */
  readonly projection: Float32Array
}

/** Makes a table of small random numbers. */
export const createTable = (net: Network, o: TableOptions): Table => {
  const { width } = net.shape
  const { vectors, plan, random } = o
  const values = new Float32Array(o.rows * width)
  for (let i = 0; i < values.length; i++) values[i] = (2 * random() - 1) * 0.15
  const gradients = new Float32Array(values.length)
  const state = adamState(values.length)
  const given = net.arena.take(o.rowsOfBatch * vectors.size)
  const isIn = new Uint8Array(o.rowsOfBatch * WORD_FEATURES)
  const stamp = new Int32Array(o.rows)
  const touched = new Int32Array(o.rows)
  let count = 0
  let batchNumber = 0
  const project = net.parameters.vectors!
  const wordBytes = width * 4
  const vectorBytes = vectors.size * 4

  const fillWord = (item: Item, i: number, row: number, x: Float32Array): void => {
    const hidden = random() < plan.dropForm
    for (let k = 0; k < WORD_FEATURES; k++) {
      const r = item.rows[i * WORD_FEATURES + k]!
      const kept = r >= 0 && !(hidden && FORM_FEATURES.includes(k))
      isIn[row * WORD_FEATURES + k] = kept ? 1 : 0
      for (let c = 0, from = r * width, at = row * width; kept && c < width; c++) x[at + c]! += values[from + c]!
    }
    const v = item.vectorRows[i]!
    if (v < 0 || random() < plan.dropVector) return
    for (let c = 0; c < vectors.size; c++)
      given[row * vectors.size + c] = vectors.values[v * vectors.size + c]! * VECTOR_UNIT
  }
  const learnWord = (item: Item, i: number, row: number, gradient: Float32Array): void => {
    for (let k = 0; k < WORD_FEATURES; k++) {
      if (isIn[row * WORD_FEATURES + k] === 0) continue
      const r = item.rows[i * WORD_FEATURES + k]!
      const to = r * width
      if (stamp[r] !== batchNumber) {
        stamp[r] = batchNumber
        touched[count++] = r
        gradients.fill(0, to, to + width)
      }
      for (let c = 0, at = row * width; c < width; c++) gradients[to + c]! += gradient[at + c]!
    }
  }
  const eachWord = (
    batch: readonly Item[],
    segments: readonly Segment[],
    then: (item: Item, i: number, row: number) => void,
  ): void =>
    batch.forEach((item, b) => {
      for (let i = 0; i < item.size; i++) then(item, i, segments[b]!.from + i)
    })
  return {
    values,
    fill: (batch, segments, rows, x) => {
      given.fill(0)
      eachWord(batch, segments, (item, i, row) => fillWord(item, i, row, x))
      const rows4 = (rows + 3) & ~3
      const strides = [vectorBytes, 4, wordBytes, wordBytes] as const
      net.arena.multiply(given.byteOffset, project.byteOffset, x.byteOffset, rows4, vectors.size, width, ...strides)
    },
    learn: (batch, segments, rows, gradient) => {
      batchNumber++
      count = 0
      eachWord(batch, segments, (item, i, row) => learnWord(item, i, row, gradient))
      const strides = [4, vectorBytes, wordBytes, wordBytes] as const
      const to = o.projection.byteOffset
      net.arena.multiply(given.byteOffset, gradient.byteOffset, to, vectors.size, rows, width, ...strides)
    },
    step: pace => {
      for (let n = 0; n < count; n++) {
        const from = touched[n]! * width
        adamStep(values, gradients, state, { ...pace, from, to: from + width })
      }
    },
  }
}
