/** One fact with one right answer: whose value stands, who agrees, who differs. Counts, magnitudes, motives and causes use it. */

import type { Statement, TimeRange } from '../model/index.ts'
import { instantMs } from '../text/zones.ts'
import { authorityOf } from './authority.ts'
import {
  asserts,
  type Decision,
  type Entry,
  earlierOf,
  gapMs,
  isBefore,
  isDenial,
  statusOf,
  type Verdict,
  weightOf,
} from './entry.ts'
import type { RuleName } from './rules.ts'
import type { Settings } from './settings.ts'

/**
 * Which way a count turns: 'rises' as bodies are found, 'moves' either way of its own accord (the missing are found), 'lowers' against
 * its nature, so that only somebody as well placed may say so.
 */
export type Turn = 'rises' | 'moves' | 'lowers'

/** A value as a report tells it: by which voice, at which place of its text. */
export type Told<V> = { readonly v: V; readonly voice: string; readonly start: number }

/** What a slot has to tell about its values. */
export type Kit<V> = {
  /** The value of a claim, a denial turned into what it says instead ('no one was hurt' → none); null: a bare denial. */
  readonly read: (e: Entry) => V | null
  /** True when a bare denial speaks of this value: 'not four' does not stand against three. */
  readonly denies: (e: Entry, v: V) => boolean
  /** Equal values have equal ids. */
  readonly id: (v: V) => string
  /** Values told of one state of things have equal points: 'at least 16' and '16'. */
  readonly point: (v: V) => string
  readonly agree: (a: V, b: V) => boolean
  /** True when `a` says the same as `b`, more exactly. */
  readonly finer: (a: V, b: V) => boolean
  /** Of two values with equal support: below 0 when `a` is to be shown. */
  readonly prefer: (a: V, b: V) => number
  /** How the newer value corrects an older one of another voice, null when it does not; null where voices only correct themselves. */
  readonly corrects: ((newer: V, older: V) => Turn | null) | null
  /** True when `v`, told in a report that tells `beside` too, is a part of the whole; null where values have no parts. */
  readonly isPart: ((v: V, whole: V, beside: readonly V[]) => boolean) | null
  /** Which of the values of one report are parts of another one beside them, whatever stands in the end; null where values have no parts. */
  readonly partsOf: ((told: readonly Told<V>[]) => ReadonlySet<V>) | null
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
  dropSummands(readings, kit)
  for (const own of voices.values()) dropReplaced(own, kit)
  dropRewritten(readings, kit)
  dropCorrected(readings, kit, settings)
  dropCarried(readings, kit)
  const positions = [...voices.values()].flatMap(own => takePosition(own, kit))
  const best = choose(stancesOf(positions), kit, settings)
  if (best !== null) dropParts(readings, best.v, kit)
  const verdicts = readings.map((r): Verdict => verdictOf(r, best?.v ?? null, kit))
  return conclude(key, entries, readings, best, verdicts, kit)
}

const clash = <V>(a: Reading<V>, b: Reading<V>, kit: Kit<V>): boolean =>
  a.v !== null && b.v !== null
    ? !kit.agree(a.v, b.v)
    : (a.v !== null && kit.denies(b.e, a.v)) || (b.v !== null && kit.denies(a.e, b.v))

/** 'Eleven died at once and five in hospital' beside sixteen are no other counts, and replace none. */
const dropSummands = <V>(readings: readonly Reading<V>[], kit: Kit<V>): void => {
  if (kit.partsOf === null) return
  for (const own of Map.groupBy(readings, r => r.e.claim.anchor.articleId).values()) {
    const told = own.flatMap((r): Told<V>[] =>
      r.v === null || !asserts(r.e.claim) ? [] : [{ v: r.v, voice: r.e.voice, start: r.e.claim.anchor.start }],
    )
    if (told.length < 2) continue
    const parts = kit.partsOf(told)
    for (const r of own) if (r.v !== null && parts.has(r.v)) r.stale = 'part'
  }
}

/** A voice's value that it has later replaced by one that contradicts it is stale. */
const dropReplaced = <V>(own: readonly Reading<V>[], kit: Kit<V>): void => {
  if (own.length < 2) return
  const newest = new Map<string, Reading<V>>()
  for (const r of own) {
    const known = newest.get(r.id)
    if (!r.stale && asserts(r.e.claim) && (!known || known.e.told.from < r.e.told.from)) newest.set(r.id, r)
  }
  if (newest.size < 2) return
  const others = [...newest.values()]
  const first = firstTold(own, kit)
  for (const r of own)
    if (!r.stale && others.some(o => clash(r, o, kit) && isToldBefore(r, o.e.told, first))) r.stale = 'later'
}

/**
 * What an earlier version of a page told is stale when the last version that speaks of it tells nothing that agrees, whoever is
 * quoted: the page took it back. A version that falls silent takes nothing back.
 */
const dropRewritten = <V>(readings: readonly Reading<V>[], kit: Kit<V>): void => {
  for (const own of Map.groupBy(readings, r => r.e.page.first).values()) {
    const told = own.filter(r => !r.stale && r.v !== null && asserts(r.e.claim))
    const last = Math.max(...told.map(r => r.e.page.no))
    const now = told.filter(r => r.e.page.no === last)
    for (const r of own) {
      if (r.stale || r.e.page.no >= last || now.length === 0) continue
      if (now.every(n => clash(r, n, kit))) r.stale = 'later'
    }
  }
}

/** When each voice first told each point: no later than any of its reports. */
type Firsts<V> = (r: Reading<V>) => TimeRange

const firstTold = <V>(readings: readonly Reading<V>[], kit: Kit<V>): Firsts<V> => {
  const pointOf = (r: Reading<V>) => `${r.v === null ? '-' : kit.point(r.v)}|${r.e.voice}`
  const first = new Map<string, TimeRange>()
  for (const r of readings) {
    const key = pointOf(r)
    first.set(key, earlierOf(first.get(key) ?? r.e.told, r.e.told))
  }
  return r => first.get(pointOf(r)) ?? r.e.told
}

/** True when `r` was told before `n`, by its own report or by an earlier one of its voice, and not again after it. */
const isToldBefore = <V>(r: Reading<V>, n: TimeRange, first: Firsts<V>): boolean =>
  isBefore(first(r), n) && !isBefore(n, r.e.told)

/** An older count gives way to a later one by somebody placed to know, or by the outlet that reported the older. */
const dropCorrected = <V>(readings: readonly Reading<V>[], kit: Kit<V>, settings: Settings): void => {
  const { corrects } = kit
  if (corrects === null) return
  const strong = new Map<string, Reading<V>>()
  for (const r of readings) {
    if (r.stale || r.v === null || !asserts(r.e.claim)) continue
    const rank = authorityOf(r.e.claim)
    if (rank === 0 && r.e.claim.attribution.source !== null) continue
    const key = `${rank > 0 ? rank : r.e.outlet}|${r.id}`
    const known = strong.get(key)
    if (!known || known.e.told.from < r.e.told.from) strong.set(key, r)
  }
  if (strong.size === 0) return
  const late = settings.correctionMinutes * 60_000
  const newer = [...strong.values()].slice(-settings.candidates)
  const first = firstTold(readings, kit)
  const anew = firstTold(
    readings.filter(r => !r.e.copied),
    kit,
  ) // a copy makes no count newer, nor older than its original
  for (const r of readings) {
    const old = r.v
    if (r.stale || old === null) continue
    const gives = (n: Reading<V>): boolean => {
      if (n.e.voice === r.e.voice) return false
      const turn = corrects(n.v!, old)
      return turn !== null && isToldBefore(r, anew(n), first) && mayCorrect(n, r, turn, gapMs(first(r), anew(n)) > late)
    }
    if (newer.some(gives)) r.stale = 'authority'
  }
}

const RELAYS = 1 // the rank of agencies and others who pass counts on

/**
 * A better-placed source corrects at once; after a while an equal one does, and any official one where the count moves its usual way.
 * A hospital counts its own patients: it lowers no toll. An outlet replaces what it carried itself where the count moves either way.
 */
const mayCorrect = <V>(n: Reading<V>, r: Reading<V>, turn: Turn, late: boolean): boolean => {
  const [newRank, oldRank] = [authorityOf(n.e.claim), authorityOf(r.e.claim)]
  if (newRank === 0) return turn === 'moves' && n.e.outlet !== '' && n.e.outlet === r.e.outlet
  if (turn === 'lowers') return late && newRank >= oldRank && n.e.claim.attribution.source?.kind !== 'hospital'
  return newRank > oldRank || (late && (newRank === oldRank || newRank > RELAYS))
}

/** What an outlet says without a source while the body of its report has the same from somebody who has since said otherwise. */
const dropCarried = <V>(readings: readonly Reading<V>[], kit: Kit<V>): void => {
  const gone = new Set<string>()
  const held = new Set<string>()
  const keyOf = (r: Reading<V>) => `${r.v === null ? '-' : kit.point(r.v)}|${r.e.claim.anchor.articleId}`
  for (const r of readings) {
    if (r.e.claim.attribution.source === null || r.stale === 'part') continue
    if (r.stale === '') held.add(keyOf(r))
    else gone.add(keyOf(r))
  }
  for (const r of readings)
    if (!r.stale && r.v !== null && r.e.claim.attribution.source === null && gone.has(keyOf(r)) && !held.has(keyOf(r)))
      r.stale = 'later'
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
    newest(a, b) ||
    b.authority - a.authority ||
    (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0) ||
    kit.prefer(a.v, b.v)
  const late = settings.correctionMinutes * 60_000
  const newest = (a: Stance<V>, b: Stance<V>): number => {
    if (kit.corrects === null || a.authority <= RELAYS || b.authority <= RELAYS) return 0
    const gap = instantMs(b.latest) - instantMs(a.latest)
    return Math.abs(gap) > late ? gap : 0
  }
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
  if (r.v === null) return kit.denies(r.e, value) ? 'against' : 'stale'
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
