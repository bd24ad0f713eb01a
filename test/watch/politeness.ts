/**
 * Are we polite? Watches made-up feeds in simulated time, with restarts in the middle of requests, and counts what their servers saw.
 *
 *     node test/watch/politeness.ts             7 days, 500 feeds on 400 servers, 20 restarts (10 of them as by kill -9)
 *     node test/watch/politeness.ts 50 2        50 feeds, 2 days
 *
 * Prints the counts and exits 1 when one of them is not what docs/watch.md promises.
 */
import { pathToFileURL } from 'node:url'
import type { FetchOutcome, FetchRequest } from '../../src/intake/http/policy.ts'
import type { Feed } from '../../src/model/index.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { hostOf } from '../../src/store/watch-state.ts'
import { toInstant } from '../../src/text/zones.ts'
import { chance } from '../../src/watch/schedule.ts'
import { WATCH_SETTINGS, type WatchSettings } from '../../src/watch/settings.ts'
import { watch } from '../../src/watch/watch.ts'
import type { World } from '../../src/watch/world.ts'
import { Simulation } from './simulation.ts'

/** How much to simulate. `openStore` gives the store of a run, which is closed after it; `settings` are for watches that misbehave. */
export type Extent = {
  readonly feeds: number
  readonly days: number
  readonly restarts: number
  readonly openStore?: (now: () => string) => Store
  readonly settings?: Partial<WatchSettings>
}

/**
 * What the servers saw. Each breach is counted against the rule that it breaks; `lost` are answers that a kill kept from us, `rushed`
 * requests less than five seconds after another to the same server.
 */
export type Counts = {
  readonly requests: number
  readonly polls: number
  readonly unconditional: number
  readonly lostFirstAnswers: number
  readonly wrongMarks: number
  readonly tooSoon: number
  readonly rushed: number
  readonly redirects: number
  readonly earlyAfterRetryAfter: number
  readonly retryAfters: number
  readonly mostAtOnceAtOneHost: number
  readonly restarts: number
}

const START = Date.parse('2031-05-02T08:00:00Z')
const DAY = 24 * 3_600_000
const SPACING = 60_000
const HOST_GAP = 5_000

/** A server's memory of one address, and of its host. */
type Seen = { asked: number; unconditional: number; lost: number; last: number; etag: string | null }
type Host = { open: number; most: number; last: number; blockedUntil: number }

/** All servers of the simulation: they answer after some simulated seconds, keep watch over manners, and fail now and then. */
class Servers {
  readonly seen = new Map<string, Seen>()
  readonly hosts = new Map<string, Host>()
  requests = 0
  rushed = 0
  redirects = 0
  wrongMarks = 0
  tooSoon = 0
  early = 0
  retryAfters = 0
  readonly #time: Simulation
  readonly #underWay = new Set<string>()

  constructor(time: Simulation) {
    this.#time = time
  }

  /** Every second page is behind one of many servers that send everybody to one and the same. */
  async ask(request: FetchRequest, isFeed: boolean): Promise<FetchOutcome> {
    const target = isFeed ? null : redirectOf(request.url)
    if (target === null) return this.#visit(request, isFeed)
    const first = await this.#visit(request, isFeed)
    if (first.kind === 'failed' && first.problem.code === 'fetch/aborted') return first
    this.redirects += 1
    try {
      await request.admit?.(target)
    } catch {
      return failure(target, { code: 'fetch/rate-limited' }) // what the fetcher makes of it
    }
    if (request.signal?.aborted) return failure(target, { code: 'fetch/aborted' })
    return this.#visit({ ...request, url: target }, isFeed)
  }

  async #visit(request: FetchRequest, isFeed: boolean): Promise<FetchOutcome> {
    const { url } = request
    const arrived = this.#time.ms
    const [host, seen] = [this.#host(url), this.#seenAt(url)]
    this.#judge(request, { host, seen, isFeed })
    host.open += 1
    this.#underWay.add(url)
    host.most = Math.max(host.most, host.open)
    const isIn = await this.#time.sleep(200 + chance('latency', url, String(arrived)) ** 3 * 15_000, request.signal)
    host.open -= 1
    this.#underWay.delete(url)
    if (!isIn && seen.etag === null) seen.lost += 1
    if (!isIn) return failure(url, { code: 'fetch/aborted' })
    return isFeed ? this.#answer(request, seen, host) : failure(url, { code: 'fetch/robots', retry: false })
  }

  /** Whether a request is under way. */
  isBusy(): boolean {
    return [...this.hosts.values()].some(host => host.open > 0)
  }

  /** A killed process leaves no connection open. */
  hangUp(): void {
    for (const host of this.hosts.values()) host.open = 0
    for (const [url, seen] of this.seen) if (this.#underWay.has(url) && seen.etag === null) seen.lost += 1
    this.#underWay.clear()
  }

  #judge({ etag }: FetchRequest, { host, seen, isFeed }: { host: Host; seen: Seen; isFeed: boolean }): void {
    const now = this.#time.ms
    this.requests += 1
    if (now - seen.last < SPACING) this.tooSoon += 1
    if (now < host.blockedUntil) this.early += 1
    if (now - host.last < HOST_GAP) this.rushed += 1
    host.last = now
    if (isFeed && (etag ?? null) === null) seen.unconditional += 1
    if (isFeed && (etag ?? null) !== seen.etag) this.wrongMarks += 1
    seen.asked += 1
    seen.last = now
  }

  #answer({ url }: FetchRequest, seen: Seen, host: Host): FetchOutcome {
    const now = this.#time.ms
    const luck = chance('luck', url, String(now))
    const hasAnswered = seen.etag !== null // the first answer is sound: otherwise a second unconditional request would be right
    if (hasAnswered && luck < 0.01) {
      const retryAfterMs = (1 + Math.floor(luck * 500)) * 3_600_000
      host.blockedUntil = now + retryAfterMs
      this.retryAfters += 1
      return failure(url, { code: 'fetch/rate-limited', status: 429, retryAfterMs })
    }
    if (hasAnswered && luck < 0.03) return failure(url, { code: 'fetch/http-error', status: 503 })
    const version = Math.floor((now / 3_600_000) * (0.05 + chance('pace', url)))
    const etag = `W/"\u00fc${version}\\${url.length}"`
    const common = { url, headers: { etag }, hops: [], movedTo: null }
    if (seen.etag === etag) return { kind: 'not-modified', ...common }
    seen.etag = etag
    return { kind: 'body', ...common, status: 200, bytes: new TextEncoder().encode(`${version}`) }
  }

  #host(url: string): Host {
    const key = hostOf(url)
    const known = this.hosts.get(key) ?? { open: 0, most: 0, last: 0, blockedUntil: 0 }
    this.hosts.set(key, known)
    return known
  }

  #seenAt(url: string): Seen {
    const known = this.seen.get(url) ?? { asked: 0, unconditional: 0, lost: 0, last: 0, etag: null }
    this.seen.set(url, known)
    return known
  }
}

const PRESS = 'https://press.example/'
const BYWAY = /^https:\/\/go\d+\.example\//

/** Every second page is linked by a server of its own that sends on to one that all share. */
const linkOf = (page: string): string =>
  chance('byway', page) < 0.5 ? page : `https://go${Math.floor(chance('go', page) * 1_000)}.example/${page.slice(8)}`

const redirectOf = (url: string): string | null => (BYWAY.test(url) ? url.replace(BYWAY, PRESS) : null)

type Fault = {
  readonly code: string
  readonly status?: number
  readonly retryAfterMs?: number
  readonly retry?: boolean
}

function failure(url: string, { code, status, retryAfterMs, retry = true }: Fault): FetchOutcome {
  const problem = { code, message: `${url}: ${code}`, at: null }
  const rest = { status: status ?? null, retryAfterMs: retryAfterMs ?? null, gone: false, retry, hops: [] }
  return { kind: 'failed', url, problem, ...rest }
}

const NONE = {
  ...{ title: null, link: null, self: null, next: null, id: null, description: null, language: null, published: null },
  ...{ updated: null, rights: null, generator: null, image: null, ttlMinutes: null, authors: [], categories: [] },
} as const

/** Each version of a feed brings one page on the same server. */
function readFeed(bytes: Uint8Array, { url }: { readonly url: string }): Feed {
  const version = new TextDecoder().decode(bytes)
  const item = {
    ...{
      id: null,
      title: null,
      link: linkOf(`${url}/${version}`),
      published: null,
      updated: null,
      summary: null,
      content: null,
    },
    ...{ language: null, rights: null, authors: [], categories: [], enclosures: [], source: null },
  }
  return { kind: 'rss', ...NONE, items: [item], problems: [] }
}

/** Simulates and counts. */
export async function measurePoliteness({ feeds, days, restarts, openStore, settings = {} }: Extent): Promise<Counts> {
  const time = new Simulation(START)
  const servers = new Servers(time)
  const now = () => toInstant(time.ms)
  const shared = createMemoryStore({ reader: 'r1', now })
  const addresses = Array.from({ length: feeds }, (_, i) => `https://h${Math.floor(i * 0.8)}.example/feed${i}`)
  const ends = Array.from({ length: restarts }, (_, i) => START + days * DAY * chance('restart', String(i))).sort()
  for (const [i, end] of [...ends, START + days * DAY].entries()) {
    const store = openStore?.(now) ?? shared
    const isKill = i % 2 === 1 && i < restarts
    await runUntil(end, { time, servers, store, isKill, settings, feeds: i === 0 ? addresses : [] })
    if (openStore) store.close()
    time.ms += chance('down', String(i)) * (isKill ? 20_000 : 120_000)
  }
  return countsOf(servers, new Set(addresses), restarts)
}

type Stretch = {
  readonly time: Simulation
  readonly servers: Servers
  readonly store: Store
  readonly isKill: boolean
  readonly settings: Partial<WatchSettings>
  readonly feeds: readonly string[]
}

async function runUntil(end: number, { time, servers, store, isKill, settings, feeds }: Stretch): Promise<void> {
  const stopping = new AbortController()
  const dead = new AbortController()
  const world: World = {
    store: isKill ? untilDeath(store, dead.signal) : store,
    reader: 'r1',
    settings: { ...WATCH_SETTINGS, ...settings },
    now: () => toInstant(time.ms),
    wait: async (ms, signal) => void (await time.sleep(ms, signal)),
    fetcher: { fetch: request => servers.ask(request, true) },
    capturePage: async request => ({ entry: null, outcome: await servers.ask(request, false) }),
    readFeed,
    findFeeds: () => [],
    understand: () => Promise.reject(new Error('nothing is read here')),
    recountAll: () => {
      throw new Error('nothing is recounted here')
    },
    tell: () => {},
    stop: stopping.signal,
  }
  const over = watch({ feeds, once: false }, world).catch(error => {
    if (!dead.signal.aborted) throw error
  })
  await time.runUntil(end)
  if (isKill) {
    await time.runUntilThat(() => servers.isBusy()) // a kill in the middle of a request is the one that hurts
    dead.abort()
    servers.hangUp()
    time.forget()
    return
  }
  stopping.abort()
  await time.runWhile(over)
}

/** A store that a killed process cannot write to any more. */
function untilDeath(store: Store, dead: AbortSignal): Store {
  return new Proxy(store, {
    get(target, name) {
      if (dead.aborted) throw new Error('killed')
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function countsOf(servers: Servers, feeds: ReadonlySet<string>, restarts: number): Counts {
  const polled = [...servers.seen].filter(([url]) => feeds.has(url)).map(([, seen]) => seen)
  const sum = (of: (seen: Seen) => number) => polled.reduce((all, seen) => all + of(seen), 0)
  return {
    requests: servers.requests,
    polls: sum(seen => seen.asked),
    unconditional: sum(seen => seen.unconditional),
    lostFirstAnswers: sum(seen => seen.lost),
    wrongMarks: servers.wrongMarks,
    tooSoon: servers.tooSoon,
    rushed: servers.rushed,
    redirects: servers.redirects,
    earlyAfterRetryAfter: servers.early,
    retryAfters: servers.retryAfters,
    mostAtOnceAtOneHost: Math.max(...[...servers.hosts.values()].map(host => host.most)),
    restarts,
  }
}

/** What is wrong with the counts, in words; [] when all is well. */
export function breachesOf(counts: Counts, feeds: number): readonly string[] {
  const rules: readonly (readonly [string, boolean])[] = [
    ['one unconditional request a feed', counts.unconditional === feeds + counts.lostFirstAnswers],
    ['marks come back byte for byte', counts.wrongMarks === 0],
    ['no address twice within a minute', counts.tooSoon === 0],
    ['five seconds between two requests to a server', counts.redirects > 0 && counts.rushed === 0],
    ['Retry-After is obeyed', counts.retryAfters > 0 && counts.earlyAfterRetryAfter === 0],
    ['one request at a time to a server', counts.mostAtOnceAtOneHost === 1],
  ]
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [feeds = 500, days = 7] = process.argv.slice(2).map(Number)
  const counts = await measurePoliteness({ feeds, days, restarts: 20 })
  const breaches = breachesOf(counts, feeds)
  console.log(JSON.stringify({ feeds, days, ...counts, breaches }, null, 2))
  if (breaches.length > 0) process.exitCode = 1
}
