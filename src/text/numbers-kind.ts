/** What kind of number a value is, from the words at its two sides. */
import type { Lexeme } from './lexemes.ts'
import type { NumberKind } from './numbers.ts'
import { COUNTED, CURRENCIES, UNITS, YEAR_CUES } from './numbers-list.ts'
import { isGlued, isPhrase, readValue, signEnd, type Value } from './numbers-value.ts'

/** The kind, the bounds before modifiers, and the lexeme after the unit. Kind null: the number tells nothing (an ordinal). */
export type KindOf = {
  readonly kind: NumberKind | null
  readonly unit: string | null
  readonly min: number
  readonly max: number | null
  readonly next: number
}

/** A value at lexeme `at`; `start` is where its modifiers begin. */
export type Place = { readonly at: number; readonly start: number; readonly value: Value; readonly bounded: boolean }

const low = (lex: readonly Lexeme[], i: number): string => lex[i]?.low ?? ''

/** Kind of a value, by the first rule that fits; an ordinary number is a count. */
export function readKind(lex: readonly Lexeme[], place: Place): KindOf {
  const { value } = place
  const next = value.next
  const as = (kind: NumberKind | null, unit: string | null, end: number): KindOf => ({
    kind,
    unit,
    min: value.min,
    max: value.max,
    next: end,
  })
  if (/^[%٪]$/.test(low(lex, next)) || /^(percent|percentage|pct)$/.test(low(lex, next)))
    return as('percent', null, next + 1)
  if (isPhrase(lex, next, 'per cent')) return as('percent', null, next + 2)
  if (low(lex, next) === 'pc' && value.digits) return as('percent', null, next + 1)
  return (
    money(lex, place, as) ??
    decade(lex, place) ??
    age(lex, place, as) ??
    ratio(lex, place) ??
    measure(lex, place, as) ?? // after age: "two-year-old" begins like "two-year"
    (isYearNumber(lex, place) ? as('year', null, next) : null) ??
    as(spoiled(lex, place) ? 'version' : 'count', null, next)
  )
}

type As = (kind: NumberKind | null, unit: string | null, end: number) => KindOf

function money(lex: readonly Lexeme[], { at, value }: Place, as: As): KindOf | null {
  if (signEnd(lex, at) > at) return as('money', CURRENCIES.get(low(lex, at)) ?? null, value.next)
  const word = low(lex, value.next)
  if (word === 'pounds' && low(lex, value.next + 1) === 'of') return as('measure', 'pound', value.next + 1)
  if (word === 'won' && value.min < 1000) return null
  const adjective = /^(us|u\.s|american|australian|canadian|indian|pakistani|swiss|singapore)$/.test(word) ? 1 : 0
  const hyphen = word === '-' && isGlued(lex, value.next) ? 1 : 0
  const unit = CURRENCIES.get(low(lex, value.next + adjective + hyphen))
  return unit === undefined || low(lex, value.next) === 'rs'
    ? null
    : as('money', unit, value.next + adjective + hyphen + 1)
}

/** 'the 1990s' as a span of years, 'in his mid-20s' as an age. */
function decade(lex: readonly Lexeme[], { at, value }: Place): KindOf | null {
  if (!value.digits || low(lex, value.next) !== 's' || !isGlued(lex, value.next - 1) || value.min % 10 !== 0)
    return null
  const max = value.min + 9
  if (value.min >= 1000) return { kind: 'year', unit: null, min: value.min, max, next: value.next + 1 }
  const person = /^(his|her|their|mid|early|late|-|the)$/.test(low(lex, at - 1))
  return { kind: person ? 'age' : 'version', unit: person ? 'year' : null, min: value.min, max, next: value.next + 1 }
}

function age(lex: readonly Lexeme[], { at, start, value, bounded }: Place, as: As): KindOf | null {
  const hyphen = (k: number) => (low(lex, k) === '-' ? 1 : 0)
  const unitAt = value.next + hyphen(value.next)
  const unit = UNITS.get(low(lex, unitAt))
  if (unit === 'year' || unit === 'month' || unit === 'week' || unit === 'day') {
    const oldAt = unitAt + 1 + hyphen(unitAt + 1)
    if (/^old(s|'s)?$/.test(low(lex, oldAt))) return as('age', unit, oldAt + 1)
    if (isPhrase(lex, oldAt, 'of age')) return as('age', unit, oldAt + 2)
  }
  if (low(lex, value.next) === 'yo' && isGlued(lex, value.next - 1)) return as('age', 'year', value.next + 1)
  const before = low(lex, start - 1)
  if (/^(aged|age|ages)$/.test(before) || (before === 'of' && /^ages?$/.test(low(lex, start - 2))))
    return as('age', 'year', value.next)
  if (
    bounded &&
    /^(children|kids|boys|girls|minors|anyone|youths|those)$/.test(before) &&
    /^(under|over|below)$/.test(low(lex, start))
  )
    return as('age', 'year', value.next)
  const plain =
    value.digits && value.min > 0 && value.min <= 115 && Number.isInteger(value.min) && value.min === value.max
  if (!plain || bounded) return null
  if (/^under$/.test(low(lex, at - 2)) && before === '-') return as('age', 'year', value.next)
  const named = lex[at - 2]?.kind === 'word' && (/^\p{Lu}/u.test(lex[at - 2]!.raw) || PERSON.test(low(lex, at - 2)))
  const closed =
    before === '(' ? low(lex, value.next) === ')' : before === ',' && /^[,.;:)]$/.test(low(lex, value.next))
  return named && closed ? as('age', 'year', value.next) : null
}

/** Before an age in commas: "the man, 34, was shot". Only words for one person, so that "three men, 12," stays a count. */
const PERSON =
  /^(man|woman|boy|girl|victim|suspect|teen|teenager|driver|officer|gunman|father|mother|son|daughter|husband|wife|brother|sister|girlfriend|boyfriend|student|passenger|pilot|himself|herself)$/

/** 'two-thirds', 'one in five', 'nine out of ten', 'a third of' as a share. */
function ratio(lex: readonly Lexeme[], { value }: Place): KindOf | null {
  const share = (part: number, next: number): KindOf => ({ kind: 'ratio', unit: null, min: part, max: part, next })
  const parts = /^(half|halves|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths)$/.exec(low(lex, value.next + 1))
  if (low(lex, value.next) === '-' && parts !== null) {
    const of = { h: 2, t: parts[0].startsWith('te') ? 10 : 3, q: 4, f: 5 }[parts[0][0]!] ?? 1
    return share(value.min / of, value.next + 2)
  }
  if (/^(thirds|quarters|fifths|tenths)$/.test(low(lex, value.next)))
    return share(value.min / ({ th: 3, qu: 4, fi: 5, te: 10 }[low(lex, value.next).slice(0, 2)] ?? 1), value.next + 1)
  const outOf = isPhrase(lex, value.next, 'out of') ? 2 : low(lex, value.next) === 'in' && value.min < 10 ? 1 : 0
  const whole = outOf === 0 ? null : readValue(lex, value.next + outOf)
  if (whole === null || whole.max === null || whole.min <= value.min) return null
  if (outOf === 1 && !(whole.min <= 10 || (value.min === 1 && whole.min <= 1000))) return null
  if (outOf === 1 && UNITS.has(low(lex, whole.next))) return null
  return share(value.min / whole.min, whole.next)
}

function measure(lex: readonly Lexeme[], { start, value }: Place, as: As): KindOf | null {
  if (low(lex, start - 1) === 'magnitude') return as('measure', 'magnitude', value.next)
  if (low(lex, value.next) === '°') return as('measure', 'degree', value.next + 1)
  const hyphen = low(lex, value.next) === '-' && isGlued(lex, value.next - 1) && isGlued(lex, value.next)
  const at = value.next + (hyphen ? 1 : 0)
  const square = /^(square|cubic|nautical|metric|sq)$/.test(low(lex, at)) ? 1 : 0
  const unit = UNITS.get(low(lex, at + square))
  const more = low(lex, at + 1) === '-' && isGlued(lex, at) && isGlued(lex, at + 1) && lex[at + 2]?.kind === 'number'
  if (unit === 'foot' && more) return as('measure', unit, at + 3) // 6-foot-7
  if (unit !== undefined) return as('measure', square === 1 ? `${low(lex, at)} ${unit}` : unit, at + square + 1)
  if (low(lex, at) === 'block' && value.digits && value.min >= 100) return as('version', null, value.next) // an address
  if (!hyphen || lex[at]?.kind !== 'word') return null
  if (value.digits && /^\p{Lu}{3,}$/u.test(lex[at]!.raw)) return as('version', null, at + 1) // 471-TIPS
  if (/^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|plus)$/.test(low(lex, at)))
    return low(lex, at) === 'plus' ? null : as(null, null, at + 1)
  if (/^(strong|member|man|men|woman|person|people|vehicle|car)$/.test(low(lex, at)))
    return as('count', null, value.next)
  return as('measure', low(lex, at), at + 1)
}

/** A plain four-digit number that a reader takes for a year. */
function isYearNumber(lex: readonly Lexeme[], { at, start, value, bounded }: Place): boolean {
  const raw = low(lex, at)
  if (!value.digits || !/^[12]\d{3}$/.test(raw) || value.next !== at + 1)
    return (
      value.digits &&
      value.min >= 1500 &&
      value.max !== null &&
      value.max <= 2100 &&
      value.min < value.max &&
      /^[12]\d{3}$/.test(raw)
    )
  const year = Number(raw)
  const cue = YEAR_CUES.has(low(lex, start - 1))
  if (COUNTED.has(low(lex, value.next)) && !/^(in|since|by|until|during)$/.test(low(lex, start - 1))) return false
  if (bounded) return /^(about|around)$/.test(low(lex, start)) && cue
  return year <= 2100 && (cue ? year >= 1000 : year >= 1900)
}

/** Digits that run into letters that mean nothing to us, or hang on a word ('shooting-1'). */
const spoiled = (lex: readonly Lexeme[], { at, value }: Place): boolean =>
  value.digits &&
  ((lex[value.next]?.kind === 'word' && isGlued(lex, value.next - 1)) ||
    (low(lex, at - 1) === '.' && isGlued(lex, at - 1) && !isGlued(lex, at - 2)) || // .380: a calibre
    (low(lex, at - 1) === '-' && isGlued(lex, at - 1) && isGlued(lex, at - 2) && /^\p{L}{2}/u.test(low(lex, at - 2))))
