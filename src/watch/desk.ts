/** The state of a watch in hand: feeds and servers, their next times, and the store behind them. */
import type { Instant } from '../model/index.ts'
import { hostOf, type WatchedFeed, type WatchedPage, type WatchUpdate } from '../store/watch-state.ts'
import { expectedEvery, isSilent, silentAt } from './cadence.ts'
import type { WatchEvent } from './events.ts'
import { newFeed, renewed } from './plan-feed.ts'
import { afterWait, between, latest } from './schedule.ts'
import type { World } from './world.ts'

/** Something to ask for now. */
export type Job =
  | { readonly kind: 'feed'; readonly host: string; readonly feed: WatchedFeed }
  | { readonly kind: 'page'; readonly host: string; readonly page: WatchedPage }

/** Which feeds a round asks: all that are due, or those that were due when it began and those that it finds. */
export type Round = { readonly startedAt: Instant; readonly once: boolean }

/** What will be asked, and when. */
export type Question = { readonly at: Instant; readonly url: string }

/** Knows what is due, and notes everything in the store before it counts. */
export class Desk {
  readonly #world: World
  readonly #feeds = new Map<string, WatchedFeed>()
  readonly #hostOf = new Map<string, string>()
  readonly #silentAt = new Map<string, Instant>()
  readonly #hosts = new Map<string, Instant>()
  readonly #busy = new Set<string>()
  readonly #underWay = new Set<string>()

  constructor(world: World) {
    this.#world = world
    for (const feed of world.store.watchedFeeds()) this.#remember(feed)
    for (const { host, nextAt } of world.store.hostsResting(world.now())) this.#hosts.set(host, nextAt)
  }

  /** Adds what a person asked for, as it was asked; what is known already goes on, what was given up comes back. */
  subscribe(urls: readonly string[]): void {
    const now = this.#world.now()
    const feeds = [...new Set(urls)].map(url => {
      const known = this.#feeds.get(url)
      return known ? renewed(known, now, this.#world.settings) : newFeed(url, { via: null, depth: 0, now })
    })
    this.put({ feeds })
  }

  /** Makes every page that is held due now, or as soon as spacing allows. */
  lookAgain(): void {
    const { store, settings, now } = this.#world
    const soonest = (askedAt: Instant | null) =>
      latest(now(), afterWait(askedAt ?? '0001-01-01T00:00:00Z', settings.spacingMs))
    const pages = store
      .heldPages()
      .map(page => ({ ...page, nextAt: soonest(page.askedAt), status: 'watched' as const }))
    this.put({ pages })
  }

  /** Of the feeds that a list or site named those that are not yet watched, under their own or another address; at last none any more. */
  unknown(feeds: readonly WatchedFeed[]): readonly WatchedFeed[] {
    if (feeds.length === 0) return []
    const known = [...this.#feeds.values()]
    const addresses = new Set(known.flatMap(feed => [feed.url, feed.address]))
    const room = this.#world.settings.feedsFound - known.filter(feed => feed.via !== null).length
    return feeds.filter(feed => !addresses.has(feed.url)).slice(0, Math.max(room, 0))
  }

  /** Whether another feed is asked at this address: two that moved to one place are one. */
  isTaken(address: string, url: string): boolean {
    return [...this.#feeds.values()].some(feed => feed.url !== url && feed.address === address && feed.nextAt !== null)
  }

  /** Writes an update down, then works with it. */
  put(update: WatchUpdate): void {
    this.#world.store.putWatched(update)
    for (const feed of update.feeds ?? []) this.#remember(feed)
    for (const { host, nextAt } of update.hosts ?? []) this.#hosts.set(host, nextAt)
  }

  /** Takes a server for a job, and notes before its request that it is sent. */
  begin(job: Job): void {
    this.#underWay.add(addressed(job))
    this.enter(job, job.host)
  }

  /**
   * Takes a server for a job's next request, which a redirect may lead to; noted before it is sent, so that after a crash neither the
   * address nor the server is asked at once again.
   */
  enter(job: Job, host: string): void {
    const { settings, now } = this.#world
    const at = now()
    this.#busy.add(host)
    const hosts = [{ host, nextAt: latest(afterWait(at, settings.hostGapMs), this.#hosts.get(host) ?? '') }]
    const nextAt = afterWait(at, settings.spacingMs)
    if (job.kind === 'feed') this.put({ hosts, feeds: [{ ...job.feed, nextAt }] })
    else this.put({ hosts, pages: [{ ...job.page, nextAt }] })
  }

  /** The job is over; its server was left before. */
  end(job: Job): void {
    this.#underWay.delete(addressed(job))
  }

  /** Milliseconds until it is worth asking for a turn at a server; 0: now. */
  untilTurn(host: string): number {
    const { settings, now } = this.#world
    if (this.#busy.has(host)) return settings.hostGapMs
    return Math.max(between(now(), this.#hosts.get(host) ?? now()), 0)
  }

  /** Gives a server back after a request; the pause after it is noted by whoever made it. */
  leave(host: string): void {
    this.#busy.delete(host)
  }

  /** When a server may be asked again after an answer: after a pause, or when it says or has said so. */
  hostAfter(host: string, retryAfterMs: number | null) {
    const { settings, now } = this.#world
    const pauseMs = Math.max(settings.hostGapMs, Math.min(retryAfterMs ?? 0, settings.longestAskedMs))
    return { host, nextAt: latest(afterWait(now(), pauseMs), this.#hosts.get(host) ?? '') }
  }

  /** What may be asked now, one thing a server, feeds before pages; at most `limit`. */
  due(round: Round, limit: number): readonly Job[] {
    const now = this.#world.now()
    const jobs = new Map<string, Job>()
    const isFree = (host: string) => !this.#busy.has(host) && !jobs.has(host) && (this.#hosts.get(host) ?? '') <= now
    for (const feed of this.#feeds.values()) {
      if (!isWanted(feed, round, now) || this.#underWay.has(feed.url)) continue
      const host = this.#hostOf.get(feed.url)!
      if (isFree(host)) jobs.set(host, { kind: 'feed', host, feed })
    }
    for (const page of this.#world.store.duePages(now)) {
      const host = hostOf(page.address)
      if (isFree(host) && !this.#underWay.has(page.url)) jobs.set(host, { kind: 'page', host, page })
    }
    return [...jobs.values()].slice(0, limit)
  }

  /** When there will be something to do for a server that is free; null: never, or not in this round. */
  nextAt(round: Round): Instant | null {
    const { store, settings, now } = this.#world
    const at = now()
    const times: Instant[] = []
    for (const feed of this.#feeds.values())
      if (isWanted(feed, round, null)) times.push(this.#earliest(feed, this.#hostOf.get(feed.url)!))
    for (const page of store.duePages(at)) times.push(this.#earliest(page, hostOf(page.address)))
    if (!round.once) times.push(...[...this.#silentAt.values()].filter(one => one > at)) // those before wait for our next look
    const page = store.nextPageAt(at)
    const isOfRound = !round.once || page === null || page <= afterWait(round.startedAt, settings.spacingMs)
    if (page !== null && isOfRound) times.push(page)
    return times.reduce<Instant | null>((least, one) => (least === null || one < least ? one : least), null)
  }

  /** What is asked next, in this round or, with null, at all; null: nothing any more. */
  nextQuestion(round: Round | null): Question | null {
    const { store, now } = this.#world
    const questions: Question[] = []
    for (const feed of this.#feeds.values())
      if (round === null ? feed.nextAt !== null : isWanted(feed, round, null))
        questions.push({ at: this.#earliest(feed, this.#hostOf.get(feed.url)!), url: feed.url })
    for (const page of store.duePages(store.nextPageAt(now()) ?? now()))
      questions.push({ at: this.#earliest(page, hostOf(page.address)), url: page.url })
    return questions.reduce<Question | null>((least, one) => (least === null || one.at < least.at ? one : least), null)
  }

  /** Feeds that have fallen silent by now, noted and told once each; not those that are being asked, whose state is in other hands. */
  tellSilent(): readonly WatchEvent[] {
    const { settings, now } = this.#world
    const at = now()
    const events: WatchEvent[] = []
    for (const [url, due] of [...this.#silentAt]) {
      const feed = this.#feeds.get(url)
      if (due > at || feed === undefined || !isSilent(feed, at, settings)) continue
      if (this.#underWay.has(url)) continue
      const since = feed.arrivals.at(-1)!
      this.put({ feeds: [{ ...feed, silentSince: since }] })
      const expectedEveryMs = expectedEvery(feed, settings)!
      events.push({ kind: 'silent', at, feed: url, title: feed.title, since, expectedEveryMs })
    }
    return events
  }

  #earliest({ url, nextAt }: WatchedFeed | WatchedPage, host: string): Instant {
    if (this.#busy.has(host) || this.#underWay.has(url)) return '9999'
    return latest(nextAt ?? '9999', this.#hosts.get(host) ?? '')
  }

  #remember(feed: WatchedFeed): void {
    this.#feeds.set(feed.url, feed)
    this.#hostOf.set(feed.url, hostOf(feed.address))
    const at = silentAt(feed, this.#world.settings)
    if (at === null) this.#silentAt.delete(feed.url)
    else this.#silentAt.set(feed.url, at)
  }
}

const addressed = (job: Job): string => (job.kind === 'feed' ? job.feed.url : job.page.url)

function isWanted(feed: WatchedFeed, { once, startedAt }: Round, now: Instant | null): boolean {
  if (feed.nextAt === null || (now !== null && feed.nextAt > now)) return false
  return !once || feed.nextAt <= startedAt || feed.askedAt === null
}
