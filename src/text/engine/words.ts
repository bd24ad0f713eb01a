/** What a word looks like to the models: hashes of its form, affixes and shape, computed once a word and kept. */
import { hashString } from './hash.ts'

/** Features of one word form, independent of its neighbours. All 32-bit hashes. */
export type WordForm = {
  readonly lower: string
  /** Lower case, digits folded ('1999' → '0000'), long ones clipped. */
  readonly form: number
  readonly exact: number
  readonly prefix1: number
  readonly prefix2: number
  readonly prefix3: number
  readonly suffix1: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly shape: number
  /** 0 no letters, 1 lower, 2 Capitalised, 3 CAPITALS, 4 mIxed. */
  readonly casing: number
  /** What the dictionary knows of the word or of the base behind its ending: bits of PART. */
  readonly parts: number
}

/** Parts of speech of a dictionary word, and endings whose base the dictionary has. */
export const PART = {
  noun: 1,
  verb: 2,
  adjective: 4,
  adverb: 8,
  past: 16,
  participle: 32,
  nounS: 64,
  verbS: 128,
  verbEd: 256,
  verbIng: 512,
  compared: 1024,
} as const

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '‛': "'",
  '´': "'",
  '`': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
}

/** Lower case with typographic quotes, apostrophes, dashes and ellipses made plain: 'N’T' → "n't". */
export const plainLower = (word: string): string => {
  const lower = word.toLowerCase()
  return /[^\x00-\x7f]|`/.test(lower) ? lower.replace(/[‘’ʼ‛´`′“”„‟«»″‐‑–—−…]/g, c => PLAIN[c] ?? c) : lower
}

const casingOf = (word: string): number => {
  const upper = word !== word.toLowerCase()
  const lower = word !== word.toUpperCase()
  if (!upper) return lower ? 1 : 0
  if (!lower) return word.length === 1 ? 2 : 3
  const rest = word.slice(1)
  return rest === rest.toLowerCase() ? 2 : 4
}

/** 'McVeigh' → 'XxXx', '1,500' → 'd,d', runs folded. */
const shapeOf = (word: string): string => {
  let shape = ''
  let last = ''
  for (let i = 0; i < word.length && shape.length < 10; i++) {
    const c = word[i]!
    const kind = c >= '0' && c <= '9' ? 'd' : c !== c.toLowerCase() ? 'X' : c !== c.toUpperCase() ? 'x' : c
    if (kind !== last) shape += kind
    last = kind
  }
  return shape
}

/** Bases that an ending of `cut` letters may hide: 'stopped' → stopp, stoppe, stop; 'carries' → carrie → carry by 'ie' → 'y'. */
const basesOf = (word: string, cut: number): readonly string[] => {
  const stem = word.slice(0, word.length - cut)
  const n = stem.length
  if (n < 2) return []
  const bases = [stem, `${stem}e`]
  if (stem[n - 1] === stem[n - 2]) bases.push(stem.slice(0, -1))
  if (stem[n - 1] === 'i') bases.push(`${stem.slice(0, -1)}y`)
  return bases
}

const partsOf = (word: string, dictionary: ReadonlyMap<number, number>): number => {
  let parts = dictionary.get(hashString(word, 1)) ?? 0
  const known = (cut: number): number => {
    let bits = 0
    for (const base of basesOf(word, cut)) bits |= dictionary.get(hashString(base, 1)) ?? 0
    return bits
  }
  const last = word[word.length - 1]
  if (last === 's') {
    const bits = known(1) | (word.endsWith('es') ? known(2) : 0)
    parts |= (bits & PART.noun ? PART.nounS : 0) | (bits & PART.verb ? PART.verbS : 0)
  } else if (last === 'd' && word.endsWith('ed')) parts |= known(2) & PART.verb ? PART.verbEd : 0
  else if (last === 'g' && word.endsWith('ing')) parts |= known(3) & PART.verb ? PART.verbIng : 0
  else if (word.endsWith('er')) parts |= known(2) & PART.adjective ? PART.compared : 0
  else if (word.endsWith('est')) parts |= known(3) & PART.adjective ? PART.compared : 0
  return parts
}

const describe = (word: string, dictionary: ReadonlyMap<number, number>): WordForm => {
  const lower = plainLower(word)
  const folded = lower.replace(/[0-9]/g, '0').slice(0, 40)
  const n = folded.length
  return {
    lower,
    form: hashString(folded, 1),
    exact: hashString(word.slice(0, 40), 2),
    prefix1: hashString(folded, 3, 0, 1),
    prefix2: hashString(folded, 4, 0, 2),
    prefix3: hashString(folded, 5, 0, 3),
    suffix1: hashString(folded, 6, n - 1),
    suffix2: hashString(folded, 7, n - 2),
    suffix3: hashString(folded, 8, n - 3),
    suffix4: hashString(folded, 9, n - 4),
    shape: hashString(shapeOf(word), 10),
    casing: casingOf(word),
    parts: n > 30 ? 0 : partsOf(folded, dictionary),
  }
}

/** Describes word forms with the help of a dictionary: hash of a word → parts of speech it can have. */
export const createDescriber =
  (dictionary: ReadonlyMap<number, number>): ((word: string) => WordForm) =>
  word =>
    describe(word, dictionary)

/** A look-up of word forms that remembers up to `limit` of them; forgetting changes speed, never the answer. */
export const createWordForms = (
  dictionary: ReadonlyMap<number, number>,
  limit = 50_000,
): ((word: string) => WordForm) => {
  const known = new Map<string, WordForm>()
  return word => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= limit) known.clear()
    const made = describe(word, dictionary)
    if (word.length <= 60) known.set(word, made)
    return made
  }
}
