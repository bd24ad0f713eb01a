/** RSS, RDF, Atom and CDF: a tree to a feed. All are read with one vocabulary, as feeds mix them. */
import type { Feed, FeedKind, Problem } from '../../model/index.ts'
import { resolveAddress } from './addresses.ts'
import { attribute, type Children, childrenOf, firstOf, ownText, textOf } from './elements.ts'
import { ITEMS, LEAVES, TEXTS } from './implied-ends.ts'
import { identifierIn, linksOf, pageOf, related } from './links.ts'
import { categoriesOf, personsOf, type Reading, timeIn, timeOf, wordsOf } from './parts.ts'
import { readItem } from './read-item.ts'
import { FEED } from './sources-list.ts'
import type { XmlElement } from './tree.ts'

/**
 * The feed that a document states below its root element.
 *
 * @param language  of the HTTP answer, for a feed that says nothing
 * @returns problems are those of the content: `reading/feed-date`
 */
export function readXmlFeed(root: XmlElement, kind: FeedKind, language: string | null): Feed {
  const channel = channelOf(root)
  const children = channel === root ? childrenOf(root) : childrenOf(channel, root)
  const reading: Reading = { isAtom: kind === 'atom', site: null, badDates: [] }
  const links = linksOf(children, null)
  const link = pageOf(links) ?? addressIn(channel, 'href')
  reading.site = link !== null && /^https?:/i.test(link) ? link : null
  const items = itemsIn(root).map(item => readItem(reading, item))
  return {
    kind,
    title: wordsOf(reading, children, FEED.title),
    link,
    self: related(links, 'self'),
    next: related(links, 'next'),
    id: firstOf(children, FEED.id, id => identifierIn(id, reading.site)),
    description: wordsOf(reading, children, FEED.description),
    language: languageOf(root, channel, children) ?? language,
    published: timeOf(reading, children, FEED.published),
    updated: timeOf(reading, children, FEED.updated) ?? timeIn(reading, attribute(channel, 'lastmod')),
    rights: wordsOf(reading, children, FEED.rights),
    generator: generatorOf(children),
    image: imageOf(children, reading.site),
    ttlMinutes: ttlOf(children),
    authors: personsOf(reading, children, FEED.authors),
    categories: categoriesOf(children),
    items,
    problems: dateProblems(reading.badDates),
  }
}

/** The element that describes the feed: the channel of RSS, the root itself in Atom. */
const channelOf = (root: XmlElement): XmlElement => {
  const channel = root.children.find(child => typeof child !== 'string' && child.name === 'channel')
  return typeof channel === 'object' ? channel : root
}

/** Items wherever they stand: in the channel, beside it as in RDF, in `<items>` as in RSS 1.1; not those in the content of another. */
function itemsIn(root: XmlElement): readonly XmlElement[] {
  const items: XmlElement[] = []
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (ITEMS.has(child.name)) items.push(child)
      else if (!TEXTS.has(child.name) && !LEAVES.has(child.name)) visit(child)
    }
  }
  visit(root)
  return items
}

const addressIn = (element: XmlElement, name: string): string | null => {
  const written = attribute(element, name)
  return written === null ? null : resolveAddress(written, element.base)
}

function languageOf(root: XmlElement, channel: XmlElement, children: Children): string | null {
  const said =
    attribute(channel, 'xml:lang') ??
    attribute(root, 'xml:lang') ??
    attribute(channel, 'lang') ??
    attribute(root, 'lang')
  return (firstOf(children, FEED.language, textOf) ?? said)?.replaceAll('_', '-') ?? null
}

/** The generator's name, or its address where only that is given. */
const generatorOf = (children: Children): string | null =>
  firstOf(children, ['generator', 'atom:generator'], element => textOf(element) ?? attribute(element, 'uri')) ??
  firstOf(children, ['admin:generatoragent'], element => attribute(element, 'rdf:resource'))

/** The picture of a feed: its own, the logo and icon of Atom, iTunes', Media RSS', the first one in its description. */
function imageOf(children: Children, site: string | null): string | null {
  const address = (element: XmlElement): string | null => {
    const inner = childrenOf(element)
    const written =
      firstOf(inner, ['url', 'href'], textOf) ??
      attribute(element, 'href') ??
      attribute(element, 'url') ??
      attribute(element, 'rdf:resource') ??
      ownText(element)
    return written === null ? null : resolveAddress(written, element.base ?? site)
  }
  const names = [
    'image',
    'logo',
    'atom:logo',
    'icon',
    'atom:icon',
    'itunes:image',
    'itunes:link',
    'googleplay:image',
    'media:thumbnail',
  ]
  return (
    firstOf(children, names, address) ??
    firstOf(children, ['media:content'], element => (isPicture(element) ? address(element) : null)) ??
    firstOf(children, ['description'], pictureIn)
  )
}

const isPicture = (element: XmlElement): boolean =>
  attribute(element, 'medium') === 'image' || (attribute(element, 'type') ?? 'image/').startsWith('image/')

function pictureIn(element: XmlElement): string | null {
  const source = /<img\s[^<>]{0,2000}?\bsrc\s{0,5}=\s{0,5}["']?([^"'\s<>]{1,2000})/i.exec(textOf(element) ?? '')
  return source === null ? null : resolveAddress(source[1]!, element.base)
}

const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 1_440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
])

/** Minutes of `<ttl>`, or of the syndication module: a period divided by how often the feed is renewed in it. */
function ttlOf(children: Children): number | null {
  const count = (element: XmlElement): number | null => {
    const digits = textOf(element)
    return digits !== null && /^\d{1,7}$/.test(digits) ? Number(digits) : null
  }
  const ttl = firstOf(children, ['ttl'], count)
  if (ttl !== null) return ttl
  const period = PERIODS.get(firstOf(children, ['sy:updateperiod'], textOf)?.toLowerCase() ?? '')
  const often = firstOf(children, ['sy:updatefrequency'], count) || 1
  return period === undefined ? null : Math.max(1, Math.round(period / often))
}

/** One problem for all times that could not be read. */
export function dateProblems(bad: readonly string[]): readonly Problem[] {
  if (bad.length === 0) return []
  const more = bad.length > 1 ? ` and ${bad.length - 1} more` : ''
  const message = `feed: expected dates as in RFC 822 or ISO 8601, got "${bad[0]!.slice(0, 60)}"${more}; left out`
  return [{ code: 'reading/feed-date', message, at: null }]
}
