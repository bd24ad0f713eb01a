/** How each feed stands: when it was last heard of, and when it should have been. */
import { plain } from '../export/plain.ts'
import type { Instant } from '../model/index.ts'
import type { WatchedFeed } from '../store/watch-state.ts'
import { shorten } from '../text/phrase.ts'
import { cadenceOf } from './cadence.ts'
import { later } from './schedule.ts'
import { clock, everyWords } from './words.ts'

/** A feed with its last news, its usual pause and when news is expected; null where that is not known. `isLate`: that time is over. */
export type Standing = {
  readonly url: string
  readonly address: string
  readonly title: string | null
  readonly status: WatchedFeed['status'] | 'silent' | 'failing'
  readonly lastNews: Instant | null
  readonly usualPauseMs: number | null
  readonly expectedBy: Instant | null
  readonly isLate: boolean
  readonly askedAt: Instant | null
  readonly nextAt: Instant | null
  readonly failures: number
}

/** How a feed stands at a moment. */
export function standingOf(feed: WatchedFeed, now: Instant): Standing {
  const { url, address, title, askedAt, nextAt, failures } = feed
  const lastNews = feed.arrivals.at(-1) ?? null
  const usualPauseMs = cadenceOf(feed.arrivals)
  const expectedBy = lastNews === null || usualPauseMs === null ? null : later(lastNews, usualPauseMs)
  const isLate = expectedBy !== null && expectedBy < now
  const trouble = feed.silentSince !== null ? 'silent' : failures > 0 ? 'failing' : 'active'
  const status = feed.status === 'active' ? trouble : feed.status
  return { url, address, title, status, lastNews, usualPauseMs, expectedBy, isLate, askedAt, nextAt, failures }
}

const STATUS_WIDTH = 11
const MAX_TITLE = 40

/**
 * The same as one line.
 *
 *     active       Harbour Times: last news 2031-05-02 08:00, usually every 6 hours; asked next 2031-05-02 12:31  https://…/feed
 */
export function standingLine(standing: Standing): string {
  const { status, title, url, lastNews, usualPauseMs, isLate, nextAt } = standing
  const name = title === null ? '' : `${shorten(plain(title), MAX_TITLE)}: `
  const news = lastNews === null ? 'no dated news yet' : `last news ${clock(lastNews)}`
  const pause = usualPauseMs === null ? '' : `, usually every ${everyWords(usualPauseMs)}${isLate ? ', late' : ''}`
  const next = nextAt === null ? 'not asked any more' : `asked next ${clock(nextAt)}`
  return `${status.padEnd(STATUS_WIDTH)}  ${name}${status === 'index' ? 'a list of feeds' : news + pause}; ${next}  ${url}`
}
