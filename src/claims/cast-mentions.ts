/** Mentions of people in a sentence, with what each says of the person: name, age, sex, kind. */
import type { Quantity, Span } from '../model/index.ts'
import { TITLES } from '../text/names-list.ts'
import { PEOPLE } from './lexicon/people.ts'
import { type People, peopleAt } from './people.ts'
import type { PlaceSpan } from './places.ts'
import type { Sent } from './sentence.ts'

/**
 * People as one phrase names them. `form`: 'a' brings somebody new in ("a man", a headline's bare "Man"), 'the' points back ("the
 * victim", "his wife"), 'count' gives a number, 'name' a name. `name`: folded words of it, [] when none. `noun`: the lemma of the head.
 * `age` in years, null when not told. `other`: somebody besides those told of before ("another man").
 */
export type PersonMention = {
  readonly sentence: number
  readonly head: number
  readonly first: number
  readonly last: number
  readonly form: 'name' | 'a' | 'the' | 'pronoun' | 'count'
  readonly count: Quantity | null
  readonly name: readonly string[]
  readonly spelled: string | null
  readonly age: number | null
  readonly sex: 'f' | 'm' | null
  readonly who: string
  readonly noun: string
  readonly other: boolean
  readonly possessor: boolean
  readonly span: Span
}

const FEMALE = new Set(
  `woman girl female mother wife daughter sister aunt niece grandmother girlfriend ex-girlfriend ex-wife mom mum granddaughter widow
   grandma schoolgirl policewoman stepdaughter stepmother businesswoman bride waitress nun she her herself mrs ms miss`.split(
    /\s+/,
  ),
)
const MALE = new Set(
  `man boy male father husband son brother uncle nephew grandfather boyfriend ex-boyfriend ex-husband dad grandson gunman
   schoolboy policeman stepson stepfather businessman groom waiter he him himself his mr`.split(/\s+/),
)

/** The sex that a word for a person tells; null when it tells none. */
const sexOf = (word: string): 'f' | 'm' | null => (FEMALE.has(word) ? 'f' : MALE.has(word) ? 'm' : null)

const PERSONAL = /^(he|she|him|her|himself|herself)$/
const ENDING = /^(?:jr|sr|ii|iii|iv)$/
const NOT_NAMES =
  /^(?:police|sheriff|county|court|party|union|company|council|state|army|government|university|hospital|school|college|church|bank|club|street|st|avenue|ave|road|rd|drive|boulevard|lane|court|highway|park|center|centre|department|district|news|times|post|herald|fire|city|town|village|north|south|east|west|high|middle|elementary|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|photo|video|facebook|twitter|channel|homicide|swat|fbi|updated?|breaking|the|a|an|and|in|at|on|of|i|us|u\.s\.|gofundme|medical|memorial|regional|square|apartments?|inn|bar|team|unit|division|office|bureau|murder|shooting|suspects?|victims?|man|woman|teen|boy|girl|two|three|four|one|charges?|new|san|fort|mount|lake|los|las|saint)$/i

const isNameWord = (s: Sent, i: number): boolean => {
  const t = s.tokens[i]
  return (
    t !== undefined &&
    t.upos === 'PROPN' &&
    /^\p{Lu}[\p{L}'’.-]*$/u.test(t.text) &&
    !NOT_NAMES.test(t.text) &&
    !(t.text.length > 3 && t.text === t.text.toUpperCase() && s.role !== 'headline')
  )
}

/** What follows the name of a place or a body, not of a person: "Holt Springs Road". */
const NAMES_A_THING =
  /^(?:roads?|rd|streets?|st|avenue|ave|drive|dr|lane|ln|boulevard|blvd|court|ct|highway|hwy|county|police|hospital|school|high|middle|elementary|university|college|church|park|center|centre|medical|fund|department|apartments?|inn|hotel|bar|lounge|club|sheriff|jail|restaurant|store|station|parish|city|township|beach|springs|heights|village|mall|airport|media|news|tv|man|woman|boy|girl|teen|teenager|native|resident|couple|family|father|mother|officer|area|neighborhood)$/i

/** End (exclusive) of the name that begins at token `i`; `i` when none does. Initials, hyphens and endings belong to it. */
const nameEnd = (s: Sent, i: number): number => {
  if (!isNameWord(s, i)) return i
  let end = i + 1
  while (end < s.tokens.length && end - i < 6) {
    const word = s.tokens[end]!
    if (isNameWord(s, end) || ENDING.test(word.lower.replace('.', ''))) end++
    else if (/^[-.]$/.test(word.text) && isNameWord(s, end + 1) && word.start === s.tokens[end - 1]!.end) end += 2
    else if (word.text === ',' && ENDING.test(s.tokens[end + 1]?.lower.replace('.', '') ?? '')) end += 2
    else break
  }
  return end
}

/** The age right behind a phrase: ", 34," "(34)" ", aged 34" ", a 34-year-old". */
const ageBehind = (s: Sent, end: number): number | null => {
  let k = end
  if (!/^[,(]$/.test(s.tokens[k]?.text ?? '')) return null
  k++
  const article = /^an?$/.test(s.tokens[k]?.lower ?? '')
  while (/^(aged?|ages|an?)$/.test(s.tokens[k]?.lower ?? '')) k++
  const age = Number(/^\d{1,3}$/.exec(s.tokens[k]?.text ?? '')?.[0] ?? Number.NaN)
  if (!(age > 0 && age < 111)) return null
  const next = s.tokens[k + 1]
  if (next?.text === '-' || /^(?:year|month)s?$/.test(next?.lower ?? '')) return article ? ageAt(s, k) : null
  return next === undefined ||
    /^[,.;:)]$/.test(next.text) ||
    /^(of|was|is|and|from|died|has|had|were)$/.test(next.lower)
    ? age
    : null
}

/** The age that begins at token `k` ("19-year-old", "9 month old"), months as 0; null when none does. */
const ageAt = (s: Sent, k: number): number | null => {
  const n = s.tokens[k]
  const number = n && s.numbers.find(x => x.kind === 'age' && x.start <= n.start && x.end >= n.end)
  const value = /^\d{1,3}$/.test(n?.text ?? '') ? Number(n!.text) : (number?.min ?? null)
  if (value === null) return null
  const unit = s.tokens[k + 1]?.text === '-' ? k + 2 : k + 1
  if (/^(?:month|week|day)s?$/.test(s.tokens[unit]?.lower ?? '')) return value >= 12 ? Math.floor(value / 12) : 0
  return /^years?$/.test(s.tokens[unit]?.lower ?? '') && value < 111 ? value : null
}

const ageInside = (s: Sent, first: number, last: number): number | null => {
  for (let k = first; k <= last; k++) {
    const age = s.tokens[k]!.upos === 'NUM' ? ageAt(s, k) : null
    if (age !== null) return age
  }
  return null
}

/** "Jr", "III" behind a name belong to it. */
const withEnding = (s: Sent, end: number): number => {
  const at = s.tokens[end]?.text === ',' ? end + 1 : end
  return ENDING.test(s.tokens[at]?.lower.replace('.', '') ?? '') ? at + 1 : end
}

/** Mentions of people in a sentence in text order; `places` are its places, which are no names of people. */
export const mentionsIn = (s: Sent, places: readonly PlaceSpan[]): readonly PersonMention[] => {
  const out: PersonMention[] = []
  for (let i = 0; i < s.tokens.length; i++) {
    const t = s.tokens[i]!
    if (t.upos === 'PRON' && PERSONAL.test(t.lower)) {
      out.push(pronounAt(s, i))
      continue
    }
    const read = s.names.find(n => n.tokens[0] <= i && n.tokens[1] > i)
    const end = read?.type === 'person' && read.tokens[0] === i ? withEnding(s, read.tokens[1]) : nameEnd(s, i)
    const isPerson = read?.type === 'person'
    const isPlace =
      !isPerson && read !== undefined
        ? end > i
        : (!isPerson && places.some(p => p.first < end && p.last >= i)) || NAMES_A_THING.test(s.tokens[end]?.text ?? '')
    const named = end > i && !isPlace ? nameMention(s, i, end) : null
    if (named) {
      out.push(named)
      i = named.last
      continue
    }
    if (end > i + 1 && isPlace) {
      i = end - 1
      if (!PEOPLE.has(s.tokens[i]!.lower)) continue
    }
    const described = describedAt(s, i)
    if (described) out.push(described)
  }
  return out
}

const pronounAt = (s: Sent, i: number): PersonMention => ({
  sentence: s.index,
  head: i,
  first: i,
  last: i,
  form: 'pronoun',
  count: ONE,
  name: [],
  spelled: null,
  age: null,
  sex: sexOf(s.tokens[i]!.lower),
  who: 'any',
  noun: s.tokens[i]!.lower,
  other: false,
  possessor: s.tokens[i]!.xpos === 'PRP$',
  span: { start: s.tokens[i]!.start, end: s.tokens[i]!.end },
})

const ONE: Quantity = { min: 1, max: 1, approximate: false }

const nameMention = (s: Sent, i: number, end: number): PersonMention | null => {
  const words = s.tokens
    .slice(i, end)
    .map(t => t.lower.replace(/[.'’]/g, ''))
    .filter(w => /\p{L}/u.test(w) && !ENDING.test(w))
  const plain = words.filter(w => !TITLES.has(w))
  const people = peopleAt(s, end - 1)
  if (plain.length === 0 || (people && people.who !== 'any')) return null
  const before = s.tokens[i - 1]
  const titled = PEOPLE.get(before?.lower ?? '')
  const age = ageBehind(s, end) ?? ageInside(s, Math.max(0, i - 6), i)
  return {
    sentence: s.index,
    head: i,
    first: i,
    last: end - 1,
    form: 'name',
    count: ONE,
    name: plain,
    spelled: s.text.slice(s.tokens[i]!.start - s.start, s.tokens[end - 1]!.end - s.start).replace(/\s+/g, ' '),
    age,
    sex: sexOf(words[0]!) ?? (titled ? sexOf(before!.lower) : null),
    who: titled ?? (words.length > plain.length && TITLED_POLICE.test(words[0]!) ? 'police' : 'any'),
    noun: '',
    other: false,
    possessor: s.tokens[end]?.lower === "'s",
    span: { start: s.tokens[i]!.start, end: s.tokens[end - 1]!.end },
  }
}

const TITLED_POLICE =
  /^(?:officer|sgt|sergeant|lt|lieutenant|capt|captain|chief|sheriff|detective|deputy|det|trooper|cpl)$/

const describedAt = (s: Sent, i: number): PersonMention | null => {
  const t = s.tokens[i]!
  if (!/^(NOUN|PROPN|NUM|ADJ)$/.test(t.upos)) return null
  if (t.lower === 'old' || (t.upos === 'ADJ' && /-old$/.test(t.lower))) return byAgeAlone(s, i)
  if (t.upos === 'ADJ') return null
  const next = s.tokens[i + 1]
  if (next && /^(NOUN|PROPN)$/.test(next.upos) && PEOPLE.has(next.lemma.toLowerCase())) return null
  const people = peopleAt(s, i)
  if (!people || people.head !== i || people.elided) return null
  return fromPeople(s, people)
}

/** "The 19-year-old was hit": an age that no noun follows. */
const byAgeAlone = (s: Sent, i: number): PersonMention | null => {
  const next = s.tokens[i + 1]
  if (next && /^(NOUN|PROPN|ADJ|NUM)$/.test(next.upos)) return null
  let first = i
  while (first > 0 && i - first < 6 && s.tokens[first]!.upos !== 'NUM') first--
  const age = ageAt(s, first)
  if (age === null) return null
  if (/^(DT|PRP\$)$/.test(s.tokens[first - 1]?.xpos ?? '')) first--
  return {
    ...pronounAt(s, i),
    first,
    form: /^(the|his|her)$/.test(s.tokens[first]!.lower) ? 'the' : 'a',
    age,
    sex: null,
    who: age < 18 ? 'child' : 'any',
    noun: 'person',
    other: s.tokens[first]!.lower === 'another',
    span: { start: s.tokens[first]!.start, end: s.tokens[i]!.end },
  }
}

/** A phrase that `peopleAt` read, as a mention. */
export const fromPeople = (s: Sent, people: People): PersonMention => {
  const i = people.head
  const first = s.tokens.findIndex(t => t.end > people.span.start)
  const lead = s.tokens[first]!.lower
  const noun = s.tokens[i]!.lemma.toLowerCase()
  const other =
    people.added ||
    /^(another|other|second|third|fourth|fifth|additional)$/.test(lead) ||
    s.tokens.slice(first, i + 1).some(t => /^(others?|second|third|fourth|additional)$/.test(t.lower))
  const spoken = s.tokens[i]!.lower
  const beside = s.tokens[i - 1]
  const sex = sexOf(noun) ?? sexOf(spoken) ?? (beside && beside.upos !== 'PRON' ? sexOf(beside.lower) : null)
  const single = people.count?.min === 1 && people.count.max === 1
  const counted = people.count === null || !single || (people.explicit && !people.added)
  const form = counted ? 'count' : people.definite ? 'the' : 'a'
  return {
    sentence: s.index,
    head: i,
    first,
    last: i,
    form,
    count: people.count,
    name: [],
    spelled: null,
    age: ageInside(s, first, i) ?? ageBehind(s, i + 1),
    sex,
    who: people.who,
    noun,
    other,
    possessor: s.tokens[i + 1]?.lower === "'s",
    span: people.span,
  }
}
