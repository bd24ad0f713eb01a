/** The headline of an account: a careful wire line, nothing in it that the ledger does not hold. */
import type { Cited, Claim, Fact, Incident, Ledger, Quantity } from '../model/index.ts'
import { capitalise, shorten } from '../text/phrase.ts'
import { citesOf } from './cites.ts'
import { clauseOf } from './clauses.ts'
import { peopleWords, quantity, shortQuantity, whereWords } from './values.ts'
import { type Desk, hedgeWords, namesSpeaker, saying, speakers, voicesOf } from './voices.ts'

const HAPPENING: Readonly<Record<string, string>> = {
  'crash-air': 'plane crash',
  'crash-rail': 'rail crash',
  'crash-road': 'road crash',
  ship: 'shipping accident',
  bombing: 'bomb attack',
  killing: 'killing',
  'air-strike': 'air strike',
  arrest: 'police operation',
  disease: 'disease outbreak',
  collapse: 'building collapse',
  'vehicle-attack': 'vehicle attack',
}
const GATHERINGS = new Set(['protest', 'rally', 'demonstration', 'concert', 'march', 'election'])
const VAGUE_KINDS = new Set(['incident', 'other', 'unknown', '', 'event', 'statement', 'policy'])
const DONE: readonly (readonly [slot: string, done: string])[] = [
  ['killed', 'killed'],
  ['injured', 'injured'],
  ['missing', 'missing'],
  ['hostages', 'taken hostage'],
  ['arrested', 'arrested'],
  ['rescued', 'rescued'],
  ['evacuated', 'evacuated'],
  ['displaced', 'displaced'],
]
const MAX_LINE = 140
const MAX_TOLL = 2 // kinds of harm in one line

/** 'plane crash', 'shooting'; null when the kind says nothing. */
export const happening = (incident: Incident): string | null => {
  const kind = incident.kind.trim().toLowerCase()
  if (VAGUE_KINDS.has(kind)) return null
  return Object.hasOwn(HAPPENING, kind) ? HAPPENING[kind]! : kind.replace(/[-_]+/g, ' ')
}

/**
 * The headline with its claims; null when the ledger holds nothing.
 *
 *     'One police officer killed, two injured in shooting in Lerna'
 *     'Three missing in ferry fire, according to the coast guard'
 *     'One police officer killed, one or two injured in shooting; accounts differ'
 */
export const headlineOf = (ledger: Ledger, incident: Incident, desk: Desk): Cited | null => {
  const toll = tollOf(ledger, desk)
  return toll.length > 0 ? tollLine(toll, ledger, incident, desk) : eventLine(ledger, incident, desk)
}

type Toll = {
  readonly fact: Fact
  readonly claims: readonly Claim[]
  readonly count: Quantity
  readonly size: number
  readonly who: string
  readonly done: string
}

/**
 * The biggest standing count of each kind of harm; attackers apart, parts of totals left out, nobody is no news. A group's
 * disputed count does not stand for a total that is there: not 'three to five civilians killed' beside four dead.
 */
const tollOf = (ledger: Ledger, desk: Desk): readonly Toll[] =>
  DONE.flatMap(([slot, done]) => {
    const rows = ledger.facts.flatMap((fact): Toll[] => {
      const [own, who = 'any'] = fact.key.split(':')
      const v = fact.value
      if (
        own !== slot ||
        who === 'attacker' ||
        fact.key.includes('/') ||
        v === null ||
        !('count' in v) ||
        v.count.max === 0
      )
        return []
      if (fact.status === 'denied' || fact.status === 'superseded') return []
      const claims = fact.status === 'disputed' ? standing(fact, desk) : voicesOf(fact, 'for', desk)
      return claims.length === 0
        ? []
        : [{ fact, claims, count: rangeOf(fact, claims, v.count), size: v.count.min, who, done }]
    })
    const isTotal = (row: Toll) => row.who === 'any' || row.who === ''
    const sure = rows.some(isTotal) ? rows.filter(row => isTotal(row) || row.fact.status !== 'disputed') : rows
    const biggest = sure.toSorted((a, b) => b.size - a.size || (a.who === 'any' ? 1 : -1))[0]
    return biggest ? [biggest] : []
  }).slice(0, MAX_TOLL)

const standing = (fact: Fact, desk: Desk): readonly Claim[] => [
  ...voicesOf(fact, 'for', desk),
  ...voicesOf(fact, 'against', desk),
]

/** For a disputed count everything between the sides: 'one or two'; bounds that hold the published value ('several') widen nothing. */
const rangeOf = (fact: Fact, claims: readonly Claim[], value: Quantity): Quantity => {
  if (fact.status !== 'disputed') return value
  const counts = claims.flatMap((c): Quantity[] => {
    const s = c.statement
    if (!('count' in s)) return []
    if (c.factuality.polarity === 'negative') return [{ min: 0, max: 0, approximate: false }]
    const agrees = s.count.min <= (value.max ?? Number.POSITIVE_INFINITY) && (s.count.max ?? value.min) >= value.min
    return agrees ? [] : [s.count]
  })
  const low = Math.min(value.min, ...counts.map(c => c.min))
  const open = counts.some(c => c.max === null)
  const high = Math.max(value.max ?? 0, ...counts.map(c => c.max ?? 0), ...counts.map(c => c.min))
  return { min: low, max: open && value.max === null ? null : high, approximate: value.approximate }
}

const tollLine = (toll: readonly Toll[], ledger: Ledger, incident: Incident, desk: Desk): Cited | null => {
  const [first, ...rest] = toll
  const parts = [
    `${peopleWords(first!.who, first!.count)} ${first!.done}`,
    ...rest.map(t => `${t.who === first!.who ? shortQuantity(t.count) : peopleWords(t.who, t.count)} ${t.done}`),
  ]
  const attacker = ledger.facts.find(f => f.key === 'killed:attacker' && f.status === 'confirmed' && f.value !== null)
  const attackerClaims = attacker ? voicesOf(attacker, 'for', desk) : []
  const one = attacker?.value && 'count' in attacker.value && attacker.value.count.max === 1
  const where = scene(ledger, desk)
  const what = happening(incident)
  const claims = [...toll.flatMap(t => t.claims), ...attackerClaims, ...where.claims]
  const cites = citesOf(claims)
  const line = [
    parts.join(', '),
    attackerClaims.length > 0 ? `, ${one ? 'attacker' : 'attackers'} dead` : '',
    what ? ` ${GATHERINGS.has(what) ? 'at' : 'in'} ${what}` : '',
    where.words,
    caution(toll, desk),
  ].join('')
  return cites === null ? null : { text: capitalise(line), cites }
}

/** What keeps the line honest: who alone says it, or that accounts differ. */
const caution = (toll: readonly Toll[], desk: Desk): string => {
  if (toll.some(t => t.fact.status === 'disputed')) return '; accounts differ'
  const single = toll.filter(t => t.fact.status === 'single-source')
  const hedge = hedgeWords(
    single.flatMap(t => t.claims),
    desk,
  )
  const aside = hedge === '' ? '' : ` (${hedge})`
  if (single.length === 0) return ''
  const names = new Set(single.map(t => speakers(t.claims, desk).words))
  if (names.size > 1) return `${aside}, reports say`
  return single.length === toll.length ? `${aside}, ${saying(single[0]!.claims, desk)}` : `${aside}, one source says`
}

/** ' in Lerna' with its claims, only where the place is not in doubt. */
const scene = (ledger: Ledger, desk: Desk): { readonly words: string; readonly claims: readonly Claim[] } => {
  const fact = ledger.facts.find(f => f.key === 'place')
  if (fact?.value?.slot !== 'place' || fact.status === 'disputed') return { words: '', claims: [] }
  const claims = voicesOf(fact, 'for', desk)
  return claims.length === 0 ? { words: '', claims } : { words: ` ${whereWords(fact.value.place)}`, claims }
}

/** No count of people: the magnitude, else what was done or said, else the happening and its place. */
const eventLine = (ledger: Ledger, incident: Incident, desk: Desk): Cited | null => {
  const where = scene(ledger, desk)
  const what = happening(incident)
  const size = ledger.facts.find(f => f.key === 'magnitude' && f.value?.slot === 'magnitude' && f.status !== 'disputed')
  if (size?.value?.slot === 'magnitude') {
    const claims = voicesOf(size, 'for', desk)
    const cites = citesOf([...claims, ...where.claims])
    const tail = size.status === 'confirmed' ? '' : `, ${saying(claims, desk)}`
    if (cites)
      return { text: capitalise(`magnitude ${size.value.value} ${what ?? 'earthquake'}${where.words}${tail}`), cites }
  }
  const lead = what !== null && where.words !== '' ? null : leadFact(ledger, desk)
  if (lead?.value) return leadLine(lead, desk)
  const cites = citesOf(where.claims)
  if (what !== null && cites !== null) return { text: capitalise(`${what}${where.words}`), cites }
  const any = leadFact(ledger, desk)
  return any ? leadLine(any, desk) : null
}

/** The fact with most voices of the first kind that can lead. */
const leadFact = (ledger: Ledger, desk: Desk): Fact | null => {
  for (const slots of [['action', 'assertion'], ['responsibility', 'cause'], ['figure'], ['quote', 'advice'], ['']]) {
    const facts = ledger.facts.filter(
      f =>
        slots.some(slot => f.key.startsWith(slot)) &&
        f.value !== null &&
        (f.status === 'confirmed' || f.status === 'single-source'),
    )
    const held = facts.map(f => ({ f, n: voicesOf(f, 'for', desk).length })).filter(x => x.n > 0)
    const top = held.reduce<{ f: Fact; n: number } | null>((a, x) => (a === null || x.n > a.n ? x : a), null)
    if (top) return top.f
  }
  return null
}

const leadLine = (fact: Fact, desk: Desk): Cited | null => {
  const claims = voicesOf(fact, 'for', desk)
  const cites = citesOf(claims)
  const s = fact.value
  if (cites === null || s === null) return null
  if (s.slot === 'quote')
    return {
      text: `${capitalise(speakers(claims.slice(0, 1), desk).words)}: “${shorten(s.words.trim(), MAX_LINE)}”`,
      cites,
    }
  const clause = s.slot === 'figure' ? `${quantity(s.count)} ${s.measure}` : clauseOf(s)
  const hedge = hedgeWords(claims, desk)
  const isTold = fact.status === 'confirmed' || ('words' in s && namesSpeaker(clause, claims))
  const tail = isTold ? '' : `, ${saying(claims, desk)}`
  const proof = s.slot === 'responsibility' ? ', not proven' : ''
  return { text: capitalise(`${shorten(clause, MAX_LINE)}${hedge === '' ? '' : ` (${hedge})`}${tail}${proof}`), cites }
}
