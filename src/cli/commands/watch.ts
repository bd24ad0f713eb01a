/** `recount watch`: feeds in, what is new and what has changed out. */
import { readFile } from 'node:fs/promises'
import { harmlessJson } from '../../export/json.ts'
import { bindStream } from '../../store/bind-stream.ts'
import { groupReports } from '../../store/group-reports.ts'
import type { Store } from '../../store/store.ts'
import { RecountError } from '../../text/error.ts'
import { counted } from '../../text/phrase.ts'
import { addressOf } from '../../watch/addresses.ts'
import type { WatchEvent } from '../../watch/events.ts'
import { findFeeds, readFeedAt } from '../../watch/read-feeds.ts'
import { WATCH_SETTINGS, type WatchSettings } from '../../watch/settings.ts'
import { type WatchEnd, watch } from '../../watch/watch.ts'
import { clock, eventLine } from '../../watch/words.ts'
import type { World } from '../../watch/world.ts'
import type { CommonOptions, Edge, Stages, Web } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { keepNames } from '../names.ts'
import { openForWriting } from '../open.ts'
import { isAddress } from '../read-inputs.ts'
import { openPool } from '../understand-arrivals.ts'
import { type WebChoices, webOptions } from '../web-options.ts'

/** Options of `watch`. `every` is in minutes. */
export type WatchCommandOptions = CommonOptions &
  WebChoices & {
    readonly once?: boolean
    readonly again?: boolean
    readonly every?: number
    readonly verbose?: boolean
  }

/** How many events of each kind were told. */
type Tally = Map<WatchEvent['kind'], number>

/**
 * Watches feeds until it is stopped, or with `once` for one round. What was subscribed before goes on; `inputs` are addresses of
 * feeds, sites, sitemaps or lists, and OPML files.
 *
 * @returns 0 after a round, 3 when a feed or page made trouble in it, 130 when stopped
 */
export async function watchFeeds(
  edge: Edge,
  inputs: readonly string[],
  options: WatchCommandOptions,
): Promise<ExitCode> {
  const feeds = await addressesIn(inputs) // before any work: a typing error should cost nothing
  const stages = await edge.stages({ threads: true })
  const pool = openPool(stages)
  let store: Store | null = null
  let web: Web | null = null
  try {
    store = await openForWriting(edge, options, stages.reader)
    mustHaveWork(feeds, store)
    web = await mustHaveWeb(stages, options)
    const tally: Tally = new Map()
    const tell = (event: WatchEvent) => {
      tally.set(event.kind, (tally.get(event.kind) ?? 0) + 1)
      print(edge, event, options)
    }
    const means = { stages, store, web, options }
    const closeBoth = async () => void (await Promise.all([pool.close(), means.web.close()]))
    const pausing = pausingOf(edge, options)
    const world: World = { ...worldOf(edge, means), understand: pool.understand, giveUp: closeBoth, tell, pausing }
    greet(edge, countFeeds(feeds, store), options)
    const end = await watch({ feeds, once: options.once ?? false, again: options.again ?? false }, world)
    if (options.once && !edge.stop.aborted) nameStories(edge, { stages, store, tally })
    return summarise(edge, { tally, end }, options)
  } finally {
    await Promise.all([pool.close(), web?.close()])
    store?.close()
  }
}

/** After a round that brought something: the grouping of the store and the names of its stories, as read does it. */
function nameStories(
  edge: Edge,
  { stages, store, tally }: { readonly stages: Stages; readonly store: Store; readonly tally: Tally },
): void {
  if ((tally.get('stored') ?? 0) + (tally.get('changed') ?? 0) === 0) return
  bindStream(store)
  groupReports(store, stages.reader)
  keepNames(store, stages.recountAll([...store.reports()], edge.now(), store.decisions()))
}

/** Addresses to subscribe to: those given, and those that OPML files name. */
async function addressesIn(inputs: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const input of inputs) {
    const address = isAddress(input) ? addressOf(input) : null
    if (address !== null) found.push(address)
    else found.push(...(await addressesOfFile(input)))
  }
  return found
}

async function addressesOfFile(path: string): Promise<readonly string[]> {
  const notAList = (got: string, cause?: unknown) => {
    const message = `${path}: expected an address with https:// or an OPML file, got ${got}; write the address in full, or correct the name`
    return new RecountError('watch/not-a-list', message, { cause })
  }
  const bytes = await readFile(path).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw notAList(code === 'ENOENT' ? 'neither' : code, cause)
  })
  const { kind, items } = readFeedAt(bytes, { url: '', headers: {} })
  const addresses = items.flatMap(item => addressOf(item.id ?? item.link ?? '') ?? [])
  if (kind !== 'opml' || addresses.length === 0)
    throw notAList(kind === 'opml' ? 'a list without feeds' : 'a file without a list')
  return addresses
}

function mustHaveWork(feeds: readonly string[], store: Store): void {
  if (feeds.length > 0 || store.watchedFeeds().length > 0) return
  const message =
    'watch: expected at least one feed, got none, and none is known from before; name a feed, a site or an OPML file'
  throw new RecountError('watch/nothing', message)
}

async function mustHaveWeb(stages: Stages, options: WebChoices): Promise<Web> {
  const web = await stages.openWeb?.(webOptions(options))
  if (web !== undefined) return web
  throw new RecountError('watch/no-web', 'watch: expected a way to the web, got none; run the program itself')
}

type Means = {
  readonly stages: Stages
  readonly store: Store
  readonly web: Web
  readonly options: WatchCommandOptions
}

function worldOf(
  edge: Edge,
  { stages, store, web, options }: Means,
): Omit<World, 'understand' | 'giveUp' | 'tell' | 'pausing'> {
  const { every } = options
  const settings: WatchSettings = every === undefined ? WATCH_SETTINGS : { ...WATCH_SETTINGS, everyMs: every * 60_000 }
  return {
    store,
    reader: stages.reader,
    settings,
    now: edge.now,
    wait,
    fetcher: web.fetcher,
    capturePage: web.capturePage,
    readFeed: readFeedAt,
    findFeeds,
    recountAll: stages.recountAll,
    stop: edge.stop,
  }
}

/** Real time. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}

function print(edge: Edge, event: WatchEvent, { json, verbose }: WatchCommandOptions): void {
  if (json) edge.out(`${harmlessJson(event)}\n`)
  else if (event.kind !== 'unchanged' || verbose) edge.out(`${eventLine(event)}\n`)
}

function countFeeds(feeds: readonly string[], store: Store): number {
  const known = store.watchedFeeds().filter(feed => feed.nextAt !== null)
  return new Set([...known.map(feed => feed.url), ...feeds]).size
}

function greet(edge: Edge, count: number, options: WatchCommandOptions): void {
  if (options.quiet || options.json || options.once) return
  edge.err(`watching ${counted(count, 'feed')}, times in UTC; Ctrl-C stops, and the same command goes on\n`)
}

function pausingOf(edge: Edge, options: WatchCommandOptions): NonNullable<World['pausing']> {
  return ({ at, url }) => {
    if (options.quiet || options.json) return
    edge.err(`waiting until ${at.slice(11, 19)} UTC, when ${url} may be asked for again\n`)
  }
}

/** What a round says that had nothing to ask. */
function idleWords({ next }: WatchEnd): string {
  if (next === null)
    return 'nothing is due, and nothing will be: every feed was given up; recount watch --list shows them'
  return `nothing is due; the next question, to ${next.url}, at ${clock(next.at)} UTC`
}

type Round = { readonly tally: Tally; readonly end: WatchEnd }

function summarise(edge: Edge, { tally, end }: Round, options: WatchCommandOptions): ExitCode {
  const count = (...kinds: readonly WatchEvent['kind'][]) =>
    kinds.reduce((sum, kind) => sum + (tally.get(kind) ?? 0), 0)
  const troubles = count('problem', 'page-problem', 'refused')
  if (!options.quiet && !options.json) {
    const parts = [`${counted(count('stored'), 'new report')}`, `${count('changed')} changed`]
    if (troubles > 0) parts.push(`${counted(troubles, 'problem')}`)
    const isIdle = options.once && end.asked === 0 && !edge.stop.aborted
    edge.err(isIdle ? `${idleWords(end)}\n` : `${edge.stop.aborted ? 'stopped; ' : ''}${parts.join(', ')}\n`)
  }
  if (edge.stop.aborted) return EXIT.interrupted
  return troubles > 0 ? EXIT.refused : EXIT.ok
}
