/** When to ask again. Pure: the time and all chance come in as arguments. */
import { createHash } from 'node:crypto'
import { nextDelay } from '../intake/http/back-off.ts'
import type { Instant } from '../model/index.ts'
import { instantMs, toInstant } from '../text/zones.ts'
import type { WatchSettings } from './settings.ts'

/** An instant moved by milliseconds, up to the next whole second. */
export const later = (at: Instant, ms: number): Instant => toInstant(instantMs(at) + Math.ceil(ms / 1000) * 1000)

/** The end of a wait that begins now: a second later than `later`, because an instant has dropped its fraction, and no wait is cut short. */
export const afterWait = (now: Instant, ms: number): Instant => later(now, ms + 1000)

/** Milliseconds from one instant to another, below 0 when `to` is the earlier. */
export const between = (from: Instant, to: Instant): number => instantMs(to) - instantMs(from)

/** The later of two instants. */
export const latest = (a: Instant, b: Instant): Instant => (a < b ? b : a)

/** A number in 0..1 that `seed` and the words decide: the same run again gives the same numbers. */
export const chance = (seed: string, ...words: readonly string[]): number =>
  createHash('sha256')
    .update([seed, ...words].join('\n'))
    .digest()
    .readUInt32BE(0) / 0x1_0000_0000

/** What a poll or a try said about the next one; see `nextDelay`. `name` is what is asked for, and shifts its polls against others. */
export type Wishes = {
  readonly name: string
  readonly now: Instant
  readonly everyMs: number
  readonly failures?: number
  readonly retryAfterMs?: number | null
  readonly freshMs?: number | null
  readonly ttlMinutes?: number | null
}

/** When to ask again: see `nextDelay`; the same run again gives the same instant. */
export const nextTime = ({ name, now, everyMs, ...wishes }: Wishes, settings: WatchSettings): Instant => {
  const { failures = 0, retryAfterMs = null, freshMs = null, ttlMinutes = null } = wishes
  const spread = chance(settings.seed, name, now)
  return afterWait(now, nextDelay({ everyMs, failures, retryAfterMs, freshMs, ttlMinutes, chance: spread }))
}

/** When a page that was first read at `firstAt` is read again: at the next of its three times that is not upon us already; null: done. */
export const nextReading = (firstAt: Instant, now: Instant, settings: WatchSettings): Instant | null => {
  const soonest = later(now, settings.pageGapMs)
  for (const ms of settings.readAfterMs) {
    const at = later(firstAt, ms)
    if (at >= soonest) return at
  }
  return null
}
