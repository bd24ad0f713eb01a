/** The feeds that a page points to. */
import type { FeedKind } from '../../model/index.ts'
import { attributeOf, elementsNamed, nodesOf, type Page, type PageElement } from '../html/page.ts'
import { parsePage } from '../html/parse-page.ts'
import { resolveAddress } from './addresses.ts'
import { oneLine } from './texts.ts'

/** An address that should be a feed. `kind` is what the page says it is, null where it only looks like a feed. */
export type FeedLink = { readonly url: string; readonly title: string | null; readonly kind: FeedKind | null }

const TYPES: ReadonlyMap<string, FeedKind> = new Map([
  ['application/rss+xml', 'rss'],
  ['application/rdf+xml', 'rss'],
  ['text/rss+xml', 'rss'],
  ['application/atom+xml', 'atom'],
  ['text/atom+xml', 'atom'],
  ['application/feed+json', 'jsonfeed'],
  ['text/x-opml', 'opml'],
])
const MAX_LINKS = 100
/** Paths that feeds have. A whole word, so that neither "/feedback" nor "/rss-explained.html" is one. */
const PATH =
  /(?:^|[/._-])(?:rss2?|atom|rdf|feeds?)(?:\/|\.(?:xml|json|rss|rdf|php|aspx?)|$)|\.(?:rss|rdf|atom)$|\/(?:index|news|headlines)\.xml$/i
const WORDS = /^(?:rss|atom|(?:rss|atom|web|news)[ -]?feeds?|subscribe via rss|feed)$/i

/**
 * Feeds that a page declares (`<link rel="alternate">` of a feed's type, in its order), then links in it that look like feeds. Each address
 * once. A comments feed comes after the others.
 *
 *     <link rel="alternate" type="application/rss+xml" title="All" href="/rss"> → { url: 'https://…/rss', title: 'All', kind: 'rss' }
 *     <a href="/feed/">RSS</a> → { url: 'https://…/feed/', title: 'RSS', kind: null } · <a href="/feedback"> → nothing
 *
 * @param url  of the page; its `<base>` counts
 * @returns [] when there are none. Guessing addresses that no page names is left to the caller. Any string is allowed; never throws.
 */
export function discoverFeeds(html: string, url: string): readonly FeedLink[] {
  const page = parsePage(html)
  const base = baseOf(page, url)
  const found = new Map<string, FeedLink>()
  for (const link of [...declared(page, base), ...lookingLikeFeeds(page, base)])
    if (found.size < MAX_LINKS && !found.has(link.url) && !isSamePage(link.url, url)) found.set(link.url, link)
  const isComments = (link: FeedLink): number => Number(/\bcomments?\b/i.test(`${link.title} ${link.url}`))
  return [...found.values()].sort((a, b) => isComments(a) - isComments(b))
}

const isSamePage = (a: string, b: string): boolean => a.split('#', 1)[0] === b.split('#', 1)[0]

const baseOf = (page: Page, url: string): string => {
  const [base] = elementsNamed(page, 'base')
  const href = base === undefined ? null : attributeOf(base, 'href')
  return (href === null ? null : resolveAddress(href, url)) ?? url
}

function declared(page: Page, base: string): readonly FeedLink[] {
  return elementsNamed(page, 'link').flatMap(link => {
    const rel = (attributeOf(link, 'rel') ?? '').toLowerCase().split(/\s+/)
    const type = (attributeOf(link, 'type') ?? '').toLowerCase().split(';', 1)[0]!.trim()
    const kind = TYPES.get(type) ?? (type === 'application/json' && rel.includes('alternate') ? jsonKind(link) : null)
    const isFeed = rel.includes('feed') || (kind !== null && (rel.includes('alternate') || rel.includes('self')))
    return isFeed ? linkTo(link, base, kind, attributeOf(link, 'title')) : []
  })
}

/** `application/json` is also the type of other alternates, such as oEmbed and a page's data. */
const jsonKind = (link: PageElement): FeedKind | null =>
  /feed/i.test(attributeOf(link, 'href') ?? '') ? 'jsonfeed' : null

function lookingLikeFeeds(page: Page, base: string): readonly FeedLink[] {
  return elementsNamed(page, 'a').flatMap(anchor => {
    const words = wordsIn(anchor)
    const [link] = linkTo(anchor, base, TYPES.get((attributeOf(anchor, 'type') ?? '').toLowerCase()) ?? null, words)
    if (link === undefined || !/^https?:/i.test(link.url) || isShare(link.url)) return []
    const isCalled = WORDS.test(words ?? '') || FEED_SCHEME.test(attributeOf(anchor, 'href') ?? '')
    return link.kind !== null || isCalled || PATH.test(URL.parse(link.url)?.pathname ?? '') ? [link] : []
  })
}

/** A link that hands this page to another service ("…/dialog/feed?link=https://…") carries an address. */
const isShare = (url: string): boolean => /https?(?::|%3a)(?:\/|%2f){2}/i.test(URL.parse(url)?.search ?? '')

/** `feed://host/path` and `feed:https://host/path` are old ways to say that an address is a feed. */
const FEED_SCHEME = /^\s{0,100}feed:(?:\/\/)?/i

function linkTo(element: PageElement, base: string, kind: FeedKind | null, title: string | null): readonly FeedLink[] {
  const href = attributeOf(element, 'href') ?? ''
  const bare = href.replace(FEED_SCHEME, '')
  const isHost = bare !== href && !/^https?:/i.test(bare)
  const url = resolveAddress(isHost ? `http://${bare}` : bare, base)
  return url === null ? [] : [{ url, title: title === null ? null : oneLine(title).slice(0, 200) || null, kind }]
}

/** The words of a link, or those that stand for its picture. */
function wordsIn(anchor: PageElement): string | null {
  let text = ''
  for (const node of nodesOf(anchor)) {
    text += node.kind === 'text' ? node.text : node.name === 'img' ? (attributeOf(node, 'alt') ?? '') : ''
    if (text.length > 200) break
  }
  return oneLine(text) || attributeOf(anchor, 'title')
}
