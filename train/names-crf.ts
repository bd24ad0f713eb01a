/** Trains a linear-chain CRF over hashed features: AdaGrad with dual averaging and an L1 penalty, so that most weights are zero. */
import { BEFORE, LABELS, mayEnd, mayStart } from '../src/text/entities/labels.ts'
import { createRandom, shuffle } from './random.ts'

/** Neighbouring words where names may stand: hashed features and, as bits, the labels that the gold allows for each word. */
export type Stretch = {
  readonly features: readonly Int32Array[]
  readonly allowed: Int32Array
  /** How much its loss counts. */
  readonly weight: number
}

/** How to train; see train/names-plan.ts. */
export type CrfPlan = {
  readonly epochs: number
  readonly rate: number
  readonly penalty: number
  readonly least: number
  readonly seed: number
}

/** Weights as trained: row `r` of feature `keys[r]` holds LABELS numbers. */
export type CrfWeights = { readonly keys: Int32Array; readonly rows: Float32Array; readonly pairs: Float64Array }

/** Features that at least `least` words have, numbered in order of their hash. */
const numberFeatures = (data: readonly Stretch[], least: number): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { features } of data)
    for (const word of features) for (const key of word) counts.set(key, (counts.get(key) ?? 0) + 1)
  const kept = Int32Array.from([...counts].filter(([, count]) => count >= least).map(([key]) => key)).sort()
  return new Map(Array.from(kept, (key, id) => [key, id]))
}

const EVERY = (1 << LABELS) - 1
const STARTS: readonly number[] = Array.from({ length: LABELS }, (_, label) => (mayStart(label) ? 1 : 0))
const ENDS: readonly number[] = Array.from({ length: LABELS }, (_, label) => (mayEnd(label) ? 1 : 0))
const AFTER: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, last) =>
  Array.from({ length: LABELS }, (_, next) => next).filter(next => BEFORE[next]!.includes(last)),
)

/** Exponentials of the scores of allowed labels, each word's highest score taken away; 0 for the others. */
const potentials = (
  scores: Float64Array,
  allowed: Int32Array | null,
  size: number,
): { psi: Float64Array; log: number } => {
  const psi = new Float64Array(size * LABELS)
  let log = 0
  for (let i = 0; i < size; i++) {
    const may = allowed === null ? EVERY : allowed[i]!
    let top = Number.NEGATIVE_INFINITY
    for (let k = 0; k < LABELS; k++) if (may & (1 << k)) top = Math.max(top, scores[i * LABELS + k]!)
    for (let k = 0; k < LABELS; k++) if (may & (1 << k)) psi[i * LABELS + k] = Math.exp(scores[i * LABELS + k]! - top)
    log += top
  }
  return { psi, log }
}

/** Scaled sums over the rows of labels up to each word; `scale[i]` is what word i was divided by. */
const sumForward = (psi: Float64Array, pairs: Float64Array, size: number, scale: Float64Array): Float64Array => {
  const forward = new Float64Array(size * LABELS)
  for (let i = 0; i < size; i++) {
    const at = i * LABELS
    let sum = 0
    for (let next = 0; next < LABELS; next++) {
      if (psi[at + next] === 0) continue
      let before = 0
      if (i === 0) before = STARTS[next]! * pairs[next]!
      else for (const last of BEFORE[next]!) before += forward[at - LABELS + last]! * pairs[last * LABELS + next]!
      forward[at + next] = before * psi[at + next]!
      sum += forward[at + next]!
    }
    scale[i] = sum
    if (sum > 0) for (let k = 0; k < LABELS; k++) forward[at + k]! /= sum
  }
  return forward
}

const sumBackward = (psi: Float64Array, pairs: Float64Array, size: number, scale: Float64Array): Float64Array => {
  const backward = new Float64Array(size * LABELS)
  for (let k = 0; k < LABELS; k++) backward[(size - 1) * LABELS + k] = ENDS[k]! * pairs[k * LABELS]!
  for (let i = size - 2; i >= 0; i--) {
    const at = (i + 1) * LABELS
    for (let last = 0; last < LABELS; last++) {
      let sum = 0
      for (const next of AFTER[last]!) sum += pairs[last * LABELS + next]! * psi[at + next]! * backward[at + next]!
      backward[at - LABELS + last] = sum / scale[i + 1]!
    }
  }
  return backward
}

/** What the model holds likely: probabilities of labels and of pairs, each times `sign`, are added to these. */
type Expectation = { readonly nodes: Float64Array; readonly edges: Float64Array }

/**
 * Adds probabilities of labels and pairs among the allowed rows of a stretch (Rabiner's scaling); returns the log of their sum, null
 * where no row is allowed.
 *
 * @param pairs  exponentials of the scores of pairs
 */
const expect = (
  scores: Float64Array,
  pairs: Float64Array,
  allowed: Int32Array | null,
  sign: number,
  { nodes, edges }: Expectation,
): number | null => {
  const size = scores.length / LABELS
  const { psi, log } = potentials(scores, allowed, size)
  const scale = new Float64Array(size)
  const forward = sumForward(psi, pairs, size, scale)
  const end = (size - 1) * LABELS
  let z = 0
  for (let k = 0; k < LABELS; k++) z += forward[end + k]! * ENDS[k]! * pairs[k * LABELS]!
  if (!(z > 0)) return null
  const backward = sumBackward(psi, pairs, size, scale)
  let total = log + Math.log(z)
  for (let i = 0; i < size; i++) {
    total += Math.log(scale[i]!)
    const at = i * LABELS
    for (let next = 0; next < LABELS; next++) {
      const p = (sign * forward[at + next]! * backward[at + next]!) / z
      if (p === 0) continue
      nodes[at + next]! += p
      if (i === 0) edges[next]! += p
      if (i === size - 1) edges[next * LABELS]! += p
      if (i === 0) continue
      const share = (sign * psi[at + next]! * backward[at + next]!) / (scale[i]! * z)
      for (const last of BEFORE[next]!)
        edges[last * LABELS + next]! += forward[at - LABELS + last]! * pairs[last * LABELS + next]! * share
    }
  }
  return total
}

/** Trains; the same data and plan give the same weights. */
export const trainCrf = (data: readonly Stretch[], plan: CrfPlan, log?: (line: string) => void): CrfWeights => {
  const ids = numberFeatures(data, plan.least)
  const numbered = data.map(s => ({
    ...s,
    ids: s.features.map(f => Int32Array.from([...f].map(k => ids.get(k) ?? -1).filter(id => id >= 0))),
  }))
  const width = ids.size * LABELS
  const sums = new Float32Array(width)
  const squares = new Float32Array(width)
  const weights = new Float32Array(width) // as of the last touch, or of the epoch's start: the penalty falls due with time
  const pairs = new Float64Array(LABELS * LABELS)
  const pairSquares = new Float64Array(LABELS * LABELS)
  const random = createRandom(plan.seed)
  let time = 0
  const weightAt = (at: number): number => {
    const s = sums[at]!
    const size = (s < 0 ? -s : s) - plan.penalty * time
    return size <= 0 ? 0 : ((s < 0 ? -size : size) * plan.rate) / (Math.sqrt(squares[at]!) + 1e-3)
  }
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    let loss = 0
    for (let at = 0; at < width; at++) if (sums[at] !== 0) weights[at] = weightAt(at)
    for (const stretch of shuffle(numbered, random)) {
      const size = stretch.ids.length
      const scores = new Float64Array(size * LABELS)
      for (let i = 0; i < size; i++)
        for (const id of stretch.ids[i]!) {
          const base = id * LABELS
          for (let label = 0; label < LABELS; label++) scores[i * LABELS + label]! += weights[base + label]!
        }
      const nodes = new Float64Array(size * LABELS)
      const edges = new Float64Array(LABELS * LABELS)
      const odds = pairs.map(Math.exp)
      const gold = expect(scores, odds, stretch.allowed, 1, { nodes, edges })
      if (gold === null) continue
      loss += expect(scores, odds, null, -1, { nodes, edges })! - gold
      time += 1
      for (let i = 0; i < size; i++)
        for (let label = 0; label < LABELS; label++) {
          const g = nodes[i * LABELS + label]! * stretch.weight
          if (Math.abs(g) < 1e-4) continue
          for (const id of stretch.ids[i]!) {
            const at = id * LABELS + label
            sums[at]! += g
            squares[at]! += g * g
            weights[at] = weightAt(at)
          }
        }
      for (let k = 0; k < edges.length; k++) {
        const g = edges[k]! * stretch.weight
        if (g === 0) continue
        pairSquares[k]! += g * g
        pairs[k]! += (plan.rate * g) / (Math.sqrt(pairSquares[k]!) + 1e-3)
      }
    }
    log?.(`epoch ${epoch + 1}: loss ${(loss / data.length).toFixed(4)}, ${ids.size} features`)
  }
  const rows = new Float32Array(width)
  for (let at = 0; at < width; at++) rows[at] = sums[at] === 0 ? 0 : weightAt(at)
  return { keys: Int32Array.from(ids.keys()), rows, pairs }
}
