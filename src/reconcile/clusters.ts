/** Slots with many facts: claims that say the same are put together, one fact for each cluster. */
import type { Statement } from '../model/index.ts'
import { decideCount } from './counts.ts'
import { type Decide, type Decision, type Entry, isDenial } from './entry.ts'
import { isVariant } from './name-book.ts'
import { sameTrait } from './reasons.ts'
import type { Settings } from './settings.ts'
import { settle } from './settle.ts'
import { contentWords, fold, hasNegator, shared, slug } from './words.ts'

/** Claims of one meaning. The first in the order of the fold leads: it gives the key, and later claims are compared with it. */
type Cluster = { readonly lead: Entry; readonly words: ReadonlySet<string>; readonly members: Entry[] }

const MAX_LOOKS = 64 // clusters with a word in common that a claim is compared with, rarest word first

/** Leaders by each of their words, so that a claim meets only clusters that share one. */
const gather = (
  entries: readonly Entry[],
  wordsOf: (e: Entry) => readonly string[],
  same: (e: Entry, words: ReadonlySet<string>, c: Cluster) => boolean,
): readonly Cluster[] => {
  const clusters: Cluster[] = []
  const byWord = new Map<string, Cluster[]>()
  for (const e of entries) {
    const list = wordsOf(e)
    const words = new Set(list.length > 0 ? list : ['-'])
    const shelves = [...words].map(w => byWord.get(w) ?? []).sort((a, b) => a.length - b.length)
    const near = [...new Set(shelves.flatMap(s => s.slice(0, MAX_LOOKS)))].slice(0, MAX_LOOKS)
    const best = near.find(c => same(e, words, c))
    if (best) {
      best.members.push(e)
      continue
    }
    const cluster = { lead: e, words, members: [e] }
    clusters.push(cluster)
    for (const w of words) {
      const shelf = byWord.get(w)
      if (shelf) shelf.push(cluster)
      else byWord.set(w, [cluster])
    }
  }
  return clusters
}

/** Is it so, or not: the decision of a cluster, whose value is its leading statement. */
export const decideWhether = (key: string, entries: readonly Entry[], settings: Settings): Decision =>
  settle<true>(
    key,
    entries,
    {
      read: e => (isDenied(e) ? null : true),
      id: () => 'so',
      agree: () => true,
      finer: () => false,
      prefer: () => 0,
      corrects: () => false,
      doubts: () => false,
      isOpen: () => false,
      isNone: () => false,
      toValue: (_, from) => from.claim.statement,
    },
    settings,
  )

/** A clause that holds its own "not" asserts what it says. */
const isDenied = (e: Entry): boolean => {
  const s = e.claim.statement
  return isDenial(e.claim) && !('words' in s && s.slot !== 'time' && hasNegator(s.words))
}

const unique = (keys: Set<string>, key: string): string => {
  let free = key
  for (let n = 2; keys.has(free); n++) free = `${key}-${n}`
  keys.add(free)
  return free
}

const textOf = (s: Statement): string => {
  if (s.slot === 'figure') return s.measure
  if (s.slot === 'identity') return s.value
  if (s.slot === 'time') return s.words
  if ('words' in s) return s.words
  return 'name' in s ? s.name : ''
}

const actorsDiffer = (a: Statement, b: Statement): boolean => {
  if (!('actor' in a) || !('actor' in b) || a.actor === null || b.actor === null) return false
  const [x, y] = [fold(a.actor).split(' '), fold(b.actor).split(' ')]
  return !x.some(w => w.length > 2 && y.some(v => isVariant(w, v)))
}

/** Actions, advice, assertions, quotes and damage: one fact for each thing said. */
export const decideClauses: Decide = (group, entries, settings) => {
  const least = group === 'quote' ? settings.sameQuote : settings.sameClause
  const clusters = gather(
    entries,
    e => contentWords(textOf(e.claim.statement)),
    (e, words, c) => {
      if (actorsDiffer(e.claim.statement, c.lead.claim.statement)) return false
      const part = shared(words, c.words)
      const both = Math.round(part * Math.min(words.size, c.words.size))
      return part >= least && (both >= 3 || both / Math.max(words.size, c.words.size) >= least)
    },
  )
  const keys = new Set<string>()
  return clusters.map((c, i) => {
    const plain = group === 'damage' && i === 0
    return decideWhether(
      unique(keys, plain ? group : `${group}:${slug(textOf(c.lead.claim.statement))}`),
      c.members,
      settings,
    )
  })
}

/** Other figures: one fact for each thing measured. */
export const decideFigures: Decide = (group, entries, settings) => {
  const clusters = gather(
    entries,
    e => contentWords(textOf(e.claim.statement)),
    (_, words, c) => shared(words, c.words) === 1 && words.size === c.words.size,
  )
  const keys = new Set<string>()
  return clusters.map(c =>
    decideCount(unique(keys, `${group}:${slug(textOf(c.lead.claim.statement))}`), c.members, settings),
  )
}

/** Names, ages and histories of people of whom there may be several: one fact for each. */
export const decideTraits: Decide = (group, entries, settings) => {
  const clusters = gather(
    entries,
    e => contentWords(textOf(e.claim.statement)).map(w => w.slice(0, 3)),
    (e, _, c) => sameTrait(textOf(e.claim.statement), textOf(c.lead.claim.statement)),
  )
  const keys = new Set<string>()
  const plainFirst = group.startsWith('identity:attacker/')
  return clusters.map((c, i) => {
    const key = plainFirst && i === 0 ? group : `${group}:${slug(textOf(c.lead.claim.statement))}`
    return decideWhether(unique(keys, key), c.members, settings)
  })
}
