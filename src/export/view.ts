/** The account arranged for reading: what every format shows, in the order in which it shows it, in plain words. */
import type {
  Account,
  ArticleId,
  Change,
  Cited,
  Claim,
  ClaimId,
  Fact,
  Instant,
  Slot,
  Statement,
  Status,
  Support,
} from '../model/index.ts'
import { zoneOfLedger } from '../text/local-time.ts'
import { capitalise, groupDigits, numberWord } from '../text/phrase.ts'
import { type AccountIncident, countReports, type Lookup, lookUp } from './lookup.ts'
import { plain } from './plain.ts'
import { isUndated, timeWords } from './time-words.ts'
import {
  claimWords,
  deniedWords,
  hedgeWords,
  keyWords,
  partWords,
  placeWords,
  slotOf,
  slotRank,
  speakerName,
  valueWords,
} from './words.ts'

/** An independent voice with its claims for one value; `best` is the claim to quote. */
export type VoiceView = { readonly name: string; readonly best: ClaimId; readonly claims: readonly ClaimId[] }

/**
 * One of the values that voices give: who says so, and whether it still stands. `agreesWith`: the published value, for a value
 * that holds it without being it ('at least 31' beside 34); null for the others.
 */
export type SideView = {
  readonly agreesWith: string | null
  readonly value: string
  readonly stance: Support['verdict']
  readonly voices: readonly VoiceView[]
}

/** One line of the ledger. `isClause`: a sentence in its own words, not a line of the table. */
export type FactView = {
  readonly fact: Fact
  readonly slot: Slot | null
  readonly status: Status
  readonly key: string
  readonly value: string
  readonly isClause: boolean
  readonly voices: readonly VoiceView[]
  readonly sides: readonly SideView[]
}

/** A value that changed: when, what, from which words to which, who said so. */
export type CorrectionView = {
  readonly at: Instant
  readonly key: string
  readonly from: string
  readonly to: string
  readonly status: Status
  readonly because: readonly ClaimId[]
  readonly who: readonly string[]
}

/**
 * A happening with its lines. `facts` are the table's, `clauses` the sentences', most supported first.
 * `voices` counts the independent voices behind the table: someone who is only quoted is not among them
 * (where there is no table, behind the sentences). `zone` is the IANA zone in which its times are shown, null: UTC.
 */
export type IncidentView = {
  readonly incident: AccountIncident
  readonly title: string
  readonly headline: Cited | null
  readonly where: string | null
  readonly when: string | null
  readonly zone: string | null
  readonly day: Instant | null
  readonly facts: readonly FactView[]
  readonly clauses: readonly FactView[]
  readonly corrections: readonly CorrectionView[]
  readonly voices: number
}

/** A set of reports with its happening; `background` are happenings that its reports recall. `isTold`: any of them has a fact. */
export type StoryView = {
  readonly isTold: boolean
  readonly story: Account['stories'][number]
  readonly title: string
  readonly main: IncidentView | null
  readonly background: readonly IncidentView[]
  readonly reports: number
  readonly voices: number
  readonly copies: number
}

const CLAUSES: ReadonlySet<Slot | null> = new Set<Slot>(['action', 'advice', 'assertion', 'quote'])

/** The best claim to quote first: no echo before an echo, certain before hedged, early before late. */
const byQuality = (lookup: Lookup) => (a: Claim, b: Claim) =>
  Number(lookup.echo(a.id) !== undefined) - Number(lookup.echo(b.id) !== undefined) ||
  Number(a.factuality.certainty !== 'certain') - Number(b.factuality.certainty !== 'certain') ||
  compare(a.reportedAt.to, b.reportedAt.to) ||
  compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** The voices behind some supports, in the order of their best claims. */
export const voicesOf = (support: readonly Support[], lookup: Lookup): readonly VoiceView[] => {
  const found = [...groupBy(support, s => s.voice).values()].flatMap(group => {
    const claims = group.map(s => lookup.claim(s.claimId)).filter(c => c !== undefined)
    const best = claims.sort(byQuality(lookup))[0]
    return best ? [{ best, claims: claims.map(c => c.id) }] : []
  })
  return found
    .sort((a, b) => byQuality(lookup)(a.best, b.best))
    .map(({ best, claims }) => ({ name: speakerName(best, lookup.articleOf(best)), best: best.id, claims }))
}

const sayingOf = (support: Support, lookup: Lookup, zone: string | null): string => {
  const claim = lookup.claim(support.claimId)
  return claim ? claimWords(claim, lookup.articleOf(claim), zone) : ''
}

/**
 * Each value that somebody gives: the fact's own first, then those that agree with it, those against it, those withdrawn last.
 * A voice that still says what it said before is not shown as having changed.
 */
const sidesOf = (fact: Fact, lookup: Lookup, zone: string | null): readonly SideView[] => {
  const rank = { for: 0, against: 1, stale: 2 }
  const saidNow = new Set(
    fact.support.filter(s => s.verdict !== 'stale').map(s => `${s.voice}\n${sayingOf(s, lookup, zone)}`),
  )
  const known = fact.support.filter(
    s => lookup.claim(s.claimId) && !(s.verdict === 'stale' && saidNow.has(`${s.voice}\n${sayingOf(s, lookup, zone)}`)),
  )
  const own = fact.value ? valueWords(fact.value, groupDigits, zone) : null
  const groups = groupBy(known, s => `${s.verdict} ${sayingOf(s, lookup, zone).toLowerCase()}`)
  return [...groups.values()]
    .map(group => {
      const [stance, value] = [group[0]!.verdict, sayingOf(group[0]!, lookup, zone)]
      const agrees = stance === 'for' && own !== null && fact.status === 'disputed' && value !== own
      return { value, stance, agreesWith: agrees ? own : null, voices: voicesOf(group, lookup) }
    })
    .sort(
      (a, b) =>
        rank[a.stance] - rank[b.stance] ||
        Number(a.agreesWith !== null) - Number(b.agreesWith !== null) ||
        b.voices.length - a.voices.length,
    )
}

/** The hedge of a fact whose every backer hedges; a value nobody states flatly is never shown flatly. */
const hedgeOf = (fact: Fact, lookup: Lookup): string => {
  const claims = fact.support.filter(s => s.verdict === 'for').map(s => lookup.claim(s.claimId))
  const hedges = claims.map(c => (c ? hedgeWords(c.factuality, lookup.articleOf(c)?.text ?? '') : null))
  const [first] = hedges
  return first && hedges.every(h => h !== null) ? ` (${first})` : ''
}

const NOTHING = 'nothing stands'

const factValue = (fact: Fact, lookup: Lookup, zone: string | null): string => {
  if (fact.value) {
    const backer = fact.support.find(s => s.verdict === 'for')
    const claim = backer && lookup.claim(backer.claimId)
    const denied = claim?.factuality.polarity === 'negative' && fact.status === 'denied'
    return (denied ? deniedWords(fact.value) : valueWords(fact.value, groupDigits, zone)) + hedgeOf(fact, lookup)
  }
  const last = fact.support.map(s => lookup.claim(s.claimId)).find(c => c !== undefined)
  return last && fact.status === 'denied' ? deniedWords(last.statement) : NOTHING
}

const keyOfFact = (fact: Fact): string => {
  const value = fact.value
  if (value && 'part' in value && value.part) return keyWords(fact.key.split('/', 1)[0] ?? '') + partWords(value.part)
  if (value?.slot === 'figure') return plain(value.measure)
  return keyWords(fact.key)
}

/** A fact arranged for reading; times in `zone`, null for UTC. */
export const viewFact = (fact: Fact, lookup: Lookup, zone: string | null = null): FactView => {
  const slot = fact.value?.slot ?? slotOf(fact.key)
  const standing = fact.support.filter(s => s.verdict === (fact.status === 'denied' ? 'against' : 'for'))
  return {
    fact,
    slot,
    status: fact.status,
    key: keyOfFact(fact),
    value: factValue(fact, lookup, zone),
    isClause: CLAUSES.has(slot),
    voices: voicesOf(standing.length > 0 ? standing : fact.support, lookup),
    sides: sidesOf(fact, lookup, zone),
  }
}

/** Both ends of a change in one style: 'two' → 'three', but '12' → '14'. */
const changeWords = (change: Change, zone: string | null): readonly [string, string] => {
  const values = [change.from?.value ?? null, change.to.value]
  const ends = values.flatMap(v => (v && 'count' in v ? [v.count.min, v.count.max ?? 0] : []))
  const number = ends.every(n => n <= 12) ? numberWord : groupDigits
  const [from, to] = values.map((v, i) => (v ? valueWords(v, number, zone) : i === 0 ? 'nothing sure' : 'withdrawn'))
  return [from!, to!]
}

const correctionsOf = (changes: readonly Change[], lookup: Lookup, zone: string | null): readonly CorrectionView[] =>
  changes.flatMap(change => {
    if (!change.from || CLAUSES.has(slotOf(change.key))) return []
    const [from, to] = changeWords(change, zone)
    const worse = change.to.status === 'disputed' || change.to.status === 'denied'
    if (from === to && !(worse && change.from.status !== change.to.status)) return []
    const claims = change.because.map(id => lookup.claim(id)).filter(c => c !== undefined)
    const who = [...new Set(claims.map(c => speakerName(c, lookup.articleOf(c))))]
    const status = change.to.status
    return [{ at: change.at, key: keyOfFact(change.to), from, to, status, because: change.because, who }]
  })

const slotValue = (facts: readonly Fact[], slot: Slot): Statement | null =>
  facts.find(f => slotOf(f.key) === slot && f.value && f.status !== 'denied')?.value ?? null

const countVoices = (facts: readonly FactView[]): number =>
  new Set(facts.flatMap(v => v.fact.support.map(s => s.voice))).size

const backersOf = (facts: readonly Fact[], lookup: Lookup): readonly Claim[] =>
  facts.filter(f => f.key === 'place').flatMap(f => f.support.flatMap(s => lookup.claim(s.claimId) ?? []))

/** An incident arranged for reading. */
export const viewIncident = (incident: AccountIncident, lookup: Lookup): IncidentView => {
  const { facts, changes } = incident.ledger
  const zone = zoneOfLedger(incident.ledger, backersOf(facts, lookup), incident)
  const views = facts.map(fact => viewFact(fact, lookup, zone))
  const table = views.filter(v => !v.isClause)
  const [place, time] = [slotValue(facts, 'place'), slotValue(facts, 'time')]
  const when = time?.slot === 'time' ? time.when : incident.when
  const where = place?.slot === 'place' ? place.place : incident.where
  const bySupport = (a: FactView, b: FactView) => b.voices.length - a.voices.length
  return {
    incident,
    title: plain(incident.brief.headline?.text ?? '') || capitalise(plain(incident.label)) || incident.kind,
    headline: incident.brief.headline,
    where: where && placeWords(where),
    when: when && !isUndated(when) ? timeWords(when, zone) : null,
    zone,
    day:
      when && !isUndated(when) && when.to.slice(0, 10) === when.from.slice(0, 10)
        ? when.from
        : (changes[0]?.at ?? null),
    facts: table.toSorted((a, b) => slotRank(a.fact.key) - slotRank(b.fact.key)),
    clauses: views.filter(v => v.isClause).sort(bySupport),
    corrections: correctionsOf(changes, lookup, zone),
    voices: countVoices(table.length > 0 ? table : views),
  }
}

const storyView = (
  story: Account['stories'][number],
  own: readonly AccountIncident[],
  recalled: readonly AccountIncident[],
  lookup: Lookup,
) => {
  const [first, ...others] = own.toSorted((a, b) => Number(hasFacts(b)) - Number(hasFacts(a)) || weight(b) - weight(a))
  const main = first ? viewIncident(first, lookup) : null
  const background = [...others, ...recalled].map(i => viewIncident(i, lookup))
  return {
    isTold: [...own, ...recalled].some(hasFacts),
    story,
    title: main?.title ?? capitalise(plain(story.label)),
    main,
    background: background.sort((a, b) => b.facts.length - a.facts.length),
    reports: countReports(story.articleIds, lookup),
    voices: main?.voices ?? 0,
    copies: new Set(story.copyGroups.flatMap(g => g.copies.map(c => c.articleId))).size,
  }
}

/**
 * An account's stories, the one with most reports first, each with its happening and those that its reports recall.
 * A happening that several stories recall stands under the first of them.
 */
export const viewAccount = (account: Account, lookup: Lookup = lookUp(account)): readonly StoryView[] => {
  const stories = account.stories.toSorted((a, b) => b.articleIds.length - a.articleIds.length)
  const places = new Map(stories.toReversed().flatMap(s => s.articleIds.map(a => [a, s.id] as const)))
  const order = new Map(stories.map((s, i) => [s.id, i]))
  const homeOf = (incident: AccountIncident) => {
    const homes = incident.mentions.flatMap(m => places.get(lookup.mention(m)?.articleId ?? ('' as ArticleId)) ?? [])
    return homes.sort((a, b) => order.get(a)! - order.get(b)!)[0] ?? null
  }
  const own = Map.groupBy(account.incidents, i => i.storyId)
  const recalled = Map.groupBy(own.get(null) ?? [], homeOf)
  return stories.map(story => storyView(story, own.get(story.id) ?? [], recalled.get(story.id) ?? [], lookup))
}

const weight = (incident: AccountIncident): number =>
  incident.mentions.length + incident.ledger.facts.reduce((sum, fact) => sum + fact.support.length, 0) / 1000

const hasFacts = ({ ledger }: AccountIncident): boolean => ledger.facts.length > 0

/** Stories as they are shown: whole, in one line each, and those without a single fact, which are told together at the end. */
export type Arrangement = {
  readonly whole: readonly StoryView[]
  readonly others: readonly StoryView[]
  readonly untold: readonly StoryView[]
}

/** Whole are the stories with several reports, or all of them when none has more than one (at most three). */
export const arrangeStories = (views: readonly StoryView[]): Arrangement => {
  const told = views.filter(v => v.isTold)
  const several = told.filter(v => v.reports > 1)
  const whole = several.length > 0 ? several : told.slice(0, 3)
  return { whole, others: told.filter(v => !whole.includes(v)), untold: views.filter(v => !v.isTold) }
}
