/** Which mentions in different reports speak of the same happening, person, place or time. */
import type { Story } from '../../model/index.ts'
import { averageLink, type Edge } from '../linkage.ts'
import { type Collection, collect } from './collection.ts'
import { type Forest, likelihood } from './forest.ts'
import { groupsOf, joinNearGroups } from './join-groups.ts'
import type { GroupedKind, Lexicon, MentionCluster, MentionDocument, MentionKind, MentionWeights } from './model.ts'
import { type Known, pairEvidence } from './pair-evidence.ts'
import type { ReadMention } from './read-mentions.ts'

/** Kinds in the order in which they are joined: what a happening has about it must be known before happenings are compared. */
export const MENTION_KINDS = ['participant', 'location', 'time', 'event'] as const satisfies readonly MentionKind[]

/** Mean likelihood from which mentions join, by kind; swept on worlds of the open train part, see docs/stories.md. */
export const PAIR_THRESHOLDS: Readonly<Record<MentionKind, number>> = {
  participant: 0.6,
  location: 0.35,
  time: 0.35,
  event: 0.6,
}

/** Likelihood from which two groups join; swept as above. */
export const GROUP_THRESHOLDS: Readonly<Record<GroupedKind, number>> = { participant: 0.5, event: 0.4 }

/** Whether groups of this kind are joined further. */
export const isGrouped = (kind: MentionKind): kind is GroupedKind => kind in GROUP_THRESHOLDS

/** What the joining needs beside the documents. A document in none of the stories stands alone. */
export type JoinGiven = {
  readonly stories: readonly Story[]
  readonly lexicon: Lexicon
  readonly weights: MentionWeights
}

/**
 * Clusters of mentions that speak of one thing; every mention is in exactly one, also when it stands alone.
 *
 * First participants, places and times join, then events: pairs by their words, relatives of these, their arguments, sentences and
 * documents; then, for participants and events, the groups that came of it, by all that their members say together. Which documents tell one story is evidence
 * and no wall; mentions in documents that have little in common are never one.
 *
 * @returns clusters in the order of their first mention, kind after kind; [] without mentions. The order of the documents decides ties only.
 */
export function joinMentions(
  documents: readonly MentionDocument[],
  { stories, lexicon, weights }: JoinGiven,
): readonly MentionCluster[] {
  const collection = collect(documents, stories, lexicon)
  const groupOf = new Map<string, number>()
  const known: Known = (document, place) => groupOf.get(`${document} ${place}`) ?? null
  const clusters: MentionCluster[] = []
  for (const kind of MENTION_KINDS) {
    const mentions = collection.mentions.filter(m => m.kind === kind)
    for (const list of joinKind(mentions, { kind, collection, known, weights })) {
      for (const i of list) groupOf.set(`${mentions[i]!.document} ${mentions[i]!.place}`, clusters.length)
      const members = list.map(i => memberOf(documents[mentions[i]!.document]!, mentions[i]!.place))
      clusters.push({ kind, members })
    }
  }
  return clusters
}

const memberOf = ({ report, mentions }: MentionDocument, place: number): MentionCluster['members'][number] => ({
  articleId: report.article.id,
  mention: mentions[place]!.id,
})

type KindGiven = {
  readonly kind: MentionKind
  readonly collection: Collection
  readonly known: Known
  readonly weights: MentionWeights
}

function joinKind(mentions: readonly ReadMention[], { kind, collection, known, weights }: KindGiven) {
  const edges = judgePairs(mentions, { collection, known, forest: weights.pairs[kind] })
  const lists = linkPairs(mentions.length, edges, PAIR_THRESHOLDS[kind])
  if (!isGrouped(kind)) return lists
  const given = { collection, pair: likelihoods(edges, mentions.length) }
  return joinNearGroups(groupsOf(mentions, lists, collection), given, {
    forest: weights.groups[kind],
    threshold: GROUP_THRESHOLDS[kind],
  })
}

/** Pairs of mentions in documents near each other, by their places in the list; the earlier first. */
export function* nearPairs(
  mentions: readonly ReadMention[],
  { near }: Collection,
): Generator<readonly [number, number]> {
  const inDocument = Map.groupBy(mentions.keys(), i => mentions[i]!.document)
  for (const [b, { document }] of mentions.entries())
    for (const other of near[document]!) for (const a of inDocument.get(other) ?? []) if (a < b) yield [a, b]
}

const LEAST = 0.01 // a likelihood below counts as none

type PairGiven = { readonly collection: Collection; readonly known: Known; readonly forest: Forest }

/** Likelihoods of the near pairs. */
export function judgePairs(
  mentions: readonly ReadMention[],
  { collection, known, forest }: PairGiven,
): readonly Edge[] {
  const evidence = pairEvidence(collection, known)
  const edges: Edge[] = []
  for (const [a, b] of nearPairs(mentions, collection)) {
    const score = likelihood(forest, evidence(mentions[a]!, mentions[b]!))
    if (score >= LEAST) edges.push({ a, b, score })
  }
  return edges
}

/** Groups by the mean likelihood over all pairs. */
export const linkPairs = (count: number, edges: readonly Edge[], threshold: number) =>
  averageLink(count, edges, { threshold })

/** Looks up what was found of a pair; 0 for a pair that was not looked at. */
export function likelihoods(edges: readonly Edge[], count: number): (a: number, b: number) => number {
  const table = new Map(edges.map(({ a, b, score }) => [a * count + b, score]))
  return (a, b) => table.get(Math.min(a, b) * count + Math.max(a, b)) ?? 0
}
