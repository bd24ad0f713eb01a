/** What an answer makes of a feed: its next state, what to tell, what else to watch. Pure. */
import type { Feed, FeedItem, Instant, Problem } from '../model/index.ts'
import type { PageHints, WatchedFeed, WatchedPage } from '../store/watch-state.ts'
import { addressOf, pageAddressOf } from './addresses.ts'
import { addArrivals, cadenceOf } from './cadence.ts'
import type { WatchEvent } from './events.ts'
import { afterWait, later, latest, nextTime } from './schedule.ts'
import type { WatchSettings } from './settings.ts'

/** What a request for a feed gave. `found`: a page that names feeds. `freshMs`: how long the server says that it holds; `sent`: something was asked of a server. */
export type FeedAnswer =
  | (Answered & { readonly kind: 'read'; readonly feed: Feed })
  | (Answered & { readonly kind: 'found'; readonly feeds: readonly string[]; readonly title: string | null })
  | (Answered & { readonly kind: 'not-modified' })
  | (Answered & { readonly kind: 'unreadable'; readonly problem: Problem })
  | {
      readonly kind: 'failed'
      readonly problem: Problem
      readonly retryAfterMs: number | null
      readonly gone: boolean
      readonly retry: boolean
      readonly sent: boolean
    }

type Answered = {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly freshMs: number | null
  readonly movedTo: string | null
}

/** The next state of a feed, what to tell of it, and what it led to; `pages` and `feeds` may be known already. */
export type FeedStep = {
  readonly feed: WatchedFeed
  readonly events: readonly WatchEvent[]
  readonly pages: readonly WatchedPage[]
  readonly feeds: readonly WatchedFeed[]
}

/** What planning needs to know of the world. */
export type FeedContext = {
  readonly now: Instant
  readonly settings: WatchSettings
  /** Whether a page is watched already. */
  readonly isKnown: (url: string) => boolean
}

/** A subscription that was never asked. */
export function newFeed(
  url: string,
  from: { readonly via: string | null; readonly depth: number; readonly now: Instant },
): WatchedFeed {
  return {
    url,
    address: url,
    via: from.via,
    depth: from.depth,
    title: null,
    status: 'active',
    etag: null,
    lastModified: null,
    nextAt: from.now,
    askedAt: null,
    readAt: null,
    failures: 0,
    unreadable: 0,
    arrivals: [],
    silentSince: null,
    behind: false,
  }
}

/** What the answer makes of the feed. */
export function afterFeed(before: WatchedFeed, answer: FeedAnswer, context: FeedContext): FeedStep {
  if (answer.kind === 'failed') return failed(before, answer, context)
  const { feed, events } = moved({ ...before, askedAt: context.now, failures: 0 }, answer, context)
  const step = stepOf(feed, before, answer, context)
  return { ...step, events: [...events, ...step.events] }
}

type Of<K extends FeedAnswer['kind']> = Extract<FeedAnswer, { readonly kind: K }>

function stepOf(
  feed: WatchedFeed,
  before: WatchedFeed,
  answer: Exclude<FeedAnswer, { readonly kind: 'failed' }>,
  context: FeedContext,
): FeedStep {
  switch (answer.kind) {
    case 'unreadable':
      return unreadable(feed, answer, context)
    case 'not-modified':
      return { feed: scheduled({ ...feed, ...validators(answer, feed) }, answer, context), ...nothing }
    case 'found':
      return listed({ ...feed, ...validators(answer), title: answer.title ?? feed.title }, answer.feeds, context)
    case 'read':
      return read({ ...feed, ...validators(answer), title: answer.feed.title ?? feed.title }, before, answer, context)
  }
}

const nothing = { events: [], pages: [], feeds: [] } as const

/** Kept as they came; an answer of 304 that repeats none leaves the old ones. */
function validators(answer: Answered, old?: WatchedFeed) {
  return { etag: answer.etag ?? old?.etag ?? null, lastModified: answer.lastModified ?? old?.lastModified ?? null }
}

/** A move counts when there is a feed, or what names feeds, at its end: a server in trouble sends everybody to its front page or login. */
function moved(feed: WatchedFeed, { kind, movedTo }: Exclude<FeedAnswer, Of<'failed'>>, { now }: FeedContext) {
  const to = movedTo === null || kind === 'unreadable' ? null : addressOf(movedTo)
  if (to === null || to === feed.address) return { feed, events: [] }
  const event: WatchEvent = { kind: 'moved', at: now, feed: feed.url, title: feed.title, from: feed.address, to }
  return { feed: { ...feed, address: to }, events: [event] }
}

type Wish = { readonly freshMs: number | null; readonly ttlMinutes?: number | null }

/**
 * After half its own cadence, within our bounds, or when the feed or its server wish, up to a day; lists and feeds in quarantine once
 * a day.
 */
function scheduled(feed: WatchedFeed, wish: Wish, { now, settings }: FeedContext): WatchedFeed {
  const { everyMs, slowestMs, restMs } = settings
  const isResting = feed.status === 'index' || feed.status === 'quarantined'
  const half = Math.min((cadenceOf(feed.arrivals) ?? 0) / 2, slowestMs)
  const own = isResting ? restMs : Math.max(half, everyMs)
  return { ...feed, nextAt: nextTime({ name: feed.url, now, everyMs: own, ...wish }, settings) }
}

function failed(before: WatchedFeed, answer: Of<'failed'>, { now, settings }: FeedContext): FeedStep {
  const failures = before.failures + 1
  const about = { at: now, feed: before.url, title: before.title }
  if (answer.gone) {
    const feed: WatchedFeed = { ...before, askedAt: now, failures, status: 'gone', nextAt: null }
    return { ...nothing, feed, events: [{ kind: 'feed-gone', ...about }] }
  }
  const everyMs = answer.retry ? settings.everyMs : settings.restMs
  const next = nextTime({ name: before.url, now, everyMs, failures, retryAfterMs: answer.retryAfterMs }, settings)
  const isNews = (failures & (failures - 1)) === 0 // the 1st, 2nd, 4th, 8th … in a row: a broken feed is no drumbeat
  const problem: WatchEvent = { kind: 'problem', ...about, problem: answer.problem, next }
  return {
    ...nothing,
    feed: { ...before, askedAt: answer.sent ? now : before.askedAt, failures, nextAt: next },
    events: isNews ? [problem] : [],
  }
}

/** An answer that is no feed. After three in a row the feed is quarantined: asked once a day. Its validators stay those of the last sound answer. */
function unreadable(feed: WatchedFeed, { problem, freshMs }: Of<'unreadable'>, context: FeedContext): FeedStep {
  const { now, settings } = context
  const count = feed.unreadable + 1
  const status = count >= settings.unreadableLimit && feed.status === 'active' ? 'quarantined' : feed.status
  const after = scheduled({ ...feed, unreadable: count, status }, { freshMs }, context)
  const isNews = count === 1 || count === settings.unreadableLimit
  const about = { at: now, feed: feed.url, title: feed.title, next: after.nextAt }
  return { ...nothing, feed: after, events: isNews ? [{ kind: 'problem', ...about, problem }] : [] }
}

function read(feed: WatchedFeed, before: WatchedFeed, answer: Of<'read'>, context: FeedContext): FeedStep {
  const { feed: content } = answer
  if (isOurOwn(content)) return refusedOwn(feed, context)
  if (content.kind === 'opml')
    return listed(
      feed,
      content.items.map(item => item.id ?? item.link),
      context,
    )
  if (content.kind === 'sitemap-index') return listed(feed, newestMaps(content, context), context)
  const items = itemsOf(content, context)
  const fresh = items.filter(item => !context.isKnown(item.url))
  const pages = fresh.slice(0, context.settings.itemsAPoll).map(item => newPage(item, feed.url, context.now))
  const behind = pages.length < fresh.length
  const marks = behind ? { etag: null, lastModified: null } : {} // a 304 would keep the others from us
  const arrived = before.readAt === null ? arrivedAtFirst(items, context) : arrivedSince(fresh, before, context)
  const arrivals = addArrivals(feed.arrivals, arrived)
  const sound: WatchedFeed = { ...feed, ...marks, unreadable: 0, status: 'active', readAt: context.now, behind }
  const after = scheduled({ ...sound, arrivals }, { ...answer, ttlMinutes: content.ttlMinutes }, context)
  return { ...nothing, ...withoutSilence(after, before, context), pages }
}

/** An index names the sitemaps of all years: the newest are followed, those that say nothing of their age after the others. */
function newestMaps({ items }: Feed, { now, settings }: FeedContext): readonly (string | null)[] {
  const ageOf = (item: FeedItem) => item.updated ?? item.published ?? ''
  const oldest = later(now, -settings.oldItemMs)
  return items
    .filter(item => ageOf(item) === '' || ageOf(item) >= oldest)
    .sort((a, b) => (ageOf(a) > ageOf(b) ? -1 : ageOf(a) < ageOf(b) ? 1 : 0))
    .slice(0, settings.mapsAnIndex)
    .map(item => item.link)
}

/** A list, an index or a site: it has no news of its own, and is asked once a day for the feeds that it names. */
function listed(feed: WatchedFeed, links: readonly (string | null)[], context: FeedContext): FeedStep {
  const { now, settings } = context
  const index = scheduled({ ...feed, status: 'index', unreadable: 0, readAt: now }, { freshMs: null }, context)
  const urls = links.flatMap(link => (link === null ? [] : (addressOf(link, feed.address) ?? [])))
  const fresh = feed.depth >= settings.maxDepth ? [] : [...new Set(urls)].slice(0, settings.feedsAList)
  const feeds = fresh
    .filter(url => url !== feed.url)
    .map(url => newFeed(url, { via: feed.url, depth: feed.depth + 1, now }))
  return { ...nothing, feed: index, feeds }
}

const OWN_GENERATOR = /^Recount\b/i
const OWN_ID = /^urn:recount:/i

/** Whether a feed is one that Recount wrote: watching it would report our own account as news. */
function isOurOwn(feed: Feed): boolean {
  return [feed.generator].some(g => OWN_GENERATOR.test(g ?? '')) || feed.items.some(item => OWN_ID.test(item.id ?? ''))
}

function refusedOwn(feed: WatchedFeed, { now }: FeedContext): FeedStep {
  const message = `${feed.address}: expected the feed of a publisher, got one that Recount wrote; watch the reports that it cites`
  const problem: Problem = { code: 'watch/own-feed', message, at: null }
  const event: WatchEvent = { kind: 'problem', at: now, feed: feed.url, title: feed.title, problem, next: null }
  return { ...nothing, feed: { ...feed, status: 'refused', nextAt: null }, events: [event] }
}

type Item = { readonly url: string; readonly at: Instant | null; readonly hints: PageHints }

/** Items with a link, each link once, the newest first; of a sitemap, which names all that a site ever had, only what is new. */
function itemsOf(feed: Feed, { now, settings }: FeedContext): readonly Item[] {
  const oldest = later(now, -settings.oldItemMs)
  const items = new Map<string, Item>()
  for (const item of feed.items) {
    const url = item.link === null ? null : pageAddressOf(item.link)
    const at = item.published ?? item.updated
    const isStale = feed.kind === 'sitemap' && (at === null || at < oldest)
    if (url !== null && !isStale && !items.has(url)) items.set(url, { url, at, hints: hintsOf(item, feed) })
  }
  return [...items.values()].sort((a, b) =>
    (a.at ?? now) > (b.at ?? now) ? -1 : (a.at ?? now) < (b.at ?? now) ? 1 : 0,
  )
}

/** The outlet is the feed that an item was taken over from, where it says so. */
function hintsOf({ title, published, authors, source }: FeedItem, feed: Feed): PageHints {
  const names = authors.flatMap(one => (one.name === null ? [] : [one.name]))
  return { outlet: source?.title ?? feed.title, title, published, authors: names }
}

/** When a feed brought something before we knew it: all that it dates. */
function arrivedAtFirst(items: readonly Item[], { now }: FeedContext): readonly Instant[] {
  return items.flatMap(({ at }) => (at !== null && at <= now ? [at] : []))
}

/** When it brought what is new: at its own time if that is since we asked, else now, unless it may be one that had to wait. */
function arrivedSince(fresh: readonly Item[], before: WatchedFeed, { now }: FeedContext): readonly Instant[] {
  return fresh.flatMap(({ at }) => {
    if (at !== null && at <= now && at > (before.askedAt ?? '')) return [at]
    return before.behind ? [] : [now]
  })
}

function newPage({ url, hints }: Item, feed: string, now: Instant): WatchedPage {
  return {
    url,
    address: url,
    origin: null,
    feed,
    hints,
    status: 'watched',
    etag: null,
    lastModified: null,
    nextAt: now,
    foundAt: now,
    firstAt: null,
    askedAt: null,
    reads: 0,
    versions: 0,
    failures: 0,
    missing: 0,
    captureId: null,
    reader: null,
    digest: null,
  }
}

/** A silent feed that brought something is back. */
function withoutSilence(feed: WatchedFeed, before: WatchedFeed, { now }: FeedContext) {
  const since = before.silentSince
  if (since === null || feed.arrivals.at(-1) === before.arrivals.at(-1)) return { feed, events: [] }
  const event: WatchEvent = { kind: 'back', at: now, feed: feed.url, title: feed.title, since }
  return { feed: { ...feed, silentSince: null }, events: [event] }
}

/** A feed asked for again by a person: one that was given up comes back, one in trouble is tried now, never sooner than spacing allows. */
export function renewed(feed: WatchedFeed, now: Instant, settings: WatchSettings): WatchedFeed {
  const givenUp = feed.status === 'gone' || feed.status === 'refused'
  if (!givenUp && feed.failures === 0) return feed
  const nextAt = feed.askedAt === null ? now : latest(now, afterWait(feed.askedAt, settings.spacingMs))
  const soonest = feed.nextAt !== null && feed.nextAt < nextAt ? feed.nextAt : nextAt
  return { ...feed, status: givenUp ? 'active' : feed.status, nextAt: soonest }
}
