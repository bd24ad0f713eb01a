/** Towns by point and by region. */
import { type Columns, PLACE_KINDS } from './format.ts'

const CITY = PLACE_KINDS.indexOf('city')
const REACH = 25 // hundredths of a degree
const CELL = 25

/** Looks for towns by where they lie; the index is made when first asked. */
export const createTowns = (
  c: Columns,
): {
  townAt: (lat: number, lon: number) => number
  townAround: (lat: number, lon: number) => number
  seatOf: (region: number) => number
} => {
  let cells: Map<number, number[]> | null = null
  const cellOf = (lat: number, lon: number): number =>
    Math.floor((lat + 9000) / CELL) * 2000 + Math.floor((lon + 18000) / CELL)
  const index = (): Map<number, number[]> => {
    const made = new Map<number, number[]>()
    for (let row = 0; row < c.kind.length; row++) {
      if (c.kind[row] !== CITY) continue
      const key = cellOf(c.lat[row]!, c.lon[row]!)
      const bag = made.get(key)
      if (bag) bag.push(row)
      else made.set(key, [row])
    }
    return made
  }
  /** The town that scores most of those in a cell and its neighbours, -1 for none; the score of each by its distance in hundredths. */
  const bestOf = (lat: number, lon: number, score: (row: number, far: number) => number): number => {
    cells ??= index()
    const [y, x] = [Math.round(lat * 100), Math.round(lon * 100)]
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    for (const dy of [-CELL, 0, CELL]) {
      for (const dx of [-CELL, 0, CELL]) {
        for (const row of cells.get(cellOf(y + dy, x + dx)) ?? []) {
          const far = Math.hypot(c.lat[row]! - y, c.lon[row]! - x)
          const own = far > REACH ? Number.NEGATIVE_INFINITY : score(row, far)
          if (own > most) {
            best = row
            most = own
          }
        }
      }
    }
    return best
  }
  const townAt = (lat: number, lon: number): number => bestOf(lat, lon, (row, far) => -far + c.size[row]! / 1000)
  const townAround = (lat: number, lon: number): number =>
    bestOf(lat, lon, (row, far) => c.size[row]! - 16 * Math.log2(far + 2)) // people over the square of the distance
  let seats: Map<number, number> | null = null
  const isIn = (row: number, region: number): boolean => {
    for (let at = c.parent[row]!, n = 0; at >= 0 && n < 4; at = c.parent[at]!, n++) if (at === region) return true
    return false
  }
  const seatOf = (region: number): number => {
    seats ??= new Map()
    const kept = seats.get(region)
    if (kept !== undefined) return kept
    let best = -1
    const rank = (row: number): number => c.seat[row]! * 1000 + c.size[row]!
    for (let row = 0; row < c.kind.length; row++) {
      if (c.kind[row] === CITY && isIn(row, region) && (best < 0 || rank(row) > rank(best))) best = row
    }
    if (seats.size < 1000) seats.set(region, best)
    return best
  }
  return { townAt, townAround, seatOf }
}
