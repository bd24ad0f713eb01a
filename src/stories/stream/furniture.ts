/** Which sentences an outlet prints under report after report, in an endless stream and a fixed amount of memory. */

const BITS = 18 // 2^18 cells of 4 bytes: those of the last 25,000 reports or so
const OFTEN = 2 // earlier reports

/** Sentences by their keys (`furnitureKeys`): 24 bits of the key and a count in each cell. */
export type Furniture = {
  /** Counts a report's sentences, each once. */
  add(keys: Uint32Array): void
  /** Whether so many reports had it lately that in a further one it is the page's and not the report's. */
  has(key: number): boolean
  /** The cells as they are now. */
  snapshot(): Uint32Array
}

/** Cells that go on from those stored, or empty ones. */
export function createFurniture(stored: Uint32Array | null): Furniture {
  const cells = stored === null ? new Uint32Array(1 << BITS) : stored.slice()
  const add = (keys: Uint32Array): void => {
    for (const key of keys) {
      const at = cellOf(key)
      const cell = cells[at]!
      const count = cell & 0xff
      if (cell >>> 8 === markOf(key)) cells[at] = cell - count + Math.min(255, count + 1)
      // Another sentence has the cell: it wears down what is there, so that one that returns daily outlives those that are seen once.
      else cells[at] = count > 1 ? cell - 1 : markOf(key) * 256 + 1
    }
  }
  const has = (key: number): boolean => {
    const cell = cells[cellOf(key)]!
    return cell >>> 8 === markOf(key) && (cell & 0xff) >= OFTEN
  }
  return { add, has, snapshot: () => cells.slice() }
}

const cellOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - BITS)
const markOf = (key: number): number => key & 0xffffff
