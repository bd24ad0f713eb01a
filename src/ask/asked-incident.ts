/** What an account tells of each happening, in the form in which questions look at it. */
import type { Account, Article, ArticleId, Claim, ReportCast, TimeRange } from '../model/index.ts'
import { peopleOf } from '../reconcile/people.ts'
import type { Gazetteer } from '../text/gazetteer/gazetteer.ts'
import { zoneAt } from '../text/places.ts'
import { localDate } from '../text/zones.ts'
import { numbersOf, type ToldNumbers } from './numbers.ts'
import { type ToldPlace, toldPlace } from './where.ts'

type AccountIncident = Account['incidents'][number]

/** Days of the place where it happened, both included. `sure`: a report gives the day; otherwise only its own date is known. */
export type ToldDays = { readonly from: string; readonly to: string; readonly likely: string; readonly sure: boolean }

/**
 * A happening with its reports. `places` the most supported first; `days` null where nothing is told. `people` are those harmed or
 * suspected, with their numbers; null where no report was read with its people (an account from a store).
 */
export type AskedIncident = {
  readonly incident: AccountIncident
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
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
  return account.incidents.map(incident => {
    const own = incident.mentions.flatMap(id => mentions.get(id) ?? [])
    const claims = own.flatMap(m => claimsOf.get(m.id) ?? [])
    const story = incident.storyId === null ? undefined : stories.get(incident.storyId)
    const ids = new Set([...(story?.articleIds ?? []), ...(story ? [] : own.map(m => m.articleId))])
    const reports = [...ids].flatMap(id => articles.get(id) ?? [])
    const told = [
      ...own.flatMap(m => (m.where === null ? [] : [toldPlace(m.where, m.focal ? 2 : 1, g)])),
      ...claims.flatMap(c => (c.statement.slot === 'place' ? [toldPlace(c.statement.place, 1, g)] : [])),
    ]
    const places = ranked([...told, ...settled(incident, g)])
    const found = reports.flatMap(a => casts.get(a.id) ?? [])
    const people = found.length === 0 ? null : peopleOf(found.map(cast => ({ cast })))
    return {
      incident,
      articles: reports,
      claims,
      kinds: new Set([incident.kind, ...own.filter(m => m.focal || incident.storyId === null).map(m => m.kind)]),
      places,
      days: daysOf(incident, zoneOf(places, g)),
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
    .map(same => ({ ...same[0]!, weight: same.reduce((sum, p) => sum + p.weight, 0) }))
    .sort((a, b) => b.weight - a.weight)
}

function zoneOf(places: readonly ToldPlace[], g: Gazetteer): string | null {
  for (const { town, region } of places) {
    const row = town >= 0 ? town : region
    const country = row < 0 ? null : g.country(row)
    if (country !== null && (town >= 0 || g.kind(row) !== 'country')) return zoneAt(g.lat(row), g.lon(row), country)
  }
  return null
}

const DAY_MS = 86_400_000
const MOST_MS = 20 * 366 * DAY_MS // wider, as that of a report without a date, tells nothing

/** The days on the clocks of the place; where these are not known, a range as wide as a day and the clocks of the world is its middle. */
function daysOf({ when, ledger }: AccountIncident, zone: string | null): ToldDays | null {
  const fact = ledger.facts.find(f => f.key === 'time')?.value
  const told = fact?.slot === 'time' ? fact.when : null
  const range = told !== null && told.basis !== 'assumed' ? told : (when ?? told)
  if (range === null || Date.parse(range.to) - Date.parse(range.from) > MOST_MS) return null
  const { from, to } = onClocks(range, zone)
  const sure = range.basis !== 'assumed'
  const at = sure ? (Date.parse(range.from) + Date.parse(range.to)) / 2 : Date.parse(range.to) - DAY_MS / 2
  const likely = localDate(new Date(at).toISOString(), zone)
  return { from, to, likely: [from, likely, to].sort()[1]!, sure }
}

function onClocks({ from, to }: TimeRange, zone: string | null): { readonly from: string; readonly to: string } {
  const width = Date.parse(to) - Date.parse(from)
  if (zone !== null) {
    const inside = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString()
    const slack = width > DAY_MS / 24 ? SLACK_MS : 0
    return { from: localDate(inside(from, slack), zone), to: localDate(inside(to, -slack), zone) }
  }
  const middle = new Date(Date.parse(from) + width / 2).toISOString()
  if (width <= 2 * DAY_MS) return { from: localDate(middle, null), to: localDate(middle, null) }
  const moved = (at: string, ms: number): string => localDate(new Date(Date.parse(at) + ms).toISOString(), null)
  return { from: moved(from, DAY_MS / 2), to: moved(to, -DAY_MS / 2) }
}

const SLACK_MS = 60_000
