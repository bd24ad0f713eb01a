/** Made-up words, names and towns for a long stream of reports: as uneven as a language's, but nobody's. */
import { seededRandom } from './generate-random.ts'

const ONSETS = 'b br c cl d dr f fl g gr h j k l m n p pr r s sh st t tr v w'.split(' ')
const VOWELS = 'a e i o u ai ea ou'.split(' ')
const CODAS = ['', '', 'l', 'm', 'n', 'nd', 'r', 'rt', 's', 'sk', 't']

/** Words for every report, in no order of use: the built-in list of usual words knows them. */
export const USUAL =
  `police people officers hospital street official area family road city evening morning night fire attack victim witness
 investigation suspect driver shooting killed injured wounded arrested emergency rescue crews building house school residents neighbours
 minister government court spokesman spokeswoman statement cause damage scene incident vehicle condition serious critical officer local county
 state region children woman man authorities reports`.split(/\s+/)

/** Function words, as many as a text needs. */
export const SMALL =
  'the of and to in a was were on at for that with by from it had after as an said who which his her their when near about'.split(
    ' ',
  )

/** Kinds of happening, with words that their reports share. */
export const KINDS: readonly { readonly kind: string; readonly words: readonly string[] }[] = [
  { kind: 'shooting', words: 'shots gunman bullet rifle pistol shooter gunfire casings'.split(' ') },
  { kind: 'stabbing', words: 'knife stabbed blade assailant wounds ambulance argument'.split(' ') },
  { kind: 'fire', words: 'blaze flames smoke firefighters warehouse roof engine burned'.split(' ') },
  { kind: 'crash-road', words: 'lorry collided motorway overturned lanes traffic coach junction'.split(' ') },
  { kind: 'explosion', words: 'blast gas windows debris shattered explosives crater'.split(' ') },
  { kind: 'flood', words: 'river banks rainfall waters evacuated dam sandbags rain'.split(' ') },
  { kind: 'protest', words: 'marchers banners square demonstrators chanted crowd rally'.split(' ') },
  { kind: 'crash-rail', words: 'train carriages derailed track platform passengers signal'.split(' ') },
  { kind: 'arrest', words: 'detectives warrant custody raid seized charges cell'.split(' ') },
  { kind: 'storm', words: 'winds trees power lines gusts outage roofs toppled'.split(' ') },
]

const random = seededRandom(20_260_121)
const syllable = (): string => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS)
const made = (syllables: number): string => Array.from({ length: syllables }, syllable).join('')
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

function distinct(count: number, make: () => string): readonly string[] {
  const words = new Set<string>()
  while (words.size < count) words.add(make())
  return [...words]
}

/** Plain words by rank: the first are used the most. */
export const WORDS = distinct(40_000, () => made(random.int(2, 3)))
/** Towns by size. */
export const TOWNS = distinct(3_000, () => capital(made(random.int(2, 3))))
export const FIRST_NAMES = distinct(400, () => capital(made(2)))
export const LAST_NAMES = distinct(12_000, () => capital(made(random.int(2, 3))))
export const STREETS = distinct(6_000, () => `${capital(made(2))} ${random.pick(['Street', 'Row', 'Lane', 'Square'])}`)
export const OUTLETS = distinct(300, () => `${capital(made(2))} ${random.pick(['Courier', 'Ledger', 'Post', 'Radio'])}`)
