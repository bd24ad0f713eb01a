/** A statement as a clause without its source: 'two people were injured', 'the weapon was a rifle'. */
import type { Statement } from '../model/index.ts'
import { findNation } from '../text/nations.ts'
import { shorten, whoIn, whoNoun } from '../text/phrase.ts'
import { isOne, peopleWords, shortQuantity, whenWords, whereWords, withArticle } from './values.ts'

const DONE: Readonly<Record<string, readonly [one: string, several: string, them: string]>> = {
  killed: ['was killed', 'were killed', 'the dead'],
  injured: ['was injured', 'were injured', 'the injured'],
  missing: ['is missing', 'are missing', 'the missing'],
  arrested: ['was arrested', 'were arrested', 'those arrested'],
  rescued: ['was rescued', 'were rescued', 'those rescued'],
  evacuated: ['was evacuated', 'were evacuated', 'those evacuated'],
  displaced: ['was displaced', 'were displaced', 'the displaced'],
  hostages: ['was taken hostage', 'were taken hostage', 'the hostages'],
}

const OPEN = new Set(['unknown', 'not-ruled-out', 'unclear', 'undetermined'])
const MAX_CLAUSE = 240 // characters of a report's own clause in a summary

type Of<S extends Statement['slot']> = Extract<Statement, { readonly slot: S }>

type Counted = Exclude<Extract<Statement, { readonly who: string }>, Of<'identity'>>

/** Words of the extractor that mark a part without naming the group. */
const MARKS = new Set([
  'more',
  'recovered',
  'condition',
  'included',
  'including',
  'among',
  'of',
  'of-them',
  'named',
  'aboard',
])
const LISTED = new Set(['included', 'including', 'among', 'of', 'of-them'])
const GROUPS: Readonly<Record<string, string>> = {
  family: 'members of one family',
  women: 'women',
  foreign: 'foreigners',
  children: 'children',
}

/** True for a part of a total that has no name a reader could use: 'two more', 'one of them'. */
export const isUnnamedPart = (s: Statement): boolean =>
  'part' in s && s.part !== null && MARKS.has(s.part) && !(LISTED.has(s.part) && !['any', ''].includes(s.who))

const partClause = (s: Counted, them: string, one: boolean): string => {
  const part = s.part ?? ''
  const was = one ? 'was' : 'were'
  if (MARKS.has(part)) return `${them} include ${peopleWords(whoIn(s.slot, s.who), s.count)}`
  const some = `${shortQuantity(s.count)} of ${them} ${was}`
  const nation = findNation(part)
  if (nation?.as === 'name')
    return `${some} from ${/^(?:the|United|Netherlands|Philippines|Czech R|Maldives|Bahamas)/.test(part) ? 'the ' : ''}${part.replace(/^the /, '')}`
  if (Object.hasOwn(GROUPS, part)) return `${some} ${one ? `among ${GROUPS[part]}` : GROUPS[part]}`
  return `${some} described as “${part.replace(/^(?:(?:the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s)+/i, '')}”`
}

type Named = Extract<Statement, { readonly code: string | null }>

const countClause = (s: Counted): string => {
  const one = isOne(s.count)
  if (s.slot === 'perpetrators') return `there ${one ? 'was' : 'were'} ${peopleWords('attacker', s.count)}`
  const [was, were, them] = DONE[s.slot]!
  if (s.part !== null) return partClause(s, them, one)
  const isNobody = s.count.max === 0 && (s.who === 'any' || s.who === '')
  return `${peopleWords(whoIn(s.slot, s.who), s.count)} ${one || isNobody ? was : were}`
}

const reasonClause = (s: Named): string => {
  if (s.code === 'under-investigation') return `the ${s.slot} is under investigation`
  if (s.code === 'not-ruled-out') return `no ${s.slot} is ruled out`
  if (s.code !== null && OPEN.has(s.code)) return `the ${s.slot} is not known`
  if (s.code === null && /\b(?:unknown|not known|unclear|investigat|ruled out|too early)/i.test(s.name))
    return `on the ${s.slot}, “${s.name}”`
  return `the ${s.slot} was ${s.name.trim()}`
}

const identityClause = (s: Of<'identity'>): string => {
  const who = ['any', 'victim', ''].includes(s.who)
    ? 'victim'
    : ['attacker', 'suspect'].includes(s.who)
      ? s.who
      : whoNoun(s.who, 1)
  const the = who === 'victim' ? 'a victim' : `the ${who}`
  if (s.aspect === 'name') return `${the} was named as ${s.value}`
  if (s.aspect === 'age') return `${the} was ${/^\d+$/.test(s.value) ? `${s.value} years old` : s.value}`
  if (s.aspect === 'nationality') return `${the} was described as ${s.value}`
  return `${the} was described as “${shorten(s.value, MAX_CLAUSE)}”`
}

/** A clause without the quotation marks and stops around it; inner quotations stay. */
const bare = (words: string): string => {
  const plain = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,:]{1,3}$/, '')
  const quoted = /^["“”‘']([^"“”]*)["“”’']?[.;,:]?$/.exec(plain)?.[1]
  if (quoted !== undefined) return quoted.replace(/[.;,:]{1,3}$/, '')
  const marks = plain.match(/["“”]/g)?.length ?? 0
  return marks === 1 ? plain.replace(/["“”]/, '').replace(/[.;,:]{1,3}$/, '') : plain
}

const ownWords = (words: string, actor: string | null): string => {
  const plain = shorten(bare(words), MAX_CLAUSE)
  const last = actor?.trim().split(/\s+/).at(-1)?.toLowerCase()
  return actor === null || last === undefined || plain.toLowerCase().includes(last) ? plain : `${actor.trim()} ${plain}`
}

const MATTER = {
  weapon: 'the weapon was described as',
  vehicle: 'the vehicle was described as',
  target: 'the target was',
  damage: 'damage was reported:',
}

/** What a statement says, as a clause that can follow 'police say'; no source, no hedge, no full stop. */
export const clauseOf = (s: Statement): string => {
  if (s.slot === 'figure') return `the number of ${s.measure.trim()} is put at ${shortQuantity(s.count)}`
  if ('count' in s) return countClause(s)
  if (s.slot === 'motive' || s.slot === 'cause') return reasonClause(s)
  if (s.slot === 'identity') return identityClause(s)
  if (s.slot === 'magnitude') return `the magnitude was ${s.value}`
  if (s.slot === 'place') return `it happened ${whereWords(s.place)}`
  if (s.slot === 'time') return `it happened ${whenWords(s.when)}`
  if (s.slot === 'responsibility') return `${s.group} claimed responsibility${s.channel ? ` through ${s.channel}` : ''}`
  if ('words' in s)
    return s.slot === 'advice' ? `the advice is “${ownWords(s.words, null)}”` : ownWords(s.words, s.actor)
  const plain = s.name.replace(/^no /i, '') // 'no hybrid car' denied is a hybrid car denied
  const name = s.slot === 'damage' ? s.name : withArticle(plain)
  return `${MATTER[s.slot as keyof typeof MATTER]} ${name}`
}

/**
 * A statement with its speaker and hedge: 'police say two people were possibly injured', 'the union puts the number of
 * marchers at 80,000', 'a witness says the cause was a leak (“it would seem”)'. No full stop.
 */
export const saidClause = (s: Statement, who: (verbs: readonly [string, string]) => string, hedge: string): string => {
  if (s.slot === 'quote') return `${who(['said', 'said'])}: “${bare(s.words)}”`
  if (s.slot === 'figure') {
    return withHedge(`${who(['puts', 'put'])} the number of ${s.measure.trim()} at ${shortQuantity(s.count)}`, hedge)
  }
  return `${who(['says', 'say'])} ${withHedge(clauseOf(s), hedge)}`
}

/** A clause with its hedge: an adverb behind the verb ('were possibly injured'), kept words behind the clause. */
export const withHedge = (clause: string, hedge: string): string => {
  if (hedge === '') return clause
  const verb = /^[^“:]*?\b(?:was|were|is|are)\b(?! (?:described|named|put))/.exec(clause)?.[0]
  if (/^\w+$/.test(hedge) && verb) return `${verb} ${hedge}${clause.slice(verb.length)}`
  return `${clause} (${hedge})`
}
