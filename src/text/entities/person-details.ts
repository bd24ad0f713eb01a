/** Age and nationality of named persons, as the words beside their names give them. */
import { findNation } from '../nations.ts'
import type { Token } from '../token.ts'
import type { EntityMention } from './create-entities.ts'
import { listKey } from './word-facts.ts'

/** What stands beside a person's name; null where nothing does. */
export type PersonDetails = {
  /** Index of the person's mention among those that were given. */
  readonly mention: number
  /** Years. */
  readonly age: number | null
  /** ISO 3166 code of a country whose people the person is said to be of, with the word that says so. */
  readonly nationality: { readonly country: string; readonly word: string } | null
}

const REACH = 9 // words to either side; further ones belong to somebody else
const OLDEST = 120

/**
 * Ages and nationalities of the persons of a text.
 *
 *     'Mara Voss, 34, a Danish engineer, was hurt'  → 34, DK        '22-year-old Tom Hall' → 22
 *     'the French teacher Paul Roux (51)'           → 51, FR        'Ann Stone, who met a French teacher' → nothing
 *
 * @returns one entry for each person mention that has either, in order. Linear.
 */
export function describePersons(
  sentences: readonly (readonly Token[])[],
  mentions: readonly EntityMention[],
): readonly PersonDetails[] {
  return mentions.flatMap((person, mention) => {
    if (person.type !== 'person') return []
    const tokens = sentences[person.sentence] ?? []
    const [from, to] = person.tokens
    const age = ageAfter(tokens, to) ?? ageBefore(tokens, from)
    const nationality = nationBefore(tokens, from) ?? nationAfter(tokens, to)
    return age === null && nationality === null ? [] : [{ mention, age, nationality }]
  })
}

const numberOf = (token: Token | undefined): number | null => {
  const n = token !== undefined && /^\d{1,3}$/.test(token.text) ? Number(token.text) : 0
  return n > 0 && n <= OLDEST ? n : null
}

/** ", 34,", "(34)", ", aged 34", ", a 34-year-old". */
const ageAfter = (tokens: readonly Token[], to: number): number | null => {
  const mark = tokens[to]?.lower
  if (mark !== ',' && mark !== '(') return tokens[to]?.lower === 'aged' ? numberOf(tokens[to + 1]) : null
  const at = tokens[to + 1]?.lower === 'aged' || tokens[to + 1]?.lower === 'a' ? to + 2 : to + 1
  const age = numberOf(tokens[at])
  if (age === null) return null
  const next = tokens[at + 1]?.lower ?? '.'
  const closes = mark === '(' ? next === ')' || next === ',' : /^[,.;)]$/.test(next) || next === 'and'
  return closes || isYearsOld(tokens, at) ? age : null
}

const isYearsOld = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + 5)
    .map(t => t.lower)
    .join('')
    .replaceAll('-', '')
    .startsWith('yearold')

/** "22-year-old Tom Hall", "the 22-year-old student Tom Hall". */
const ageBefore = (tokens: readonly Token[], from: number): number | null => {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const age = numberOf(tokens[i])
    if (age !== null) return isYearsOld(tokens, i) ? age : null
    if (/^(VERB|AUX|PUNCT|ADP|CCONJ)$/.test(tokens[i]!.upos) && tokens[i]!.text !== '-') return null
  }
  return null
}

const nationOf = (token: Token): PersonDetails['nationality'] => {
  const nation = findNation(token.text)
  return nation?.as === 'people' ? { country: nation.nation.code, word: token.text } : null
}

/** "Danish engineer Mara Voss": adjectives and nouns directly before the name. */
const nationBefore = (tokens: readonly Token[], from: number): PersonDetails['nationality'] => {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const found = nationOf(tokens[i]!)
    if (found !== null) return OFFICES.has(listKey(tokens[i + 1]?.lower ?? '')) ? null : found
    if (!/^(NOUN|ADJ|PROPN|NUM)$/.test(tokens[i]!.upos) && tokens[i]!.text !== '-') return null
  }
  return null
}

/** "the French president" says whose president, as good as a nationality; "the French army" says nothing of a person. */
const OFFICES = new Set([
  'army',
  'police',
  'embassy',
  'government',
  'club',
  'company',
  'open',
  'league',
  'team',
  'side',
])

/** ", 34, a Danish engineer": an apposition without a verb of its own. */
const nationAfter = (tokens: readonly Token[], to: number): PersonDetails['nationality'] => {
  if (tokens[to]?.lower !== ',' && tokens[to]?.lower !== '(') return null
  let article = false
  for (let i = to + 1; i < Math.min(tokens.length, to + REACH); i++) {
    const { lower, upos } = tokens[i]!
    const found = nationOf(tokens[i]!)
    if (found !== null) return article || tokens[to]!.lower === '(' ? found : null
    if (/^(a|an|the)$/.test(lower)) article = true
    else if (/^(VERB|AUX|ADP|CCONJ|PRON|PROPN|SCONJ)$/.test(upos) || lower === '.' || lower === ')') return null
    else if (article && lower === ',') return null
  }
  return null
}
