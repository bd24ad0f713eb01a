/** Slots with many facts: claims that say the same are put together, one fact for each cluster. */
import type { Statement } from '../model/index.ts'
import { type Decision, type Entry, isDenial } from './entry.ts'
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
      denies: () => true,
      id: () => 'so',
      point: () => 'so',
      agree: () => true,
      finer: () => false,
      prefer: () => 0,
      corrects: null,
      isPart: null,
      partsOf: null,
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

/** Claims of one key. */
export type Keyed = readonly [key: string, entries: readonly Entry[]]

/** Puts the claims of a group under the keys of its facts; a later claim never moves an earlier one. */
export type Split = (group: string, entries: readonly Entry[], settings: Settings) => readonly Keyed[]

/** Actions, advice, assertions, quotes and damage: one key for each thing said. */
export const splitClauses: Split = (group, entries, settings) => {
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
  return keyed(group, clusters, group === 'damage')
}

/** Other figures: one key for each thing measured. */
export const splitFigures: Split = (group, entries) =>
  keyed(
    group,
    gather(
      entries,
      e => contentWords(textOf(e.claim.statement)),
      (_, words, c) => shared(words, c.words) === 1 && words.size === c.words.size,
    ),
    false,
  )

/** Names, ages and histories of people of whom there may be several: one key for each. */
export const splitTraits: Split = (group, entries) =>
  keyed(
    group,
    gather(
      entries,
      e => contentWords(textOf(e.claim.statement)).map(w => w.slice(0, 3)),
      (e, _, c) => sameTrait(textOf(e.claim.statement), textOf(c.lead.claim.statement)),
    ),
    group.startsWith('identity:attacker/'),
  )

const keyed = (group: string, clusters: readonly Cluster[], plainFirst: boolean): readonly Keyed[] => {
  const last = new Map<string, number>()
  return clusters.map((c, i): Keyed => {
    const key = plainFirst && i === 0 ? group : `${group}:${slug(textOf(c.lead.claim.statement))}`
    const n = (last.get(key) ?? 0) + 1
    last.set(key, n)
    return [n === 1 ? key : `${key}-${n}`, c.members]
  })
}
