/** Quarters, halves, seasons, fiscal years, decades and centuries. */
import type { Lexeme } from '../lexemes.ts'
import { SMALL_NUMBERS } from '../numbers-list.ts'
import { isGlued, isPhrase } from '../numbers-value.ts'
import type { Which } from './days.ts'
import { bare, isCapital, low, yearAt } from './lex.ts'
import type { Found } from './read-date.ts'
import { DECADES, ORDINALS, SEASONS } from './tables.ts'

type Year = { readonly next: number; readonly year: number | null; readonly which: Which }

/** 'of 1989', 'last year', 'of this year', ', 2010', 'of fiscal 1990' after a quarter. */
function yearAfter(lex: readonly Lexeme[], i: number): Year {
  let at = i
  if (/^(of|in|,)$/.test(low(lex, at))) at += 1
  if (low(lex, at) === 'the') at += 1
  if (/^(fiscal|calendar)$/.test(low(lex, at))) at += 1
  const year = yearAt(lex, at)
  if (year !== null && year > 1800) return { next: at + 1, year, which: null }
  if (isPhrase(lex, at, 'last year')) return { next: at + 2, year: null, which: 'last' }
  if (isPhrase(lex, at, 'this year')) return { next: at + 2, year: null, which: 'this' }
  if (isPhrase(lex, at, 'next year')) return { next: at + 2, year: null, which: 'next' }
  return { next: i, year: null, which: null }
}

/** The number that an ordinal says: 'third' → 3, '20th' → 20; null for other words. */
export function ordinalAt(lex: readonly Lexeme[], i: number): { readonly next: number; readonly value: number } | null {
  const word = ORDINALS.get(low(lex, i))
  if (word !== undefined) return { next: i + 1, value: word }
  if (/^\d{1,3}$/.test(low(lex, i)) && /^(st|nd|rd|th)$/.test(low(lex, i + 1)) && isGlued(lex, i))
    return { next: i + 2, value: Number(low(lex, i)) }
  return null
}

const skipThe = (lex: readonly Lexeme[], i: number) => (low(lex, i) === 'the' ? i + 1 : i)

/** 'the third quarter of 1989', 'this year's third quarter', 'the 1988 quarter', 'fourth-quarter', 'Q3 2010', 'the first half of 2012'. */
export function readQuarter(lex: readonly Lexeme[], i: number): Found | null {
  let at = skipThe(lex, i)
  const lead = leadYear(lex, at)
  at = lead.next
  while (/^(fiscal|calendar|seasonally|slow|latest|comparable|corresponding|-)$/.test(low(lex, at)) && at < i + 6)
    at += 1
  const short = /^q([1-4])$/i.exec(lex[at]?.raw ?? '')
  const letter = /^q$/i.test(lex[at]?.raw ?? '') && /^[1-4]$/.test(low(lex, at + 1)) && isGlued(lex, at)
  const ordinal = ordinalAt(lex, at)
  if (short !== null || letter) {
    const number = Number(short?.[1] ?? low(lex, at + 1))
    return withYear(lex, at + (letter ? 2 : 1), { number, half: false, lead })
  }
  const final = /^(final|last)$/.test(low(lex, at))
  const after = ordinal?.next ?? (final ? at + 1 : at)
  const unit = low(lex, after) === '-' ? after + 1 : low(lex, after) === 'fiscal' ? after + 1 : after
  if (bare(lex, unit) === 'half') return readHalf(lex, unit + 1, ordinal?.value ?? (final ? 2 : null), lead)
  if (bare(lex, unit) !== 'quarter') return null
  if (ordinal !== null && ordinal.value <= 4)
    return withYear(lex, unit + 1, { number: ordinal.value, half: false, lead })
  if (ordinal !== null || low(lex, unit + 1) === 'of') return null
  const spoken = low(lex, i) === 'the' || lead.which !== null || lead.year !== null
  if (final) return low(lex, i) === 'the' ? withYear(lex, unit + 1, { number: 4, half: false, lead }) : null
  if (!spoken) return null
  return withYear(lex, unit + 1, { number: null, half: false, lead })
}

/** 'last year's', '1988' before a quarter. */
function leadYear(lex: readonly Lexeme[], i: number): Year {
  const year = yearAt(lex, i)
  if (year !== null) return { next: i + 1, year, which: null }
  if (low(lex, i + 1) === "year's" && /^(last|this|next)$/.test(low(lex, i)))
    return { next: i + 2, year: null, which: low(lex, i) as Which }
  return { next: i, year: null, which: null }
}

type QuarterParts = { readonly number: number | null; readonly half: boolean; readonly lead: Year }

function withYear(lex: readonly Lexeme[], next: number, { number, half, lead }: QuarterParts): Found {
  const later = yearAfter(lex, next)
  const ago = isPhrase(lex, next, 'a year ago') || isPhrase(lex, next, 'a year earlier')
  if (number === null && (ago || lead.which === 'last' || later.which === 'last'))
    return { next: ago ? next + 3 : later.next, spec: { kind: 'shift', count: -1, unit: 'year', from: 'anchor' } }
  const which: Which = ago ? 'before' : (lead.which ?? later.which)
  return {
    next: ago ? next + 3 : later.next,
    spec: { kind: 'quarter', number, half, year: lead.year ?? later.year, which },
  }
}

/** A half is one of a year only where the year is said: "the first half" may be a match's. */
function readHalf(lex: readonly Lexeme[], next: number, number: number | null, lead: Year): Found | null {
  if (number === null || number > 2) return null
  const later = yearAfter(lex, next)
  if (isPhrase(lex, next, 'of the year'))
    return { next: next + 3, spec: { kind: 'quarter', number, half: true, year: null, which: 'this' } }
  if (later.next === next && lead.year === null && lead.which === null) return null
  return withYear(lex, next, { number, half: true, lead })
}

/** 'the corresponding period last year', 'the same quarter a year earlier', 'the year-earlier period'. */
export function readSamePeriod(lex: readonly Lexeme[], i: number): Found | null {
  const at = skipThe(lex, i)
  if (!/^(same|corresponding|comparable|like|equivalent)$/.test(low(lex, at))) return null
  const unit = at + 1
  if (!/^(period|quarter|month|week|time|day)$/.test(low(lex, unit))) return null
  const of = low(lex, unit + 1) === 'of' || low(lex, unit + 1) === 'in' ? unit + 2 : unit + 1
  const next = isPhrase(lex, of, 'last year')
    ? of + 2
    : isPhrase(lex, of, 'a year ago') || isPhrase(lex, of, 'a year earlier') || isPhrase(lex, of, 'the previous year')
      ? of + 3
      : isPhrase(lex, of, 'the year before')
        ? of + 3
        : 0
  return next === 0 ? null : { next, spec: { kind: 'shift', count: -1, unit: 'year', from: 'anchor' } }
}

/** 'last summer' (with `which`), 'summer 2012', 'the spring of 1998', 'in the fall', 'over the summer'. */
export function readSeason(lex: readonly Lexeme[], i: number, which: Which): Found | null {
  const at = skipThe(lex, i)
  const season = SEASONS.get(bare(lex, at))
  if (season === undefined) return null
  const year = yearAfter(lex, at + 1)
  const said = year.year !== null || year.which !== null
  if (which === null && !said) {
    const cued = /^(in|over|during|since|until|by|through|for|of|throughout|after|before|early|late|mid)$/.test(
      low(lex, i - 1),
    )
    if (!cued || (at === i && season === 'FA') || isCapital(lex[at]!.raw)) return null
  }
  return {
    next: said ? year.next : at + 1,
    spec: { kind: 'season', season, year: year.year, which: which ?? year.which },
  }
}

/** 'fiscal 1989', 'the fiscal year 1990', 'the year 2000', "the '80s", 'the nineties', 'the 20th century', 'year-end 1988'. */
export function readLongPeriod(lex: readonly Lexeme[], i: number): Found | null {
  const at = skipThe(lex, i)
  const named = /^(fiscal|calendar)$/.test(low(lex, at)) ? at + 1 : at
  const word = named < lex.length && low(lex, named) === 'year' ? named + 1 : named
  const year = word > at ? (yearAt(lex, word) ?? null) : null
  if (year !== null) return { next: word + 1, spec: { kind: 'year', year, years: 1 } }
  if (named > at && word > named)
    return { next: word, spec: { kind: 'calendar', unit: 'year', which: 'this', sofar: false } }
  const spelt = readSpeltYear(lex, word > named ? word : at)
  if (spelt !== null) return { next: spelt.next, spec: { kind: 'year', year: spelt.year, years: 1 } }
  return readYearEnd(lex, at) ?? readDecade(lex, at) ?? readCentury(lex, at)
}

function readYearEnd(lex: readonly Lexeme[], i: number): Found | null {
  const end =
    low(lex, i) === 'year' && low(lex, i + 1) === '-' && low(lex, i + 2) === 'end'
      ? i + 3
      : low(lex, i) === "year's" && low(lex, i + 1) === 'end'
        ? i + 2
        : low(lex, i) === 'year' && low(lex, i + 1) === 'end'
          ? i + 2
          : 0
  if (end === 0) return null
  const year = yearAt(lex, end)
  return year === null
    ? { next: end, spec: { kind: 'calendar', unit: 'year', which: 'this', sofar: false } }
    : { next: end + 1, spec: { kind: 'year', year, years: 1 } }
}

/** 'nineteen ninety-six', 'two thousand', 'twenty twelve', after 'the year' or alone. */
export function readSpeltYear(
  lex: readonly Lexeme[],
  i: number,
): { readonly next: number; readonly year: number } | null {
  const century = SMALL_NUMBERS.get(low(lex, i))
  if (century === 2 && low(lex, i + 1) === 'thousand' && low(lex, i - 1) === 'year') return { next: i + 2, year: 2000 }
  if (century !== 18 && century !== 19) return null
  const tens = SMALL_NUMBERS.get(low(lex, i + 1))
  if (tens === undefined || tens < 10) return null
  const dash = low(lex, i + 2) === '-' ? i + 3 : i + 2
  const ones = tens >= 20 ? SMALL_NUMBERS.get(low(lex, dash)) : undefined
  const unit = ones !== undefined && ones > 0 && ones < 10 ? ones : 0
  return { next: unit > 0 ? dash + 1 : i + 2, year: century * 100 + tens + unit }
}

function readDecade(lex: readonly Lexeme[], i: number): Found | null {
  const word = DECADES.get(low(lex, i))
  if (word !== undefined && low(lex, i - 1) === 'the')
    return { next: i + 1, spec: { kind: 'year', year: 1900 + word, years: 10 } }
  const mark = /^['’‘`]$/.test(low(lex, i)) ? i + 1 : i
  const tens = /^([2-9]0)$/.exec(low(lex, mark))
  const plural = low(lex, mark + 1) === 's' && isGlued(lex, mark)
  if (tens === null || !plural || (mark === i && low(lex, i - 1) !== 'the')) return null
  return { next: mark + 2, spec: { kind: 'year', year: 1900 + Number(tens[1]), years: 10 } }
}

function readCentury(lex: readonly Lexeme[], i: number): Found | null {
  const ordinal = ordinalAt(lex, i) ?? (isPhrase(lex, i, 'twenty - first') ? { next: i + 3, value: 21 } : null)
  if (ordinal === null || ordinal.value < 2 || ordinal.value > 21) return null
  const at = low(lex, ordinal.next) === '-' ? ordinal.next + 1 : ordinal.next
  if (bare(lex, at) !== 'century') return null
  return { next: at + 1, spec: { kind: 'year', year: 100 * (ordinal.value - 1), years: 100 } }
}
