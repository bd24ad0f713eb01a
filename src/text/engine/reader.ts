/** Runs the network over sentences: word forms in, tags, heads and relations out. */
import type { LoadedWeights } from './format.ts'
import { createArena } from './kernel.ts'
import {
  createPass,
  type Network,
  parameterShapes,
  readArcs,
  readTags,
  type Segment,
  scoreHeads,
  scoreLabels,
  up8,
} from './network.ts'
import { wholeMatrix, wholeProducts } from './products.ts'
import { bestTree } from './tree.ts'
import { VECTOR_UNIT } from './vectors.ts'
import { capitalsOf, contextOf, WORD_FEATURES, wordFeatures } from './word-features.ts'
import type { WordForm } from './words.ts'

/** A word form with the network's first state of it in each context, made when first met. */
export type KnownWord = { readonly form: WordForm; readonly states: (Float32Array | undefined)[] }

/** Longer sentences are read in stretches of so many words. */
export const MAX_WORDS = 200

/** Tags (places in `weights.tags`) of all words, and on demand heads (-1 root) and relations (places in `weights.labels`). */
export type Reading = {
  readonly tags: Int32Array
  readonly heads: Int32Array | null
  readonly labels: Int32Array | null
}

/** Reads one sentence of any length. */
export type Reader = (words: readonly KnownWord[], withParse: boolean) => Reading

const isMatrix = (name: string, rows: number): boolean => rows > 1 && name !== 'vectors' && name !== 'labelDistance'

/** The network as the weights file has it, in an arena with room for passes. Products are in whole numbers. */
const networkOf = (w: LoadedWeights, bytes: number): Network => {
  const arena = createArena(bytes)
  const parameters: Record<string, Float32Array> = {}
  const matrices: Record<string, ReturnType<typeof wholeMatrix>> = {}
  parameterShapes(w.shape).forEach(([name, rows, columns], k) => {
    const unit = w.parameterUnits[k]!
    const values = Float32Array.from(w.parameters[k]!, v => v * unit)
    if (isMatrix(name, rows)) matrices[name] = wholeMatrix(arena, values, columns)
    else {
      parameters[name] = arena.take(values.length)
      parameters[name].set(values)
    }
  })
  const room = (MAX_WORDS + 16) * w.shape.width
  return { shape: w.shape, parameters, arena, products: wholeProducts(arena, matrices, room) }
}

/** A look-up of table rows by key, -1 for none. */
const rowFinder = (keys: Int32Array): ((key: number) => number) => {
  let places = 16
  while (places < 2 * keys.length) places *= 2
  const table = new Int32Array(2 * places)
  const first = (key: number): number => 2 * (Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) & (places - 1))
  keys.forEach((key, row) => {
    let slot = first(key)
    while (table[slot + 1] !== 0) slot = (slot + 2) & (2 * places - 1)
    table[slot] = key
    table[slot + 1] = row + 1
  })
  return key => {
    let slot = first(key)
    while (table[slot + 1] !== 0) {
      if (table[slot] === key) return table[slot + 1]! - 1
      slot = (slot + 2) & (2 * places - 1)
    }
    return -1
  }
}

/** The network's first state of a word: the sum of its features' rows and of its vector's part. */
const firstStates = (w: LoadedWeights, net: Network): ((form: WordForm, context: number) => Float32Array) => {
  const { width } = w.shape
  const { size, values, rowOf } = w.vectors
  const tableRow = rowFinder(w.keys)
  const keys = new Int32Array(WORD_FEATURES)
  const project = net.parameters.vectors!
  return (form, context) => {
    const state = new Float32Array(width)
    wordFeatures(form, context, keys)
    for (const key of keys) {
      const row = tableRow(key)
      if (row < 0) continue
      const unit = w.tableUnits[row]!
      for (let i = 0, from = row * width; i < width; i++) state[i]! += w.table[from + i]! * unit
    }
    const row = rowOf(form.form)
    for (let k = 0; row >= 0 && k < size; k++) {
      const v = values[row * size + k]! * VECTOR_UNIT
      for (let i = 0, from = k * width; i < width; i++) state[i]! += v * project[from + i]!
    }
    return state
  }
}

/** A sentence with more words of two subjects than this keeps the rest. */
const MOST_TRIALS = 3
const FORBIDDEN = 1000

/** The word that is one of two subjects of the same head, and loses least by hanging elsewhere; -1 when there is none. */
const surplusSubject = (
  scores: Float32Array,
  stride: number,
  heads: Int32Array,
  labels: Int32Array,
  isSubject: readonly boolean[],
): number => {
  const size = heads.length
  const first = new Int32Array(size + 1).fill(-1)
  const loss = (i: number): number => {
    let other = Number.NEGATIVE_INFINITY
    for (let j = 0; j <= size; j++) if (j !== i && j !== heads[i]) other = Math.max(other, scores[i * stride + j]!)
    return scores[i * stride + heads[i]!]! - other
  }
  for (let i = 0; i < size; i++) {
    if (!isSubject[labels[i]!]) continue
    const before = first[heads[i]!]!
    if (before >= 0) return loss(before) < loss(i) ? before : i
    first[heads[i]!] = i
  }
  return -1
}

const ARENA_BYTES = 12 << 20

/** Makes a reader of loaded weights. It keeps buffers of its own and no state between sentences. */
export const createReader = (w: LoadedWeights): Reader => {
  const net = networkOf(w, ARENA_BYTES)
  const pass = createPass(net.arena, w.shape, MAX_WORDS + 2, MAX_WORDS)
  const stateOf = firstStates(w, net)
  const { width } = w.shape
  const isSubject = w.labels.map(label => /^[nc]subj(?::pass)?$/.test(label))
  const parataxis = w.labels.indexOf('parataxis')
  const tagWidth = up8(w.shape.tags)
  const labelWidth = up8(w.shape.labels)

  const readStretch = (words: readonly KnownWord[], at: number, size: number, capitals: number): Segment => {
    pass.x.fill(0, 0, width)
    for (let i = 0; i < size; i++) {
      const { form, states } = words[at + i]!
      const context = contextOf(capitals, at + i === 0)
      let state = states[context]
      if (state === undefined) {
        state = stateOf(form, context)
        states[context] = state
      }
      pass.x.set(state, (i + 1) * width)
    }
    pass.x.fill(0, (size + 1) * width, (size + 5) * width)
    return { from: 1, size }
  }

  /** The tree of a stretch that was read up to its tags; where a word has two subjects, the less certain one goes elsewhere. */
  const readTree = (segment: Segment, labels: Int32Array): Int32Array => {
    const { size } = segment
    readArcs(net, pass, [segment], size + 1)
    const stride = scoreHeads(net, pass, segment)
    for (let trial = 0; ; trial++) {
      const tree = bestTree(pass.scores, stride, size)
      scoreLabels(net, pass, [segment], [tree], size + 1)
      bestOf(pass.labels, labelWidth, w.shape.labels, labels)
      const surplus = trial === MOST_TRIALS ? -1 : surplusSubject(pass.scores, stride, tree, labels, isSubject)
      if (surplus < 0) return tree
      pass.scores[surplus * stride + tree[surplus]!]! -= FORBIDDEN
    }
  }

  return (words, withParse) => {
    const n = words.length
    const tags = new Int32Array(n)
    const heads = withParse ? new Int32Array(n) : null
    const labels = withParse ? new Int32Array(n) : null
    const capitals = capitalsOf(words)
    let root = -1
    for (let at = 0; at < n; at += MAX_WORDS) {
      const size = Math.min(MAX_WORDS, n - at)
      const segment = readStretch(words, at, size, capitals)
      readTags(net, pass, [segment], size + 1)
      bestOf(pass.tags, tagWidth, w.shape.tags, tags.subarray(at, at + size))
      if (heads === null || labels === null) continue
      const tree = readTree(segment, labels.subarray(at, at + size))
      for (let i = 0; i < size; i++) {
        if (tree[i]! < size) heads[at + i] = tree[i]! + at
        else {
          heads[at + i] = root
          if (root >= 0) labels[at + i] = parataxis
          else root = at + i
        }
      }
    }
    return { tags, heads, labels }
  }
}

/** The best of the first `count` columns in each row from row 1. */
const bestOf = (scores: Float32Array, columns: number, count: number, out: Int32Array): void => {
  for (let i = 0; i < out.length; i++) {
    const at = (i + 1) * columns
    let best = 0
    for (let k = 1; k < count; k++) if (scores[at + k]! > scores[at + best]!) best = k
    out[i] = best
  }
}
