/** Counts of people by words of condition ("dead", "missing"), nouns of fate ("deaths", "arrests") and tolls. */
import type { CountSlot, Span } from '../model/index.ts'
import type { NumberMention } from '../text/numbers.ts'
import { type CountCandidate, countCandidate } from './candidate.ts'
import { CASUALTY_VERBS, CONDITIONS, FATE_NOUNS, NUMBERED_FATES, RESULTATIVE } from './lexicon/casualties.ts'
import { isAttacker, listBefore, peopleBefore, peopleOf } from './patients.ts'
import { countedBefore, countedPeople, type People, peopleAt, quantityOf } from './people.ts'
import { child, children, isPassive, isReduced, relOf, type Sent, subjectOf } from './sentence.ts'

/** Somebody who was thought dead lives. */
const RETURNED = /\b(?:resuscitated|revived|found (?:alive|safe)|turned up|is alive|was alive|survived)\b/i

/** "left one officer dead and two injured", "is dead", "12 dead", "the dead policeman", "two are missing". */
export const fromCondition = (s: Sent, i: number): readonly CountCandidate[] => {
  const t = s.tokens[i]!
  const slot = CONDITIONS.get(t.lower)
  if (
    slot === undefined ||
    s.tokens.slice(Math.max(0, i - 3), i).some(x => /^(among|amongst)$/.test(x.lower)) ||
    (RETURNED.test(s.text) &&
      /^(report|fear|believe|think|presume|declare|list|tell|say|hear)$/.test(s.tokens[t.head]?.lemma ?? '')) ||
    (t.upos === 'VERB' &&
      CASUALTY_VERBS.has(t.lemma.toLowerCase()) &&
      (isPassive(s, i) || isReduced(s, i) || child(s, i, 'obj') >= 0))
  )
    return []
  if (
    slot === 'missing' &&
    /\b(?:previously|earlier|listed|reported|believed) (?:\w{1,20} )?(?:as )?missing\b[^.;]{0,200}\bfound\b/i.test(
      s.text,
    )
  )
    return []
  if (t.lower === 'dead' && s.tokens[i + 1]?.xpos === 'HYPH' && s.tokens[i + 1]!.start === t.end) return [] // "a dead-stop inspection"
  if (
    t.lower === 'dead' &&
    (s.tokens[i - 1]?.lower === 'for' ||
      /^(end|ends|heat|sea|line|weight|certain|ahead|zone|letter|duck|reckoning|centre|center|wood|battery|batteries|air|calm|set|silence|pool|giveaway|ringer|languages?|tired|simple|easy|serious|keen|quiet|wrong|right|even|slow|drunk|broke|last|beat|sure|silent)$/.test(
        s.tokens[i + 1]?.lower ?? '',
      ))
  )
    return []
  const head = t.head
  if (relOf(t) === 'amod' && head > i) {
    const people = peopleAt(s, head)
    if (people) return [countCandidate(s, slot, people, i)]
    if (s.tokens[head]!.upos === 'NOUN' && (head === i + 1 || !countedHere(s, i))) return []
  }
  const counted = countedHere(s, i)
  if (counted) return [countCandidate(s, slot, counted, i)]
  const before = peopleBefore(s, i)
  const subject = subjectOf(s, i)
  if (subject >= 0 && children(s, i, 'cop').length > 0) {
    const found = peopleOf(s, subject)
    if (found.length > 0) return found.map(p => countCandidate(s, slot, p, i))
  }
  if (before)
    return (before.head === subject ? peopleOf(s, subject) : listBefore(s, before)).map(p =>
      countCandidate(s, slot, p, i),
    )
  const verb = head >= 0 && RESULTATIVE.test(s.tokens[head]!.lemma) ? head : -1
  if (verb < 0) return []
  const object = child(s, verb, 'obj')
  return (object >= 0 ? peopleOf(s, object) : peopleOf(s, subjectOf(s, verb))).map(p => countCandidate(s, slot, p, i))
}

/** "One" alone is no number to the reader of numbers, for it mostly stands for a thing; before a fate it counts. */
const oneAt = (t: Span): NumberMention => ({
  start: t.start,
  end: t.end,
  min: 1,
  max: 1,
  approximate: false,
  kind: 'count',
  unit: null,
})

/** "12 dead", "two seriously injured", "dozens wounded": the number stands right before the condition. */
const countedHere = (s: Sent, i: number): People | null => {
  let k = i - 1
  while (
    k >= 0 &&
    (s.tokens[k]!.upos === 'ADV' ||
      /^(feared|confirmed|presumed|reported|others?|more|left|people|persons|critically|seriously)$/.test(
        s.tokens[k]!.lower,
      ))
  )
    k--
  const t = s.tokens[k]
  const number =
    t && s.numbers.find(n => (n.kind === 'count' || n.kind === 'ordinal-add') && n.start <= t.start && n.end >= t.end)
  if (!number)
    return t?.lower === 'one' && k < i ? countedPeople(oneAt(t), k, { elided: true, to: s.tokens[i]!.end }) : null
  const elided = !/^(people|persons|others?)$/.test(s.tokens[i - 1]!.lower)
  return { ...countedPeople(number, k, { elided, to: s.tokens[i]!.end }), added: number.kind === 'ordinal-add' }
}

/** What follows a word of fate that befell nobody: "the death penalty", "murder charges", "an arrest warrant". */
const NO_FATE =
  /^(penalty|row|sentence|sentences|threat|threats|certificate|warrant|warrants|rate|rates|squad|mask|trap|valley|metal|match|claims?|benefits?|record|records|lawyer|attorney|insurance|report|reports)$/

/** "the deaths of ten passengers", "three arrests", "among the dead were two children", "the death toll rose to five". */
export const fromNoun = (s: Sent, i: number): readonly CountCandidate[] => {
  const t = s.tokens[i]!
  const lemma = t.lemma.toLowerCase()
  if (lemma === 'toll' && /^(-|free|road|booth|plaza|bridge|gate|charge|number)$/.test(s.tokens[i + 1]?.lower ?? ''))
    return []
  if (lemma === 'toll')
    return tollAt(s, i, /^(injury|injured|casualty)$/.test(s.tokens[i - 1]?.lemma ?? '') ? 'injured' : 'killed')
  if (/^(number|tally|count|figure|total)$/.test(lemma)) return numberOf(s, i)
  if (t.lower === 'custody') return inCustody(s, i)
  if (lemma === 'treatment' && /^(undergo|receiv)/.test(s.tokens[i - 1]?.lower ?? '')) {
    const near = peopleBefore(s, i - 1)
    return near?.explicit ? [countCandidate(s, 'injured', near, i)] : []
  }
  if (/^(condition|coma)$/.test(lemma)) return inCondition(s, i)
  if (lemma === 'shooting') return shootingOf(s, i)
  if (lemma === 'capture')
    return children(s, i, 'nmod')
      .flatMap(k => peopleOf(s, k))
      .filter(isAttacker)
      .map(p => countCandidate(s, 'arrested', p, i))
  const slot = FATE_NOUNS.get(lemma) ?? FATE_NOUNS.get(t.lower)
  if (NO_FATE.test(s.tokens[i + 1]?.lower ?? '') && lemma !== 'dead') return []
  if (slot === undefined || !/^(NOUN|ADJ|PROPN|VERB)$/.test(t.upos)) return []
  const out: CountCandidate[] = []
  for (const k of children(s, i, 'nmod')) {
    if (children(s, k, 'case').some(c => s.tokens[c]!.lower === 'of'))
      out.push(...peopleOf(s, k).map(p => countCandidate(s, slot, p, i)))
  }
  if (out.length === 0 && isSomeDeaths(s, i)) out.push(countCandidate(s, 'killed', someDead(s, i), i))
  if (/^(death|fatality|arrest|detention|killing|murder|hostage|captive)$/.test(lemma) && out.length === 0) {
    const people = countedBefore(s, i)
    if (people) out.push(countCandidate(s, slot, people, i))
  }
  return out
}

/** "confirmed the deaths", "the family members' deaths": several, of people told of elsewhere. */
const isSomeDeaths = (s: Sent, i: number): boolean =>
  s.tokens[i]!.lower === 'deaths' &&
  s.tokens[i + 1]?.lower !== 'of' &&
  /^(obj|nsubj:pass)$/.test(s.tokens[i]!.rel) &&
  (/^(the|their|these|both)$/.test(s.tokens[i - 1]?.lower ?? '') || s.tokens[i - 1]?.xpos === 'POS')

const someDead = (s: Sent, i: number): People => {
  const span = { start: s.tokens[Math.max(0, i - 1)]!.start, end: s.tokens[i]!.end }
  return { ...countedPeople({ ...oneAt(span), max: null }, i, { elided: false }), definite: true, explicit: false }
}

/** "the shooting of two men": shot, and dead where it was fatal. */
const shootingOf = (s: Sent, i: number): readonly CountCandidate[] => {
  if (s.tokens[i + 1]?.lower !== 'of') return []
  const fatal = /^(fatal|deadly)$/.test(s.tokens[i - 1]?.lower ?? '')
  const of = children(s, i, 'nmod').filter(k => k > i)
  return of.flatMap(k =>
    peopleOf(s, k).map(p =>
      countCandidate(s, fatal ? 'killed' : 'injured', p, i, fatal ? {} : { certainty: 'probable' }),
    ),
  )
}

/** "the number of injured rose to 27", "put the number of people killed at 16". */
const numberOf = (s: Sent, i: number): readonly CountCandidate[] => {
  if (s.tokens[i + 1]?.lower !== 'of') return []
  for (let k = i + 2; k <= i + 6 && k < s.tokens.length; k++) {
    const slot = NUMBERED_FATES.find(f => f.word.test(s.tokens[k]!.lower))?.slot
    if (slot) return tollAt(s, k, slot)
  }
  return []
}

/** Words before the number that a toll reached. */
const TO = /(?:^|\s)(?:to|at|of|is|was|reach(?:ed|es)?|hits?|passed|now|stands?|stood|topped|from)\s*$/i

/** The number that a toll "rose to", "stands at" or "is": the first one behind it in the clause, preferring one behind such a word. */
const tollAt = (s: Sent, i: number, slot: CountSlot): readonly CountCandidate[] => {
  const clause = s.text.slice(s.tokens[i]!.end - s.start)
  const stop = clause.search(/[;.]\s|, (?:but|while|and the)\b/)
  const limit = s.tokens[i]!.end + (stop < 0 ? clause.length : stop)
  const after = s.numbers.filter(n => n.kind === 'count' && n.start >= s.tokens[i]!.end && n.end <= limit)
  const to = after.find(n => TO.test(s.text.slice(Math.max(0, n.start - s.start - 12), n.start - s.start))) ?? after[0]
  if (!to) return []
  const at = s.tokens.findIndex(t => t.end >= to.end)
  const own = peopleAt(s, at)
  const people = own && !own.elided ? { ...own, count: quantityOf(to) } : countedPeople(to, at, { elided: false })
  return [countCandidate(s, slot, people, i)]
}

/** "two suspects in custody": people who are held. */
const inCustody = (s: Sent, i: number): readonly CountCandidate[] => {
  const before = s.tokens[i - 1]?.lower
  if (before !== 'in' && before !== 'police') return []
  const near = peopleBefore(s, before === 'police' ? i - 2 : i - 1)
  const people = near ? [near] : peopleOf(s, subjectOf(s, s.tokens[i]!.head >= 0 ? s.tokens[i]!.head : i))
  return people.map(p => countCandidate(s, 'arrested', p, i))
}

/** "two are in a serious condition", "remains in a coma". */
const inCondition = (s: Sent, i: number): readonly CountCandidate[] => {
  const grave = s.tokens.slice(Math.max(0, i - 4), i)
  if (
    !grave.some(t => /^(serious|critical|stable|grave|induced|life-threatening|worrying|poor)$/.test(t.lower)) &&
    s.tokens[i]!.lemma !== 'coma'
  )
    return []
  const start = grave.findIndex(t => t.lower === 'in')
  if (start < 0) return []
  const first = Math.max(0, i - 4) + start
  if (/^(them|whom)$/.test(s.tokens[first - 1]?.lower ?? '')) return [] // "three of them in critical condition": a part of those counted
  const near = peopleBefore(s, first)
  const head = s.tokens[i]!.head
  const people = near
    ? [near]
    : peopleOf(s, subjectOf(s, children(s, i, 'cop', 'nsubj').length > 0 || head < 0 ? i : head))
  return people
    .filter(p => p.explicit || p.singular)
    .map(p => countCandidate(s, 'injured', p, i, { part: p.part ?? 'some' }))
}
