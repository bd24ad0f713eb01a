/** Weapons, vehicles and targets: codes from broad to exact, of which several may hold together. */
import { decideWhether } from './clusters.ts'
import { type Decide, type Decision, type Entry, weightOf } from './entry.ts'
import { codesAgree } from './reasons.ts'
import { contentWords, shared, slug } from './words.ts'

const MAX_NAMES = 64 // names that a name without a code is compared with

/**
 * One fact for each line of codes from broad to exact. The best supported line keeps the plain key.
 *
 *     'firearm' ×3, 'firearm.automatic.rifle' ×1, 'blade.knife' ×1
 *       → weapon: the rifle, four voices · weapon:blade: the knife, one
 */
export const decideCodes: Decide = (group, entries, settings) => {
  let left = withCodes(entries)
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
  return decisions
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
  for (const [code, e] of left) {
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
    const total = [...voices.values()].reduce((a, b) => a + b, 0)
    if (total > most) [best, most] = [code, total]
  }
  return best
}

const ancestors = (code: string): readonly string[] => {
  const parts = code.split('.').slice(0, 12)
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'))
}

/** The fact shows the name of its most exact claim that is not a denial. */
const refine = (d: Decision, line: readonly Coded[], leaf: string): Decision => {
  if (d.value === null) return d
  const exact = line.find(([code], i) => code === leaf && d.verdicts[i] === 'for')
  const mixed = new Set(line.map(([code]) => code)).size > 1
  const rule = mixed && d.rule === 'agree' ? 'compatible-precision' : d.rule
  return { ...d, rule, value: exact ? exact[1].claim.statement : d.value }
}

const suffixOf = (leaf: string, taken: ReadonlySet<string>): string => {
  const family = slug(leaf.split('.')[0] ?? leaf)
  if (!taken.has(family)) return family
  let free = slug(leaf)
  for (let n = 2; taken.has(free); n++) free = `${slug(leaf)}-${n}`
  return free
}
