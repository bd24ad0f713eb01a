/** Answers to questions over an account: a number, the happenings that make it up, their reports, and what was left out and why. */
import type { ArticleId, ClaimId, IncidentId } from '../model/index.ts'
import type { Gazetteer } from '../text/gazetteer/gazetteer.ts'
import type { AskedIncident } from './asked-incident.ts'
import { type Reason, reasonsFor } from './fits.ts'
import { mayBeOne, type PerhapsOne } from './may-be-one.ts'
import type { Question } from './question.ts'
import { reportTexts } from './report-texts.ts'
import { type Sought, soughtPlace } from './sought.ts'
import type { ToldDays } from './when.ts'

/**
 * A happening's part of an answer: its number (1 where happenings are counted), how many of them are attackers, and its bounds, null for no upper one; the reports that
 * support it and the claims that state the number; what each condition of the question says of it. `sure`: every condition is met
 * for certain.
 */
export type AnswerPart = {
  readonly incidentId: IncidentId
  readonly label: string
  readonly kind: string
  readonly days: ToldDays | null
  readonly where: string | null
  readonly number: number
  readonly attackers: number
  readonly min: number
  readonly max: number | null
  readonly disputed: boolean
  readonly sure: boolean
  readonly articles: readonly ArticleId[]
  readonly claims: readonly ClaimId[]
  readonly reasons: readonly Reason[]
}

/**
 * The answer. `number` adds up `incidents`, which meet every condition, certainly or likely; `min` adds up what is certain and least, of two that may be one the first,
 * `max` the most that voices say, null for no bound. `possible` are not counted: too little is told of them to say, or no report is
 * about them. `leftOut` fail exactly one condition. `notes`: what of the question is more than one thing, or unknown, and which of the `incidents` may be one.
 */
export type Answer = {
  readonly question: Question
  readonly number: number
  readonly min: number
  readonly max: number | null
  readonly disputed: boolean
  readonly incidents: readonly AnswerPart[]
  readonly possible: readonly AnswerPart[]
  readonly leftOut: readonly AnswerPart[]
  readonly notes: readonly string[]
}

/**
 * Asks questions of the happenings of an account. What it learns of the reports' texts it keeps for the next question.
 *
 * @returns a function from a question to its answer; parts are in the order of the happenings. It never throws.
 */
export function createAsker(incidents: readonly AskedIncident[], g: Gazetteer): (question: Question) => Answer {
  const texts = reportTexts(g)
  return question => {
    const sought = question.place === null ? null : soughtPlace(question.place, g)
    const parts = incidents.map(one => partOf(one, question, reasonsFor(one, question, { sought, g, texts })))
    const counted = parts.filter(p => p.reasons.every(isMet))
    const pairs = mayBeOne(incidents.filter((_, i) => parts[i]!.reasons.every(isMet))).filter(
      ({ at, again }) => counted[at]!.number > 0 && counted[again]!.number > 0,
    )
    const places = sought === null ? [] : notesOn(sought, counted, { question, incidents, g })
    return {
      question,
      ...totalOf(counted, pairs),
      incidents: counted,
      possible: parts.filter(p => failures(p) === 0 && !p.reasons.every(isMet)),
      leftOut: parts.filter(p => failures(p) === 1),
      notes: [...places, ...notesOnPairs(counted, pairs)],
    }
  }
}

const isMet = ({ fit }: Reason): boolean => fit === 'yes' || fit === 'likely'

const failures = ({ reasons }: AnswerPart): number => reasons.filter(r => r.fit === 'no').length

function totalOf(
  counted: readonly AnswerPart[],
  pairs: readonly PerhapsOne[],
): Pick<Answer, 'number' | 'min' | 'max' | 'disputed'> {
  const doubled = new Set(pairs.map(({ again }) => again))
  const sum = (of: (p: AnswerPart, i: number) => number): number => counted.reduce((n, p, i) => n + of(p, i), 0)
  return {
    number: sum(p => p.number),
    min: sum((p, i) => (p.sure && !doubled.has(i) ? p.min : 0)),
    max: counted.some(p => p.max === null) ? null : sum(p => p.max ?? 0),
    disputed: counted.some(p => p.disputed),
  }
}

function partOf(asked: AskedIncident, { count }: Question, reasons: readonly Reason[]): AnswerPart {
  const { incident } = asked
  const one = { best: 1, attackers: 0, min: 1, max: 1, disputed: false, claims: [] }
  const none = { ...one, best: 0, min: 0, max: 0 }
  const told = count === 'incidents' ? one : (asked.numbers.get(count) ?? none)
  return {
    incidentId: incident.id,
    label: incident.label,
    kind: incident.kind,
    days: asked.days,
    where: asked.places[0]?.place.name ?? null,
    number: told.best,
    attackers: told.attackers,
    min: told.min,
    max: told.max,
    disputed: told.disputed,
    sure: reasons.every(r => r.fit === 'yes'),
    articles: asked.articles.map(a => a.id),
    claims: told.claims,
    reasons,
  }
}

type Scene = { readonly question: Question; readonly incidents: readonly AskedIncident[]; readonly g: Gazetteer }

/** What the name of the place leaves open. */
function notesOn(sought: Sought, counted: readonly AnswerPart[], { question, incidents, g }: Scene): readonly string[] {
  const notes: string[] = []
  const name = question.place?.city ?? question.place?.name ?? question.place?.state ?? question.place?.country ?? ''
  if (sought.near === null && sought.rows.size === 0)
    notes.push(`no place called ${name} is known: compared by its name`)
  if (sought.townsToo) notes.push(`${name} is taken as a region; for the town write city:${name}`)
  if (sought.taken !== null) notes.push(`${name} is not known; taken as ${sought.taken}`)
  const ids = new Set(counted.map(p => p.incidentId))
  const towns = incidents.filter(i => ids.has(i.incident.id)).flatMap(i => i.places.slice(0, 1).map(p => p.town))
  const several = [...new Set(towns)].filter(row => sought.rows.has(row) && sought.level === 'town')
  if (several.length > 1) {
    const where = several.map(row => g.name(g.state(row))).join(', ')
    notes.push(`${name} is several towns (${where}); name the state to mean one`)
  }
  return notes
}

const MOST_PAIRS = 5

/** Which happenings may be counted twice. */
function notesOnPairs(counted: readonly AnswerPart[], pairs: readonly PerhapsOne[]): readonly string[] {
  const nameOf = ({ label, incidentId }: AnswerPart): string => `${label} (${incidentId.slice(0, 12)})`
  const notes = pairs.slice(0, MOST_PAIRS).map(({ at, again, isSplit }) => {
    const [one, other] = [counted[at]!, counted[again]!]
    return isSplit
      ? `${nameOf(one)} counts more than once: its reports tell days or places that exclude each other; recount decide split or merge, with its reports, settles it`
      : `${nameOf(one)} and ${nameOf(other)} may be one and count twice; recount decide merge makes them one`
  })
  const more = pairs.length - notes.length
  return more > 0 ? [...new Set(notes), `and ${more} more such pairs`] : [...new Set(notes)]
}
