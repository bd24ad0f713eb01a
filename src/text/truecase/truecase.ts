/** Text in capitals as it would be written with small letters; offsets stay, for only the case of letters changes. */
import { baseWords, isCommonWord, unfold } from './common-words.ts'
import { GIVEN_NAMES, TITLE_FORMS, UPPER_FORMS } from './forms-list.ts'
import { knownPhrases } from './known-phrases.ts'
import { ORG_HEADS, ORG_WORDS, PERSON_TITLES, SMALL_IN_NAMES, SPANISH_HEADS } from './name-words.ts'

/** How a word is written: small, Capitalised, CAPITALS, or a small word that may be a first name. */
type Case = 'small' | 'title' | 'upper' | 'given'

type Word = { readonly start: number; readonly end: number; readonly lower: string; form: Case }

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

const ABBREVIATED_TITLES = /^(?:mr|mrs|ms|dr|prof|rev|msgr|gen|col|lt|maj|capt|sgt|cpl|adm|brig|gov|sen|jr|sr)$/

let tables: {
  readonly title: ReadonlySet<string>
  readonly upper: ReadonlySet<string>
  readonly given: ReadonlySet<string>
} | null = null
const tablesOf = () => {
  tables ??= {
    title: new Set(unfold(TITLE_FORMS)),
    upper: new Set(unfold(UPPER_FORMS)),
    given: new Set(unfold(GIVEN_NAMES)),
  }
  return tables
}

/**
 * Is a text mostly in capitals? At least three words of two letters, and more than seven in ten of their letters.
 *
 *     'TWO DEAD IN LUND' → true        'Two dead in LUND' → false        'UN, EU and OAS meet' → false
 */
export function isMostlyCapitals(text: string): boolean {
  let upper = 0
  let lower = 0
  let words = 0
  let run = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c >= 65 && c <= 90) upper++
    else if (c >= 97 && c <= 122) lower++
    else {
      if (run > 1) words++
      run = 0
      continue
    }
    run++
  }
  return words + (run > 1 ? 1 : 0) > 2 && upper > (upper + lower) * 0.7
}

/**
 * The same text with capitals only where English writes them; as long as before, so that offsets stay true.
 *
 *     'POLICE IN LUND SAID JOHN HALL, A TEACHER, WAS SHOT.' → 'Police in Lund said John Hall, a teacher, was shot.'
 *     'THE NATIONAL LIBERATION FRONT (NLF) ...'            → 'The National Liberation Front (NLF) ...'
 *
 * Common words come from a list (WordNet, treebanks) with their inflections; unknown words are taken to be names. A word in
 * brackets that no list knows is an abbreviation, there and everywhere in the text. Letters whose small form has another length
 * stay. Linear; never throws.
 *
 * @param hints  text of the same report in ordinary letters: how it writes a word decides
 */
export function truecase(text: string, hints = ''): string {
  const words = readWords(text)
  const abbreviations = new Set(
    words.filter(w => isBracketed(text, w) && !isCommonWord(w.lower) && w.lower.length < 9).map(w => w.lower),
  )
  const written = formsIn(hints)
  words.forEach((w, i) => {
    const apart = isBracketed(text, w) && words[i - 1]?.form === 'title' && w.lower.length < 7
    w.form = written.get(w.lower) ?? (apart || abbreviations.has(w.lower) ? 'upper' : formOf(text, w, words[i - 1]))
  })
  const phrases = inPhrases(text, words)
  for (let i = 0; i < words.length; i++) inContext(text, words, i)
  capitaliseOrganisations(text, words)
  return write(text, words, phrases)
}

const readWords = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(m => ({
    start: m.index,
    end: m.index + m[0].length,
    lower: m[0].toLowerCase(),
    form: 'small',
  }))

const isBracketed = (text: string, w: Word): boolean =>
  w.end - w.start > 1 && /[([]/.test(text[w.start - 1] ?? '') && /[)\]]/.test(text[w.end] ?? '')

/** How a text in ordinary letters writes its words, first words of sentences left out. */
const formsIn = (hints: string): ReadonlyMap<string, Case> => {
  const forms = new Map<string, Case>()
  if (hints === '' || isMostlyCapitals(hints)) return forms
  for (const m of hints.matchAll(WORD)) {
    const form = m[0]
    const lower = form.toLowerCase()
    if (form === lower) forms.set(lower, 'small')
    else if (forms.get(lower) === 'small' || isSentenceStart(hints, m.index)) continue
    else forms.set(lower, form.length > 1 && form === form.toUpperCase() ? 'upper' : 'title')
  }
  return forms
}

/** Does a sentence begin at this offset? After a stop with white space, a bracket's end, a dash after a dateline, or nothing. */
const isSentenceStart = (text: string, at: number): boolean => {
  let i = at - 1
  let space = false
  while (i >= 0 && /[\s"“”'‘’(]/.test(text[i]!)) {
    if (/\s/.test(text[i]!)) space = true
    if (text[i] === '\n' && /^\n\s*$/.test(text.slice(Math.max(0, text.lastIndexOf('\n', i - 1)), i))) return true
    i--
  }
  if (i < 0) return true
  if (text[i] === ']') return space && /^[A-Za-z ]{3}\]$/.test(text.slice(Math.max(0, i - 3), i + 1))
  return space && /[.!?]/.test(text[i]!) && !/(?:^|[\s.(])\p{L}\.$/u.test(text.slice(Math.max(0, i - 3), i + 1))
}

/** How a word is written without a look at its neighbours, but for clitics and initials. */
const formOf = (text: string, w: Word, before: Word | undefined): Case => {
  const { title, upper, given } = tablesOf()
  const mark = text[w.start - 1] ?? ' '
  const length = w.end - w.start
  if (/n$/.test(w.lower) && /^['’]T\b/i.test(text.slice(w.end, w.end + 3))) return 'small'
  if (/['’]/.test(mark) && before?.end === w.start - 1)
    return /^(?:s|t|d|m|re|ve|ll)$/.test(w.lower) ? 'small' : 'title'
  if (length === 1) return singleLetter(text, w)
  if (/\d/.test(mark) && /^(?:st|nd|rd|th|s|mm|cm|km|kg|kph|mph|pm|am|h|hrs|m)$/.test(w.lower)) return 'small'
  if (/^[-/]$/.test(mark) && /\d/.test(text[w.start - 2] ?? '') && /^(?:mm|cm|km|kg)$/.test(w.lower)) return 'small'
  if (/\d/.test(w.lower)) return 'upper'
  if (SPANISH_HEADS.has(w.lower)) return 'title'
  if (upper.has(w.lower)) return 'upper'
  if (ABBREVIATED_TITLES.test(w.lower) && text[w.end] !== ')') return 'title'
  if (title.has(w.lower) && !ORG_HEADS.has(w.lower) && !ORG_WORDS.has(w.lower) && !PERSON_TITLES.has(w.lower))
    return 'title'
  if (given.has(w.lower)) return 'given'
  if (isCommonWord(w.lower)) return 'small'
  return isUnspeakable(w.lower) ? 'upper' : 'title'
}

/** A letter alone: the article, the pronoun, an initial. */
const singleLetter = (text: string, w: Word): Case => {
  if (w.lower === 'a' && text[w.end] !== '.' && text[w.end] !== '-') return 'small'
  return /['’]/.test(text[w.end] ?? '') && w.lower !== 'i' ? 'title' : 'upper'
}

/** A short unknown word that cannot be said: 'fmln', 'dpf'. */
const isUnspeakable = (lower: string): boolean =>
  lower.length < 7 && (!/[aeiouyáéíóúäöü]/.test(lower) || /^[^aeiouy]{4}|[^aeiouy]{5}$/.test(lower))

/** Names of several words that the tables know: their own spelling, by the offset of each letter run. */
const inPhrases = (text: string, words: Word[]): ReadonlyMap<number, string> => {
  const written = new Map<number, string>()
  const known = knownPhrases()
  words.forEach((w, i) => {
    if (written.has(w.start)) return
    for (const name of known.get(w.lower) ?? []) {
      const there = text.slice(w.start, w.start + name.length).replace(/\s/g, ' ')
      if (there.toLowerCase() !== name.toLowerCase() || /[\p{L}\p{N}]/u.test(text[w.start + name.length] ?? ''))
        continue
      for (let k = i; k < words.length && words[k]!.end <= w.start + name.length; k++) {
        written.set(words[k]!.start, name.slice(words[k]!.start - w.start, words[k]!.end - w.start))
        words[k]!.form = 'title'
      }
      return
    }
  })
  return written
}

/** Do only spaces, or a full stop and spaces, stand between two words? */
const isNext = (text: string, a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && b.start - a.end < 8 && /^(?:\.?\s+|-)$/.test(text.slice(a.end, b.start))

/** Names decided by their neighbours: first names, titles before names, months, small words inside names. */
const inContext = (text: string, words: Word[], i: number): void => {
  const w = words[i]!
  const next = isNext(text, w, words[i + 1]) ? words[i + 1] : undefined
  const before = isNext(text, words[i - 1], w) ? words[i - 1] : undefined
  if (MONTH.test(w.lower)) {
    const dated =
      /\d\s*$/.test(text.slice(Math.max(0, w.start - 4), w.start)) || /^,?\s*\d/.test(text.slice(w.end, w.end + 3))
    const modal = w.lower === 'may' || w.lower === 'march' || w.lower === 'august'
    w.form =
      dated || !modal || /^(?:in|since|until|last|next|early|late|mid|of)$/.test(before?.lower ?? '')
        ? 'title'
        : 'small'
  } else if (w.form === 'given') {
    const named = next !== undefined && next.form === 'title' && !SPANISH_HEADS.has(next.lower)
    const led = before?.form === 'title' && !isSentenceStart(text, before.start) && !baseWords().has(before.lower)
    w.form =
      named || led || (before && PERSON_TITLES.has(before.lower)) ? 'title' : isCommonWord(w.lower) ? 'small' : 'title'
  } else if (w.form === 'small' && PERSON_TITLES.has(w.lower)) {
    const named = next?.form === 'given' && isNext(text, next, words[i + 2]) ? words[i + 2]?.form : next?.form
    if (named === 'title') w.form = 'title'
  } else if (before?.lower === 'de' && before.form === 'small' && SMALL_IN_NAMES.has(w.lower)) w.form = 'small'
  else if (
    SMALL_IN_NAMES.has(w.lower) &&
    !/^(?:el|los|las)$/.test(w.lower) &&
    before?.form === 'title' &&
    next?.form === 'title'
  )
    w.form = 'small'
}

/** "the Central American University": words that name organisations around one that is surely a name. */
const capitaliseOrganisations = (text: string, words: Word[]): void => {
  for (let i = 0; i < words.length; i++) {
    if (!ORG_HEADS.has(words[i]!.lower)) continue
    let first = i
    let named = false
    let strong = 0
    while (first > 0 && i - first < 7 && isNext(text, words[first - 1], words[first])) {
      const w = words[first - 1]!
      if (w.form === 'title' && !isSentenceStart(text, w.start)) named = true
      else if (ORG_WORDS.has(w.lower)) strong++
      else if (w.form !== 'title') break
      first--
    }
    if (i > first && (named || strong > 1))
      for (let k = first; k <= i; k++)
        if (words[k]!.form === 'small' && !SMALL_IN_NAMES.has(words[k]!.lower)) words[k]!.form = 'title'
  }
}

const write = (text: string, words: readonly Word[], phrases: ReadonlyMap<number, string>): string => {
  let out = ''
  let at = 0
  for (const w of words) {
    const word = text.slice(w.start, w.end)
    const small = word.toLowerCase()
    const titled = word.slice(0, 1) + small.slice(1)
    const first = isSentenceStart(text, w.start) || w.form === 'title'
    const made = phrases.get(w.start) ?? (w.form === 'upper' ? word : first ? titled : small)
    out += text.slice(at, w.start) + (made.length === word.length ? made : word)
    at = w.end
  }
  return out + text.slice(at)
}
