/** Whom a verb's fate falls on: the people around a verb, a list or a number in one sentence. */
import { CASUALTY_VERBS, CONDITIONS, LINKS, RESULTATIVE } from './lexicon/casualties.ts'
import { countedPeople, type People, peopleAt } from './people.ts'
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

/** The nearest people phrase that ends right before token `i`, adverbs and forms of "be" between them allowed. */
export const peopleBefore = (s: Sent, i: number): People | null => {
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
export const patients = (s: Sent, v: number): readonly People[] => {
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
export const firstPeople = (s: Sent, from: number, to: number): People | null => {
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

/** Is it said of one who attacks or is thought to have attacked? */
export const isAttacker = (p: People): boolean => p.who === 'attacker' || p.who === 'suspect'
