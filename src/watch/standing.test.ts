import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeUpFeed } from '../../test/contract/watched.ts'
import type { WatchedFeed } from '../store/watch-state.ts'
import { standingLine, standingOf } from './standing.ts'

const URL = 'https://harbour-times.example/feed'
const NOW = '2031-05-02T12:00:00Z'
const arrivals = ['01T12', '01T18', '02T00', '02T05'].map(at => `2031-05-${at}:00:00Z`)

describe('a feed in one line', () => {
  const rows: readonly (readonly [string, Partial<WatchedFeed>, string])[] = [
    ['new', {}, `active       no dated news yet; asked next 2031-05-02 12:00  ${URL}`],
    [
      'with a habit, and late',
      { title: 'Harbour Times', arrivals },
      `active       Harbour Times: last news 2031-05-02 05:00, usually every 6 hours, late; asked next 2031-05-02 12:00  ${URL}`,
    ],
    [
      'silent',
      { arrivals, silentSince: arrivals[3]! },
      `silent       last news 2031-05-02 05:00, usually every 6 hours, late; asked next 2031-05-02 12:00  ${URL}`,
    ],
    ['failing', { failures: 2 }, `failing      no dated news yet; asked next 2031-05-02 12:00  ${URL}`],
    ['gone', { status: 'gone', nextAt: null }, `gone         no dated news yet; not asked any more  ${URL}`],
    ['a list', { status: 'index' }, `index        a list of feeds; asked next 2031-05-02 12:00  ${URL}`],
  ]
  for (const [name, more, want] of rows) {
    it(name, () => assert.equal(standingLine(standingOf(madeUpFeed(URL, more), NOW)), want))
  }

  it('says when news is expected', () => {
    const { expectedBy, isLate } = standingOf(madeUpFeed(URL, { arrivals }), '2031-05-02T11:00:00Z')
    assert.deepEqual([expectedBy, isLate], ['2031-05-02T11:00:00Z', false])
  })
})
