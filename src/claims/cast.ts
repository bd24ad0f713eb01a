/** Who is who in a report: the people harmed, suspected or held, each once, however often and by whatever words they are mentioned. */

import type { CastMember } from '../model/index.ts'
import type { CountCandidate } from './candidate.ts'
import { mentionsIn } from './cast-mentions.ts'
import { ADULT, isVictim, isYoung, type Person, type Stated } from './cast-person.ts'
import { harmOf, readSentence, withCounted } from './cast-sentence.ts'
import type { PlaceSpan } from './places.ts'
import type { Sent } from './sentence.ts'

/** The people of a report, and what it counts. */
export type Cast = {
  readonly people: readonly Person[]
  readonly stated: readonly Stated[]
  /** Headline or lead call it a deadly happening ("a fatal shooting", "homicide"), whoever died. */
  readonly fatal: boolean
  /** How many were shot where headline or lead call it a double, triple … shooting; 0 when they do not. */
  readonly shot: number
}

/** What the register needs of a report. `isOwn`: does a word belong to the happening that the report is about? */
export type CastInput = {
  readonly sents: readonly Sent[]
  readonly places: readonly (readonly PlaceSpan[])[]
  readonly casualties: readonly (readonly CountCandidate[])[]
  readonly isOwn: (sentence: number, token: number) => boolean
  readonly isDenied: (s: Sent, c: CountCandidate) => boolean
}

/** The register as values; people of whom neither harm nor suspicion is told are left out. */
export const membersOf = (cast: Cast): readonly CastMember[] =>
  cast.people.flatMap((p): readonly CastMember[] => {
    const role = roleOf(p)
    if (role === null) return []
    const harm = p.harms.has('killed') ? 'killed' : p.harms.size > 0 ? 'injured' : null
    return [{ name: p.name, age: p.age, sex: p.sex, who: p.who, role, harm, told: p.told }]
  })

/** Whoever attacked is an attacker even when harmed; suspicion alone does not outweigh harm by another. */
export const roleOf = (p: Person): CastMember['role'] => {
  if (p.attacker > 0 || p.who === 'attacker') return 'attacker'
  if (p.suspect > 0 || p.who === 'suspect') return 'suspect'
  return p.harms.size > 0 ? 'victim' : null
}

/** The register of a report's people, in order of first mention. */
export const findCast = (input: CastInput): Cast => {
  const people: Person[] = []
  const stated: Stated[] = []
  for (const s of input.sents) {
    if (CLIP.test(s.text)) continue
    const fated = input.casualties[s.index]!.filter(
      c => /^(killed|injured)$/.test(c.slot) && !input.isDenied(s, c) && input.isOwn(s.index, c.trigger),
    ).map(c => ({ c, harm: harmOf(s, c) }))
    const mentions = withCounted(s, mentionsIn(s, input.places[s.index]!), fated)
    readSentence(s, mentions, fated, { people, stated }, m => input.isOwn(s.index, m.head))
  }
  const fatal = input.sents.slice(0, 3).some(s => FATAL.test(s.text) && !NOT_FATAL.test(s.text))
  return { people: mergeNamed(people), stated, fatal, shot: shotOf(input.sents) }
}

/** A line of a list of clips, with its length: another story. */
const CLIP = /^\s*(?:\d{1,2}:\d\d\s+\p{Lu}|[+»•>]\s|(?:MORE|RELATED|READ|WATCH|ALSO)\b[^.]{0,12}:)/u

/** Somebody harmed whom no sentence names is the named one harmed alike of whom nothing else is known, unless one sentence has both. */
const mergeNamed = (people: readonly Person[]): readonly Person[] => {
  const merged = new Set<Person>()
  for (const p of people) {
    if (p.words.length > 0 || !isVictim(p) || p.other) continue
    const same = people.find(
      q =>
        q !== p &&
        q.words.length > 1 &&
        isVictim(q) &&
        !merged.has(q) &&
        isAlike(p, q) &&
        !p.told.some(i => q.told.includes(i)),
    )
    if (!same) continue
    merged.add(p)
    for (const [harm, at] of p.harms) same.harms.set(harm, [...(same.harms.get(harm) ?? []), ...at])
    same.age ??= p.age
    same.sex ??= p.sex
  }
  return people.filter(p => !merged.has(p))
}

const isAlike = (p: Person, q: Person): boolean =>
  (p.age === null || q.age === null || p.age === q.age) &&
  (p.sex === null || q.sex === null || p.sex === q.sex) &&
  (p.who === 'police') === (q.who === 'police') &&
  isYoung(p) === (isYoung(q) || (q.age === null && ![...q.nouns].some(n => ADULT.test(n)) && isYoung(p))) &&
  p.harms.has('killed') === q.harms.has('killed')

const MANIFOLD: Readonly<Record<string, number>> = { double: 2, triple: 3, quadruple: 4, quintuple: 5 }

const shotOf = (sents: readonly Sent[]): number => {
  const told = sents.slice(0, 4).map(s => /\b(double|triple|quadruple|quintuple)[- ]shooting\b/i.exec(s.text)?.[1])
  return MANIFOLD[told.find(w => w !== undefined)?.toLowerCase() ?? ''] ?? 0
}

const FATAL =
  /\b(?:(?:fatal|deadly)(?: \w+)? (?:shooting|stabbing|attack|crash|fire)|fatally shot|homicide|murder(?:ed|s)?|slaying|slain|manslaughter|shooting death)\b/i
const NOT_FATAL =
  /\b(?:attempt\w*|non-?fatal|rate|trial|conspiracy|solicitation|intent|plot\w*|racketeering|unrelated|detectives?)\b/i
