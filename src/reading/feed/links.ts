/** The links of a feed or item, in all the ways to write them. */
import type { Enclosure, FeedSource } from '../../model/index.ts'
import { resolveAddress } from './addresses.ts'
import { plainOf } from './constructs.ts'
import { allOf, attribute, type Children, childrenOf, firstOf, ownText, textOf } from './elements.ts'
import type { XmlElement } from './tree.ts'

/** One link. `rel` is in lower case, 'alternate' where nothing is said. */
export type Link = {
  readonly url: string
  readonly rel: string
  readonly type: string | null
  readonly bytes: number | null
}

/** Links of RSS (`<link>url</link>`) and Atom (`<link href="url" rel="…"/>`), those without a usable address left out. */
export function linksOf(children: Children, fallback: string | null): readonly Link[] {
  return allOf(children, ['link', 'atom:link']).flatMap(element => {
    const written = attribute(element, 'href') ?? attribute(element, 'url') ?? ownText(element)
    const url = written === null ? null : resolveAddress(written, element.base ?? fallback)
    const rel = (attribute(element, 'rel') ?? 'alternate').toLowerCase().replace(/^.*\//, '')
    return url === null ? [] : [{ url, rel, type: attribute(element, 'type'), bytes: bytesIn(element) }]
  })
}

/** The page that a feed or item is about: its first link to HTML or to something of unknown type, else its first alternate. */
export function pageOf(links: readonly Link[]): string | null {
  const pages = links.filter(link => link.rel === 'alternate')
  const isHtml = (link: Link): boolean => link.type === null || /html/i.test(link.type)
  return (pages.find(isHtml) ?? pages[0])?.url ?? null
}

/** The first link of a relation. */
export const related = (links: readonly Link[], rel: string): string | null =>
  links.find(link => link.rel === rel)?.url ?? null

/** Files that go with an item, each address once: enclosures of RSS and Atom, Media RSS, and content that lies elsewhere. */
export function enclosuresOf(children: Children, links: readonly Link[], fallback: string | null): Enclosure[] {
  const byUrl = new Map<string, Enclosure>()
  const add = (url: string | null, type: string | null, bytes: number | null): void => {
    if (url !== null && !byUrl.has(url)) byUrl.set(url, { url, type, bytes })
  }
  for (const element of allOf(children, ['enclosure', 'media:content'])) {
    const inner = childrenOf(element)
    const part = (...names: readonly string[]): string | null =>
      names.map(name => attribute(element, name)).find(value => value !== null) ?? firstOf(inner, names, ownText)
    const url = part('url', 'href')
    add(url === null ? null : resolveAddress(url, element.base ?? fallback), part('type'), bytesIn(element))
  }
  for (const link of links) if (link.rel === 'enclosure') add(link.url, link.type, link.bytes)
  for (const element of allOf(children, ['content', 'atom:content'])) {
    const src = attribute(element, 'src')
    if (src !== null) add(resolveAddress(src, element.base ?? fallback), attribute(element, 'type'), null)
  }
  return [...byUrl.values()]
}

const bytesIn = (element: XmlElement): number | null => {
  const digits = attribute(element, 'length') ?? attribute(element, 'filesize')
  return digits !== null && /^\d{1,15}$/.test(digits) ? Number(digits) : null
}

/** The feed that an item was taken over from: `<source url="…">title</source>` of RSS, a small feed in Atom. */
export function sourceOf(children: Children, fallback: string | null): FeedSource | null {
  return firstOf(children, ['source', 'atom:source'], element => {
    const inner = childrenOf(element)
    const links = linksOf(inner, fallback)
    const named = firstOf(inner, ['title', 'atom:title'], title => plainOf(title, 'text'))
    const title = named ?? (inner.size === 0 ? plainOf(element, 'guess') : null)
    const own = attribute(element, 'url')
    const url = own === null ? (related(links, 'self') ?? pageOf(links)) : resolveAddress(own, element.base ?? fallback)
    return title === null && url === null ? null : { title, url }
  })
}

/**
 * The identifier that an element states. It is not rewritten, but for a bare path ("/story/7"), which says nothing outside of its feed.
 */
export function identifierIn(element: XmlElement, fallback: string | null): string | null {
  const id = textOf(element)
  const isPath = id !== null && /^\.{0,2}\//.test(id) && attribute(element, 'ispermalink')?.toLowerCase() !== 'false'
  return isPath ? (resolveAddress(id, element.base ?? fallback) ?? id) : id
}

/** The page that a guid of RSS names, unless it says that it names none. */
export function permalinkIn(element: XmlElement, fallback: string | null): string | null {
  const says = attribute(element, 'ispermalink')?.toLowerCase()
  const id = textOf(element)
  if (id === null || says === 'false' || (says !== 'true' && !/^https?:\/\//i.test(id))) return null
  return resolveAddress(id, element.base ?? fallback)
}
