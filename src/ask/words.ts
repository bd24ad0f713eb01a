/** A fixed grammar for questions in English. It reads what it knows, and tells every word that it did not. */
import type { AskedCount, AskedName, AskedPlace, AskedTime, Question } from './question.ts'

/** What the words of a question say; `left` are those that the grammar does not know, in order: a question with any is not understood. */
export type ReadWords = { readonly question: Partial<Question>; readonly left: readonly string[] }

/** Words for people of every kind. 'women', 'children', 'officers' would narrow the question, which it cannot say: they are left. */
const PEOPLE = '(?:people|persons?|victims?)'
const WERE = '(?:(?:were|was|are|is|have been|has been|had been|got|have|has) )?'

/** Words of fate, each with what is counted. */
const FATES: readonly (readonly [RegExp, AskedCount])[] = [
  [/^(?:killed|dead|died|slain|deaths|fatalities)\b/, 'killed'],
  [/^(?:injured|hurt|wounded|injuries)\b/, 'injured'],
  [/^missing\b/, 'missing'],
  [/^(?:arrested|detained|arrests)\b/, 'arrested'],
  [/^rescued\b/, 'rescued'],
  [/^evacuated\b/, 'evacuated'],
  [/^displaced\b/, 'displaced'],
  [/^(?:taken hostage|hostages)\b/, 'hostages'],
  [/^(?:attackers|perpetrators)\b/, 'perpetrators'],
  [/^(?:incidents?|events?|happenings?)\b/, 'incidents'],
]

const OPENING = /^(?:how many|the number of|number of|count) /
const HAPPENED = /^(?:were there|are there|happened|occurred|took place|have there been|there were)\b/
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH = `(${MONTHS.join('|')}|${MONTHS.map(m => m.slice(0, 3)).join('|')})\\.?`
/** Where a place or a name ends: before the next part of the question. */
const NEXT = `(?= (?:in|on|at|during|since|until|from|to|between|involving|named|called|with|by|near|around|where|that|who|were|and|or|not|without|before|after|last|this|happened|occurred)\\b|$)`
const WORDS = `(?:[^ ]+(?: (?!(?:in|on|at|during|since|until|from|to|between|involving|named|called|with|by|near|around|where|that|who|were|and|or|not|without|before|after|last|this|happened|occurred)\\b)[^ ]+){0,5})`

type Draft = { -readonly [K in keyof Question]?: Question[K] }
type Reader = (rest: string, draft: Draft, kindOf: KindOf) => string | null

/** The kind of happening that a noun names in the singular, undefined for none. */
export type KindOf = (noun: string) => string | undefined

/**
 * Reads a question.
 *
 *     'How many people were killed in Marlow, Ohio in April 2017?' → killed · Marlow, Ohio · April 2017
 *     'how many shootings involving Ada Lund' → incidents · shooting · Ada Lund
 *     'how many killed last week' → left: 'last', 'week'
 *
 * @param kindOf  looks up nouns of happenings
 */
export function readWords(text: string, kindOf: KindOf): ReadWords {
  const plain = text
    .normalize('NFC')
    .replace(/[?!\s]+/g, ' ')
    .trim()
  let rest = plain.replace(new RegExp(OPENING, 'i'), '')
  const draft: Draft = {}
  const left: string[] = []
  for (let n = 0; rest !== '' && n < MAX_WORDS; n++) {
    const next = firstRead(rest, draft, kindOf)
    if (next === null) {
      const [word = '', ...more] = rest.split(' ')
      left.push(word)
      rest = more.join(' ')
    } else rest = next.trim()
  }
  return { question: draft, left: rest === '' ? left : [...left, rest] }
}

const MAX_WORDS = 60

/** What the first reader that knows the beginning leaves; the others see nothing of it. */
function firstRead(rest: string, draft: Draft, kindOf: KindOf): string | null {
  for (const read of READERS) {
    const next = read(rest, draft, kindOf)
    if (next !== null) return next
  }
  return null
}

/** What is left behind a match at the beginning, null where nothing matches. `take` refuses by giving false. */
function after(rest: string, pattern: RegExp, take: (match: RegExpExecArray) => boolean): string | null {
  const match = pattern.exec(rest)
  return match === null || !take(match) ? null : rest.slice(match[0].length)
}

const readCount: Reader = (rest, draft) => {
  if (draft.count !== undefined) return null
  const bare = rest.replace(new RegExp(`^(?:${PEOPLE} (?:who )?)?${WERE}`, 'i'), '')
  for (const [pattern, count] of FATES) {
    const next = after(bare, new RegExp(pattern, 'i'), () => true)
    if (next === null) continue
    draft.count = count
    return next
  }
  return null
}

/** 'shootings' where nothing is counted yet; 'in a shooting', 'by fires' behind that. */
const readKind: Reader = (rest, draft, kindOf) => {
  const pattern =
    draft.count === undefined ? /^([\p{L}-]+)/u : /^(?:in|by|from|during) (?:(?:an?|the|any) )?([\p{L}-]+)(?= |$)/u
  return after(rest, pattern, ([, noun = '']) => {
    const low = noun.toLowerCase()
    const kind = kindOf(low) ?? (low.endsWith('s') ? kindOf(low.slice(0, -1)) : undefined)
    if (kind === undefined || draft.kind !== undefined) return false
    draft.kind = kind
    draft.count ??= 'incidents'
    return true
  })
}

const readFiller: Reader = (rest, draft) =>
  draft.count === undefined ? null : after(rest, new RegExp(HAPPENED, 'i'), () => true)

const readHarmed: Reader = (rest, draft) =>
  after(
    rest,
    /^(?:in which|where) (?:somebody|someone|anybody|people|anyone) (?:was|were) (killed|injured)\b/i,
    ([, harm]) => {
      if (draft.harmed !== undefined) return false
      draft.harmed = harm!.toLowerCase() as 'killed' | 'injured'
      return true
    },
  )

const readTimeWords: Reader = (rest, draft) => {
  if (draft.time !== undefined) return null
  for (const [pattern, make] of TIMES) {
    const next = after(rest, pattern, match => {
      const time = make(match)
      if (time !== null) draft.time = time
      return time !== null
    })
    if (next !== null) return next
  }
  return null
}

const IN = '^(?:(?:in|on|during) )?'
const TIMES: readonly (readonly [RegExp, (m: RegExpExecArray) => AskedTime | null])[] = [
  [
    new RegExp(`${IN}(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (\\d{4})(?= |$)`, 'i'),
    m => dayOf(m[3]!, m[2]!, m[1]!),
  ],
  [new RegExp(`${IN}${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?= |$)`, 'i'), m => dayOf(m[3]!, m[1]!, m[2]!)],
  [new RegExp(`${IN}${MONTH},? (\\d{4})(?= |$)`, 'i'), m => monthOf(Number(m[2]), monthNumber(m[1]!))],
  [new RegExp(`${IN}(\\d{4})-(\\d\\d)-(\\d\\d)(?= |$)`), m => dayIn(Number(m[1]), Number(m[2]), Number(m[3]))],
  [new RegExp(`${IN}(\\d{4})-(\\d\\d)(?= |$)`), m => monthOf(Number(m[1]), Number(m[2]))],
  [new RegExp(`${IN}((?:1[89]|20|21)\\d\\d)(?= |$)`), m => ({ from: `${m[1]}-01-01`, to: `${m[1]}-12-31` })],
]

const monthNumber = (word: string): number => MONTHS.findIndex(m => m.startsWith(word.slice(0, 3).toLowerCase())) + 1
const dayOf = (year: string, month: string, day: string): AskedTime | null =>
  dayIn(Number(year), monthNumber(month), Number(day))

const two = (n: number): string => String(n).padStart(2, '0')

function monthOf(year: number, month: number): AskedTime | null {
  if (month < 1 || month > 12) return null
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` }
}

function dayIn(year: number, month: number, day: number): AskedTime | null {
  const whole = monthOf(year, month)
  const text = `${year}-${two(month)}-${two(day)}`
  return whole === null || day < 1 || text > whole.to ? null : { from: text, to: text }
}

const readName: Reader = (rest, draft) =>
  after(rest, new RegExp(`^(?:involving|named|called|with the name|with) (${WORDS})${NEXT}`), ([, name = '']) => {
    if (draft.participant !== undefined || !/^\p{Lu}/u.test(name)) return false
    draft.participant = nameOf(name)
    return true
  })

/** One word is a last name, several are a full one. */
const nameOf = (name: string): AskedName => (name.includes(' ') ? { full: name } : { last: name })

const readPlace: Reader = (rest, draft) =>
  after(rest, new RegExp(`^(?:in|at) (?:the )?(${WORDS})${NEXT}`), ([, name = '']) => {
    if (draft.place !== undefined || !/^\p{Lu}/u.test(name)) return false
    draft.place = { name } satisfies AskedPlace
    return true
  })

/** In this order: a time or a kind may stand behind the same words as a place. */
const READERS: readonly Reader[] = [readCount, readHarmed, readTimeWords, readKind, readName, readPlace, readFiller]
