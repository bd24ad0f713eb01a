/** Set `semeval5`: questions about local happenings → the documents that answer them, and a number. */
import { type Answer, createAsker } from '../../ask/ask.ts'
import { askedIncidents } from '../../ask/asked-incident.ts'
import { type AskedName, type AskedPlace, type Question, readTime } from '../../ask/question.ts'
import type { ArticleId } from '../../model/index.ts'
import { createGazetteer } from '../../text/gazetteer/gazetteer.ts'
import { readGazetteer } from '../../workers/weights.ts'
import type { Edge } from '../edge.ts'
import { FIXED_NOW } from './account-of-paths.ts'
import { type ReportRow, readingOf } from './readings.ts'
import { rowsOf } from './rows.ts'

/** A question of the set; places are addresses of DBpedia, times are written day first. */
export type QuestionRow = {
  readonly question: string
  readonly subtask: 1 | 2 | 3
  readonly event_type: 'killing' | 'injuring' | 'fire_burning' | 'job_firing'
  readonly location?: { readonly city?: string; readonly state?: string }
  readonly time?: { readonly day?: string; readonly month?: string; readonly year?: string }
  readonly verbose_question?: string
  readonly participant?: { readonly first?: string; readonly last?: string; readonly full_name?: string }
}

/** One line a question in the form that the set's README asks for: all documents are searched for every question. */
export async function predictSemeval5(edge: Edge, input: string): Promise<string> {
  const stages = await edge.stages()
  const readings = rowsOf<ReportRow>(input, 'documents.jsonl').flatMap(row => {
    const reading = readingOf(stages, { ...row, outlet: null })
    return reading === null ? [] : [{ row, reading }]
  })
  const rowOf = new Map(readings.map(({ row, reading }) => [reading.article.id, row]))
  const casts = new Map(readings.flatMap(({ reading: r }) => (r.cast ? [[r.article.id, r.cast] as const] : [])))
  const account = stages.recountAll(
    readings.map(r => r.reading),
    FIXED_NOW,
  )
  const g = createGazetteer(readGazetteer())
  const ask = createAsker(askedIncidents(account, g, casts), g)
  return rowsOf<QuestionRow>(input, 'questions.jsonl')
    .map(row => `${JSON.stringify(predictionOf(ask(questionOf(row)), row, rowOf))}\n`)
    .join('')
}

/** The prediction for a question: its documents by their rows in the set. */
export function predictionOf(answer: Answer, row: QuestionRow, rowOf: ReadonlyMap<ArticleId, DocumentRow>) {
  const ids = partsFor(answer, row).flatMap(part => {
    const documents = part.articles.flatMap(id => rowOf.get(id) ?? [])
    const told = documents.map(({ title, text }) => `${title}. ${text}`)
    if (row.event_type === 'job_firing') {
      return documents.filter((_, k) => JOB_CUTS.test(told[k]!.slice(0, LEAD))).map(d => d.id)
    }
    const isFire = part.kind === 'fire' && !told.some(words => GUNS.test(words))
    return isFire && row.event_type !== 'fire_burning' ? [] : documents.map(d => d.id)
  })
  return { question: row.question, numerical_answer: answer.number, answer_docs: [...new Set(ids)] }
}

/** Killing and injuring are done with guns in this set; what a fire does to people is not. */
const GUNS = /\b(?:shot|shoot\w*|gun\w*|bullets?)\b/i

/** A document of the set. */
export type DocumentRow = Pick<ReportRow, 'id' | 'title' | 'text'>

/** No kind of happening of ours is a cut of jobs: such reports are told by their words. */
const JOB_CUTS =
  /\b(?:lay(?:ing|s)? off|laid off|lay-?offs?|job (?:cuts?|losses)|jobs? (?:will be |to be |are |were )?(?:cut|lost|eliminated)|(?:cut|slash|eliminat|shed)\w* (?:[\w,]+ ){0,3}jobs)\b/i
const LEAD = 600 // code units

/**
 * S1 asks for the one happening that there is: where none is counted, one of the day before or after, for the Archive's day is often one
 * off; where there is none either, the possible one of which most is told.
 */
function partsFor({ incidents, possible, leftOut, question }: Answer, { subtask }: QuestionRow): Parts {
  if (subtask !== 1 || incidents.length > 0) return incidents
  const doubts = (part: Parts[number]): number => part.reasons.filter(r => r.fit === 'unknown').length
  const open = possible
    .filter(p => p.reasons.every(r => r.about !== 'report'))
    .toSorted((a, b) => doubts(a) - doubts(b))
  const near = leftOut.filter(p => isDayOff(p, question) && doubts(p) === 0)
  return [...near, ...open].slice(0, 1)
}

type Parts = Answer['incidents']

const DAY_MS = 86_400_000

/** Is a happening of the day before or after the one asked for? */
function isDayOff({ days }: Parts[number], { time }: Question): boolean {
  if (days === null || time === null || time.from !== time.to) return false
  return Math.abs(Date.parse(days.likely) - Date.parse(time.from)) === DAY_MS
}

/** A row as a question of ours. Killing and injuring are what happens to people; a fire is a kind of happening. */
export function questionOf({
  subtask,
  event_type,
  location,
  time,
  participant,
  verbose_question,
}: QuestionRow): Question {
  const harmed = event_type === 'killing' ? 'killed' : event_type === 'injuring' ? 'injured' : null
  return {
    count: subtask === 3 && harmed !== null ? harmed : 'incidents',
    kind: event_type === 'fire_burning' ? 'fire' : null,
    harmed,
    place: location === undefined ? null : placeOf(location, verbose_question ?? ''),
    time: time === undefined ? null : readTime((time.day ?? time.month ?? time.year!).split('/').reverse().join('-')),
    participant: participant === undefined ? null : nameOf(participant),
  }
}

/** A town as the words of a question name it: "in ('Ohio', 'Marlow') (city)"; a part of a town or a county is told by its address only. */
const IN_WORDS = /\('([^']+)', ['"]([^'"()]+)['"]\) \(city\)/

/**
 * 'http://dbpedia.org/resource/Marlow,_Ohio' → 'Marlow, Ohio'; what stands in brackets says where it is, or of a state that it is one.
 * Addresses of towns were found by a machine, and some are those of a suburb: the words of the question go before.
 */
function placeOf({ city, state }: NonNullable<QuestionRow['location']>, words: string): AskedPlace {
  const address = decodeURIComponent((city ?? state!).replace(/^.*\/resource\//, '')).replaceAll('_', ' ')
  if (city === undefined) return { state: address.replace(/ \([^()]*\)$/, ''), country: 'US' }
  const [, region, town] = IN_WORDS.exec(words) ?? []
  return { city: town === undefined ? address.replace(/ \(([^()]*)\)$/, ', $1') : `${town}, ${region}`, country: 'US' }
}

const nameOf = ({ first, last, full_name }: NonNullable<QuestionRow['participant']>): AskedName =>
  first !== undefined ? { first } : last !== undefined ? { last } : { full: full_name! }
