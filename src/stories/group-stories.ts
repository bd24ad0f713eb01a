/** Which reports are about the same happening. */
import type { ArticleId, CopyGroup, Story } from '../model/index.ts'
import { backgroundOf, standing } from './background.ts'
import { atPlaces, type ByHand, NOTHING_BY_HAND } from './by-hand.ts'
import { storyLabel } from './labels.ts'
import { isTemplatePair, LIKENESS, likeness, type Weighed, weighed } from './likeness.ts'
import { averageLink, type Edge } from './linkage.ts'
import { findNeighbours, type Neighbours } from './neighbours.ts'
import { relateStories } from './related.ts'
import { inOrder, type Report } from './report.ts'
import { furnitureKeys, type IsFurniture, type Signature, signatureOf } from './signature.ts'
import { storyIdOf } from './story-id.ts'
import { type Rarity, rarityOf, type TermVector } from './vectors.ts'

const COPY_SHARE = 0.3 // of the shorter report: from here on a copy always stays with its original
const FURNITURE = 3 // sentences that one outlet prints in so many reports are left out

/**
 * Stories: every report with text is in exactly one, also when it stands alone; copies stay with their original.
 *
 * Evidence is the words that two reports share, heavier when rare and when in headline or lead, weakened by the days between them,
 * and what their focal mentions say of time, place and kind. Reports join by the mean over all pairs, so that a round-up that
 * mentions two happenings does not glue them. Two reports that are not in English join as copies only. Stories that are alike but not one are `related`.
 *
 * @param byHand  what people decided: these reports are one story, those are never one; it goes before all evidence
 * @returns stories in the order of their earliest report; the order of `reports` changes nothing. [] for no reports.
 */
export function groupStories(
  reports: readonly Report[],
  copyGroups: readonly CopyGroup[],
  byHand: ByHand<ArticleId> = NOTHING_BY_HAND,
): readonly Story[] {
  const ordered = inOrder(reports).filter(report => report.article.text.trim() !== '')
  const isFurniture = furnitureOf(ordered)
  const signatures = ordered.map(report => signatureOf(report, isFurniture))
  const rarity = rarityOf(signatures.map(signature => signature.terms))
  const compared = signatures.map(signature => weighed(signature, rarity))
  const vectors = compared.map(report => report.vector)
  const neighbours = findNeighbours(vectors, rarity, LIKENESS.least)
  const together = copyPairs(copyGroups, ordered, signatures)
  const { threshold } = LIKENESS
  const places = new Map(ordered.map((report, i) => [report.article.id, i]))
  const decided = atPlaces(byHand, id => places.get(id))
  const groups = averageLink(ordered.length, scored(neighbours, compared), { threshold, together, byHand: decided })
  return toStories(groups, { ordered, vectors, rarity, neighbours, copyGroups })
}

/** Sentences that one outlet prints under three reports or more: notices, appeals, lists of other reports. */
function furnitureOf(reports: readonly Report[]): IsFurniture {
  const times = new Map<number, number>()
  for (const { article } of reports) {
    for (const key of furnitureKeys(article)) times.set(key, (times.get(key) ?? 0) + 1)
  }
  return key => (times.get(key) ?? 0) >= FURNITURE
}

/** What the pairs are worth: their likeness, as it stands out of the likeness of both reports to the rest of their beats. */
function scored(neighbours: readonly Neighbours[], reports: readonly Weighed[]): readonly Edge[] {
  const alike = Float64Array.from(neighbours, ({ a, b, cosine }) => likeness(reports[a]!, reports[b]!, cosine))
  const near: number[][] = reports.map(() => [])
  neighbours.forEach(({ a, b }, i) => {
    near[a]!.push(alike[i]!)
    near[b]!.push(alike[i]!)
  })
  const background = near.map(likenesses => backgroundOf(likenesses, reports.length - 1))
  return neighbours.map(({ a, b }, i) => ({ a, b, score: standing(alike[i]!, background[a]!, background[b]!) }))
}

/** Copies and their originals, but for those that share too little, or one template for happenings in two places. */
function copyPairs(
  groups: readonly CopyGroup[],
  ordered: readonly Report[],
  signatures: readonly Signature[],
): readonly (readonly [number, number])[] {
  const at = new Map(ordered.map((report, i) => [report.article.id, i]))
  return groups.flatMap(({ original, copies }) => {
    const a = at.get(original)
    if (a === undefined) return []
    return copies.flatMap(({ articleId, passages }) => {
      const b = at.get(articleId)
      if (b === undefined || isTemplatePair(signatures[a]!, signatures[b]!)) return []
      const shorter = Math.min(signatures[a]!.length, signatures[b]!.length)
      const shared = passages.reduce((sum, p) => sum + p.inCopy.end - p.inCopy.start, 0)
      return shared >= COPY_SHARE * shorter ? [[a, b] as const] : []
    })
  })
}

type Made = {
  readonly ordered: readonly Report[]
  readonly vectors: readonly TermVector[]
  readonly rarity: Rarity
  readonly neighbours: readonly Neighbours[]
  readonly copyGroups: readonly CopyGroup[]
}

function toStories(
  groups: readonly (readonly number[])[],
  { ordered, vectors, rarity, neighbours, copyGroups }: Made,
): readonly Story[] {
  const ids = groups.map(group => storyIdOf(ordered[group[0]!]!.article.id))
  const storyOf = new Map<string, number>()
  groups.forEach((group, i) => {
    for (const member of group) storyOf.set(ordered[member]!.article.id, i)
  })
  const related = relateStories(groups, ordered, neighbours)
  const copiesOf = new Map<number, CopyGroup[]>()
  for (const group of copyGroups) {
    const story = storyOf.get(group.original)
    if (story !== undefined) copiesOf.set(story, [...(copiesOf.get(story) ?? []), group])
  }
  return groups.map((group, i) => ({
    id: ids[i]!,
    label: storyLabel(group, ordered, { vectors, rarity }),
    articleIds: group.map(member => ordered[member]!.article.id),
    copyGroups: copiesOf.get(i) ?? [],
    related: related[i]!.map(other => ids[other]!),
  }))
}
