/** Whom a new report is alike to. */
import { backgroundOf, standing } from '../background.ts'
import { LIKENESS, likeness, type Weighed } from '../likeness.ts'
import { findOld } from './archive.ts'
import type { LoadedStory, StreamTables } from './stream-tables.ts'
import { BOND, LINKING, NEAR, type Node, type Window, type WindowStory } from './window.ts'

const COMPLETED = 3 // stories of which then all nodes are compared
const MOST_EDGES = 64 // kept of a report
const SURELY = 1.5 // times the threshold: then no old story is looked for

/**
 * Its likest reports, the likest first; what it must stand out of; whether one of the pairs may bring it into a story; how many reports it
 * was compared with.
 */
export type Edges = {
  readonly others: Uint32Array
  readonly scores: Float32Array
  readonly background: number
  readonly links: boolean
  readonly compared: number
}

/** Where to look. `revive` brings a story back into the window. */
export type Sought = {
  readonly window: Window
  readonly tables: StreamTables
  readonly revive: (old: LoadedStory) => WindowStory
}

/** Of a report that comes in. @param partners  nodes that stand for the reports which share its text */
export function findEdges(compared: Weighed, partners: readonly Node[], { window, tables, revive }: Sought): Edges {
  const found = compareNear(compared, window, null)
  const { scores, background } = found
  let best = 0
  for (const [node, score] of scores) best = Math.max(best, standing(score, background, node.background))
  const old = best < SURELY * LIKENESS.threshold ? findOld({ compared, background }, tables, window.rarity) : null
  if (old !== null) revive(old).nodes.forEach(found.compare)
  const count = scores.size
  for (const node of partners) scores.set(node, BOND)
  const kept = strongest(scores)
  const links = kept.some(([node, score]) => standing(score, background, node.background) >= LINKING)
  return { ...arraysOf(kept), background, links, compared: count }
}

/** Whom a node is alike to as the window is now, later reports included; who shares its text stays what it was. */
export function findAnew(node: Node, window: Window): Pick<Edges, 'others' | 'scores' | 'background'> {
  const { scores, background } = compareNear(node.compared, window, node)
  node.scores.forEach((score, i) => {
    const other = score >= BOND ? window.node(node.others[i]!) : undefined
    if (other !== undefined) scores.set(other, BOND)
  })
  return { ...arraysOf(strongest(scores)), background }
}

/** @param self  a node to be left out, and whose story is compared whole */
function compareNear(compared: Weighed, window: Window, self: Node | null) {
  const scores = new Map<Node, number>()
  const compare = (node: Node): void => {
    if (node !== self && !scores.has(node)) scores.set(node, Math.fround(likeness(compared, node.compared)))
  }
  for (const node of window.candidates(compared, NEAR + 1)) compare(node)
  const background = backgroundOf([...scores.values()], self === null ? window.size : window.size - 1)
  self?.home.nodes.forEach(compare)
  for (const story of likest(scores, background)) story.nodes.forEach(compare)
  return { scores, background, compare }
}

function strongest(scores: ReadonlyMap<Node, number>): readonly (readonly [Node, number])[] {
  const edges = [...scores].filter(([, score]) => score >= LIKENESS.least)
  return edges.sort((x, y) => y[1] - x[1] || x[0].no - y[0].no).slice(0, MOST_EDGES)
}

const arraysOf = (kept: readonly (readonly [Node, number])[]) => ({
  others: Uint32Array.from(kept, ([node]) => node.no),
  scores: Float32Array.from(kept, ([, score]) => score),
})

/** The mean over a story needs all its nodes: those of the stories with the likest reports are compared too. */
function likest(scores: ReadonlyMap<Node, number>, background: number): readonly WindowStory[] {
  const best = new Map<WindowStory, number>()
  for (const [node, score] of scores) {
    const worth = standing(score, background, node.background)
    if (worth >= LINKING) best.set(node.home, Math.max(best.get(node.home) ?? 0, worth))
  }
  const ordered = [...best].sort((x, y) => y[1] - x[1] || x[0].no - y[0].no)
  return ordered.slice(0, COMPLETED).map(([story]) => story)
}
