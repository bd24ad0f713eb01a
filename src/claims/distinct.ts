/** How many different people the claims of one report count in one slot, leaders and plain members of a group told apart. */
import type { Claim, CountSlot, Quantity, Statement } from '../model/index.ts'

type Counted = {
  readonly at: number
  readonly end: number
  readonly count: Quantity
  readonly part: string | null
  readonly words: string
}

/** People of no name and no office: a later phrase may mean the same ones. */
const PLAIN =
  /\b(?:insurgents?|militants?|suspects?|fighters?|individuals?|persons?|people|m[ae]n|wom[ae]n|attackers?|bombers?|gunm[ae]n|terrorists?|rebels?|occupants?|detainees?|arrests?|others?|associates?|drivers?|supporters?|snipers?|all|them|him|her|both|two|three|four|five)$/i
const OFFICE = /\b(?:leaders?|commanders?|facilitators?|chiefs?|deput(?:y|ies))$/i
const AUXILIARY = /^(?:was|were|is|are|be|been|being|have|has|also)$/
/** Words that take up people who were counted before: 'killing both', 'all four'. */
const TAKEN_UP = /\b(?:both|all|these|those|them)\b/
const NOBODY: Quantity = { min: 0, max: 0, approximate: false }

/**
 * The people that a report's claims count in one slot, each once. A leader and the plain people beside him are added up; what is
 * told again counts once, and a whole holds the parts that its sentence names.
 *
 *     'captured a leader … detained several additional insurgents'                 → 4 or more
 *     'detained two insurgents, including a commander … the commander and another' → 2
 *     'killing two insurgents … killed two armed individuals'                      → 2
 *
 * @param claims  those that count; denials never do
 * @param text    the article's text, in which the anchors lie
 * @param vague   what 'multiple' and a bare plural stand for at least
 * @returns null where no claim counts anybody
 */
export function distinctPeople(claims: readonly Claim[], slot: CountSlot, text: string, vague = 2): Quantity | null {
  const found = claims
    .flatMap(claim => countedBy(claim, slot, text, vague))
    .sort((a, b) => a.at - b.at || a.end - b.end)
  if (found.length === 0) return null
  const sentences = bySentence(found, text).map(withoutRepeats)
  const most = (kind: (c: Counted) => boolean): Quantity =>
    sentences.map(s => sum(s.filter(kind).map(c => c.count))).reduce(larger, NOBODY)
  const wholes = sentences.filter(s => s.some(isPart) && s.some(c => !isPart(c)))
  const held = new Set(wholes.flat())
  const whole = wholes.map(s => sum(s.filter(c => !isPart(c)).map(c => c.count))).reduce(larger, NOBODY)
  const named = most(c => !held.has(c) && !isPlain(c))
  const plain = most(c => !held.has(c) && isPlain(c))
  return larger(whole, sum([named, plain]))
}

function countedBy(claim: Claim, slot: CountSlot, text: string, vague: number): readonly Counted[] {
  const { statement, anchor } = claim
  if (!isCount(statement) || statement.slot !== slot || claim.factuality.polarity === 'negative') return []
  const { count, part } = statement
  const least =
    count.max === null && count.approximate && count.min > 1 && count.min <= vague ? { ...count, min: vague } : count
  const words = peopleWords(claim, text)
  return [{ at: anchor.start, end: anchor.end, count: least, part, words }]
}

/** A claim's own words as far as they name its people, who stand at their end: 'a Taliban leader was captured' → 'a Taliban leader'. */
export const peopleWords = ({ anchor }: Claim, text: string): string =>
  withoutVerb(text.slice(anchor.start, anchor.end))

/** 'two insurgents were killed' → 'two insurgents': a passive's people stand before its verb. */
function withoutVerb(words: string): string {
  const list = words.split(/\s+/)
  if (list.length > 1 && /(?:ed|ght)$/.test(list.at(-1)!)) list.pop()
  while (list.length > 1 && AUXILIARY.test(list.at(-1)!)) list.pop()
  return list.join(' ')
}

const isCount = (s: Statement): s is Extract<Statement, { readonly slot: CountSlot }> => 'count' in s && 'part' in s

const isPart = (c: Counted): boolean => c.part !== null && c.part !== 'more' && c.part !== 'named'

const isPlain = (c: Counted): boolean => (c.count.min > 1 ? !OFFICE.test(c.words) : PLAIN.test(c.words))

/** A verb's people counted twice over ('detained several' and 'detained several insurgents'), and a name within a longer phrase. */
const withoutRepeats = (sentence: readonly Counted[]): readonly Counted[] =>
  sentence.filter(
    (c, i) =>
      !sentence.some((o, k) => {
        if (k < i && o.count.min === c.count.min && TAKEN_UP.test(c.words)) return true
        if (k === i || o.at !== c.at || o.end < c.end || (o.end === c.end && k < i)) return false
        if (/\ball$/.test(c.words)) return true
        if (c.part === 'named') return !BESIDE.test(o.words.slice(c.words.length))
        return o.count.min === c.count.min && !/\b(?:and|with)\b/.test(o.words.slice(c.words.length))
      }),
  )

/** "killing Ole Berg and one additional insurgent": the longer phrase counts those beside the name. */
const BESIDE = /^,? (?:and|along with|with)\b/

/** Claims between which no sentence ends stand together. */
function bySentence(found: readonly Counted[], text: string): readonly (readonly Counted[])[] {
  const out: Counted[][] = []
  for (const c of found) {
    const last = out.at(-1)?.at(-1)
    if (last === undefined || /[.!?]["”’)]?\s|\n/.test(text.slice(last.at, c.at))) out.push([c])
    else out.at(-1)!.push(c)
  }
  return out
}

const sum = (counts: readonly Quantity[]): Quantity =>
  counts.reduce(
    (a, b) => ({
      min: a.min + b.min,
      max: a.max === null || b.max === null ? null : a.max + b.max,
      approximate: a.approximate || b.approximate,
    }),
    NOBODY,
  )

const larger = (a: Quantity, b: Quantity): Quantity => (b.min > a.min ? b : a)
