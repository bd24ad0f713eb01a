/** Counts of people who are a part of those that a fate befell: "among the dead", "including two children", "five of them". */
import type { CountSlot } from '../model/index.ts'
import { type CountCandidate, countCandidate } from './candidate.ts'
import { FATE_NOUNS } from './lexicon/casualties.ts'
import { listAfter, peopleBefore, peopleOf } from './patients.ts'
import { countedPeople, type People, peopleAt, quantityOf } from './people.ts'
import type { Sent } from './sentence.ts'

/** Words for those that a fate befell. */
const AMONG =
  /^(victim|dead|deceased|casualty|fatality|killed|injured|wounded|missing|arrested|detainee|detained|hostage)$/

/** "the dead included ten tourists", "among the injured were two children", "10 Americans among 12 dead". */
export const fromMembership = (s: Sent, i: number): readonly CountCandidate[] => {
  const t = s.tokens[i]!
  const slot =
    t.lemma === 'victim' || t.lower === 'deceased' || t.lower === 'killed'
      ? 'killed'
      : (FATE_NOUNS.get(t.lower) ?? FATE_NOUNS.get(t.lemma))
  if (slot === undefined || (!AMONG.test(t.lower) && !AMONG.test(t.lemma))) return []
  if (tellsOfSpared(s) || (t.lemma === 'victim' && TELLS_OF_HURT.test(s.text))) return []
  const ofWhole = someOfAll(s, i, slot)
  if (ofWhole.length > 0) return ofWhole
  const next = [i + 1, i + 2, i + 3].find(k => /^(include|number|comprise)$/.test(s.tokens[k]?.lemma ?? ''))
  if (next !== undefined)
    return listAfter(s, next + 1)
      .filter(p => p.explicit)
      .map(p => countCandidate(s, slot, p, i, { part: p.part ?? 'some' }))
  const of = s.tokens[i - 1]?.lower === 'the' && s.tokens[i - 2]?.lower === 'of' ? peopleAt(s, i - 3) : null
  if (of?.explicit)
    return [countCandidate(s, slot, { ...of, who: 'any', elided: false, part: 'some' }, i, { part: 'some' })]
  let k = i - 1
  while (k >= 0 && i - k <= 4 && !/^(among|amongst)$/.test(s.tokens[k]!.lower)) k--
  if (k < 0 || !/^(among|amongst)$/.test(s.tokens[k]!.lower)) return []
  const before = peopleBefore(s, k)
  const all = countedPeopleAt(s, i)
  const whole = all ? [countCandidate(s, slot, all, i)] : []
  const list = before ? peopleOf(s, topOf(s, before.head)) : []
  if (list.length > 1) return [...listed(s, list, slot, i), ...whole]
  if (before?.explicit) return [countCandidate(s, slot, before, i, { part: before.part ?? 'some' }), ...whole]
  for (let j = i + 1; j < s.tokens.length && j <= i + 8; j++) {
    const counts = s.tokens[j]!.upos === 'NUM' && s.tokens[j]!.rel === 'nummod' && s.tokens[j]!.head > j // "five women": the women
    const people = /^(NOUN|PROPN|NUM)$/.test(s.tokens[j]!.upos) && !counts ? peopleAt(s, j) : null
    if (people && (people.explicit || people.singular)) return listed(s, peopleOf(s, j), slot, i, true)
  }
  return []
}

/** The first of the phrases that a phrase is coordinated with. */
const topOf = (s: Sent, i: number): number => {
  let top = i
  for (let n = 0; n < 9 && s.tokens[top]!.rel === 'conj' && s.tokens[top]!.head >= 0; n++) top = s.tokens[top]!.head
  return top
}

/**
 * A list of those that a fate befell: its counted members, and all of them together. Members that belong to another ("a couple and
 * their three sons") are only told together.
 */
const listed = (
  s: Sent,
  list: readonly People[],
  slot: CountSlot,
  i: number,
  single = false,
): readonly CountCandidate[] => {
  const one = (p: People): CountCandidate => countCandidate(s, slot, p, i, { part: p.part ?? 'some' })
  const sum = sumOf(list)
  if (!sum) return list.filter(p => p.explicit || single).map(one)
  return [countCandidate(s, slot, sum, i, { part: 'some' }), ...list.filter(p => p.explicit && !isOwned(s, p)).map(one)]
}

const isOwned = (s: Sent, p: People): boolean =>
  s.tokens.slice(0, p.head + 4).some((t, k) => t.xpos === 'PRP$' && t.start >= p.span.start && k <= p.head + 3)

/** People of a list of two or more exact numbers, taken together; null when a number is missing. */
const sumOf = (list: readonly People[]): People | null => {
  const [first] = list
  if (!first || list.length < 2 || list.some(p => p.count === null || p.count.max !== p.count.min)) return null
  const total = list.reduce((n, p) => n + p.count!.min, 0)
  const who = list.every(p => p.who === first.who) ? first.who : 'any'
  const span = { start: first.span.start, end: list.at(-1)!.span.end }
  return { ...first, who, count: { min: total, max: total, approximate: false }, explicit: true, part: 'some', span }
}

/** Where some lived, "victims" says nothing of death. */
const TELLS_OF_HURT = /\b(?:wound|injur|hospital|shot\b|condition|treated|surviv|hurt\b|robb)/i

/** "seven of the nine victims": some of all, and all. */
const someOfAll = (s: Sent, i: number, slot: CountSlot): readonly CountCandidate[] => {
  const all = countedPeopleAt(s, i)
  if (!all || !/^(victims?|dead|fatalities|casualties)$/.test(s.tokens[i]!.lower)) return []
  const first = s.tokens.findIndex(t => t.end > all.span.start)
  const article = s.tokens[first]!.lower === 'the' ? first : first - 1
  if (s.tokens[article]?.lower !== 'the') return []
  const some = s.tokens[article - 1]?.lower === 'of' ? peopleAt(s, article - 2) : null
  const whole = countCandidate(s, slot, all, i, { part: null })
  if (!some?.explicit) return []
  return [countCandidate(s, slot, { ...some, who: 'any', elided: false }, i, { part: 'some' }), whole]
}

/** Those that a fate befell, with their number right before the word: "12 dead". */
const countedPeopleAt = (s: Sent, i: number): People | null => {
  const number = s.numbers.find(
    n => n.kind === 'count' && n.end <= s.tokens[i]!.start && s.tokens[i]!.start - n.end <= 1,
  )
  return number && number.min > 1 ? countedPeople(number, i, { elided: false, to: s.tokens[i]!.end }) : null
}

const spared = new WeakMap<Sent, boolean>() // a sentence is asked for each of its words

const tellsOfSpared = (s: Sent): boolean => {
  const known = spared.get(s) ?? /\b(?:unhurt|unharmed|unscathed|uninjured)\b/i.test(s.text)
  spared.set(s, known)
  return known
}

/** "General Otto Kranz, deputy chief of staff": a noun without article or number behind a person by name is his office. */
const withoutOffices = (s: Sent, list: readonly People[]): readonly People[] =>
  list.filter((p, n) => {
    const first = s.tokens.find(t => t.end > p.span.start)
    const bare = !p.explicit && p.part !== 'named' && !/^(DET|PRON|NUM)$/.test(first?.upos ?? '')
    return !(bare && list.slice(0, n).some(q => q.part === 'named'))
  })

/** "12 people, including 10 US citizens": each count also states its parts. */
export const partsOf = (s: Sent, whole: CountCandidate, all: readonly CountCandidate[]): readonly CountCandidate[] => {
  const from = s.tokens.findIndex(t => t.start >= whole.people.span.end)
  if (from < 0) return []
  const out: CountCandidate[] = []
  for (let k = from; k < Math.min(s.tokens.length, from + 14); k++) {
    const t = s.tokens[k]!
    if (/^(;|:)$/.test(t.text) || all.some(c => c !== whole && c.people.head < k && c.people.head > whole.people.head))
      break
    if (t.lower === 'including' || (t.lower === 'among' && /^(them|whom)$/.test(s.tokens[k + 1]?.lower ?? ''))) {
      out.push(
        ...withoutOffices(s, listAfter(s, k + 1)).map(p =>
          countCandidate(s, whole.slot, p, whole.trigger, { part: p.part ?? 'some', certainty: whole.certainty }),
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
      const people: People = {
        ...whole.people,
        head: k,
        who: who ?? whole.people.who,
        count: quantityOf(number),
        explicit: true,
        elided: false,
        part: 'some',
        span: { start: number.start, end: s.tokens[k + 2]!.end },
      }
      const fatal = /^(fatally|mortally|dead|dying|died)$/.test(s.tokens[k + 3]?.lower ?? '')
      out.push(
        fatal
          ? countCandidate(s, 'killed', people, k + 3, { part: 'some' })
          : countCandidate(s, whole.slot, people, whole.trigger, { part: 'some', certainty: whole.certainty }),
      )
      break
    }
  }
  return out.map(c => ({ ...c, span: c.people.span }))
}

/** "A family of five were killed": where nobody else is counted, the family is no part of more. */
export const wholeIfAlone = (c: CountCandidate, all: readonly CountCandidate[]): CountCandidate =>
  (c.part === 'family' || c.part === 'women') && c.people.explicit && all.every(o => o === c || o.slot !== c.slot)
    ? { ...c, part: null }
    : c
