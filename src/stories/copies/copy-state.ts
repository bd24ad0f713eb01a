/** What is remembered of the reports for finding copies, and the same as bytes. */
import type { Furniture, Printed } from './furniture.ts'
import { newFurniture } from './furniture.ts'
import { newSketchIndex, type SketchIndex } from './sketch-index.ts'

/** 256 bytes a report, and 16 for each of its sentences: about 600 in all, whatever the number of reports. */
export type CopyState = { readonly sketches: SketchIndex; readonly furniture: Furniture }

/** The state before the first report. */
export const newCopyState = (): CopyState => ({ sketches: newSketchIndex(), furniture: newFurniture() })

const MARK = 0x31504352 // 'RCP1', little-endian: another version of sketches needs another mark

/** The state as bytes, little-endian on every machine that Node runs on. What was added later is not in them. */
export function copyStateToBytes({ sketches, furniture }: CopyState): Uint8Array {
  const head = [MARK, sketches.count, sketches.tables.length, furniture.tables.length]
  for (const { first, bits } of sketches.tables) head.push(first, bits)
  for (const { keys, used } of furniture.tables) head.push(keys.length, used)
  const parts = [
    Uint32Array.from(head),
    ...sketches.tables.map(table => table.slots),
    ...furniture.tables.flatMap(columns),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

const columns = ({ keys, firsts, lasts, outlets, ofOutlet, ofAll }: Printed) =>
  [keys, firsts, lasts, outlets, ofOutlet, ofAll] as const

/** The state that `copyStateToBytes` wrote, null for bytes of another version or that end too early: build it anew from the reports. */
export function copyStateFromBytes(given: Uint8Array): CopyState | null {
  const bytes = given.slice() // aligned, and ours
  const head = new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4))
  const [mark, count = 0, sketchTables = 0, printedTables = 0] = head
  const headWords = 4 + 2 * (sketchTables + printedTables)
  if (mark !== MARK || head.length < headWords) return null
  let at = headWords * 4
  const take = <T>(
    Kind: new (buffer: ArrayBuffer, offset: number, length: number) => T,
    length: number,
    size: number,
  ): T => {
    const part = new Kind(bytes.buffer, at, length)
    at += length * size
    return part
  }
  const sizes = [...head.subarray(4, headWords)]
  const pairs = Array.from({ length: sizes.length / 2 }, (_, i) => [sizes[2 * i]!, sizes[2 * i + 1]!] as const)
  const [sketched, printed] = [pairs.slice(0, sketchTables), pairs.slice(sketchTables)]
  const whole =
    sketched.reduce((sum, [, bits]) => sum + 32 * 2 ** bits, 0) + printed.reduce((sum, [n]) => sum + 12 * n, 0)
  if (bytes.length !== at + whole) return null
  const tables = sketched.map(([first, bits]) => ({ first, bits, slots: take(Uint32Array, 8 * 2 ** bits, 4) }))
  const counted = printed.map(([slots, used]) => ({
    used,
    keys: take(Uint32Array, slots, 4),
    firsts: take(Uint16Array, slots, 2),
    lasts: take(Uint16Array, slots, 2),
    outlets: take(Uint16Array, slots, 2),
    ofOutlet: take(Uint8Array, slots, 1),
    ofAll: take(Uint8Array, slots, 1),
  }))
  return { sketches: { count, tables }, furniture: { tables: counted } }
}
