/**
 * Teaches models/mentions.json.gz on the train part of the set `mentions`: `node train/train-mentions.ts [OUT]` (four minutes).
 *
 * The set lies under RECOUNT_SHARED, default ../shared; its texts stay there, only the forests are kept. The topics are dealt out into
 * four worlds, and what a later step learns from comes of forests that never saw its world. The same data, code and weights give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadStages } from '../src/cli/load-stages.ts'
import { documentsOf, type MentionRow, storiesOf } from '../src/cli/predict/mentions.ts'
import { rowsOf } from '../src/cli/predict/rows.ts'
import type { Edge } from '../src/stories/linkage.ts'
import { collect } from '../src/stories/mentions/collection.ts'
import type { Forest } from '../src/stories/mentions/forest.ts'
import { groupsOf, joinNearGroups } from '../src/stories/mentions/join-groups.ts'
import {
  GROUP_THRESHOLDS,
  isGrouped,
  likelihoods,
  linkPairs,
  MENTION_KINDS,
  PAIR_THRESHOLDS,
} from '../src/stories/mentions/join-mentions.ts'
import type { MentionDocument, MentionKind } from '../src/stories/mentions/model.ts'
import type { Known } from '../src/stories/mentions/pair-evidence.ts'
import { createEngine } from '../src/text/engine/create-engine.ts'
import { readLexicon } from '../src/workers/mention-weights.ts'
import { readWeights } from '../src/workers/weights.ts'
import type { BoostPlan } from './boost.ts'
import { groupRowsOf, judged, learnGroups, learnPairs, type Pairs, pairsOf, type World } from './mentions-learning.ts'

const WORLDS = 4
const ENTITY_PLAN: BoostPlan = { trees: 100, depth: 3, seed: 1 }
const EVENT_PLAN: BoostPlan = { trees: 200, depth: 3, seed: 1 }
const GROUP_PLAN: BoostPlan = { trees: 200, depth: 3, seed: 1 }

type GoldRow = {
  readonly id: string
  readonly topic: string
  readonly mentions: readonly { readonly cluster: string }[]
}

const open = join(process.env.RECOUNT_SHARED ?? join(import.meta.dirname, '..', '..', 'shared'), 'data/mentions/open')
const say = (line: string): unknown => process.stderr.write(`${line}\n`)

async function readWorlds(): Promise<readonly World[]> {
  const stages = await loadStages()
  const engine = createEngine(readWeights())
  const lexicon = readLexicon()
  const gold = new Map(rowsOf<GoldRow>(join(open, 'gold'), 'train.jsonl').map(row => [row.id, row]))
  const rows = rowsOf<MentionRow>(join(open, 'input'), 'train.jsonl')
  const topics = [...new Set(rows.map(row => gold.get(row.id)!.topic))].sort((a, b) => Number(a) - Number(b))
  return Array.from({ length: WORLDS }, (_, world) => {
    const own = rows.filter(row => topics.indexOf(gold.get(row.id)!.topic) % WORLDS === world)
    const documents: readonly MentionDocument[] = documentsOf(own, stages, engine)
    say(`world ${world}: ${documents.length} documents`)
    return {
      collection: collect(documents, storiesOf(documents), lexicon),
      gold: (document, place) => gold.get(own[document]!.id)!.mentions[place]!.cluster,
    }
  })
}

const others = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, i) => i !== at)

/** What forests that were taught on the other worlds say of each world's pairs. */
const unseen = (all: readonly Pairs[], plan: BoostPlan): readonly (readonly Edge[])[] =>
  all.map((pairs, i) => judged(pairs, learnPairs(others(all, i), plan)))

/** Clusters of a world's mentions, by forests that never saw it, as `joinMentions` would find them. */
function unseenClusters(asked: readonly Asked[], at: number, kind: MentionKind): readonly (readonly number[])[] {
  const { pairs, edges } = asked[at]!
  const lists = linkPairs(pairs.mentions.length, edges, PAIR_THRESHOLDS[kind])
  if (!isGrouped(kind)) return lists
  const forest = learnGroups(
    others(asked, at).map(one => groupRowsOf(one.pairs, one.edges)),
    GROUP_PLAN,
  )
  const { collection } = pairs.world
  const given = { collection, pair: likelihoods(edges, pairs.mentions.length) }
  return joinNearGroups(groupsOf(pairs.mentions, lists, collection), given, {
    forest,
    threshold: GROUP_THRESHOLDS[kind],
  })
}

/** Adds the clusters of a kind's mentions to what is known of their world. */
function note(known: Map<string, number>, { pairs: { mentions } }: Asked, lists: readonly (readonly number[])[]): void {
  for (const list of lists) {
    const cluster = known.size
    for (const i of list) known.set(`${mentions[i]!.document} ${mentions[i]!.place}`, cluster)
  }
}

type Asked = { readonly pairs: Pairs; readonly edges: readonly Edge[] }

async function main(): Promise<void> {
  const worlds = await readWorlds()
  const known = worlds.map(() => new Map<string, number>())
  const weights = { pairs: {} as Record<string, Forest>, groups: {} as Record<string, Forest> }
  for (const kind of MENTION_KINDS) {
    const plan = kind === 'event' ? EVENT_PLAN : ENTITY_PLAN
    const pairs = worlds.map((world, i) => pairsOf(world, kind, knownIn(known[i]!)))
    const edges = unseen(pairs, plan)
    const asked = pairs.map((p, i) => ({ pairs: p, edges: edges[i]! }))
    weights.pairs[kind] = learnPairs(pairs, plan)
    say(`${kind}: ${pairs.reduce((sum, p) => sum + p.pairs.length, 0)} pairs`)
    if (isGrouped(kind)) {
      const rows = asked.map(one => groupRowsOf(one.pairs, one.edges))
      weights.groups[kind] = learnGroups(rows, GROUP_PLAN)
    }
    if (kind !== 'event') asked.forEach((one, i) => void note(known[i]!, one, unseenClusters(asked, i, kind)))
  }
  const bytes = gzipSync(JSON.stringify(weights), { level: 9 })
  writeFileSync(process.argv[2] ?? new URL('../models/mentions.json.gz', import.meta.url), bytes)
  say(`${bytes.length} bytes`)
}

const knownIn =
  (clusters: ReadonlyMap<string, number>): Known =>
  (document, place) =>
    clusters.get(`${document} ${place}`) ?? null

await main()
