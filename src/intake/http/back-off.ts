/** When to ask a source again: never too often, later when the source asks for it or fails. */
import type { Headers } from './policy.ts'
import { httpDate } from './retry-after.ts'

/**
 * What is known after an answer. `everyMs` is the usual time between two polls; `retryAfterMs` as the server asked; `freshMs` how long
 * its answer is said to hold (`freshMs` below); `ttlMinutes` what the feed itself says; `failures` how many polls failed in a row;
 * `chance` from 0 to 1 spreads polls that fell together.
 */
export type PollState = {
  readonly everyMs: number
  readonly retryAfterMs: number | null
  readonly freshMs: number | null
  readonly ttlMinutes: number | null
  readonly failures: number
  readonly chance: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const FLOOR = MINUTE // nobody is asked more often, whatever was set
const LONGEST = DAY // neither failures nor a feed's wishes make us miss a day
const LONGEST_ASKED = 7 * DAY // Retry-After is obeyed up to a week; a century would be a source that is never seen again
const SPREAD = 0.1

/**
 * Milliseconds until the next poll.
 *
 *     everyMs 30 min                        → 30 to 33 min              everyMs 1 s      → 60 s to 66 s
 *     everyMs 30 min, failures 3            → 4 h to 4 h 24 min         freshMs 2 h      → 2 h to 2 h 12 min
 *     everyMs 30 min, retryAfterMs 6 h      → 6 h to 6 h 36 min
 *
 * Never less than a minute, never less than the server asked for (up to a week), never more than a day otherwise.
 */
export function nextDelay(state: PollState): number {
  const doubled = state.everyMs * 2 ** Math.min(Math.max(state.failures, 0), 20)
  const wished = Math.max(doubled, state.freshMs ?? 0, (state.ttlMinutes ?? 0) * MINUTE, FLOOR)
  const ours = Math.min(wished, Math.max(LONGEST, state.everyMs))
  const least = Math.max(ours, Math.min(state.retryAfterMs ?? 0, LONGEST_ASKED))
  return Math.round(least * (1 + SPREAD * Math.min(Math.max(state.chance, 0), 1)))
}

/**
 * How long an answer is said to stay fresh, in milliseconds; null when it does not say.
 *
 *     cache-control 'public, max-age=600' → 600000       with age '100' → 500000      'no-cache', 'no-store' → null
 *     expires one hour after date, no cache-control → 3600000
 *
 * @source RFC 9111, 4.2 and 5.2.2
 */
export function freshMs(headers: Headers): number | null {
  const control = (headers['cache-control'] ?? '').toLowerCase()
  if (/\bno-(?:cache|store)\b/.test(control)) return null
  const maxAge = /(?:^|[,\s])max-age\s?=\s?"?(\d{1,10})/.exec(control)?.[1]
  const age = /^\d{1,10}$/.test(headers.age ?? '') ? Number(headers.age) : 0
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - age) * 1000
  const expires = httpDate(headers.expires ?? '')
  const date = httpDate(headers.date ?? '')
  return expires === null || date === null ? null : Math.max(0, expires - date)
}
