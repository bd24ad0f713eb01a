/** A report → its incidents as templates: kind, stage, time, place, perpetrators, instruments, targets and effects. */
import type { Article, Place } from '../../model/index.ts'
import type { PlaceSpan } from '../places.ts'
import { type Sent, tokenAt } from '../sentence.ts'
import { armedGroupsOf, attackersIn } from './actors.ts'
import { findActs } from './acts.ts'
import type { ReportEvent } from './event.ts'
import { blameIn, draftOf, type EventDraft, identifiedBy } from './event-draft.ts'
import { joinDrafts } from './join.ts'
import { abbreviationsIn, peopleOf } from './names.ts'
import { isRelevant, settle } from './relevance.ts'
import { countriesOf, homeCountry } from './spots.ts'
import { callingsOf } from './targets.ts'

/** Acts of one sentence that are read: a sentence with more is a list; keeps the work linear. */
const MAX_ACTS = 24

/** What a report gives to the search: its sentences with their places, and the place of its dateline. */
export type Findings = {
  readonly sents: readonly Sent[]
  readonly places: readonly (readonly PlaceSpan[])[]
  readonly dateline: Place | null
  /** IANA zone in which the times of the sentences are read. */
  readonly zone: string | null
  /** Kind of the happening that a word of a sentence belongs to (`INCIDENT_KINDS`). */
  readonly kindAt: (sentence: number, token: number) => string
}

/**
 * The incidents that a report tells of, in the order in which it first names them; [] for a report without any. Fighting between
 * armed sides, what happened long ago, and violence in general give none.
 */
export const findEvents = (
  article: Article,
  { sents, places, dateline, zone, kindAt }: Findings,
): readonly ReportEvent[] => {
  const people = peopleOf(sents)
  const known = { people, abbreviations: abbreviationsIn(article.text) }
  const countries = countriesOf(sents, dateline?.country ?? null)
  const home = homeCountry(countries)
  const town =
    dateline?.country && dateline.precision === 'city' ? { name: dateline.name, country: dateline.country } : null
  const region = { home, countries, people, town }
  const published = article.published?.to ?? null
  const groups = armedGroupsOf(sents, known)
  const callings = callingsOf(sents, people)
  const drafts: EventDraft[] = []
  for (const s of sents) {
    if (s.role === 'correction') continue
    const acts = findActs(s).slice(0, MAX_ACTS)
    const around = { known, places: places[s.index]!, region, published, zone }
    if (acts.length === 0) drafts.push(...blameIn(s, known))
    const named = identifiedBy(s, known)
    drafts.push(...named, ...acts.flatMap(act => draftOf(s, act, around) ?? []))
  }
  const joined = joinDrafts(sents, drafts, known)
  return joined
    .filter(d => isRelevant(d, kindOf(d, sents, kindAt), article.text))
    .map(d =>
      settle(
        withCallings(withGroup(withOneName(withAttackers(d, sents), known.abbreviations), groups), callings),
        home,
      ),
    )
}

/** Kind of the happening that the incident's first word belongs to. */
const kindOf = (d: EventDraft, sents: readonly Sent[], kindAt: Findings['kindAt']): string => {
  const first = sents.find(s => s.index === d.sentences[0])
  return first === undefined ? 'other' : kindAt(first.index, Math.max(0, tokenAt(first, d.trigger.start)))
}

/** An incident whose acts name nobody takes the attackers whom its sentences name. */
const withAttackers = (d: EventDraft, sents: readonly Sent[]): EventDraft => {
  if (d.actors.individuals.length > 0 || d.threatened) return d
  const found = d.sentences.flatMap(i => attackersIn(sents[i]!, new Set()))
  const [first] = found
  return first === undefined ? d : { ...d, actors: { ...d.actors, individuals: [first] } }
}

/** An organisation by its long name and by its abbreviation is one; the first name stays. */
const withOneName = (d: EventDraft, abbreviations: ReadonlyMap<string, string>): EventDraft => {
  const shorts = new Map([...abbreviations].map(([short, long]) => [long.toLowerCase(), short.toLowerCase()] as const))
  const first = new Map<string, string>()
  const organisations = d.actors.organisations.map(o => {
    const lower = o.name.toLowerCase()
    const key = shorts.get(lower) ?? lower
    const name = first.get(key) ?? o.name
    first.set(key, name)
    return { ...o, name }
  })
  return { ...d, actors: { ...d.actors, organisations } }
}

const FIGHTERS = /\b(?:guerr?illas?|rebels?|terrorists?|insurgents?|subversives?|commandos?|members|columns?)\b/i

/** Guerrillas of a report that names one armed group alone are that group's. */
const withGroup = (d: EventDraft, groups: ReadonlyMap<string, number>): EventDraft => {
  const [name] = [...groups.keys()]
  if (groups.size !== 1 || name === undefined || d.actors.organisations.length > 0) return d
  if (!d.actors.individuals.some(i => FIGHTERS.test(i))) return d
  return { ...d, actors: { ...d.actors, organisations: [{ name, confidence: 'reported as fact' }] } }
}

/** Persons whom the incident names alone take the office that the report gives them elsewhere. */
const withCallings = (d: EventDraft, callings: ReturnType<typeof callingsOf>): EventDraft => ({
  ...d,
  humans: d.humans.map(h => {
    const known = h.name === null ? undefined : callings.get(h.name)
    return known && (h.description === null || (h.type === 'civilian' && known.type !== 'civilian'))
      ? { ...h, ...known }
      : h
  }),
})
