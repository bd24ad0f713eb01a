/** Countries, the words for their people, their capitals and clocks. */
import { fold } from './fold.ts'
import { MORE_ZONES, NATION_LINES } from './nations-list.ts'

/** `code` is ISO 3166-1 alpha-2 (XK for Kosovo); `zones` are IANA names, the main one first. */
export type Nation = {
  readonly code: string
  readonly name: string
  readonly capital: string
  readonly zones: readonly string[]
}

/** A country as a word names it: the country itself ('France') or what belongs to it ('French', 'Americans'). */
export type NationWord = { readonly nation: Nation; readonly as: 'name' | 'people' }

const byCode = new Map<string, Nation>()
const byWord = new Map<string, NationWord>()

for (const line of NATION_LINES.trim().split('\n')) {
  const [code, names, people, capital, zone] = line.split('|') as [string, string, string, string, string]
  const [name, ...others] = names.split(';') as [string, ...string[]]
  const nation: Nation = { code, name, capital, zones: [zone, ...(MORE_ZONES[code] ?? [])] }
  byCode.set(code, nation)
  for (const word of [name, ...others]) if (!byWord.has(key(word))) byWord.set(key(word), { nation, as: 'name' })
  for (const word of people.split(';').filter(Boolean)) {
    if (!byWord.has(key(word))) byWord.set(key(word), { nation, as: 'people' })
    const plural = `${key(word)}s`
    if (/[a-z](?<!s|sh|ch|men|ese)$/.test(key(word)) && !byWord.has(plural))
      byWord.set(plural, { nation, as: 'people' })
  }
}

function key(word: string): string {
  return fold(word).replaceAll('.', '').replace(/^the /, '')
}

/** 'Republic of France' and 'Islamic Republic of Iran' without what every state may be called. */
const FORMAL =
  /^((islamic|democratic|federal|federative|socialist|bolivarian|arab|hashemite|plurinational|peoples) )*(republic|kingdom|state|sultanate|commonwealth|principality) of (the )?/

/**
 * The country that a word or phrase names, by name, common variant, adjective or word for its people.
 *
 *     'U.S.' → US, name        'Costa Rican' → CR, people        'Americans' → US, people
 *     'us', 'turkey', 'Paris' → null: small letters are a pronoun and a bird
 *
 * Diacritics, hyphens and a leading 'the' make no difference; a possessive ("France's") is taken off. 'Congo' is the republic
 * around Brazzaville, 'Korea' the south: what is meant depends on the place. null for anything else.
 */
export function findNation(word: string): NationWord | null {
  const plain = word.replace(/['’]s?$/, '')
  if (!/\p{Lu}/u.test(plain) || plain.length > 40) return null
  const folded = key(plain)
  const found = byWord.get(folded) ?? byWord.get(folded.replace(FORMAL, '')) ?? null
  const letters = plain.replaceAll('.', '')
  return found !== null && letters.length <= 3 && letters !== letters.toUpperCase() && letters.length === 2
    ? null
    : found
}

/** A country by its ISO 3166-1 alpha-2 code in capitals, null for no such code. */
export function nationOf(code: string): Nation | null {
  return byCode.get(code) ?? null
}

/** All countries, in the table's order. */
export const nations: readonly Nation[] = [...byCode.values()]
