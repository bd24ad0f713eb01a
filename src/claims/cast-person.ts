/** A person of the register as it grows: what is known, and what can be known of one person together. */
import { sameFolded } from '../text/names.ts'
import type { CountCandidate } from './candidate.ts'
import type { PersonMention } from './cast-mentions.ts'

/** What befell somebody; 'shot' says neither hurt nor dead. */
export type Harm = 'killed' | 'injured' | 'shot'

/**
 * One person of a report. `name` is the fullest spelling; `age` in years. `harm` is the gravest that is said. `attacker`: said to have
 * attacked; `suspect`: suspected, charged or held. `told`: sentences that speak of the person.
 */
export type Person = {
  name: string | null
  words: readonly string[]
  age: number | null
  sex: 'f' | 'm' | null
  who: string
  nouns: Set<string>
  harms: Map<Harm, number[]>
  attacker: number
  suspect: number
  self: boolean
  other: boolean
  told: number[]
}

/** A number of people as a sentence states it: "three people were shot". `part`: of those counted elsewhere. */
export type Stated = {
  readonly harm: Harm
  readonly sentence: number
  readonly min: number
  readonly max: number | null
  readonly who: string
  readonly noun: string
  readonly sex: 'f' | 'm' | null
  readonly part: string | null
  readonly other: boolean
  readonly by: number
  readonly token: number
  /** People told one by one beside the number: "two men and a woman". */
  readonly beside: number
  /** Told at the beginning of its own clause or in a line that repeats itself, so that an equal number before it is the same. */
  readonly opens: boolean
  /** The number stands without a noun. */
  readonly elided: boolean
}

/** A casualty with its mention and whether it is a fact of the report's own happening. */
export type Fated = { readonly c: CountCandidate; readonly harm: Harm }

/** What has been read of a report so far. */
export type Book = { readonly people: Person[]; readonly stated: Stated[] }

/** Notes what befell a person, and in which sentence that is said. */
export const harmed = (p: Person, harm: Harm, sentence: number): void => {
  p.harms.set(harm, [...(p.harms.get(harm) ?? []), sentence])
}

/** A person of whom nothing is known yet, entered in the book. */
export const newPerson = (book: Book, other: boolean): Person => {
  const p: Person = {
    name: null,
    words: [],
    age: null,
    sex: null,
    who: 'any',
    nouns: new Set(),
    harms: new Map(),
    attacker: 0,
    suspect: 0,
    self: false,
    other,
    told: [],
  }
  book.people.push(p)
  return p
}

/** What a mention adds to what is known of a person. */
export const learn = (p: Person, m: PersonMention): void => {
  if (m.name.length > p.words.length && (p.words.length < 2 || m.name.at(-1) === p.words.at(-1))) {
    p.words = m.name
    p.name = m.spelled
  }
  p.age ??= m.age
  p.sex ??= m.sex
  if (p.who === 'any' || (p.who === 'civilian' && m.who !== 'any')) p.who = m.who
  if (m.noun) p.nouns.add(m.noun)
  if (p.told.at(-1) !== m.sentence) p.told.push(m.sentence)
}

/** Nouns of a grown person. */
export const ADULT =
  /^(man|woman|husband|wife|father|mother|officer|ex-husband|ex-wife|grandmother|grandfather|boyfriend|girlfriend|deputy)$/
/** Nouns of somebody young. */
export const YOUNG = /^(child|boy|girl|kid|baby|infant|toddler|teen|teenager|youth|juvenile|son|daughter|minor)$/
/** Nouns that may be anyone. */
export const ANYONE = /^(victim|person|body|individual|suspect|someone|people|patient|driver|passenger|resident)$/

/** Under eighteen, by age or by what the person is called. */
export const isYoung = (p: Person): boolean => (p.age !== null ? p.age < 18 : [...p.nouns].some(n => YOUNG.test(n)))

/** Could a person be whom a mention speaks of? Nothing that is known of both may differ. */
export const mayBe = (p: Person, m: PersonMention): boolean => {
  if (p.age !== null && m.age !== null && p.age !== m.age) return false
  if (p.sex !== null && m.sex !== null && p.sex !== m.sex) return false
  if (m.name.length > 0 && p.words.length > 0 && !sameWords(p.words, m.name)) return false
  if (m.who === 'police' && p.who !== 'police') return false
  if ((m.who === 'police') !== (p.who === 'police') && m.who !== 'any' && p.who !== 'any' && m.who !== 'suspect')
    return false
  if (
    p.who === 'police' &&
    m.form !== 'pronoun' &&
    m.form !== 'name' &&
    m.who !== 'police' &&
    !/^(victim|person)$/.test(m.noun)
  )
    return false
  if (m.who === 'attacker' || m.who === 'suspect')
    return p.attacker + p.suspect > 0 || (p.harms.size === 0 && p.who !== 'child')
  if (ADULT.test(m.noun) && p.age !== null && p.age < 16) return false
  if (ADULT.test(m.noun) && p.age === null && isYoung(p) && ![...p.nouns].some(n => ADULT.test(n))) return false
  if (YOUNG.test(m.noun) && (p.age !== null ? p.age > 19 : [...p.nouns].some(n => ADULT.test(n)))) return false
  return true
}

/** Two names of one person: one's words are among the other's, or the last ones agree and no first ones differ. */
export const sameWords = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.every(w => long.includes(w))) return true
  if (short.length > 1 && short.at(-1) === long.at(-1) && short[0] === long[0]) return true
  return short.length > 1 && sameFolded(a.join(' '), b.join(' ')) >= 0.8
}

/** Whether something befell a person. */
export const isHarmed = (p: Person): boolean => p.harms.size > 0
/** Whether it befell somebody who did not attack, nor hurt himself. */
export const isVictim = (p: Person): boolean => isHarmed(p) && p.attacker === 0 && !p.self

/** Dead is not hurt; shot is either. */
export const conflicts = (p: Person, harm: Harm): boolean =>
  (harm === 'killed' && p.harms.has('injured') && !p.harms.has('killed')) ||
  (harm === 'injured' && p.harms.has('killed'))
