/** Made-up states of watching for tests of stores. */
import type { WatchedFeed, WatchedPage } from '../../src/store/watch-state.ts'

/** A feed that was just subscribed, with some fields as the test wants them. */
export function madeUpFeed(url: string, more: Partial<WatchedFeed> = {}): WatchedFeed {
  return {
    url,
    address: url,
    via: null,
    depth: 0,
    title: null,
    status: 'active',
    etag: null,
    lastModified: null,
    nextAt: '2031-05-02T12:00:00Z',
    askedAt: null,
    readAt: null,
    failures: 0,
    unreadable: 0,
    arrivals: [],
    silentSince: null,
    behind: false,
    ...more,
  }
}

/** A page that was just found in a feed. */
export function madeUpPage(url: string, more: Partial<WatchedPage> = {}): WatchedPage {
  return {
    url,
    address: url,
    origin: null,
    feed: 'https://harbour-times.example/feed',
    hints: { outlet: null, title: null, published: null, authors: [] },
    status: 'watched',
    etag: null,
    lastModified: null,
    nextAt: '2031-05-02T12:00:00Z',
    foundAt: '2031-05-02T12:00:00Z',
    firstAt: null,
    askedAt: null,
    reads: 0,
    versions: 0,
    failures: 0,
    missing: 0,
    captureId: null,
    reader: null,
    digest: null,
    ...more,
  }
}
