/** One item of an RSS, Atom, RDF or CDF document. */
import type { FeedItem } from '../../model/index.ts'
import { resolveAddress } from './addresses.ts'
import { htmlOf } from './constructs.ts'
import { attribute, type Children, childrenOf, firstOf, textOf } from './elements.ts'
import { enclosuresOf, identifierIn, linksOf, pageOf, permalinkIn, sourceOf } from './links.ts'
import { categoriesOf, personsOf, type Reading, timeIn, timeOf, untypedIn, wordsOf } from './parts.ts'
import { ITEM } from './sources-list.ts'
import type { XmlElement } from './tree.ts'

/** The neutral item that an `<item>` or `<entry>` states. Everything may be missing. */
export function readItem(reading: Reading, element: XmlElement): FeedItem {
  const children = childrenOf(element)
  const site = reading.site
  const links = linksOf(children, site)
  const about = attribute(element, 'rdf:about') ?? attribute(element, 'about')
  const { summary, content } = bodyOf(reading, children)
  return {
    id: firstOf(children, ITEM.id, id => identifierIn(id, site)) ?? about,
    title: wordsOf(reading, children, ITEM.title),
    link: pageOf(links) ?? linkOtherwise(element, children, about, site),
    published: timeOf(reading, children, ITEM.published),
    updated: timeOf(reading, children, ITEM.updated) ?? timeIn(reading, attribute(element, 'lastmod')),
    summary,
    content,
    language: firstOf(children, ITEM.language, textOf) ?? ownLanguage(element, children),
    rights: wordsOf(reading, children, ITEM.rights),
    authors: personsOf(reading, children, ITEM.authors),
    categories: categoriesOf(children),
    enclosures: enclosuresOf(children, links, site),
    source: sourceOf(children, site),
  }
}

/** A guid that is a page, the address that RDF is about, the address that a channel definition has as an attribute. */
function linkOtherwise(
  element: XmlElement,
  children: Children,
  about: string | null,
  site: string | null,
): string | null {
  const guid = firstOf(children, ['guid'], id => permalinkIn(id, site))
  const written = attribute(element, 'href') ?? about
  return guid ?? (written === null ? null : resolveAddress(written, element.base ?? site))
}

/** Summary and content. Where an item has both a summary and a description, the description is the content. */
function bodyOf(reading: Reading, children: Children): { summary: string | null; content: string | null } {
  const html = (element: XmlElement): string | null => htmlOf(element, untypedIn(reading, element), reading.site)
  const content = firstOf(children, ITEM.content, html)
  const summary = firstOf(children, ITEM.summary, html)
  const hasBoth = content === null && children.has('summary') && children.has('description')
  return { summary, content: hasBoth ? firstOf(children, ['description'], html) : content }
}

/** The language that the item's own xml:lang states, or that of its content or title; null where only the feed says something. */
function ownLanguage(element: XmlElement, children: Children): string | null {
  const said = (one: XmlElement): string | null => attribute(one, 'xml:lang')
  return said(element) ?? firstOf(children, [...ITEM.content, ...ITEM.summary, ...ITEM.title], said)
}
