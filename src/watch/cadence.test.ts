import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { madeUpFeed } from '../../test/contract/watched.ts'
import { addArrivals, cadenceOf, expectedEvery, isSilent, silentAt } from './cadence.ts'
import { later } from './schedule.ts'
import { WATCH_SETTINGS } from './settings.ts'

const HOUR = 3_600_000
const T0 = '2031-05-02T08:00:00Z'
const hours = (...at: readonly number[]) => at.map(h => later(T0, h * HOUR))

describe('cadence', () => {
  const rows: readonly (readonly [string, readonly number[], number | null])[] = [
    ['nothing is known of nothing', [], null],
    ['nor of three arrivals', [0, 1, 2], null],
    ['every hour', [0, 1, 2, 3], 1],
    ['the longest gap of few', [0, 1, 9, 10], 8],
    ['the second longest of many: one outage is no habit', [0, 1, 2, 3, 4, 5, 30, 31, 32, 33, 34], 1],
    ['nights are a habit', [0, 1, 2, 3, 15, 16, 17, 18, 30, 31, 32], 12],
  ]
  for (const [name, at, want] of rows) {
    it(name, () => assert.equal(cadenceOf(hours(...at)), want === null ? null : want * HOUR))
  }
})

describe('arrivals', () => {
  it('are kept in order, each once, the last 65', () => {
    assert.deepEqual(addArrivals(hours(1, 3), hours(2, 3)), hours(1, 2, 3))
    const many = addArrivals([], hours(...Array.from({ length: 100 }, (_, i) => i)))
    assert.deepEqual([many.length, many[0]], [65, hours(35)[0]])
    const known = hours(1)
    assert.equal(addArrivals(known, []), known)
  })
})

describe('silence', () => {
  const feed = madeUpFeed('https://a.example/feed', { arrivals: hours(0, 6, 12, 18), askedAt: hours(26)[0]! })
  const at = (h: number) => hours(h)[0]!

  it('is due after one and a half times the cadence', () => {
    assert.equal(silentAt(feed, WATCH_SETTINGS), at(27))
    assert.equal(isSilent(feed, at(26.9), WATCH_SETTINGS), false)
    assert.equal(isSilent(feed, at(27), WATCH_SETTINGS), true)
  })

  it('is not blamed on a source that we have not asked since', () => {
    assert.equal(isSilent({ ...feed, askedAt: at(23) }, at(40), WATCH_SETTINGS), false)
    assert.equal(isSilent({ ...feed, askedAt: null }, at(40), WATCH_SETTINGS), false)
    assert.equal(isSilent({ ...feed, askedAt: at(24) }, at(40), WATCH_SETTINGS), true)
  })

  it('is told once, and not of what is not polled or has no habit', () => {
    assert.equal(silentAt({ ...feed, silentSince: at(18) }, WATCH_SETTINGS), null)
    for (const status of ['index', 'gone', 'refused'] as const)
      assert.equal(silentAt({ ...feed, status }, WATCH_SETTINGS), null, status)
    assert.equal(silentAt({ ...feed, arrivals: hours(0, 6) }, WATCH_SETTINGS), null)
  })

  it('cannot be noticed sooner than two polls apart', () => {
    const quick = { ...feed, arrivals: hours(0, 0.1, 0.2, 0.3) }
    assert.equal(expectedEvery(quick, WATCH_SETTINGS), HOUR)
  })

  it('falls within twice the cadence of any regular source', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 4, max: 60 }), (every, count) => {
        const arrivals = hours(...Array.from({ length: count }, (_, i) => i * every))
        const due = silentAt({ ...feed, arrivals }, WATCH_SETTINGS)!
        return due > arrivals.at(-1)! && due < later(arrivals.at(-1)!, 2 * every * HOUR)
      }),
    )
  })
})
