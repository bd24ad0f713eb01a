/** Which earlier reports share keys with a sketch: tables of fixed size, each of the two sizes of the one before it. */

const SLOTS = 8 // of a bucket
const MIN_BITS = 10 // the first table has 1,024 buckets, for 128 reports
const MAX_BITS = 19 // later ones 524,288 buckets, 16 MiB, for 65,536 reports
const SAME_KEY = 4 // slots that one key may take: its first report and the three latest; more is a phrase of the trade

/**
 * One table: reports `first` … `first + capacity - 1`. A slot holds what the bucket's number leaves of the key, and the report's
 * number within the table, plus one; 0 is empty.
 */
type Table = { readonly first: number; readonly bits: number; readonly slots: Uint32Array }

/** Keys with the reports that have them. Reports are numbered from 0 in the order in which they are added. */
export type SketchIndex = { count: number; readonly tables: Table[] }

/** An index without reports. */
export const newSketchIndex = (): SketchIndex => ({ count: 0, tables: [] })

const FEWER = 3 // bits: a table has eight buckets for each of its reports

const capacityOf = (bits: number): number => 1 << (bits - FEWER)

/** Adds the next report. Memory is 256 bytes a report; a full bucket loses its oldest entry. */
export function addSketch(index: SketchIndex, sketch: Uint32Array): void {
  const table = tableFor(index)
  const local = index.count - table.first
  for (const key of sketch) put(table, key, local)
  index.count += 1
}

function tableFor({ count, tables }: SketchIndex): Table {
  const last = tables.at(-1)
  if (last !== undefined && count < last.first + capacityOf(last.bits)) return last
  const bits = last === undefined ? MIN_BITS : Math.min(MAX_BITS, last.bits + 1)
  const table = { first: count, bits, slots: new Uint32Array(2 ** bits * SLOTS) }
  tables.push(table)
  return table
}

function put({ bits, slots }: Table, key: number, local: number): void {
  const start = (key >>> (32 - bits)) * SLOTS
  const shift = bits - FEWER
  const rest = restOf(key, bits)
  const entry = (rest << shift) + local + 1
  const mask = capacityOf(bits) - 1
  const same: number[] = []
  let oldest = start
  for (let i = start; i < start + SLOTS; i += 1) {
    const slot = slots[i]!
    if (slot === 0) {
      if (same.length < SAME_KEY) slots[i] = entry
      else moveUp(slots, same, entry)
      return
    }
    if ((slot - 1) >>> shift === rest) same.push(i)
    if (((slot - 1) & mask) < ((slots[oldest]! - 1) & mask)) oldest = i
  }
  if (same.length >= SAME_KEY) moveUp(slots, same, entry)
  else slots[oldest] = entry
}

/** The key's first entry stays, its second one goes. */
function moveUp(slots: Uint32Array, same: readonly number[], entry: number): void {
  for (let i = 1; i + 1 < same.length; i += 1) slots[same[i]!] = slots[same[i + 1]!]!
  slots[same.at(-1)!] = entry
}

const restOf = (key: number, bits: number): number => key & ((1 << (32 - bits)) - 1)

/** Reports that share at least `least` keys with the sketch, those with most first, then the earlier; at most `most` of them. */
export function findSharing(
  { tables }: SketchIndex,
  sketch: Uint32Array,
  { least, most }: { readonly least: number; readonly most: number },
): readonly number[] {
  const counts = new Map<number, number>()
  for (const table of tables) for (const key of sketch) countIn(table, key, counts)
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, most)
    .map(([report]) => report)
}

function countIn({ first, bits, slots }: Table, key: number, counts: Map<number, number>): void {
  const start = (key >>> (32 - bits)) * SLOTS
  const rest = restOf(key, bits)
  const shift = bits - FEWER
  const mask = capacityOf(bits) - 1
  for (let i = start; i < start + SLOTS; i += 1) {
    const slot = slots[i]!
    if (slot === 0) return
    if ((slot - 1) >>> shift !== rest) continue
    const report = first + ((slot - 1) & mask)
    counts.set(report, (counts.get(report) ?? 0) + 1)
  }
}
