/** The state of watching in SQLite: each thing is a row with its address, when it is due, and the rest as JSON. */
import type { StatementSync } from 'node:sqlite'
import type { Instant } from '../model/index.ts'
import {
  hostOf,
  isHeld,
  type PageVersion,
  type WatchedFeed,
  type WatchedHost,
  type WatchedPage,
  type WatchUpdate,
} from './watch-state.ts'

/** Gives a prepared statement of a connection. */
export type Prepare = (sql: string) => StatementSync

/** Writes states and versions inside the caller's transaction. @returns whether there was anything to write */
export function putWatchState(prepare: Prepare, update: WatchUpdate): boolean {
  const { feeds = [], pages = [], versions = [], hosts = [] } = update
  const feed = 'INSERT INTO watch_feeds (url, state) VALUES (?, ?) ON CONFLICT DO UPDATE SET state = excluded.state'
  for (const one of feeds) prepare(feed).run(one.url, JSON.stringify(one))
  const page = `INSERT INTO watch_pages (url, host, next_at, state) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET host = excluded.host, next_at = excluded.next_at, state = excluded.state`
  for (const one of pages) prepare(page).run(one.url, hostOf(one.address), one.nextAt, JSON.stringify(one))
  const version = 'INSERT INTO watch_versions (page, no, capture_id, at) VALUES (?, ?, ?, ?)'
  for (const one of versions) prepare(version).run(one.page, one.no, one.captureId, one.at)
  const host =
    'INSERT INTO watch_hosts (host, next_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET next_at = excluded.next_at'
  for (const one of hosts) prepare(host).run(one.host, one.nextAt)
  return feeds.length + pages.length + versions.length + hosts.length > 0
}

/** All subscriptions, in order of their addresses. */
export function watchedFeeds(prepare: Prepare): readonly WatchedFeed[] {
  return prepare('SELECT state FROM watch_feeds ORDER BY url')
    .all()
    .map(stateOf<WatchedFeed>)
}

/** One page, null when it was never heard of. */
export function watchedPage(prepare: Prepare, url: string): WatchedPage | null {
  const row = prepare('SELECT state FROM watch_pages WHERE url = ?').get(url)
  return row === undefined ? null : stateOf<WatchedPage>(row)
}

/** Pages with a version that are not gone. */
export function heldPages(prepare: Prepare): readonly WatchedPage[] {
  const sql = `SELECT state FROM watch_pages WHERE url IN (SELECT page FROM watch_versions) ORDER BY url`
  return prepare(sql)
    .all()
    .map(stateOf<WatchedPage>)
    .filter(isHeld)
}

/** Of each server the page due first, earliest first. */
export function duePages(prepare: Prepare, at: Instant): readonly WatchedPage[] {
  const sql = `SELECT state FROM (
      SELECT state, next_at, url, row_number() OVER (PARTITION BY host ORDER BY next_at, url) AS place
      FROM watch_pages WHERE next_at <= ?
    ) WHERE place = 1 ORDER BY next_at, url`
  return prepare(sql)
    .all(at)
    .map(stateOf<WatchedPage>)
}

/** When the first page after `at` is due. */
export function nextPageAt(prepare: Prepare, at: Instant): Instant | null {
  const row = prepare('SELECT min(next_at) AS next FROM watch_pages WHERE next_at > ?').get(at)
  return row?.next == null ? null : String(row.next)
}

/** Servers that are not to be asked at `at`, in order of their names. */
export function hostsResting(prepare: Prepare, at: Instant): readonly WatchedHost[] {
  const rows = prepare('SELECT host, next_at FROM watch_hosts WHERE next_at > ? ORDER BY host').all(at)
  return rows.map(row => ({ host: String(row.host), nextAt: String(row.next_at) }))
}

/** Versions of a page in order. */
export function versionsOf(prepare: Prepare, page: string): readonly PageVersion[] {
  const rows = prepare('SELECT no, capture_id, at FROM watch_versions WHERE page = ? ORDER BY no').all(page)
  return rows.map(row => ({
    page,
    no: Number(row.no),
    captureId: String(row.capture_id) as PageVersion['captureId'],
    at: String(row.at),
  }))
}

function stateOf<T>(row: Readonly<Record<string, unknown>>): T {
  return JSON.parse(String(row.state))
}
