/** Reports of one story that tell of happenings apart: a question about a place or a day must not count them as one. */
import type { Account, IncidentMention, TimeRange } from '../model/index.ts'
import { kilometres } from '../text/distance.ts'
import type { Gazetteer } from '../text/gazetteer/gazetteer.ts'
import { pointOf, type ToldPlace, toldPlace } from './where.ts'

type AccountIncident = Account['incidents'][number]

const APART_KM = 60 // swept 30–60 on the open semeval5, and the days 1–3: no figure moved by more than 1.2
const APART_DAYS = 1
const DAY_MS = 86_400_000

/** What a report's own happening is told to be; nulls where nothing is told. */
type Own = { readonly mentions: IncidentMention[]; readonly place: ToldPlace | null; readonly when: TimeRange | null }

/**
 * The incident as its reports tell it: itself where no two of them exclude each other, else one for each group of reports that may
 * speak of one happening, with the time and place that they tell, and the facts that they support. What a person has decided on is
 * never taken apart here.
 *
 * @param own  the incident's mentions
 * @param claimsOf  ids of the claims of a mention
 */
export function splitReports(
  incident: AccountIncident,
  own: readonly IncidentMention[],
  { claimsOf, g }: { readonly claimsOf: (mention: string) => readonly string[]; readonly g: Gazetteer },
): readonly AccountIncident[] {
  if (incident.storyId === null || incident.decisions.length > 0) return [incident]
  const groups: Own[][] = []
  for (const mentions of Map.groupBy(own, m => m.articleId).values()) {
    const report = toldBy(mentions, g)
    const group = groups.find(members => members.every(one => !areApart(one, report, g)))
    if (group) group.push(report)
    else groups.push([report])
  }
  if (groups.length < 2) return [incident]
  return groups.map(group => partOf(incident, group, claimsOf))
}

function toldBy(mentions: IncidentMention[], g: Gazetteer): Own {
  const focal = mentions.filter(m => m.focal)
  const where = focal.find(m => m.where !== null)?.where ?? null
  const when = focal.find(m => m.when !== null && m.when.basis !== 'assumed')?.when ?? null
  return { mentions, place: where === null ? null : toldPlace(where, 1, g), when }
}

function areApart(a: Own, b: Own, g: Gazetteer): boolean {
  const [x, y] = [a.place?.town ?? -1, b.place?.town ?? -1]
  if (x >= 0 && y >= 0 && kilometres(pointOf(g, x), pointOf(g, y)) > APART_KM) return true
  if (a.when === null || b.when === null) return false
  const gap = Math.max(Date.parse(a.when.from) - Date.parse(b.when.to), Date.parse(b.when.from) - Date.parse(a.when.to))
  return gap > APART_DAYS * DAY_MS
}

function partOf(
  incident: AccountIncident,
  group: readonly Own[],
  claimsOf: (mention: string) => readonly string[],
): AccountIncident {
  const mentions = group.flatMap(one => one.mentions)
  const said = new Set(mentions.flatMap(m => claimsOf(m.id)))
  const facts = incident.ledger.facts.filter(f => f.support.some(s => s.verdict === 'for' && said.has(s.claimId)))
  return {
    ...incident,
    when: group.find(one => one.when !== null)?.when ?? mentions.find(m => m.when !== null)?.when ?? null,
    where: group.find(one => one.place !== null)?.place?.place ?? null,
    mentions: mentions.map(m => m.id),
    ledger: { ...incident.ledger, facts },
  }
}
