/** Which person of the register a mention speaks of. */

import type { PersonMention } from './cast-mentions.ts'
import {
  ANYONE,
  type Book,
  conflicts,
  type Fated,
  isHarmed,
  isVictim,
  mayBe,
  newPerson,
  type Person,
  sameWords,
  YOUNG,
} from './cast-person.ts'
import type { Roles } from './cast-roles.ts'
import type { Sent } from './sentence.ts'

/** Places of the mentions that are of one person. */
export const personsOf = (persons: readonly (Person | null)[], one: Person): ReadonlySet<number> =>
  new Set(persons.flatMap((p, j) => (p === one ? [j] : [])))

const BETWEEN =
  /^(?:,? ?(?:who (?:was|has been|is) |was |is |has been |were |have been |also )?(?:later |only |now |tentatively )?(?:identified|named|known)(?: [^.;:"“”]{0,60}?)? as|,| ?-+| as|:|\(|, who (?:is|was))?(?: (?:his|her|their|the) \w+,?)?\s*$/

/** The person of the mention right before, where the words between say that both are one: "the victim, Anna Holt", "identified as". */
export const linkedTo = (
  s: Sent,
  mentions: readonly PersonMention[],
  k: number,
  persons: readonly (Person | null)[],
): Person | null => {
  const m = mentions[k]!
  for (let j = k - 1; j >= 0 && k - j <= 2; j--) {
    const a = mentions[j]!
    const person = persons[j]
    if (
      !person ||
      a.possessor ||
      (a.form === 'name') === (m.form === 'name') ||
      (a.form === 'pronoun' && m.form !== 'name')
    )
      continue
    const between = s.text.slice(a.span.end - s.start, m.span.start - s.start).replace(/^,? ?\(?\d{1,3}\)?(?=,)/, '')
    if (!BETWEEN.test(between) || (a.form === 'name' && /^\s*$/.test(between))) continue
    if (m.form === 'a' && !/^,/.test(between)) continue
    return person
  }
  return null
}

type Context = {
  readonly own: readonly Fated[]
  readonly roles: Roles
  readonly k: number
  readonly book: Book
  readonly persons: readonly (Person | null)[]
}

/** The person of whom a mention speaks, a new one where nobody known fits; null where nobody is meant who is to be entered. */
export const personOf = (s: Sent, m: PersonMention, ctx: Context): Person | null => {
  const { book, roles, k } = ctx
  if (m.form === 'pronoun') return pronounFor(s, m, ctx)
  if (m.form === 'name') return named(s, m, ctx)
  if (roles.speaker.has(k)) return null
  if (m.possessor && ctx.own.length === 0 && !isHarmWord(m)) return lastFit(book, m)
  return m.form === 'the' ? definite(m, ctx) : indefinite(m, ctx)
}

const isHarmWord = (m: PersonMention): boolean => m.noun === 'victim'

const lastFit = (book: Book, m: PersonMention, fits: (p: Person) => boolean = () => true): Person | null => {
  let best: Person | null = null
  for (const p of book.people) {
    if (!mayBe(p, m) || !fits(p)) continue
    if (best === null || (p.told.at(-1) ?? 0) >= (best.told.at(-1) ?? 0)) best = p
  }
  return best
}

const pronounFor = (s: Sent, m: PersonMention, { persons, book }: Context): Person | null => {
  for (const p of persons) if (p && mayBe(p, m)) return p
  for (let back = 1; back <= 2; back++) {
    const p = book.people.find(x => x.told.includes(s.index - back) && mayBe(x, m))
    if (p) return p
  }
  return null
}

const named = (s: Sent, m: PersonMention, { own, roles, k, book, persons }: Context): Person | null => {
  const known = book.people.find(p => p.words.length > 0 && sameWords(p.words, m.name) && mayBe(p, m))
  if (known) return known
  if (m.name.length === 1 && m.age === null) return null
  if (roles.speaker.has(k)) return null
  const here = new Set(persons)
  const free = book.people.filter(p => p.words.length === 0 && !here.has(p) && mayBe(p, m))
  const bad = roles.suspect.has(k) || roles.attacker.has(k)
  if (m.age !== null) {
    const same = free.find(p => p.age === m.age && (!bad || !isVictim(p)))
    if (same) return same
  }
  if (own.length > 0) {
    const harm = own[0]!.harm
    const same = free.find(p => isVictim(p) && !conflicts(p, harm))
    if (same) return same
  } else if (bad) {
    const same = free.find(p => p.attacker + p.suspect > 0)
    if (same) return same
  } else if (m.age === null)
    return /\b(?:victim|killed|died|dead|shot|injured|wounded|charged|arrested|suspect)\b/i.test(s.text) &&
      m.name.length > 1
      ? newPerson(book, false)
      : null
  return newPerson(book, false)
}

const KIN =
  /^(wife|husband|son|daughter|mother|father|brother|sister|girlfriend|boyfriend|ex-wife|ex-husband|ex-girlfriend|ex-boyfriend|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|grandmother|grandfather|friend|neighbor|neighbour|roommate|stepson|stepdaughter|mom|dad)$/

const definite = (m: PersonMention, { own, book, persons }: Context): Person | null => {
  const harmful = own.length > 0
  const here = new Set(persons)
  if (KIN.test(m.noun)) {
    const fits = book.people.filter(p => !here.has(p) && mayBe(p, m))
    const same =
      fits.find(p => p.nouns.has(m.noun) && isHarmed(p)) ??
      (harmful || YOUNG.test(m.noun)
        ? fits.find(p => isVictim(p) && (!harmful || !conflicts(p, own[0]!.harm)))
        : undefined) ??
      fits.find(p => p.nouns.has(m.noun))
    return same ?? newPerson(book, m.other)
  }
  if (m.who === 'attacker' || m.who === 'suspect')
    return lastFit(book, m, p => p.attacker + p.suspect > 0) ?? newPerson(book, m.other)
  const victim = lastFit(book, m, p => isVictim(p) && (!harmful || !conflicts(p, own[0]!.harm)) && p.other === m.other)
  if (m.noun === 'victim' || harmful)
    return (
      victim ??
      lastFit(book, m, p => p.attacker === 0 && isHarmed(p)) ??
      (harmful
        ? (lastFit(book, m, p => p.suspect + p.attacker === 0 && !here.has(p)) ?? newPerson(book, m.other))
        : null)
    )
  return lastFit(book, m) ?? (ANYONE.test(m.noun) ? null : newPerson(book, m.other))
}

const indefinite = (m: PersonMention, { own, book, persons, roles, k }: Context): Person | null => {
  const here = new Set(persons)
  const free = book.people.filter(p => !here.has(p) && mayBe(p, m) && p.other === m.other)
  const bad = roles.suspect.has(k) || roles.attacker.has(k)
  if (m.age !== null) {
    const same = free.find(
      p =>
        p.age === m.age && (bad ? !isVictim(p) || roles.self.has(k) : own.length === 0 || !conflicts(p, own[0]!.harm)),
    )
    if (same) return same
  }
  if (own.length > 0) {
    const harm = own[0]!.harm
    const same = free.find(p => isVictim(p) && !conflicts(p, harm) && (m.age === null || p.age === null))
    if (same) return same
    const alone = book.people.filter(isVictim)
    if (harm !== 'killed' && !m.other && alone.length === 1 && free.includes(alone[0]!)) return alone[0]!
    if (m.who === 'attacker' || m.who === 'suspect') {
      const attacker = free.find(p => p.attacker + p.suspect > 0)
      if (attacker) return attacker
    }
  } else if (bad) {
    const same = free.find(p => p.attacker + p.suspect > 0)
    if (same) return same
  }
  return newPerson(book, m.other)
}
