/** What lists say of single words: dictionary parts of speech, forenames, surnames, cities, titles, heads of organisations. */
import { hashString } from '../engine/hash.ts'
import { createWordForms, type WordForm } from '../engine/words.ts'
import { fold } from '../fold.ts'
import { TITLES } from '../names-list.ts'
import { findNation } from '../nations.ts'
import { isPlaceHead } from '../places.ts'
import { CALENDAR, ORGANISATION_HEADS, ROLE_WORDS } from './heads-list.ts'

/** Bits of a word's or phrase's facts. The first twelve are stored in the weights, the others come from lists in the code. */
export const FACT = {
  forename: 1,
  surname: 2,
  knownPerson: 4,
  knownPlace: 8,
  knownBody: 16,
  bigCity: 32,
  city: 64,
  town: 128,
  noun: 256,
  verb: 512,
  adjective: 1024,
  adverb: 2048,
  nation: 4096,
  people: 8192,
  title: 16384,
  bodyHead: 32768,
  placeHead: 65536,
  calendar: 131072,
  role: 262144,
  body: 524288,
  likePerson: 1 << 20,
  likePlace: 1 << 22,
  likeBody: 1 << 24,
  likePeople: 1 << 26,
} as const

/** Facts that make a name likely. */
export const NAME_FACTS = 255 | FACT.body

/** A word as the name tagger sees it, apart from its place in a sentence. */
export type NameWord = {
  readonly form: WordForm
  /** Folded spelling as lists have it: 'São' → 'sao'. */
  readonly key: string
  /** Bits of FACT. */
  readonly facts: number
  readonly fine: number
  readonly middle: number
  readonly coarse: number
}

/** Clusters of a word by its company, three grains; 0 for unknown words. */
export type ClustersOf = (lower: string) => readonly [fine: number, middle: number, coarse: number]

/** No clusters at all. */
const noClusters: ClustersOf = () => [0, 0, 0]

/** The key of a word or phrase in the lists. */
export const listKey = (text: string): string => fold(text).replaceAll('.', '')

/** Bits of FACT by the hash of a word's or phrase's key, 0 for unknown ones. */
export type ListLookup = (hash: number) => number

/** A look-up of words that remembers up to `limit` of them; `facts` takes hashString(key, 1). */
export const createNameWords = (
  facts: ListLookup,
  clustersOf: ClustersOf = noClusters,
  limit = 40_000,
): ((word: string) => NameWord) => {
  const formOf = createWordForms(new Map(), limit)
  const known = new Map<string, NameWord>()
  return word => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= limit) known.clear()
    const form = formOf(word)
    const key = word.length > 60 ? '' : listKey(word)
    const [fine, middle, coarse] = clustersOf(form.lower)
    const made = { form, key, facts: facts(hashString(key, 1)) | listed(word, key), fine, middle, coarse }
    if (word.length <= 60) known.set(word, made)
    return made
  }
}

const listed = (word: string, key: string): number => {
  if (key === '') return 0
  const nation = findNation(word === word.toUpperCase() && word.length > 4 ? capitalised(word) : word)
  return (
    (nation === null ? 0 : nation.as === 'name' ? FACT.nation : FACT.people) |
    (TITLES.has(key) ? FACT.title : 0) |
    (ORGANISATION_HEADS.has(key) ? FACT.bodyHead : 0) |
    (isPlaceHead(key) ? FACT.placeHead : 0) |
    (CALENDAR.has(key) ? FACT.calendar : 0) |
    (ROLE_WORDS.has(key) ? FACT.role : 0)
  )
}

const capitalised = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase()
