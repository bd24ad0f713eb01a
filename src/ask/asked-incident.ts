/** What an account tells of each happening, in the form in which questions look at it. */
import type { Account, Article, ArticleId, Claim, ReportCast, StoryId } from '../model/index.ts'
import { peopleOf } from '../reconcile/people.ts'
import type { Gazetteer } from '../text/gazetteer/gazetteer.ts'
import { nationOf } from '../text/nations.ts'
import { zoneAt } from '../text/places.ts'
import { numbersOf, type ToldNumbers } from './numbers.ts'
import { splitReports } from './split-reports.ts'
import { type ToldDays, toldDays } from './when.ts'
import { type ToldPlace, toldPlace } from './where.ts'

type AccountIncident = Account['incidents'][number]

/**
 * A happening with its reports, and the stories related to its own. `places` the most supported first; `days` null where nothing is told. `people` are those harmed or
 * suspected, with their numbers; null where no report was read with its people (by an earlier version).
 */
export type AskedIncident = {
  readonly incident: AccountIncident
  readonly articles: readonly Article[]
  readonly related: readonly StoryId[]
  readonly claims: readonly Claim[]
  /** A report is about it; otherwise reports only recall it. */
  readonly reported: boolean
  readonly kinds: ReadonlySet<string>
  readonly places: readonly ToldPlace[]
  readonly days: ToldDays | null
  readonly people: ReportCast | null
  readonly numbers: ToldNumbers
}

/** The registers of people that reports were read with, by report: more than an account holds. */
export type Casts = ReadonlyMap<ArticleId, ReportCast>

/** Every happening of an account, those that only are recalled last. */
export function askedIncidents(account: Account, g: Gazetteer, casts: Casts = new Map()): readonly AskedIncident[] {
  const articles = new Map(account.articles.map(a => [a.id, a]))
  const mentions = new Map(account.mentions.map(m => [m.id, m]))
  const stories = new Map(account.stories.map(s => [s.id, s]))
  const claimsOf = Map.groupBy(account.claims, c => c.incidentMention)
  const saidIn = Map.groupBy(account.claims, c => c.anchor.articleId)
  const subjects = new Set(account.mentions.flatMap(m => (m.focal ? [m.articleId] : []))) // reports that are about something
  const idsOf = (mention: string): readonly string[] => (claimsOf.get(mention as never) ?? []).map(c => c.id)
  const all = account.incidents.flatMap(whole => {
    const own = whole.mentions.flatMap(id => mentions.get(id) ?? [])
    return splitReports(whole, own, { claimsOf: idsOf, g }).map((incident, part) => ({ incident, part }))
  })
  return all.map(({ incident, part }) => {
    const own = incident.mentions.flatMap(id => mentions.get(id) ?? [])
    const claims = own.flatMap(m => claimsOf.get(m.id) ?? [])
    const story = incident.storyId === null ? undefined : stories.get(incident.storyId)
    const about = new Set(own.flatMap(m => (m.focal ? [m.articleId] : [])))
    const ids = story
      ? story.articleIds.filter(id => about.has(id) || (part === 0 && !subjects.has(id)))
      : own.map(m => m.articleId)
    const reports = [...new Set(about.size > 0 && !story ? about : ids)].flatMap(id => articles.get(id) ?? [])
    const told = [
      ...own.flatMap(m => (m.where === null ? [] : [toldPlace(m.where, m.focal ? 2 : 1, g)])),
      ...claims.flatMap(c => (c.statement.slot === 'place' ? [toldPlace(c.statement.place, 1, g)] : [])),
    ]
    const places = ranked([...told, ...settled(incident, g)])
    const found = reports.flatMap(a => {
      const cast = about.has(a.id) ? casts.get(a.id) : undefined
      return cast === undefined ? [] : [{ cast, claims: saidIn.get(a.id) ?? [] }]
    })
    const people = found.length === 0 ? null : peopleOf(found)
    return {
      incident,
      articles: reports,
      related: story?.related ?? [],
      claims,
      reported: story !== undefined || about.size > 0,
      kinds: new Set([incident.kind, ...own.filter(m => m.focal || about.size === 0).map(m => m.kind)]),
      places,
      days: toldDays(incident, zoneOf(places, g)),
      people,
      numbers: numbersOf(incident, claims, people),
    }
  })
}

const SETTLED = 2 // what the ledger or the incident decided for, against 1 for a claim

const settled = (incident: AccountIncident, g: Gazetteer): readonly ToldPlace[] => {
  const fact = incident.ledger.facts.find(f => f.key === 'place')?.value
  return [
    ...(fact?.slot === 'place' ? [toldPlace(fact.place, SETTLED, g)] : []),
    ...(incident.where === null ? [] : [toldPlace(incident.where, SETTLED, g)]),
  ]
}

/** One entry for each place, its weights added up; towns by their row, so that a street counts for its town. */
function ranked(told: readonly ToldPlace[]): readonly ToldPlace[] {
  const idOf = (p: ToldPlace): string => (p.town >= 0 ? `t${p.town}` : p.region >= 0 ? `r${p.region}` : p.key)
  return [...Map.groupBy(told, idOf).values()]
    .map(same => ({
      ...same[0]!,
      keys: new Set(same.map(p => p.key)),
      weight: same.reduce((sum, p) => sum + p.weight, 0),
    }))
    .sort((a, b) => b.weight - a.weight)
}

/** The clocks of the most supported place; of one that only its country is known of, those of most people there. */
function zoneOf(places: readonly ToldPlace[], g: Gazetteer): string | null {
  for (const { town, region } of places) {
    const row = town >= 0 ? town : region
    const country = row < 0 ? null : g.country(row)
    if (country !== null && (town >= 0 || g.kind(row) !== 'country')) return zoneAt(g.lat(row), g.lon(row), country)
  }
  const country = places.find(p => p.place.country !== null)?.place.country ?? null
  return nationOf(country ?? '')?.zones[0] ?? null
}
