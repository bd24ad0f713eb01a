/** Fills in what a count leaves out: "two" of whom, who "he" is. */
import type { CountCandidate } from './candidate.ts'
import { type People, peopleAt } from './people.ts'
import type { Sent } from './sentence.ts'

/** Last people met while reading: of any kind, and the last single person who could be "he". */
type Memory = {
  last: People | null
  single: People | null
  singleSentence: number
  paragraph: number
  /** The last attackers that were counted, with their noun. */
  attackers: { readonly people: People; readonly noun: string; readonly sentence: number } | null
}

/**
 * Casualty candidates with kinds of people filled in and without those that state no number: a bare plural ("officers were hurt")
 * counts nobody, and a pronoun counts only when the person before it is known.
 */
export const resolvePeople = (
  sents: readonly Sent[],
  found: readonly (readonly CountCandidate[])[],
): readonly (readonly CountCandidate[])[] => {
  const memory: Memory = { last: null, single: null, singleSentence: -9, paragraph: -1, attackers: null }
  return sents.map((s, i) => {
    if (s.paragraph !== memory.paragraph) memory.last = null
    memory.paragraph = s.paragraph
    const harmed = found[i]!.filter(c => !c.people.elided && INHERITED.has(c.people.who)).map(c => c.people)
    const resolved = found[i]!.flatMap(c => {
      const known = c.people.elided ? fill(s, c, harmed, memory) : attackersOf(s, c, memory)
      const people = known && isSomeDead(c, known) ? { ...known, count: SOME } : known
      return people && people.count !== null && !isNoArrest(s, c) ? [{ ...c, people }] : []
    })
    const last = harmed.at(-1)
    if (last) memory.last = last
    remember(s, memory)
    return resolved
  })
}

/** "Police have made no arrests": what was not done yet, and by whom; "no one was arrested" denies that anybody was. */
const isNoArrest = (s: Sent, c: CountCandidate): boolean =>
  c.slot === 'arrested' && c.people.count?.max === 0 && /^(make|arrests|detentions)$/.test(triggerOf(s, c))

const triggerOf = (s: Sent, c: CountCandidate): string => {
  const t = s.tokens[c.trigger]
  return t?.upos === 'NOUN' ? t.lower : (t?.lemma ?? '')
}
/** Told without a number: "the tourists who died". */
const SOME = { min: 1, max: null, approximate: false }

const isSomeDead = (c: CountCandidate, p: People): boolean =>
  p.count === null && p.definite && c.slot === 'killed' && !/^(attacker|suspect|soldier|police)$/.test(p.who)

/**
 * "detained militants": attackers in custody are counted even without a number, two or more of them. "killed the insurgents": as many
 * as the last counted attackers of the same word, at most two sentences before.
 */
const attackersOf = (s: Sent, { people, slot }: CountCandidate, memory: Memory): People => {
  if (people.count !== null || people.who !== 'attacker' || people.singular) return people
  const counted = memory.attackers
  const same = counted !== null && s.index - counted.sentence <= 2 && counted.noun === s.tokens[people.head]!.lemma
  if (slot === 'killed') return people.definite && same ? { ...people, count: counted.people.count } : people
  return slot === 'arrested' ? { ...people, count: { min: 2, max: null, approximate: true } } : people
}

const isPronoun = (s: Sent, i: number): boolean =>
  s.tokens[i]?.upos === 'PRON' && /^(he|she|him|her)$/.test(s.tokens[i]!.lower)

/** Kinds that a left-out noun takes from the people harmed before it; ordinary people stay 'any'. */
const INHERITED = new Set(['police', 'soldier', 'attacker', 'suspect', 'emergency', 'crew'])

const fill = (s: Sent, c: CountCandidate, harmed: readonly People[], memory: Memory): People | null => {
  if (isPronoun(s, c.people.head)) {
    const before = singleBefore(s, c.people.head) ?? (s.index - memory.singleSentence <= 2 ? memory.single : null)
    return before ? { ...c.people, who: before.who } : null
  }
  if (c.people.who !== 'any' || !/^(killed|injured)$/.test(c.slot)) return c.people
  const own = s.tokens.findIndex(t => /^(himself|herself|themselves)$/.test(t.lower)) // "killed himself and wounded two": no attackers
  const before = harmed.filter(
    p => p.head < c.people.head && !(p.who === 'attacker' && own > p.head && own < c.people.head),
  )
  if (own >= 0 && own < c.people.head && before.length === 0) return c.people
  if (new Set(before.map(p => p.who)).size > 1) return c.people
  const antecedent = before.at(-1) ?? countedBefore(s, c.people.head) ?? memory.last
  return antecedent ? { ...c.people, who: antecedent.who } : c.people
}

const peopleBefore = (s: Sent, limit: number, fits: (p: People) => boolean): People | null => {
  for (let k = limit - 1; k >= 0; k--) {
    if (!/^(NOUN|PROPN)$/.test(s.tokens[k]!.upos)) continue
    const people = peopleAt(s, k)
    if (people && people.head === k && !people.elided && fits(people)) return people
  }
  return null
}

/** "at least two attackers, and one is dead": a number takes the counted people of its own sentence. */
const countedBefore = (s: Sent, limit: number): People | null =>
  peopleBefore(s, limit, p => (p.explicit || startsSome(s, p)) && INHERITED.has(p.who))

const startsSome = (s: Sent, p: People): boolean =>
  /^(?:some|several|many)\b/i.test(s.text.slice(p.span.start - s.start, p.span.end - s.start))

const singleBefore = (s: Sent, limit: number): People | null =>
  peopleBefore(s, limit, p => p.singular && /^nsubj/.test(s.tokens[p.head]!.rel)) ??
  peopleBefore(s, limit, p => p.singular)

const remember = (s: Sent, memory: Memory): void => {
  s.tokens.forEach((t, k) => {
    if (!/^(NOUN|PROPN)$/.test(t.upos)) return
    const people = peopleAt(s, k)
    if (!people || people.elided || people.head !== k) return
    if (people.who === 'attacker' && people.explicit) memory.attackers = { people, noun: t.lemma, sentence: s.index }
    if (people.singular && (/^nsubj/.test(t.rel) || people.who === 'attacker' || people.who === 'suspect')) {
      memory.single = people
      memory.singleSentence = s.index
    }
  })
}
