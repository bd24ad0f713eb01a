/** Carries a new clustering into the window and the tables, and tells what it changed. */
import type { ArticleId } from '../../model/index.ts'
import { hash } from '../copies/sentence-words.ts'
import type { Bonds } from './bonds.ts'
import type { Heir, StreamChange } from './carry.ts'
import type { StreamTables } from './stream-tables.ts'
import type { Node, Window, WindowStory } from './window.ts'

const MOST_NODES = 36 // a larger story gets a core: from then on
const CORE = 14 // so many of its reports stand for all

/** What is changed. `newcomer`: a report that no table holds yet. `found`: makes a story founded with this report. */
export type Applied = {
  readonly window: Window
  readonly tables: StreamTables
  readonly bonds: Bonds
  readonly dirty: Set<WindowStory>
  readonly newcomer: Node | null
  readonly found: (node: Node) => WindowStory
  readonly at: number
}

type Move = Heir & { readonly target: WindowStory; readonly settled: number }

/** Makes the stories what the heirs say. @returns what changed, in the order of the heirs */
export function applyHeirs(heirs: readonly Heir[], to: Applied): readonly StreamChange[] {
  const moves: readonly Move[] = heirs
    .filter(heir => !isUnchanged(heir, to.newcomer))
    .map(heir => ({
      ...heir,
      target: heir.keeps ?? to.found(heir.nodes.reduce((first, node) => (node.no < first.no ? node : first))),
      settled: heir.takes.reduce((sum, story) => sum + story.size - story.nodes.length, 0),
    }))
  const homeOf = new Map(moves.flatMap(({ nodes }) => nodes.map(node => [node, node.home] as const)))
  const changes = moves.map(move => mergeLosers(move, to))
  for (const [i, move] of moves.entries()) changes[i]!.push(...moveNodes(move, homeOf, to))
  for (const move of moves) limit(move, homeOf, to)
  return changes.flat()
}

const isUnchanged = ({ nodes, keeps, takes }: Heir, newcomer: Node | null): boolean =>
  keeps !== null &&
  takes.length === 1 &&
  nodes.length === keeps.nodes.length &&
  nodes.every(node => node.home === keeps && node !== newcomer)

function mergeLosers({ takes, target }: Move, { window, tables, dirty, newcomer }: Applied): StreamChange[] {
  const changes: StreamChange[] = []
  for (const loser of takes) {
    if (loser === target) continue
    window.removeStory(loser)
    dirty.delete(loser)
    if (loser === newcomer?.home) continue
    changes.push({ kind: 'merged', storyIds: [target.id, loser.id], articleIds: tables.membersOf(loser.no) })
    tables.moveMembers(loser.no, target.no)
    tables.dropStory(loser.no)
  }
  return changes
}

function moveNodes(
  { nodes, keeps, takes, target, settled }: Move,
  homeOf: ReadonlyMap<Node, WindowStory>,
  { window, tables, dirty, newcomer, at }: Applied,
): readonly StreamChange[] {
  const changes: StreamChange[] = []
  const left = new Map<WindowStory, ArticleId[]>()
  for (const node of nodes) {
    const from = homeOf.get(node)!
    if (node === newcomer) {
      const kind = from === target ? 'founded' : 'joined'
      changes.push({ kind, storyIds: [target.id], articleIds: [node.id] })
    } else if (from !== target && !takes.includes(from)) {
      tables.setStory(node.no, target.no)
      left.set(from, [...(left.get(from) ?? []), node.id])
    }
    node.home = target
  }
  for (const [from, articleIds] of left) {
    changes.push({ kind: keeps === null ? 'split' : 'moved', storyIds: [from.id, target.id], articleIds })
  }
  target.nodes = [...nodes]
  target.size = nodes.length + settled
  window.touch(target, at)
  dirty.add(target)
  return changes
}

/** A story of many reports is spoken for by a few: its cost stays that of a small one. Which ones is drawn by their ids. */
function limit(
  { takes, target }: Move,
  homeOf: ReadonlyMap<Node, WindowStory>,
  { window, tables, bonds, newcomer }: Applied,
): void {
  const core = takes.find(story => story.hasCore)
  if (core === undefined && target.nodes.length <= MOST_NODES) return
  const stays = core === undefined ? drawCore(target.nodes) : target.nodes.filter(node => homeOf.get(node) === core)
  target.hasCore = true
  const nodes: Node[] = []
  for (const node of target.nodes) {
    if (stays.includes(node) || bonds.has(node.id)) nodes.push(node)
    else {
      window.leave(node)
      node.entered = 0
      if (node !== newcomer) tables.setEntered(node.no, 0)
    }
  }
  target.nodes = nodes
}

function drawCore(nodes: readonly Node[]): readonly Node[] {
  const lot = (node: Node): number => hash(`core ${node.id}`)
  return [...nodes].sort((x, y) => lot(x) - lot(y) || x.no - y.no).slice(0, CORE)
}
