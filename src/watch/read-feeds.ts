/** Bytes of an answer as a feed, and the feeds that a page names. */
import type { Feed } from '../model/index.ts'
import { declaredCharset, decodeBytes } from '../reading/decode.ts'
import { discoverFeeds, type FeedLink } from '../reading/feed/discover.ts'
import { readFeed } from '../reading/feed/read-feed.ts'
import type { Body } from './world.ts'

type From = Pick<Body, 'url' | 'headers'>

/** The feed in an answer; kind 'other' for anything else. */
export function readFeedAt(bytes: Uint8Array, { url, headers }: From): Feed {
  return readFeed(bytes, { contentType: headers['content-type'] ?? null, url, headers })
}

/**
 * Addresses of the feeds of a site, by a page of it: those that it declares, one of each name ("News (RSS)" and "News (Atom)" are one),
 * without those of comments; where it declares none, the first link that looks like a feed.
 */
export function findFeeds(bytes: Uint8Array, { url }: From): readonly string[] {
  const links = discoverFeeds(decodeBytes(bytes, declaredCharset(bytes)).text, url)
  const news = links.filter(link => !/\bcomments?\b/i.test(`${link.title ?? ''} ${link.url}`))
  const declared = news.filter(link => link.kind !== null)
  const chosen = declared.length > 0 ? declared : news.slice(0, 1)
  const byName = new Map(chosen.toReversed().map(link => [nameOf(link), link]))
  return [...byName.values()].reverse().map(link => link.url)
}

/** A feed's name without that of its format; its address where nothing else is left. */
function nameOf({ title, url }: FeedLink): string {
  const words = (title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter(word => !FORMATS.has(word)).join(' ') || url
}

const FORMATS: ReadonlySet<string> = new Set(['rss', 'atom', 'xml', 'json', 'feed', 'rss2', '2', '0', '1'])
