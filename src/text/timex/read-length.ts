/** Lengths of time and their TIMEX3 values. */
import type { Lexeme } from '../lexemes.ts'
import { isGlued, isPhrase, phraseAt, phrasesOf, readValue } from '../numbers-value.ts'
import { low } from './lex.ts'
import type { Open } from './read-open.ts'
import { BENDS, UNITS } from './tables.ts'

const bends = phrasesOf(BENDS)

/** A word for a unit: how many of the lettered unit it is. */
export type Unit = { readonly per: number; readonly letters: string; readonly plural: boolean }

/** The unit that a word names: 'days' → one D, 'decade' → ten Y. */
export function unitAt(lex: readonly Lexeme[], i: number): Unit | null {
  const word = low(lex, i).replace(/'s?$/, '')
  const singular = UNITS.get(word)
  if (singular !== undefined) return { per: singular[0], letters: singular[1], plural: /'$/.test(low(lex, i)) }
  const plural = word.endsWith('s') ? UNITS.get(word.slice(0, -1)) : undefined
  return plural === undefined ? null : { per: plural[0], letters: plural[1], plural: true }
}

/** 'P3D', 'PT2H', 'P2Y6M': a count of units, a fraction in the next smaller unit. */
export function lengthOf(count: number, letters: string): string {
  const whole = Math.floor(count)
  const part = count - whole
  const smaller: Readonly<Record<string, readonly [number, string]>> = {
    Y: [12, 'M'],
    W: [7, 'D'],
    D: [24, 'TH'],
    TH: [60, 'TM'],
    TM: [60, 'TS'],
  }
  const below = smaller[letters]
  const rest = part > 0.001 && below !== undefined ? Math.round(part * below[0]) : 0
  const time = letters.startsWith('T')
  const head = whole > 0 || rest === 0 ? `${time ? 'T' : ''}${whole}${letters.replace('T', '')}` : ''
  if (rest === 0 || below === undefined) return `P${head}`
  const tail = `${rest}${below[1].replace('T', '')}`
  return below[1].startsWith('T') && !(time && head !== '') ? `P${head}T${tail}` : `P${head}${tail}`
}

const SKIPPED =
  /^(more|full|whole|consecutive|straight|successive|business|trading|calendar|working|additional|further|solid|long|short|extra|fiscal|school|entire)$/
const LEADS =
  /^(past|last|next|first|coming|previous|following|final|same|entire|whole|preceding|remaining|only|these|those|recent|latest)$/

/** What bends the length after it. 'over the past year' is no more than a year: 'over' says when. */
export function bendAt(lex: readonly Lexeme[], i: number): ReturnType<typeof phraseAt<(typeof BENDS)[number]>> {
  const found = phraseAt(bends, lex, i)
  return found !== null &&
    /^(over|around|about|under)$/.test(low(lex, found.next - 1)) &&
    /^(the|last|past|next|this)$/.test(low(lex, found.next))
    ? null
    : found
}

/** 'three days', 'the next two weeks', 'several months', 'weeks', 'a four-day', 'more than an hour', 'two and a half years'. */
export function readLength(lex: readonly Lexeme[], i: number): Open | null {
  const bend = bendAt(lex, i)
  let at = bend?.next ?? i
  if (/^(the|a|these|those|his|her|its|their)$/.test(low(lex, at)) && LEADS.test(low(lex, at + 1))) at += 2
  else if (/^(past|last|next|coming|these|those|the)$/.test(low(lex, at))) at += 1
  else if (low(lex, at) === 'all' && unitAt(lex, at + 1)?.plural === false) at += 1
  const inner = phraseAt(bends, lex, at)
  if (inner !== null && at > i) at = inner.next
  const led = at > (bend?.next ?? i)
  const found = readAmount(lex, at, led)
  if (found === null || isAge(lex, found.next)) return null
  return { next: lengthEnd(lex, found.next), type: 'DURATION', value: found.value, mod: bend?.row[1] ?? null }
}

/** "four-year-old", "six months old": ages are no times. */
const isAge = (lex: readonly Lexeme[], i: number): boolean =>
  low(lex, i) === 'old' || (low(lex, i) === '-' && /^old/.test(low(lex, i + 1))) || isPhrase(lex, i, 'of age')

/** Takes 'period', '-long', 'ahead' behind a length. */
function lengthEnd(lex: readonly Lexeme[], i: number): number {
  if (low(lex, i) === '-' && low(lex, i + 1) === 'long') return i + 2
  return /^(period|ahead)$/.test(low(lex, i)) ? i + 1 : i
}

/** 'half an hour', 'half a century', 'half-hour'. */
function readHalf(lex: readonly Lexeme[], i: number): Amount | null {
  const at = /^(a|an|-)$/.test(low(lex, i + 1)) ? i + 2 : i + 1
  const unit = unitAt(lex, at)
  if (unit === null || unit.plural || (at === i + 1 && unit.letters !== 'TH')) return null
  return { next: at + 1, value: lengthOf(unit.per / 2, unit.letters) }
}

type Amount = { readonly next: number; readonly value: string }

function readAmount(lex: readonly Lexeme[], i: number, led: boolean): Amount | null {
  if (low(lex, i) === 'half') return readHalf(lex, i)
  const plain = unitAt(lex, i)
  if (plain !== null) return readBare(lex, i, plain, led)
  const article = /^(a|an|one)$/.test(low(lex, i))
  const value = readValue(lex, i)
  const some = /^(several|many|few|some|dozens|hundreds|couple)$/.test(low(lex, i))
  if (!article && value === null && !some) return null
  let at = value?.next ?? i + 1
  let count: number | null = value === null ? (article ? 1 : null) : value.max === null ? null : value.min
  const other = /^(or|to)$/.test(low(lex, at)) || /^[-–]$/.test(low(lex, at)) ? readValue(lex, at + 1) : null
  if (other !== null && count !== null) at = other.next
  if (isPhrase(lex, at, '- and - a - half') && count !== null) {
    count += 0.5
    at += 6
  }
  if (low(lex, at) === 'of') at += 1
  for (let k = 0; k < 2 && (SKIPPED.test(low(lex, at)) || low(lex, at) === '-'); k++) at += 1
  const fraction = /^1 \/ 2$/.test(`${low(lex, at)} ${low(lex, at + 1)} ${low(lex, at + 2)}`)
  if (fraction && count !== null) {
    count += 0.5
    at += 3
  }
  const unit = unitAt(lex, at)
  if (unit === null || isOther(lex, i, at, unit)) return null
  const half = isPhrase(lex, at + 1, 'and a half')
  if (half && count !== null) count += 0.5
  const next = half ? at + 4 : at + 1
  const letters = unit.letters === 'WE' ? 'WE' : unit.letters
  if (count === null) return { next, value: letters.startsWith('T') ? `PTX${letters.slice(1)}` : `PX${letters}` }
  return more(lex, { next, value: lengthOf(Math.min(count, 100_000) * unit.per, letters) })
}

/** "a second letter", "a quarter of", "one night": words that are units only in some company. */
function isOther(lex: readonly Lexeme[], i: number, at: number, unit: Unit): boolean {
  const article = /^(a|an)$/.test(low(lex, i))
  const word = low(lex, at)
  if (article && (word === 'second' || word === 'quarter' || word === 'night' || word === 'weekend')) return true
  if (word.startsWith('quarter') && low(lex, at + 1) === 'of') return true
  if (article && at > i + 1 && low(lex, at - 1) === 'long') return true
  return word === 'second' && !isGlued(lex, at - 1) && !unit.plural
}

/** 'years' alone, 'the nine months', "the quarter ended": a stretch of unknown length, or of one unit after 'the first'. */
function readBare(lex: readonly Lexeme[], i: number, unit: Unit, led: boolean): Amount | null {
  if (unit.plural && !/^(quarters|seconds|nights|weekends)$/.test(low(lex, i)) && !/'/.test(low(lex, i))) {
    if (low(lex, i - 1) === 'of' && low(lex, i - 2) === 'number') return null
    return { next: i + 1, value: unit.letters.startsWith('T') ? `PTX${unit.letters.slice(1)}` : `PX${unit.letters}` }
  }
  if (low(lex, i + 1) === '-' && low(lex, i + 2) === 'long')
    return { next: i + 1, value: lengthOf(unit.per, unit.letters) }
  if (/^(entire|whole|all)$/.test(low(lex, i - 1)) && /^(day|night|week|month|year)$/.test(low(lex, i)))
    return { next: i + 1, value: lengthOf(unit.per, unit.letters) }
  if (led && low(lex, i) === 'year' && /^(ended|ending)$/.test(low(lex, i + 1))) return { next: i + 1, value: 'P1Y' }
  return null
}

/** 'five hours and 20 minutes', '1 hour 5 minutes'. */
function more(lex: readonly Lexeme[], first: Amount): Amount {
  const at = /^(and|,)$/.test(low(lex, first.next)) ? first.next + 1 : first.next
  const value = readValue(lex, at)
  const unit = value === null || value.max === null ? null : unitAt(lex, value.next)
  if (value === null || unit === null || !/^(TM|TS|M|D|TH)$/.test(unit.letters) || !/[A-Z]$/.test(first.value))
    return first
  const order = 'Y M W D TH TM TS'.split(' ')
  const last = first.value.includes('T') ? `T${first.value.slice(-1)}` : first.value.slice(-1)
  if (order.indexOf(unit.letters) <= order.indexOf(last)) return first
  const second = `${value.max}${unit.letters.replace('T', '')}`
  const mark = unit.letters.startsWith('T') && !first.value.includes('T') ? 'T' : ''
  return { next: value.next + 1, value: `${first.value}${mark}${second}` }
}
