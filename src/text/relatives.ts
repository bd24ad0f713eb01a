/** Which words name one doing: 'kill', 'killing' and 'murder', though letters do not say so. */
import { gunzipSync } from 'node:zlib'

/**
 * What is known of a word as the name of a doing. `roots`: the verbs that it is or is made of ('killing' → kill), itself where there
 * is none. `concepts`: numbers of its frequent meanings; two words that share one are synonyms in that sense. `above`: the meanings
 * just above them, such as that of 'kill' for 'murder'.
 */
export type Relatives = {
  readonly roots: readonly string[]
  readonly concepts: readonly number[]
  readonly above: readonly number[]
}

/** Gives the relatives of a lower-case dictionary form; null for a word that names no doing or is rare. */
export type RelativesReader = (lemma: string) => Relatives | null

/** Reads the bytes of `models/relatives.txt.gz`. Throws when they are not gzip; malformed lines are skipped. */
export const loadRelatives = (bytes: Uint8Array): RelativesReader => readRelatives(gunzipSync(bytes).toString('utf8'))

/** The same from lines: word, roots, concepts and what is above them, parted by tabs, each list by spaces, numbers in base 36. */
export const readRelatives = (text: string): RelativesReader => {
  const table = new Map<string, Relatives>()
  for (const line of text.split('\n')) {
    const [word, roots, concepts, above] = line.split('\t')
    if (word === undefined || roots === undefined || concepts === undefined || above === undefined) continue
    table.set(word, { roots: roots.split(' '), concepts: numbers(concepts), above: numbers(above) })
  }
  return lemma => table.get(lemma) ?? null
}

const numbers = (list: string): readonly number[] =>
  list
    .split(' ')
    .filter(part => part !== '')
    .map(part => Number.parseInt(part, 36))
