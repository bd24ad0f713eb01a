/** Plain text and Markdown, and the blocks of any other format once they are units, as a draft of an article. */

import type { Evidence, Problem, TimeRange } from '../model/index.ts'
import { type Classified, classify } from './classify.ts'
import { type Dateline, readDateline } from './dateline.ts'
import type { DateHit } from './dates.ts'
import { type Block, collapse, type Draft } from './draft.ts'
import { agenciesOf } from './furniture.ts'
import { agencyOf } from './names.ts'
import { impliedDay, rangeOf } from './published.ts'
import { isSameLine } from './shape.ts'
import { splitUnits, type Unit } from './units.ts'

/** What a page's own metadata say; they win over what its text says. null or []: they say nothing. */
export type Known = {
  readonly title: string | null
  readonly byline: readonly string[]
  readonly credit: readonly string[]
  readonly outlet: string | null
  readonly published: TimeRange | null
  readonly updated: TimeRange | null
  readonly language: string | null
  readonly canonical: string | null
  readonly section: string | null
  readonly evidence: readonly Evidence[]
}

/** Nothing known but the text. */
export const NOTHING_KNOWN: Known = {
  title: null,
  byline: [],
  credit: [],
  outlet: null,
  published: null,
  updated: null,
  language: null,
  canonical: null,
  section: null,
  evidence: [],
}

/** A plain text as a draft: headline, paragraphs, what was cut, and what its lines say of writer, outlet and date. Total. */
export const readPlain = (body: string): Draft => readUnits(splitUnits(body), NOTHING_KNOWN)

/**
 * Units as a draft. The headline of `known` is put first when no unit repeats it.
 *
 * @param known  metadata of the page, NOTHING_KNOWN for plain text
 */
export function readUnits(units: readonly Unit[], known: Known): Draft {
  return draftOf(classify(units, known.title), known)
}

/**
 * Units whose roles are settled as a draft. The headline of `known` is put first when no unit repeats it.
 *
 * @param known  metadata of the page, NOTHING_KNOWN for plain text
 */
export function draftOf(classified: readonly Classified[], known: Known): Draft {
  const problems: Problem[] = []
  const context = (): string => classified.map(c => c.unit.text).join('\n')
  const metas = classified.flatMap(c => (c.meta ? [c.meta] : []))
  const first = (hits: readonly DateHit[]): TimeRange | null => {
    if (hits.length === 0) return null
    const { range, problem } = rangeOf(hits[0]!, context())
    if (problem) problems.push(problem)
    return range
  }
  const updated = known.updated ?? first(metas.flatMap(m => m.updated))
  const datelines = classified
    .filter(c => c.role === 'body' && c.reason === null)
    .slice(0, 3)
    .map(c => readDateline(c.unit.text))
  const dateline = datelines.find(d => d !== null) ?? null
  const published =
    known.published ?? first(metas.flatMap(m => m.published)) ?? updated ?? ofDateline(dateline, context)
  const headline = classified.find(
    c => c.role === 'headline' && c.reason === null && (known.title !== null || isFirstKept(classified, c)),
  )
  const title = known.title ?? headline?.unit.text ?? null
  const credit = [...new Set([...known.credit, ...creditsOf(classified, dateline?.agency ?? null)])]
  const outlets = metas.flatMap(m => m.outlets)
  const blocks = classified.flatMap(toBlocks)
  const absent =
    known.title !== null &&
    !classified.some(c => c.role === 'headline' && c.reason === null && isSameLine(c.unit.text, known.title!))
  return {
    title,
    byline: [...new Set(known.byline.length > 0 ? known.byline : metas.flatMap(m => m.persons))],
    credit,
    outlet: known.outlet ?? outlets[0] ?? dateline?.agency ?? dateline?.name ?? credit[0] ?? null,
    published,
    updated,
    language: known.language,
    canonical: known.canonical,
    section: known.section,
    evidence: known.evidence,
    blocks: absent ? [{ raw: '', text: known.title!, role: 'headline', reason: null }, ...blocks] : blocks,
    problems,
  }
}

const isFirstKept = (all: readonly Classified[], c: Classified) =>
  all.find(x => x.reason === null && x.role !== 'caption') === c

/** Agencies that the page names as the origin of its text: in a byline, the dateline, a line of agencies, or the line of rights. */
function creditsOf(classified: readonly Classified[], dateline: string | null): string[] {
  const out = classified.flatMap(c => {
    if (c.meta) return c.meta.credits
    if (c.reason === 'agencies') return agenciesOf(c.unit.text)
    if (c.reason === 'rights') return rightsHolder(c.unit.text)
    return []
  })
  return [...new Set(dateline ? [...out, dateline] : out)]
}

function rightsHolder(text: string): string[] {
  const m = /^(?:\(c\)|©|copyright)?[\s©]*(?:\(c\)\s*)?(?:19|20)?\d{0,2},?\s*(?:by )?([^.,|]{2,40})/i.exec(text)
  const agency = m ? agencyOf(m[1]!) : null
  return agency ? [agency] : []
}

/** A day for an undated page: its dateline's, with the one year that the page names. */
function ofDateline(dateline: Dateline | null, context: () => string): TimeRange | null {
  if (!dateline || dateline.month === null || dateline.day === null) return null
  const years = [
    ...new Set(
      [...context().matchAll(/(?:copyright|©|\(c\)|,|\p{L}{3,9}\.? \d{1,2},?) ((?:19|20)\d\d)(?!\d)/giu)].map(m =>
        Number(m[1]),
      ),
    ),
  ]
  const year = dateline.year ?? (years.length === 1 ? years[0]! : null)
  return year === null ? null : impliedDay({ year, month: dateline.month, day: dateline.day })
}

const TRAILING_CREDIT =
  /\s*\((?:additional )?(?:reporting|writing|editing|compiled|translated|written|edited|reported)\b[^()]{0,400}\)\s*$/i

/** A unit as blocks: a credit in brackets at the end of a paragraph ("(Reporting by …; Editing by …)") is cut off it. */
function toBlocks({ unit, role, reason }: Classified): Block[] {
  const ends = reason === null && role === 'body' && unit.text.endsWith(')')
  const tail = ends ? TRAILING_CREDIT.exec(unit.raw.slice(-420)) : null
  if (!tail || tail[0].length >= unit.raw.trim().length) return [{ raw: unit.raw, text: unit.text, role, reason }]
  const at = unit.raw.length - tail[0].length
  return [
    { raw: unit.raw.slice(0, at), text: collapse(unit.raw.slice(0, at)), role, reason },
    { raw: unit.raw.slice(at), text: collapse(unit.raw.slice(at)), role: 'byline', reason: 'metadata' },
  ]
}
