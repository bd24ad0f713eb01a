/** Sitemaps, news sitemaps and indexes of sitemaps. */
import type { Feed, FeedItem, FeedKind, Instant } from '../../model/index.ts'
import { resolveAddress } from './addresses.ts'
import { parseFeedDate } from './dates.ts'
import { type Children, childrenOf, firstOf, textOf } from './elements.ts'
import { EMPTY_ITEM, emptyFeed } from './empty-feed.ts'
import type { XmlElement } from './tree.ts'

/**
 * The pages of a sitemap, or the sitemaps of an index, in their order. `id` and `link` are the address, `updated` is `lastmod`; a news
 * sitemap adds title, time of publication, language, keywords and the publication's name as `source`; pictures are enclosures.
 *
 * @source https://www.sitemaps.org/protocol.html, https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function readSitemap(root: XmlElement, kind: FeedKind): Feed {
  const name = kind === 'sitemap' ? 'url' : 'sitemap'
  const items = root.children.flatMap(child =>
    typeof child === 'object' && child.name === name ? (page(child) ?? []) : [],
  )
  return { ...emptyFeed(kind, []), items }
}

const MAX_PAGES = 100_000
const ADDRESS_LINE = /^https?:\/\/\S{1,8000}$/i

/**
 * The pages of a sitemap that is a text of one address a line; null when some line is none.
 *
 * @source https://www.sitemaps.org/protocol.html#otherformats
 */
export function readTextSitemap(text: string): Feed | null {
  const lines = text.split('\n', MAX_PAGES).flatMap(line => line.trim() || [])
  if (lines.length === 0 || !lines.every(line => ADDRESS_LINE.test(line))) return null
  return { ...emptyFeed('sitemap', []), items: lines.map(link => ({ ...EMPTY_ITEM, id: link, link })) }
}

function page(element: XmlElement): FeedItem | null {
  const children = childrenOf(element)
  const link = firstOf(children, ['loc'], loc => addressIn(loc))
  if (link === null) return null
  const updated = time(children, 'lastmod')
  const [news] = children.get('news:news') ?? []
  const item = { ...EMPTY_ITEM, id: link, link, updated, enclosures: pictures(children) }
  return news === undefined ? item : { ...item, ...reportOf(childrenOf(news)) }
}

function reportOf(news: Children): Partial<FeedItem> {
  const publication = childrenOf(...(news.get('news:publication') ?? []))
  const name = firstOf(publication, ['news:name'], textOf)
  return {
    title: firstOf(news, ['news:title'], textOf),
    published: time(news, 'news:publication_date'),
    language: firstOf(publication, ['news:language'], textOf),
    categories: (firstOf(news, ['news:keywords'], textOf) ?? '').split(',', 1000).flatMap(word => word.trim() || []),
    source: name === null ? null : { title: name, url: null },
  }
}

const pictures = (children: Children): FeedItem['enclosures'] =>
  (children.get('image:image') ?? []).slice(0, 1000).flatMap(image => {
    const url = firstOf(childrenOf(image), ['image:loc'], addressIn)
    return url === null ? [] : [{ url, type: null, bytes: null }]
  })

const time = (children: Children, name: string): Instant | null =>
  firstOf(children, [name], element => parseFeedDate(textOf(element) ?? ''))

const addressIn = (element: XmlElement): string | null => resolveAddress(textOf(element) ?? '', element.base)
