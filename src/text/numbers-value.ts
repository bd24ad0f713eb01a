/** The value that digits or words write, before any modifier around it is looked at. */
import type { Lexeme } from './lexemes.ts'
import { ARTICLE_NUMBERS, CURRENCIES, GLUED_SCALES, SCALES, SETS, SMALL_NUMBERS, VAGUE } from './numbers-list.ts'

/** A value and the index of the lexeme after it. `digits`: written with digits alone, so it may be a year or a name. */
export type Value = {
  readonly min: number
  readonly max: number | null
  readonly approximate: boolean
  readonly next: number
  readonly digits: boolean
  readonly vague: boolean
}

/** True if nothing stands between lexeme i and the next. */
export const isGlued = (lex: readonly Lexeme[], i: number): boolean => lex[i]?.end === lex[i + 1]?.start

/** True if the lower-case words of a phrase ('at least') stand at i. */
export function isPhrase(lex: readonly Lexeme[], i: number, phrase: string): boolean {
  if (lex[i] === undefined || !phrase.startsWith(lex[i]!.low)) return false
  const parts = phrase.split(' ')
  return parts.every((part, k) => lex[i + k]?.low === part)
}

/** A list of phrases by first word: [phrase, …what it means]. */
export type Phrases<Row extends readonly [string, ...unknown[]]> = ReadonlyMap<
  string,
  readonly { readonly parts: readonly string[]; readonly row: Row }[]
>

/** Makes a list of phrases quick to ask; the order within a first word stays. */
export function phrasesOf<Row extends readonly [string, ...unknown[]]>(rows: readonly Row[]): Phrases<Row> {
  const byFirst = new Map<string, { parts: readonly string[]; row: Row }[]>()
  for (const row of rows) {
    const parts = row[0].split(' ')
    const list = byFirst.get(parts[0]!) ?? []
    list.push({ parts, row })
    byFirst.set(parts[0]!, list)
  }
  return byFirst
}

/** The first phrase of a list that stands at lexeme i, and the lexeme after it; null for none. */
export function phraseAt<Row extends readonly [string, ...unknown[]]>(
  phrases: Phrases<Row>,
  lex: readonly Lexeme[],
  i: number,
): { readonly row: Row; readonly next: number } | null {
  for (const { parts, row } of phrases.get(lex[i]?.low ?? '') ?? [])
    if (parts.every((part, k) => lex[i + k]?.low === part)) return { row, next: i + parts.length }
  return null
}

const sets = phrasesOf(SETS)
const articleNumbers = phrasesOf(ARTICLE_NUMBERS)

/**
 * The number that starts at lexeme i: '50,000', '1 200', '3.5 million', '2m', 'twenty-one', 'two dozen', 'several hundred', 'both'.
 * null where none starts; 'a' and 'an' alone are no numbers.
 */
export function readValue(lex: readonly Lexeme[], i: number): Value | null {
  const first = lex[i]
  if (first === undefined) return null
  if (first.kind === 'number') return readDigits(lex, i)
  const sign = signEnd(lex, i)
  if (sign > i) return readDigits(lex, sign)
  if (SMALL_NUMBERS.has(first.low)) return readWords(lex, i)
  return readPhrase(lex, i)
}

/** The number after a sign of money at i ('$5', 'Rs. 500', 'EUR 50'), or i itself where no sign or no number stands. */
export function signEnd(lex: readonly Lexeme[], i: number): number {
  const low = lex[i]?.low ?? ''
  if (!CURRENCIES.has(low) || /^(dollars?|bucks?|euros?|cents?|pounds?|pence|won|rand|lira|yen|yuan)$/.test(low))
    return i
  if (lex[i + 1]?.kind === 'number') return i + 1
  return low === 'rs' && lex[i + 1]?.low === '.' && lex[i + 2]?.kind === 'number' ? i + 2 : i
}

function exact(value: number, next: number, options: Partial<Value> = {}): Value {
  return { min: value, max: value, approximate: false, next, digits: false, vague: false, ...options }
}

function readDigits(lex: readonly Lexeme[], i: number): Value | null {
  const raw = lex[i]!.raw
  let value = digitsValue(raw)
  if (value === null) return null
  let next = i + 1
  if (/^\d{1,3}$/.test(raw)) {
    for (; next < i + 5 && isSpacedGroup(lex, next); next++) value = value * 1000 + Number(lex[next]!.raw)
  }
  const scale = isGlued(lex, next - 1) ? GLUED_SCALES.get(lex[next]?.low ?? '') : undefined
  if (scale !== undefined && !(lex[next]!.low === 'm' && isLength(lex, next + 1)))
    return exact(round(value * scale), next + 1)
  return scaled(lex, next, value, next === i + 1)
}

/** "1 200": exactly three digits after one ordinary or narrow space. */
function isSpacedGroup(lex: readonly Lexeme[], i: number): boolean {
  const here = lex[i]
  return here !== undefined && /^\d{3}$/.test(here.raw) && here.start === lex[i - 1]!.end + 1
}

const isLength = (lex: readonly Lexeme[], i: number) =>
  /^(away|from|high|deep|long|wide|tall|above|below|north|south|east|west|radius|race|runner|sprint|off|down|up)$/.test(
    lex[i]?.low ?? '',
  )

/** '50,000' and '1,00,000' are grouped, '3.5' is a fraction; '1.2.3' and '3,5' are no plain number: null. */
function digitsValue(raw: string): number | null {
  if (/^\d+(\.\d+)?$/.test(raw)) return Number(raw)
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(raw)) return Number(raw.replaceAll(',', ''))
  return null
}

const round = (value: number) => Math.round(value * 1e6) / 1e6

/** The scale words after a value: 'million', '- million', 'dozen', 'hundred thousand'; 'and a half' adds a half before them. */
function scaled(lex: readonly Lexeme[], from: number, start: number, digits: boolean): Value {
  let value = start
  let next = from
  let approximate = false
  if (isPhrase(lex, next, 'and a half')) {
    value += 0.5
    next += 3
  }
  for (let steps = 0; steps < 3; steps++) {
    const hyphen = lex[next]?.low === '-' && isGlued(lex, next - 1) && isGlued(lex, next) ? 1 : 0
    const word = lex[next + hyphen]?.low ?? ''
    const scale = SCALES.get(word)
    if (scale === undefined) break
    if (word === 'dozen') approximate = true
    value *= scale
    next += hyphen + 1
  }
  return exact(round(value), next, { approximate, digits: digits && next === from })
}

/** English cardinals: the sum of groups, each closed by a scale. Stops where the next word cannot belong ('two three'). */
function readWords(lex: readonly Lexeme[], i: number): Value {
  let total = 0
  let group = 0
  let room = 1000 // the next word must be smaller than this
  let limit = Number.POSITIVE_INFINITY // and the next scale than this
  let approximate = false
  let next = i
  for (;;) {
    const joint = next === i ? 0 : jointAt(lex, next, room)
    const word = lex[next + joint]?.low ?? ''
    const small = SMALL_NUMBERS.get(word)
    const scale = SCALES.get(word)
    if (small !== undefined && small < room && (small > 0 || next === i)) {
      group += small
      room = small >= 20 ? 10 : 0
    } else if (scale === 100 && group > 0 && group < 100 && room !== 100) {
      group *= 100
      room = 100
    } else if (scale !== undefined && scale !== 100 && group > 0 && scale < limit) {
      approximate ||= scale === 12
      total += group * scale
      group = 0
      limit = scale
      room = scale === 12 ? 0 : 1000
    } else break
    next += joint + 1
  }
  if (group > 0 && isPhrase(lex, next, 'and a half')) return scaled(lex, next, total + group, false)
  return exact(total + group, next, { approximate })
}

/** A hyphen, or 'and' after a hundred or thousand ('two hundred and six'), that joins the next number word. */
function jointAt(lex: readonly Lexeme[], i: number, room: number): number {
  if (lex[i]?.low === '-' && isGlued(lex, i - 1) && isGlued(lex, i)) return 1
  return lex[i]?.low === 'and' && room >= 100 && SMALL_NUMBERS.has(lex[i + 1]?.low ?? '') ? 1 : 0
}

function readPhrase(lex: readonly Lexeme[], i: number): Value | null {
  const low = lex[i]!.low
  if (low === 'a' || low === 'an') {
    const found = phraseAt(articleNumbers, lex, i + 1)
    if (found !== null) {
      const [, min, max] = found.row
      if (max === null) return { min, max, approximate: true, next: found.next, digits: false, vague: true }
      return { ...scaled(lex, found.next, max, false), approximate: true } // 'a hundred thousand'
    }
  }
  if (low === 'half' && isPhrase(lex, i, 'half a dozen')) return exact(6, i + 3, { approximate: true })
  if (low === 'half' && isPhrase(lex, i, 'half a million')) return exact(500_000, i + 3, { approximate: true })
  const set = phraseAt(sets, lex, i)
  if (set !== null) return exact(set.row[1], set.next)
  const name = lex[i]!.raw !== low && /^\p{Lu}/u.test(lex[i + 1]?.raw ?? '') // 'Twin Falls'
  if (low === 'twin' && !name && !/^(-|brother|brothers|sister|sisters|city|cities)$/.test(lex[i + 1]?.low ?? ''))
    return exact(2, i + 1)
  return readVague(lex, i)
}

function readVague(lex: readonly Lexeme[], i: number): Value | null {
  const low = lex[i]!.low
  const least = VAGUE.get(low)
  if (least === undefined) return null
  const open = (min: number, next: number): Value => ({
    min,
    max: null,
    approximate: true,
    next,
    digits: false,
    vague: true,
  })
  const scale = low === 'several' ? SCALES.get(lex[i + 1]?.low ?? '') : undefined
  if (scale !== undefined) return open(3 * scale, i + 2)
  if (low === 'scores' && !isCountingScores(lex, i)) return null
  if (lex[i + 1]?.low === 'of') {
    if (lex[i + 2]?.low === 'thousands') return open(least * 1000, i + 3)
    if (lex[i + 2]?.low === 'millions') return open(least * 1_000_000, i + 3)
  }
  if (low === 'tens' && lex[i + 1]?.low === 'of') return null
  return open(least, i + 1)
}

/** 'scores of people', 'leaving scores dead', but not 'she scores twice'. */
function isCountingScores(lex: readonly Lexeme[], i: number): boolean {
  const after = lex[i + 1]?.low ?? ''
  const before = lex[i - 1]?.low ?? ''
  return (
    /^(of|more|killed|dead|injured|wounded|hurt|missing|arrested|others|were|have|are|feared|die|trapped)$/.test(
      after,
    ) ||
    /^(killed|killing|kills|kill|wounded|wounding|injured|injuring|injures|hurt|leaving|leaves|left|and|displacing|trapping)$/.test(
      before,
    )
  )
}
