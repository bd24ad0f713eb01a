/** What does not lie on the calendar: lengths, times that come back, times that are only past, present or future. */
import type { Lexeme } from '../lexemes.ts'
import { MONTHS, SCALES, SMALL_NUMBERS } from '../numbers-list.ts'
import { isPhrase, phraseAt, phrasesOf, readValue } from '../numbers-value.ts'
import { bare, isCapital, low } from './lex.ts'
import { lengthOf, readLength, unitAt } from './read-length.ts'
import { ordinalAt } from './read-period.ts'
import { BENDS, type Mod, OFTEN, partLetters, REFERENCES, type Reference, SEASONS, UNITS, WEEKDAYS } from './tables.ts'

/** A length, a repeated time or a reference as read, with its TIMEX3 value. */
export type Open = {
  readonly next: number
  readonly type: 'DURATION' | 'SET' | 'DATE'
  readonly value: string
  readonly mod: Mod | null
}

const bends = phrasesOf(BENDS)
const references = phrasesOf(REFERENCES)

/** First words of these expressions. */
export const openStarts: readonly string[] = [
  ...bends.keys(),
  ...references.keys(),
  ...OFTEN.keys(),
  ...[...UNITS.keys()].flatMap(unit => [unit, `${unit}s`]),
  ...[...WEEKDAYS.keys()].map(day => `${day}s`),
  ...'the past soon as every each a an several many few some one per recent nights mornings evenings weekends half couple coming'.split(
    ' ',
  ),
]

/** The longest of the three that starts at i, null where none does. */
export function readOpen(lex: readonly Lexeme[], i: number): Open | null {
  let best: Open | null = null
  for (const found of [readReference(lex, i), readOften(lex, i), readLength(lex, i)])
    if (found !== null && (best === null || found.next > best.next)) best = found
  return best
}

const FUNCTION_WORD =
  /^(has|have|had|is|was|were|are|and|or|but|as|to|that|when|it|in|with|by|for|on|of|than|he|she|they|we|from|will|would|at|if|because)$/

/** Does the phrase end here, with nothing behind it that it describes? */
const isAlone = (lex: readonly Lexeme[], next: number): boolean =>
  lex[next] === undefined || lex[next]!.kind === 'mark' || FUNCTION_WORD.test(low(lex, next))

function readReference(lex: readonly Lexeme[], i: number): Open | null {
  const ref = (next: number, value: Reference): Open => ({ next, type: 'DATE', value, mod: null })
  if (isPhrase(lex, i, 'as soon as possible')) return ref(i + 4, 'FUTURE_REF')
  if (isPhrase(lex, i, 'one day') && /^(will|would|could|may|might|can|to)$/.test(low(lex, i - 1)))
    return ref(i + 2, 'FUTURE_REF')
  if (low(lex, i) === 'soon')
    return /^(will|would|could|may|might|can|to|should|'ll|be)$/.test(low(lex, i - 1)) || isEnd(lex, i + 1)
      ? ref(i + 1, 'FUTURE_REF')
      : null
  if (isPhrase(lex, i, 'some time') || isPhrase(lex, i, 'a while'))
    return { next: i + 2, type: 'DURATION', value: 'PXX', mod: null }
  const vague = readVagueRelative(lex, i)
  if (vague !== null) return vague
  const found = phraseAt(references, lex, i)
  if (found === null) return null
  const [words, value] = found.row
  if (/^the |^current$|^recent$/.test(words)) {
    if (words.startsWith('the ') ? !isAlone(lex, found.next) : lex[found.next]?.kind !== 'word') return null
  }
  if (words === 'recent') return ref(recentEnd(lex, found.next), value)
  return ref(found.next, value)
}

const isEnd = (lex: readonly Lexeme[], i: number) => lex[i] === undefined || /^[.,;!?]$/.test(low(lex, i))

/** 'several years ago', 'years ago', 'a few days ago'. */
function readVagueRelative(lex: readonly Lexeme[], i: number): Open | null {
  const count = readValue(lex, i)
  const vague = count !== null && (count.max === null || count.min > 3000)
  const at = vague ? count.next : /^(many|some)$/.test(low(lex, i)) ? i + 1 : i
  const unit = low(lex, at)
  if (!/s$/.test(unit) || !UNITS.has(unit.slice(0, -1)) || low(lex, at + 1) !== 'ago') return null
  return { next: at + 2, type: 'DATE', value: 'PAST_REF', mod: null }
}

/** 'recent weeks and months'. */
function recentEnd(lex: readonly Lexeme[], i: number): number {
  if (unitAt(lex, i) === null) return i
  return low(lex, i + 1) === 'and' && unitAt(lex, i + 2) !== null ? i + 3 : i + 1
}

/** 'every Tuesday', 'each month', 'daily', '$5 a year', 'Mondays'. */
function readOften(lex: readonly Lexeme[], i: number): Open | null {
  const set = (next: number, value: string): Open => ({ next, type: 'SET', value, mod: null })
  const word = low(lex, i)
  const adverb = OFTEN.get(word)
  if (adverb !== undefined && !isCapital(lex[i]!.raw)) return set(i + 1, adverb)
  if (word === 'every' || word === 'each') return readEach(lex, i, set)
  const weekday = word.endsWith('s') ? WEEKDAYS.get(word.slice(0, -1)) : undefined
  if (weekday !== undefined && isCapital(lex[i]!.raw)) return set(i + 1, `XXXX-WXX-${weekday === 0 ? 7 : weekday}`)
  const unit = /^(a|an|per)$/.test(word) ? unitAt(lex, i + 1) : null
  if (unit === null || unit.plural || !isRate(lex, i)) return null
  return set(i + 2, lengthOf(unit.per, unit.letters))
}

/** Does "a year" say how often? After a counted noun, a sum or 'once'; not after a preposition or a verb. */
function isRate(lex: readonly Lexeme[], i: number): boolean {
  if (low(lex, i) === 'per') return true
  if (/^(ago|earlier|later|before|after|and|from|old|or|long|that|of|-)$/.test(low(lex, i + 2))) return false
  const before = low(lex, i - 1)
  return (
    /^(once|twice|times|million|billion|thousand|hundred|dollars|cents|euros|pounds|percent|%)$/.test(before) ||
    (/^\p{L}+s$/u.test(before) && (isCount(lex, i - 2) || isCount(lex, i - 3))) ||
    (lex[i - 1]?.kind === 'number' && /^[$£€¥]$/.test(low(lex, i - 2)))
  )
}

const isCount = (lex: readonly Lexeme[], i: number): boolean =>
  i >= 0 && i < lex.length && (lex[i]!.kind === 'number' || SMALL_NUMBERS.has(low(lex, i)) || SCALES.has(low(lex, i)))

function readEach(lex: readonly Lexeme[], i: number, set: (next: number, value: string) => Open): Open | null {
  const other = /^(other|second)$/.test(low(lex, i + 1)) ? 2 : 1
  const count = other === 1 ? readValue(lex, i + 1) : null
  const at = count?.next ?? i + other
  const unit = unitAt(lex, at)
  const times = count?.max ?? other
  const daypart = partLetters(bare(lex, at))
  const weekday = WEEKDAYS.get(bare(lex, at))
  const month = isCapital(lex[at]?.raw) ? MONTHS.get(bare(lex, at)) : undefined
  const season = SEASONS.get(bare(lex, at))
  if (daypart !== null) return set(at + 1, `XXXX-XX-XXT${daypart}`)
  if (weekday !== undefined) {
    const part = partLetters(bare(lex, at + 1))
    const day = `XXXX-WXX-${weekday === 0 ? 7 : weekday}`
    return part === null ? set(at + 1, day) : set(at + 2, `${day}T${part}`)
  }
  if (month !== undefined) return set(at + 1, `XXXX-${String(month).padStart(2, '0')}`)
  if (season !== undefined) return set(at + 1, `XXXX-${season}`)
  if (unit === null) return null
  return set(at + 1, unit.letters === 'WE' ? 'XXXX-WXX-WE' : lengthOf(times * unit.per, unit.letters))
}

/** 'the second day', 'the third straight week': a day counted in a row. */
export function readOrdinalDay(lex: readonly Lexeme[], i: number): { readonly next: number } | null {
  const at = low(lex, i) === 'the' ? i + 1 : i
  const ordinal = ordinalAt(lex, at)
  if (ordinal === null) return null
  const unit = /^(straight|consecutive|successive)$/.test(low(lex, ordinal.next)) ? ordinal.next + 1 : ordinal.next
  return /^(day|week|month|year)$/.test(low(lex, unit)) ? { next: unit + 1 } : null
}
