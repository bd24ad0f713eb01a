/** Groups of mentions that are one thing under different words. */
import type { Collection } from './collection.ts'
import { type Forest, likelihood } from './forest.ts'
import { type Group, groupOf, joinGroups, ranked } from './group.ts'
import { groupEvidence, type PairLikelihood } from './group-evidence.ts'
import type { ReadMention } from './read-mentions.ts'

/** What groups are judged by. */
export type GroupGiven = { readonly collection: Collection; readonly pair: PairLikelihood }

/** Groups of mentions, given by their places in `mentions`, with what they say together. */
export function groupsOf(
  mentions: readonly ReadMention[],
  lists: readonly (readonly number[])[],
  collection: Collection,
): readonly Group[] {
  const groups = lists.map(list => list.map(i => groupOf(mentions[i]!, i, collection)).reduce(joinGroups))
  return ranked(groups, collection)
}

/** Pairs of groups that have two documents near each other, each once, the earlier first. */
export function nearGroups(groups: readonly Group[], { near }: Collection): readonly (readonly [number, number])[] {
  const inDocument = new Map<number, number[]>()
  const pairs: (readonly [number, number])[] = []
  groups.forEach(({ documents }, at) => {
    const found = new Set([...documents.keys()].flatMap(d => near[d]!.flatMap(e => inDocument.get(e) ?? [])))
    for (const other of [...found].sort((a, b) => a - b)) pairs.push([other, at])
    for (const d of documents.keys()) inDocument.set(d, [...(inDocument.get(d) ?? []), at])
  })
  return pairs
}

type Offer = { readonly a: number; readonly b: number; readonly score: number }

/**
 * Joins the two groups that are the likeliest to be one again and again, while they are likelier than `threshold`; a joined group is
 * judged anew, by all that its members say.
 *
 * @returns lists of members, each ascending, in the order of their first
 */
export function joinNearGroups(
  groups: readonly Group[],
  { collection, pair }: GroupGiven,
  { forest, threshold }: { readonly forest: Forest; readonly threshold: number },
): readonly (readonly number[])[] {
  const all: (Group | null)[] = [...groups]
  const around = groups.map(() => new Set<number>())
  let offers: Offer[] = []
  const judge = (a: number, b: number): void => {
    around[a]!.add(b)
    around[b]!.add(a)
    const score = likelihood(forest, groupEvidence(all[a]!, all[b]!, collection, pair))
    if (score > threshold) offers.push({ a, b, score })
  }
  for (const [a, b] of nearGroups(groups, collection)) judge(a, b)
  while (offers.length > 0) {
    const { a, b } = offers.reduce((x, y) => (better(y, x) ? y : x))
    const joined = all.push(joinGroups(all[a]!, all[b]!)) - 1
    const others = around[a]!.union(around[b]!)
    around.push(new Set())
    all[a] = all[b] = null
    offers = offers.filter(o => o.a !== a && o.a !== b && o.b !== a && o.b !== b)
    for (const other of others) if (all[other] !== null) judge(other, joined)
  }
  return all
    .flatMap(group => (group === null ? [] : [[...group.members].sort((x, y) => x - y)]))
    .sort((x, y) => x[0]! - y[0]!)
}

const better = (x: Offer, y: Offer): boolean =>
  x.score - y.score > 0 || (x.score === y.score && (x.a - y.a || x.b - y.b) < 0)
