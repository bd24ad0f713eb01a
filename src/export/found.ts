/** Where a page says what was taken over of it: title, writers, outlet, dates, language, address. */
import type { Article, Evidence, EvidenceSource } from '../model/index.ts'
import { plain } from './plain.ts'

/** One statement: its words, its place ("JSON-LD headline"), and how often such a place is right, in percent. */
export type Saying = { readonly value: string; readonly place: string; readonly sure: number }

/**
 * A field: what was believed (several writers are several sayings, [] when nothing was), how many other places say the same, and what
 * others say otherwise or in other words, the most trusted first.
 */
export type FoundField = {
  readonly name: string
  readonly believed: readonly Saying[]
  readonly alike: number
  readonly otherwise: readonly Saying[]
}

const FIELDS: { readonly [F in Evidence['field']]: string } = {
  title: 'title',
  byline: 'writers',
  outlet: 'outlet',
  published: 'published',
  updated: 'updated',
  section: 'section',
  language: 'language',
  canonical: 'address',
}

const SOURCES: { readonly [S in EvidenceSource]: string } = {
  'json-ld': 'JSON-LD',
  microdata: 'microdata',
  meta: 'meta',
  'time-element': 'time element',
  'title-element': 'title element',
  heading: 'heading',
  hydration: 'data of the page’s script',
  'visible-text': 'text',
  dateline: 'dateline',
  url: 'address',
  header: 'header of the answer',
  feed: 'feed',
  words: 'words',
}

const MOST = 3 // sayings that are not used; all of them are in the JSON

/** The fields of which a report's page says anything, in a fixed order; [] for plain text. */
export const foundFields = ({ evidence }: Article): readonly FoundField[] =>
  (Object.keys(FIELDS) as Evidence['field'][]).flatMap(field => {
    const said = evidence.filter(one => one.field === field)
    return said.length === 0 ? [] : [fieldOf(FIELDS[field], said)]
  })

const fieldOf = (name: string, said: readonly Evidence[]): FoundField => {
  const believed = firstOfEach(said.filter(one => one.chosen))
  const values = new Set(believed.map(keyOf))
  const rest = said.filter(one => !one.chosen)
  const otherwise = firstOfEach(
    rest.filter(one => !values.has(keyOf(one))).toSorted((a, b) => b.confidence - a.confidence),
  )
  return {
    name,
    believed: believed.map(sayingOf),
    alike: new Set(rest.filter(one => values.has(keyOf(one))).map(placeOf)).size,
    otherwise: otherwise.slice(0, MOST).map(sayingOf),
  }
}

/** What makes two sayings one: 'en-GB' and 'en' are one language here. */
const keyOf = ({ field, value }: Evidence): string => {
  const words = plain(value).toLowerCase()
  return field === 'language' ? words.split(/[-_]/, 1)[0]! : words
}

const firstOfEach = (said: readonly Evidence[]): readonly Evidence[] =>
  [...new Map(said.toReversed().map(one => [keyOf(one), one])).values()].reverse()

/** 'JSON-LD headline'; a detail that adds nothing is left out: 'title element', 'words of the text'. */
const placeOf = ({ source, detail }: Evidence): string => {
  const where = plain(detail)
  if (SOURCES[source].includes(where)) return SOURCES[source]
  return where.startsWith(SOURCES[source]) ? where : `${SOURCES[source]} ${where}`
}

const sayingOf = (one: Evidence): Saying => {
  const value = plain(one.value)
  const zone = one.zone === null || value.includes(one.zone) ? '' : ` (${plain(one.zone)})`
  return { value: value + zone, place: placeOf(one), sure: Math.round(one.confidence * 100) }
}

/** 'and 2 other places'; nothing for none. */
export const alikeWords = (alike: number): string =>
  alike === 0 ? '' : ` and ${alike === 1 ? '1 other place' : `${alike} other places`}`
