/** How usual terms are in an endless stream, in a fixed amount of memory. */
import type { Rarity } from '../vectors.ts'
import type { StoredCounts } from './stream-tables.ts'

/** The part of what is stored that is about terms. */
export type TermCounts = Omit<StoredCounts, 'sentences'>

const ROW_BITS = 20
const ROW = 1 << ROW_BITS // two rows of so many counters: 4 MiB, 50,000 reports fill them to about a half
const FORGET_AT = 65_535 // reports; then all counts are halved, so that none overflows and old news is forgotten

/** Counters of the reports in which a term was seen. An estimate is never below the true count since the last halving. */
export type Frequencies = {
  /** Counts a report's terms, each once. */
  add(terms: Uint32Array): void
  /** The rarities as they are now; what is added later does not change them. */
  snapshot(): { readonly rarity: Rarity; readonly counts: TermCounts }
}

/** Counters that go on from `stored`, or from nothing. */
export function createFrequencies(stored: TermCounts | null): Frequencies {
  const cells = stored === null ? new Uint16Array(2 * ROW) : stored.cells.slice()
  let reports = stored?.reports ?? 0
  const add = (terms: Uint32Array): void => {
    if (reports >= FORGET_AT) {
      for (let i = 0; i < cells.length; i += 1) cells[i]! >>= 1
      reports >>= 1
    }
    reports += 1
    for (const term of terms) {
      // Only the smaller of the two is raised: what other terms have added to the larger is noise already.
      const [a, b] = [firstCell(term), secondCell(term)]
      const [x, y] = [cells[a]!, cells[b]!]
      if (x <= y) cells[a] = x + 1
      if (y <= x) cells[b] = y + 1
    }
  }
  const snapshot = () => {
    const counts = { reports, cells: cells.slice() }
    return { rarity: rarityFrom(counts), counts }
  }
  return { add, snapshot }
}

/** Rarities as stored counts give them. */
export const rarityFrom = ({ reports, cells }: TermCounts): Rarity => ({
  reports,
  seen: term => Math.min(cells[firstCell(term)]!, cells[secondCell(term)]!),
})

const firstCell = (term: number): number => Math.imul(term, 0x9e3779b1) >>> (32 - ROW_BITS)
const secondCell = (term: number): number => ROW + (Math.imul(term ^ (term >>> 15), 0x85ebca6b) >>> (32 - ROW_BITS))
