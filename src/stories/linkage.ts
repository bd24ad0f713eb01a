/** Average-link clustering on a sparse graph: the pairs that are not named have similarity 0. */
import { type ByHand, type Keeper, keeperOf, NOTHING_BY_HAND } from './by-hand.ts'

/** Two nodes and how alike they are. */
export type Edge = { readonly a: number; readonly b: number; readonly score: number }

type Cluster = { size: number; near: Map<number, number>; members: number[]; alive: boolean }
type Offer = { readonly score: number; readonly a: number; readonly b: number }

/**
 * Joins the two most alike clusters again and again while the mean over all pairs of their members, times `sizeFactor`, is at least
 * `threshold`.
 *
 * @param count     number of nodes, 0 … count − 1
 * @param edges     gone through once; each pair at most once; a score may be negative (a reason to keep apart)
 * @param together  pairs that belong together whatever their score, but not against `byHand`
 * @param byHand    what people decided. What is together by hand is one cluster in the end, but is not weighed as one: a report joins
 *                  either half of a merged cluster as it would have joined it alone. What is apart stays so through any third node
 * @returns clusters, each ascending, in the order of their first node; equal scores join the smaller nodes first
 */
export function averageLink(
  count: number,
  edges: Iterable<Edge>,
  options: LinkageOptions,
): readonly (readonly number[])[] {
  const { threshold, together = [], byHand = NOTHING_BY_HAND } = options
  const clusters: Cluster[] = Array.from({ length: count }, (_, i) => ({
    size: 1,
    near: new Map(),
    members: [i],
    alive: true,
  }))
  for (const { a, b, score } of edges) {
    clusters[a]!.near.set(b, score)
    clusters[b]!.near.set(a, score)
  }
  const keeper = keeperOf(count, byHand)
  const home = Array.from({ length: count }, (_, i) => i)
  const at = (node: number): number => {
    let top = node
    while (home[top] !== top) top = home[top]!
    return top
  }
  for (const [x, y] of together) {
    const [a, b] = [Math.min(at(x), at(y)), Math.max(at(x), at(y))]
    if (a === b || !keeper.mayJoin(a, b)) continue
    join(clusters, a, b)
    keeper.join(a, b)
    home[b] = a
  }
  run(clusters, threshold, keeper)
  const whole = Map.groupBy(
    clusters.filter(c => c.alive),
    c => keeper.rootOf(c.members[0]!),
  )
  return [...whole.values()]
    .map(parts => parts.flatMap(c => c.members).sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!)
}

const SMALLER = 0.2 // powers of the sizes
const LARGER = 0.1
const MOST_SIZE = 20 // larger clusters count as such

/**
 * By how much the mean likeness of two clusters is worth more or less than that of two nodes. The mean over a large cluster is surer than
 * one pair, so that a stray node may join it from a little less on; two large clusters that are one story are much alike, so that more
 * is asked of them.
 *
 *     1 and 1 → 1 · 1 and 12 → 1.28 · 6 and 12 → 0.9 · 20 and 20 → 0.74
 */
export const sizeFactor = (a: number, b: number): number =>
  LARGER_FACTOR[Math.min(MOST_SIZE, Math.max(a, b))]! / SMALLER_FACTOR[Math.min(MOST_SIZE, a, b)]!

const LARGER_FACTOR = Float64Array.from({ length: MOST_SIZE + 1 }, (_, size) => size ** LARGER)
const SMALLER_FACTOR = Float64Array.from({ length: MOST_SIZE + 1 }, (_, size) => size ** SMALLER)

/** When clusters are joined; see `averageLink`. */
export type LinkageOptions = {
  readonly threshold: number
  readonly together?: readonly (readonly [number, number])[]
  readonly byHand?: ByHand<number>
}

function run(clusters: readonly Cluster[], threshold: number, keeper: Keeper): void {
  const heap: Offer[] = []
  const offer = (a: number, b: number): void => {
    const score = worth(clusters[a]!, clusters[b]!, b)
    if (score >= threshold) push(heap, { score, a: Math.min(a, b), b: Math.max(a, b) })
  }
  clusters.forEach((cluster, a) => {
    if (cluster.alive) for (const b of cluster.near.keys()) if (a < b) offer(a, b)
  })
  while (heap.length > 0) {
    const { score, a, b } = pop(heap)
    const [one, two] = [clusters[a]!, clusters[b]!]
    if (!one.alive || !two.alive || score !== worth(one, two, b)) continue
    if (!keeper.mayJoin(a, b)) continue
    join(clusters, a, b)
    keeper.join(a, b)
    for (const near of one.near.keys()) offer(a, near)
  }
}

const worth = (one: Cluster, two: Cluster, at: number): number =>
  (one.near.get(at)! / (one.size * two.size)) * sizeFactor(one.size, two.size)

function join(clusters: readonly Cluster[], a: number, b: number): void {
  const [one, two] = [clusters[a]!, clusters[b]!]
  two.alive = false
  one.size += two.size
  one.members.push(...two.members)
  one.near.delete(b)
  two.near.delete(a)
  for (const [near, score] of two.near) {
    const sum = (one.near.get(near) ?? 0) + score
    one.near.set(near, sum)
    clusters[near]!.near.delete(b)
    clusters[near]!.near.set(a, sum)
  }
  two.near.clear()
}

const before = (x: Offer, y: Offer): boolean =>
  x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b

function push(heap: Offer[], offer: Offer): void {
  let i = heap.length
  heap.push(offer)
  while (i > 0) {
    const up = (i - 1) >> 1
    if (!before(heap[i]!, heap[up]!)) return
    ;[heap[i], heap[up]] = [heap[up]!, heap[i]!]
    i = up
  }
}

function pop(heap: Offer[]): Offer {
  const top = heap[0]!
  const last = heap.pop()!
  if (heap.length === 0) return top
  heap[0] = last
  for (let i = 0; ; ) {
    const left = 2 * i + 1
    const right = left + 1
    const down = right < heap.length && before(heap[right]!, heap[left]!) ? right : left
    if (down >= heap.length || !before(heap[down]!, heap[i]!)) return top
    ;[heap[i], heap[down]] = [heap[down]!, heap[i]!]
    i = down
  }
}
