/** Which reports are about the same happening. */
import { createHash } from 'node:crypto'
import type { CopyGroup, Story, StoryId } from '../model/index.ts'
import { focalFactor, type Subject, subjectOf } from './focal-evidence.ts'
import { storyLabel } from './labels.ts'
import { averageLink, type Edge } from './linkage.ts'
import { findNeighbours, type Neighbours } from './neighbours.ts'
import { relateStories } from './related.ts'
import { inOrder, type Report } from './report.ts'
import { dayOf } from './times.ts'
import { type Vectors, vectorsOf } from './vectors.ts'

// Swept on the open story collections; see docs/stories.md for the table.
const THRESHOLD = 0.125
const FADE_DAYS = 90 // reports so far apart in time must be twice as alike
const UNDATED = 0.95 // without dates look-alike happenings of two years are not told apart
const SHORT_TERMS = 150 // below that likeness is worth less: few words agree by chance
const SHORT_POWER = 0.25
const LEAST = 0.04 // pairs below are not kept
const TEMPLATE = 0.15 // factor of the focal evidence at which even copies are about two happenings
const COPY_SHARE = 0.3 // of the shorter report: from here on a copy always stays with its original

/**
 * Stories: every report with text is in exactly one, also when it stands alone; copies stay with their original.
 *
 * Evidence is the words that two reports share, heavier when rare and when in headline or lead, weakened by the days between them,
 * and what their focal mentions say of time, place and kind. Reports join by the mean over all pairs, so that a round-up that
 * mentions two happenings does not glue them. Two reports that are not in English join as copies only. Stories that are alike but not one are `related`.
 *
 * @returns stories in the order of their earliest report; the order of `reports` changes nothing. [] for no reports.
 */
export function groupStories(reports: readonly Report[], copyGroups: readonly CopyGroup[]): readonly Story[] {
  const ordered = inOrder(reports).filter(report => report.article.text.trim() !== '')
  const vectors = vectorsOf(ordered.map(report => report.article))
  const subjects = ordered.map(subjectOf)
  const neighbours = findNeighbours(vectors, LEAST)
  const given = { ordered, vectors, subjects }
  const together = copyPairs(copyGroups, given)
  const groups = averageLink(ordered.length, scored(neighbours, given), { threshold: THRESHOLD, together })
  return toStories(groups, { ordered, vectors, neighbours, copyGroups })
}

type Given = { readonly ordered: readonly Report[]; readonly vectors: Vectors; readonly subjects: readonly Subject[] }

/** One at a time: thousands of reports have millions of neighbours, which need not be held twice. */
function* scored(neighbours: readonly Neighbours[], given: Given): Generator<Edge> {
  const isForeign = given.ordered.map(isUnread)
  for (const pair of neighbours) {
    if (isForeign[pair.a] && isForeign[pair.b]) continue
    yield { a: pair.a, b: pair.b, score: storyScore(pair, given) }
  }
}

/**
 * A report in another language of which nothing was understood. How usual its words are nobody knows here: 'dans' and 'avec' would
 * count as rare, and any two such reports be alike. Copies of each other they can still be.
 */
const isUnread = ({ article: { language }, claims }: Report): boolean =>
  claims.length === 0 && !/^(?:en|und)(?:-|$)/.test(language)

function storyScore(pair: Neighbours, { ordered, vectors, subjects }: Given): number {
  const terms = Math.min(vectors.of[pair.a]!.ids.length, vectors.of[pair.b]!.ids.length)
  const short = Math.min(1, (terms + 5) / SHORT_TERMS) ** SHORT_POWER
  const focal = focalFactor(subjects[pair.a]!, subjects[pair.b]!)
  return pair.cosine * short * fade(ordered[pair.a]!, ordered[pair.b]!) * focal
}

/** 1 for reports of one day, UNDATED where one has no date, 0.5 for reports FADE_DAYS apart. */
function fade(a: Report, b: Report): number {
  const [x, y] = [a.article.published, b.article.published]
  return x === null || y === null ? UNDATED : 1 / (1 + Math.abs(dayOf(x.from) - dayOf(y.from)) / FADE_DAYS)
}

/** Copies and their originals, but for those that share too little, or one template for happenings in two places. */
function copyPairs(groups: readonly CopyGroup[], { ordered, subjects }: Given): readonly (readonly [number, number])[] {
  const at = new Map(ordered.map((report, i) => [report.article.id, i]))
  return groups.flatMap(({ original, copies }) => {
    const a = at.get(original)
    if (a === undefined) return []
    return copies.flatMap(({ articleId, passages }) => {
      const b = at.get(articleId)
      if (b === undefined || focalFactor(subjects[a]!, subjects[b]!) <= TEMPLATE) return []
      const shorter = Math.min(ordered[a]!.article.text.length, ordered[b]!.article.text.length)
      const shared = passages.reduce((sum, p) => sum + p.inCopy.end - p.inCopy.start, 0)
      return shared >= COPY_SHARE * shorter ? [[a, b] as const] : []
    })
  })
}

type Made = {
  readonly ordered: readonly Report[]
  readonly vectors: Vectors
  readonly neighbours: readonly Neighbours[]
  readonly copyGroups: readonly CopyGroup[]
}

function toStories(
  groups: readonly (readonly number[])[],
  { ordered, vectors, neighbours, copyGroups }: Made,
): readonly Story[] {
  const ids = groups.map(group => storyId(ordered[group[0]!]!.article.id))
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
    label: storyLabel(group, ordered, vectors),
    articleIds: group.map(member => ordered[member]!.article.id),
    copyGroups: copiesOf.get(i) ?? [],
    related: related[i]!.map(other => ids[other]!),
  }))
}

const storyId = (earliest: string): StoryId =>
  `s_${createHash('sha256').update(earliest).digest('hex').slice(0, 16)}` as StoryId
