/** Counts of people by verbs of harm, custody and rescue, and by verbs of violence with their outcome. */
import { type CountCandidate, countCandidate } from './candidate.ts'
import { fromPhrase } from './fate-phrases.ts'
import { CAMERA_PEOPLE, CASUALTY_VERBS, GUNSHOT, HURTING_ALONE, WEAPON_VERBS } from './lexicon/casualties.ts'
import {
  companyAfter,
  firstPeople,
  isAttacker,
  leaderAfter,
  numberAfter,
  patients,
  peopleBefore,
  peopleOf,
} from './patients.ts'
import type { People } from './people.ts'
import { children, isPassive, isUnder, type Sent, subjectOf } from './sentence.ts'

/**
 * The people whose fate the verb at token `v` states.
 *
 *     'killed 11'               → killed, 11
 *     'the gunman was shot'     → killed, attacker, possible
 *     'was stabbed in the arm'  → injured, probable
 *     'claimed three lives'     → killed, 3 (by `fromPhrase`)
 *     'captured two militants'  → arrested, attacker, 2: only attackers and suspects; soldiers, towns and cameras are captured otherwise
 */
export const fromVerb = (s: Sent, v: number): readonly CountCandidate[] => {
  const t = s.tokens[v]!
  const headline = isHeadlineVerb(s, v)
  if (isHeadlineParticiple(s, v)) return fromShot(s, v)
  const lemma = headline ? t.lower.replace(/s$/, '') : t.lemma.toLowerCase()
  const frame =
    CASUALTY_VERBS.get(lemma) ??
    (/^(gun|mow|cut)$/.test(lemma) && s.tokens[v + 1]?.lower === 'down' ? CASUALTY_VERBS.get('kill') : undefined)
  if (lemma === 'capture') return captured(s, v)
  if (!frame && isToDeath(s, v)) return patients(s, v).map(p => countCandidate(s, 'killed', p, v))
  if (!frame) return WEAPON_VERBS.has(lemma) ? fromWeapon(s, v, lemma) : fromPhrase(s, v)
  if (headline) return numberAfter(s, v).map(p => countCandidate(s, frame.slot, p, v))
  if (frame.frame === 'subject') return peopleOf(s, subjectOf(s, v)).map(p => countCandidate(s, frame.slot, p, v))
  const fatal = frame.slot === 'injured' && hasAdverb(s, v, /^(fatally|mortally|lethally)$/)
  return struckBy(s, v, frame.slot === 'arrested').map(p => countCandidate(s, fatal ? 'killed' : frame.slot, p, v))
}

/** Those whom a verb acts on; attackers and those taken into custody with the ones beside them ("together with three of his friends"). */
const struckBy = (s: Sent, v: number, custody: boolean): readonly People[] => {
  const found = patients(s, v)
  if (isPassive(s, v) || (!custody && !(found.length > 0 && found.every(isAttacker)))) return found
  if (found.length > 0) return [...found, ...companyAfter(s, found.at(-1)!.head)]
  const leader = leaderAfter(s, v)
  return leader ? [leader, ...companyAfter(s, leader.head)] : []
}

/** Soldiers, towns and cameras are captured otherwise; "captured another" is one of those before. */
const captured = (s: Sent, v: number): readonly CountCandidate[] => {
  const found = struckBy(s, v, true)
  return found.some(isAttacker) ? found.map(p => countCandidate(s, 'arrested', p, v)) : []
}

/** "Blast kills 4": taggers read a headline's verb as a plural noun; a number behind it tells. */
export const isHeadlineVerb = (s: Sent, i: number): boolean =>
  s.role === 'headline' &&
  s.tokens[i]!.upos === 'NOUN' &&
  CASUALTY_VERBS.has(s.tokens[i]!.lower.replace(/s$/, '')) &&
  s.tokens[i]!.lower.endsWith('s') &&
  numberAfter(s, i).length > 0

/** "Four teens shot while leaving": taggers read a headline's bare participle as a noun. */
export const isHeadlineParticiple = (s: Sent, i: number): boolean => {
  const t = s.tokens[i]!
  return s.role === 'headline' && t.lower === 'shot' && !/^VB/.test(t.xpos) && peopleBefore(s, i) !== null
}

/** "Crushed to death", whatever the verb; but nobody dies who is bored or only sentenced to death. */
export const isToDeath = (s: Sent, v: number): boolean =>
  s.tokens[v + 1]?.lower === 'to' &&
  s.tokens[v + 2]?.lower === 'death' &&
  /ed$|^(?:put|beaten|frozen|shot|hacked|eaten|bled)$/.test(s.tokens[v]!.lower) &&
  !HARMLESS_TO_DEATH.test(s.tokens[v]!.lower)

const HARMLESS_TO_DEATH =
  /^(?:bored|scared|frightened|terrified|worried|loved|tickled|thrilled|sentenced|condemned|committed|sworn|married|opposed|linked|tied|connected|related|devoted|doomed|subjected|resigned|used)$/

/** "Shot dead", "stabbed to death", "was shot": the outcome decides; alone, some of these verbs hurt and some say nothing. */
const fromWeapon = (s: Sent, v: number, lemma: string): readonly CountCandidate[] => {
  const next = s.tokens[v + 1]?.lower
  if (next === 'down' && !isPassive(s, v) && !firstPeople(s, v + 2, v + 5)) return []
  const dead = toDeath(s, v) || hasAdverb(s, v, /^(fatally|dead)$/) || (lemma === 'shoot' && next === 'dead')
  const shotDead = next === 'dead' && !isPassive(s, v) ? firstPeople(s, v + 2, v + 7) : null
  return (shotDead ? [shotDead] : patients(s, v)).flatMap(p => {
    if (dead) return [countCandidate(s, 'killed', p, v)]
    if (lemma === 'shoot' && isAttacker(p) && !SURVIVED.test(s.text))
      return [countCandidate(s, 'killed', p, v, { certainty: 'possible' })]
    return isHurt(s, v, lemma, p) ? [countCandidate(s, 'injured', p, v, { certainty: 'probable' })] : []
  })
}

const fromShot = (s: Sent, v: number): readonly CountCandidate[] => {
  const people = peopleBefore(s, v)
  if (!people) return []
  const dead = /^(dead)$/.test(s.tokens[v + 1]?.lower ?? '') || toDeath(s, v)
  return [countCandidate(s, dead ? 'killed' : 'injured', people, v, dead ? {} : { certainty: 'probable' })]
}

const isHurt = (s: Sent, v: number, lemma: string, p: People): boolean => {
  if (p.elided && !p.explicit) return false
  if (lemma === 'shoot' && isFilmed(s, v)) return false
  if (HURTING_ALONE.has(lemma)) return true
  const from = s.tokens[v]!.end - s.start
  return /^(hit|strike)$/.test(lemma) && (p.explicit || GUNSHOT.test(s.text.slice(from, from + 70)))
}

/** "The photographer shot three brides": with a camera, where nothing tells of a weapon or a wound. */
const isFilmed = (s: Sent, v: number): boolean =>
  !isPassive(s, v) && CAMERA_PEOPLE.has(s.tokens[subjectOf(s, v)]?.lemma.toLowerCase() ?? '') && !ARMED.test(s.text)

const ARMED =
  /\b(?:guns?|pistol|rifle|revolver|shotgun|weapon|bullets?|wound(?:s|ed|ing)?|injur(?:ed|ing|y|ies)|police|hospital|times)\b/i

/** Signs that somebody who was shot lived. */
const SURVIVED =
  /\b(?:in the (?:leg|arm|foot|shoulder|hand|thigh|hip|knee)|arrested|custody|detained|wounded|injured|hospital|overpowered|captured)\b/i

const hasAdverb = (s: Sent, i: number, pattern: RegExp): boolean =>
  children(s, i, 'advmod', 'obl', 'xcomp', 'advcl', 'dep', 'amod').some(k => pattern.test(s.tokens[k]!.lower))

/** Is the verb followed by "dead" or "to death"? */
const toDeath = (s: Sent, v: number): boolean => {
  for (let k = v + 1; k < Math.min(s.tokens.length, v + 8); k++) {
    const word = s.tokens[k]!.lower
    if (word === 'dead' && (k === v + 1 || isUnder(s, k, v))) return true
    if (word === 'death' && s.tokens[k - 1]!.lower === 'to') return true
    if (/^(VERB|PUNCT|SCONJ)$/.test(s.tokens[k]!.upos)) return false
  }
  return false
}
