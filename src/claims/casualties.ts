/** People killed, hurt, missing, held or rescued, as one sentence states it. */
import type { CountSlot, Factuality, Quantity, Span } from '../model/index.ts'
import {
  CASUALTY_VERBS,
  CONDITIONS,
  FATE_NOUNS,
  HURTING_ALONE,
  VERB_COUNTED,
  VERB_NOUN,
  WEAPON_VERBS,
} from './lexicon/casualties.ts'
import { type People, peopleAt } from './people.ts'
import { child, children, conjuncts, isPassive, isReduced, isUnder, relOf, type Sent, spanOf } from './sentence.ts'

/** A count before attribution and incident are known. `trigger` is the word that states the fate. */
export type CountCandidate = {
  readonly slot: CountSlot
  readonly people: People
  readonly trigger: number
  readonly certainty: Factuality['certainty']
  readonly part: string | null
  readonly span: Span
}

const LINKS = /^(be|become|remain|lie|feel|seem|appear|get|go|stay|be)$/
const RESULTATIVE = /^(leave|find|pronounce|declare|confirm|presume|fear|shoot|report|list|discover|consider|believe)$/

const candidate = (
  s: Sent,
  slot: CountSlot,
  people: People,
  trigger: number,
  extra: { readonly certainty?: Factuality['certainty'] | undefined; readonly part?: string | null } = {},
): CountCandidate => ({
  slot,
  people,
  trigger,
  certainty: extra.certainty ?? 'certain',
  part: extra.part !== undefined ? extra.part : slot === 'killed' && people.added ? 'more' : people.part,
  span: {
    start: Math.min(people.span.start, s.tokens[trigger]!.start),
    end: Math.max(people.span.end, s.tokens[trigger]!.end),
  },
})

/** All people of a noun phrase and of the phrases coordinated with it: "a policeman and the gunman". */
export const peopleOf = (s: Sent, head: number): readonly People[] =>
  head < 0
    ? []
    : [
        ...new Set(
          conjuncts(s, head)
            .filter(k => k === head || !hasFateBetween(s, head, k))
            .flatMap(k => [k, ...children(s, k, 'appos').filter(a => s.tokens[a]!.upos === 'NUM')]),
        ),
      ].flatMap(k => {
        const people = peopleAt(s, k, true)
        return people ? [people] : []
      })

/** "killed 11 and wounded 30": the second phrase has a fate of its own. */
const hasFateBetween = (s: Sent, a: number, b: number): boolean =>
  s.tokens
    .slice(a + 1, b)
    .some(
      t =>
        /^(VERB|ADJ)$/.test(t.upos) &&
        (CASUALTY_VERBS.has(t.lemma.toLowerCase()) || CONDITIONS.has(t.lower) || /^(leave|left)$/.test(t.lower)),
    )

/** The subject of a verb, found through conjunction, control and relative clauses; -1 when there is none. */
export const subjectOf = (s: Sent, verb: number): number => {
  for (let v = verb, n = 0; v >= 0 && n < 6; n++) {
    const own = child(s, v, 'nsubj', 'nsubj:pass')
    const t = s.tokens[v]!
    const relative = own >= 0 && /^(who|which|that|whom)$/.test(s.tokens[own]!.lower)
    if (t.rel === 'acl:relcl' && (own < 0 || relative)) return t.head
    if (own >= 0) return own
    if (isReduced(s, v) || (t.rel === 'acl' && t.xpos === 'VBG' && t.head < v)) return t.head
    if (!/^(conj|xcomp|advcl|aux|cop|parataxis)$/.test(relOf(t))) return -1
    v = t.head
  }
  return -1
}

/** The nearest people phrase that ends right before token `i`, adverbs and forms of "be" between them allowed. */
const peopleBefore = (s: Sent, i: number): People | null => {
  for (let k = i - 1; k >= 0; k--) {
    const t = s.tokens[k]!
    const people = /^(NOUN|PROPN|NUM|ADJ|PRON|DET)$/.test(t.upos) ? peopleAt(s, k, true) : null
    if (people) return people
    const passable = /^(ADV|AUX|PUNCT|PART)$/.test(t.upos) || LINKS.test(t.lemma) || RESULTATIVE.test(t.lemma)
    if (!passable || t.text === ',' || t.text === ';') return null
  }
  return null
}

/** The people that a verb's fate falls on: its object when active, its subject when passive, reduced or without an object in a headline. */
const patients = (s: Sent, v: number): readonly People[] => {
  const t = s.tokens[v]!
  if (isPassive(s, v)) {
    const beside = besideAuxiliary(s, v)
    if (beside) return listBefore(s, beside)
    const found = peopleOf(s, subjectOf(s, v))
    return found.length > 0 ? found : countedLeft(s, v)
  }
  const object = child(s, v, 'obj', 'iobj')
  if (object >= 0 && /^(himself|herself|themselves)$/.test(s.tokens[object]!.lower)) return peopleOf(s, subjectOf(s, v))
  const near = /^VB[ND]$/.test(t.xpos) && object < 0 && numberAfter(s, v).length === 0 ? peopleBefore(s, v) : null
  if (near && (isReduced(s, v) || s.role === 'headline')) return listBefore(s, near)
  if (isReduced(s, v) && object < 0) return peopleOf(s, t.head)
  if (object >= 0) {
    const found = peopleOf(s, object)
    if (found.length > 0 || !/^VBN$/.test(t.xpos)) return found.length > 0 ? found : numberAfter(s, v)
  }
  if (/^(conj|xcomp|advcl|ccomp|acl)$/.test(relOf(t)) && t.xpos === 'VBN') {
    const inherited = peopleOf(s, subjectOf(s, v))
    if (inherited.length > 0) return inherited
  }
  if (object >= 0) return []
  const after = numberAfter(s, v)
  if (after.length > 0) return after
  const before = /^VB[ND]$/.test(t.xpos) ? peopleBefore(s, v) : null
  if (before)
    return before.head === subjectOf(s, v) ? peopleOf(s, before.head) : [before, ...peopleOf(s, before.head).slice(1)]
  return /^VB[ND]$/.test(t.xpos) ? peopleOf(s, subjectOf(s, v)) : []
}

/** "… and two are seriously injured": a count right before the auxiliary is the subject, whatever hangs where in the tree. */
const besideAuxiliary = (s: Sent, v: number): People | null => {
  let k = v - 1
  while (k >= 0 && (/^(AUX|ADV|PART)$/.test(s.tokens[k]!.upos) || LINKS.test(s.tokens[k]!.lemma))) k--
  if (k < 0 || k === v - 1) return null
  const people = peopleAt(s, k, true)
  return people?.explicit && people.head === k ? people : null
}

/** "About 120 residents of the buildings were evacuated": counted people left of a passive whose subject was read wrongly. */
const countedLeft = (s: Sent, v: number): readonly People[] => {
  for (let k = v - 1; k >= 0 && v - k <= 12; k--) {
    if (/^(VBD|VBZ|VBP|MD|IN-that)$/.test(s.tokens[k]!.xpos) && s.tokens[k]!.upos === 'VERB') return []
    if (/^[;:"“”]$/.test(s.tokens[k]!.text) || (s.tokens[k]!.text === ',' && !/\baged\b/.test(s.text))) return []
    const people = /^(NOUN|PROPN)$/.test(s.tokens[k]!.upos) ? peopleAt(s, k, true) : null
    if (people?.explicit) return [people]
  }
  return []
}

/** The first people named between two tokens. */
const firstPeople = (s: Sent, from: number, to: number): People | null => {
  for (let k = from; k < Math.min(to, s.tokens.length); k++) {
    const people = /^(NOUN|PROPN)$/.test(s.tokens[k]!.upos) ? peopleAt(s, k, true) : null
    if (people) return people
    if (/^(VERB|PUNCT|SCONJ)$/.test(s.tokens[k]!.upos)) return null
  }
  return null
}

/** "10 foreigners, 2 locals killed": the phrases listed right before one, itself last. */
const listBefore = (s: Sent, last: People): readonly People[] => {
  const out = [last, ...peopleOf(s, last.head).slice(1)]
  let first = s.tokens.findIndex(t => t.end > last.span.start)
  while (first > 1 && /^(,|and|&)$/.test(s.tokens[first - 1]!.lower)) {
    const before = peopleAt(s, first - 2, true)
    if (!before?.explicit || before.elided) break
    out.unshift(before)
    first = s.tokens.findIndex(t => t.end > before.span.start)
  }
  return out
}

/** "kills 12", "injured two casts …": a number right behind the verb stands for people when no thing follows it. */
const numberAfter = (s: Sent, v: number): readonly People[] => {
  const end = s.tokens[v]!.end
  const number = s.numbers.find(
    n =>
      n.kind === 'count' &&
      n.start >= end &&
      n.start - end <= 2 &&
      !/[^\s]/.test(s.text.slice(end - s.start, n.start - s.start)),
  )
  if (!number) return []
  const at = s.tokens.findIndex(t => t.end >= number.end)
  const next = s.tokens[at + 1]
  for (let k = at + 1; k < s.tokens.length && k <= at + 3; k++) {
    const people = peopleAt(s, k)
    if (people && people.span.start <= number.start) return [people]
    if (s.tokens[k]!.upos === 'PUNCT') break
  }
  if (next?.upos === 'NOUN' && relOf(next) !== 'root' && !/^(casts?|others?)$/.test(next.lower)) return []
  const count: Quantity = { min: number.min, max: number.max, approximate: number.approximate }
  return [
    {
      head: at,
      who: 'any',
      count,
      definite: false,
      singular: false,
      explicit: true,
      elided: true,
      added: false,
      part: null,
      span: { start: number.start, end: number.end },
    },
  ]
}

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

const fromVerb = (s: Sent, v: number): readonly CountCandidate[] => {
  const t = s.tokens[v]!
  const lemma = isHeadlineVerb(s, v) ? t.lower.replace(/s$/, '') : t.lemma.toLowerCase()
  const frame =
    CASUALTY_VERBS.get(lemma) ??
    (/^(gun|mow|cut)$/.test(lemma) && s.tokens[v + 1]?.lower === 'down' ? CASUALTY_VERBS.get('kill') : undefined)
  if (frame && isHeadlineVerb(s, v)) return numberAfter(s, v).map(p => candidate(s, frame.slot, p, v))
  if (frame?.frame === 'subject') return peopleOf(s, subjectOf(s, v)).map(p => candidate(s, frame.slot, p, v))
  if (frame) {
    const fatal = frame.slot === 'injured' && hasAdverb(s, v, /^(fatally|mortally|lethally)$/)
    return patients(s, v).map(p => candidate(s, fatal ? 'killed' : frame.slot, p, v))
  }
  if (!WEAPON_VERBS.has(lemma)) return fromPhrase(s, v)
  const dead =
    toDeath(s, v) || hasAdverb(s, v, /^(fatally|dead)$/) || (lemma === 'shoot' && s.tokens[v + 1]?.lower === 'dead')
  const shotDead = s.tokens[v + 1]?.lower === 'dead' && !isPassive(s, v) ? firstPeople(s, v + 2, v + 7) : null
  return (shotDead ? [shotDead] : patients(s, v)).flatMap(p => {
    if (dead) return [candidate(s, 'killed', p, v)]
    if (lemma === 'shoot' && isAttacker(p) && !SURVIVED.test(s.text))
      return [candidate(s, 'killed', p, v, { certainty: 'possible' })]
    if (p.elided && !p.explicit) return []
    if (HURTING_ALONE.has(lemma)) return [candidate(s, 'injured', p, v, { certainty: 'probable' })]
    return /^(hit|strike)$/.test(lemma) &&
      (p.explicit || GUNSHOT.test(s.text.slice(t.end - s.start, t.end - s.start + 70)))
      ? [candidate(s, 'injured', p, v, { certainty: 'probable' })]
      : []
  })
}

/** Signs that somebody who was shot lived. */
const SURVIVED =
  /\b(?:in the (?:leg|arm|foot|shoulder|hand|thigh|hip|knee)|arrested|custody|detained|wounded|injured|hospital|overpowered|captured)\b/i

const isAttacker = (p: People): boolean => p.who === 'attacker' || p.who === 'suspect'

/** "lost their lives", "claimed three lives", "taken into custody", "rushed to hospital", "suffered burns". */
const fromPhrase = (s: Sent, v: number): readonly CountCandidate[] => {
  const t = s.tokens[v]!
  const lemma = t.lemma.toLowerCase()
  const object = child(s, v, 'obj')
  const noun =
    object >= 0 ? s.tokens[object]!.lemma.toLowerCase() : (s.tokens[child(s, v, 'xcomp', 'advmod')]?.lower ?? '')
  const stated = VERB_NOUN.find(p => p.verb.test(lemma) && p.noun.test(noun))
  if (stated) return peopleOf(s, subjectOf(s, v)).map(p => candidate(s, stated.slot, p, v))
  const counted = VERB_COUNTED.find(p => p.verb.test(lemma) && p.noun.test(noun))
  if (counted && object >= 0) {
    const people = peopleAt(s, object) ?? countedNoun(s, object)
    if (people?.explicit) return [candidate(s, counted.slot, people, v)]
  }
  const places = children(s, v, 'obl', 'obl:arg', 'xcomp', 'advmod').map(k => s.tokens[k]!)
  const whom = (): readonly People[] =>
    object >= 0 && !isPassive(s, v) ? peopleOf(s, object) : peopleOf(s, subjectOf(s, v))
  if (places.some(p => /^custody$/.test(p.lemma)) && /^(take|hold|place|remain|be)$/.test(lemma))
    return whom().map(p => candidate(s, 'arrested', p, v))
  if (/^(take|hold)$/.test(lemma)) {
    const at = s.tokens.findIndex((x, k) => k > v && k <= v + 9 && /^(hostage|captive)$/.test(x.lower))
    const before = at > v + 1 ? peopleBefore(s, at) : null
    if (at > v && before && before.head > v) return [candidate(s, 'hostages', before, v)]
    if (at > v && isPassive(s, v)) return peopleOf(s, subjectOf(s, v)).map(p => candidate(s, 'hostages', p, v))
  }
  if (
    places.some(p => /^(hospital|clinic)$/.test(p.lemma)) &&
    /^(take|rush|bring|airlift|transport|transfer|fly|admit|send|treat|carry)$/.test(lemma)
  ) {
    return whom().map(p => candidate(s, 'injured', p, v))
  }
  if (
    lemma === 'treat' &&
    s.tokens.slice(v + 1, v + 10).some(p => /^(injury|wound|burn|inhalation|shock|cut|fracture)$/.test(p.lemma))
  )
    return whom().map(p => candidate(s, 'injured', p, v))
  const rest = s.tokens.slice(v + 1, v + 12)
  if (
    /^(pull|pluck|free|dig|bring|drag|recover|retrieve|lift)$/.test(lemma) &&
    rest.some(p => RUIN.test(p.lemma) || p.lower === 'alive')
  ) {
    const alive = !whom().some(p => /^(body|corpse)$/.test(s.tokens[p.head]!.lemma))
    const saved = rest.some(p => p.lower === 'alive') || /^(pull|pluck|free|dig|bring|drag|lift)$/.test(lemma)
    if (alive && saved)
      return whom()
        .filter(p => p.explicit || (p.singular && !p.definite))
        .map(p => candidate(s, 'rescued', p, v))
  }
  if (
    /^(find|discover|locate|arrive|suffer|sustain|strike|hit)$/.test(lemma) &&
    GUNSHOT.test(s.text.slice(t.end - s.start, t.end - s.start + 70))
  ) {
    return whom()
      .filter(p => p.explicit || (p.singular && !p.elided))
      .map(p => candidate(s, 'injured', p, v, { certainty: 'probable' }))
  }
  if (lemma === 'lose' && object >= 0)
    return peopleOf(s, object)
      .filter(p => p.explicit && !p.elided)
      .map(p => candidate(s, 'killed', p, v, { certainty: 'probable' }))
  if (/^neutrali[sz]e$/.test(lemma))
    return patients(s, v)
      .filter(isAttacker)
      .map(p => candidate(s, 'killed', p, v, { certainty: 'probable' }))
  if (lemma === 'save')
    return whom()
      .filter(p => p.explicit)
      .map(p => candidate(s, 'rescued', p, v))
  if (/^(recover|find|retrieve|pull|discover|receive|count|bury|identify)$/.test(lemma)) {
    return whom().flatMap(p =>
      p.explicit && /^(body|corpse|remains|dead)$/.test(s.tokens[p.head]!.lemma)
        ? [
            candidate(s, 'killed', p, v, {
              part: /\bmore\b/.test(s.text.slice(p.span.start - s.start, p.span.end - s.start)) ? 'more' : 'bodies',
            }),
          ]
        : [],
    )
  }
  if (
    /^(undergo|receive|need|require)$/.test(lemma) &&
    object >= 0 &&
    /^(treatment|surgery|operation|care)$/.test(noun)
  ) {
    return peopleOf(s, subjectOf(s, v))
      .filter(p => p.explicit)
      .map(p => candidate(s, 'injured', p, v))
  }
  if (lemma === 'flee' && /^(home|house|village|town)$/.test(noun))
    return peopleOf(s, subjectOf(s, v))
      .filter(p => p.explicit)
      .map(p => candidate(s, 'displaced', p, v))
  if (
    /^(live|sleep|shelter|stay)$/.test(lemma) &&
    rest.some(p => /^(tent|shelter|camp|gym|school|open)$/.test(p.lemma))
  ) {
    return peopleOf(s, subjectOf(s, v))
      .filter(p => p.explicit)
      .map(p => candidate(s, 'displaced', p, v))
  }
  if (lemma === 'hold' && object < 0 && (isPassive(s, v) || s.role === 'headline'))
    return patients(s, v).map(p => candidate(s, 'arrested', p, v))
  return []
}

/** Wounds named by what made them, within a few words. */
const GUNSHOT =
  /^\s*(?:[\w-]+\s+){0,6}(?:gunshot|gun shot|stab|bullet|knife) wounds?\b|^\s*by (?:(?:a|the|several|stray)\s+){0,2}(?:bullets?|gunfire|gunshots?|shrapnel)\b/i

const RUIN =
  /^(rubble|water|sea|debris|wreckage|wreck|river|building|collapse|ruin|hole|well|mine|house|car|flat|apartment|lake|mud|snow)s?$/

const countedNoun = (s: Sent, i: number): People | null => {
  const to = s.tokens[i]!.start
  const number = s.numbers.find(n => n.kind === 'count' && n.end <= to && to - n.end <= 12)
  if (!number) return null
  const count: Quantity = { min: number.min, max: number.max, approximate: number.approximate }
  return {
    head: i,
    who: 'any',
    count,
    definite: false,
    singular: false,
    explicit: true,
    elided: false,
    added: false,
    part: null,
    span: { start: number.start, end: s.tokens[i]!.end },
  }
}

/** "left one officer dead and two injured", "is dead", "12 dead", "the dead policeman", "two are missing". */
/** Somebody who was thought dead lives. */
const RETURNED = /\b(?:resuscitated|revived|found (?:alive|safe)|turned up|is alive|was alive|survived)\b/i

const fromCondition = (s: Sent, i: number): readonly CountCandidate[] => {
  const t = s.tokens[i]!
  const slot = CONDITIONS.get(t.lower)
  if (
    slot === undefined ||
    s.tokens.slice(Math.max(0, i - 3), i).some(x => /^(among|amongst)$/.test(x.lower)) ||
    (RETURNED.test(s.text) &&
      /^(report|fear|believe|think|presume|declare|list)$/.test(s.tokens[t.head]?.lemma ?? '')) ||
    (t.upos === 'VERB' &&
      CASUALTY_VERBS.has(t.lemma.toLowerCase()) &&
      (isPassive(s, i) || isReduced(s, i) || child(s, i, 'obj') >= 0))
  )
    return []
  if (
    slot === 'missing' &&
    /\b(?:previously|earlier|listed|reported|believed) (?:\w+ )?(?:as )?missing\b[^.;]*\bfound\b/i.test(s.text)
  )
    return []
  if (t.lower === 'dead' && /^(end|heat|sea|line|weight|certain|ahead|zone|letter)$/.test(s.tokens[i + 1]?.lower ?? ''))
    return []
  const head = t.head
  if (relOf(t) === 'amod' && head > i) {
    const people = peopleAt(s, head)
    if (people) return [candidate(s, slot, people, i)]
    if (s.tokens[head]!.upos === 'NOUN') return []
  }
  const counted = countedHere(s, i)
  if (counted) return [candidate(s, slot, counted, i)]
  const before = peopleBefore(s, i)
  const subject = subjectOf(s, i)
  if (subject >= 0 && children(s, i, 'cop').length > 0) {
    const found = peopleOf(s, subject)
    if (found.length > 0) return found.map(p => candidate(s, slot, p, i))
  }
  if (before) return (before.head === subject ? peopleOf(s, subject) : [before]).map(p => candidate(s, slot, p, i))
  const verb = head >= 0 && RESULTATIVE.test(s.tokens[head]!.lemma) ? head : -1
  if (verb < 0) return []
  const object = child(s, verb, 'obj')
  return (object >= 0 ? peopleOf(s, object) : peopleOf(s, subjectOf(s, verb))).map(p => candidate(s, slot, p, i))
}

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
  if (!number) return null
  const count: Quantity = { min: number.min, max: number.max, approximate: number.approximate }
  return {
    head: k,
    who: 'any',
    count,
    definite: false,
    singular: false,
    explicit: true,
    elided: !/^(people|persons|others?)$/.test(s.tokens[i - 1]!.lower),
    added: number.kind === 'ordinal-add',
    part: null,
    span: { start: number.start, end: s.tokens[i]!.end },
  }
}

/** "the deaths of ten passengers", "three arrests", "among the dead were two children", "the death toll rose to five". */
const fromNoun = (s: Sent, i: number): readonly CountCandidate[] => {
  const t = s.tokens[i]!
  const lemma = t.lemma.toLowerCase()
  if (lemma === 'toll')
    return tollAt(s, i, /^(injury|injured|casualty)$/.test(s.tokens[i - 1]?.lemma ?? '') ? 'injured' : 'killed')
  if (/^(number|tally|count|figure|total)$/.test(lemma)) return numberOf(s, i)
  if (t.lower === 'custody') return inCustody(s, i)
  if (lemma === 'treatment' && /^(undergo|receiv)/.test(s.tokens[i - 1]?.lower ?? '')) {
    const near = peopleBefore(s, i - 1)
    return near?.explicit ? [candidate(s, 'injured', near, i)] : []
  }
  if (/^(condition|coma)$/.test(lemma)) return inCondition(s, i)
  const slot = FATE_NOUNS.get(lemma) ?? FATE_NOUNS.get(t.lower)
  if (slot === undefined || !/^(NOUN|ADJ|PROPN|VERB)$/.test(t.upos)) return []
  const out: CountCandidate[] = []
  for (const k of children(s, i, 'nmod')) {
    if (children(s, k, 'case').some(c => s.tokens[c]!.lower === 'of'))
      out.push(...peopleOf(s, k).map(p => candidate(s, slot, p, i)))
  }
  if (/^(death|fatality|arrest|detention|killing|murder|hostage|captive)$/.test(lemma) && out.length === 0) {
    const people = countedNoun(s, i)
    if (people) out.push(candidate(s, slot, people, i))
  }
  return out
}

const FATE_OF: readonly { readonly word: RegExp; readonly slot: CountSlot }[] = [
  { word: /^(dead|deaths?|killed|fatalit(?:y|ies)|deceased|victims|lives)$/, slot: 'killed' },
  { word: /^(injured|wounded|hurt|injuries|hospitali[sz]ed)$/, slot: 'injured' },
  { word: /^(missing|unaccounted)$/, slot: 'missing' },
  { word: /^(arrested|arrests|detained|detainees)$/, slot: 'arrested' },
  { word: /^(displaced|homeless)$/, slot: 'displaced' },
  { word: /^(rescued|survivors)$/, slot: 'rescued' },
  { word: /^(evacuated|evacuees)$/, slot: 'evacuated' },
  { word: /^(held|captives?|hostages?|abducted|kidnapped)$/, slot: 'hostages' },
]

/** "the number of injured rose to 27", "put the number of people killed at 16". */
const numberOf = (s: Sent, i: number): readonly CountCandidate[] => {
  if (s.tokens[i + 1]?.lower !== 'of') return []
  for (let k = i + 2; k <= i + 6 && k < s.tokens.length; k++) {
    const slot = FATE_OF.find(f => f.word.test(s.tokens[k]!.lower))?.slot
    if (slot) return tollAt(s, k, slot)
  }
  return []
}

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
  const count: Quantity = { min: to.min, max: to.max, approximate: to.approximate }
  const people: People =
    own && !own.elided
      ? { ...own, count }
      : {
          head: at,
          who: 'any',
          count,
          definite: false,
          singular: false,
          explicit: true,
          elided: false,
          added: false,
          part: null,
          span: { start: to.start, end: to.end },
        }
  return [candidate(s, slot, people, i)]
}

/** "two suspects in custody": people who are held. */
const inCustody = (s: Sent, i: number): readonly CountCandidate[] => {
  const before = s.tokens[i - 1]?.lower
  if (before !== 'in' && before !== 'police') return []
  const near = peopleBefore(s, before === 'police' ? i - 2 : i - 1)
  const people = near ? [near] : peopleOf(s, subjectOf(s, s.tokens[i]!.head >= 0 ? s.tokens[i]!.head : i))
  return people.map(p => candidate(s, 'arrested', p, i))
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
  const near = peopleBefore(s, first)
  const head = s.tokens[i]!.head
  const people = near
    ? [near]
    : peopleOf(s, subjectOf(s, children(s, i, 'cop', 'nsubj').length > 0 || head < 0 ? i : head))
  return people
    .filter(p => p.explicit || p.singular)
    .map(p => candidate(s, 'injured', p, i, { part: p.part ?? 'some' }))
}

const AMONG =
  /^(victim|dead|deceased|casualty|fatality|killed|injured|wounded|missing|arrested|detainee|detained|hostage)$/

/** "the dead included ten tourists", "among the injured were two children", "10 Americans among 12 dead". */
const fromMembership = (s: Sent, i: number): readonly CountCandidate[] => {
  const t = s.tokens[i]!
  const slot =
    t.lemma === 'victim' || t.lower === 'deceased' || t.lower === 'killed'
      ? 'killed'
      : (FATE_NOUNS.get(t.lower) ?? FATE_NOUNS.get(t.lemma))
  if (slot === undefined || (!AMONG.test(t.lower) && !AMONG.test(t.lemma))) return []
  if (/\b(?:unhurt|unharmed|unscathed|uninjured)\b/i.test(s.text)) return []
  const next = s.tokens.findIndex((x, k) => k > i && k <= i + 3 && /^(include|number|comprise)$/.test(x.lemma))
  if (next > i)
    return listAfter(s, next + 1)
      .filter(p => p.explicit)
      .map(p => candidate(s, slot, p, i, { part: p.part ?? 'some' }))
  const of = s.tokens[i - 1]?.lower === 'the' && s.tokens[i - 2]?.lower === 'of' ? peopleAt(s, i - 3) : null
  if (of?.explicit) return [candidate(s, slot, { ...of, who: 'any', elided: false, part: 'some' }, i, { part: 'some' })]
  let k = i - 1
  while (k >= 0 && i - k <= 4 && !/^(among|amongst)$/.test(s.tokens[k]!.lower)) k--
  if (k < 0 || !/^(among|amongst)$/.test(s.tokens[k]!.lower)) return []
  const before = peopleBefore(s, k)
  if (before?.explicit) return [candidate(s, slot, before, i, { part: before.part ?? 'some' })]
  for (let j = i + 1; j < s.tokens.length && j <= i + 8; j++) {
    const people = peopleAt(s, j)
    if (people && (people.explicit || people.singular))
      return peopleOf(s, j).map(p => candidate(s, slot, p, i, { part: p.part ?? 'some' }))
  }
  return []
}

/** "12 people, including 10 US citizens": each count also states its parts. */
const partsOf = (s: Sent, whole: CountCandidate, all: readonly CountCandidate[]): readonly CountCandidate[] => {
  const from = s.tokens.findIndex(t => t.start >= whole.people.span.end)
  if (from < 0) return []
  const out: CountCandidate[] = []
  for (let k = from; k < Math.min(s.tokens.length, from + 14); k++) {
    const t = s.tokens[k]!
    if (/^(;|:)$/.test(t.text) || all.some(c => c !== whole && c.people.head < k && c.people.head > whole.people.head))
      break
    if (t.lower === 'including' || (t.lower === 'among' && /^(them|whom)$/.test(s.tokens[k + 1]?.lower ?? ''))) {
      out.push(
        ...listAfter(s, k + 1).map(p =>
          candidate(s, whole.slot, p, whole.trigger, { part: p.part ?? 'some', certainty: whole.certainty }),
        ),
      )
      break
    }
    const number =
      t.upos === 'NUM' &&
      s.tokens[k + 1]?.lower === 'of' &&
      /^(them|whom|these|those)$/.test(s.tokens[k + 2]?.lower ?? '')
        ? s.numbers.find(n => n.start <= t.start && n.end >= t.end)
        : undefined
    if (number) {
      const described = s.tokens.slice(k + 3, k + 6).findIndex(x => /^(NOUN|PROPN)$/.test(x.upos))
      const who =
        described >= 0 && s.tokens.slice(k + 3, k + 3 + described).every(x => !/^(VERB)$/.test(x.upos))
          ? peopleAt(s, k + 3 + described)?.who
          : undefined
      const count: Quantity = { min: number.min, max: number.max, approximate: number.approximate }
      const people: People = {
        ...whole.people,
        head: k,
        who: who ?? whole.people.who,
        count,
        explicit: true,
        elided: false,
        part: 'some',
        span: { start: number.start, end: s.tokens[k + 2]!.end },
      }
      out.push(candidate(s, whole.slot, people, whole.trigger, { part: 'some', certainty: whole.certainty }))
      break
    }
  }
  return out.map(c => ({ ...c, span: c.people.span }))
}

/** People of a list that starts at token `from`: "two children, a nurse and three officers". */
const listAfter = (s: Sent, from: number): readonly People[] => {
  const out: People[] = []
  for (let k = from, last = from; k < s.tokens.length && k - last <= 7; k++) {
    const t = s.tokens[k]!
    if (/^(VERB|SCONJ)$/.test(t.upos) && out.length > 0) break
    const people =
      /^(NOUN|PROPN|NUM)$/.test(t.upos) || (t.upos === 'ADJ' && /^\p{Lu}/u.test(t.text)) ? peopleAt(s, k, true) : null
    if (people && people.head === k && !people.elided) {
      out.push(people)
      last = k
    }
  }
  return out
}

const ALL_DEAD =
  /\b(?:kill(?:ing|ed)? (?:all|everyone|everybody)(?: (?:those|people|of them))?(?: (?:aboard|on board|inside))?|(?:no|not a single|leaving no) survivors?|all (?:those )?(?:aboard|on board)(?: (?:were|was|are|have been|had))? (?:killed|died|dead|perished)|(?:everyone|all) (?:aboard|on board) (?:was killed|were killed|died|perished)|no (?:people|one|persons) (?:\w+ )?alive|(?:killed|died|lost) with all (?:hands|aboard))\b/i

/** "killing all aboard", "no survivors": everybody, and with it the people that the sentence says were carried. */
const fromAllDead = (s: Sent): readonly CountCandidate[] => {
  const m = ALL_DEAD.exec(s.text)
  if (!m) return []
  const span = { start: s.start + m.index, end: s.start + m.index + m[0].length }
  const trigger = Math.max(
    0,
    s.tokens.findIndex(t => t.end > span.start),
  )
  const count: Quantity = { min: 1, max: null, approximate: true }
  const everyone: People = {
    head: trigger,
    who: 'any',
    count,
    definite: true,
    singular: false,
    explicit: false,
    elided: false,
    added: false,
    part: null,
    span,
  }
  const out: CountCandidate[] = [{ slot: 'killed', people: everyone, trigger, certainty: 'certain', part: null, span }]
  s.tokens.forEach((t, k) => {
    if (!/^(NOUN|PROPN)$/.test(t.upos) || (t.start >= span.start && t.start < span.end)) return
    const people = peopleAt(s, k)
    if (!people?.explicit || people.elided || isAttacker(people)) return
    out.push({
      slot: 'killed',
      people,
      trigger,
      certainty: 'certain',
      part: people.part ?? 'aboard',
      span: people.span,
    })
  })
  return out
}

/**
 * People counted by their fate in one sentence: one candidate a slot and kind of person, parts marked as parts.
 *
 *     'at least two officers were wounded'  → injured, police, { min: 2, max: null }
 *     'a policeman and the gunman died'     → killed, police, 1 · killed, attacker, 1
 *     'killed 12 people, including 10 Poles' → killed, any, 12 · killed, civilian, 10, part 'polish'
 *     'killed the proposal'                 → nothing
 *
 * @source GTD Codebook, "nkill", "nwound"
 */
export const findCasualties = (s: Sent): readonly CountCandidate[] => {
  const found: CountCandidate[] = [...fromAllDead(s)]
  s.tokens.forEach((t, i) => {
    if (t.upos === 'VERB' || t.upos === 'AUX' || isHeadlineVerb(s, i)) found.push(...fromVerb(s, i))
    if (t.upos === 'ADJ' && PARTICIPLES.has(t.lower))
      found.push(...numberAfter(s, i).map(p => candidate(s, PARTICIPLES.get(t.lower)!, p, i)))
    if (CONDITIONS.has(t.lower)) found.push(...fromCondition(s, i))
    if (/^(NOUN|ADJ|PROPN|VERB)$/.test(t.upos)) found.push(...fromNoun(s, i), ...fromMembership(s, i))
  })
  const withParts = [
    ...found,
    ...found.filter(c => c.people.explicit && c.part === null).flatMap(c => partsOf(s, c, found)),
  ]
  return unique(s, withParts).map((c, _, all) => wholeIfAlone(c, all))
}

/** "A family of five were killed": where nobody else is counted, the family is no part of more. */
const wholeIfAlone = (c: CountCandidate, all: readonly CountCandidate[]): CountCandidate =>
  (c.part === 'family' || c.part === 'women') && c.people.explicit && all.every(o => o === c || o.slot !== c.slot)
    ? { ...c, part: null }
    : c

/** "Blast kills 4": taggers read a headline's verb as a plural noun; a number behind it tells. */
const isHeadlineVerb = (s: Sent, i: number): boolean =>
  s.role === 'headline' &&
  s.tokens[i]!.upos === 'NOUN' &&
  CASUALTY_VERBS.has(s.tokens[i]!.lower.replace(/s$/, '')) &&
  s.tokens[i]!.lower.endsWith('s') &&
  numberAfter(s, i).length > 0

/** Participles that taggers take for adjectives ("and injured two others"). */
const PARTICIPLES: ReadonlyMap<string, CountSlot> = new Map([
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['killed', 'killed'],
  ['arrested', 'arrested'],
])

/** One candidate for each (slot, people): a verb beats a condition on the same people, a part mark beats none. */
const unique = (s: Sent, list: readonly CountCandidate[]): readonly CountCandidate[] => {
  const dead = new Set(list.filter(c => c.slot === 'killed').map(c => c.people.head))
  const best = new Map<string, CountCandidate>()
  for (const c of list) {
    if (s.text.slice(c.span.start - s.start, c.span.end - s.start).includes(';')) continue
    if (c.slot === 'injured' && dead.has(c.people.head)) continue
    const key = `${c.slot}|${c.people.head}`
    const old = best.get(key)
    if (!old || (old.part === null && c.part !== null) || (old.certainty !== 'certain' && c.certainty === 'certain'))
      best.set(key, c)
  }
  return [...best.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** The span from the first to the last token of a phrase with this head, for anchors. */
export const phraseSpan = (s: Sent, head: number): Span =>
  spanOf(s, [head, ...(s.kids[head] ?? []).filter(k => !/^(acl|appos|conj|parataxis|punct)/.test(s.tokens[k]!.rel))])
