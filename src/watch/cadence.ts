/** How often a feed brings something new, and when its silence is worth a word. */
import type { Instant } from '../model/index.ts'
import type { WatchedFeed } from '../store/watch-state.ts'
import { between, later } from './schedule.ts'
import type { WatchSettings } from './settings.ts'

const KEPT = 65 // arrivals: 64 gaps are three days of a daily's website, a year of a weekly
const LEAST_GAPS = 3 // fewer are no habit
const MANY_GAPS = 10 // from here on the longest gap may have been a mishap, and the second longest is the habit
const ALARM = 1.5 // times the cadence: a poll half a cadence later still lies within twice the cadence

/** The arrivals with new ones added, in order, each once, the last 65 of them. */
export const addArrivals = (known: readonly Instant[], fresh: readonly Instant[]): readonly Instant[] =>
  fresh.length === 0 ? known : [...new Set([...known, ...fresh])].sort().slice(-KEPT)

/**
 * The longest silence that is usual for a feed: its longest gap, or its second longest where there are many. Nights and weekends are
 * habits, so a mean or median would cry wolf every evening.
 *
 *     08:00 09:00 10:00 11:00         → 1 h
 *     two arrivals                    → null: not known yet
 */
export const cadenceOf = (arrivals: readonly Instant[]): number | null => {
  const gaps = arrivals.slice(1).map((at, i) => between(arrivals[i]!, at))
  if (gaps.length < LEAST_GAPS) return null
  const sorted = gaps.sort((a, b) => b - a)
  return sorted[gaps.length >= MANY_GAPS ? 1 : 0]!
}

/** The cadence that can be noticed: a feed cannot be missed sooner than it is asked. */
export const expectedEvery = (feed: WatchedFeed, settings: WatchSettings): number | null => {
  const cadence = cadenceOf(feed.arrivals)
  return cadence === null ? null : Math.max(cadence, 2 * settings.everyMs)
}

/** When a feed is to be called silent if nothing comes before, null when it has no habit, is silent already, or is not polled. */
export const silentAt = (feed: WatchedFeed, settings: WatchSettings): Instant | null => {
  const last = feed.arrivals.at(-1)
  const every = expectedEvery(feed, settings)
  const polled = feed.status === 'active' || feed.status === 'quarantined'
  if (last === undefined || every === null || !polled || feed.silentSince !== null) return null
  return later(last, every * ALARM)
}

/** Whether a feed is silent now: its time is up, and we have looked since it was expected, so that our own absence is not blamed on it. */
export const isSilent = (feed: WatchedFeed, now: Instant, settings: WatchSettings): boolean => {
  const at = silentAt(feed, settings)
  const last = feed.arrivals.at(-1)
  if (at === null || last === undefined || now < at || feed.askedAt === null) return false
  return feed.askedAt >= later(last, expectedEvery(feed, settings)!)
}
