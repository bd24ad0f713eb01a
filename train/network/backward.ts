/** Gradients of the network (src/text/engine/network.ts): the same steps in reverse. */
import type { Arena } from '../../src/text/engine/kernel.ts'
import {
  createPass,
  DISTANCES,
  type Drop,
  distanceOf,
  type Network,
  type Parameters,
  type Pass,
  ROOT_DISTANCE,
  type Segment,
  up8,
} from '../../src/text/engine/network.ts'

const up4 = (n: number): number => (n + 3) & ~3

/** Gradients of parameters and of what a pass left behind. */
export type Gradients = {
  readonly parameters: Parameters
  readonly pass: Pass
  /** Masks and unmasked values of the places where something was dropped. */
  readonly masks: Map<string, Float32Array>
  readonly originals: Map<string, Float32Array>
  readonly turned: Float32Array
  readonly keys: Float32Array
  readonly keysBack: Float32Array
}

/** Room for the gradients of passes of at most so many rows. */
export const createGradients = (arena: Arena, net: Network, rows: number, longest: number): Gradients => {
  const parameters: Record<string, Float32Array> = {}
  let widest = 0
  for (const [name, values] of Object.entries(net.parameters)) {
    parameters[name] = arena.take(values.length)
    widest = Math.max(widest, values.length)
  }
  const room = (longest + 8) * net.shape.arcs
  return {
    parameters,
    pass: createPass(arena, net.shape, rows, longest),
    masks: new Map(),
    originals: new Map(),
    turned: arena.take(widest),
    keys: arena.take(room),
    keysBack: arena.take(room),
  }
}

/** Sets everything to 0 that a backward pass adds to. */
export const clearGradients = (g: Gradients): void => {
  for (const values of Object.values(g.parameters)) values.fill(0)
  for (const part of Object.values(g.pass).flat()) part.fill(0)
}

/** Dropout that remembers its masks. */
export const dropper =
  (g: Gradients, random: () => number, rateOf: (place: string) => number, rows: number): Drop =>
  (place, values, columns) => {
    const n = rows * columns
    const rate = rateOf(place)
    let mask = g.masks.get(place)
    let original = g.originals.get(place)
    if (mask === undefined || original === undefined) {
      mask = new Float32Array(values.length)
      original = new Float32Array(values.length)
      g.masks.set(place, mask)
      g.originals.set(place, original)
    }
    original.set(values.subarray(0, n))
    const kept = 1 / (1 - rate)
    for (let i = 0; i < n; i++) {
      const m = random() < rate ? 0 : kept
      mask[i] = m
      values[i]! *= m
    }
  }

const undrop = (g: Gradients, place: string, gradient: Float32Array, n: number): void => {
  const mask = g.masks.get(place)!
  for (let i = 0; i < n; i++) gradient[i]! *= mask[i]!
}

type Size = { readonly rows: number; readonly inner: number; readonly columns: number }

const turn = (weights: Float32Array, out: Float32Array, inner: number, columns: number): void => {
  for (let i = 0; i < inner; i++) for (let k = 0; k < columns; k++) out[k * inner + i] = weights[i * columns + k]!
}

/** Reverse of `out = bias + input · weights`: adds to the gradients of weights, bias and input. */
const affineBack = (
  net: Network,
  g: Gradients,
  name: string,
  input: Float32Array,
  gradient: Float32Array,
  inputGradient: Float32Array | null,
  { rows, inner, columns }: Size,
): void => {
  const { multiply } = net.arena
  const into = g.parameters[name]!
  multiply(
    input.byteOffset,
    gradient.byteOffset,
    into.byteOffset,
    inner,
    rows,
    columns,
    4,
    inner * 4,
    columns * 4,
    columns * 4,
  )
  const bias = g.parameters[`${name}+`]
  if (bias !== undefined) addColumns(gradient, bias, rows, columns)
  if (inputGradient === null) return
  turn(net.parameters[name]!, g.turned, inner, columns)
  multiply(
    gradient.byteOffset,
    g.turned.byteOffset,
    inputGradient.byteOffset,
    up4(rows),
    columns,
    inner,
    columns * 4,
    4,
    inner * 4,
    inner * 4,
  )
}

const addColumns = (gradient: Float32Array, bias: Float32Array, rows: number, columns: number): void => {
  for (let row = 0, at = 0; row < rows; row++) for (let k = 0; k < columns; k++) bias[k]! += gradient[at++]!
}

const unrectify = (values: Float32Array, gradient: Float32Array, n: number): void => {
  for (let i = 0; i < n; i++) if (values[i]! <= 0) gradient[i] = 0
}

/** Reverse of `normalize`: adds to the gradient of x. */
const normalizeBack = (
  normed: Float32Array,
  scales: Float32Array,
  gradient: Float32Array,
  x: Float32Array,
  segments: readonly Segment[],
  width: number,
): void => {
  for (const { from, size } of segments)
    for (let row = from; row < from + size; row++) {
      const at = row * width
      let along = 0
      for (let i = at; i < at + width; i++) along += gradient[i]! * normed[i]!
      along /= width
      const scale = scales[row]!
      for (let i = at; i < at + width; i++) x[i]! += scale * (gradient[i]! - normed[i]! * along)
    }
}

const carryBack = (
  gates: Float32Array,
  out: Float32Array,
  gradient: Float32Array,
  gatesBack: Float32Array,
  segments: readonly Segment[],
  width: number,
): void => {
  const half = width >> 1
  for (const { from, size } of segments)
    for (let way = 0; way < 2; way++) {
      const step = way === 0 ? 1 : -1
      let row = way === 0 ? from + size - 1 : from
      for (let k = 0; k < size; k++, row -= step) {
        const g = row * 2 * width + way * width
        const at = row * width + way * half
        const before = at - step * width
        const isFirst = k === size - 1
        for (let i = 0; i < half; i++) {
          const z = gates[g + i]!
          const c = gates[g + half + i]!
          const old = isFirst ? 0 : out[before + i]!
          const d = gradient[at + i]!
          const flat = 1 - Math.abs(2 * z - 1)
          const curve = 1 - Math.abs(c)
          gatesBack[g + i] = d * (c - old) * 0.5 * flat * flat
          gatesBack[g + half + i] = d * z * curve * curve
          if (!isFirst) gradient[before + i]! += d * (1 - z)
        }
      }
    }
}

/** Loss and gradient of tags: cross-entropy, `gold` -1 says nothing. Gives back the sum of losses. */
export const tagLoss = (
  net: Network,
  pass: Pass,
  g: Gradients,
  segments: readonly Segment[],
  gold: readonly Int32Array[],
): number => classLoss(pass.tags, g.pass.tags, net.shape.tags, segments, gold)

/** The same for relations to the gold heads. */
export const labelLoss = (
  net: Network,
  pass: Pass,
  g: Gradients,
  segments: readonly Segment[],
  gold: readonly Int32Array[],
): number => classLoss(pass.labels, g.pass.labels, net.shape.labels, segments, gold)

/** Cross-entropy of one choice among `classes` a word. */
const classLoss = (
  scores: Float32Array,
  out: Float32Array,
  classes: number,
  segments: readonly Segment[],
  gold: readonly Int32Array[],
): number => {
  const columns = up8(classes)
  let loss = 0
  segments.forEach(({ from, size }, s) => {
    for (let i = 0; i < size; i++) loss += softmaxBack(scores, out, (from + i) * columns, classes, gold[s]![i]!, 1)
  })
  return loss
}

const softmaxBack = (
  scores: Float32Array,
  out: Float32Array,
  at: number,
  n: number,
  gold: number,
  weight: number,
): number => {
  if (gold < 0) return 0
  let top = Number.NEGATIVE_INFINITY
  for (let k = 0; k < n; k++) if (scores[at + k]! > top) top = scores[at + k]!
  let sum = 0
  for (let k = 0; k < n; k++) sum += Math.exp(scores[at + k]! - top)
  for (let k = 0; k < n; k++) out[at + k] = (weight * Math.exp(scores[at + k]! - top)) / sum
  out[at + gold]! -= weight
  return Math.log(sum) + top - scores[at + gold]!
}

/** Loss of the heads of one sentence whose scores stand in `pass.scores`; adds to the gradients of queries, keys and distances. */
export const headLoss = (
  net: Network,
  pass: Pass,
  g: Gradients,
  segment: Segment,
  stride: number,
  gold: ArrayLike<number>,
): number => {
  const { from, size } = segment
  const { arcs } = net.shape
  const { scores } = pass
  const back = g.pass.scores
  back.fill(0, 0, up4(size + 1) * stride)
  let loss = 0
  for (let i = 0; i < size; i++) {
    scores[i * stride + i] = -1e9
    const head = gold[i]! < 0 ? size : gold[i]!
    loss += softmaxBack(scores, back, i * stride, size + 1, head, 1)
    const to = (from + i) * DISTANCES
    for (let j = 0; j < size; j++) if (j !== i) g.pass.near[to + distanceOf(i, j)]! += back[i * stride + j]!
    g.pass.near[to + ROOT_DISTANCE]! += back[i * stride + size]!
  }
  const { multiply } = net.arena
  g.keys.fill(0)
  g.keys.set(pass.head.subarray(from * arcs, (from + size) * arcs))
  g.keys.set(net.parameters.root!, size * arcs)
  multiply(
    back.byteOffset,
    g.keys.byteOffset,
    g.pass.query.byteOffset + from * arcs * 4,
    up4(size),
    size + 1,
    arcs,
    stride * 4,
    4,
    arcs * 4,
    arcs * 4,
  )
  g.keysBack.fill(0)
  multiply(
    back.byteOffset,
    pass.query.byteOffset + from * arcs * 4,
    g.keysBack.byteOffset,
    up4(size + 1),
    size,
    arcs,
    4,
    stride * 4,
    arcs * 4,
    arcs * 4,
  )
  for (let i = 0; i < size * arcs; i++) g.pass.head[from * arcs + i]! += g.keysBack[i]!
  for (let k = 0; k < arcs; k++) g.parameters.root![k]! += g.keysBack[size * arcs + k]!
  return loss
}

/** Carries the gradients of the three losses back to the words' first states, `g.pass.x`. */
export const backward = (
  net: Network,
  pass: Pass,
  g: Gradients,
  segments: readonly Segment[],
  heads: readonly ArrayLike<number>[],
  rows: number,
): void => {
  const { width, arcs, gated, labels, tags } = net.shape
  const d = g.pass
  const last = gated + 1
  affineBack(net, g, 'label', pass.hidden, d.labels, d.hidden, { rows, inner: arcs, columns: up8(labels) })
  undrop(g, 'hidden', d.hidden, rows * arcs)
  unrectify(pass.hidden, d.hidden, rows * arcs)
  scatterLabels(net, g, segments, heads)
  affineBack(net, g, 'distance', pass.query, d.near, d.query, { rows, inner: arcs, columns: DISTANCES })
  affineBack(net, g, 'product', pass.dependent, d.query, d.dependent, { rows, inner: arcs, columns: arcs })
  for (const name of ['dependent', 'head'] as const) {
    undrop(g, name, d[name], rows * arcs)
    unrectify(pass[name], d[name], rows * arcs)
  }
  const state = pass.normed[last]!
  const stateBack = d.normed[last]!
  for (const name of ['dependent', 'head', 'labelDependent', 'labelHead'] as const)
    affineBack(net, g, name, state, d[name], stateBack, { rows, inner: width, columns: arcs })
  undrop(g, 'last', stateBack, rows * width)
  normalizeBack(g.originals.get('last')!, pass.scales[last]!, stateBack, d.x, segments, width)
  for (let k = gated; k >= 1; k--) {
    if (k === 1)
      affineBack(net, g, 'tag', pass.normed[2]!, d.tags, d.normed[2]!, { rows, inner: width, columns: up8(tags) })
    if (k === 1) {
      undrop(g, 'tagged', d.normed[2]!, rows * width)
      normalizeBack(g.originals.get('tagged')!, pass.scales[2]!, d.normed[2]!, d.x, segments, width)
    }
    affineBack(net, g, `mix${k}`, pass.read[k]!, d.x, d.read[k]!, { rows, inner: width, columns: width })
    undrop(g, `read${k}`, d.read[k]!, rows * width)
    carryBack(pass.gates[k - 1]!, g.originals.get(`read${k}`)!, d.read[k]!, d.gates[k - 1]!, segments, width)
    affineBack(net, g, `gates${k}`, pass.normed[k]!, d.gates[k - 1]!, d.normed[k]!, {
      rows,
      inner: width,
      columns: 2 * width,
    })
    if (k !== 2) normalizeBack(pass.normed[k]!, pass.scales[k]!, d.normed[k]!, d.x, segments, width)
  }
  affineBack(net, g, 'mix0', pass.read[0]!, d.x, d.read[0]!, { rows, inner: width, columns: width })
  undrop(g, 'read0', d.read[0]!, rows * width)
  unrectify(pass.read[0]!, d.read[0]!, rows * width)
  windowBack(net, pass, g, segments, rows)
  normalizeBack(pass.normed[0]!, pass.scales[0]!, d.normed[0]!, d.x, segments, width)
}

const scatterLabels = (
  net: Network,
  g: Gradients,
  segments: readonly Segment[],
  heads: readonly ArrayLike<number>[],
): void => {
  const { arcs } = net.shape
  const { hidden, labelDependent, labelHead } = g.pass
  segments.forEach(({ from, size }, s) => {
    for (let i = 0; i < size; i++) {
      const h = heads[s]![i]!
      const isRoot = h < 0 || h >= size
      const target = isRoot ? g.parameters.labelRoot! : labelHead
      const there = isRoot ? 0 : (from + h) * arcs
      const near = (isRoot ? ROOT_DISTANCE : distanceOf(i, h)) * arcs
      const at = (from + i) * arcs
      for (let k = 0; k < arcs; k++) {
        const v = hidden[at + k]!
        labelDependent[at + k]! += v
        target[there + k]! += v
        g.parameters.labelDistance![near + k]! += v
      }
    }
  })
}

const windowBack = (net: Network, pass: Pass, g: Gradients, segments: readonly Segment[], rows: number): void => {
  const { width } = net.shape
  const { multiply } = net.arena
  const read = g.pass.read[0]!
  // rows of nobody had no part in the loss
  let row = 0
  for (const { from, size } of segments) {
    read.fill(0, row * width, from * width)
    row = from + size
  }
  read.fill(0, row * width, (up4(rows) + 4) * width)
  addColumns(read, g.parameters['window+']!, rows, width)
  const w4 = width * 4
  for (let k = 0; k < 3; k++) {
    const skipped = k === 0 ? 1 : 0
    const input = pass.normed[0]!.byteOffset + (k - 1 + skipped) * w4
    const inputBack = g.pass.normed[0]!.byteOffset + (k - 1 + skipped) * w4
    const gradient = read.byteOffset + skipped * w4
    const weights = k * width * width
    multiply(
      input,
      gradient,
      g.parameters.window!.byteOffset + weights * 4,
      width,
      rows - skipped,
      width,
      4,
      w4,
      w4,
      w4,
    )
    turn(net.parameters.window!.subarray(weights, weights + width * width), g.turned, width, width)
    multiply(gradient, g.turned.byteOffset, inputBack, up4(rows - skipped), width, width, w4, 4, w4, w4)
  }
}
