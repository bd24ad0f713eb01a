/** What a whole text says of its words: written small elsewhere, after a forename or title elsewhere, initials of a longer name. */
import type { NameWord } from './word-facts.ts'
import { FACT } from './word-facts.ts'

/** A sentence as the name tagger sees it: its words, their tags hashed small, and how it is capitalised. */
export type NameSentence = {
  readonly words: readonly NameWord[]
  readonly tags: readonly string[]
  /** 0 as in running text, 1 nearly all in capitals, 2 most words capitalised (headlines). */
  readonly casing: number
}

/** Bits of what a text says of a word beyond the one sentence. */
export const SEEN = {
  /** Somewhere in small letters. */
  small: 1,
  /** Somewhere capitalised inside a sentence. */
  capital: 2,
  /** Somewhere after a capitalised forename. */
  afterForename: 4,
  /** Somewhere after a title or a role. */
  afterTitle: 8,
  /** Somewhere before a head of an organisation. */
  beforeHead: 16,
  /** Somewhere after 'in', 'at', 'near'. */
  afterIn: 32,
  /** Initials of a longer run of capitalised words. */
  initials: 64,
  /** Somewhere before a verb of saying. */
  says: 128,
} as const

/** Facts of a text's words by their small form's hash: bits of SEEN. */
export type DocumentFacts = ReadonlyMap<number, number>

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside', 'throughout', 'across'])
const SAYING = new Set(['said', 'says', 'told', 'added', 'asked', 'wrote', 'replied', 'explained', 'announced'])
const SMALL_INSIDE = new Set(['of', 'the', 'and', 'for', '&', 'de', 'on', 'in', 'to'])

/** How a sentence is capitalised; see NameSentence. */
export const casingOf = (words: readonly NameWord[]): number => {
  let small = 0
  let capital = 0
  let upper = 0
  for (const { form } of words) {
    if (form.casing === 1) small += 1
    else if (form.casing === 2) capital += 1
    else if (form.casing === 3) upper += 1
  }
  if (upper > 2 * (small + capital) && upper > 1) return 1
  return capital + upper > small && words.length > 4 ? 2 : 0
}

const isCapital = (word: NameWord | undefined): boolean => word !== undefined && word.form.casing > 1

/** Reads all sentences once; headlines and capitals say nothing of a word's case. */
export const readDocument = (sentences: readonly NameSentence[]): DocumentFacts => {
  const seen = new Map<number, number>()
  const note = (word: NameWord, bits: number): void => {
    if (bits !== 0) seen.set(word.form.form, (seen.get(word.form.form) ?? 0) | bits)
  }
  const initials = new Set<string>()
  for (const { words, casing } of sentences) {
    if (casing !== 0) continue
    words.forEach((word, i) => {
      if (word.form.casing === 1) note(word, SEEN.small)
      else if (word.form.casing > 1) note(word, aroundOf(words, i))
    })
    collectInitials(words, initials)
  }
  for (const { words } of sentences)
    for (const word of words) if (initials.has(word.form.lower)) note(word, SEEN.initials)
  return seen
}

const aroundOf = (words: readonly NameWord[], i: number): number => {
  const last = words[i - 1]
  const next = words[i + 1]
  const lastFacts = last?.facts ?? 0
  const lastLower = last?.form.lower ?? ''
  return (
    (i > 0 && words[i]!.form.casing === 2 && lastLower !== '"' && lastLower !== ':' ? SEEN.capital : 0) |
    (isCapital(last) && lastFacts & FACT.forename ? SEEN.afterForename : 0) |
    (lastFacts & (FACT.title | FACT.role) ? SEEN.afterTitle : 0) |
    (isCapital(next) && next!.facts & FACT.bodyHead ? SEEN.beforeHead : 0) |
    (PLACE_PREPOSITIONS.has(lastLower) && !isCapital(next) ? SEEN.afterIn : 0) |
    (next !== undefined && SAYING.has(next.form.lower) ? SEEN.says : 0)
  )
}

/** 'Northern Rail Union' → 'nru'; small words count once with and once without. */
const collectInitials = (words: readonly NameWord[], out: Set<string>): void => {
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.form.casing !== 2) continue
    let all = ''
    let main = ''
    let end = i
    for (let k = i; k < words.length && k < i + 8; k++) {
      const { casing, lower } = words[k]!.form
      if (casing === 2) {
        main += lower[0]
        end = k
      } else if (!SMALL_INSIDE.has(lower)) break
      all += lower[0]
      if (end === k && main.length > 1) {
        out.add(main)
        out.add(all)
      }
    }
  }
}
