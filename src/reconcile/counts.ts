/** Counts of people and other figures, and magnitudes, as values that `settle` can weigh. */
import type { Quantity, Slot, Statement } from '../model/index.ts'
import { type Decision, type Entry, isDenial } from './entry.ts'
import { foldWho, isToll, slotOf } from './keys.ts'
import type { Settings } from './settings.ts'
import { type Kit, settle, type Told, type Turn } from './settle.ts'

/** A stated interval, and how far its words reach: 'about 50' from 45 to 55, 'dozens' from 12. */
type Count = { readonly q: Quantity; readonly low: number; readonly high: number }

const reachOf = (q: Quantity, settings: Settings): Count => {
  const high = q.max ?? Number.POSITIVE_INFINITY
  if (!q.approximate) return { q, low: q.min, high }
  if (q.max === null) return { q, low: Math.ceil(q.min * settings.vagueFloor), high }
  return { q, low: q.min * (1 - settings.approximateShare), high: q.max * (1 + settings.approximateShare) }
}

/** What a denied count leaves: 'no one was hurt' (1 or more, denied) is none; 'not three' is no count at all. */
const denied = (q: Quantity): Quantity | null => {
  if (q.min <= 1) return { min: 0, max: 0, approximate: false }
  return q.max === null ? { min: 0, max: q.min - 1, approximate: false } : null
}

const meet = (a: Count, b: Count): boolean => a.low <= b.high && b.low <= a.high
const width = (q: Quantity): number => (q.max === null ? Number.POSITIVE_INFINITY : q.max - q.min)

const reach = (c: Count): number => (c.high === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : c.high - c.low)

const isFiner = (a: Count, b: Count): boolean => {
  if (b.q.approximate && !a.q.approximate && a.q.max !== null && width(a.q) <= width(b.q)) return meet(a, b)
  const inside = a.q.min >= b.q.min && (b.q.max === null || (a.q.max !== null && a.q.max <= b.q.max))
  return inside && width(a.q) < width(b.q)
}

const isNone = (c: Count): boolean => c.q.max === 0

/**
 * A smaller count in a report that also gives the whole, at most half of a whole of four or more; or one of two that make up the whole.
 * 'one hurt' beside 'two hurt' is a contradiction, 'five of a family' beside 'twelve dead' is not.
 */
const isPart = (c: Count, whole: Count, beside: readonly Count[], settings: Settings): boolean => {
  const { min, max } = c.q
  if (max !== min || min === 0 || max >= whole.q.min) return false
  if (beside.some(b => b.q.max === b.q.min && b.q.min !== min && b.q.min + min === whole.q.min)) return true
  const told = beside.some(b => b.q.min > min && meet(b, whole))
  return told && whole.q.min >= settings.partsFrom && min <= whole.q.min * settings.partShare
}

const NEAR = 160 // UTF-16 code units between counts of one sentence, or of two beside each other
const MOST_COUNTS = 12 // distinct counts of one report that are tried as summands

/**
 * Counts that one report tells beside their whole: summands of it, by one voice or close together ('eleven died at once and five in
 * hospital' beside sixteen), and a count of at most half of what the same voice said before it ('Three people died. One man …').
 * 'two hurt' and then 'one hurt' are a contradiction.
 */
const partsOf = (told: readonly Told<Count>[], settings: Settings): ReadonlySet<Count> => {
  const parts = new Set<Count>()
  const exact = new Set(told.filter(t => t.v.q.max === t.v.q.min && t.v.q.min > 0 && !t.v.q.approximate))
  const most = new Map<string, Told<Count>>() // of each voice, the biggest count so far
  for (const t of told.toSorted((a, b) => a.start - b.start)) {
    const whole = most.get(t.voice)
    if (whole && whole.start < t.start && exact.has(t) && isSmallShare(t.v, whole.v, settings)) parts.add(t.v)
    if (!whole || t.v.q.min > whole.v.q.min) most.set(t.voice, t)
  }
  const kinds = [...new Map([...exact].toReversed().map(t => [t.v.q.min, t])).values()]
    .toReversed()
    .slice(0, MOST_COUNTS)
  const wholes = new Set(told.map(t => t.v.q.min))
  for (const [i, a] of kinds.entries())
    for (const [j, b] of kinds.slice(i + 1).entries()) {
      if (!areSiblings(a, b)) continue
      const sum = a.v.q.min + b.v.q.min
      const third = kinds.slice(i + j + 2).find(c => areSiblings(b, c) && wholes.has(sum + c.v.q.min))
      const set = wholes.has(sum) ? [a, b] : third ? [a, b, third] : []
      for (const t of exact) if (set.some(s => s.v.q.min === t.v.q.min)) parts.add(t.v)
    }
  return parts
}

const areSiblings = (a: Told<Count>, b: Told<Count>): boolean =>
  a.voice === b.voice || Math.abs(a.start - b.start) <= NEAR

const isSmallShare = (c: Count, whole: Count, settings: Settings): boolean =>
  whole.q.min >= 3 && c.q.min <= whole.q.min * settings.partShare

/** How a newer count turns an older one that it contradicts: the dead only rise, the missing are found, the injured may be counted again. */
const turnOf = (slot: Slot, newer: Count, older: Count): Turn | null => {
  const [rises, falls] = [newer.low > older.high, newer.high < older.low]
  if (slot === 'missing') return rises || falls ? 'moves' : null
  return rises ? 'rises' : falls && slot === 'injured' ? 'lowers' : null
}

/** The kit of a count; a part of a total never contradicts a bigger part, so parts only differ over "none". */
const countKit = (group: string, settings: Settings): Kit<Count> => {
  const part = group.includes('/')
  const agree = part ? (a: Count, b: Count) => isNone(a) === isNone(b) : meet
  const slot = slotOf(group)
  const toll = isToll(slot) && !part
  return {
    read: e => {
      const s = e.claim.statement
      if (!('count' in s)) return null
      const q = isDenial(e.claim) ? denied(s.count) : s.count
      return q === null ? null : reachOf(q, settings)
    },
    denies: (e, v) => 'count' in e.claim.statement && meet(reachOf(e.claim.statement.count, settings), v),
    id: c => `${c.q.min}-${c.q.max ?? ''}${c.q.approximate ? '~' : ''}`,
    point: c => String(c.q.min),
    agree,
    finer: isFiner,
    prefer: (a, b) => (part ? b.q.min - a.q.min : reach(a) - reach(b)) || a.q.min - b.q.min || (isFiner(a, b) ? -1 : 1),
    corrects: toll || (slot === 'missing' && !part) ? (newer, older) => turnOf(slot, newer, older) : null,
    isPart: toll ? (c, whole, beside) => isPart(c, whole, beside, settings) : null,
    partsOf: toll ? told => partsOf(told, settings) : null,
    doubts: () => false,
    isOpen: () => false,
    isNone,
    toValue: (c, from) => withCount(from.claim.statement, c.q),
  }
}

/** The statement under its key's own kind of person, so that 'suspect' and 'attacker' give one value. */
const withCount = (s: Statement, count: Quantity): Statement => {
  if (s.slot === 'figure') return { slot: 'figure', measure: s.measure, count }
  if (!('count' in s)) return s
  return { slot: s.slot, who: s.slot === 'perpetrators' ? 'attacker' : foldWho(s.who), count, part: s.part }
}

/** The fact of a key that counts: people or another figure. */
export const decideCount = (key: string, entries: readonly Entry[], settings: Settings): Decision =>
  settle(key, entries, countKit(key, settings), settings)

/** The fact of a magnitude: measurements within the setting's span are one. */
export const decideMagnitude = (key: string, entries: readonly Entry[], settings: Settings): Decision => {
  const agree = (a: number, b: number) => Math.abs(a - b) <= settings.magnitudeSpan + 1e-9
  return settle<number>(
    key,
    entries,
    {
      read: e => (e.claim.statement.slot === 'magnitude' && !isDenial(e.claim) ? e.claim.statement.value : null),
      denies: (e, v) => e.claim.statement.slot === 'magnitude' && agree(e.claim.statement.value, v),
      id: String,
      point: String,
      agree,
      finer: () => false,
      prefer: (a, b) => a - b,
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
}
