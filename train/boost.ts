/** Gradient-boosted trees for yes-or-no answers: each tree corrects what the ones before got wrong. Seeded: the same rows give the same trees. */
import type { Forest, Tree } from '../src/stories/mentions/forest.ts'
import { createRandom } from './random.ts'

/** Rows of `width` numbers one after the other, whether each is a yes, and how much it counts. */
export type Rows = {
  readonly width: number
  readonly numbers: Float32Array
  readonly answers: Uint8Array
  readonly counts: Float32Array
}

/** How the trees grow. `trees`: how many; `depth`: questions from root to leaf. */
export type BoostPlan = { readonly trees: number; readonly depth: number; readonly seed: number }

const RATE = 0.1 // how much of its correction a tree may make
const SHRINK = 5 // a leaf of few rows says little
const LEAST_IN_LEAF = 8 // of the rows' uncertainty
const ROW_SHARE = 0.6 // of rows and of questions that one tree sees
const QUESTION_SHARE = 0.6
const CUTS = 47

type Binned = { readonly cuts: readonly Float64Array[]; readonly bins: Uint8Array }
type State = {
  readonly rows: Rows
  readonly binned: Binned
  readonly slope: Float64Array
  readonly doubt: Float64Array
}

/** Learns a forest. */
export function boost(rows: Rows, { trees, depth, seed }: BoostPlan): Forest {
  const n = rows.answers.length
  const random = createRandom(seed)
  const binned = bin(rows)
  const total = rows.counts.reduce((sum, count) => sum + count, 0)
  const yes = rows.counts.reduce((sum, count, i) => sum + count * rows.answers[i]!, 0)
  const bias = round(Math.log(yes / (total - yes)))
  const odds = new Float64Array(n).fill(bias)
  const state = { rows, binned, slope: new Float64Array(n), doubt: new Float64Array(n) }
  const grown: Tree[] = []
  for (let t = 0; t < trees; t += 1) {
    for (let i = 0; i < n; i += 1) {
      const p = 1 / (1 + Math.exp(-odds[i]!))
      state.slope[i] = rows.counts[i]! * (rows.answers[i]! - p)
      state.doubt[i] = rows.counts[i]! * p * (1 - p)
    }
    const seen = Int32Array.from({ length: n }, (_, i) => i).filter(() => random() < ROW_SHARE)
    const questions = Array.from({ length: rows.width }, (_, f) => f).filter(() => random() < QUESTION_SHARE)
    const tree = grow(state, seen, questions, depth)
    for (let i = 0; i < n; i += 1) odds[i]! += answer(tree, rows.numbers, i * rows.width)
    grown.push(tree)
  }
  return { bias, trees: grown }
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4

function answer({ feature, value, right }: Tree, numbers: Float32Array, from: number): number {
  let node = 0
  while (feature[node]! >= 0) node = numbers[from + feature[node]!]! <= value[node]! ? node + 1 : right[node]!
  return value[node]!
}

/** Numbers as places among at most CUTS cuts: of all values where these are few, else so that bins hold equally many rows. */
function bin({ width, numbers, answers: { length } }: Rows): Binned {
  const bins = new Uint8Array(length * width)
  const step = Math.max(1, Math.floor(length / 20_000))
  const cuts = Array.from({ length: width }, (_, f) => {
    const sample: number[] = []
    for (let i = 0; i < length; i += step) sample.push(numbers[i * width + f]!)
    sample.sort((a, b) => a - b)
    const values = [...new Set(sample)]
    const found =
      values.length <= CUTS
        ? values.slice(1).map((value, i) => (value + values[i]!) / 2)
        : Array.from({ length: CUTS }, (_, c) => sample[Math.floor(((c + 1) * sample.length) / (CUTS + 1))]!)
    return Float64Array.from(new Set(found.map(round))).sort()
  })
  for (let i = 0; i < length; i += 1)
    for (let f = 0; f < width; f += 1) bins[i * width + f] = placeIn(cuts[f]!, numbers[i * width + f]!)
  return { cuts, bins }
}

function placeIn(cuts: Float64Array, value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= cuts[middle]!) high = middle
    else low = middle + 1
  }
  return low
}

function grow(state: State, seen: Int32Array, questions: readonly number[], depth: number): Tree {
  const tree = { feature: [] as number[], value: [] as number[], right: [] as number[] }
  const build = (rows: Int32Array, left: number): void => {
    const node = tree.feature.length
    const split = left === 0 ? null : bestSplit(state, rows, questions)
    tree.feature.push(split?.feature ?? -1)
    tree.right.push(0)
    if (split === null) {
      tree.value.push(leafOf(state, rows))
      return
    }
    const { width } = state.rows
    const { cuts, bins } = state.binned
    tree.value.push(cuts[split.feature]![split.cut]!)
    const isLow = (i: number): boolean => bins[i * width + split.feature]! <= split.cut
    build(rows.filter(isLow), left - 1)
    tree.right[node] = tree.feature.length
    build(
      rows.filter(i => !isLow(i)),
      left - 1,
    )
  }
  build(seen, depth)
  return tree
}

function leafOf({ slope, doubt }: State, rows: Int32Array): number {
  let [s, d] = [0, 0]
  for (const i of rows) {
    s += slope[i]!
    d += doubt[i]!
  }
  return round((RATE * s) / (d + SHRINK))
}

type Split = { readonly feature: number; readonly cut: number }
const worth = (slope: number, doubt: number): number => slope ** 2 / (doubt + SHRINK)

/** The question after which both sides are the surest; null where none helps. */
function bestSplit(
  { rows: { width }, binned: { cuts, bins }, slope, doubt }: State,
  rows: Int32Array,
  questions: readonly number[],
) {
  const size = CUTS + 1
  const slopes = new Float64Array(width * size)
  const doubts = new Float64Array(width * size)
  let [allSlope, allDoubt] = [0, 0]
  for (const i of rows) {
    allSlope += slope[i]!
    allDoubt += doubt[i]!
    for (const f of questions) {
      const at = f * size + bins[i * width + f]!
      slopes[at]! += slope[i]!
      doubts[at]! += doubt[i]!
    }
  }
  let best: Split | null = null
  let gain = worth(allSlope, allDoubt) + 1e-3
  for (const feature of questions) {
    let [s, d] = [0, 0]
    for (let cut = 0; cut < cuts[feature]!.length; cut += 1) {
      s += slopes[feature * size + cut]!
      d += doubts[feature * size + cut]!
      if (d < LEAST_IN_LEAF || allDoubt - d < LEAST_IN_LEAF) continue
      const both = worth(s, d) + worth(allSlope - s, allDoubt - d)
      if (both > gain) {
        gain = both
        best = { feature, cut }
      }
    }
  }
  return best
}
