/** Whom a new report is alike to. */
import { LIKENESS, likeness, type Weighed } from '../likeness.ts'
import { findOld } from './archive.ts'
import { BOND } from './neighbourhood.ts'
import type { LoadedStory, StreamTables } from './stream-tables.ts'
import type { Node, Window, WindowStory } from './window.ts'

const CANDIDATES = 20 // reports compared for their shared terms
const COMPLETED = 3 // stories of which then all nodes are compared
const MOST_EDGES = 64 // kept of a report
const SURELY = 1.5 // times the threshold: then no old story is looked for

/** Its strongest pairs, strongest first, and how many reports it was compared with. */
export type Edges = { readonly others: Uint32Array; readonly scores: Float32Array; readonly compared: number }

/** Where to look. `revive` brings a story back into the window. */
export type Sought = {
  readonly window: Window
  readonly tables: StreamTables
  readonly revive: (old: LoadedStory) => WindowStory
}

/** @param partners  nodes that stand for the reports which share its text */
export function findEdges(compared: Weighed, partners: readonly Node[], { window, tables, revive }: Sought): Edges {
  const scores = new Map<Node, number>()
  const compare = (node: Node): void => {
    if (!scores.has(node)) scores.set(node, Math.fround(likeness(compared, node.compared)))
  }
  for (const node of window.candidates(compared, CANDIDATES)) compare(node)
  for (const story of likest(scores)) story.nodes.forEach(compare)
  const best = Math.max(0, ...scores.values())
  const old = best < SURELY * LIKENESS.threshold ? findOld(compared, tables, window.rarity) : null
  if (old !== null) revive(old).nodes.forEach(compare)
  const count = scores.size
  for (const node of partners) scores.set(node, BOND)
  const edges = [...scores].filter(([, score]) => score >= LIKENESS.least)
  edges.sort((x, y) => y[1] - x[1] || x[0].no - y[0].no)
  const kept = edges.slice(0, MOST_EDGES)
  return {
    others: Uint32Array.from(kept, ([node]) => node.no),
    scores: Float32Array.from(kept, ([, score]) => score),
    compared: count,
  }
}

/** The mean over a story needs all its nodes: those of the stories with the likest reports are compared too. */
function likest(scores: ReadonlyMap<Node, number>): readonly WindowStory[] {
  const best = new Map<WindowStory, number>()
  for (const [{ home }, score] of scores) {
    if (score >= LIKENESS.threshold) best.set(home, Math.max(best.get(home) ?? 0, score))
  }
  const ordered = [...best].sort((x, y) => y[1] - x[1] || x[0].no - y[0].no)
  return ordered.slice(0, COMPLETED).map(([story]) => story)
}
