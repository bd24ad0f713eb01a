/** A world for tests of watching: a clock that moves only when nothing is under way, real requests to loopback, the real reader. */
import { capturePage } from '../../src/intake/http/capture-page.ts'
import type { FetchPolicy } from '../../src/intake/http/policy.ts'
import { createRobotsGate } from '../../src/intake/http/robots-cache.ts'
import { createFetcher } from '../../src/intake/http/safe-fetch.ts'
import type { Instant } from '../../src/model/index.ts'
import { recountAll } from '../../src/pipeline.ts'
import type { Store } from '../../src/store/store.ts'
import { toInstant } from '../../src/text/zones.ts'
import type { WatchEvent } from '../../src/watch/events.ts'
import { findFeeds, readFeedAt } from '../../src/watch/read-feeds.ts'
import { WATCH_SETTINGS, type WatchSettings } from '../../src/watch/settings.ts'
import { type WatchOptions, watch } from '../../src/watch/watch.ts'
import type { World } from '../../src/watch/world.ts'
import { read } from '../properties/pool.ts'

/** A clock of the test, in milliseconds since 1970. */
export type Clock = { ms: number }

/** A clock that starts at an instant. */
export const clockAt = (instant: Instant): Clock => ({ ms: Date.parse(instant) })

/** What a run of the simulation needs. It ends at `until`, as by a signal; `once` ends it before. */
export type Run = {
  readonly clock: Clock
  readonly until: Instant
  readonly store: Store
  readonly feeds?: readonly string[]
  readonly once?: boolean
  readonly again?: boolean
  readonly settings?: Partial<WatchSettings>
  readonly policy?: Partial<FetchPolicy>
  readonly reader?: string
  readonly world?: Partial<World>
}

/** Watches in simulated time and gives back what was told. */
export async function simulate(run: Run): Promise<readonly WatchEvent[]> {
  const { clock, store, settings = {}, policy = {}, reader = 'r1' } = run
  const events: WatchEvent[] = []
  const end = Date.parse(run.until)
  const stopping = new AbortController()
  const traffic = { open: 0 }
  const counting = <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      traffic.open += 1
      return call(...args).finally(() => (traffic.open -= 1))
    }
  }
  const now = () => toInstant(clock.ms)
  const fetcher = createFetcher({ allowHosts: ['127.0.0.1'], ...policy }, { now: () => clock.ms })
  const robots = createRobotsGate(fetcher, { now: () => clock.ms })
  const world: World = {
    store,
    reader,
    settings: { ...WATCH_SETTINGS, ...settings },
    now,
    wait: async (ms, signal) => {
      await quiet(traffic, signal)
      if (signal.aborted) return
      clock.ms = Math.min(clock.ms + ms, end)
      if (clock.ms >= end) stopping.abort()
    },
    fetcher: { fetch: counting(request => fetcher.fetch(request)) },
    capturePage: counting(request => capturePage(request, { fetcher, robots, now })),
    readFeed: readFeedAt,
    findFeeds,
    understand: counting(async capture => ({ understanding: read(capture) })),
    recountAll,
    tell: event => void events.push(event),
    stop: stopping.signal,
    ...run.world,
  }
  const options: WatchOptions = { feeds: run.feeds ?? [], once: run.once ?? false, again: run.again ?? false }
  try {
    await watch(options, world)
  } finally {
    await fetcher.close()
  }
  return events
}

/** Until no request is under way, so that simulated time stands still for real ones. */
async function quiet(traffic: { readonly open: number }, signal: AbortSignal): Promise<void> {
  for (let calm = 0; calm < 5 && !signal.aborted; calm = traffic.open > 0 ? 0 : calm + 1)
    await new Promise<void>(resolve => setImmediate(resolve))
}
