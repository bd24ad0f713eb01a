/** The state of watching in memory, for a store that lasts as long as the process. */
import type { CaptureId, Instant } from '../model/index.ts'
import { RecountError } from '../text/error.ts'
import {
  hostOf,
  type PageVersion,
  type WatchedFeed,
  type WatchedHost,
  type WatchedPage,
  type WatchUpdate,
} from './watch-state.ts'

/** Feeds, pages, versions and hosts by their names; `waiting` are the pages that are to be read. Values are plain JSON and never changed in place. */
export type WatchTables = {
  readonly feeds: Map<string, WatchedFeed>
  readonly pages: Map<string, WatchedPage>
  readonly waiting: Map<string, WatchedPage>
  readonly versions: Map<string, PageVersion[]>
  readonly hosts: Map<string, WatchedHost>
}

/** Tables with nothing in them. */
export function newWatchTables(): WatchTables {
  return { feeds: new Map(), pages: new Map(), waiting: new Map(), versions: new Map(), hosts: new Map() }
}

/**
 * Refuses versions that lead nowhere, as the database's references do.
 *
 * @throws RecountError 'store/write-failed'
 */
export function mustLeadSomewhere(tables: WatchTables, update: WatchUpdate, holds: (id: CaptureId) => boolean): void {
  for (const { page, no, captureId } of update.versions ?? []) {
    const known = tables.pages.has(page) || (update.pages ?? []).some(one => one.url === page)
    const taken = tables.versions.get(page)?.some(one => one.no === no) ?? false
    if (known && !taken && holds(captureId)) continue
    const message = `version ${no} of ${page}: expected a watched page, a free number and bytes in the store, got another; put them in together`
    throw new RecountError('store/write-failed', message)
  }
}

/** Takes an update over; nothing in it can fail after `mustLeadSomewhere`. */
export function applyUpdate(tables: WatchTables, { feeds = [], pages = [], versions = [], hosts = [] }: WatchUpdate) {
  for (const one of feeds) tables.feeds.set(one.url, one)
  for (const one of pages) {
    tables.pages.set(one.url, one)
    if (one.nextAt === null) tables.waiting.delete(one.url)
    else tables.waiting.set(one.url, one)
  }
  for (const one of hosts) tables.hosts.set(one.host, one)
  for (const one of versions) tables.versions.set(one.page, [...(tables.versions.get(one.page) ?? []), one])
}

/** Values in order of their names. */
export function sortedValues<T>(map: ReadonlyMap<string, T>): readonly T[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}

/** Of each server the page due first by `at`, earliest first, then by address. */
export function dueOf(tables: WatchTables, at: Instant): readonly WatchedPage[] {
  const first = new Map<string, WatchedPage>()
  for (const page of tables.waiting.values()) {
    if (page.nextAt === null || page.nextAt > at) continue
    const host = hostOf(page.address)
    const known = first.get(host)
    if (known === undefined || isBefore(page, known)) first.set(host, page)
  }
  return [...first.values()].sort((a, b) => (isBefore(a, b) ? -1 : 1))
}

const isBefore = (a: WatchedPage, b: WatchedPage): boolean =>
  a.nextAt === b.nextAt ? a.url < b.url : a.nextAt! < b.nextAt!

/** When the first page after `at` is due. */
export function nextOf(tables: WatchTables, at: Instant): Instant | null {
  const later = [...tables.waiting.values()].flatMap(page =>
    page.nextAt !== null && page.nextAt > at ? [page.nextAt] : [],
  )
  return later.reduce<Instant | null>((least, one) => (least === null || one < least ? one : least), null)
}
