/** What feeds, lists of subscriptions and sitemaps say, in one neutral form. */
import type { Instant, Problem } from './ids.ts'

/** Formats that are told apart. RDF is 'rss'. */
export type FeedKind = 'rss' | 'atom' | 'cdf' | 'jsonfeed' | 'opml' | 'sitemap' | 'sitemap-index' | 'other'

/** A writer or editor as a feed names them. null: not said. */
export type FeedPerson = { readonly name: string | null; readonly email: string | null; readonly url: string | null }

/** A file that goes with an item. `bytes` as the feed says; null: not said. */
export type Enclosure = { readonly url: string; readonly type: string | null; readonly bytes: number | null }

/** The feed that an item was taken over from (`<source>` of RSS and Atom). */
export type FeedSource = { readonly title: string | null; readonly url: string | null }

/**
 * One item. Addresses are absolute. `title` and `rights` are plain text on one line; `summary` and `content` are as the feed gives them,
 * mark-up included but made harmless: no script, handler or script address is left. Times are instants; a time without a zone counts as
 * UTC, as feeds mean it.
 */
export type FeedItem = {
  readonly id: string | null
  readonly title: string | null
  readonly link: string | null
  readonly published: Instant | null
  readonly updated: Instant | null
  readonly summary: string | null
  readonly content: string | null
  readonly language: string | null
  readonly rights: string | null
  readonly authors: readonly FeedPerson[]
  readonly categories: readonly string[]
  readonly enclosures: readonly Enclosure[]
  readonly source: FeedSource | null
}

/**
 * A feed as read; its own texts are plain, on one line. `ttlMinutes` is how long it asks to be left alone; `next` the address of its next
 * page, `self` its own. For OPML an item is a subscription: `id` the feed's address, `link` the site's. For sitemaps an item is a page or
 * another sitemap.
 */
export type Feed = {
  readonly kind: FeedKind
  readonly title: string | null
  readonly link: string | null
  readonly self: string | null
  readonly next: string | null
  readonly id: string | null
  readonly description: string | null
  readonly language: string | null
  readonly published: Instant | null
  readonly updated: Instant | null
  readonly rights: string | null
  readonly generator: string | null
  readonly image: string | null
  readonly ttlMinutes: number | null
  readonly authors: readonly FeedPerson[]
  readonly categories: readonly string[]
  readonly items: readonly FeedItem[]
  readonly problems: readonly Problem[]
}
