/** Features of one word for the name tagger: all 32-bit hashes, no strings in the hot loop. */
import { hashString, mix } from '../engine/hash.ts'
import { type DocumentFacts, type NameSentence, SEEN } from './document-facts.ts'
import { markPhrases, type PhraseMarks } from './phrases.ts'
import { FACT, type ListLookup, NAME_FACTS, type NameWord } from './word-facts.ts'

/** Most features of one decision. */
export const NAME_FEATURES = 192

/** A sentence with what its features need beyond the words. */
export type FeatureInput = {
  readonly sentence: NameSentence
  readonly tags: Int32Array
  readonly phrases: PhraseMarks
  readonly seen: Int32Array
  /** For each word: first and one past the last word of its run of capitalised words. */
  readonly runStart: Int32Array
  readonly runEnd: Int32Array
  /** True where a name may stand; the others are outside without a look. */
  readonly candidates: Uint8Array
}

const WIDEST_GAP = 3 // small words inside a name: 'Bank of the West'

/** True for a word that may be the start or end of a name. */
const isCandidate = (word: NameWord, tag: string): boolean =>
  word.form.casing > 1 ||
  tag === 'NNP' ||
  tag === 'NNPS' ||
  (word.facts & (FACT.nation | FACT.people)) !== 0 ||
  (word.form.casing === 1 && (isSmallPlace(word) || isNumber(word)))

/** A place in small letters that is no common word: 'kerala'; and ordinals: 'the 139th'. */
const isSmallPlace = ({ facts }: NameWord): boolean =>
  (facts & (FACT.bigCity | FACT.knownPlace)) !== 0 &&
  (facts & (FACT.noun | FACT.verb | FACT.adjective | FACT.adverb)) === 0

/** Words where a name may stand: capitalised ones, proper nouns, and small words and numbers between and beside them. */
const candidatesOf = (words: readonly NameWord[], tags: readonly string[]): Uint8Array => {
  const out = new Uint8Array(words.length)
  let last = -WIDEST_GAP - 2
  for (let i = 0; i < words.length; i++) {
    if (!isCandidate(words[i]!, tags[i]!)) continue
    out[i] = 1
    if (i - last <= WIDEST_GAP + 1) for (let k = last + 1; k < i; k++) out[k] = 1
    last = i
  }
  for (let i = 0; i < words.length; i++)
    if (out[i] === 0 && words[i]!.form.casing === 0 && isNumber(words[i]!) && (out[i - 1] === 1 || out[i + 1] === 1))
      out[i] = 2
  return out
}

const isNumber = (word: NameWord): boolean => word.form.lower >= '0' && word.form.lower < ':'

/** Looks up everything that does not depend on labels. */
export const featureInput = (sentence: NameSentence, phrases: ListLookup, facts: DocumentFacts): FeatureInput => {
  const { words, tags } = sentence
  const n = words.length
  const runStart = new Int32Array(n)
  const runEnd = new Int32Array(n)
  for (let i = 0; i < n; i++) runStart[i] = i > 0 && inRun(words, i) ? runStart[i - 1]! : i
  for (let i = n - 1; i >= 0; i--) runEnd[i] = i < n - 1 && inRun(words, i + 1) ? runEnd[i + 1]! : i + 1
  return {
    sentence,
    tags: Int32Array.from(tags, tag => hashString(tag, 21)),
    phrases: markPhrases(words, phrases),
    seen: Int32Array.from(words, w => facts.get(w.form.form) ?? 0),
    runStart,
    runEnd,
    candidates: candidatesOf(words, tags),
  }
}

const inRun = (words: readonly NameWord[], i: number): boolean =>
  words[i]!.form.casing > 1 && words[i - 1]!.form.casing > 1

const LIKE = 20 // likeness stands in the bits from here on
const KNOWN = (1 << LIKE) - 1
const START = 0x51ed
const END = 0x7ab3

/** Fills `out` with the features of word `i`; returns their number. */
export const nameFeatures = (input: FeatureInput, i: number, out: Int32Array): number => {
  const { words, casing } = input.sentence
  const { tags, seen } = input
  const w = words[i]!
  const p1 = words[i - 1]
  const p2 = words[i - 2]
  const n1 = words[i + 1]
  const n2 = words[i + 2]
  const formP = p1?.form.form ?? START
  const formN = n1?.form.form ?? END
  const formP2 = p2?.form.form ?? START
  const formN2 = n2?.form.form ?? END
  const casingP = p1?.form.casing ?? 9
  const casingN = n1?.form.casing ?? 9
  const { form } = w
  const facts = w.facts & KNOWN
  const factsP = p1 === undefined ? START : p1.facts & KNOWN
  const factsN = n1 === undefined ? END : n1.facts & KNOWN
  const like = w.facts >>> LIKE
  const likeP = p1 === undefined ? START : p1.facts >>> LIKE
  const likeN = n1 === undefined ? END : n1.facts >>> LIKE
  const tag = tags[i]!
  const tagP = tags[i - 1] ?? START
  const tagN = tags[i + 1] ?? END
  const place = (i === 0 ? 1 : 0) + casing * 2
  const from = input.runStart[i]!
  const to = input.runEnd[i]!
  const left = words[from - 1]?.form.form ?? START
  const right = words[to]?.form.form ?? END
  let n = 0
  const add = (template: number, a: number, b: number): void => {
    out[n++] = mix(mix(template * 0x10001, a), b)
  }
  // the word
  add(1, form.form, 0)
  add(2, form.exact, 0)
  add(3, form.suffix2, 0)
  add(4, form.suffix3, 0)
  add(5, form.suffix4, 0)
  add(6, form.prefix2, 0)
  add(7, form.prefix3, 0)
  add(8, form.shape, casing)
  add(9, form.casing, place)
  add(10, tag, 0)
  add(11, tag, form.casing)
  add(12, 0, 0)
  add(13, form.suffix3, form.casing)
  // its neighbours
  add(14, formP, 0)
  add(15, formN, 0)
  add(16, formP2, 0)
  add(17, formN2, 0)
  add(18, formP, form.form)
  add(19, formN, form.form)
  add(20, formP, formP2)
  add(21, formN, formN2)
  add(22, tagP, tag)
  add(23, tagN, tag)
  add(24, mix(tagP, tagN), tag)
  add(25, casingP, form.casing)
  add(26, casingN, form.casing)
  add(27, mix(casingP, casingN), mix(form.casing, place))
  add(28, p1?.form.shape ?? START, form.shape)
  add(29, n1?.form.shape ?? END, form.shape)
  add(30, p1?.form.suffix3 ?? START, 0)
  add(31, n1?.form.suffix3 ?? END, 0)
  // the words around the run of capitals, and the run's ends
  add(32, left, 0)
  add(33, right, 0)
  add(34, left, right)
  add(35, Math.min(5, i - from), Math.min(5, to - i))
  add(36, mix(Math.min(5, i - from), Math.min(5, to - i)), mix(form.casing, place))
  add(37, words[to - 1]!.form.form, to - 1 === i ? 1 : 0)
  add(38, words[from]!.form.form, from === i ? 1 : 0)
  add(39, words[to - 1]!.facts & 0x9f700, to - 1 === i ? 1 : 0)
  add(40, words[from]!.facts & 0x9f0ff, from === i ? 1 : 0)
  add(41, tags[from - 1] ?? START, tags[to] ?? END)
  add(42, left, Math.min(3, to - from))
  add(43, right, Math.min(3, to - from))
  // lists
  n = addFacts(out, n, 50, facts)
  const listed = facts & NAME_FACTS
  add(51, listed, form.casing)
  add(52, facts, 0)
  add(53, facts, factsP)
  add(54, facts, factsN)
  add(55, factsP, 0)
  add(56, factsN, 0)
  n = addFacts(out, n, 57, factsP === START ? 0 : factsP)
  n = addFacts(out, n, 58, factsN === END ? 0 : factsN)
  add(59, facts, mix(form.casing, place))
  add(60, facts, tag)
  const phrase = input.phrases.facts[i]!
  if (phrase !== 0) {
    add(61, phrase, input.phrases.places[i]!)
    n = addFacts(out, n, 62 + input.phrases.places[i]!, phrase)
  }
  add(66, input.phrases.facts[i - 1] ?? 0, input.phrases.facts[i + 1] ?? 0)
  // likeness by company
  for (let field = 0; field < 8; field += 2) {
    add(120 + field, (like >> field) & 3, 0)
    add(121 + field, (like >> field) & 3, mix(form.casing, place))
    if (p1 !== undefined) add(128 + field, (likeP >> field) & 3, casingP)
    if (n1 !== undefined) add(129 + field, (likeN >> field) & 3, casingN)
  }
  add(136, like, 0)
  add(137, like, mix(form.casing, place))
  add(138, like, facts & NAME_FACTS)
  add(139, like, likeP)
  add(140, like, likeN)
  add(141, like, mix(likeP, likeN))
  add(142, like, tag)
  add(143, like, left)
  add(144, like, right)
  add(145, like, Math.min(3, to - from))
  add(146, words[to - 1]!.facts >>> LIKE, to - 1 === i ? 1 : 0)
  add(147, words[from]!.facts >>> LIKE, from === i ? 1 : 0)
  // the text
  const s = seen[i]!
  add(70, s, 0)
  add(71, s & 3, mix(form.casing, place))
  add(72, s & 3, mix(facts & 0xf00, place))
  add(73, s & ~3, listed)
  for (let bit = 4; bit <= SEEN.says; bit *= 2) if (s & bit) add(74, bit, form.casing)
  if (s & SEEN.initials) add(75, i > 0 && p1!.form.lower === '(' ? 1 : 0, 0)
  // clusters
  if (w.fine !== 0) {
    add(80, w.fine, 0)
    add(81, w.middle, 0)
    add(82, w.coarse, 0)
    add(83, w.coarse, mix(form.casing, place))
    add(84, w.middle, form.casing)
    add(85, w.coarse, tag)
  }
  if (p1 !== undefined && p1.fine !== 0) {
    add(86, p1.fine, 0)
    add(87, p1.middle, 0)
    add(88, p1.coarse, w.coarse)
    add(89, p1.middle, form.casing)
  }
  if (n1 !== undefined && n1.fine !== 0) {
    add(90, n1.fine, 0)
    add(91, n1.middle, 0)
    add(92, n1.coarse, w.coarse)
    add(93, n1.middle, form.casing)
  }
  if (p2 !== undefined && p2.fine !== 0) add(94, p2.middle, 0)
  if (n2 !== undefined && n2.fine !== 0) add(95, n2.middle, 0)
  const l = words[from - 1]
  const r = words[to]
  if (l !== undefined) {
    add(96, l.fine, 0)
    add(97, l.middle, w.coarse)
  }
  if (r !== undefined) {
    add(98, r.fine, 0)
    add(99, r.middle, w.coarse)
  }
  if (l !== undefined && r !== undefined) add(100, l.coarse, r.coarse)
  add(101, words[to - 1]!.middle, to - 1 === i ? 1 : 0)
  add(102, words[from]!.middle, from === i ? 1 : 0)
  return n
}

const addFacts = (out: Int32Array, count: number, template: number, facts: number): number => {
  let n = count
  for (let rest = facts; rest !== 0; rest &= rest - 1) out[n++] = mix(mix(template * 0x10001, rest & -rest), 7)
  return n
}
