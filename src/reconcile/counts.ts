/** Counts of people and other figures, and magnitudes, as values that `settle` can weigh. */
import type { Quantity, Statement } from '../model/index.ts'
import { type Decision, type Entry, isDenial } from './entry.ts'
import { foldWho, isToll, slotOf } from './keys.ts'
import type { Settings } from './settings.ts'
import { type Kit, settle } from './settle.ts'

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

/** The kit of a count; a part of a total never contradicts a bigger part, so parts only differ over "none". */
const countKit = (group: string, settings: Settings): Kit<Count> => {
  const part = group.includes('/')
  const agree = part ? (a: Count, b: Count) => isNone(a) === isNone(b) : meet
  const toll = isToll(slotOf(group)) && !part
  return {
    read: e => {
      const s = e.claim.statement
      if (!('count' in s)) return null
      const q = isDenial(e.claim) ? denied(s.count) : s.count
      return q === null ? null : reachOf(q, settings)
    },
    id: c => `${c.q.min}-${c.q.max ?? ''}${c.q.approximate ? '~' : ''}`,
    agree,
    finer: isFiner,
    prefer: (a, b) => (part ? b.q.min - a.q.min : reach(a) - reach(b)) || a.q.min - b.q.min || (isFiner(a, b) ? -1 : 1),
    corrects: toll ? (newer, older) => newer.low > older.high : null,
    isPart: toll ? (c, whole, beside) => isPart(c, whole, beside, settings) : null,
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
      id: String,
      agree,
      finer: () => false,
      prefer: (a, b) => a - b,
      corrects: null,
      isPart: null,
      doubts: () => false,
      isOpen: () => false,
      isNone: () => false,
      toValue: (_, from) => from.claim.statement,
    },
    settings,
  )
}
