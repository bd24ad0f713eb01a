/** Counts of people who are a part of those that a fate befell: "among the dead", "including two children", "five of them". */
import { type CountCandidate, countCandidate } from './candidate.ts'
import { FATE_NOUNS } from './lexicon/casualties.ts'
import { listAfter, peopleBefore, peopleOf } from './patients.ts'
import { type People, peopleAt, quantityOf } from './people.ts'
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
  if (tellsOfSpared(s)) return []
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
  if (before?.explicit) return [countCandidate(s, slot, before, i, { part: before.part ?? 'some' })]
  for (let j = i + 1; j < s.tokens.length && j <= i + 8; j++) {
    const people = peopleAt(s, j)
    if (people && (people.explicit || people.singular))
      return peopleOf(s, j).map(p => countCandidate(s, slot, p, i, { part: p.part ?? 'some' }))
  }
  return []
}

const spared = new WeakMap<Sent, boolean>() // a sentence is asked for each of its words

const tellsOfSpared = (s: Sent): boolean => {
  const known = spared.get(s) ?? /\b(?:unhurt|unharmed|unscathed|uninjured)\b/i.test(s.text)
  spared.set(s, known)
  return known
}

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
        ...listAfter(s, k + 1).map(p =>
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
      out.push(countCandidate(s, whole.slot, people, whole.trigger, { part: 'some', certainty: whole.certainty }))
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
