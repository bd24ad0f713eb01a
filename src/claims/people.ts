/** Noun phrases that stand for people: who they are, how many, and whether they are a part of a larger group. */
import type { Quantity, Span } from '../model/index.ts'
import type { NumberMention } from '../text/numbers.ts'
import type { Token } from '../text/token.ts'
import { groupIn } from './known-names.ts'
import { COLLECTIVE_COUNT, NOT_PEOPLE, PEOPLE, PEOPLE_GROUPS, RANKS } from './lexicon/people.ts'
import { isDemonym, nationAt } from './nation.ts'
import { child, children, relOf, type Sent, spanOf, subtree } from './sentence.ts'

/**
 * People named by a noun phrase. `count` null: several, the phrase does not say how many ("the officers").
 * `part`: the group when the phrase picks out a part of the people concerned: a country's name, 'foreign', 'family', 'women',
 * 'named' (a person by name), 'some' ("five of the dead"). `explicit`: a number is stated. `elided`: the noun is left out ("two").
 * `added`: on top of those counted before ("another two").
 */
export type People = {
  readonly head: number
  readonly who: string
  readonly count: Quantity | null
  readonly definite: boolean
  readonly singular: boolean
  readonly explicit: boolean
  readonly elided: boolean
  readonly added: boolean
  readonly part: string | null
  readonly span: Span
}

const PRE_MODIFIERS = /^(det|nummod|amod|compound|nmod:poss|advmod|case|flat|punct|dep)$/
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'all', 'both'])
const PRONOUNS_ONE = new Set(['he', 'she', 'him', 'her'])
const PLURAL_TAG = /^NNP?S$/
const SOLDIERLY = new Set(['army', 'military', 'navy', 'marine', 'soldier', 'troop', 'infantry'])
const ARMED = new Set(['armed', 'masked', 'hooded', 'knife-wielding', 'gun-wielding', 'axe-wielding', 'heavily-armed'])
const KIN = new Set(
  'relative family cousin uncle aunt brother sister mother father parent son daughter wife husband sibling twin grandmother grandfather grandson granddaughter grandparent couple'.split(
    ' ',
  ),
)

/** Endings by which English names people for what they do: fitter, operator, cyclist, librarian, attendant, trainee. */
const AGENT = /(?:[^aeiou]er|tor|ist|ian|ant|ee)$/

const one: Quantity = { min: 1, max: 1, approximate: false }

/** Dictionary form for look-ups: the engine's lemma, or the bare word when the lemma is unknown to the list. */
const nounOf = (t: Token): string => {
  const lemma = t.lemma.toLowerCase()
  if (PEOPLE.has(lemma) || NOT_PEOPLE.has(lemma)) return lemma
  if (PEOPLE.has(t.lower)) return t.lower
  const cut = t.lower.endsWith('men')
    ? `${t.lower.slice(0, -2)}an`
    : t.lower.endsWith('s')
      ? t.lower.slice(0, -1)
      : t.lower
  if (PEOPLE.has(cut)) return cut
  const hyphen = cut.lastIndexOf('-')
  const last = cut.slice(hyphen + 1)
  return hyphen > 0 && (PEOPLE.has(last) || RANKS.has(last)) ? last : lemma
}

/** Tokens that a noun phrase may have before its head: tables and hostile texts have runs of thousands of numbers. */
const LONGEST_PHRASE = 40

/** First token of the noun phrase whose head is `i`: its unbroken run of modifiers to the left. */
export const phraseStart = (s: Sent, i: number): number => {
  let first = i
  while (first > 0 && i - first < LONGEST_PHRASE) {
    if (isQuotedNumber(s, first - 1)) return first - 3
    const t = s.tokens[first - 1]!
    if (t.xpos === 'HYPH' && first > 1 && first <= i) {
      first -= 2 // "heavily-armed": one word
      continue
    }
    const inside =
      t.head >= first - 1 && t.head <= i && t.head !== first - 1 && PRE_MODIFIERS.test(t.rel) && t.rel !== 'case'
    if (!inside && !/^(CD|JJ|JJR|DT|PDT)$/.test(t.xpos)) break
    if (!inside && s.tokens[first]!.xpos === 'DT') break
    if (/^[;:,()]$/.test(t.text)) break
    first = ageStart(s, first - 1)
  }
  return first
}

/** Does a number in quotation marks end at token `i`: "“multiple” tourists"? */
const isQuotedNumber = (s: Sent, i: number): boolean => {
  const [open, number, close] = [s.tokens[i - 2], s.tokens[i - 1], s.tokens[i]]
  if (!open || !number || !close || !/^["“”'‘’]$/.test(open.text) || !/^["“”'‘’]$/.test(close.text)) return false
  return s.numbers.some(n => n.start <= number.start && n.end >= number.end)
}

/** Where an age that ends at the word "old" begins ("19-year-old" is five words); `i` itself for every other word. */
const ageStart = (s: Sent, i: number): number => {
  if (s.tokens[i]!.lower !== 'old') return i
  const back = (k: number): number => (s.tokens[k]?.text === '-' ? k - 1 : k)
  const unit = back(i - 1)
  if (!/^(?:year|month|week|day)s?$/.test(s.tokens[unit]?.lower ?? '')) return i
  const number = back(unit - 1)
  return s.tokens[number]?.upos === 'NUM' ? number : i
}

const numberAt = (s: Sent, first: number, head: number): NumberMention | null => {
  const from = s.tokens[first]!.start
  const to = s.tokens[head]!.end
  for (let k = firstEndingBehind(s.numbers, from); k < s.numbers.length && s.numbers[k]!.start < to; k++) {
    const { kind, end } = s.numbers[k]!
    if ((kind === 'count' || kind === 'ordinal-add') && end <= to) return s.numbers[k]!
  }
  return null
}

/** Index of the first of the numbers, which stand in the order of the text, that ends behind an offset. */
const firstEndingBehind = (numbers: Sent['numbers'], offset: number): number => {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

const nationOf = (s: Sent, first: number, head: number): string | null => {
  for (let k = first; k <= head; k++) {
    const found = nationAt(s, k)
    if (found) return found.nation.name
    if (/^foreign(er)?s?$/.test(s.tokens[k]!.lower)) return 'foreign'
  }
  return null
}

/** "a member of the crew", "two members of the police": the kind of the body they belong to. */
const memberOf = (s: Sent, head: number): string | null => {
  if (s.tokens[head + 1]?.lower !== 'of') return null
  for (let k = head + 2; k < s.tokens.length && k <= head + 5; k++) {
    const lemma = nounOf(s.tokens[k]!)
    if (lemma === 'crew') return s.tokens.slice(k + 1, k + 5).some(t => SOLDIERLY.has(t.lower)) ? 'soldier' : 'crew'
    if (PEOPLE.get(lemma) === 'police') return 'police'
    if (SOLDIERLY.has(lemma)) return 'soldier'
    if (s.tokens[k]!.upos === 'NOUN' && s.tokens[k + 1]?.upos !== 'NOUN') return null
  }
  return null
}

const roleOf = (s: Sent, first: number, head: number, noun: string): string | null => {
  if (NOT_PEOPLE.has(noun) && !PEOPLE.has(noun)) return null // a police dog
  const base = (noun === 'member' ? memberOf(s, head) : null) ?? PEOPLE.get(noun) ?? null
  if (RANKS.has(noun) && isMilitant(s, first, head)) return 'attacker'
  for (let k = first; k < head; k++) {
    const word = s.tokens[k]!.lower
    const lemma = nounOf(s.tokens[k]!)
    if (PEOPLE.get(lemma) === 'police' && (base === null || base === 'any' || base === 'police' || base === 'civilian'))
      return 'police'
    if (SOLDIERLY.has(lemma) && base !== 'attacker') return 'soldier'
    if (lemma === 'crew') return 'crew'
    if (lemma === 'suicide' && noun === 'bomber') return 'attacker'
    if (ARMED.has(word) && (base === 'any' || base === 'civilian')) return 'attacker'
    if (word === 'suspected' && base === 'attacker') return 'attacker'
    if ((word === 'dead' || word === 'slain') && base === null) return 'any'
  }
  return base
}

/** "a Taliban leader", "an insurgent commander": what stands before a rank says which side it is on. */
const isMilitant = (s: Sent, first: number, head: number): boolean =>
  s.tokens.slice(first, head).some(t => PEOPLE.get(nounOf(t)) === 'attacker') ||
  groupIn(s.text.slice(s.tokens[first]!.start - s.start, s.tokens[head]!.start - s.start)) !== null

/**
 * The people that the noun phrase with head `i` stands for; null when it is not about people.
 *
 *     'at least two police officers' → police, { min: 2, max: null }
 *     'a family of five'             → any, 5, part 'family'
 *     'two' (noun left out)          → who 'any', elided: the caller fills it from the phrase before
 *     'five of the dead Americans'   → civilian, 5, part 'United States'
 *     'three goals'                  → null
 *
 * @param anyAgent  also take an unknown noun with an agent's ending ("two gas fitters"): only where people must stand
 */
export const peopleAt = (s: Sent, i: number, anyAgent = false): People | null => {
  const t = s.tokens[i]
  if (!t) return null
  if (PRONOUNS_ONE.has(t.lower) && t.upos === 'PRON') return pronoun(s, i)
  const first = phraseStart(s, i)
  if (t.lower === 'old') return byAge(s, i, first)
  const number = numberAt(s, first, i)
  const noun = nounOf(t)
  const span = spanOf(s, [number ? firstTokenOf(s, number.start, first) : first, i])
  const self = number !== null && number.end >= t.end && number.start <= t.start
  if (self || t.upos === 'NUM') return parentOf(s, i) ?? elidedAt(s, i, number, span)
  const nation = nationOf(s, first, i)
  const demonym = nation !== null && isDemonym(t.text) && (t.upos === 'NOUN' || t.xpos === 'NNPS' || number !== null)
  const who =
    roleOf(s, first, i, noun) ??
    (demonym
      ? 'civilian'
      : PEOPLE_GROUPS.has(noun)
        ? 'any'
        : anyAgent && isAgent(noun, number !== null, s.tokens[i]!.upos)
          ? 'civilian'
          : null)
  if (who === null) return anyAgent ? namedAt(s, i, first) : null
  if (t.upos === 'PROPN' && !demonym && number === null && !PEOPLE.has(noun)) return null
  const det = children(s, i, 'det').map(k => s.tokens[k]!.lower)
  const plural =
    PLURAL_TAG.test(t.xpos) ||
    /^(people|police|men|women|children|troops|gunmen|policemen|others|dead|wounded|injured|missing|everyone)$/.test(
      t.lower,
    )
  const group = PEOPLE_GROUPS.has(noun) ? groupSize(s, i, noun) : null
  const count =
    group ??
    (number && quantityOf(number)) ??
    (det.includes('another') ? one : plural ? null : det.includes('no') ? { min: 0, max: 0, approximate: false } : one)
  return {
    head: i,
    who,
    count: PEOPLE_GROUPS.has(noun) && group === null && number === null && !PEOPLE.has(noun) ? null : count,
    definite: det.some(d => DEFINITE.has(d)) || child(s, i, 'nmod:poss') >= 0,
    singular: !plural && number === null,
    explicit: number !== null || group !== null,
    elided: false,
    added: number?.kind === 'ordinal-add' || det.includes('another'),
    part: nation ?? (KIN.has(noun) ? 'family' : noun === 'woman' ? 'women' : null),
    span,
  }
}

/** "The 19-year-old": an age that no noun follows stands for its person. */
const byAge = (s: Sent, i: number, first: number): People | null => {
  const from = ageStart(s, i)
  const next = s.tokens[i + 1]
  if (from === i || (next !== undefined && /^(NOUN|PROPN|ADJ)$/.test(next.upos))) return null
  const years = /^year/.test(s.tokens.slice(from, i).find(t => /^(?:year|month|week|day)/.test(t.lower))!.lower)
  const age = s.numbers.find(n => n.kind === 'age' && n.start <= s.tokens[from]!.start && n.end > s.tokens[from]!.start)
  return {
    head: i,
    who: !years || (age !== undefined && age.min < 18) ? 'child' : 'any',
    count: one,
    definite: DEFINITE.has(s.tokens[first]!.lower),
    singular: true,
    explicit: false,
    elided: false,
    added: s.tokens[first]!.lower === 'another',
    part: null,
    span: spanOf(s, [first, i]),
  }
}

const ORGANISED =
  /^(police|ministry|court|party|union|company|council|state|army|government|air|airlines?|group|bank|university|hospital|club|fc|united|times|post|news|bus|train|street|road|station|hotel)$/i

/** A person by name: one, as a part of those concerned. Names of one word count only behind a title. */
const namedAt = (s: Sent, i: number, first: number): People | null => {
  const t = s.tokens[i]!
  if (t.upos !== 'PROPN' || t.xpos === 'NNPS') return null
  let from = i
  let to = i
  while (from > first && s.tokens[from - 1]!.upos === 'PROPN') from--
  while (to + 1 < s.tokens.length && s.tokens[to + 1]!.upos === 'PROPN') to++
  const run = s.tokens.slice(from, to + 1)
  if (
    run.length < 2 ||
    run.length > 4 ||
    run.some(x => ORGANISED.test(x.text) || nationAt(s, s.tokens.indexOf(x)) !== null || /^[A-Z]{2,}$/.test(x.text))
  )
    return null
  return {
    head: i,
    who: 'any',
    count: one,
    definite: true,
    singular: true,
    explicit: false,
    elided: false,
    added: false,
    part: 'named',
    span: spanOf(s, [from, to]),
  }
}

const isAgent = (noun: string, counted: boolean, upos: string): boolean =>
  counted && upos === 'NOUN' && AGENT.test(noun) && !NOT_PEOPLE.has(noun)

/** The range that a number states. */
export const quantityOf = (n: NumberMention): Quantity => ({ min: n.min, max: n.max, approximate: n.approximate })

/**
 * People known by a number alone ("12 dead"), of any kind. `to` is where the phrase ends if not with the number; `elided`: the
 * number stands without a noun, so that the caller may fill in the kind from the people named before.
 */
export const countedPeople = (
  number: NumberMention,
  head: number,
  { elided, to = number.end }: { readonly elided: boolean; readonly to?: number },
): People => ({
  head,
  who: 'any',
  count: quantityOf(number),
  definite: false,
  singular: false,
  explicit: true,
  elided,
  added: false,
  part: null,
  span: { start: number.start, end: to },
})

/** Things that stand for people, counted by the number right before them: "three lives", "two arrests"; null without one. */
export const countedBefore = (s: Sent, i: number): People | null => {
  const end = s.tokens[i]!.start
  const number = s.numbers.find(n => n.kind === 'count' && n.end <= end && end - n.end <= 12)
  const between = number ? s.text.slice(number.end - s.start, end - s.start) : ''
  if (/\b(?:when|the|after|before|and|in|who|was|were)\b|\b(?:shot|stabbed|beaten) to\b/.test(between)) return null
  return number ? countedPeople(number, i, { elided: false, to: s.tokens[i]!.end }) : null
}

const firstTokenOf = (s: Sent, start: number, fallback: number): number => {
  const k = s.tokens.findIndex(t => t.end > start)
  return k < 0 ? fallback : Math.min(k, fallback)
}

const groupSize = (s: Sent, i: number, noun: string): Quantity | null => {
  for (const k of children(s, i, 'nmod', 'nummod')) {
    const after = s.tokens[k]!
    const number =
      k > i ? s.numbers.find(n => n.kind === 'count' && n.start <= after.start && n.end >= after.end) : undefined
    if (number && children(s, k, 'case').some(c => s.tokens[c]!.lower === 'of')) return quantityOf(number)
  }
  const n = COLLECTIVE_COUNT.get(noun)
  return n === undefined ? null : { min: n, max: n, approximate: false }
}

/** A pronoun: one person, whose kind the caller resolves from the people named before. */
const pronoun = (s: Sent, i: number): People => ({
  head: i,
  who: 'any',
  count: one,
  definite: true,
  singular: true,
  explicit: false,
  elided: true,
  added: false,
  part: null,
  span: spanOf(s, [i]),
})

/** "a father of two": the father, not the two. */
const parentOf = (s: Sent, i: number): People | null => {
  const hyphens = s.tokens[i - 1]?.xpos === 'HYPH' ? 1 : 0 // "mum-of-three": five words
  const of = i - 1 - hyphens
  const head = of - 1 - (s.tokens[of - 1]?.xpos === 'HYPH' ? 1 : 0)
  const noun = s.tokens[of]?.lower === 'of' ? (s.tokens[head]?.lemma.toLowerCase() ?? '') : ''
  return /^(father|mother|parent|grandfather|grandmother|dad|mum|mom)$/.test(noun) ? peopleAt(s, head) : null
}

/** Does the phrase name people by their fate ("of the dead", "of the 12 victims"), so that a count of some of them is a part? */
const isHarmed = (s: Sent, i: number): boolean =>
  /^(dead|victim|injured|wounded|casualty|deceased|fatality|missing|arrested|detained|them|those|whom)$/.test(
    s.tokens[i]!.lemma.toLowerCase(),
  ) || /^(dead|injured|wounded|killed|them|those|whom)$/.test(s.tokens[i]!.lower)

/** "Anna Holt, 32, and …": the number behind a name and a comma is an age. */
const isAgeOfName = (s: Sent, i: number): boolean => {
  if (!/^\d{1,3}$/.test(s.tokens[i]!.text)) return false
  if (s.tokens[i - 1]?.lower === 'and' && s.tokens[i - 3]?.text === ',') return isAgeOfName(s, i - 2)
  if (s.tokens[i - 1]?.text !== ',') return false
  const bearer = s.tokens[i - 2]
  if (bearer?.upos === 'PROPN') return s.tokens[i - 3]?.upos === 'PROPN'
  return bearer?.upos === 'NOUN' && PEOPLE.has(nounOf(bearer)) && /^[,)]$|^and$/.test(s.tokens[i + 1]?.lower ?? '')
}

/** A number that stands for people: "two were hurt", "seven of the nine victims". */
const elidedAt = (s: Sent, i: number, number: NumberMention | null, span: Span): People | null => {
  if (!number || isAgeOfName(s, i)) return null
  const of = children(s, i, 'nmod').find(k => children(s, k, 'case').some(c => s.tokens[c]!.lower === 'of'))
  const whole = of === undefined ? null : peopleAt(s, of)
  if (of !== undefined && !whole) {
    const t = s.tokens[of]!
    if (!/^(them|us|those|whom|these|own|ours|theirs)$/.test(t.lower)) return null
  }
  return {
    head: i,
    who: whole?.who ?? 'any',
    count: quantityOf(number),
    definite: false,
    singular: false,
    explicit: true,
    elided: whole === null,
    added: number.kind === 'ordinal-add',
    part: of === undefined ? null : (whole?.part ?? (isHarmed(s, of) ? 'some' : null)),
    span:
      of === undefined
        ? span
        : spanOf(
            s,
            [...subtree(s, i, k => relOf(s.tokens[k]!) === 'acl'), i].filter(k => k <= of || k === i),
          ),
  }
}
