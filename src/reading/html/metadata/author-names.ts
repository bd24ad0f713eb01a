/** Statements of who wrote a page, one for each name. */
import type { EvidenceSource } from '../../../model/index.ts'
import { before, type Writer, writersOf } from './persons.ts'
import type { Statement } from './statement.ts'

/** A name with its place. */
export type Named = Statement<Writer>

/** The names of one place. */
export type Group = readonly Named[]

/** Characters of the longest line or element that is taken for a byline. */
export const MAX_BYLINE = 160

/** Where the names of a byline end: at those of a picture's or a translation's makers, at a date, at the next thing of the page. */
const END_OF_NAMES =
  /[\s,|/–-]{0,4}(?:fotos?|photos?|bild(?:er)?|illustration(?:en)?|video|übersetzung|translation|translated|grafik)(?: (?:by|von|de))? ?:|[|•·]| \d{1,2}[.:/ ]|,? (?:am|on|le|el|vom|veröffentlicht|published|updated|posted)(?: (?:am|on|le|el))? (?=\d|\p{L}{3,10}\.?,? \d)|, (?:in|unter|under) |[;,( ] ?(?:additional reporting|editing|edited|writing) by|,? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b|,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d/iu
const NEXT_THING =
  / (?:In|Ein|Alle|Keine?|No|Leave|More|Posted|Filed|Under|Comments?|Kommentare?|Kategorien?|Themen?|Category|Tags?|Schreibe|Hinterlasse|Follow|Share)(?: |$)/u

/** The part of a byline in which names stand. */
export const namesOf = (text: string) => before(before(text, END_OF_NAMES), NEXT_THING)

/** One statement for each name in a text; those of outlets and desks say "(organisation)". @param sites  see `writersOf` */
export function statementsOf(
  raw: string,
  place: { source: EvidenceSource; detail: string; confidence: number },
  sites: readonly string[],
): Named[] {
  return writersOf(raw, sites).map(value => ({
    field: 'byline',
    ...place,
    detail: detailOf(place.detail, value),
    raw: value.name,
    zone: null,
    value,
  }))
}

const detailOf = (detail: string, writer: Writer) => (writer.kind === 'person' ? detail : `${detail} (organisation)`)

/** The persons of a group, each once, at most 20. */
export const personsOf = (group: Group) =>
  distinct(group.flatMap(s => (s.value.kind === 'person' ? [s.value.name] : [])))

/** Names, each once whatever its capitals, at most 20. */
export const distinct = (names: readonly string[]) =>
  [...new Map(names.map(n => [n.toLowerCase(), n])).values()].slice(0, 20)
