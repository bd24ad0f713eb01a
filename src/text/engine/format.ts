/** The weights file: gzip around a JSON header and typed arrays, delta-coded where that makes them small. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Clusters, readClusters } from '../clusters.ts'
import { deltas, readVarints, sums, writeVarints } from './bytes.ts'
import { type NetworkShape, parameterShapes } from './network.ts'
import { readVectors, type WordVectors } from './vectors.ts'

/** Everything that is learnt. Lemma rules are plain text lines, see lemma.ts. */
export type EngineWeights = {
  /** 'UPOS|XPOS' of each tag. */
  readonly tags: readonly string[]
  /** Relations. */
  readonly labels: readonly string[]
  readonly lemmas: readonly string[]
  /** Morphological features of tags and words as text lines, see feats.ts. */
  readonly feats: readonly string[]
  /** Hash of a word → parts of speech it can have, see PART in words.ts. */
  readonly dictionary: ReadonlyMap<number, number>
  readonly shape: NetworkShape
  /** Ascending keys of word features and their rows of whole numbers, each row with its unit. */
  readonly keys: Int32Array
  readonly table: Int8Array
  readonly tableUnits: Float32Array
  /** The network's numbers in the order of `parameterShapes`, each matrix whole numbers with its unit. */
  readonly parameters: readonly Int16Array[]
  readonly parameterUnits: readonly number[]
}

/** The weights with what travels behind them: groups and vectors of words, made once and trained on. */
export type LoadedWeights = EngineWeights & { readonly clusters: Clusters; readonly vectors: WordVectors }

type Header = {
  readonly format: 3
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly lemmas: readonly string[]
  readonly feats: readonly string[]
  readonly shape: NetworkShape
  readonly parameterUnits: readonly number[]
  /** Byte lengths of the parts that follow, in order; then come `clusters` bytes of groups and the vectors. */
  readonly parts: readonly number[]
  readonly clusters: number
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const mapParts = (map: ReadonlyMap<number, number>): Uint8Array[] => {
  const pairs = [...map].sort((a, b) => a[0] - b[0])
  return [writeVarints(deltas(Int32Array.from(pairs, p => p[0]))), writeVarints(Uint32Array.from(pairs, p => p[1]))]
}

const mapFrom = (parts: readonly Uint8Array[]): Map<number, number> => {
  const keys = sums(readVarints(parts[0]!))
  const values = readVarints(parts[1]!)
  const map = new Map<number, number>()
  for (let i = 0; i < keys.length; i++) map.set(keys[i]!, values[i]!)
  return map
}

/** Low bytes, then high bytes: like next to like packs best. */
const splitBytes = (values: Int16Array): Uint8Array => {
  const n = values.length
  const out = new Uint8Array(2 * n)
  for (let i = 0; i < n; i++) {
    out[i] = values[i]! & 255
    out[n + i] = (values[i]! >> 8) & 255
  }
  return out
}

const joinBytes = (bytes: Uint8Array): Int16Array => {
  const n = bytes.length >> 1
  const out = new Int16Array(n)
  for (let i = 0; i < n; i++) out[i] = bytes[i]! | (bytes[n + i]! << 8)
  return out
}

const bytesOf = (values: Int8Array | Float32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

/**
 * Packs weights into bytes; equal weights give equal bytes. Numbers of more than one byte are little-endian.
 *
 * @param behind  the bytes of `models/clusters.bin.gz` and `models/vectors.bin.gz`, which stand behind as members of the gzip file
 */
export const packWeights = (
  w: EngineWeights,
  behind: { readonly clusters: Uint8Array; readonly vectors: Uint8Array },
): Uint8Array => {
  const parts = [
    ...mapParts(w.dictionary),
    writeVarints(deltas(w.keys)),
    bytesOf(w.table),
    bytesOf(w.tableUnits),
    ...w.parameters.map(splitBytes),
  ]
  const header: Header = {
    format: 3,
    tags: w.tags,
    labels: w.labels,
    lemmas: w.lemmas,
    feats: w.feats,
    shape: w.shape,
    parameterUnits: w.parameterUnits,
    parts: parts.map(p => p.length),
    clusters: gunzipSync(behind.clusters).length,
  }
  const head = encode(JSON.stringify(header))
  const body = new Uint8Array(4 + head.length + parts.reduce((n, p) => n + p.length, 0))
  new DataView(body.buffer).setUint32(0, head.length, true)
  body.set(head, 4)
  let at = 4 + head.length
  for (const part of parts) {
    body.set(part, at)
    at += part.length
  }
  return Buffer.concat([gzipSync(body, { level: 9 }), behind.clusters, behind.vectors])
}

/**
 * Reads packed weights. Throws an Error that names what is wrong when the bytes are not such a file.
 *
 * @param body  the same bytes without their gzip, by a caller that had time to unpack them beside other work
 */
export const unpackWeights = (bytes: Uint8Array, body: Uint8Array = gunzipSync(bytes)): LoadedWeights => {
  const length = new DataView(body.buffer, body.byteOffset).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(body.subarray(4, 4 + length))) as Header
  if (header.format !== 3)
    throw new Error(`language weights: expected format 3, got ${String(header.format)}; retrain or update`)
  const parts: Uint8Array[] = []
  let at = 4 + length
  for (const size of header.parts) {
    parts.push(body.subarray(at, at + size))
    at += size
  }
  const { tags, labels, lemmas, feats, shape, parameterUnits } = header
  const units = new Uint8Array(parts[4]!) // a copy: places of floats are multiples of four
  return {
    tags,
    labels,
    lemmas,
    feats,
    shape,
    parameterUnits,
    dictionary: mapFrom(parts),
    keys: sums(readVarints(parts[2]!)),
    table: new Int8Array(parts[3]!.buffer, parts[3]!.byteOffset, parts[3]!.length),
    tableUnits: new Float32Array(units.buffer, 0, units.length >> 2),
    parameters: parts.slice(5).map(joinBytes),
    clusters: readClusters(body.subarray(at, at + header.clusters)),
    vectors: readVectors(body.subarray(at + header.clusters)),
  }
}

/** Rounds trained numbers: rows of the table to 8 bits, matrices to 16, each with its own unit. */
export const roundWeights = (
  shape: NetworkShape,
  table: Float32Array,
  parameters: Readonly<Record<string, Float32Array>>,
): Pick<EngineWeights, 'table' | 'tableUnits' | 'parameters' | 'parameterUnits'> => {
  const rows = table.length / shape.width
  const tableUnits = new Float32Array(rows)
  const small = new Int8Array(table.length)
  for (let row = 0; row < rows; row++) {
    const from = row * shape.width
    const unit = Math.fround(largest(table, from, from + shape.width) / 127) || 1
    tableUnits[row] = unit
    for (let i = from; i < from + shape.width; i++) small[i] = Math.round(table[i]! / unit)
  }
  const all = parameterShapes(shape).map(([name]) => parameters[name]!)
  const parameterUnits = all.map(v => Math.fround(largest(v, 0, v.length) / 32_767) || 1)
  const rounded = all.map((v, k) => Int16Array.from(v, x => Math.round(x / parameterUnits[k]!)))
  return { table: small, tableUnits, parameters: rounded, parameterUnits }
}

const largest = (values: Float32Array, from: number, to: number): number => {
  let top = 0
  for (let i = from; i < to; i++) top = Math.max(top, Math.abs(values[i]!))
  return top
}
