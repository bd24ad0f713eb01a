/** How the joining of mentions is learnt: rows of pairs and of groups, and forests that never saw what they are asked about. */
import type { Edge } from '../src/stories/linkage.ts'
import type { Collection } from '../src/stories/mentions/collection.ts'
import { type Forest, likelihood } from '../src/stories/mentions/forest.ts'
import { GROUP_EVIDENCE, groupEvidence } from '../src/stories/mentions/group-evidence.ts'
import { groupsOf, nearGroups } from '../src/stories/mentions/join-groups.ts'
import { likelihoods, linkPairs, nearPairs } from '../src/stories/mentions/join-mentions.ts'
import type { MentionKind } from '../src/stories/mentions/model.ts'
import { type Known, PAIR_EVIDENCE, pairEvidence } from '../src/stories/mentions/pair-evidence.ts'
import type { ReadMention } from '../src/stories/mentions/read-mentions.ts'
import { type BoostPlan, boost, type Rows } from './boost.ts'
import { createRandom } from './random.ts'

/** Documents that are learnt from together. `gold`: the cluster of a document's mention. */
export type World = { readonly collection: Collection; readonly gold: (document: number, place: number) => string }

/** Mentions of one kind in a world, the pairs that are looked at, and their evidence. */
export type Pairs = {
  readonly world: World
  readonly mentions: readonly ReadMention[]
  readonly gold: readonly string[]
  readonly pairs: readonly (readonly [number, number])[]
  readonly rows: Rows
}

/** The evidence about all near pairs of a kind. */
export function pairsOf(world: World, kind: MentionKind, known: Known): Pairs {
  const mentions = world.collection.mentions.filter(m => m.kind === kind)
  const gold = mentions.map(m => world.gold(m.document, m.place))
  const pairs = [...nearPairs(mentions, world.collection)]
  const width = PAIR_EVIDENCE.length
  const rows = emptyRows(width, pairs.length)
  const evidence = pairEvidence(world.collection, known)
  pairs.forEach(([a, b], i) => {
    rows.numbers.set(evidence(mentions[a]!, mentions[b]!), i * width)
    rows.answers[i] = Number(gold[a] === gold[b])
  })
  return { world, mentions, gold, pairs, rows }
}

const emptyRows = (width: number, length: number): Rows => ({
  width,
  numbers: new Float32Array(width * length),
  answers: new Uint8Array(length),
  counts: new Float32Array(length).fill(1),
})

const QUARTER = 4 // of pairs without a common word, which are many and alike, one in so many is learnt from
const LIKE_WORDS = ['sameLemma', 'roots', 'concepts', 'listed', 'names'].map(name =>
  PAIR_EVIDENCE.indexOf(name as never),
)
const VECTORS = PAIR_EVIDENCE.indexOf('vectors')

/** A forest taught on these pairs. */
export function learnPairs(all: readonly Pairs[], plan: BoostPlan): Forest {
  const random = createRandom(plan.seed)
  const kept = all.map(({ rows: { width, numbers, answers } }) => {
    const isLike = (i: number): boolean =>
      numbers[i * width + VECTORS]! > 0.4 || LIKE_WORDS.some(f => numbers[i * width + f]! > 0)
    return Array.from(answers, (answer, i) => (answer === 1 || isLike(i) ? 1 : random() * QUARTER < 1 ? QUARTER : 0))
  })
  return boost(
    gather(
      all.map(p => p.rows),
      kept,
    ),
    plan,
  )
}

/** Rows of several worlds in one, each counting `kept` times; those of 0 left out. */
function gather(all: readonly Rows[], kept: readonly (readonly number[])[]): Rows {
  const width = all[0]!.width
  const rows = emptyRows(
    width,
    kept.reduce((sum, list) => sum + list.filter(k => k > 0).length, 0),
  )
  let at = 0
  all.forEach((from, w) => {
    kept[w]!.forEach((times, i) => {
      if (times === 0) return
      rows.numbers.set(from.numbers.subarray(i * width, (i + 1) * width), at * width)
      rows.answers[at] = from.answers[i]!
      rows.counts[at] = times * from.counts[i]!
      at += 1
    })
  })
  return rows
}

/** What a forest says of each pair. */
export const judged = ({ pairs, rows: { width, numbers } }: Pairs, forest: Forest): readonly Edge[] =>
  pairs
    .map(([a, b], i) => ({
      a,
      b,
      score: likelihood(forest, numbers.subarray(i * width, (i + 1) * width)),
    }))
    .filter(edge => edge.score >= 0.01)

/** Group thresholds at which learners meet groups: from small sure ones to those of the end. */
const STAGES = [0.6, 0.45, 0.3]

/** Evidence about pairs of groups as they come of these likelihoods; a pair that is partly one counts as both, by its share. */
export function groupRowsOf({ world, mentions, gold }: Pairs, edges: readonly Edge[]): Rows {
  const { collection } = world
  const pair = likelihoods(edges, mentions.length)
  const numbers: (readonly number[])[] = []
  const answers: number[] = []
  const counts: number[] = []
  for (const stage of STAGES) {
    const groups = groupsOf(mentions, linkPairs(mentions.length, edges, stage), collection)
    for (const [i, j] of nearGroups(groups, collection)) {
      const [a, b] = [groups[i]!, groups[j]!]
      const size = a.members.length * b.members.length
      const same = a.members.flatMap(x => b.members.filter(y => gold[x] === gold[y])).length / size
      const evidence = groupEvidence(a, b, collection, pair)
      for (const [answer, share] of [
        [1, same],
        [0, 1 - same],
      ] as const) {
        if (share === 0) continue
        numbers.push(evidence)
        answers.push(answer)
        counts.push(share * Math.sqrt(size))
      }
    }
  }
  const rows = emptyRows(GROUP_EVIDENCE.length, numbers.length)
  for (const [i, list] of numbers.entries()) rows.numbers.set(list, i * rows.width)
  rows.answers.set(answers)
  rows.counts.set(counts)
  return rows
}

/** A forest taught on pairs of groups. */
export const learnGroups = (all: readonly Rows[], plan: BoostPlan): Forest =>
  boost(
    gather(
      all,
      all.map(rows => Array.from(rows.answers, () => 1)),
    ),
    plan,
  )
