/** What watching must not forget: its state, kept beside the reports so that a restart goes on where the last run stopped. */
import type { CaptureId, Instant } from '../model/index.ts'
import type { PutStatus, Report } from './store.ts'

/**
 * What becomes of a feed. active: polled. quarantined: could not be read three times in a row, polled once a day. index: a site, a list
 * of subscriptions or an index of sitemaps, asked once a day for the feeds that it names. gone: its server said 410 or it was
 * forgotten. refused: one of our own exports, or an address that we must not ask; neither of the last two is ever asked again.
 */
export type FeedStatus = 'active' | 'quarantined' | 'index' | 'gone' | 'refused'

/**
 * A subscription. `url` is the address as it was subscribed, which names it for good; `address` the one that is asked now, which differs
 * after the feed has moved. `via` is the page or list that named it, `depth` how many of those lie between it and the person.
 *
 * `etag` and `lastModified` are the server's own bytes, one character a byte, and go back to it unchanged. `nextAt` is when it may be
 * asked again, null for never; `askedAt` when it last was, `readAt` when it last gave a feed; `failures` and `unreadable` count in a row. `arrivals` are instants at which it brought something new,
 * the last 65 of them, in order; `silentSince` the last one before it was called silent; `behind` whether it named more pages than were
 * followed so far.
 */
export type WatchedFeed = {
  readonly url: string
  readonly address: string
  readonly via: string | null
  readonly depth: number
  readonly title: string | null
  readonly status: FeedStatus
  readonly etag: string | null
  readonly lastModified: string | null
  readonly nextAt: Instant | null
  readonly askedAt: Instant | null
  readonly readAt: Instant | null
  readonly failures: number
  readonly unreadable: number
  readonly arrivals: readonly Instant[]
  readonly silentSince: Instant | null
  readonly behind: boolean
}

/** What only a feed knows of a page; it goes with the page as headers x-feed-… of its capture. `outlet` is the title of the feed. */
export type PageHints = {
  readonly outlet: string | null
  readonly title: string | null
  readonly published: Instant | null
  readonly authors: readonly string[]
}

/**
 * A page behind an item. `url` is the item's link and names the page for good; `address` is asked now; `origin` is the address under
 * which its first version came, and all its versions share it. `reads` counts answers, `versions` those that were new; `reader` and
 * `digest` are of the last version: by whom it was read, and the hash of what would make the next one new. `foundAt` is when a feed first
 * named it; `failures` count in a row, `missing` those of them, and since the last answer, that said 404.
 *
 * `nextAt` null: read for the last time, gone or refused, as `status` says.
 */
export type WatchedPage = {
  readonly url: string
  readonly address: string
  readonly origin: string | null
  readonly feed: string
  readonly hints: PageHints
  readonly status: 'watched' | 'done' | 'gone' | 'refused'
  readonly etag: string | null
  readonly lastModified: string | null
  readonly nextAt: Instant | null
  readonly foundAt: Instant
  readonly firstAt: Instant | null
  readonly askedAt: Instant | null
  readonly reads: number
  readonly versions: number
  readonly failures: number
  readonly missing: number
  readonly captureId: CaptureId | null
  readonly reader: string | null
  readonly digest: string | null
}

/** A version of a page: its number from 1, the bytes, and when they were fetched. The same bytes may come back as a later version. */
export type PageVersion = {
  readonly page: string
  readonly no: number
  readonly captureId: CaptureId
  readonly at: Instant
}

/** A server, by scheme, name and port. It is not asked before `nextAt`, whatever is due there. */
export type WatchedHost = { readonly host: string; readonly nextAt: Instant }

/** What one request changed: all of it goes in together, or nothing. */
export type WatchUpdate = {
  readonly reports?: readonly Report[]
  readonly feeds?: readonly WatchedFeed[]
  readonly pages?: readonly WatchedPage[]
  readonly versions?: readonly PageVersion[]
  readonly hosts?: readonly WatchedHost[]
}

/** The part of a store that remembers what is watched. Lists are in order of their addresses, due work in order of its time. */
export interface WatchMemory {
  /**
   * Puts reports, states and versions in as one transaction; a state replaces the one of the same name.
   *
   * @returns one status a report, in order
   * @throws RecountError as `putReports`; 'store/write-failed' for a version of bytes that the store does not hold
   */
  putWatched(update: WatchUpdate): readonly PutStatus[]

  watchedFeeds(): readonly WatchedFeed[]

  /** null: never heard of. */
  watchedPage(url: string): WatchedPage | null

  /** Pages of which there is a version and that are not known to be gone, in order of their addresses. */
  heldPages(): readonly WatchedPage[]

  /** Of each server the page that was to be read first, at `at` or before; earliest first. */
  duePages(at: Instant): readonly WatchedPage[]

  /** When the next page after `at` is to be read; null: none. */
  nextPageAt(at: Instant): Instant | null

  /** Servers that are not to be asked at `at`, in order of their names. */
  hostsResting(at: Instant): readonly WatchedHost[]

  /** Versions of a page, the first one first. */
  versionsOf(page: string): readonly PageVersion[]
}

/** The server of an address by scheme, name and port: what gets one request at a time. An address that is none is its own server. */
export function hostOf(address: string): string {
  return URL.parse(address)?.origin ?? address
}

/** Whether a version of a page is stored, and the page not known to be gone. */
export const isHeld = ({ versions, status }: WatchedPage): boolean => versions > 0 && status !== 'gone'
