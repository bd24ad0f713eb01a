/** Whom a verb's fate falls on: the people around a verb, a list or a number in one sentence. */

import { groupIn } from './known-names.ts'
import { CASUALTY_VERBS, CONDITIONS, LINKS, RESULTATIVE } from './lexicon/casualties.ts'
import { RANKS } from './lexicon/people.ts'
import { countedPeople, type People, peopleAt, quantityOf } from './people.ts'
import { child, children, conjuncts, isPassive, isReduced, relOf, type Sent, subjectOf } from './sentence.ts'

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
        const people = someOf(s, k) ?? peopleAt(s, k, true)
        return people ? [people] : []
      })

/** "one of the miners who died": the one, not the miners. */
const someOf = (s: Sent, k: number): People | null => {
  const t = s.tokens[k]!
  const head = s.tokens[t.head]
  if (relOf(t) !== 'nmod' || head?.upos !== 'NUM' || head.lower !== 'one') return null
  const whole = peopleAt(s, k)
  if (!whole || !children(s, k, 'case').some(c => s.tokens[c]!.lower === 'of')) return null
  return { ...whole, head: t.head, count: { min: 1, max: 1, approximate: false }, explicit: true, part: 'some' }
}

/** "killed 11 and wounded 30": the second phrase has a fate of its own. */
const hasFateBetween = (s: Sent, a: number, b: number): boolean =>
  s.tokens
    .slice(a + 1, b)
    .some(
      t =>
        /^(VERB|ADJ)$/.test(t.upos) &&
        (CASUALTY_VERBS.has(t.lemma.toLowerCase()) ||
          t.lower === 'captured' ||
          CONDITIONS.has(t.lower) ||
          /^(leave|left)$/.test(t.lower)),
    )

/** The nearest people phrase that ends right before token `i`, adverbs and forms of "be" between them allowed. */
export const peopleBefore = (s: Sent, i: number): People | null => {
  for (let k = i - 1; k >= 0; k--) {
    const t = s.tokens[k]!
    const people = /^(NOUN|PROPN|NUM|ADJ|PRON|DET)$/.test(t.upos) ? peopleAt(s, k, true) : null
    if (people) return ownerless(s, people)
    const passable = /^(ADV|AUX|PUNCT|PART)$/.test(t.upos) || LINKS.test(t.lemma) || RESULTATIVE.test(t.lemma)
    if (!passable || t.text === ',' || t.text === ';') return null
  }
  return null
}

/** "they were all killed": some, all of those told of before. */
const allOfThem = (s: Sent, v: number): People | null => {
  const before = s.tokens.slice(Math.max(0, v - 4), v)
  const they = before.findIndex(t => t.lower === 'they')
  if (they < 0 || !before.some(t => /^(all|both)$/.test(t.lower))) return null
  const k = Math.max(0, v - 4) + they
  for (let i = k - 1; i >= 0; i--) {
    const group = /^(NOUN|PROPN)$/.test(s.tokens[i]!.upos) ? peopleAt(s, i) : null
    if (group?.explicit && group.head === i && group.count !== null && group.count.min > 1) return group
  }
  const all = { ...s.tokens[k]!, min: 1, max: null, approximate: false, kind: 'count', unit: null } as const
  return { ...countedPeople(all, k, { elided: false }), definite: true, explicit: false }
}

/** "the son of an officer killed": the son, not the officer. */
const ownerless = (s: Sent, people: People): People => {
  const first = s.tokens.findIndex(t => t.end > people.span.start)
  const of = s.tokens[first - 1]?.lower === 'of' && !people.explicit ? s.tokens[first - 2] : undefined
  const owner = of && of.upos === 'NOUN' ? peopleAt(s, first - 2) : null
  return owner && !owner.elided ? owner : people
}

/** The same, without people behind a verb of another fate ("killed one and detained two others"): then those before it. */
export const patients = (s: Sent, v: number): readonly People[] => {
  const found = allPatients(s, v)
  const own = found.filter(p => p.head < v || !hasFateBetween(s, v, p.head))
  return own.length > 0 || found.length === 0 ? own : (oneOf(firstPeople(s, v + 1, v + 6)) ?? numberAfter(s, v))
}

const oneOf = (p: People | null): readonly People[] | null => (p === null ? null : [p])

/** The verb's object, or the one that it shares with the verb before it ("chased and killed the bandits"). */
const objectOf = (s: Sent, v: number): number => {
  const own = child(s, v, 'obj', 'iobj')
  const head = relOf(s.tokens[v]!) === 'conj' ? s.tokens[v]!.head : -1
  const shared = head >= 0 && head < v && !isPassive(s, v) ? child(s, head, 'obj') : -1
  return own < 0 && shared > v ? shared : own
}

/** "himself and 12 others": the others, wherever they hang in the tree. */
const besideSelf = (s: Sent, self: number): readonly People[] => {
  if (s.tokens[self + 1]?.lower !== 'and') return []
  const number = s.numbers.find(
    n => n.kind === 'count' && n.start >= s.tokens[self + 1]!.end && n.start <= s.tokens[self + 1]!.end + 10,
  )
  const last = s.tokens.findIndex(t => number !== undefined && t.start >= number.end)
  if (!number || last < 0) return []
  if (s.tokens[last]!.lower === 'others')
    return [countedPeople(number, last, { elided: false, to: s.tokens[last]!.end })]
  return oneOf(peopleAt(s, last)) ?? []
}

/** "An officer shot and killed a man": the object of the verb joined right behind, -1 for none. */
const objectBeyond = (s: Sent, v: number): number => {
  const joined = s.tokens[v + 1]?.lower === 'and' ? v + 2 : -1
  const t = s.tokens[joined]
  if (!t || t.head !== v || relOf(t) !== 'conj' || !/^VB[ND]$/.test(t.xpos) || isPassive(s, joined)) return -1
  return s.role === 'headline' || isReduced(s, v) ? -1 : child(s, joined, 'obj')
}

/** The people that a verb's fate falls on: its object when active, its subject when passive, reduced or without an object in a headline. */
const allPatients = (s: Sent, v: number): readonly People[] => {
  const t = s.tokens[v]!
  if (isPassive(s, v) && allOfThem(s, v)) return [allOfThem(s, v)!]
  if (isPassive(s, v)) {
    const beside = besideAuxiliary(s, v)
    if (beside) return listBefore(s, beside)
    const subject = subjectOf(s, v)
    const right = s.role === 'headline' ? peopleBefore(s, v) : null
    if (right?.explicit && right.head !== subject) return listBefore(s, right)
    const found = peopleOf(s, subject)
    const object = children(s, v, 'aux:pass').length === 0 ? child(s, v, 'obj') : -1 // "may have injured nine": no passive at all
    return found.length > 0 ? found : object >= 0 ? peopleOf(s, object) : countedLeft(s, v)
  }
  const object = objectOf(s, v)
  if (object >= 0 && /^(himself|herself|themselves)$/.test(s.tokens[object]!.lower))
    // "killing himself and 12 others"
    return [...peopleOf(s, subjectOf(s, v)), ...besideSelf(s, object)]
  if (children(s, v, 'nummod').length > 0 && relOf(t) === 'xcomp') return [] // "received 14 wounded": no verb at all
  const beyond = object < 0 ? objectBeyond(s, v) : -1
  if (beyond >= 0) return peopleOf(s, beyond)
  const near = /^VB[ND]$/.test(t.xpos) && object < 0 && numberAfter(s, v).length === 0 ? peopleBefore(s, v) : null
  if (near && (isReduced(s, v) || s.role === 'headline')) return listBefore(s, near)
  if (isReduced(s, v) && object < 0) {
    const counted = numberAfter(s, v) // "guards killed between four and nine": no relative clause at all
    return counted.length > 0 ? counted : peopleOf(s, t.head)
  }
  if (object >= 0) {
    const group = grouped(s, object)
    if (group) return [group]
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
  if (t.xpos === 'VBD' && actsOn(s, v)) return []
  const before = /^VB[ND]$/.test(t.xpos) ? peopleBefore(s, v) : null
  if (before)
    return before.head === subjectOf(s, v) ? peopleOf(s, before.head) : [before, ...peopleOf(s, before.head).slice(1)]
  return /^VB[ND]$/.test(t.xpos) ? peopleOf(s, subjectOf(s, v)) : []
}

/** A name or a noun phrase right behind a verb of the past is its object, whatever the tree says: its subject did it. */
const actsOn = (s: Sent, v: number): boolean => {
  const next = s.tokens[v + 1]
  if (!next || s.role === 'headline') return false
  if (/^(DET|PRON)$/.test(next.upos))
    return (
      !/^(that|this|which|who|there|all)$/.test(next.lower) &&
      !s.times.some(t => t.start <= next.start && t.end >= next.end)
    )
  return next.upos === 'PROPN' && !s.times.some(t => t.start <= next.start && t.end >= next.end)
}

/** "a number of insurgents", "a group of militants": the people, with the number that the object states, three or more where it states none. */
const grouped = (s: Sent, object: number): People | null => {
  if (!/^(number|handful|host|score|group)$/.test(s.tokens[object]!.lower) || s.tokens[object - 1]?.lower === 'the')
    return null
  const of = children(s, object, 'nmod').find(k => children(s, k, 'case').some(c => s.tokens[c]!.lower === 'of'))
  const people = of === undefined ? null : peopleAt(s, of)
  return people === null || people.singular || people.explicit
    ? null
    : { ...people, count: { min: 3, max: null, approximate: true }, explicit: true }
}

/**
 * "captured two Movement of the North leaders": the first attacker's or leader's noun right behind the verb `v`, where the tree has
 * lost it in the name of a group. Only where a group is named between, or for 'the leader' of whom the
 * report has spoken.
 */
export const leaderAfter = (s: Sent, v: number): People | null => {
  for (let k = v + 1; k < s.tokens.length && k <= v + 9; k++) {
    const t = s.tokens[k]!
    if (t.upos === 'VERB' || (t.upos === 'PUNCT' && !/^[-’'()]$/.test(t.text))) return null
    const noun = t.lower.replace(/s$/, '')
    if (!RANKS.has(noun) || k === v + 1) continue
    const between = s.text.slice(s.tokens[v + 1]!.start - s.start, t.start - s.start)
    const spokenOf = /^the(?: \w+)? $/i.test(between) && /^(?:leader|commander|facilitator|ringleader)s?$/.test(t.lower)
    if (!spokenOf && groupIn(between) === null) return null
    const number = s.numbers.find(n => n.kind === 'count' && n.start >= s.tokens[v]!.end && n.end <= t.start)
    const one = /^(a|an|the)$/.test(s.tokens[v + 1]!.lower) && t.lower === noun
    if (!number && !one) return null
    return {
      head: k,
      who: 'attacker',
      count: number ? quantityOf(number) : { min: 1, max: 1, approximate: false },
      definite: s.tokens[v + 1]!.lower === 'the',
      singular: one,
      explicit: number !== undefined,
      elided: false,
      added: false,
      part: null,
      span: { start: s.tokens[v + 1]!.start, end: t.end },
    }
  }
  return null
}

/** "… and two are seriously injured": a count right before the auxiliary is the subject, whatever hangs where in the tree. */
const besideAuxiliary = (s: Sent, v: number): People | null => {
  let k = v - 1
  while (k >= 0 && (/^(AUX|ADV|PART)$/.test(s.tokens[k]!.upos) || LINKS.test(s.tokens[k]!.lemma))) k--
  if (k < 0 || k === v - 1) return null
  if (s.tokens[k]!.text === ',') k = beforeInsert(s, k)
  const people = k < 0 ? null : peopleAt(s, k, true)
  return people?.explicit && people.head === k ? people : null
}

/** "36 people, including 21 officers, were hurt": the word before the insert that ends at the comma `comma`, -1 for none. */
const beforeInsert = (s: Sent, comma: number): number => {
  for (let k = comma - 1; k > 0 && comma - k <= 14; k--) {
    if (/^(VERB|SCONJ)$/.test(s.tokens[k]!.upos) && s.tokens[k]!.lower !== 'including') return -1
    if (s.tokens[k]!.lower === 'including') return s.tokens[k - 1]!.text === ',' ? k - 2 : -1
  }
  return -1
}

/** "About 120 residents of the buildings were evacuated": counted people left of a passive whose subject was read wrongly. */
const countedLeft = (s: Sent, v: number): readonly People[] => {
  for (let k = v - 1; k >= 0 && v - k <= 12; k--) {
    if (/^(VBD|VBZ|VBP|MD|IN-that)$/.test(s.tokens[k]!.xpos) && s.tokens[k]!.upos === 'VERB') return []
    if (/^[;:"“”]$/.test(s.tokens[k]!.text) || (s.tokens[k]!.text === ',' && !/\baged\b/.test(s.text))) return []
    const people = /^(NOUN|PROPN)$/.test(s.tokens[k]!.upos) ? peopleAt(s, k, true) : null
    if (people?.explicit) return isObjectBefore(s, k, v) ? [] : [people]
  }
  return []
}

/** "a gunman who had held 15 people hostage was shot": whom the verb of a relative clause falls on is no subject of the next verb. */
const isObjectBefore = (s: Sent, k: number, v: number): boolean => {
  for (let i = k, n = 0; i >= 0 && n < 3; n++) {
    const t = s.tokens[i]!
    if (relOf(t) === 'obj') return t.head < k && t.head !== v && relOf(s.tokens[t.head]!) === 'acl'
    if (relOf(t) !== 'compound') return false
    i = t.head
  }
  return false
}

/** The first people named between two tokens. */
export const firstPeople = (s: Sent, from: number, to: number): People | null => {
  for (let k = from; k < Math.min(to, s.tokens.length); k++) {
    const people = /^(NOUN|PROPN)$/.test(s.tokens[k]!.upos) ? peopleAt(s, k, true) : null
    if (people) return people
    if (/^(VERB|PUNCT|SCONJ)$/.test(s.tokens[k]!.upos)) return null
  }
  return null
}

/** "10 foreigners, 2 locals killed": the phrases listed right before one, itself last. */
export const listBefore = (s: Sent, last: People): readonly People[] => {
  const out = [last, ...peopleOf(s, last.head).slice(1)]
  let first = s.tokens.findIndex(t => t.end > last.span.start)
  while (first > 1 && /^(,|and|&)$/.test(s.tokens[first - 1]!.lower)) {
    const before = CONDITIONS.has(s.tokens[first - 2]!.lower) ? null : peopleAt(s, first - 2, true) // "8 dead, owner held": a fate of their own
    if (!before || before.elided || !(before.explicit || (before.singular && !before.definite))) break
    out.unshift(before)
    first = s.tokens.findIndex(t => t.end > before.span.start)
  }
  return out
}

/** "thousands of sharks": does a noun that is no person begin within two words of token `from`? */
const isThing = (s: Sent, from: number): boolean => {
  const noun = [from, from + 1, from + 2].find(k => s.tokens[k]?.upos === 'NOUN' && s.tokens[k + 1]?.upos !== 'NOUN')
  return noun !== undefined && !s.tokens.slice(from, noun + 1).some((_, k) => peopleAt(s, from + k, true) !== null)
}

/** "kills 12", "wounding 20": a number right behind the verb stands for people when no thing follows it. */
export const numberAfter = (s: Sent, v: number): readonly People[] => {
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
  if (next?.lower === 'of' && isThing(s, at + 2)) return []
  for (let k = at + 1; k < s.tokens.length && k <= at + 3; k++) {
    const people = peopleAt(s, k)
    if (people && people.span.start <= number.start) return [people]
    if (s.tokens[k]!.upos === 'PUNCT') break
  }
  if (next?.upos === 'NOUN' && relOf(next) !== 'root' && !/^others?$/.test(next.lower)) return []
  return [countedPeople(number, at, { elided: true })]
}

/** People of a list that starts at token `from`: "two children, a nurse and three officers". */
export const listAfter = (s: Sent, from: number): readonly People[] => {
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

/** 'two of his associates', 'several suspected insurgents': the number and the people behind it. */
const company = (s: Sent, from: number): readonly People[] => {
  const at = s.tokens[from]?.start ?? -1
  const number = s.numbers.find(n => n.kind === 'count' && n.start >= at && n.start <= at + 2)
  for (let k = from; number && k < s.tokens.length && k <= from + 6; k++) {
    const people = s.tokens[k]!.upos === 'NOUN' ? peopleAt(s, k) : null
    if (people) return [{ ...people, count: quantityOf(number), explicit: true, part: null }]
  }
  return []
}

/** "the smuggler with three of his friends": the counted people whom a phrase of company adds behind token `from`. */
export const companyAfter = (s: Sent, from: number): readonly People[] => {
  for (let k = from + 1; k < s.tokens.length - 2 && k <= from + 20; k++) {
    if (/^[;:.]$/.test(s.tokens[k]!.text) || (s.tokens[k]!.upos === 'VERB' && k > from + 12)) return []
    const pair = `${s.tokens[k]!.lower} ${s.tokens[k + 1]!.lower}`
    if (pair === 'along with' || pair === 'together with' || pair === 'as well') {
      const start = pair === 'as well' && s.tokens[k + 2]?.lower === 'as' ? k + 3 : k + 2
      return company(s, start)
    }
  }
  return []
}

/** Is it said of one who attacks or is thought to have attacked? */
export const isAttacker = (p: People): boolean => p.who === 'attacker' || p.who === 'suspect'
