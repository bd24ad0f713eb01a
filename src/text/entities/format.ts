/** The file of the name tagger's weights: gzip around a JSON header and packed numbers. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { deltas, readVarints, sums, writeVarints } from '../engine/bytes.ts'
import type { LinearWeights } from '../engine/linear.ts'
import { linearFrom, linearParts } from '../engine/linear-format.ts'
import { LABELS } from './labels.ts'
import type { ListLookup } from './word-facts.ts'

/** Facts of words or phrases by ascending hash. */
export type ListTable = { readonly keys: Int32Array; readonly bits: Uint32Array }

/** Weights of labels and of pairs of labels; `pairs[last * LABELS + next]`. */
export type LabelWeights = { readonly linear: LinearWeights; readonly pairs: Int32Array }

/** Everything that the name tagger needs beside the engine. */
export type NamesWeights = {
  readonly words: ListTable
  readonly phrases: ListTable
  readonly labels: LabelWeights
}

type Header = { readonly format: 1; readonly pairs: readonly number[]; readonly parts: readonly number[] }

/** A table of a map, keys ascending. */
export const tableOf = (map: ReadonlyMap<number, number>): ListTable => {
  const pairs = [...map].sort((a, b) => a[0] - b[0])
  return { keys: Int32Array.from(pairs, p => p[0]), bits: Uint32Array.from(pairs, p => p[1]) }
}

/** Looks hashes up by halves: words are remembered by their caller, so that this is rare. */
export const lookupIn =
  ({ keys, bits }: ListTable): ListLookup =>
  hash => {
    let low = 0
    let high = keys.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (keys[middle]! < hash) low = middle + 1
      else high = middle
    }
    return keys[low] === hash ? bits[low]! : 0
  }

/** Packs weights into bytes; equal weights give equal bytes. */
export const packNames = (w: NamesWeights): Uint8Array => {
  const parts = [
    ...[w.words, w.phrases].flatMap(t => [writeVarints(deltas(t.keys)), writeVarints(t.bits)]),
    ...linearParts(w.labels.linear),
  ]
  const header: Header = { format: 1, pairs: [...w.labels.pairs], parts: parts.map(p => p.length) }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, head.length, true)
  return gzipSync(Buffer.concat([size, head, ...parts]), { level: 9 })
}

/** Reads packed weights. Throws an Error when the bytes are not such a file. */
export const unpackNames = (bytes: Uint8Array): NamesWeights => {
  const body = gunzipSync(bytes)
  const length = new DataView(body.buffer, body.byteOffset).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(body.subarray(4, 4 + length))) as Header
  if (header.format !== 1)
    throw new Error(`name weights: expected format 1, got ${String(header.format)}; retrain or update`)
  const parts: Uint8Array[] = []
  let at = 4 + length
  for (const size of header.parts) {
    parts.push(body.subarray(at, at + size))
    at += size
  }
  const table = (from: number): ListTable => ({
    keys: sums(readVarints(parts[from]!)),
    bits: readVarints(parts[from + 1]!),
  })
  const labels = { linear: linearFrom(LABELS, parts.slice(4)), pairs: Int32Array.from(header.pairs) }
  return { words: table(0), phrases: table(2), labels }
}
