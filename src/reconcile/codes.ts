/** Weapons, vehicles and targets: codes from broad to exact, of which several may hold together. */
import { decideWhether } from './clusters.ts'
import { type Decide, type Decision, type Entry, isDenial, weightOf } from './entry.ts'
import { codesAgree } from './reasons.ts'
import { isGeneric, isShouted } from './wording.ts'
import { contentWords, fold, hasNegator, shared, slug } from './words.ts'

const MAX_NAMES = 64 // names that a name without a code is compared with

/**
 * One fact for each line of codes from broad to exact. The best supported line keeps the plain key.
 *
 *     'firearm' ×3, 'firearm.automatic.rifle' ×1, 'blade.knife' ×1
 *       → weapon: the rifle, four voices · weapon:blade: the knife, one
 */
export const decideCodes: Decide = (group, entries, settings) => {
  const denied = narrowDenials(withCodes(entries))
  let left = denied.rest
  const decisions: Decision[] = []
  const keys = new Set<string>([''])
  while (left.length > 0) {
    const leaf = bestLeaf(left)
    const line = left.filter(([code]) => codesAgree(code, leaf) && leaf.length >= code.length)
    left = left.filter(pair => !line.includes(pair))
    const key = decisions.length === 0 ? group : `${group}:${suffixOf(leaf, keys)}`
    keys.add(key.slice(group.length + 1))
    const fact = decideWhether(
      key,
      line.map(([, e]) => e),
      settings,
    )
    decisions.push(refine(fact, line, leaf))
    if (decisions.length >= settings.candidates) break
  }
  for (const set of denied.apart.slice(0, settings.candidates)) {
    const key = decisions.length === 0 ? group : `${group}:${freeKey(slug(set.name), keys)}`
    keys.add(key.slice(group.length + 1))
    decisions.push(decideWhether(key, set.entries, settings))
  }
  return decisions
}

type Denied = { readonly name: string; readonly entries: readonly Entry[] }

/**
 * Denials of one thing of a kind ("no electric car") with the claims that assert it: they say nothing of other things of that kind.
 * A denial in one word ("no firearm") is about the whole line of codes, and stays in the rest.
 */
const narrowDenials = (
  all: readonly Coded[],
): { readonly apart: readonly Denied[]; readonly rest: readonly Coded[] } => {
  const names = new Map<string, readonly string[]>()
  for (const [, e] of all) {
    const words = isDenial(e.claim) ? thingWords(e) : []
    if (words.length > 1 && names.size < MAX_NAMES) names.set(words.join(' '), words)
  }
  if (names.size === 0) return { apart: [], rest: all }
  const sets = [...names].map(([name, words]) => ({ name, words, entries: [] as Entry[] }))
  const rest = all.filter(([, e]) => {
    const own = new Set(thingWords(e))
    const set = sets.find(s => s.words.every(w => own.has(w)))
    set?.entries.push(e)
    return set === undefined
  })
  return { apart: sets.filter(s => s.entries.length > 0), rest }
}

const thingWords = (e: Entry): readonly string[] => {
  const s = e.claim.statement
  return 'name' in s ? contentWords(s.name).filter(w => !hasNegator(w)) : []
}

type Coded = readonly [code: string, entry: Entry]

/** A name without a code takes that of a name with the same words. */
const withCodes = (entries: readonly Entry[]): readonly Coded[] => {
  const known: (readonly [words: ReadonlySet<string>, code: string])[] = []
  for (const { claim } of entries) {
    const s = claim.statement
    if ('code' in s && s.code !== null && known.length < MAX_NAMES) known.push([new Set(contentWords(s.name)), s.code])
  }
  return entries.map((e): Coded => {
    const s = e.claim.statement
    if (!('code' in s)) return ['x', e]
    if (s.code !== null) return [s.code, e]
    const words = new Set(contentWords(s.name))
    const found = known.find(([other]) => shared(words, other) >= 0.6)
    const code = found?.[1] ?? `~${slug(s.name)}`
    if (!found && known.length < MAX_NAMES) known.push([words, code])
    return [code, e]
  })
}

/** The most exact code of the best supported line; ties: the line that was told first. */
const bestLeaf = (left: readonly Coded[]): string => {
  const weights = new Map<string, Map<string, number>>()
  const specific = new Set<string>()
  for (const [code, e] of left) {
    if (!isGeneric(rawName(e))) specific.add(code)
    const voices = weights.get(code) ?? new Map<string, number>()
    voices.set(e.voice, Math.max(voices.get(e.voice) ?? 0, weightOf(e.claim)))
    weights.set(code, voices)
  }
  const inner = new Set<string>()
  for (const code of weights.keys()) for (const up of ancestors(code)) inner.add(up)
  let best = ''
  let most = -1
  for (const code of weights.keys()) {
    if (inner.has(code)) continue
    const voices = new Map<string, number>()
    for (const up of [code, ...ancestors(code)])
      for (const [v, w] of weights.get(up) ?? []) voices.set(v, Math.max(voices.get(v) ?? 0, w))
    const named = [code, ...ancestors(code)].some(c => specific.has(c))
    const total = [...voices.values()].reduce((a, b) => a + b, 0) * (named ? 1 : 0.01)
    if (total > most) [best, most] = [code, total]
  }
  return best
}

const ancestors = (code: string): readonly string[] => {
  const parts = code.split('.').slice(0, 12)
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'))
}

/** The fact shows a name of its most exact code that is not a denial: a specific one, not shouted, told most often, first. */
const refine = (d: Decision, line: readonly Coded[], leaf: string): Decision => {
  if (d.value === null) return d
  const exact = line.flatMap(([code, e], i) => (code === leaf && d.verdicts[i] === 'for' ? [e] : []))
  const names = Map.groupBy(exact, e => nameOf(e))
  let best: { readonly entry: Entry; readonly rank: number } | null = null
  for (const [name, told] of names) {
    const rank = (isGeneric(name) ? 0 : 1000) + Math.min(999, new Set(told.map(e => e.voice)).size)
    const entry = told.find(e => !isShouted(rawName(e))) ?? told[0]!
    if (best === null || rank > best.rank) best = { entry, rank }
  }
  const mixed = new Set(line.map(([code]) => code)).size > 1
  const rule = mixed && d.rule === 'agree' ? 'compatible-precision' : d.rule
  return { ...d, rule, value: best ? best.entry.claim.statement : d.value }
}

const rawName = (e: Entry): string => ('name' in e.claim.statement ? e.claim.statement.name : '')
const nameOf = (e: Entry): string => fold(rawName(e)).replace(/^(?:an?|the|their|his|her|its|this|that) /, '')

const suffixOf = (leaf: string, taken: ReadonlySet<string>): string => {
  const family = slug(leaf.split('.')[0] ?? leaf)
  return taken.has(family) ? freeKey(slug(leaf), taken) : family
}

const freeKey = (plain: string, taken: ReadonlySet<string>): string => {
  let free = plain
  for (let n = 2; taken.has(free); n++) free = `${plain}-${n}`
  return free
}
