/** The way to the web as the commands use it: every request through one fetcher, pages behind robots.txt. */
import { capturePage } from '../intake/http/capture-page.ts'
import { createRobotsGate } from '../intake/http/robots-cache.ts'
import { createFetcher } from '../intake/http/safe-fetch.ts'
import { toInstant } from '../text/zones.ts'
import type { Web, WebOptions } from './edge.ts'

type Clock = { readonly now: () => number }

/**
 * Opens it; nothing is asked before the first request.
 *
 * @param clock  milliseconds; the machine's own unless a test gives another
 * @throws RecountError 'fetch/bad-policy' for an allowed host or a name that is none
 */
export function openWeb({ allowHosts, userAgent }: WebOptions, clock: Clock = { now: () => Date.now() }): Web {
  const fetcher = createFetcher({ allowHosts, ...(userAgent === null ? {} : { userAgent }) }, clock)
  const robots = createRobotsGate(fetcher, clock)
  return {
    fetcher,
    capturePage: request => capturePage(request, { fetcher, robots, now: () => toInstant(clock.now()) }),
    close: () => fetcher.close(),
  }
}
