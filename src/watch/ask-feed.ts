/** One request for a feed, and what kind of answer came. */
import { freshMs } from '../intake/http/back-off.ts'
import { validatorsOf } from '../intake/http/conditional.ts'
import type { FetchOutcome } from '../intake/http/policy.ts'
import type { Feed, Problem } from '../model/index.ts'
import type { WatchedFeed } from '../store/watch-state.ts'
import type { FeedAnswer } from './plan-feed.ts'
import type { Asking, Body, World } from './world.ts'

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5'

/** Refusals of our own, before anything is sent. */
const UNSENT: ReadonlySet<string> = new Set([
  'fetch/not-http',
  'fetch/credentials',
  'fetch/denied-port',
  'fetch/denied-address',
])

/** Asks for a feed once, with the marks of its last answer; null when we were told to stop meanwhile. Never rejects. */
export async function askFeed(feed: WatchedFeed, world: World, { signal, admit }: Asking): Promise<FeedAnswer | null> {
  const { address: url, etag, lastModified } = feed
  const outcome = await world.fetcher.fetch({ url, etag, lastModified, accept: ACCEPT, signal, admit })
  if (signal.aborted && outcome.kind === 'failed') return null
  return answerOf(feed, outcome, world)
}

function answerOf(feed: WatchedFeed, outcome: FetchOutcome, world: World): FeedAnswer {
  if (outcome.kind === 'failed')
    return { ...outcome, sent: outcome.hops.length > 0 || !UNSENT.has(outcome.problem.code) }
  const answered = {
    ...validatorsOf(outcome.headers),
    freshMs: freshMs(outcome.headers),
    movedTo: outcome.movedTo,
  }
  if (outcome.kind === 'not-modified') return { kind: 'not-modified', ...answered }
  const content = world.readFeed(outcome.bytes, outcome)
  if (isSound(content)) return { kind: 'read', ...answered, feed: content }
  const feeds = mayBeSite(feed, content) ? world.findFeeds(outcome.bytes, outcome) : []
  if (feeds.length > 0)
    return { kind: 'found', ...answered, title: content.title, feeds: feeds.slice(0, world.settings.feedsASite) }
  return { kind: 'unreadable', ...answered, problem: problemOf(content, outcome) }
}

/** A feed without items is sound unless something was wrong with it. */
function isSound({ kind, items, problems }: Feed): boolean {
  return kind !== 'other' && (items.length > 0 || problems.length === 0)
}

/** A page counts as a site where no feed has been read before: an error page in the place of a feed subscribes to nothing. */
function mayBeSite(feed: WatchedFeed, content: Feed): boolean {
  return content.kind === 'other' && (feed.readAt === null || feed.status === 'index')
}

function problemOf({ problems }: Feed, { url, headers }: Body): Problem {
  const [first] = problems
  if (first !== undefined) return first
  const got = headers['content-type'] ?? 'an answer without a type'
  const message = `${url}: expected a feed, a sitemap, or a page that names its feeds, got ${got}; name the address of the feed itself`
  return { code: 'watch/no-feed', message, at: null }
}
