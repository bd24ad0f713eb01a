/** Bytes to a feed: RSS, Atom, RDF, CDF, JSON Feed, OPML, sitemaps. */
import type { Feed, FeedKind, Problem } from '../../model/index.ts'
import { resolveBase } from './addresses.ts'
import { attribute, localName } from './elements.ts'
import { emptyFeed } from './empty-feed.ts'
import { feedText } from './feed-text.ts'
import { readJsonFeed } from './json-feed.ts'
import { prefixOf } from './namespaces-list.ts'
import { readOpml } from './opml.ts'
import { readXmlFeed } from './read-xml-feed.ts'
import { readSitemap, readTextSitemap } from './sitemap.ts'
import { readXml, type XmlElement } from './tree.ts'
import { unpacked } from './unpack.ts'

/** Where a feed came from: its media type and headers (names in lower case) as the server gave them, and its address after redirects. */
export type FeedOrigin = {
  readonly contentType: string | null
  readonly url: string | null
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * The feed that these bytes state, in the one neutral form. Which format it is, its root element tells, not the media type.
 *
 * Titles, names, rights and the feed's own description are plain text; summaries and contents are HTML made harmless. Relative addresses
 * are resolved against xml:base, then Content-Location, then the feed's address, then the site that the feed links to. Damage is read
 * over and told in `problems`. Nothing outside of `bytes` is read, and no entity is expanded beyond the length of the text.
 *
 * @returns kind 'other' with the problem `reading/feed-not-a-feed` for anything else. Any bytes are allowed; never throws.
 */
export function readFeed(bytes: Uint8Array, from: FeedOrigin): Feed {
  const { bytes: plain, problems: packed } = unpacked(bytes)
  const { text: decoded, problems: undecoded } = feedText(plain, from.contentType)
  const { text, problems: unfit } = withoutControls(decoded)
  const problems = [...packed, ...undecoded, ...unfit]
  const feed = readText(text, from)
  return problems.length === 0 ? feed : { ...feed, problems: [...problems, ...feed.problems] }
}

function readText(text: string, from: FeedOrigin): Feed {
  const head = text.slice(0, 1_000)
  const base = baseOf(from)
  const isJson = /^[\s\uFEFF]{0,999}[{[]/.test(head) || (/\bjson\b/i.test(from.contentType ?? '') && !/<\w/.test(head))
  if (isJson) return readJsonFeed(text.replace(/^\uFEFF/, ''), base)
  const pages = /^\s{0,999}https?:/i.test(head) ? readTextSitemap(text) : null
  return pages ?? readXmlText(text, base, languageIn(from))
}

function readXmlText(text: string, base: string | null, language: string | null): Feed {
  const { root: document, problems } = readXml(text, base)
  const found = rootOf(document)
  if (found === null) return emptyFeed('other', [notAFeed(document), ...problems])
  const feed = readRoot(found.root, found.kind, language)
  return { ...feed, problems: [...problems, ...feed.problems] }
}

function readRoot(root: XmlElement, kind: FeedKind, language: string | null): Feed {
  if (kind === 'opml') return readOpml(root)
  if (kind === 'sitemap' || kind === 'sitemap-index') return readSitemap(root, kind)
  return readXmlFeed(root, kind, language)
}

const KINDS: ReadonlyMap<string, FeedKind> = new Map([
  ['rss', 'rss'],
  ['rdf:rdf', 'rss'],
  ['feed', 'atom'],
  ['atom:feed', 'atom'],
  ['channel', 'cdf'],
  ['opml', 'opml'],
  ['urlset', 'sitemap'],
  ['sitemapindex', 'sitemap-index'],
])
const MAX_WRAPPERS = 8 // an error message before the feed may leave some tags open around it

type Found = { readonly root: XmlElement; readonly kind: FeedKind }

/** The first root element of a feed that has items, else the first: a document that was sent twice is read once. */
function rootOf(document: XmlElement): Found | null {
  const roots = rootsIn(document, 0)
  return roots.find(({ root }) => holds(root, ['item', 'entry', 'outline', 'url', 'sitemap'], 4)) ?? roots[0] ?? null
}

function rootsIn(element: XmlElement, depth: number): readonly Found[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string') return []
    const kind = kindOf(child)
    if (kind !== null) return [{ root: child, kind }]
    return depth < MAX_WRAPPERS && child.name !== 'html' ? rootsIn(child, depth + 1) : []
  })
}

function kindOf(element: XmlElement): FeedKind | null {
  const kind = KINDS.get(element.name) ?? null
  if (element.name === 'rdf:rdf') return speaksRss(element) || holds(element, ['channel', 'item'], 1) ? kind : null
  if (kind !== 'cdf') return kind
  const isCdf = ['href', 'base', 'lastmod', 'self'].some(name => attribute(element, name) !== null)
  return isCdf || element.children.some(child => typeof child === 'object' && attribute(child, 'href') !== null)
    ? kind
    : 'rss'
}

/** RDF says many things; it is RSS when it declares a namespace of RSS. */
const speaksRss = (element: XmlElement): boolean =>
  [...element.attributes].some(([name, value]) => name.startsWith('xmlns') && prefixOf(value) === '')

const holds = (element: XmlElement, names: readonly string[], depth: number): boolean =>
  element.children.some(
    child =>
      typeof child === 'object' && (names.includes(localName(child)) || (depth > 1 && holds(child, names, depth - 1))),
  )

function notAFeed(document: XmlElement): Problem {
  const first = document.children.find(child => typeof child === 'object')
  const got = typeof first === 'object' ? `<${first.name.slice(0, 40)}>` : 'no element at all'
  const hint =
    first !== undefined && localName(first as XmlElement) === 'html'
      ? "try the page's own feed link"
      : 'check the address'
  const message = `feed: expected RSS, Atom, RDF, CDF, JSON Feed, OPML or a sitemap, got ${got}; ${hint}`
  return { code: 'reading/feed-not-a-feed', message, at: null }
}

/** Content-Location counts as the address of what was sent (RFC 9110), where it is an address of the web. */
const baseOf = (from: FeedOrigin): string | null => {
  const own = from.url === null ? null : resolveBase(from.url, null)
  const location = headerOf(from, 'content-location')
  return location === null ? own : resolveBase(location, own)
}

const languageIn = (from: FeedOrigin): string | null =>
  headerOf(from, 'content-language')?.split(',', 1)[0]?.trim() || null

const headerOf = (from: FeedOrigin, name: string): string | null =>
  from.headers !== undefined && Object.hasOwn(from.headers, name) ? from.headers[name]! : null

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

/** Characters that XML does not have are left out: they come from broken databases and hide tags. */
function withoutControls(text: string): { readonly text: string; readonly problems: readonly Problem[] } {
  const first = text.search(CONTROLS)
  if (first < 0) return { text, problems: [] }
  const message = `feed: expected characters of XML, got control characters, the first at offset ${first}; left out`
  return {
    text: text.replace(CONTROLS, ''),
    problems: [{ code: 'reading/feed-controls', message, at: { start: first, end: first + 1 } }],
  }
}
