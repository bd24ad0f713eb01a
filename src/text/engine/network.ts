/**
 * The network that reads a sentence: a window of three words, then gates that carry what was read from either side
 * (bidirectional minimal gated units, Feng et al. 2024), each added to what a word was before; then guesses of tags, heads and relations
 * (heads by products of vectors after Dozat & Manning 2017). Only additions, products and divisions of 32-bit floats: the same bits everywhere.
 */
import type { Arena } from './kernel.ts'

/** Sizes: of a word's state, of the vectors that meet in heads and relations, of the given word vectors; counts of gated blocks, tags and relations. */
export type NetworkShape = {
  readonly width: number
  readonly arcs: number
  readonly vectors: number
  readonly gated: number
  readonly tags: number
  readonly labels: number
}

/** Trained numbers by name; `rows × columns` each, see `parameterShapes`. */
export type Parameters = Readonly<Record<string, Float32Array>>

/** Buckets of the distance from a word to its head: 12 to either side, and the root. */
export const DISTANCES = 32
const ROOT_DISTANCE = 24

/** The next multiple of eight, as the kernel wants columns. */
export const up8 = (n: number): number => (n + 7) & ~7
const up4 = (n: number): number => (n + 3) & ~3

/** Bucket of a head at `to` for a word at `from`. */
export const distanceOf = (from: number, to: number): number => {
  const n = Math.abs(to - from)
  const far = n < 7 ? n - 1 : n < 10 ? 6 : n < 14 ? 7 : n < 20 ? 8 : n < 30 ? 9 : n < 50 ? 10 : 11
  return to < from ? far : 12 + far
}

/** Names and sizes of all parameters, in the order of the weights file. */
export const parameterShapes = (
  s: NetworkShape,
): readonly (readonly [name: string, rows: number, columns: number])[] => {
  const d = s.width
  return [
    ['vectors', s.vectors, d],
    ['window', 3 * d, d],
    ['window+', 1, d],
    ['mix0', d, d],
    ...Array.from({ length: s.gated }, (_, k) => [
      [`gates${k + 1}`, d, 2 * d] as const,
      [`gates${k + 1}+`, 1, 2 * d] as const,
      [`mix${k + 1}`, d, d] as const,
    ]).flat(),
    ['tag', d, up8(s.tags)],
    ['tag+', 1, up8(s.tags)],
    ['dependent', d, s.arcs],
    ['dependent+', 1, s.arcs],
    ['head', d, s.arcs],
    ['head+', 1, s.arcs],
    ['product', s.arcs, s.arcs],
    ['product+', 1, s.arcs],
    ['root', 1, s.arcs],
    ['distance', s.arcs, DISTANCES],
    ['labelDependent', d, s.arcs],
    ['labelDependent+', 1, s.arcs],
    ['labelHead', d, s.arcs],
    ['labelRoot', 1, s.arcs],
    ['labelDistance', DISTANCES, s.arcs],
    ['label', s.arcs, up8(s.labels)],
    ['label+', 1, up8(s.labels)],
  ]
}

/** What one pass leaves behind; row `at` of each buffer belongs to the word in row `at` of `x`. Row 0 and rows between sentences are nobody's. */
export type Pass = {
  readonly x: Float32Array
  readonly normed: readonly Float32Array[]
  readonly scales: readonly Float32Array[]
  /** What a block adds, before `mix`: the window's, then the gated ones'. */
  readonly read: readonly Float32Array[]
  /** Gates and candidates, after their curves. */
  readonly gates: readonly Float32Array[]
  readonly tags: Float32Array
  readonly dependent: Float32Array
  readonly head: Float32Array
  readonly query: Float32Array
  readonly near: Float32Array
  readonly labelDependent: Float32Array
  readonly labelHead: Float32Array
  readonly hidden: Float32Array
  readonly labels: Float32Array
  readonly keys: Float32Array
  readonly scores: Float32Array
}

/** Buffers for passes over at most so many rows, with sentences of at most `longest` words. */
export const createPass = (arena: Arena, s: NetworkShape, rows: number, longest: number): Pass => {
  const size = up4(rows + 1) + 4
  const take = (columns: number): Float32Array => arena.take(size * columns)
  const blocks = Array.from({ length: s.gated + 1 }, (_, k) => k)
  return {
    x: take(s.width),
    normed: [...blocks, 0].map(() => take(s.width)),
    scales: [...blocks, 0].map(() => take(1)),
    read: blocks.map(() => take(s.width)),
    gates: blocks.slice(1).map(() => take(2 * s.width)),
    tags: take(up8(s.tags)),
    dependent: take(s.arcs),
    head: take(s.arcs),
    query: take(s.arcs),
    near: take(DISTANCES),
    labelDependent: take(s.arcs),
    labelHead: take(s.arcs),
    hidden: take(s.arcs),
    labels: take(up8(s.labels)),
    keys: arena.take(s.arcs * up8(longest + 1)),
    scores: arena.take(up4(longest + 1) * up8(longest + 1)),
  }
}

/** Rows of one sentence: its first word's row and the number of words. The row in front and the row behind are nobody's. */
export type Segment = { readonly from: number; readonly size: number }

/** Where dropout may happen in training. */
export type Drop = (place: string, values: Float32Array, columns: number) => void

/** Products with the network's matrices: in floats to learn, in whole numbers to read fast. */
export type Products = {
  /** Says which rows, 0 to `rows`, are multiplied next; they stay as they are until the next call. */
  readonly of: (input: Float32Array, columns: number, rows: number) => void
  /** Adds the product with a matrix to `out`. `part`: of a matrix of several such parts; `shift`: row 1 takes the input of row 1 + shift. */
  readonly addTo: (out: Float32Array, matrix: string, columns: number, part?: number, shift?: number) => void
}

/** `parameters` has at least the biases, the vectors' matrix and the rows of root and distances. */
export type Network = {
  readonly shape: NetworkShape
  readonly parameters: Parameters
  readonly arena: Arena
  readonly products: Products
}

const fillBias = (out: Float32Array, bias: Float32Array, rows: number): void => {
  const n = bias.length
  out.set(bias, 0)
  for (let done = 1; done < rows; done *= 2) out.copyWithin(done * n, 0, Math.min(done, rows - done) * n)
}

/** Scales each word's row of `x` to a mean square of one; other rows become 0. */
const normalize = (
  x: Float32Array,
  out: Float32Array,
  scales: Float32Array,
  { segments, rows, width }: { readonly segments: readonly Segment[]; readonly rows: number; readonly width: number },
): void => {
  let row = 0
  for (const { from, size } of segments) {
    out.fill(0, row * width, from * width)
    for (row = from; row < from + size; row++) {
      const at = row * width
      let a = 0
      let b = 0
      for (let i = at; i < at + width; i += 2) {
        a += x[i]! * x[i]!
        b += x[i + 1]! * x[i + 1]!
      }
      const scale = 1 / Math.sqrt((a + b) / width + 1e-6)
      scales[row] = scale
      for (let i = at; i < at + width; i++) out[i] = x[i]! * scale
    }
  }
  out.fill(0, row * width, (up4(rows) + 4) * width)
}

const rectify = (values: Float32Array, length: number): void => {
  for (let i = 0; i < length; i++) if (values[i]! < 0) values[i] = 0
}

/** Carries candidates along each sentence, forwards in the first half of the columns and backwards in the second. */
const carry = (gates: Float32Array, out: Float32Array, segments: readonly Segment[], width: number): void => {
  const half = width >> 1
  for (const { from, size } of segments) {
    for (let way = 0; way < 2; way++) {
      const step = way === 0 ? 1 : -1
      let row = way === 0 ? from : from + size - 1
      for (let k = 0; k < size; k++, row += step) {
        const g = row * 2 * width + way * width
        const at = row * width + way * half
        const before = at - step * width
        for (let i = 0; i < half; i++) {
          const p = gates[g + i]!
          const q = gates[g + half + i]!
          const z = 0.5 + (0.5 * p) / (1 + Math.abs(p))
          const c = q / (1 + Math.abs(q))
          gates[g + i] = z
          gates[g + half + i] = c
          const old = k === 0 ? 0 : out[before + i]!
          out[at + i] = old + z * (c - old)
        }
      }
    }
  }
}

const noDrop: Drop = () => {}

/** Reads sentences up to their tags: window and first gated block. `rows` is one past the last word's row. */
export const readTags = (net: Network, pass: Pass, segments: readonly Segment[], rows: number, drop = noDrop): void => {
  const { width, tags } = net.shape
  const { parameters: p, products } = net
  const size = { segments, rows, width }
  normalize(pass.x, pass.normed[0]!, pass.scales[0]!, size)
  const window = pass.read[0]!
  fillBias(window, p['window+']!, rows)
  products.of(pass.normed[0]!, width, rows + 1)
  for (let part = 0; part < 3; part++) products.addTo(window, 'window', width, part, part - 1)
  rectify(window, rows * width)
  drop('read0', window, width)
  products.of(window, width, rows)
  products.addTo(pass.x, 'mix0', width)
  readGated(net, pass, 1, segments, rows, drop)
  normalize(pass.x, pass.normed[2]!, pass.scales[2]!, size)
  drop('tagged', pass.normed[2]!, width)
  fillBias(pass.tags, p['tag+']!, rows)
  products.of(pass.normed[2]!, width, rows)
  products.addTo(pass.tags, 'tag', up8(tags))
}

const readGated = (
  net: Network,
  pass: Pass,
  k: number,
  segments: readonly Segment[],
  rows: number,
  drop: Drop,
): void => {
  const { width } = net.shape
  const { parameters: p, products } = net
  if (k !== 2) normalize(pass.x, pass.normed[k]!, pass.scales[k]!, { segments, rows, width })
  const gates = pass.gates[k - 1]!
  fillBias(gates, p[`gates${k}+`]!, rows)
  products.of(pass.normed[k]!, width, rows)
  products.addTo(gates, `gates${k}`, 2 * width)
  carry(gates, pass.read[k]!, segments, width)
  drop(`read${k}`, pass.read[k]!, width)
  products.of(pass.read[k]!, width, rows)
  products.addTo(pass.x, `mix${k}`, width)
}

/** Goes on to the vectors of heads and relations; needs `readTags` before. */
export const readArcs = (net: Network, pass: Pass, segments: readonly Segment[], rows: number, drop = noDrop): void => {
  const { width, arcs, gated } = net.shape
  const { parameters: p, products } = net
  for (let k = 2; k <= gated; k++) readGated(net, pass, k, segments, rows, drop)
  const last = gated + 1
  const state = pass.normed[last]!
  if (last !== 2) normalize(pass.x, state, pass.scales[last]!, { segments, rows, width })
  drop('last', state, width)
  products.of(state, width, rows)
  const part = (name: string, out: Float32Array, bias: Float32Array | undefined): void => {
    if (bias === undefined) out.fill(0, 0, rows * arcs)
    else fillBias(out, bias, rows)
    products.addTo(out, name, arcs)
  }
  part('dependent', pass.dependent, p['dependent+'])
  part('head', pass.head, p['head+'])
  part('labelDependent', pass.labelDependent, p['labelDependent+'])
  part('labelHead', pass.labelHead, undefined)
  rectify(pass.dependent, rows * arcs)
  rectify(pass.head, rows * arcs)
  drop('dependent', pass.dependent, arcs)
  drop('head', pass.head, arcs)
  fillBias(pass.query, p['product+']!, rows)
  products.of(pass.dependent, arcs, rows)
  products.addTo(pass.query, 'product', arcs)
  pass.near.fill(0, 0, rows * DISTANCES)
  products.of(pass.query, arcs, rows)
  products.addTo(pass.near, 'distance', DISTANCES)
}

/**
 * Scores of all heads of a sentence's words: word `i` under word `j` at `i * stride + j`, under the root at `j = size`. The words
 * themselves stand on the diagonal: leave it out. @returns the stride
 */
export const scoreHeads = (net: Network, pass: Pass, { from, size }: Segment): number => {
  const { arcs } = net.shape
  const stride = up8(size + 1)
  const { keys, scores, head, near, query } = pass
  keys.fill(0, 0, arcs * stride)
  for (let j = 0; j < size; j++)
    for (let k = 0, at = (from + j) * arcs; k < arcs; k++) keys[k * stride + j] = head[at + k]!
  const root = net.parameters.root!
  for (let k = 0; k < arcs; k++) keys[k * stride + size] = root[k]!
  for (let i = 0; i < size; i++) {
    const row = i * stride
    const to = (from + i) * DISTANCES
    for (let j = 0; j < size; j++) scores[row + j] = i === j ? 0 : near[to + distanceOf(i, j)]!
    scores[row + size] = near[to + ROOT_DISTANCE]!
  }
  net.arena.multiply(
    query.byteOffset + from * arcs * 4,
    keys.byteOffset,
    scores.byteOffset,
    up4(size),
    arcs,
    stride,
    arcs * 4,
    4,
    stride * 4,
    stride * 4,
  )
  return stride
}

/** Scores the relations of all words to the given heads (in the sentence; `size` or -1 the root) into `pass.labels`. */
export const scoreLabels = (
  net: Network,
  pass: Pass,
  segments: readonly Segment[],
  heads: readonly ArrayLike<number>[],
  rows: number,
  drop = noDrop,
): void => {
  const { arcs, labels } = net.shape
  const p = net.parameters
  const { hidden, labelDependent, labelHead } = pass
  segments.forEach(({ from, size }, s) => {
    for (let i = 0; i < size; i++) {
      const h = heads[s]![i]!
      const isRoot = h < 0 || h >= size
      const source = isRoot ? p.labelRoot! : labelHead
      const at = (from + i) * arcs
      const there = isRoot ? 0 : (from + h) * arcs
      const near = (isRoot ? ROOT_DISTANCE : distanceOf(i, h)) * arcs
      for (let k = 0; k < arcs; k++) {
        hidden[at + k] = Math.max(0, labelDependent[at + k]! + source[there + k]! + p.labelDistance![near + k]!)
      }
    }
  })
  drop('hidden', hidden, arcs)
  fillBias(pass.labels, p['label+']!, rows)
  net.products.of(hidden, arcs, rows)
  net.products.addTo(pass.labels, 'label', up8(labels))
}

export { ROOT_DISTANCE }
