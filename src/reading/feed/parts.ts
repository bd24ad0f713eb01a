/** Parts that feeds and items share: persons, categories, times. */
import type { FeedPerson, Instant } from '../../model/index.ts'
import { resolveAddress } from './addresses.ts'
import { plainOf, type Untyped } from './constructs.ts'
import { parseFeedDate } from './dates.ts'
import { allOf, attribute, type Children, childrenOf, firstOf, localName, ownText, textOf } from './elements.ts'
import { person, personOf } from './people.ts'
import { CATEGORIES, HTML_TEXTS, KEYWORDS } from './sources-list.ts'
import type { XmlElement } from './tree.ts'

/**
 * What reading a document carries along. `site` is a base for relative addresses where the document knows none; `badDates` collects
 * times that could not be read.
 */
export type Reading = { readonly isAtom: boolean; site: string | null; readonly badDates: string[] }

const MAX_LISTED = 1000

/** How a text element without a type is to be taken: see `Untyped`. */
export function untypedIn(reading: Reading, element: XmlElement): Untyped {
  const isAtoms = element.name.startsWith('atom:') || (reading.isAtom && !element.name.includes(':'))
  if (isAtoms && element.name !== 'description') return 'text'
  return HTML_TEXTS.has(element.name) ? 'html' : 'guess'
}

/** The words of the first of these elements that has some. */
export const wordsOf = (reading: Reading, children: Children, names: readonly string[]): string | null =>
  firstOf(children, names, element => plainOf(element, untypedIn(reading, element)))

/** The first time among these elements that can be read; those that cannot are remembered. */
export const timeOf = (reading: Reading, children: Children, names: readonly string[]): Instant | null =>
  firstOf(children, names, element => timeIn(reading, textOf(element)))

/** A time as written, null when there is none or it cannot be read; the latter is remembered. */
export function timeIn(reading: Reading, written: string | null): Instant | null {
  const instant = written === null ? null : parseFeedDate(written)
  if (written !== null && instant === null) reading.badDates.push(written)
  return instant
}

/** The persons in the first kind of element that names some: the other kinds name the same ones again. */
export function personsOf(reading: Reading, children: Children, names: readonly string[]): FeedPerson[] {
  for (const name of names) {
    const persons = (children.get(name) ?? []).slice(0, MAX_LISTED).flatMap(element => {
      const found = isAuthor(element) ? personIn(reading, element) : null
      return found === null ? [] : [found]
    })
    if (persons.length > 0) return persons
  }
  return []
}

/** Media RSS credits everybody; only authors are writers. */
const isAuthor = (element: XmlElement): boolean =>
  element.name !== 'media:credit' || /^(?:author|writer|reporter|journalist)$/i.test(attribute(element, 'role') ?? '')

function personIn(reading: Reading, element: XmlElement): FeedPerson | null {
  const inner = new Map<string, string>()
  for (const [name, [first]] of childrenOf(element)) {
    const text = first === undefined ? null : textOf(first)
    const base = first?.base ?? reading.site
    const local = first === undefined ? name : localName(first)
    const value = text !== null && /^(?:uri|url|homepage)$/.test(local) ? resolveAddress(text, base) : text
    if (value !== null) inner.set(local, value)
  }
  const url = inner.get('uri') ?? inner.get('url') ?? inner.get('homepage') ?? null
  const [name, email] = [inner.get('name') ?? null, inner.get('email') ?? null]
  if (name === null && email === null && url === null) return personOf(textOf(element) ?? '')
  const both = name === null ? null : personOf(name) // a name may bring its address along
  return person(both?.name ?? name, email ?? (both?.name ? both.email : null), url)
}

/** Categories and keywords, each once; where a category has a code and a label, both. */
export function categoriesOf(children: Children): string[] {
  const found = new Set<string>()
  const add = (value: string | null | undefined): void => {
    if (value && found.size < MAX_LISTED) found.add(value)
  }
  for (const element of allOf(children, CATEGORIES)) {
    add(attribute(element, 'term') ?? attribute(element, 'text'))
    add(attribute(element, 'label'))
    add(ownText(element) ?? (element.name.startsWith('itunes:') ? null : textOf(element)))
    for (const inner of childrenOf(element).get('itunes:category') ?? []) add(attribute(inner, 'text'))
  }
  for (const element of allOf(children, KEYWORDS))
    for (const word of (textOf(element) ?? '').split(',', MAX_LISTED)) add(word.trim())
  return [...found]
}
