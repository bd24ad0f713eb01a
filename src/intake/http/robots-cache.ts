/** robots.txt of every site that is read, asked for once a day. */
import type { Problem } from '../../model/index.ts'
import { type Fetcher, type FetchOutcome, ROBOT_NAME } from './policy.ts'
import { MAX_ROBOTS_BYTES, parseRobots, type Robots, robotsPath, ruleFor } from './robots.ts'

/** Whether a page may be read; if not, the line of robots.txt that says so, or that robots.txt could not be had. */
export type RobotsVerdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'disallowed'; readonly line: number; readonly pattern: string }
  | { readonly kind: 'unknown'; readonly problem: Problem }

/** Answers for addresses; fetches robots.txt where it must. */
export type RobotsGate = { check(url: string): Promise<RobotsVerdict> }

const DAY = 24 * 60 * 60 * 1000 // RFC 9309, 2.4: no longer
const AGAIN = 10 * 60 * 1000 // after a failure
const MAX_SITES = 2000 // the oldest is forgotten and would be asked for again
const MAX_BYTES = 16 * 1024 * 1024 // of all that are remembered; rules take up to eight times the room of their text

/** `size`: bytes of the text that the rules stand for. */
type Known = {
  readonly robots: Robots | null
  readonly problem: Problem
  readonly until: number
  readonly size: number
}

const NOTHING_KNOWN: Problem = {
  code: 'fetch/bad-answer',
  message: 'expected robots.txt, got "not modified", though nothing was known of it; try again later',
  at: null,
}

/**
 * A gate for the robot of this name. One request a site and day: every 4xx means that there are no rules; a failure, 5xx and 429 mean
 * no (`unknown`), unless rules of an earlier day are known, which then go on to hold; it is asked again after ten minutes.
 *
 * @param options.now  milliseconds since 1970
 * @source RFC 9309, 2.3.1
 */
export function createRobotsGate(
  fetcher: Fetcher,
  options: { readonly now: () => number; readonly name?: string },
): RobotsGate {
  const sites = new Map<string, Known>()
  const asking = new Map<string, Promise<Known>>()
  const name = options.name ?? ROBOT_NAME
  const known = async (origin: string): Promise<Known> => {
    const before = sites.get(origin)
    if (before && options.now() < before.until) return before
    const running = asking.get(origin) ?? fetchRobots(fetcher, origin, { before, now: options.now })
    asking.set(origin, running)
    const found = await running
    asking.delete(origin)
    if (found.until <= options.now()) return found // given up by us: no answer of the site
    sites.delete(origin)
    sites.set(origin, found)
    forgetOldest(sites)
    return found
  }
  return {
    async check(url) {
      const at = URL.parse(url)
      if (!at || at.pathname === '/robots.txt') return { kind: 'allowed' } // what is no address, the fetcher refuses
      const { robots, problem } = await known(at.origin)
      if (robots === null) return { kind: 'unknown', problem }
      const rule = ruleFor(robots, name, robotsPath(at))
      return rule && !rule.isAllowed
        ? { kind: 'disallowed', line: rule.line, pattern: rule.pattern }
        : { kind: 'allowed' }
    },
  }
}

/** A site with long rules, or many such sites of one owner, push others out but do not fill the memory. */
function forgetOldest(sites: Map<string, Known>): void {
  let bytes = [...sites.values()].reduce((sum, { size }) => sum + size, 0)
  for (const [origin, { size }] of sites) {
    if (sites.size <= MAX_SITES && bytes <= MAX_BYTES) return
    sites.delete(origin)
    bytes -= size
  }
}

async function fetchRobots(
  fetcher: Fetcher,
  origin: string,
  from: { readonly before: Known | undefined; readonly now: () => number },
): Promise<Known> {
  const outcome = await fetcher.fetch({ url: `${origin}/robots.txt`, accept: 'text/plain, */*;q=0.5' })
  const now = from.now()
  const known = { problem: NOTHING_KNOWN, until: now + DAY }
  if (outcome.kind === 'body') {
    const { bytes } = outcome
    return { ...known, robots: parseRobots(bytes), size: Math.min(bytes.length, MAX_ROBOTS_BYTES) }
  }
  if (hasNoRules(outcome)) return { ...known, robots: parseRobots(''), size: 0 }
  const problem = outcome.kind === 'failed' ? outcome.problem : NOTHING_KNOWN
  const isOurs = outcome.kind === 'failed' && outcome.problem.code === 'fetch/aborted'
  const { robots = null, size = 0 } = from.before ?? {}
  return { robots, size, problem, until: isOurs ? now : now + AGAIN }
}

/** "Unavailable" in the words of the RFC: the site has none. Asked too often (429) is a no for now. */
function hasNoRules(outcome: FetchOutcome): boolean {
  if (outcome.kind !== 'failed') return false
  if (outcome.problem.code === 'fetch/too-many-redirects') return true
  const status = outcome.status ?? 0
  return status >= 400 && status < 500 && status !== 429
}
