/** Who wrote a page: persons, and the agencies among them. */
import { feedAuthors, hydrationAuthors, linkedAuthors, metaAuthors } from './author-head.ts'
import { bareAuthors, lineAuthors } from './author-lines.ts'
import { markedAuthors } from './author-marks.ts'
import { distinct, type Group, personsOf } from './author-names.ts'
import type { Context } from './context.ts'
import { isFullName } from './persons.ts'
import { evidenceOf, type Found } from './statement.ts'

/** Persons who wrote the page, and agencies named among them. */
export type Byline = { readonly persons: readonly string[]; readonly credit: readonly string[] }

/**
 * The writers of a page: the first of these places that names a person — JSON-LD, meta elements, marked elements near the report,
 * lines "By …" near the headline, the feed; a later place that names the same persons and more is taken instead. Agencies, outlets and
 * desks are no persons: agencies come back as credit, all of them stand in the evidence with "(organisation)". When no place names a
 * person, the first that names anybody is marked as chosen, and the byline is empty.
 *
 * @param sites  names of the site and its outlet, which are never persons
 */
export function bylineOf(context: Context, sites: readonly string[]): Found<Byline> {
  const groups = [
    linkedAuthors(context, sites),
    ...metaAuthors(context, sites),
    ...markedAuthors(context, sites),
    lineAuthors(context, sites),
    bareAuthors(context, sites),
    feedAuthors(context, sites),
  ].filter(group => group.length > 0)
  if (!groups.some(group => personsOf(group).length > 0)) groups.push(hydrationAuthors(context, sites))
  const first = groups.find(group => personsOf(group).length > 0) ?? groups[0] ?? []
  const best = groups.find(group => group[0]?.detail !== 'line' && isLonger(group, first)) ?? first
  const statements = groups.flat()
  const credit = statements.flatMap(s => (s.value.agency !== null ? [s.value.agency] : []))
  return {
    value: { persons: personsOf(best), credit: distinct(credit) },
    evidence: evidenceOf(statements, new Set(best)),
  }
}

/** True when a group names all persons of another, and one to four more. */
function isLonger(group: Group, other: Group): boolean {
  const [more, less] = [personsOf(group), personsOf(other)]
  const has = new Set(more.map(n => n.toLowerCase()))
  return (
    less.length > 0 &&
    more.length > less.length &&
    more.length <= less.length + 4 &&
    less.every(n => has.has(n.toLowerCase())) &&
    more.every(isFullName)
  )
}
