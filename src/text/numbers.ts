/** Numbers of a sentence as intervals, each with what kind of number it is. */
import type { Span } from '../model/ids.ts'
import { type Lexeme, lexemes } from './lexemes.ts'
import { readKind } from './numbers-kind.ts'
import {
  AFTER,
  BEFORE,
  type Bound,
  NO_ADDITION,
  NO_COUNT,
  PREPOSITION_CUES,
  SCALES,
  SMALL_NUMBERS,
} from './numbers-list.ts'
import { readClock, readNamed } from './numbers-named.ts'
import { isGlued, phraseAt, phrasesOf, readValue, type Value } from './numbers-value.ts'

/** 'count' may count people; the others never do. 'ordinal-add' ("a second officer") adds its value to a number named before. */
export type NumberKind =
  | 'count'
  | 'ordinal-add'
  | 'percent'
  | 'money'
  | 'year'
  | 'clock'
  | 'age'
  | 'ratio'
  | 'measure'
  | 'version'

/**
 * A number with its modifiers. Bounds are inclusive, max null = open. `unit`: km, minute, EUR … where the kind has one;
 * a clock is in minutes after midnight.
 */
export type NumberMention = Span & {
  readonly min: number
  readonly max: number | null
  readonly approximate: boolean
  readonly kind: NumberKind
  readonly unit: string | null
}

const modifiers = phrasesOf(BEFORE)
const laterModifiers = phrasesOf(AFTER)

type Found = { readonly next: number; readonly item: Omit<NumberMention, 'start' | 'end'> | null }

/**
 * Numbers in digits and words, with the bounds that their modifiers set.
 *
 *     'at least two officers'  → { min: 2, max: null, kind: 'count' }      over 'at least two'
 *     'over 50 people'         → { min: 51, max: null }                    'up to three' → { min: 0, max: 3 }
 *     'two, three or just one' → { min: 1, max: 3 }                        'dozens' → { min: 24, max: null, approximate }
 *     'a second officer'       → { min: 1, max: 1, kind: 'ordinal-add' }   over 'a second'
 *     'a man', 'April 21', 'one of the worst', 'no one another' → nothing
 *
 * @param within  a sentence, or any part of the text; modifiers are looked for inside it only
 * @returns mentions in order, without overlap. Any string is allowed; linear.
 * @source bounds: DESIGN.md "Claims"
 */
export function findNumbers(text: string, within: Span = { start: 0, end: text.length }): readonly NumberMention[] {
  const lex = lexemes(text, within)
  const out: NumberMention[] = []
  for (let i = 0; i < lex.length; ) {
    const found = readAt(lex, i)
    if (found === null) {
      i += 1
      continue
    }
    if (found.item !== null) out.push({ start: lex[i]!.start, end: lex[found.next - 1]!.end, ...found.item })
    i = Math.max(i + 1, found.next)
  }
  return withAgeLists(text, out)
}

/** 'aged 16, 17 and 21' and '14, 16 and 19 years old': bare numbers in a row with an age are ages too. */
function withAgeLists(text: string, found: readonly NumberMention[]): readonly NumberMention[] {
  if (!found.some(n => n.kind === 'age')) return found
  const out = [...found]
  const isBare = (n: NumberMention) =>
    n.kind === 'count' && n.min === n.max && n.min <= 115 && /^\d+$/.test(text.slice(n.start, n.end))
  const isRow = (a: NumberMention, b: NumberMention) =>
    b.start - a.end <= 8 && /^\s*(,|and|or|&|, and|, or)\s*$/.test(text.slice(a.end, b.start))
  for (let i = 1; i < out.length; i++)
    if (
      out[i - 1]!.kind === 'age' &&
      isBare(out[i]!) &&
      isRow(out[i - 1]!, out[i]!) &&
      !/^\s*\p{L}/u.test(afterAnd(text, out[i]!.end))
    )
      out[i] = { ...out[i]!, kind: 'age', unit: out[i - 1]!.unit }
  for (let i = out.length - 2; i >= 0; i--)
    if (out[i + 1]!.kind === 'age' && isBare(out[i]!) && isRow(out[i]!, out[i + 1]!))
      out[i] = { ...out[i]!, kind: 'age', unit: out[i + 1]!.unit }
  return out
}

/** What follows a number, without a joining word: a noun there makes the number a count ("48, 12 people"). */
const afterAnd = (text: string, end: number) => text.slice(end, end + 12).replace(/^\s*(and|or)\b\s*/, '0')

function readAt(lex: readonly Lexeme[], i: number): Found | null {
  const named = readNamed(lex, i)
  if (named !== null) return { next: named.next, item: named.item && fixed(named.item) }
  return (
    readOrdinal(lex, i) ??
    readBetween(lex, i) ??
    readModified(lex, i) ?? // at least two, another officer, twelve
    readNone(lex, i)
  )
}

const fixed = (item: { kind: NumberKind; min: number; max: number }) => ({
  ...item,
  approximate: false,
  unit: item.kind === 'clock' ? 'minute' : null,
})

const addition = (min: number, max: number | null = min, approximate = false) =>
  ({ min, max, approximate, kind: 'ordinal-add', unit: null }) as const

/** 'a second officer' adds one; '21st', 'the first', 'a third of' and 'a second time' count nothing here. */
function readOrdinal(lex: readonly Lexeme[], i: number): Found | null {
  if (lex[i]!.kind === 'number' && /^(st|nd|rd|th)$/.test(lex[i + 1]?.low ?? '') && isGlued(lex, i))
    return { next: i + 2, item: null }
  if (
    lex[i]!.low === 'one' &&
    lex[i + 1]?.low === '-' &&
    /^(third|half|quarter|fifth|tenth)$/.test(lex[i + 2]?.low ?? '')
  )
    return { next: i + 3, item: null }
  if (
    lex[i]!.low !== 'a' ||
    !/^(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(lex[i + 1]?.low ?? '')
  )
    return null
  const after = lex[i + 2]
  if (after === undefined || after.kind !== 'word' || NO_ADDITION.has(after.low)) return { next: i + 2, item: null }
  return { next: i + (after.low === 'one' ? 3 : 2), item: addition(1) }
}

/** 'between 3 and 5', also with units and signs ('between $3 and $5 million'). */
function readBetween(lex: readonly Lexeme[], i: number): Found | null {
  if (lex[i]!.low !== 'between') return null
  const low = readValue(lex, i + 1)
  if (low === null || lex[low.next]?.low !== 'and') return null
  const high = readValue(lex, low.next + 1)
  if (high === null || high.max === null || high.max < low.min) return null
  return finish(lex, i, i + 1, joined(lex, i + 1, low, high), [])
}

function readModified(lex: readonly Lexeme[], i: number): Found | null {
  const bounds: Bound[] = []
  let at = i
  for (let steps = 0; steps < 3; steps++) {
    const found = phraseAt(modifiers, lex, at)
    if (found === null) break
    if (/^(over|under|about|around|above|below)$/.test(found.row[0]) && PREPOSITION_CUES.has(lex[at - 1]?.low ?? ''))
      return null
    bounds.push(found.row[1])
    at = found.next
  }
  if (at > i) {
    const clock = readClock(lex, at)
    if (clock?.item) return { next: clock.next, item: { ...fixed(clock.item), approximate: bounds.includes('about') } }
  }
  const value = isPronoun(lex, at) ? null : readAlternatives(lex, at)
  if (value !== null) return finish(lex, i, at, value, bounds)
  return readAnother(lex, i)
}

/** 'another officer', 'another one' add one; 'one another' and 'another day' do not. */
function readAnother(lex: readonly Lexeme[], i: number): Found | null {
  const after = lex[i + 1]
  if (lex[i]!.low !== 'another' || lex[i - 1]?.low === 'one' || after?.kind !== 'word' || NO_ADDITION.has(after.low))
    return null
  return { next: i + (after.low === 'one' ? 2 : 1), item: addition(1) }
}

/** "no one", "the one who", "one of the worst", "one another", "a new one": 'one' that counts nobody. */
function isPronoun(lex: readonly Lexeme[], i: number): boolean {
  if (lex[i]?.low !== 'one') return false
  const before = lex[i - 1]?.low ?? ''
  const after = lex[i + 1]?.low ?? ''
  if (/^(no|any|some|every|this|that|which|each|such|another)$/.test(before)) return true
  if (/^(the|a|new|only|big|good|bad|last|first|second|next|other)$/.test(before) && !/^[\p{Ll}]{3,}$/u.test(after))
    return true
  if (before === 'the' && /^(that|who|which|they|and|was|with|for|from)$/.test(after)) return true
  if (/^(another|day|time|thing|can|must|should|might|could|would|way)$/.test(after)) return true
  if (after === '-' && isGlued(lex, i))
    return !/^(two|three|man|woman|person|year|month|hour|day)$/.test(lex[i + 2]?.low ?? '')
  if (after !== 'of' || !/^(the|its|their|his|her|our|my|america's|europe's)$/.test(lex[i + 2]?.low ?? '')) return false
  for (let k = 3; k < 6; k++)
    if (
      /^(most|least|few|top|world's|country's|nation's|city's|many|main|major|reasons?|things?|\p{L}{2,}est|worst|best)$/u.test(
        lex[i + k]?.low ?? '',
      )
    )
      return true
  return false
}

/** A value and what is offered beside it: 'one or two', '3-5', 'two to four', 'two, three or just one', 'tens, maybe even hundreds'. */
function readAlternatives(lex: readonly Lexeme[], i: number): Value | null {
  const first = readValue(lex, i)
  if (first === null) return null
  const range = readRange(lex, i, first)
  if (range !== null) return range
  let value = first
  let sure: Value | null = null // the last reading in which an 'or' has been seen
  for (let steps = 0; steps < 6; steps++) {
    const link = linkAt(lex, value.next)
    const next = link === null ? null : readValue(lex, link.next)
    if (link === null || next === null || (!link.or && (next.max ?? 100) > 99)) break
    value = { ...widest(value, next), next: next.next }
    if (link.or) sure = value
  }
  return sure ?? first
}

const widest = (a: Value, b: Value): Value => ({
  ...b,
  min: Math.min(a.min, b.min),
  max: a.max === null || b.max === null ? null : Math.max(a.max, b.max),
  approximate: a.approximate || (b.approximate && !b.vague), // 'one or several' is exact at its lower end
  vague: a.vague || b.vague,
  digits: false,
})

/** 'or', ', maybe even', 'and possibly': `or` false for a bare comma, which needs an 'or' after it. */
function linkAt(lex: readonly Lexeme[], from: number): { readonly next: number; readonly or: boolean } | null {
  let next = from
  let or = false
  for (let steps = 0; steps < 4; steps++) {
    const low = lex[next]?.low ?? ''
    if (/^(or|maybe|perhaps|possibly)$/.test(low)) or = true
    else if (!/^(just|even|only)$/.test(low) && !(low === ',' && next === from)) break
    next += 1
  }
  return next === from ? null : { next, or }
}

function readRange(lex: readonly Lexeme[], i: number, low: Value): Value | null {
  const sign = lex[low.next]?.low ?? ''
  const hyphen = /^[-–—]$/.test(sign) && isGlued(lex, low.next - 1) && isGlued(lex, low.next)
  const to = sign === 'to' && (lex[i - 1]?.low !== 'from' || /^rang/.test(lex[i - 2]?.low ?? ''))
  if (low.max === null || !(hyphen || to)) return null
  const high = readValue(lex, low.next + 1)
  if (high === null || high.max === null || high.max <= low.min) return null
  return joined(lex, i, low, high)
}

/** '3 to 5 million': the scale of the second number holds for a bare first one. */
function joined(lex: readonly Lexeme[], i: number, low: Value, high: Value): Value {
  const scale = SCALES.get(lex[high.next - 1]?.low ?? '') ?? 1
  const bare = low.next === i + 1 && low.min * scale <= high.min
  return {
    ...high,
    min: bare ? low.min * scale : low.min,
    approximate: low.approximate || high.approximate,
    digits: low.digits && high.digits,
  }
}

/** Modifiers after the value, the kind, and the bounds that follow from all. */
function finish(lex: readonly Lexeme[], i: number, at: number, value: Value, before: readonly Bound[]): Found {
  const bounds = [...before]
  let next = value.next
  const kind = readKind(lex, { at, start: i, value, bounded: bounds.length > 0 })
  const after = phraseAt(laterModifiers, lex, next)
  if (after !== null && kind.next === next && isModifier(lex, after.next, after.row[0])) {
    bounds.push(after.row[1])
    next = after.next
  } else next = kind.next
  if (kind.kind === null) return { next, item: null }
  const countLike = kind.kind === 'count' && bounds.includes('add') ? 'ordinal-add' : kind.kind
  let min = kind.min
  let max = kind.max
  const step = kind.kind === 'count' && Number.isInteger(min) ? 1 : 0
  for (const bound of bounds) {
    if (bound === 'more') min = max === null ? min : min + step
    if (bound === 'most' || bound === 'fewer') {
      min = 0
      max = max === null || bound === 'most' ? max : Math.max(0, max - step)
    }
    if (bound === 'least' || bound === 'more') max = null
  }
  const approximate = value.approximate || bounds.includes('about')
  return { next, item: { min, max, approximate, kind: countLike, unit: kind.unit } }
}

/** 'two more' but not 'two more than'; '50 plus' but not 'two plus three'. */
function isModifier(lex: readonly Lexeme[], next: number, phrase: string): boolean {
  const after = lex[next]
  if (phrase === 'more')
    return after?.low !== 'than' && !/^(day|days|time|times|hour|hours|year|years|week|weeks)$/.test(after?.low ?? '')
  if (phrase === 'plus' || phrase === '+') return after?.kind !== 'number' && !SMALL_NUMBERS.has(after?.low ?? '')
  return true
}

/** 'no', 'none', 'nobody', 'no one' as the count 0; 'no longer', 'No, …' and 'No. 5' are not counts. */
function readNone(lex: readonly Lexeme[], i: number): Found | null {
  const zero = { min: 0, max: 0, approximate: false, kind: 'count', unit: null } as const
  if (/^(none|nobody)$/.test(lex[i]!.low)) return { next: i + 1, item: zero }
  if (lex[i]!.low !== 'no') return null
  const after = lex[i + 1]
  if (after?.low === 'one') return { next: i + 2, item: zero }
  if (after?.low === '-' && lex[i + 2]?.low === 'one' && isGlued(lex, i)) return { next: i + 3, item: zero }
  if (after?.kind !== 'word' || NO_COUNT.has(after.low)) return null
  return { next: i + 1, item: zero }
}
