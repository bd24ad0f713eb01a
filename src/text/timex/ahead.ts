/** Does the clause around a time look back or ahead? */
import type { Lexeme } from '../lexemes.ts'
import { FUTURE_CUES, FUTURE_VERBS, PAST_VERBS, PLANNED_EVENTS } from './tables.ts'

/** Where the verb nearest to a time stands; null: no word says it. */
export type Tense = 'past' | 'future' | null

const REACH = 12 // lexemes before a time that are looked at

/**
 * The tense of the clause around the time at lexemes i to next: the nearest word before it that shows one, else the first one
 * behind it.
 *
 *     'will meet on', 'scheduled for', 'to meet on', 'before the election on' → future
 *     'met on', 'was read on', 'announced' → past      'said they will meet on' → future      'will be announced on' → future
 */
export function tenseAround(lex: readonly Lexeme[], i: number, next: number): Tense {
  const before = tenseBefore(lex, i)
  if (before !== null) return before
  for (let k = next; k < lex.length && k < next + REACH; k++) {
    const word = lex[k]!.low
    if (/^[.;:?!"“”]$/.test(word)) break
    if (/^(will|shall|would)$/.test(word)) return 'future'
    if (isPast(word)) return 'past'
  }
  return null
}

function tenseBefore(lex: readonly Lexeme[], i: number): Tense {
  let planned = false
  let past = false
  for (let k = i - 1; k >= 0 && k >= i - REACH; k--) {
    const word = lex[k]!.low
    const last = lex[k - 1]?.low ?? ''
    if (/^[.;:?!"“”]$/.test(word)) break
    if (!past && looksAhead(lex, k, i)) return 'future'
    if (PLANNED_EVENTS.has(word)) planned = true
    if (planned && /^(before|ahead|until|next|eve|upcoming|prior)$/.test(word)) return 'future'
    past ||= isPast(word) && !/^(be|been|being|to|the|a|an)$/.test(last) && !FUTURE_CUES.has(word)
  }
  return past ? 'past' : null
}

const isPast = (word: string): boolean => PAST_VERBS.has(word) || (word.length > 4 && word.endsWith('ed'))

function looksAhead(lex: readonly Lexeme[], k: number, i: number): boolean {
  const word = lex[k]!.low
  const last = lex[k - 1]?.low ?? ''
  if (k >= i - 9 && FUTURE_CUES.has(word)) return !/^(had|previously|were|originally)$/.test(last)
  if (word === 'to' && k + 1 < i && k >= i - 4 && FUTURE_VERBS.has(lex[k + 1]!.low)) return true
  if (word === 'to' && /^(is|are|set|about|plan|plans|planned|agreed|expect|expects)$/.test(last)) return true
  return k === i - 1 && word === 'as' && /^(soon|early)$/.test(last)
}
