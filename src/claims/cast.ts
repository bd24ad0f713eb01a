/** Who is who in a report: the people harmed, suspected or held, each once, however often and by whatever words they are mentioned. */

import type { CastMember } from '../model/index.ts'
import { sameFolded } from '../text/names.ts'
import type { CountCandidate } from './candidate.ts'
import { fromPeople, mentionsIn, type PersonMention } from './cast-mentions.ts'
import { mentionAt, type Roles, rolesIn } from './cast-roles.ts'
import type { PlaceSpan } from './places.ts'
import type { Sent } from './sentence.ts'

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

/** The people of a report, and what it counts. */
export type Cast = {
  readonly people: readonly Person[]
  readonly stated: readonly Stated[]
  /** Headline or lead call it a deadly happening ("a fatal shooting", "homicide"), whoever died. */
  readonly fatal: boolean
  /** How many were shot where headline or lead call it a double, triple … shooting; 0 when they do not. */
  readonly shot: number
}

/** A casualty with its mention and whether it is a fact of the report's own happening. */
type Fated = { readonly c: CountCandidate; readonly harm: Harm }

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

const harmOf = (s: Sent, c: CountCandidate): Harm =>
  c.slot === 'killed'
    ? 'killed'
    : c.certainty === 'probable' && /^(shoot|shooting|shot|hit|strike)$/.test(s.tokens[c.trigger]!.lemma)
      ? 'shot'
      : 'injured'

/** Mentions with those that only a casualty shows ("2 wounded"). */
const withCounted = (
  s: Sent,
  mentions: readonly PersonMention[],
  fated: readonly Fated[],
): readonly PersonMention[] => {
  const more = fated
    .filter(f => f.c.people.explicit && mentionAt(mentions, f.c.people.head) < 0)
    .map(f => fromPeople(s, f.c.people))
  return [...mentions, ...more].sort((a, b) => a.first - b.first)
}

type Book = { readonly people: Person[]; readonly stated: Stated[] }

const readSentence = (
  s: Sent,
  mentions: readonly PersonMention[],
  fated: readonly Fated[],
  book: Book,
  isOwn: (m: PersonMention) => boolean,
): void => {
  const roles = rolesIn(s, mentions)
  const harms = overLists(
    s,
    mentions,
    mentions.map(m => fated.filter(f => m.first <= f.c.people.head && f.c.people.head <= m.last)),
  )
  const persons: (Person | null)[] = []
  mentions.forEach((m, k) => {
    const own = harms[k]!
    if (m.form === 'count') {
      for (const f of own) book.stated.push(statedOf(s, m, f, { roles, mentions, harms }))
      persons.push(null)
      return
    }
    if (!isOwn(m)) {
      persons.push(null)
      return
    }
    const linked = linkedTo(s, mentions, k, persons)
    const person = linked && mayBe(linked, m) ? linked : personOf(s, m, { own, roles, k, book, persons })
    persons.push(person)
    if (!person) return
    learn(person, m)
    for (const f of own) harmed(person, f.harm, s.index)
    if (roles.attacker.has(k)) person.attacker++
    if (roles.suspect.has(k)) person.suspect++
    const self = roles.self.get(k)
    if (self) {
      person.self = true
      if (
        harms.some(
          (h, j) => j !== k && h.length > 0 && !personsOf(persons, person).has(j) && mentions[j]!.form !== 'pronoun',
        )
      )
        person.attacker++
      harmed(person, self, s.index)
    }
  })
}

const personsOf = (persons: readonly (Person | null)[], one: Person): ReadonlySet<number> =>
  new Set(persons.flatMap((p, j) => (p === one ? [j] : [])))

const harmed = (p: Person, harm: Harm, sentence: number): void => {
  p.harms.set(harm, [...(p.harms.get(harm) ?? []), sentence])
}

type Around = {
  readonly roles: Roles
  readonly mentions: readonly PersonMention[]
  readonly harms: readonly (readonly Fated[])[]
}

const statedOf = (s: Sent, m: PersonMention, f: Fated, { roles, mentions, harms }: Around): Stated => ({
  harm: f.harm,
  sentence: s.index,
  min: m.count?.min ?? 1,
  max: m.count ? m.count.max : null,
  who: m.who,
  noun: m.noun,
  sex: m.sex,
  part: /^(condition|coma)$/.test(s.tokens[f.c.trigger]!.lemma) ? null : f.c.part,
  other: m.other,
  by: [...roles.attacker].find(k => mentions[k]!.last < f.c.trigger) ?? -1,
  token: m.head,
  elided: f.c.people.elided,
  opens: s.tokens.length > 45 || /^\p{Lu}/u.test(s.tokens[m.first]!.text),
  beside: mentions.filter(
    (x, k) =>
      x.form !== 'count' && x.form !== 'pronoun' && harms[k]!.some(h => h.harm === f.harm) && areListed(s, x, m),
  ).length,
})

/** Do two phrases stand in one list: no verb and no "including" between them? */
const areListed = (s: Sent, a: PersonMention, b: PersonMention): boolean =>
  s.tokens
    .slice(Math.min(a.last, b.last) + 1, Math.max(a.first, b.first))
    .every(t => !/^(VERB|AUX|SCONJ)$/.test(t.upos) && !/^(including|among|of|to|by|with|[.;:])$/.test(t.lower))

/** "identified the dead victims as", "four others –". */
const AS =
  /^(?: \w+)?(?: (?:were|are|have been))?(?: (?:later )?identified)? as(?: (?:an? )?\d{1,3}[- ]year[- ]old)? $|^ ?[-–—:] ?$/

const LISTED = /^(?:,? ?\(?\d{1,3}\)?)?(?:,? of [\p{Lu}][\p{L} .]{1,30})?[,;]? ?(?:and|&)? ?$/u

/** "Anna Holt, 20, Ben Ross, 16, and a man were shot": what befell one of a list befell all. */
const overLists = (
  s: Sent,
  mentions: readonly PersonMention[],
  harms: readonly (readonly Fated[])[],
): readonly (readonly Fated[])[] => {
  const out = harms.map(h => [...h])
  const joined = (a: PersonMention, b: PersonMention): boolean =>
    a.form !== 'pronoun' &&
    b.form !== 'pronoun' &&
    a.form !== 'count' &&
    b.form !== 'count' &&
    !a.possessor &&
    LISTED.test(s.text.slice(a.span.end - s.start, b.span.start - s.start))
  for (let k = 1; k < mentions.length; k++) {
    const [a, b] = [mentions[k - 1]!, mentions[k]!]
    if (out[k]!.length > 0 || a.form !== 'count' || b.form !== 'name' || out[k - 1]!.length === 0) continue
    if (AS.test(s.text.slice(a.span.end - s.start, b.span.start - s.start))) out[k]!.push(...out[k - 1]!)
  }
  for (let k = 1; k < mentions.length; k++)
    if (out[k]!.length === 0 && joined(mentions[k - 1]!, mentions[k]!)) out[k]!.push(...out[k - 1]!)
  for (let k = mentions.length - 2; k >= 0; k--)
    if (out[k]!.length === 0 && joined(mentions[k]!, mentions[k + 1]!)) out[k]!.push(...out[k + 1]!)
  return out
}

const BETWEEN =
  /^(?:,? ?(?:who (?:was|has been|is) |was |is |has been |were |have been |also )?(?:later |only |now |tentatively )?(?:identified|named|known)(?: [^.;:"“”]{0,60}?)? as|,| ?-+| as|:|\(|, who (?:is|was))?(?: (?:his|her|their|the) \w+,?)?\s*$/

/** The person of the mention right before, where the words between say that both are one: "the victim, Anna Holt", "identified as". */
const linkedTo = (
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

const newPerson = (book: Book, other: boolean): Person => {
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

const learn = (p: Person, m: PersonMention): void => {
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

const ADULT =
  /^(man|woman|husband|wife|father|mother|officer|ex-husband|ex-wife|grandmother|grandfather|boyfriend|girlfriend|deputy)$/
const YOUNG = /^(child|boy|girl|kid|baby|infant|toddler|teen|teenager|youth|juvenile|son|daughter|minor)$/
const ANYONE = /^(victim|person|body|individual|suspect|someone|people|patient|driver|passenger|resident)$/

const isYoung = (p: Person): boolean => (p.age !== null ? p.age < 18 : [...p.nouns].some(n => YOUNG.test(n)))

/** Could a person be whom a mention speaks of? Nothing that is known of both may differ. */
const mayBe = (p: Person, m: PersonMention): boolean => {
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
const sameWords = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.every(w => long.includes(w))) return true
  if (short.length > 1 && short.at(-1) === long.at(-1) && short[0] === long[0]) return true
  return short.length > 1 && sameFolded(a.join(' '), b.join(' ')) >= 0.8
}

const isHarmed = (p: Person): boolean => p.harms.size > 0
const isVictim = (p: Person): boolean => isHarmed(p) && p.attacker === 0 && !p.self

const personOf = (s: Sent, m: PersonMention, ctx: Context): Person | null => {
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

/** Dead is not hurt; shot is either. */
const conflicts = (p: Person, harm: Harm): boolean =>
  (harm === 'killed' && p.harms.has('injured') && !p.harms.has('killed')) ||
  (harm === 'injured' && p.harms.has('killed'))

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
