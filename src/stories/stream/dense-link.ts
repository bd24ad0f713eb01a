/** Average-link clustering of a few nodes over a full matrix: the same clusters as `averageLink`, many times faster. */
import { sizeFactor } from '../linkage.ts'

/**
 * Joins the two most alike clusters while the mean over all pairs of their members, times `sizeFactor`, is at least `threshold`; of equal
 * ones those with the smaller nodes first.
 *
 * @param count     nodes, 0 … count − 1
 * @param sums      count × count, symmetric: likeness of each pair; used up
 * @param joined    for each node the smallest node that it belongs together with from the start, or itself
 * @returns for each node the smallest node of its cluster
 */
export function denseLink(
  count: number,
  sums: Float64Array,
  { joined, threshold }: { readonly joined: Int32Array; readonly threshold: number },
): Int32Array {
  const link = { count, sums, threshold, size: new Int32Array(count).fill(1), best: new Int32Array(count).fill(-1) }
  const home = Int32Array.from({ length: count }, (_, i) => i)
  for (let i = 0; i < count; i += 1) if (joined[i] !== i) merge(link, joined[i]!, i)
  for (let i = 0; i < count; i += 1) home[i] = joined[i]!
  for (let i = 0; i < count; i += 1) if (link.size[i]! > 0) findBest(link, i)
  for (let a = top(link); a >= 0; a = top(link)) {
    const b = link.best[a]!
    merge(link, a, b)
    for (let i = 0; i < count; i += 1) if (home[i] === b) home[i] = a
    refresh(link, a, b)
  }
  return home
}

type Link = {
  readonly count: number
  readonly sums: Float64Array
  readonly threshold: number
  readonly size: Int32Array
  readonly best: Int32Array
}

const mean = ({ count, sums, size }: Link, a: number, b: number): number =>
  (sums[a * count + b]! / (size[a]! * size[b]!)) * sizeFactor(size[a]!, size[b]!)

/** Puts b into a. */
function merge({ count, sums, size }: Link, a: number, b: number): void {
  size[a]! += size[b]!
  size[b] = 0
  for (let i = 0; i < count; i += 1) {
    sums[a * count + i]! += sums[b * count + i]!
    sums[i * count + a] = sums[a * count + i]!
  }
}

/** The best partner with a larger number, -1 where none is alike enough. */
function findBest(link: Link, a: number): void {
  let best = -1
  let score = link.threshold
  for (let b = a + 1; b < link.count; b += 1) {
    if (link.size[b] === 0) continue
    const value = mean(link, a, b)
    if (best < 0 ? value >= score : value > score) {
      best = b
      score = value
    }
  }
  link.best[a] = best
}

function top(link: Link): number {
  let best = -1
  let score = 0
  for (let a = 0; a < link.count; a += 1) {
    if (link.size[a] === 0 || link.best[a]! < 0) continue
    const value = mean(link, a, link.best[a]!)
    if (best < 0 || value > score) {
      best = a
      score = value
    }
  }
  return best
}

function refresh(link: Link, a: number, b: number): void {
  for (let i = 0; i < b; i += 1) {
    if (link.size[i] === 0) continue
    const known = link.best[i]!
    if (i === a || known === a || known === b) findBest(link, i)
    else if (i < a) {
      const value = mean(link, i, a)
      if (value < link.threshold) continue
      const before = known < 0 ? -1 : mean(link, i, known)
      if (value > before || (value === before && a < known)) link.best[i] = a
    }
  }
}
