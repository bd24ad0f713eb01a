import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeUpFeed } from '../../test/contract/watched.ts'
import { createMemoryStore } from '../store/memory.ts'
import type { WatchedFeed } from '../store/watch-state.ts'
import { Desk } from './desk.ts'
import { later } from './schedule.ts'
import { WATCH_SETTINGS } from './settings.ts'
import type { World } from './world.ts'

const HOUR = 3_600_000
const NOW = '2031-05-02T12:00:00Z'
const HOST = 'https://harbour-times.example'

/** A desk over a store in memory with these feeds, at noon. */
function deskOf(...feeds: readonly WatchedFeed[]) {
  const store = createMemoryStore({ reader: 'r1', now: () => NOW })
  store.putWatched({ feeds })
  const world: Partial<World> = { store, settings: WATCH_SETTINGS, now: () => NOW }
  return { desk: new Desk(world as World), store }
}

describe('a feed that fell silent', () => {
  it('is told once, not while a request is under way that may bring its news', () => {
    const arrivals = [-8, -7, -6, -5].map(hours => later(NOW, hours * HOUR))
    const feed = madeUpFeed(`${HOST}/feed`, { arrivals, askedAt: NOW, nextAt: later(NOW, HOUR) })
    const { desk, store } = deskOf(feed)
    const job = { kind: 'feed', host: HOST, feed } as const
    desk.begin(job)
    assert.deepEqual(desk.tellSilent(), [])
    assert.equal(store.watchedFeeds()[0]?.silentSince, null)
    desk.end(job)
    assert.deepEqual(
      desk.tellSilent().map(one => one.kind),
      ['silent'],
    )
    assert.equal(store.watchedFeeds()[0]?.silentSince, arrivals[3])
    assert.deepEqual(desk.tellSilent(), [])
  })
})
