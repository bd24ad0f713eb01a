/** Noun phrases of people and things as the slots of an incident want them: the words without articles and numbers. */
import type { Span } from '../../model/index.ts'
import { findNation } from '../../text/nations.ts'
import { HEADS_OF, HUMAN_TYPES, type HumanType, SIDES } from '../lexicon/human-targets.ts'
import {
  MILITARY_PLACE,
  PHYSICAL_SIDES,
  PHYSICAL_TYPES,
  type PhysicalType,
  PLACES_OF_WORK,
} from '../lexicon/physical-targets.ts'
import { children, isUnder, type Sent, subtree } from '../sentence.ts'
import type { Amount } from './event.ts'

/** The words of a stretch of tokens with runs of white space as one. */
export const textOf = (s: Sent, first: number, last: number): string =>
  s.text.slice(s.tokens[first]!.start - s.start, s.tokens[last]!.end - s.start).replace(/\s+/g, ' ')

/** Where a stretch of tokens lies in the article. */
export const spanOfTokens = (s: Sent, first: number, last: number): Span => ({
  start: s.tokens[first]!.start,
  end: s.tokens[last]!.end,
})

const DROPPED =
  /^(?:the|a|an|this|that|these|those|some|several|many|all|any|other|another|more|most|both|few|each|every|least|about|around|approximately|over|nearly|almost|only|at|than)$/

/** First token of the phrase that ends in `head`: adjectives, compounds and owners that hang under it, articles and numbers left out. */
export const phraseFirst = (s: Sent, head: number): number => {
  let k = head
  while (k > 0 && head - k < 9) {
    const t = s.tokens[k - 1]!
    const fits =
      /^(?:ADJ|NOUN|PROPN|PART)$/.test(t.upos) ||
      t.text === '-' ||
      (t.upos === 'PRON' && t.rel === 'nmod:poss') ||
      (t.upos === 'VERB' && t.rel === 'amod') ||
      (t.upos === 'NUM' && s.tokens[k]?.text === '-')
    if (!fits || DROPPED.test(t.lower) || !isUnder(s, k - 1, head)) break
    k--
  }
  while (k < head && (/^['’-]/.test(s.tokens[k]!.text) || DROPPED.test(s.tokens[k]!.lower))) k++
  return k
}

/** Last token of an "of" phrase right behind the head ("mayor of Bresk"), or the head itself. */
export const withOf = (s: Sent, head: number): number => {
  const of =
    s.tokens[head + 1]?.lower === 'of' ? children(s, head, 'nmod').find(k => k > head && k - head < 9) : undefined
  if (of === undefined) return head
  let last = head + 1
  for (const k of subtree(
    s,
    of,
    c => /^(?:acl|appos|conj|parataxis|cc|punct)/.test(s.tokens[c]!.rel) && s.tokens[c]!.text !== '-',
  )) {
    if (k <= head || k > last + 2) continue
    if (/^[,;:([\])]$/.test(s.tokens[k]!.text)) break
    last = Math.max(last, k)
  }
  return last > head + 1 && last - head < 12 ? last : head
}

/** How many people or things a phrase names. */
export const amountOf = (s: Sent, first: number, head: number): Amount => {
  const from = s.tokens[Math.max(0, first - 3)]!.start
  const to = s.tokens[head]!.start
  const number = [...s.numbers]
    .reverse()
    .find(n => n.kind === 'count' && n.start >= from && n.end <= to + 1 && areModifiers(s, n.end, head))
  const plural = /^(?:NNS|NNPS)$/.test(s.tokens[head]!.xpos) || PLURALS.test(s.tokens[head]!.lower)
  if (number && !VAGUE.test(s.text.slice(number.start - s.start, number.end - s.start))) {
    const bound = number.max === null ? 'least' : number.approximate ? 'about' : 'exact'
    return { count: number.min, bound }
  }
  return { count: (plural && s.tokens[head]!.lower !== 'headquarters') || number ? null : 1, bound: 'exact' }
}
const VAGUE = /\b(?:several|some|many|few|dozens?|hundreds|thousands|scores|various|numerous|couple|multiple)\b/i

/** Do only words of the phrase stand between an offset and its head? */
const areModifiers = (s: Sent, offset: number, head: number): boolean => {
  for (let k = head - 1; k >= 0 && s.tokens[k]!.start >= offset; k--)
    if (
      !/^(?:ADJ|NOUN|PROPN|NUM|ADV|PART)$/.test(s.tokens[k]!.upos) &&
      s.tokens[k]!.text !== '-' &&
      s.tokens[k]!.rel !== 'amod'
    )
      return false
  return true
}
const PLURALS = /^(?:people|police|men|women|children|policemen|personnel|troops|gunmen|watchmen|newsmen|guardsmen)$/

/** The country whose people or property a phrase says it is ("U.S. citizen", "Spanish embassy"), ISO 3166-1. */
export const nationIn = (s: Sent, first: number, last: number): string | null => {
  for (let k = first; k <= last; k++)
    for (const to of [k + 1, k]) {
      if (to > last) continue
      const found = findNation(textOf(s, k, to))
      if (found) return found.nation.code
    }
  return null
}

const lemmaOf = (s: Sent, i: number): string => {
  const t = s.tokens[i]!
  const lemma = t.lemma.toLowerCase()
  return HUMAN_TYPES.has(lemma) || PHYSICAL_TYPES.has(lemma) ? lemma : t.lower
}
const singular = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|ch|sh)es$/, '')
    .replace(/(?<=[^s])s$/, '')

/** The kind of people that a noun names beside its phrase; null for what is no people. */
export const humanTypeOf = (s: Sent, head: number, phrase: string): HumanType | null => {
  const word = lemmaOf(s, head)
  const base = HUMAN_TYPES.get(word) ?? HUMAN_TYPES.get(singular(word))
  const demonym = base === undefined && /^(?:NNS|NNPS)$/.test(s.tokens[head]!.xpos) && findNation(s.tokens[head]!.text)
  if (base === undefined) return demonym && demonym.as === 'people' ? 'civilian' : null
  return refine(base, word, phrase)
}

const refine = (base: HumanType, word: string, phrase: string): HumanType => {
  const side = HEADS_OF.test(singular(word)) ? SIDES.find(([pattern]) => pattern.test(phrase))?.[1] : undefined
  const bare = base === 'political figure' && side === undefined && !/candidate|politician|hopeful/.test(word)
  const type = side ?? (bare ? 'civilian' : base)
  const kept = base === 'government official' && side === 'political figure' ? base : type
  if (/\b(?:former|ex|retired)\b/i.test(phrase)) {
    if (kept === 'government official') return 'former government official'
    if (kept === 'active military') return 'former active military'
  }
  return kept
}

/** The kind of people that a description in words names. */
export const typeOfWords = (description: string): HumanType => {
  const words = description.toLowerCase().split(/[^a-z-]+/)
  const own = description
    .split(/ of | in | for /i)[0]!
    .toLowerCase()
    .split(/[^a-z-]+/)
  const noun = [...own].reverse().find(w => HUMAN_TYPES.has(w) || HUMAN_TYPES.has(singular(w)))
  const word = noun ?? words.find(w => HUMAN_TYPES.has(w))
  if (word === undefined) return 'civilian'
  return refine(HUMAN_TYPES.get(word) ?? HUMAN_TYPES.get(singular(word))!, word, description)
}

/** The kind of building, vehicle or installation; null for what is none. */
export const physicalTypeOf = (s: Sent, head: number, phrase: string): PhysicalType | null => {
  const word = lemmaOf(s, head)
  const base = PHYSICAL_TYPES.get(word) ?? PHYSICAL_TYPES.get(singular(word))
  const side = PLACES_OF_WORK.test(singular(word))
    ? PHYSICAL_SIDES.find(([pattern]) => pattern.test(phrase))?.[1]
    : undefined
  return side ?? base ?? null
}

/** Does a phrase name a military installation? */
export const isMilitaryPlace = (phrase: string): boolean => MILITARY_PLACE.test(phrase)
