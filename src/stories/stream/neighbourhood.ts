/** The part of the window that a change can reach, and its clustering. */
import { LIKENESS } from '../likeness.ts'
import type { Bonds } from './bonds.ts'
import { denseLink } from './dense-link.ts'
import { BOND, inCanonicalOrder, type Node, type Window, type WindowStory, worth } from './window.ts'

const MOST_NODES = 80 // clustered anew for one report
const APART = -1e9 // outweighs any sum of likenesses

/**
 * The given stories and those that hang together with them by strong pairs: a clustering by the mean joins nothing else to them. Where
 * that is more than can be clustered, the strongest.
 */
export function neighbourhood(window: Window, seeds: readonly WindowStory[], bonds: Bonds): readonly WindowStory[] {
  const found = new Set(seeds)
  let nodes = 0
  for (const story of seeds) nodes += story.nodes.length
  let edge: readonly WindowStory[] = [...seeds]
  while (edge.length > 0 && nodes < MOST_NODES) {
    const best = new Map<WindowStory, number>()
    for (const story of edge) {
      for (const member of story.nodes) {
        for (const { node, score } of window.strong(member)) {
          if (!found.has(node.home)) best.set(node.home, Math.max(best.get(node.home) ?? 0, score))
        }
      }
      for (const other of bondedWith(window, story, bonds)) if (!found.has(other)) best.set(other, BOND)
    }
    const next: WindowStory[] = []
    for (const [story] of [...best].sort((x, y) => y[1] - x[1] || x[0].no - y[0].no)) {
      if (nodes + story.nodes.length > MOST_NODES) continue
      found.add(story)
      next.push(story)
      nodes += story.nodes.length
    }
    edge = next
  }
  return [...found]
}

function* bondedWith(window: Window, { nodes }: WindowStory, bonds: Bonds): Iterable<WindowStory> {
  for (const { id } of nodes) {
    for (const { other, kind } of bonds.of(id)) {
      const node = kind === 'together' ? window.bonded.get(other) : undefined
      if (node !== undefined) yield node.home
    }
  }
}

/** Groups of nodes, each in canonical order, as average link makes them of these stories' nodes and the decisions on them. */
export function cluster(stories: readonly WindowStory[], bonds: Bonds): readonly (readonly Node[])[] {
  const nodes = stories.flatMap(story => story.nodes).sort(inCanonicalOrder)
  const at = new Map(nodes.map((node, i) => [node.no, i]))
  const count = nodes.length
  const sums = new Float64Array(count * count)
  const copies: [number, number][] = []
  nodes.forEach(({ others, scores }, i) => {
    for (let k = 0; k < others.length; k += 1) {
      const j = at.get(others[k]!)
      if (j === undefined) continue
      sums[i * count + j] = sums[j * count + i] = worth(nodes[i]!, k, nodes[j]!)
      if (scores[k]! >= BOND) copies.push([i, j])
    }
  })
  const { together, apart } = decided(nodes, bonds)
  for (const [i, j] of apart) sums[i * count + j] = sums[j * count + i] = APART
  const cores = stories.flatMap(({ hasCore, nodes: [first, ...more] }) =>
    hasCore ? more.map(node => [at.get(first!.no)!, at.get(node.no)!] as const) : [],
  )
  const single = Int32Array.from({ length: count }, (_, i) => i)
  const joined = joinAll(single, [...cores, ...copies.sort((x, y) => x[0] - y[0] || x[1] - y[1])], apart)
  const linked = denseLink(count, sums, { joined, threshold: LIKENESS.threshold })
  // After the linking, so that two halves that a person put together are not diluted: a later report joins either as it would alone.
  const homes = joinAll(linked, together, apart)
  const groups = new Map<number, Node[]>()
  homes.forEach((home, i) => {
    const group = groups.get(home)
    if (group === undefined) groups.set(home, [nodes[i]!])
    else group.push(nodes[i]!)
  })
  return [...groups.values()]
}

type Pair = readonly [number, number]

/** Decisions between these nodes, as pairs of places. */
function decided(nodes: readonly Node[], bonds: Bonds) {
  const bonded = new Map(nodes.flatMap(({ id }, i) => (bonds.has(id) ? [[id, i] as const] : [])))
  const together: Pair[] = []
  const apart: Pair[] = []
  for (const [id, a] of bonded) {
    for (const { other, kind } of bonds.of(id)) {
      const b = bonded.get(other)
      if (b !== undefined && a < b) (kind === 'together' ? together : apart).push([a, b])
    }
  }
  return { together, apart }
}

/** Joins the homes of pair after pair, but none that would bring together what is to stay apart. */
function joinAll(homes: Int32Array, pairs: readonly Pair[], apart: readonly Pair[]): Int32Array {
  const home = homes.slice()
  for (const [a, b] of pairs) {
    const [x, y] = [Math.min(home[a]!, home[b]!), Math.max(home[a]!, home[b]!)]
    if (x === y) continue
    const forbidden = apart.some(([p, q]) => {
      const [h, k] = [home[p]!, home[q]!]
      return (h === x && k === y) || (h === y && k === x)
    })
    if (forbidden) continue
    for (let i = 0; i < home.length; i += 1) if (home[i] === y) home[i] = x
  }
  return home
}
