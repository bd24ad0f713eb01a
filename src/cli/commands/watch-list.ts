/** `recount watch --list` and `--forget`: what is watched, and no more of it. */
import type { Instant } from '../../model/index.ts'
import type { Store } from '../../store/store.ts'
import type { WatchedFeed } from '../../store/watch-state.ts'
import { RecountError } from '../../text/error.ts'
import { counted } from '../../text/phrase.ts'
import { addressOf } from '../../watch/addresses.ts'
import { standingLine, standingOf } from '../../watch/standing.ts'
import type { CommonOptions, Edge } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { openForReading, openForWriting } from '../open.ts'
import { printJson } from '../print.ts'

/** Prints every feed with its last news, its usual pause and when it is asked next; asks nobody. */
export async function listFeeds(edge: Edge, options: CommonOptions): Promise<ExitCode> {
  const store = await openForReading(edge, options)
  try {
    const now = edge.now()
    const feeds = store.watchedFeeds()
    if (options.json)
      printJson(
        edge,
        feeds.map(feed => standingOf(feed, now)),
      )
    else for (const feed of feeds) edge.out(`${standingLine(standingOf(feed, now))}\n`)
    if (!options.quiet && !options.json) edge.err(`${counted(feeds.length, 'feed')}, times in UTC\n`)
    return EXIT.ok
  } finally {
    store.close()
  }
}

/**
 * Asks these feeds no more, nor those that they named; what was read from them stays. With `json` prints them as --list does.
 *
 * @throws RecountError 'watch/not-watched' for an address that is none of them, 'watch/nothing' for no address
 */
export async function forgetFeeds(edge: Edge, addresses: readonly string[], options: CommonOptions): Promise<ExitCode> {
  if (addresses.length === 0) {
    const message =
      'watch --forget: expected at least one feed, got none; recount watch --list names those that are watched'
    throw new RecountError('watch/nothing', message)
  }
  const store = await openForWriting(edge, options, 'forgetting only')
  try {
    const feeds = addresses.flatMap(address => family(store, address, edge.now()))
    store.putWatched({ feeds })
    if (options.json) {
      const now = edge.now()
      printJson(
        edge,
        feeds.map(feed => standingOf(feed, now)),
      )
    } else if (!options.quiet) edge.err(`${counted(feeds.length, 'feed')} forgotten; what was read from them stays\n`)
    return EXIT.ok
  } finally {
    store.close()
  }
}

/** A feed and all that it led to, as given up. */
function family(store: Store, address: string, now: Instant): readonly WatchedFeed[] {
  const all = store.watchedFeeds()
  const url = addressOf(address) ?? address
  const found = new Set(all.filter(feed => feed.url === url || feed.address === url).map(feed => feed.url))
  if (found.size === 0) {
    const message = `${address}: expected a feed that is watched, got another; recount watch --list names them`
    throw new RecountError('watch/not-watched', message)
  }
  for (const parent of found) for (const feed of all) if (feed.via === parent) found.add(feed.url)
  return all
    .filter(feed => found.has(feed.url))
    .map(feed => ({ ...feed, status: 'gone', nextAt: null, askedAt: feed.askedAt ?? now }))
}
