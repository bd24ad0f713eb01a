/** The weights file: gzip around a JSON header and typed arrays, delta-coded where that makes them small. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { LinearWeights } from './linear.ts'

/** Everything the engine needs. Lemma rules are plain text lines, see lemma.ts. */
export type EngineWeights = {
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly lexicon: ReadonlyMap<number, number>
  /** Hash of a word → parts of speech it can have, see PART in words.ts. */
  readonly dictionary: ReadonlyMap<number, number>
  readonly lemmas: readonly string[]
  readonly roles: readonly string[]
  readonly tagger: LinearWeights
  readonly supertagger: LinearWeights
  readonly parser: LinearWeights
}

type Header = {
  readonly format: 2
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly roles: readonly string[]
  readonly lemmas: readonly string[]
  /** Byte lengths of the parts that follow, in order. */
  readonly parts: readonly number[]
}

/** Appends unsigned numbers, 7 bits a byte, low bits first. */
const writeVarints = (values: ArrayLike<number>): Uint8Array => {
  const out = new Uint8Array(values.length * 5)
  let n = 0
  for (let i = 0; i < values.length; i++) {
    let v = values[i]! >>> 0
    while (v > 127) {
      out[n++] = (v & 127) | 128
      v >>>= 7
    }
    out[n++] = v
  }
  return out.slice(0, n)
}

const readVarints = (bytes: Uint8Array): Uint32Array => {
  let size = 0
  for (let i = 0; i < bytes.length; i++) size += bytes[i]! < 128 ? 1 : 0
  const out = new Uint32Array(size)
  let at = 0
  for (let n = 0; n < size; n++) {
    let b = bytes[at++]!
    let v = b & 127
    for (let shift = 7; b > 127 && shift < 35; shift += 7) {
      b = bytes[at++]!
      v |= (b & 127) << shift
    }
    out[n] = v
  }
  return out
}

const deltas = (sorted: Int32Array): Uint32Array =>
  Uint32Array.from(sorted, (v, i) => (i === 0 ? v + 0x80000000 : v - sorted[i - 1]!))

const sums = (gaps: Uint32Array): Int32Array => {
  const out = new Int32Array(gaps.length)
  let v = -0x80000000
  for (let i = 0; i < gaps.length; i++) {
    v += gaps[i]!
    out[i] = v
  }
  return out
}

const zigzag = (v: number): number => (v << 1) ^ (v >> 31)

/** Keys, entries a key, classes and weights as four byte streams: like next to like packs best. */
const linearParts = (w: LinearWeights): Uint8Array[] => [
  writeVarints(deltas(w.keys)),
  writeVarints(Uint32Array.from(w.keys, (_, i) => w.offsets[i + 1]! - w.offsets[i]!)),
  Uint8Array.from(w.entries, e => e & 255),
  writeVarints(Uint32Array.from(w.entries, e => zigzag(e >> 8))),
]

const linearFrom = (classes: number, parts: readonly Uint8Array[]): LinearWeights => {
  const keys = sums(readVarints(parts[0]!))
  const counts = readVarints(parts[1]!)
  const offsets = new Uint32Array(keys.length + 1)
  for (let i = 0; i < keys.length; i++) offsets[i + 1] = offsets[i]! + counts[i]!
  const packed = readVarints(parts[3]!)
  const entries = new Int32Array(packed.length)
  const classOf = parts[2]!
  for (let i = 0; i < packed.length; i++) {
    const z = packed[i]!
    entries[i] = (((z >>> 1) ^ -(z & 1)) << 8) | classOf[i]!
  }
  return { classes, keys, offsets, entries }
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

/** Packs weights into bytes; equal weights give equal bytes. */
export const packWeights = (w: EngineWeights): Uint8Array => {
  const parts = [
    ...mapParts(w.lexicon),
    ...mapParts(w.dictionary),
    ...linearParts(w.tagger),
    ...linearParts(w.supertagger),
    ...linearParts(w.parser),
  ]
  const header: Header = {
    format: 2,
    tags: w.tags,
    labels: w.labels,
    roles: w.roles,
    lemmas: w.lemmas,
    parts: parts.map(p => p.length),
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
  return gzipSync(body, { level: 9 })
}

/**
 * Reads packed weights. Throws an Error that names what is wrong when the bytes are not such a file.
 *
 * @param body  the same bytes without their gzip, by a caller that had time to unpack them beside other work
 */
export const unpackWeights = (bytes: Uint8Array, body: Uint8Array = gunzipSync(bytes)): EngineWeights => {
  const length = new DataView(body.buffer, body.byteOffset).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(body.subarray(4, 4 + length))) as Header
  if (header.format !== 2)
    throw new Error(`language weights: expected format 2, got ${String(header.format)}; retrain or update`)
  const parts: Uint8Array[] = []
  let at = 4 + length
  for (const size of header.parts) {
    parts.push(body.subarray(at, at + size))
    at += size
  }
  const { tags, labels, roles, lemmas } = header
  return {
    tags,
    labels,
    roles,
    lemmas,
    lexicon: mapFrom(parts),
    dictionary: mapFrom(parts.slice(2)),
    tagger: linearFrom(tags.length, parts.slice(4, 8)),
    supertagger: linearFrom(roles.length, parts.slice(8, 12)),
    parser: linearFrom(1 + 2 * labels.length, parts.slice(12, 16)),
  }
}
