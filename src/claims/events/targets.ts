/** What an act falls on: the people and things that a noun phrase names. */
import { HUMAN_TYPES, type HumanType } from '../lexicon/human-targets.ts'
import { INSTRUMENTS } from '../lexicon/instruments.ts'
import { children, type Sent } from '../sentence.ts'
import type { Amount, HumanTarget, PhysicalTarget } from './event.ts'
import { fullName, isPerson, type NameRun, nameRunAt, type People } from './names.ts'
import {
  amountOf,
  humanTypeOf,
  isMilitaryPlace,
  nationIn,
  phraseFirst,
  physicalTypeOf,
  spanOfTokens,
  textOf,
  typeOfWords,
  withOf,
} from './phrase.ts'

/** A person or thing in the place of a target. `definite`: "the mayor", whom the report named before; `pronoun`: he, them. */
export type Target =
  | { readonly kind: 'human'; readonly human: HumanTarget; readonly definite: boolean; readonly head: string }
  | { readonly kind: 'physical'; readonly physical: PhysicalTarget; readonly military: boolean; readonly head: string }
  | { readonly kind: 'pronoun'; readonly plural: boolean }

const one: Amount = { count: 1, bound: 'exact' }
const BODY_WORDS =
  /^(?:body|corpse|life|death|murder|killing|group|number|dozen|series|hundred|total|remains|couple|thousand|score)s?$/

/** Targets of the phrase that token `i` heads, and of those coordinated with it or set beside it. */
export const targetsAt = (s: Sent, i: number, people: People): readonly Target[] => {
  const heads = [...new Set([i, ...children(s, i, 'conj').flatMap(k => [k, ...children(s, k, 'conj')])])]
  const found = heads.flatMap(h => {
    if (h !== i && /^(?:VERB|AUX)$/.test(s.tokens[h]!.upos)) return []
    const target = targetAt(s, h, people)
    return target ? [target] : []
  })
  const last = found.flatMap(t => (t.kind === 'human' && t.human.name !== null ? [t.human.span.end] : []))
  return last.length === 0 ? found : [...found, ...listedAfter(s, Math.max(...last), people, found)]
}

/** Persons listed behind a name: "Carla Soto, Juan Mir, and Ana Paz", each perhaps with an office. */
const listedAfter = (s: Sent, end: number, people: People, found: readonly Target[]): readonly Target[] => {
  const out: Target[] = []
  const names = new Set(found.map(t => (t.kind === 'human' ? t.human.name : null)))
  let k = s.tokens.findIndex(t => t.start >= end)
  while (k >= 0 && k < s.tokens.length && out.length < 20 && /^(?:[,;]|and)$/.test(s.tokens[k]!.lower)) {
    let from = k + 1
    if (/^(?:and|,)$/.test(s.tokens[from]?.lower ?? '')) from++
    while (from < k + 6 && /^(?:the|a|an)$|^(?:NOUN|ADJ)$/.test(s.tokens[from]?.lower ?? '')) from++
    while (from < k + 7 && /^(?:NOUN|ADJ|DET)$/.test(s.tokens[from]?.upos ?? '')) from++
    const run = s.tokens[from]?.upos === 'PROPN' ? nameRunAt(s, from) : null
    if (!run || run.last === run.first || !isPerson(s, run, people.full)) break
    const target = person(s, run, people)
    if (target?.kind === 'human' && !names.has(target.human.name)) out.push(target)
    k = run.last + 1
  }
  return out
}

/** "identified as X, Y and Z": the persons whom a sentence names for people of the sentence before. */
export const identifiedIn = (
  s: Sent,
  people: People,
): { readonly head: string; readonly targets: readonly Target[] } | null => {
  const at = s.tokens.findIndex(
    (t, k) => t.lower === 'as' && /^(?:identified|named)$/.test(s.tokens[k - 1]?.lower ?? ''),
  )
  const verb =
    at < 0
      ? s.tokens.findIndex(
          (t, k) =>
            /^(?:victims|dead|wounded|injured|murdered|kidnapped)$/.test(s.tokens[k - 1]?.lower ?? '') &&
            /^(?:are|were|is|was|include|included)$/.test(t.lower),
        )
      : at
  if (verb < 0) return null
  for (let k = verb + 1; k < Math.min(s.tokens.length, verb + 9); k++) {
    const run = s.tokens[k]!.upos === 'PROPN' ? nameRunAt(s, k) : null
    if (!run || run.last === run.first || !isPerson(s, run, people.full)) continue
    const first = person(s, run, people)
    if (first?.kind !== 'human') return null
    const subject = s.tokens
      .slice(0, verb)
      .reverse()
      .find(t => /^(?:NOUN|ADJ)$/.test(t.upos))
    return {
      head: subject?.lemma.toLowerCase() ?? '',
      targets: [first, ...listedAfter(s, s.tokens[run.last]!.end, people, [first])],
    }
  }
  return null
}

const targetAt = (s: Sent, i: number, people: People, depth = 0): Target | null => {
  const t = s.tokens[i]!
  if (/^(?:hostages?|suicide|fire|custody)$/.test(t.lower)) return null
  if (t.upos === 'PRON') {
    if (/^(?:he|him|his|she|her|they|them|their|who|whom|himself|herself)$/.test(t.lower))
      return { kind: 'pronoun', plural: /^th/.test(t.lower) }
    return null
  }
  const whole =
    s.tokens[i + 1]?.lower === 'of' && /^(?:NUM|DET|ADJ|PRON)$/.test(t.upos)
      ? children(s, i, 'nmod').find(k => k > i)
      : undefined
  if (whole !== undefined && depth < 2) {
    const part = targetAt(s, whole, people, depth + 1)
    if (part?.kind === 'human')
      return {
        ...part,
        definite: false,
        human: {
          ...part.human,
          amount:
            amountOf(s, i + 1, i + 1).count === null ? { count: t.lower === 'one' ? 1 : null, bound: 'exact' } : one,
        },
      }
    return part
  }
  if (BODY_WORDS.test(t.lower) && depth < 3) {
    const owner = children(s, i, 'nmod:poss', 'nmod').find(k => k < i || s.tokens[i + 1]?.lower === 'of')
    if (owner !== undefined) return targetAt(s, owner, people, depth + 1)
  }
  const run = t.upos === 'PROPN' || /^\p{Lu}/u.test(t.text) ? nameRunAt(s, i) : null
  if (run && t.upos === 'PROPN' && isPerson(s, run, people.full)) return person(s, run, people)
  return described(s, i, people)
}

/** A person by name, with the title before the name or the office set beside it. */
const person = (s: Sent, run: NameRun, people: People): Target | null => {
  const name = fullName(people, textOf(s, run.first, run.last))
  const description = titleBefore(s, run) ?? besideName(s, run)
  const known = people.full.has(name.toLowerCase()) || people.names.has(name) || description !== null
  if (!known && run.first === run.last) return null
  return {
    kind: 'human',
    definite: false,
    head: name,
    human: {
      name,
      description,
      type: description === null ? 'civilian' : typeOfWords(description),
      amount: one,
      nation: description === null ? null : nationIn(s, Math.max(0, run.first - 4), run.last),
      effects: [],
      span: spanOfTokens(s, run.first, run.last),
    },
  }
}

/** What a report calls its persons anywhere: full name → the first office or trade, ranks and courtesies last. */
export const callingsOf = (
  sents: readonly Sent[],
  people: People,
): ReadonlyMap<string, { readonly description: string; readonly type: HumanType }> => {
  const out = new Map<string, { readonly description: string; readonly type: HumanType; readonly mere: boolean }>()
  const none = people.full
  for (const s of sents)
    for (let i = 0; i < s.tokens.length; i++) {
      const run = s.tokens[i]!.upos === 'PROPN' ? nameRunAt(s, i) : null
      if (!run || !isPerson(s, run, none)) continue
      const name = fullName(people, textOf(s, run.first, run.last))
      for (const description of [besideName(s, run), titleBefore(s, run)]) {
        if (description === null) continue
        const mere = MERE.test(description)
        const before = out.get(name)
        if (!before || (before.mere && !mere)) out.set(name, { description, type: typeOfWords(description), mere })
      }
      i = Math.max(i, run.last)
    }
  return out
}

/** Courtesies and ranks tell little of who somebody is. */
const MERE =
  /^(?:mr|mrs|ms|dr|don|father|sister|msgr|monsignor|reverend|senor|general|gen|colonel|col|major|captain|lieutenant|victims?|man|woman|driver)\.?$/i

/** "Magistrate", "former Defence Minister General" before a name. */
const titleBefore = (s: Sent, run: NameRun): string | null => {
  let first = run.first
  while (first > 0 && run.first - first < 7 && /^(?:NOUN|ADJ|PROPN)$/.test(s.tokens[first - 1]!.upos)) first--
  if (s.tokens[first - 1]?.text === "'s" || first === run.first) return null
  const words = s.tokens.slice(first, run.first)
  return words.some(t => isRole(t.lower)) ? textOf(s, first, run.first - 1) : null
}

const isRole = (lower: string): boolean =>
  HUMAN_TYPES.has(lower.replace(/\.$/, '')) || /^(?:dr|mr|msgr|gen|col|fr|prof|lt)\.?$/.test(lower)

/** ", mayor of Bresk," or "(the mayor of Bresk)" behind a name. */
const besideName = (s: Sent, run: NameRun): string | null => {
  if (!/^[,([]$/.test(s.tokens[run.last + 1]?.text ?? '')) return null
  let head = -1
  for (let k = run.last + 2; k < s.tokens.length && k <= run.last + 10; k++) {
    const t = s.tokens[k]!
    if (/^(?:VERB|AUX|PRON|PUNCT|SCONJ|CCONJ)$/.test(t.upos) && t.text !== '-') break
    if (t.upos === 'ADP') break
    if (/^(?:NOUN|PROPN)$/.test(t.upos) && isRole(t.lower)) head = k
  }
  if (head < 0) return null
  const first = Math.max(run.last + 2, phraseFirst(s, head))
  return textOf(s, first, withOf(s, head))
}

/** People or things by a common noun. */
const described = (s: Sent, i: number, people: People): Target | null => {
  const first = phraseFirst(s, i)
  const phrase = textOf(s, first, i)
  const type = humanTypeOf(s, i, textOf(s, first, withOf(s, i)))
  if (type !== null) return descriptionOf(s, i, { first, type, people })
  const last = /^(?:headquarters|offices?|residences?|homes?|houses?|buildings?|facilit(?:y|ies))$/.test(
    s.tokens[i]!.lower,
  )
    ? withOf(s, i)
    : i
  const physical = physicalTypeOf(s, i, textOf(s, first, last))
  if (
    physical === null ||
    NO_TARGET.test(s.tokens[i]!.lower) ||
    INSTRUMENTS.some(([pattern]) => pattern.test(phrase.toLowerCase()))
  )
    return null
  return {
    kind: 'physical',
    head: s.tokens[i]!.lemma.toLowerCase(),
    military: isMilitaryPlace(textOf(s, first, withOf(s, i))),
    physical: {
      text: last === i ? phrase : textOf(s, first, last),
      type: physical,
      amount: amountOf(s, first, i),
      nation: nationIn(s, first, i),
      effect: null,
      span: spanOfTokens(s, first, last),
    },
  }
}

/** Settlements are where it happened. */
const NO_TARGET =
  /^(?:towns?|villages?|cit(?:y|ies)|neighborhoods?|communit(?:y|ies)|areas?|camps?|wells?|charges?|fields?|crops?)$/

const OF_ROLES =
  /^(?:member|leader|mayor|head|director|rector|president|minister|chief|commander|son|daughter|wife|brother|manager|owner|coordinator|secretary|governor|employee|group|chairman|officer|official|relative|activist|militant|supporter|representative|candidate|resident|inhabitant|citizen|dean)s?$/

const descriptionOf = (
  s: Sent,
  i: number,
  { first, type, people }: { readonly first: number; readonly type: HumanType; readonly people: People },
): Target => {
  const beside =
    children(s, i, 'appos', 'flat').find(k => k > i && k - i < 4 && s.tokens[k]!.upos === 'PROPN') ??
    (s.tokens[i + 1]?.upos === 'PROPN' ? i + 1 : undefined)
  const run = beside === undefined ? null : nameRunAt(s, beside)
  const last = OF_ROLES.test(s.tokens[i]!.lower) ? withOf(s, i) : i
  const description = textOf(s, first, last)
  const name =
    run && run.first > i && isPerson(s, run, new Set()) ? fullName(people, textOf(s, run.first, run.last)) : null
  const definite = children(s, i, 'det').some(k => /^(?:the|this|that)$/.test(s.tokens[k]!.lower))
  return {
    kind: 'human',
    definite: definite && name === null,
    head: s.tokens[i]!.lemma.toLowerCase(),
    human: {
      name,
      description,
      type,
      amount: name === null ? amountOf(s, first, i) : one,
      nation: nationIn(s, first, last),
      effects: [],
      span: spanOfTokens(s, first, run && name !== null ? run.last : last),
    },
  }
}
