/** One fact with one right answer: whose value stands, who agrees, who differs. Counts, magnitudes, motives and causes use it. */

import type { Statement } from '../model/index.ts'
import { authorityOf } from './authority.ts'
import { asserts, type Decision, type Entry, isBefore, isDenial, statusOf, type Verdict, weightOf } from './entry.ts'
import type { RuleName } from './rules.ts'
import type { Settings } from './settings.ts'

/** What a slot has to tell about its values. */
export type Kit<V> = {
  /** The value of a claim, a denial turned into what it says instead ('no one was hurt' → none); null: a bare denial. */
  readonly read: (e: Entry) => V | null
  /** Equal values have equal ids. */
  readonly id: (v: V) => string
  readonly agree: (a: V, b: V) => boolean
  /** True when `a` says the same as `b`, more exactly. */
  readonly finer: (a: V, b: V) => boolean
  /** Of two values with equal support: below 0 when `a` is to be shown. */
  readonly prefer: (a: V, b: V) => number
  /** True when the newer value may correct an older one of another voice; null where voices only correct themselves. */
  readonly corrects: ((newer: V, older: V) => boolean) | null
  /** True when `v`, told in a report that tells `beside` too, is a part of the whole; null where values have no parts. */
  readonly isPart: ((v: V, whole: V, beside: readonly V[]) => boolean) | null
  /** True when an assertion of `a` by another voice puts `b` in doubt though it is vague or uncertain. */
  readonly doubts: (a: V, b: V) => boolean
  /** True for 'not known': shown only while nothing definite is said. */
  readonly isOpen: (v: V) => boolean
  /** True for "none": when only denials hold it, the fact is denied. */
  readonly isNone: (v: V) => boolean
  readonly toValue: (v: V, from: Entry) => Statement
}

type Reading<V> = {
  readonly e: Entry
  readonly v: V | null
  readonly id: string
  stale: '' | 'later' | 'authority' | 'own' | 'part'
}
type Stance<V> = { readonly v: V; readonly first: Entry; weight: number; authority: number; latest: string }

/** The decision for a key; entries in the order of the fold, at least one. */
export const settle = <V>(key: string, entries: readonly Entry[], kit: Kit<V>, settings: Settings): Decision => {
  const readings = entries.map((e): Reading<V> => {
    const v = kit.read(e)
    return { e, v, id: v === null ? '-' : kit.id(v), stale: '' }
  })
  const voices = Map.groupBy(readings, r => r.e.voice)
  for (const own of voices.values()) dropReplaced(own, kit)
  dropCorrected(readings, kit, settings)
  const positions = [...voices.values()].flatMap(own => takePosition(own, kit))
  const best = choose(stancesOf(positions), kit, settings)
  if (best !== null) dropParts(readings, best.v, kit)
  const verdicts = readings.map((r): Verdict => verdictOf(r, best?.v ?? null, kit))
  return conclude(key, entries, readings, best, verdicts, kit)
}

const clash = <V>(a: Reading<V>, b: Reading<V>, kit: Kit<V>): boolean =>
  a.v === null || b.v === null ? a.v !== b.v : !kit.agree(a.v, b.v)

/** A voice's value that it has strictly later replaced by one that contradicts it is stale. */
const dropReplaced = <V>(own: readonly Reading<V>[], kit: Kit<V>): void => {
  if (own.length < 2) return
  const newest = new Map<string, Reading<V>>()
  for (const r of own) {
    const known = newest.get(r.id)
    if (asserts(r.e.claim) && (!known || known.e.claim.reportedAt.from < r.e.claim.reportedAt.from)) newest.set(r.id, r)
  }
  if (newest.size < 2) return
  const others = [...newest.values()]
  for (const r of own) if (others.some(o => isBefore(r.e.claim, o.e.claim) && clash(r, o, kit))) r.stale = 'later'
}

/** An older, lower count gives way to a later one by somebody better placed. */
const dropCorrected = <V>(readings: readonly Reading<V>[], kit: Kit<V>, settings: Settings): void => {
  const { corrects } = kit
  if (corrects === null) return
  const strong = new Map<string, Reading<V>>()
  for (const r of readings) {
    const rank = authorityOf(r.e.claim)
    if (rank === 0 || r.stale || r.v === null || !asserts(r.e.claim)) continue
    const key = `${rank}|${r.id}`
    const known = strong.get(key)
    if (!known || known.e.claim.reportedAt.from < r.e.claim.reportedAt.from) strong.set(key, r)
  }
  if (strong.size === 0) return
  const newer = [...strong.values()].slice(-settings.candidates)
  for (const r of readings) {
    const old = r.v
    if (r.stale || old === null) continue
    const gives = (n: Reading<V>) =>
      n.e.voice !== r.e.voice && isBefore(r.e.claim, n.e.claim) && corrects(n.v!, old) && outranks(n, r, settings)
    if (newer.some(gives)) r.stale = 'authority'
  }
}

const outranks = <V>(n: Reading<V>, r: Reading<V>, settings: Settings): boolean => {
  const [newRank, oldRank] = [authorityOf(n.e.claim), authorityOf(r.e.claim)]
  if (newRank !== oldRank) return newRank > oldRank
  const gap = Date.parse(n.e.claim.reportedAt.from) - Date.parse(r.e.claim.reportedAt.to)
  return gap > settings.correctionMinutes * 60_000
}

/** 'Five of a family' beside 'twelve dead' in one report is no other count of the dead. */
const dropParts = <V>(readings: readonly Reading<V>[], whole: V, kit: Kit<V>): void => {
  const { isPart } = kit
  if (isPart === null || readings.every(r => r.stale || r.v === null || kit.agree(r.v, whole))) return
  for (const own of Map.groupBy(readings, r => r.e.claim.anchor.articleId).values()) {
    const beside = [...new Map(own.flatMap(r => (r.v === null ? [] : [[r.id, r.v] as const]))).values()]
    for (const r of own) if (!r.stale && r.v !== null && isPart(r.v, whole, beside)) r.stale = 'part'
  }
}

/** Of what a voice says now: the surest value, then the most frequent, then the first; the finest one that agrees with it. */
const takePosition = <V>(own: readonly Reading<V>[], kit: Kit<V>): readonly Reading<V>[] => {
  const current = own.filter(r => !r.stale)
  if (current.length < 2) return current
  const times = new Map<string, number>()
  for (const r of current) times.set(r.id, (times.get(r.id) ?? 0) + 1)
  const kinds = [...new Map(current.toReversed().map(r => [r.id, r])).values()].toReversed()
  const surest = new Map<string, number>()
  for (const r of current) surest.set(r.id, Math.max(surest.get(r.id) ?? 0, weightOf(r.e.claim)))
  let pick = kinds[0]!
  for (const r of kinds.slice(1)) {
    const d = surest.get(r.id)! - surest.get(pick.id)! || times.get(r.id)! - times.get(pick.id)!
    if (d > 0) pick = r
  }
  for (const r of current) if (clash(r, pick, kit) && asserts(r.e.claim)) r.stale = 'own'
  const fine = kinds.filter(
    r => !r.stale && r.v !== null && pick.v !== null && asserts(r.e.claim) && kit.finer(r.v, pick.v),
  )
  const finest = fine.reduce((a, r) => (kit.finer(r.v!, a.v!) ? r : a), pick)
  return current.filter(r => r.id === finest.id)
}

const stancesOf = <V>(positions: readonly Reading<V>[]): readonly Stance<V>[] => {
  const stances = new Map<string, Stance<V>>()
  const counted = new Map<string, number>()
  for (const { e, v, id } of positions) {
    if (v === null) continue
    const own = `${id}|${e.voice}`
    const weight = weightOf(e.claim)
    const more = Math.max(0, weight - (counted.get(own) ?? 0))
    counted.set(own, Math.max(weight, counted.get(own) ?? 0))
    const s = stances.get(id) ?? { v, first: e, weight: 0, authority: 0, latest: '' }
    s.weight += more
    s.authority = Math.max(s.authority, authorityOf(e.claim))
    if (e.claim.reportedAt.to > s.latest) s.latest = e.claim.reportedAt.to
    stances.set(id, s)
  }
  return [...stances.values()]
}

/** The value that most voices agree with; then, inside it, the finest that most voices agree with. */
const choose = <V>(stances: readonly Stance<V>[], kit: Kit<V>, settings: Settings): Stance<V> | null => {
  const definite = stances.filter(s => s.weight > 0 && !kit.isOpen(s.v))
  const all = definite.length > 0 ? definite : stances
  const field =
    all.length > settings.candidates ? all.toSorted((a, b) => b.weight - a.weight).slice(0, settings.candidates) : all
  const score = new Map(field.map(s => [s, field.reduce((sum, t) => (kit.agree(s.v, t.v) ? sum + t.weight : sum), 0)]))
  const order = (a: Stance<V>, b: Stance<V>): number =>
    score.get(b)! - score.get(a)! ||
    b.weight - a.weight ||
    b.authority - a.authority ||
    (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0) ||
    kit.prefer(a.v, b.v)
  let best = field.reduce<Stance<V> | null>((a, s) => (a === null || order(s, a) < 0 ? s : a), null)
  for (let steps = 0; best !== null && steps < field.length; steps++) {
    const outer: Stance<V> = best
    const inner = field.filter(s => s.weight > 0 && kit.finer(s.v, outer.v))
    if (inner.length === 0) break
    best = inner.reduce((a, s) => (order(s, a) < 0 ? s : a))
  }
  return best
}

const verdictOf = <V>(r: Reading<V>, value: V | null, kit: Kit<V>): Verdict => {
  if (r.stale) return 'stale'
  if (value === null) return 'against'
  if (r.v === null) return 'against'
  if (kit.doubts(r.v, value)) return 'against'
  if (kit.agree(r.v, value)) return 'for'
  return asserts(r.e.claim) ? 'against' : 'stale'
}

const conclude = <V>(
  key: string,
  entries: readonly Entry[],
  readings: readonly Reading<V>[],
  best: Stance<V> | null,
  verdicts: readonly Verdict[],
  kit: Kit<V>,
): Decision => {
  if (best === null) {
    const withdrawn = readings.some(r => r.stale && !isDenial(r.e.claim))
    const [status, rule]: [Decision['status'], RuleName] = withdrawn
      ? ['superseded', 'withdrawn']
      : ['denied', 'all-deny']
    return { key, status, value: null, rule, entries, verdicts }
  }
  const agreeing = readings.filter((_, i) => verdicts[i] === 'for')
  const denied =
    kit.isNone(best.v) &&
    agreeing.length > 0 &&
    agreeing.every(r => isDenial(r.e.claim)) &&
    !verdicts.includes('against')
  const status = denied ? 'denied' : statusOf(entries, verdicts)
  const rule = denied ? 'all-deny' : ruleOf(status, readings, agreeing)
  return { key, status, value: kit.toValue(best.v, best.first), rule, entries, verdicts }
}

const ruleOf = <V>(
  status: Decision['status'],
  readings: readonly Reading<V>[],
  agreeing: readonly Reading<V>[],
): RuleName => {
  if (status === 'disputed') return 'open-dispute'
  if (readings.some(r => r.stale === 'part')) return 'part-of-total'
  if (readings.some(r => r.stale === 'authority')) return 'later-authority'
  if (readings.some(r => r.stale === 'later')) return 'later-same-voice'
  if (status === 'confirmed') return new Set(agreeing.map(r => r.id)).size > 1 ? 'compatible-precision' : 'agree'
  return readings.some(r => r.stale === 'own') ? 'own-conflict' : 'single-voice'
}
