/** Clock times with their zone and what bends them. */
import type { Lexeme } from '../lexemes.ts'
import { isZoneWord, readClock } from '../numbers-named.ts'
import { isPhrase, phraseAt, phrasesOf, readValue } from '../numbers-value.ts'
import { low } from './lex.ts'
import type { Part } from './parts.ts'
import { CLOCK_MODIFIERS, ZONE_WORDS } from './tables.ts'

const clockModifiers = phrasesOf(CLOCK_MODIFIERS)
const zoneWords = phrasesOf(ZONE_WORDS)

/** First words of the phrases before a clock: 'shortly after', 'around'. */
export const clockModifierStarts: readonly string[] = [...clockModifiers.keys()]

/** A clock time at i: 'around 9pm local time', '1900 GMT', 'noon', '8 in the evening'. */
export function readClockPart(lex: readonly Lexeme[], i: number): Part | null {
  const modifier = phraseAt(clockModifiers, lex, i)
  const at = modifier?.next ?? i
  const early = modifier?.row[1] ?? 0
  const late = modifier?.row[2] ?? 0
  const word = low(lex, at)
  if (word === 'noon' || word === 'midnight')
    return zoned(lex, {
      what: 'clock',
      next: at + 1,
      minute: word === 'noon' ? 720 : 1440,
      early,
      late,
      zone: null,
      exact: false,
      halfSaid: true,
    })
  const read = readClock(lex, at)
  if (read?.item != null) {
    const exact = read.item.min % 60 !== 0 || low(lex, at + 1) === ':'
    const halfSaid = /^[ap]m$/.test(low(lex, read.next - 1)) || read.item.min >= 780
    return zoned(lex, {
      what: 'clock',
      next: read.next,
      minute: read.item.min,
      early,
      late,
      zone: null,
      exact,
      halfSaid,
    })
  }
  const hour = readValue(lex, at)
  const part =
    hour === null
      ? ''
      : isPhrase(lex, hour.next, 'in the')
        ? low(lex, hour.next + 2)
        : isPhrase(lex, hour.next, 'at night')
          ? 'night'
          : ''
  if (
    hour === null ||
    !/^(morning|afternoon|evening|night)$/.test(part) ||
    hour.max === null ||
    hour.min < 1 ||
    hour.max > 12
  )
    return null
  const minute = ((hour.min % 12) + (part === 'morning' || (part === 'night' && hour.min === 12) ? 0 : 12)) * 60
  return {
    what: 'clock',
    next: hour.next + (part === 'night' ? 2 : 3),
    minute,
    early,
    late,
    zone: null,
    exact: false,
    halfSaid: true,
  }
}

/** Takes the zone after a clock: 'CEST', 'Eastern time', 'local time'. */
function zoned(lex: readonly Lexeme[], part: Extract<Part, { what: 'clock' }>): Part {
  const at = part.next
  if (isZoneWord(lex, at)) return { ...part, next: at + (low(lex, at + 1) === 'time' ? 2 : 1), zone: lex[at]!.raw }
  if (isPhrase(lex, at, 'local time')) return { ...part, next: at + 2 }
  const words = phraseAt(zoneWords, lex, at)
  return words === null ? part : { ...part, next: words.next, zone: words.row[1] }
}
