/** Whether a happening meets the conditions of a question, one by one, with the reason. */

import type { Article } from '../model/index.ts'
import { isTellingKind, kindLikeness } from '../stories/kinds.ts'
import type { Gazetteer } from '../text/gazetteer/gazetteer.ts'
import type { AskedIncident } from './asked-incident.ts'
import type { AskedName, AskedTime, Question } from './question.ts'
import type { ReportTexts } from './report-texts.ts'
import type { Sought } from './sought.ts'
import type { ToldDays } from './when.ts'
import { hasNamesakeIn, placeFit, type ToldPlace } from './where.ts'
import { namedIn } from './who.ts'

/**
 * Does a happening meet a condition? 'likely': what is told speaks for it, short of saying it; 'unknown': too little is told.
 */
export type Fit = 'yes' | 'likely' | 'unknown' | 'no'

/** One condition of a question, or 'report': that a report is about the happening. `because` is for a person. */
export type Reason = {
  readonly about: 'report' | 'kind' | 'harmed' | 'time' | 'place' | 'participant'
  readonly fit: Fit
  readonly because: string
}

/** What the comparisons need beside the happening: the place that is sought (null: any), the gazetteer, the texts. */
export type Tools = { readonly sought: Sought | null; readonly g: Gazetteer; readonly texts: ReportTexts }

/** What each condition of the question says of a happening. Texts are searched last, and only where nothing else excludes it. */
export function reasonsFor(asked: AskedIncident, q: Question, tools: Tools): readonly Reason[] {
  const out: Reason[] = []
  if (!asked.reported) out.push({ about: 'report', fit: 'unknown', because: 'only recalled by reports' })
  if (q.kind !== null) out.push(kindReason(asked, q.kind))
  const harmed = q.harmed ?? (q.count === 'incidents' ? null : q.count)
  if (harmed !== null) out.push(harmedReason(asked, harmed))
  if (q.time !== null) out.push(timeReason(asked.days, q.time))
  const isOpen = (): boolean => out.every(r => r.fit !== 'no')
  if (tools.sought !== null) out.push(placeReason(asked, tools.sought, { tools, open: isOpen() }))
  if (q.participant !== null) out.push(nameReason(asked, q.participant, { tools, open: isOpen() }))
  return out
}

/** Where no report tells of anybody killed or injured, nobody knows. */
function harmedReason({ numbers }: AskedIncident, slot: string): Reason {
  const told = numbers.get(slot)
  if (told !== undefined)
    return { about: 'harmed', fit: told.best > 0 ? 'yes' : 'no', because: `${slot}: ${told.best}` }
  const isSilent = !numbers.has('killed') && !numbers.has('injured')
  return { about: 'harmed', fit: isSilent ? 'unknown' : 'no', because: `nobody is told to be ${slot}` }
}

/** `open`: no other condition excludes the happening yet. */
type InOrder = { readonly tools: Tools; readonly open: boolean }

function kindReason({ kinds, incident }: AskedIncident, kind: string): Reason {
  if (kinds.has(kind)) return { about: 'kind', fit: 'yes', because: kind }
  const vague = !isTellingKind(incident.kind) && kindLikeness(incident.kind, kind) > 0
  return { about: 'kind', fit: vague ? 'unknown' : 'no', because: incident.kind }
}

/** A night counts for the day on which more of it lies; a happening without a day, for the likelier one by the date of its report. */
function timeReason(days: ToldDays | null, time: AskedTime): Reason {
  if (days === null) return { about: 'time', fit: 'unknown', because: 'no report tells when' }
  const { from, to, likely, sure } = days
  const words = from === to ? from : `${from} to ${to}${sure ? '' : ', by the date of the report'}`
  if (to < time.from || time.to < from) return { about: 'time', fit: 'no', because: words }
  if (time.from <= from && to <= time.to) return { about: 'time', fit: 'yes', because: words }
  const isNear = time.from <= likely && likely <= time.to && widthOf(days) <= MOST_DAYS
  return { about: 'time', fit: isNear ? 'likely' : 'unknown', because: words }
}

const MOST_DAYS = 5 // the days around a report's date that the main path assumes; wider says nothing of a day
const DAY_MS = 86_400_000
const widthOf = ({ from, to }: ToldDays): number => (Date.parse(to) - Date.parse(from)) / DAY_MS

const RIVAL = 0.6 // swept 0.3–1 on half of the open semeval5: how much of the best supported town's weight another one needs
const NAMING = 0.5 // share of the reports that must name a place where nothing tells which town it was; swept there too

/** The best supported town decides, or one about as well supported; where there is none, what half of the reports name. */
function placeReason(
  { places, articles }: AskedIncident,
  sought: Sought,
  { tools: { g, texts }, open }: InOrder,
): Reason {
  const fits = places.map(p => placeFit(p, sought, g))
  const at = Math.max(
    0,
    places.findIndex(p => p.town >= 0),
  )
  const because = places[at]?.place.name ?? 'no report tells where'
  const best = fits[at] ?? 'unknown'
  if (best === 'yes') return { about: 'place', fit: 'yes', because }
  const rival = places.findIndex((_, i) => fits[i] === 'yes')
  const top = places.find(p => p.town >= 0)?.weight ?? 0
  if (rival >= 0 && places[rival]!.weight >= RIVAL * top) {
    return { about: 'place', fit: 'likely', because: places[rival]!.place.name }
  }
  if (open && best === 'unknown' && sought.key !== '') {
    const naming = articles.filter(a => texts.hasPlace(a, sought.key)).length
    if (naming > 0 && naming >= NAMING * articles.length) {
      return { about: 'place', fit: 'likely', because: `named in ${naming} of ${articles.length}; told: ${because}` }
    }
  }
  if (
    open &&
    best === 'no' &&
    hasNamesakeIn(places[at]!, sought, g) &&
    isMeant(places[at]!, articles, sought, { g, texts })
  ) {
    return { about: 'place', fit: 'likely', because: `${because}, a namesake of one elsewhere` }
  }
  return { about: 'place', fit: best, because }
}

function isMeant(
  told: ToldPlace,
  articles: readonly Article[],
  sought: Sought,
  { g, texts }: Pick<Tools, 'g' | 'texts'>,
): boolean {
  const states = [...new Set([...sought.rows].map(row => g.state(row)))].filter(s => s >= 0)
  const own = told.town >= 0 ? g.state(told.town) : -1
  const naming = articles.filter(
    a =>
      (own < 0 || !texts.hasState(a, own)) &&
      (sought.level === 'town' && !told.keys.has(sought.key)
        ? texts.hasPlace(a, sought.key)
        : states.some(s => texts.hasState(a, s))),
  )
  return naming.length > 0 && naming.length >= NAMING * articles.length
}

/** A full name is enough; one word of it must stand beside what befell somebody. */
function nameReason(asked: AskedIncident, name: AskedName, { tools, open }: InOrder): Reason {
  if (!open) return { about: 'participant', fit: 'unknown', because: 'not looked for' }
  const named = namedIn(asked, name, tools.texts)
  const isLikely = named === 'named' || (named === 'mentioned' && 'full' in name)
  const fit = named === 'taking part' ? 'yes' : isLikely ? 'likely' : named === 'mentioned' ? 'unknown' : 'no'
  return { about: 'participant', fit, because: named }
}
