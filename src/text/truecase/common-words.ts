/** Which words are written in small letters: a list of base words, and the endings, prefixes and compounds made of them. */
import { LOWER_FORMS } from './forms-list.ts'

/**
 * Words of a front-coded list: each entry begins with how many letters it shares with the one before, as one digit of base 36.
 *
 *     '0abandon 7ment 0abate' → abandon, abandonment, abate
 */
export function unfold(list: string): string[] {
  const out: string[] = []
  let before = ''
  for (const entry of list.split(' ')) {
    const word = before.slice(0, Number.parseInt(entry[0] ?? '0', 36)) + entry.slice(1)
    out.push(word)
    before = word
  }
  return out
}

/** The inverse of `unfold`, for sorted words of at most 35 shared letters. */
export function foldWords(words: readonly string[]): string {
  let before = ''
  return words
    .map(word => {
      let same = 0
      while (same < 35 && same < word.length && same < before.length && word[same] === before[same]) same++
      before = word
      return same.toString(36) + word.slice(same)
    })
    .join(' ')
}

let loaded: ReadonlySet<string> | null = null

/** The base words themselves, read from the list when first asked for. */
export function baseWords(): ReadonlySet<string> {
  loaded ??= new Set(unfold(LOWER_FORMS))
  return loaded
}

/** Bases that an ending may hide: 'stopped' → stopp, stoppe, stop; 'carries' → carry. */
const basesOf = (stem: string): readonly string[] => {
  const n = stem.length
  const bases = [stem, `${stem}e`]
  if (stem[n - 1] === stem[n - 2]) bases.push(stem.slice(0, -1))
  if (stem[n - 1] === 'i') bases.push(`${stem.slice(0, -1)}y`)
  return bases
}

const ENDINGS = [
  's',
  'es',
  'd',
  'ed',
  'ing',
  'ings',
  'er',
  'ers',
  'est',
  'ly',
  'ness',
  'ist',
  'ists',
  'able',
  'ization',
]
const PREFIXES =
  'anti auto co counter cross ex extra fore hyper inter micro mid mini mis multi non out over para post pre pro re self semi sub super trans un under ultra'.split(
    ' ',
  )

/** Is the word, without a list entry of its own, an inflected or derived form of a base in `words`? Small letters expected. */
export function isInflected(word: string, words: ReadonlySet<string>): boolean {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue
    const stem = word.slice(0, -ending.length)
    if (ending === 'es' && !/(?:[sxzoi]|ch|sh)$/.test(stem)) continue
    if (ending === 'd' && !stem.endsWith('e')) continue
    if (basesOf(stem).some(base => base.length > 2 && words.has(base))) return true
  }
  return false
}

/** Is the word a common one, however it is made? 'machinegunned' is machine + gunned, 'counterinsurgency' counter + insurgency. */
export function isCommonWord(word: string): boolean {
  const words = baseWords()
  if (word === 'cannot' || words.has(word) || isInflected(word, words)) return true
  if (word.length > 30) return false
  for (const prefix of PREFIXES)
    if (word.startsWith(prefix) && word.length - prefix.length > 3) {
      const rest = word.slice(prefix.length)
      if (words.has(rest) || isInflected(rest, words)) return true
    }
  for (let cut = 4; cut <= word.length - 3; cut++) {
    const rest = word.slice(cut)
    if (words.has(word.slice(0, cut)) && (rest.length > 3 || rest === 'man' || rest === 'men'))
      if (words.has(rest) || isInflected(rest, words)) return true
  }
  return false
}
