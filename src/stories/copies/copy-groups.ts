/** From pairs of reports that share a text to the graph of who copied whom. */
import type { Article, CopyGroup, CopyKind, OriginalReason, SharedPassage, Span } from '../../model/index.ts'
import type { Aligned } from './align.ts'
import type { Compared } from './compare-reports.ts'
import { originalOf } from './original.ts'
import type { PreparedSentence } from './sentence-words.ts'

/** Two reports, by their numbers in the one order of this folder, that share a text. */
export type Link = Compared & { readonly a: number; readonly b: number; readonly how: CopyKind }

type Hung = { readonly of: number; readonly link: Link }

/**
 * Groups of copies: of the reports that hang together over links one is the original; each other one is the copy of the report in
 * which most of it is found, of the original if that is as good as another.
 *
 * @returns groups in the order of their originals; a copy that was copied has a group of its own
 */
export function groupLinks(articles: readonly Article[], links: readonly Link[]): readonly CopyGroup[] {
  const near = new Map<number, Link[]>()
  for (const link of links) {
    for (const end of [link.a, link.b]) {
      const list = near.get(end)
      if (list === undefined) near.set(end, [link])
      else list.push(link)
    }
  }
  const parents = new Map<number, Hung>()
  const whys = new Map<number, OriginalReason>()
  const done = new Set<number>()
  for (const start of [...near.keys()].sort((x, y) => x - y)) {
    if (done.has(start)) continue
    const members = reach(start, near)
    for (const member of members) done.add(member)
    const own = [...new Set(members.flatMap(member => near.get(member)!))]
    const { of, why } = originalOf({ articles, members, links: own })
    whys.set(of, why)
    hang(of, members, { near, parents })
  }
  return toGroups(articles, parents, whys)
}

const otherEnd = (link: Link, end: number): number => (link.a === end ? link.b : link.a)

/** All reports that hang together with one, in order. */
function reach(start: number, near: ReadonlyMap<number, readonly Link[]>): readonly number[] {
  const found = new Set([start])
  for (const node of found) for (const link of near.get(node) ?? []) found.add(otherEnd(link, node))
  return [...found].sort((x, y) => x - y)
}

type Tree = { readonly near: ReadonlyMap<number, readonly Link[]>; readonly parents: Map<number, Hung> }

/** Hangs the members under the root: those with a link to what hangs already, the earliest of them first. */
function hang(root: number, members: readonly number[], { near, parents }: Tree): void {
  const placed = new Set([root])
  let left = members.filter(member => member !== root)
  while (left.length > 0) {
    const next = left.find(node => near.get(node)!.some(link => placed.has(otherEnd(link, node))))
    if (next === undefined) return
    parents.set(next, bestParent(next, near.get(next)!, { root, placed }))
    placed.add(next)
    left = left.filter(node => node !== next)
  }
}

const AS_GOOD = 0.25 // of the copy: a few sentences more in common with another copy prove nothing

type Placed = { readonly root: number; readonly placed: ReadonlySet<number> }

function bestParent(node: number, links: readonly Link[], { root, placed }: Placed): Hung {
  let best: (Hung & { readonly found: number }) | null = null
  for (const link of links) {
    const of = otherEnd(link, node)
    if (!placed.has(of)) continue
    const found = (link.b === node ? link.similarityOfB : link.similarityOfA) + (of === root ? AS_GOOD : 0)
    if (best === null || found > best.found) best = { of, link, found }
  }
  return best!
}

type Copy = CopyGroup['copies'][number]

function toGroups(
  articles: readonly Article[],
  parents: ReadonlyMap<number, Hung>,
  whys: ReadonlyMap<number, OriginalReason>,
): readonly CopyGroup[] {
  const copies = new Map<number, Copy[]>()
  for (const [copy, { of, link }] of [...parents].sort((x, y) => x[0] - y[0])) {
    const list = copies.get(of) ?? []
    copies.set(of, list)
    const forward = link.b === copy
    const similarity = round(forward ? link.similarityOfB : link.similarityOfA)
    const passages = passagesOf(link.aligned, forward)
    list.push({ articleId: articles[copy]!.id, how: link.how, similarity, passages })
  }
  return [...copies]
    .sort((x, y) => x[0] - y[0])
    .map(([of, list]) => ({ original: articles[of]!.id, why: whys.get(of) ?? 'passages', copies: list }))
}

const round = (share: number): number => Math.round(share * 1000) / 1000

function passagesOf(aligned: readonly Aligned[], forward: boolean): readonly SharedPassage[] {
  const passages = aligned.map(x => ({
    inOriginal: spanOf(forward ? x.a : x.b),
    inCopy: spanOf(forward ? x.b : x.a),
  }))
  return passages.sort((x, y) => x.inCopy.start - y.inCopy.start || x.inOriginal.start - y.inOriginal.start)
}

/** Without the paragraph and role that a sentence's span brings along. */
const spanOf = ({ span }: PreparedSentence): Span => ({ start: span.start, end: span.end })
