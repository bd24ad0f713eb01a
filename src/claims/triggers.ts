/** Words that name happenings: nouns ("the blast") and verbs ("exploded"), with the kind of happening that they name. */
import type { Span } from '../model/index.ts'
import { EVENT_NOUNS, EVENT_VERBS } from './lexicon/kinds.ts'
import { VEHICLES } from './lexicon/things.ts'
import { isUnder, type Sent } from './sentence.ts'

/** A word that names a happening of a kind. */
export type Trigger = { readonly token: number; readonly kind: string; readonly noun: boolean }

const nounKind = (word: string): string | undefined =>
  EVENT_NOUNS.get(word) ?? (word.endsWith('s') ? EVENT_NOUNS.get(word.slice(0, -1)) : undefined)

/** The words of a sentence that name happenings, left to right. */
export const triggersOf = (s: Sent): readonly Trigger[] =>
  s.tokens.flatMap((t, token): readonly Trigger[] => {
    const lemma = t.lemma.toLowerCase()
    if (/^(NOUN|PROPN)$/.test(t.upos)) {
      const kind = nounKind(lemma) ?? nounKind(t.lower)
      return kind && !isOtherSense(s, token, kind) ? [{ token, kind: refine(s, kind, token), noun: true }] : []
    }
    if (t.upos !== 'VERB') return []
    const kind = EVENT_VERBS.get(lemma)
    return kind ? [{ token, kind: refine(s, kind, token), noun: false }] : []
  })

/** Fire engines and fire sales burn nothing; shares explode in no building. */
const isOtherSense = (s: Sent, i: number, kind: string): boolean => {
  const word = s.tokens[i]!
  if (word.text === 'March' && s.times.some(t => t.start <= word.start && t.end >= word.end)) return true
  if (kind === 'fire' && /^(police|officers?|troops|soldiers|gunmen)$/.test(s.tokens[i - 1]?.lower ?? '')) return true // "police fire tear gas"
  if (/^(like|as if)$/.test(s.tokens[i - 2]?.lower ?? '') || s.tokens[i - 1]?.lower === 'like') return true
  const next = s.tokens[i + 1]?.lower ?? ''
  if (kind === 'fire')
    return /^(brigade|service|services|department|chief|captain|engine|engines|truck|station|sale|crew|crews|official|officials|alarm|officer|officers|fighter|fighters)$/.test(
      next,
    )
  return /^(market|index|price|share)s?$/.test(next) && kind === 'crash'
}

const SHOT_AT = /^(open|opened|opens|opening|return|returned|exchange|exchanged|exchanging|under|cease|of)$/

/** What strikes from afar: "an air strike", "drone strikes". */
const AIRBORNE = /^(air|drone|missile|rocket|artillery)$/

/** "Opened fire" is a shooting; a crash is named by what crashed; to mow down takes a vehicle. */
const refine = (s: Sent, kind: string, i: number): string => {
  if (kind === 'fire' && SHOT_AT.test(s.tokens[i - 1]?.lower ?? '')) return 'shooting'
  if (kind === 'protest' && /^strikes?$/.test(s.tokens[i]!.lower) && AIRBORNE.test(s.tokens[i - 1]?.lower ?? ''))
    return 'air-strike'
  const driven = s.tokens.some(t => VEHICLES.get(t.lemma.toLowerCase())?.startsWith('road') === true)
  if (kind === 'vehicle-attack' && !driven) return 'attack'
  if (kind !== 'crash' && kind !== 'accident') return kind
  for (const t of s.tokens) {
    const code = VEHICLES.get(t.lemma.toLowerCase()) ?? VEHICLES.get(t.lower)
    if (code?.startsWith('aircraft')) return 'crash-air'
    if (code?.startsWith('road')) return 'crash-road'
    if (code?.startsWith('rail')) return 'crash-rail'
    if (code?.startsWith('ship')) return 'ship'
    if (/^flight$/.test(t.lower)) return 'crash-air'
  }
  return kind
}

/** The trigger that token `token` hangs under, else the nearest one in the text; null when there is none. */
export const nearestTrigger = (s: Sent, token: number, triggers: readonly Trigger[]): Trigger | null => {
  const up = triggers.filter(t => isUnder(s, token, t.token))
  const pool = up.length > 0 ? up : triggers
  return [...pool].sort((a, b) => Math.abs(a.token - token) - Math.abs(b.token - token))[0] ?? null
}

/** The text of a trigger. */
export const triggerSpan = (s: Sent, t: Trigger): Span => ({
  start: s.tokens[t.token]!.start,
  end: s.tokens[t.token]!.end,
})
