/** The way to stories that have left the window: a few telling terms of each, in an index of the store. */
import { standing } from '../background.ts'
import { LIKENESS, likeness, type Weighed, weighed } from '../likeness.ts'
import type { Rarity } from '../vectors.ts'
import type { LoadedStory, StoryKey, StreamTables } from './stream-tables.ts'
import { heaviest } from './term-index.ts'
import type { WindowStory } from './window.ts'

const KEYS = 8 // terms under which a story is found
const ASKED = 10 // terms of a report that are looked up
const FOUND = 12 // newest stories that a term finds
const MIN_PART = 0.05 // of the cosine, from the keys alone
const LOADED = 2 // stories that a report is compared with, at first
const PROBED = 2 // of its nodes; all only where their mean is so much of the threshold
const PROMISING = 0.6

/** A report that has no story yet. */
export type Newcomer = { readonly compared: Weighed; readonly background: number }

/** The story's heaviest terms in the mean over its nodes. */
export function keysOf(story: WindowStory): readonly StoryKey[] {
  const sums = new Map<number, number>()
  for (const { compared } of story.nodes) {
    const { ids, weights } = compared.vector
    for (const i of heaviest(compared.vector, 2 * KEYS)) sums.set(ids[i]!, (sums.get(ids[i]!) ?? 0) + weights[i]!)
  }
  const best = [...sums].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, KEYS)
  return best.map(([term, sum]) => ({ term, weight: Math.fround(sum / story.nodes.length) }))
}

/** The story outside the window that a report belongs to by the mean over its nodes, the likest where there are two; null for none. */
export function findOld({ compared, background }: Newcomer, tables: StreamTables, rarity: Rarity): LoadedStory | null {
  const { ids, weights } = compared.vector
  const parts = new Map<number, number>()
  for (const i of heaviest(compared.vector, ASKED)) {
    for (const { story, weight } of tables.storiesWith(ids[i]!, FOUND)) {
      parts.set(story, (parts.get(story) ?? 0) + weights[i]! * weight)
    }
  }
  const promising = [...parts].filter(([, part]) => part >= MIN_PART)
  promising.sort((x, y) => y[1] - x[1] || x[0] - y[0])
  let best: LoadedStory | null = null
  let most: number = LIKENESS.threshold
  for (const [no] of promising.slice(0, LOADED)) {
    const near = { compared, background }
    if (meanWorth(near, tables.load(no, PROBED), rarity) < PROMISING * LIKENESS.threshold) continue
    const loaded = tables.load(no)
    const mean = meanWorth(near, loaded, rarity)
    if (best === null ? mean >= most : mean > most) {
      best = loaded
      most = mean
    }
  }
  return best
}

function meanWorth({ compared, background }: Newcomer, { nodes }: LoadedStory, rarity: Rarity): number {
  let sum = 0
  for (const { signature, background: other } of nodes) {
    sum += standing(likeness(compared, weighed(signature, rarity)), background, other)
  }
  return sum / nodes.length
}
