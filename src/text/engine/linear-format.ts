/** A linear classifier as bytes. */
import { deltas, readVarints, sums, writeVarints } from './bytes.ts'
import type { LinearWeights } from './linear.ts'

const zigzag = (v: number): number => (v << 1) ^ (v >> 31)

/** Keys, entries a key, classes and weights as four byte streams: like next to like packs best. */
export const linearParts = (w: LinearWeights): Uint8Array[] => [
  writeVarints(deltas(w.keys)),
  writeVarints(Uint32Array.from(w.keys, (_, i) => w.offsets[i + 1]! - w.offsets[i]!)),
  Uint8Array.from(w.entries, e => e & 255),
  writeVarints(Uint32Array.from(w.entries, e => zigzag(e >> 8))),
]

/** A classifier from the parts that linearParts made. */
export const linearFrom = (classes: number, parts: readonly Uint8Array[]): LinearWeights => {
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
