/** The best tree over scored heads: Chu–Liu/Edmonds with one root. */

/**
 * Heads (root: `size`) of the best-scored tree in which one word hangs on the root. `scores[i * stride + j]` is word `i` under `j`; the root
 * is column `size`. The word under the root is the one that gains most by it; the rest is the best tree given that.
 */
export const bestTree = (scores: Float32Array, stride: number, size: number): Int32Array => {
  const heads = new Int32Array(size)
  const root = bestRoot(scores, stride, size, heads)
  if (size > 0) heads[root] = size
  if (!hasCycle(heads, size)) return heads
  return spanningTree(scores, stride, size, root)
}

/** Fills `heads` with each word's best head among words; gives back the word that belongs under the root. */
const bestRoot = (scores: Float32Array, stride: number, size: number, heads: Int32Array): number => {
  let root = 0
  let gain = Number.NEGATIVE_INFINITY
  for (let i = 0; i < size; i++) {
    const row = i * stride
    let best = -1
    for (let j = 0; j < size; j++) if (j !== i && (best < 0 || scores[row + j]! > scores[row + best]!)) best = j
    heads[i] = best
    const more = best < 0 ? 0 : scores[row + size]! - scores[row + best]!
    if (more > gain) {
      gain = more
      root = i
    }
  }
  return root
}

/** Is there a circle among the heads? Linear. */
const hasCycle = (heads: Int32Array, size: number): boolean => {
  const seen = new Int32Array(size)
  for (let i = 0; i < size; i++) {
    let w = i
    while (w < size && seen[w] === 0) {
      seen[w] = i + 1
      w = heads[w]!
    }
    if (w < size && seen[w] === i + 1) return true
  }
  return false
}

/** Chu–Liu/Edmonds from a fixed root: joins each circle to one node until none is left, then opens them again. At most `size` joins of O(size). */
const spanningTree = (scores: Float32Array, stride: number, size: number, root: number): Int32Array => {
  const nodes = 2 * size
  const best = new Int32Array(nodes) // where the best arc into a node comes from: place in `source`
  const parent = new Int32Array(nodes).fill(-1)
  const group = Int32Array.from({ length: nodes }, (_, i) => i)
  const find = (w: number): number => {
    let top = w
    while (group[top] !== top) top = group[top]!
    for (let at = w; at !== top; ) {
      const next = group[at]!
      group[at] = top
      at = next
    }
    return top
  }
  // gain[v]: score of the best arc from each word into node v, with the word at its end
  const gains: (Float64Array | null)[] = []
  const ends: (Int32Array | null)[] = []
  for (let v = 0; v < size; v++) {
    gains.push(
      Float64Array.from({ length: size }, (_, u) => (u === v ? Number.NEGATIVE_INFINITY : scores[v * stride + u]!)),
    )
    ends.push(new Int32Array(size).fill(v))
  }
  const state = new Uint8Array(nodes) // 1 on the path, 2 done
  state[root] = 2
  let count = size
  const members: number[][] = Array.from({ length: size }, () => [])
  for (let start = 0; start < size; start++) {
    let v = find(start)
    const path: number[] = []
    while (state[v] !== 2) {
      if (state[v] === 1) {
        const circle = path.splice(path.indexOf(v))
        v = join(circle)
        continue
      }
      state[v] = 1
      path.push(v)
      best[v] = bestSource(gains[v]!, v)
      v = find(best[v]!)
    }
    for (const w of path) state[w] = 2
  }
  function bestSource(gain: Float64Array, v: number): number {
    let u = -1
    for (let k = 0; k < size; k++) if (find(k) !== v && (u < 0 || gain[k]! > gain[u]!)) u = k
    return u
  }
  function join(circle: readonly number[]): number {
    const made = count++
    const gain = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
    const end = new Int32Array(size)
    for (const w of circle) {
      const lost = gains[w]![best[w]!]!
      for (let u = 0; u < size; u++)
        if (gains[w]![u]! - lost > gain[u]!) {
          gain[u] = gains[w]![u]! - lost
          end[u] = ends[w]![u]!
        }
      group[w] = made
      parent[w] = made
    }
    group[made] = made
    gains[made] = gain
    ends[made] = end
    members[made] = [...circle]
    return made
  }
  return expand()
  /** Opens the joined nodes from the last: the arc into a joined node breaks its circle where it enters. */
  function expand(): Int32Array {
    const heads = new Int32Array(size).fill(-1)
    heads[root] = size
    const opened = new Uint8Array(nodes)
    for (let v = count - 1; v >= 0; v--) {
      if (opened[v] === 1 || v === root) continue
      const from = best[v]!
      let w = ends[v]![from]!
      heads[w] = from
      // every node around the word that the arc enters has got its arc
      for (; w !== v; w = parent[w]!) opened[w] = 1
      opened[v] = 1
    }
    return heads
  }
}
