/** All that watching touches outside itself, as one argument: a test hands in its own clock, network and reader. */
import type { PageCapture } from '../intake/http/capture-page.ts'
import type { Fetcher, FetchOutcome, FetchRequest } from '../intake/http/policy.ts'
import type { Account, Capture, Feed, Instant, Problem } from '../model/index.ts'
import type { Reading, Store } from '../store/store.ts'
import type { Question } from './desk.ts'
import type { WatchEvent } from './events.ts'
import type { WatchSettings } from './settings.ts'

/** An answer with a body. */
export type Body = Extract<FetchOutcome, { readonly kind: 'body' }>

/** How a request is made: `signal` says that it must end, `admit` waits for our turn at the server of each address on its way. */
export type Asking = { readonly signal: AbortSignal; readonly admit: (url: string) => Promise<void> }

/** A capture as understood, or why it was set aside. */
export type Understood = { readonly understanding: Reading } | { readonly problem: Problem }

/**
 * The world of a watch. `wait` resolves after so many milliseconds, at once when the signal is aborted. `capturePage` asks robots.txt
 * before a page; feeds are asked for as they were subscribed. `findFeeds` gives the feeds that a page names. `stop` ends the watch;
 * `giveUp` ends what is still being understood then. `pausing` hears what a single round waits for when it is longer than a moment.
 */
export type World = {
  readonly store: Store
  readonly reader: string
  readonly settings: WatchSettings
  readonly now: () => Instant
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  readonly fetcher: Pick<Fetcher, 'fetch'>
  readonly capturePage: (request: FetchRequest) => Promise<PageCapture>
  readonly readFeed: (bytes: Uint8Array, from: Pick<Body, 'url' | 'headers'>) => Feed
  readonly findFeeds: (bytes: Uint8Array, from: Pick<Body, 'url' | 'headers'>) => readonly string[]
  readonly understand: (capture: Capture) => Promise<Understood>
  readonly giveUp?: () => Promise<void>
  readonly recountAll: (reports: readonly Reading[], asOf: Instant) => Account
  readonly tell: (event: WatchEvent) => void
  readonly pausing?: (next: Question) => void
  readonly stop: AbortSignal
}
