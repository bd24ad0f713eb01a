/** Counts of people by phrases: a verb of no fate of its own with its noun, its place or what follows. */
import type { CountSlot } from '../model/index.ts'
import type { Token } from '../text/token.ts'
import { type CountCandidate, countCandidate } from './candidate.ts'
import { GUNSHOT, VERB_COUNTED, VERB_NOUN } from './lexicon/casualties.ts'
import { isAttacker, patients, peopleBefore, peopleOf } from './patients.ts'
import { countedBefore, type People, peopleAt } from './people.ts'
import { child, children, isPassive, type Sent, subjectOf } from './sentence.ts'

/** A verb with what hangs on it. `object` is -1 and `noun` '' when there is none; `places` are its oblique phrases. */
type Verb = {
  readonly at: number
  readonly lemma: string
  readonly object: number
  readonly noun: string
  readonly places: readonly Token[]
  /** The eleven tokens behind it. */
  readonly rest: readonly Token[]
}

/** What a phrase states of people; null when it is not this phrase, [] when it is and counts nobody. */
type Phrase = (s: Sent, v: Verb) => readonly CountCandidate[] | null

/** "lost their lives", "claimed three lives", "taken into custody", "rushed to hospital", "suffered burns". */
export const fromPhrase = (s: Sent, at: number): readonly CountCandidate[] => {
  const object = child(s, at, 'obj')
  const v: Verb = {
    at,
    lemma: s.tokens[at]!.lemma.toLowerCase(),
    object,
    noun:
      object >= 0 ? s.tokens[object]!.lemma.toLowerCase() : (s.tokens[child(s, at, 'xcomp', 'advmod')]?.lower ?? ''),
    places: children(s, at, 'obl', 'obl:arg', 'xcomp', 'advmod').map(k => s.tokens[k]!),
    rest: s.tokens.slice(at + 1, at + 12),
  }
  for (const phrase of PHRASES) {
    const found = phrase(s, v)
    if (found) return found
  }
  return []
}

const subjects = (s: Sent, v: Verb): readonly People[] => peopleOf(s, subjectOf(s, v.at))

/** Its object when active, else its subject. */
const whom = (s: Sent, v: Verb): readonly People[] =>
  v.object >= 0 && !isPassive(s, v.at) ? peopleOf(s, v.object) : subjects(s, v)

const isStated = (p: People): boolean => p.explicit

const counts = (s: Sent, slot: CountSlot, v: Verb, people: readonly People[]): readonly CountCandidate[] =>
  people.map(p => countCandidate(s, slot, p, v.at))

const likely = (s: Sent, slot: CountSlot, v: Verb, people: readonly People[]): readonly CountCandidate[] =>
  people.map(p => countCandidate(s, slot, p, v.at, { certainty: 'probable' }))

/** "lost their lives", "suffered burns". */
const verbAndNoun: Phrase = (s, v) => {
  const stated = VERB_NOUN.find(p => p.verb.test(v.lemma) && p.noun.test(v.noun))
  return stated ? counts(s, stated.slot, v, subjects(s, v)) : null
}

/** "claimed three lives", "made two arrests". */
const verbAndCount: Phrase = (s, v) => {
  const counted = VERB_COUNTED.find(p => p.verb.test(v.lemma) && p.noun.test(v.noun))
  if (!counted || v.object < 0) return null
  const owners = child(s, v.object, 'nmod') // "claimed the lives of three farmers"
  if (counted.slot === 'killed' && owners > v.object && peopleAt(s, owners))
    return counts(s, 'killed', v, peopleOf(s, owners))
  const people = peopleAt(s, v.object) ?? countedBefore(s, v.object)
  return people?.explicit ? counts(s, counted.slot, v, [people]) : null
}

/** "were taken into custody". */
const custody: Phrase = (s, v) =>
  /^(take|hold|place|remain|be)$/.test(v.lemma) && v.places.some(p => p.lemma === 'custody')
    ? counts(s, 'arrested', v, whom(s, v))
    : null

/** "took 12 people hostage", "were held captive". */
const captivity: Phrase = (s, v) => {
  if (!/^(take|hold)$/.test(v.lemma)) return null
  const at = s.tokens.findIndex((x, k) => k > v.at && k <= v.at + 9 && /^(hostage|captive)$/.test(x.lower))
  const before = at > v.at + 1 ? peopleBefore(s, at) : null
  if (at > v.at && before && before.head > v.at) return counts(s, 'hostages', v, [before])
  return at > v.at && isPassive(s, v.at) ? counts(s, 'hostages', v, subjects(s, v)) : null
}

const FOR_THE_MIND = /\b(?:psychiatric|psychological|mental(?: health)?)\s+(?:hospital|clinic|ward|unit)\b/i

/** "were driven to hospital", but not "once spent a month in a mental ward". */
const hospital: Phrase = (s, v) =>
  /^(take|rush|bring|airlift|transport|transfer|fly|admit|send|treat|carry)$/.test(v.lemma) &&
  v.places.some(p => /^(hospital|clinic)$/.test(p.lemma)) &&
  !FOR_THE_MIND.test(s.text)
    ? counts(s, 'injured', v, whom(s, v))
    : null

/** "were treated for smoke inhalation". */
const treated: Phrase = (s, v) =>
  v.lemma === 'treat' &&
  v.rest.slice(0, 9).some(p => /^(injury|wound|burn|inhalation|shock|cut|fracture)$/.test(p.lemma))
    ? counts(s, 'injured', v, whom(s, v))
    : null

/** Places that people are got out of. */
const RUIN =
  /^(rubble|water|sea|wave|debris|wreckage|wreck|river|building|collapse|ruin|hole|well|mine|house|car|flat|apartment|lake|mud|snow)s?$/

/** "pulled from the rubble", "brought out alive": rescued, unless it is bodies that are brought. */
const pulledOut: Phrase = (s, v) => {
  const alive = v.rest.some(p => p.lower === 'alive')
  const saved = /^(pull|pluck|pick|free|dig|bring|drag|lift|fish)$/.test(v.lemma)
    ? alive || v.rest.some(p => RUIN.test(p.lemma))
    : alive && /^(recover|retrieve)$/.test(v.lemma)
  const people = saved ? whom(s, v) : []
  return saved && !people.some(p => /^(body|corpse)$/.test(s.tokens[p.head]!.lemma))
    ? counts(
        s,
        'rescued',
        v,
        people.filter(p => p.explicit || (p.singular && !p.definite)),
      )
    : null
}

/** "arrived with gunshot wounds". */
const wounded: Phrase = (s, v) => {
  const from = s.tokens[v.at]!.end - s.start
  return /^(find|discover|locate|arrive|suffer|sustain|strike|hit)$/.test(v.lemma) &&
    GUNSHOT.test(s.text.slice(from, from + 70))
    ? likely(
        s,
        'injured',
        v,
        whom(s, v).filter(p => p.explicit || (p.singular && !p.elided)),
      )
    : null
}

/** "lost two of its officers". */
const lost: Phrase = (s, v) =>
  v.lemma === 'lose' && v.object >= 0
    ? likely(
        s,
        'killed',
        v,
        peopleOf(s, v.object).filter(p => p.explicit && !p.elided),
      )
    : null

/** "neutralised the attacker". */
const neutralised: Phrase = (s, v) =>
  /^neutrali[sz]e$/.test(v.lemma) ? likely(s, 'killed', v, patients(s, v.at).filter(isAttacker)) : null

/** "saved 12 passengers". */
const saved: Phrase = (s, v) => (v.lemma === 'save' ? counts(s, 'rescued', v, whom(s, v).filter(isStated)) : null)

/** "the bodies of 11 migrants were found": the bodies, as many as the people. */
const bodiesOf = (s: Sent, v: Verb): readonly People[] => {
  const head = v.object >= 0 && !isPassive(s, v.at) ? v.object : subjectOf(s, v.at)
  if (head < 0 || !/^(bodies|corpses|remains)$/.test(s.tokens[head]!.lower)) return []
  return children(s, head, 'nmod')
    .filter(k => children(s, k, 'case').some(c => s.tokens[c]!.lower === 'of'))
    .flatMap(k => peopleOf(s, k).flatMap(p => (p.explicit ? [{ ...p, head, part: 'bodies' }] : [])))
}

/** "recovered four bodies", "two more bodies were found": dead, as a part of the toll. */
const bodies: Phrase = (s, v) =>
  /^(recover|find|retrieve|pull|discover|receive|count|bury|identify)$/.test(v.lemma)
    ? [...whom(s, v), ...bodiesOf(s, v)]
        .filter(p => p.explicit && /^(body|corpse|remains|dead)$/.test(s.tokens[p.head]!.lemma))
        .map(p => {
          const more = /\bmore\b/.test(s.text.slice(p.span.start - s.start, p.span.end - s.start))
          return countCandidate(s, 'killed', p, v.at, { part: more ? 'more' : 'bodies' })
        })
    : null

/** "underwent surgery". */
const inCare: Phrase = (s, v) =>
  v.object >= 0 &&
  /^(undergo|receive|need|require)$/.test(v.lemma) &&
  (/^(treatment|surgery|operation|care)$/.test(v.noun) || v.rest.slice(0, 3).some(p => p.lemma === 'treatment'))
    ? counts(s, 'injured', v, subjects(s, v).filter(isStated))
    : null

/** "passed away", "will not make it": dead, or about to be. */
const passedAway: Phrase = (s, v) => {
  const next = s.tokens[v.at + 1]?.lower
  const gone =
    v.lemma === 'pass' &&
    (next === 'away' ||
      (next === 'on' &&
        v.object < 0 &&
        (s.tokens[v.at + 2] === undefined || /^(IN|\.|,|RB)$/.test(s.tokens[v.at + 2]!.xpos))))
  const lost =
    (v.lemma === 'make' && next === 'it' && isNegated(s, v.at)) || (v.lemma === 'survive' && isNegated(s, v.at))
  return gone || lost
    ? counts(s, 'killed', v, subjects(s, v)).map(c => ({ ...c, polarity: 'positive' as const }))
    : null
}

const isNegated = (s: Sent, v: number): boolean =>
  children(s, v, 'advmod').some(k => /^(not|n't|never)$/.test(s.tokens[k]!.lower))

/** "have not been accounted for". */
const unaccounted: Phrase = (s, v) =>
  v.lemma === 'account' && s.tokens[v.at + 1]?.lower === 'for' && isNegated(s, v.at) && isPassive(s, v.at)
    ? counts(s, 'missing', v, subjects(s, v)).map(c => ({ ...c, polarity: 'positive' as const }))
    : null

/** "fled their homes", "are sleeping in tents". */
const displaced: Phrase = (s, v) =>
  (v.lemma === 'flee' && /^(home|house|village|town)$/.test(v.noun)) ||
  (/^(live|sleep|shelter|stay)$/.test(v.lemma) &&
    v.rest.some(p => /^(tent|shelter|camp|gym|school|open)$/.test(p.lemma)))
    ? counts(s, 'displaced', v, subjects(s, v).filter(isStated))
    : null

/** "two men held": without an object, holding is custody. */
const held: Phrase = (s, v) =>
  v.lemma === 'hold' && v.object < 0 && (isPassive(s, v.at) || s.role === 'headline')
    ? counts(s, 'arrested', v, patients(s, v.at))
    : null

/** The first that fits decides. */
const PHRASES: readonly Phrase[] = [
  verbAndNoun,
  verbAndCount,
  passedAway,
  unaccounted,
  custody, // before hostages and hospital: "taken into custody at the hospital"
  captivity,
  hospital,
  treated,
  pulledOut, // before bodies: whom it brings out alive is no body
  wounded,
  lost, // behind "lost their lives"
  neutralised,
  saved,
  bodies,
  inCare, // behind bodies: a morgue receives them
  displaced,
  held, // last: custody and hostages are said more plainly
]
