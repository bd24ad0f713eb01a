/** The account in sentences: what is known first, what is disputed openly, what one voice says with its name. */
import type { Cited, Claim, Fact, Ledger, Statement } from '../model/index.ts'
import { joinAnd } from '../text/phrase.ts'
import { citesOf } from './cites.ts'
import { clauseOf, isUnnamedPart, saidClause, withHedge } from './clauses.ts'
import { disputeSentence } from './sides.ts'
import { isAnyTime, whenWords, whereWords } from './values.ts'
import {
  type Desk,
  hedgeWords,
  isPlural,
  namesSpeaker,
  quotedBy,
  saying,
  sentence,
  speakers,
  voicesOf,
} from './voices.ts'

const slotOf = (key: string): string => /^[a-z]+/.exec(key)?.[0] ?? ''

/** How many sentences of a kind an account holds; other kinds are unlimited. An account without people in it has more room. */
const ROOM: Readonly<Record<string, number>> = {
  figure: 4,
  action: 5,
  advice: 2,
  assertion: 4,
  quote: 2,
  damage: 3,
  identity: 8,
  target: 2,
  weapon: 3,
  vehicle: 3,
}
const ROOM_ALONE: Readonly<Record<string, number>> = { ...ROOM, action: 8, assertion: 8, quote: 4 }

const PEOPLE = new Set(['killed', 'injured', 'missing', 'hostages', 'rescued', 'evacuated', 'displaced', 'arrested'])

/** Order of the account; within a slot the ledger's order, facts with more voices first where room is short. */
const ORDER = [
  'killed',
  'injured',
  'missing',
  'hostages',
  'rescued',
  'evacuated',
  'displaced',
  'magnitude',
  'where',
  'perpetrators',
  'arrested',
  'responsibility',
  'identity',
  'weapon',
  'vehicle',
  'target',
  'cause',
  'motive',
  'damage',
  'action',
  'figure',
  'assertion',
  'advice',
  'quote',
]

/** A sentence with what it is about: the slot of `ORDER` and, for a single fact, its key. */
type Told = { readonly slot: string; readonly key: string; readonly cited: Cited }

/** All that an account could say, each sentence with its claims, in the account's order. */
export const sentencesOf = (ledger: Ledger, desk: Desk): readonly Cited[] => tellAll(ledger, desk).map(t => t.cited)

/**
 * The few sentences that matter most, each with its claims: first those on people's lives, then who did it, why, where and
 * when, what to do. Room that is left goes to whatever else is told, so that any topic has an account.
 */
export const summarise = (ledger: Ledger, desk: Desk): readonly Cited[] => {
  const all = tellAll(ledger, desk)
  const chosen = new Set<Told>()
  const take = (isMeant: (told: Told) => boolean, most: number) => {
    const found = all.filter(t => !chosen.has(t) && isMeant(t))
    for (const told of found.slice(0, Math.min(most, MOST - chosen.size))) chosen.add(told)
  }
  for (const isMeant of FIRST) take(isMeant, 1)
  take(told => isWhole(told) && told.slot !== 'figure', MOST)
  take(() => true, MOST)
  return all.filter(t => chosen.has(t)).map(t => t.cited)
}

const MOST = 6 // sentences; the ledger, the timeline and the other statements stand below

/** A part of a total ('killed/women') says little without the total. */
const isWhole = ({ slot, key }: Told): boolean => slot === 'identity' || !PEOPLE.has(slot) || !key.includes('/')

const one =
  (slot: string, isMeant: (key: string) => boolean = () => true) =>
  (told: Told): boolean =>
    told.slot === slot && isWhole(told) && isMeant(told.key)

/** What a summary must not lack, the most important first: one sentence each. */
const FIRST: readonly ((told: Told) => boolean)[] = [
  one('killed', key => key !== 'killed:attacker'), // a total comes before its groups in a ledger
  one('injured', key => key !== 'injured:attacker'),
  one('missing'),
  one('hostages'),
  one('magnitude'),
  one('killed', key => key === 'killed:attacker'),
  one('arrested'),
  one('responsibility'),
  one('cause'),
  one('motive'),
  one('where'),
  one('evacuated'),
  one('killed'),
  one('action'),
  one('advice'),
]

const tellAll = (ledger: Ledger, desk: Desk): readonly Told[] => {
  const bySlot = new Map<string, Fact[]>()
  for (const f of ledger.facts) {
    const slot = f.key === 'place' || f.key === 'time' ? 'where' : slotOf(f.key)
    const facts = bySlot.get(slot) ?? []
    if (facts.length === 0) bySlot.set(slot, facts)
    facts.push(f)
  }
  const room = ledger.facts.some(f => PEOPLE.has(slotOf(f.key))) ? ROOM : ROOM_ALONE
  const about = (slot: string) => (cited: Cited) => ({ slot, key: slot, cited })
  return ORDER.flatMap(slot => {
    const facts = bySlot.get(slot) ?? []
    if (slot === 'where') return whereAndWhen(facts, desk).map(about(slot))
    if (slot !== 'identity') return best(facts, room[slot], desk)
    const others = facts.filter(f => !isVictimName(f))
    return [...names(facts, desk).map(about(slot)), ...best(others, room[slot], desk)]
  })
}

const best = (facts: readonly Fact[], most: number | undefined, desk: Desk): readonly Told[] => {
  const kept = most === undefined || facts.length <= most ? facts : mostHeld(facts, desk).slice(0, most)
  return kept.flatMap(f => {
    const cited = factSentence(f, desk)
    return cited === null ? [] : [{ slot: slotOf(f.key), key: f.key, cited }]
  })
}

const mostHeld = (facts: readonly Fact[], desk: Desk): readonly Fact[] => {
  const held = new Map(facts.map(f => [f, voicesOf(f, 'for', desk).length]))
  return facts.toSorted((a, b) => held.get(b)! - held.get(a)!)
}

const about = (fact: Fact, desk: Desk): readonly Claim[] =>
  fact.support.flatMap(s => desk.claims.get(s.claimId) ?? []).filter(c => c.factuality.certainty !== 'underspecified')

/** 'The vehicle was a vehicle', 'none of it', a part without a name: no sentence is lost with them. */
const saysNothing = (s: Statement): boolean => {
  if (s.slot === 'time' && isAnyTime(s.when)) return true
  if (isUnnamedPart(s) || (s.slot === 'figure' && s.count.max === 0)) return true
  return 'name' in s && /^(?:the |a |an )?(?:vehicle|weapon|target|damage)s?$/i.test(s.name.trim())
}

/** One fact as a sentence; null when nothing in the given claims stands behind it. */
export const factSentence = (fact: Fact, desk: Desk): Cited | null => {
  if (fact.value !== null && saysNothing(fact.value)) return null
  if (fact.status === 'disputed') return disputeSentence(fact, desk) ?? plain(fact, desk)
  if (fact.status === 'denied') return denial(fact, desk)
  if (fact.status === 'superseded') return withdrawn(fact, desk)
  return plain(fact, desk)
}

const plain = (fact: Fact, desk: Desk): Cited | null => {
  const claims = voicesOf(fact, 'for', desk)
  const cites = citesOf(claims)
  if (cites === null || fact.value === null) return null
  const v = fact.value
  const hedge = hedgeWords(claims, desk)
  if (v.slot === 'responsibility') return { text: sentence(claimed(v, claims, fact, desk)), cites }
  if (v.slot === 'quote' || (v.slot === 'figure' && fact.status !== 'confirmed')) {
    return { text: sentence(saidClause(v, verbs => saying(claims, desk, verbs), hedge)), cites }
  }
  const tail = fact.status !== 'confirmed' ? according(claims, desk) : exactly(fact, claims, desk)
  const clause = clauseOf(v)
  const told = /^according to\b/i.test(clause) || ('words' in v && namesSpeaker(clause, claims)) ? '' : tail
  return { text: sentence(withHedge(clause, hedge) + told), cites }
}

/** A number that only one voice gives, though others agree within their bounds, keeps that voice's name. */
const exactly = (fact: Fact, claims: readonly Claim[], desk: Desk): string => {
  const v = fact.value
  if (v === null || !('count' in v)) return ''
  const same = claims.filter(
    c => 'count' in c.statement && c.statement.count.min === v.count.min && c.statement.count.max === v.count.max,
  )
  return same.length === 1 ? according(same, desk) : ''
}

/** ', according to police, quoted by the Guardian'. */
const according = (claims: readonly Claim[], desk: Desk): string => {
  const hop = claims.length === 1 ? quotedBy(claims[0]!) : ''
  return `, according to ${speakers(claims, desk).words}${hop}`
}

const claimed = (
  s: Extract<Statement, { slot: 'responsibility' }>,
  claims: readonly Claim[],
  fact: Fact,
  desk: Desk,
): string => {
  const who = fact.status === 'confirmed' ? '' : `, ${saying(claims.slice(0, 1), desk, ['reports', 'report'])}`
  const hedge = hedgeWords(claims, desk)
  return `${clauseOf(s)}${hedge === '' ? '' : ` (${hedge})`}${who}; the claim is not proven`
}

const TRAITS = new Set(['name', 'age', 'nationality'])

/** Denials: 'The ministry denies that …', or for people 'No one was injured, according to …'. */
const denial = (fact: Fact, desk: Desk): Cited | null => {
  const claims = about(fact, desk)
  const cites = citesOf(claims)
  const first = claims[0]
  if (cites === null || first === undefined) return null
  if (first.statement.slot === 'identity' && !TRAITS.has(first.statement.aspect)) return null // "not yet named" is no news
  if (fact.value !== null) return { text: sentence(`${clauseOf(fact.value)}${according(claims, desk)}`), cites }
  if (first.statement.slot === 'responsibility') {
    return { text: sentence(`no claim of responsibility stands${according(claims, desk)}`), cites }
  }
  return { text: sentence(`${saying(claims, desk, ['denies', 'deny'])} that ${clauseOf(first.statement)}`), cites }
}

const withdrawn = (fact: Fact, desk: Desk): Cited | null => {
  const claims = about(fact, desk)
  const cites = citesOf(claims)
  const first = claims[0]
  if (cites === null || first === undefined) return null
  const { words } = speakers(claims, desk)
  return {
    text: sentence(
      `${words} ${isPlural(words) ? 'have' : 'has'} withdrawn the statement that ${clauseOf(first.statement)}`,
    ),
    cites,
  }
}

/** 'It happened on 4 March 2031 in Lerna.' in one sentence when both stand, else in two. */
const whereAndWhen = (facts: readonly Fact[], desk: Desk): readonly Cited[] => {
  const where = facts.find(f => f.key === 'place')
  const when = facts.find(f => f.key === 'time' && !(f.value?.slot === 'time' && isAnyTime(f.value.when)))
  const both = where?.status === 'confirmed' && when?.status === 'confirmed'
  if (both && where.value?.slot === 'place' && when.value?.slot === 'time') {
    const claims = [...voicesOf(when, 'for', desk), ...voicesOf(where, 'for', desk)]
    const cites = citesOf(claims)
    const text = `it happened ${whenWords(when.value.when, desk.zone)} ${whereWords(where.value.place)}`
    return cites === null ? [] : [{ text: sentence(text), cites }]
  }
  return [when, where].flatMap(f => (f ? (factSentence(f, desk) ?? []) : []))
}

const isVictimName = (f: Fact): boolean =>
  /^identity:[^/]*\/name:/.test(f.key) && !f.key.startsWith('identity:attacker/')

/** All victims' names that stand in one sentence, each with its source unless all have one. */
const names = (facts: readonly Fact[], desk: Desk): readonly Cited[] => {
  const known = facts.filter(f => isVictimName(f) && f.value?.slot === 'identity' && f.status !== 'disputed')
  const told = known.map(f => ({ f, claims: voicesOf(f, 'for', desk) })).filter(t => t.claims.length > 0)
  const disputed = best(
    facts.filter(f => isVictimName(f) && f.status === 'disputed'),
    undefined,
    desk,
  ).map(t => t.cited)
  const cites = citesOf(told.flatMap(t => t.claims))
  if (cites === null) return disputed
  const sources = new Set(told.map(t => (t.f.status === 'confirmed' ? '' : speakers(t.claims, desk).words)))
  const nameOf = (f: Fact) => (f.value?.slot === 'identity' ? f.value.value : '')
  const one = sources.size === 1 ? [...sources][0]! : null
  const list = told.map(
    t => nameOf(t.f) + (one === null && t.f.status !== 'confirmed' ? ` (${speakers(t.claims, desk).words})` : ''),
  )
  const tail = one ? `, according to ${one}` : ''
  return [{ text: sentence(`named in reports as victims: ${joinAnd(list)}${tail}`), cites }, ...disputed]
}
