import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeUpPage } from '../../test/contract/watched.ts'
import type { CaptureId } from '../model/index.ts'
import { afterPage, type PageAnswer } from './plan-page.ts'
import { later } from './schedule.ts'
import { WATCH_SETTINGS } from './settings.ts'

const HOUR = 3_600_000
const NOW = '2031-05-02T12:00:00Z'
const WHEN = { now: NOW, settings: WATCH_SETTINGS }
const URL = 'https://harbour-times.example/fire'
const fresh = madeUpPage(URL)
const held = { ...fresh, firstAt: later(NOW, -2 * HOUR), versions: 1, reads: 1, captureId: 'c' as CaptureId }

const failed = (more: Partial<Extract<PageAnswer, { kind: 'failed' }>> = {}): PageAnswer => {
  const problem = { code: 'fetch/http-error', message: 'expected 200, got 500', at: null }
  return { kind: 'failed', problem, retryAfterMs: null, retry: true, missing: false, gone: false, ...more }
}
const unchanged: PageAnswer = {
  kind: 'unchanged',
  etag: null,
  lastModified: null,
  movedTo: null,
  reader: null,
  digest: null,
}

describe('a page that fails', () => {
  it('is tried again after minutes, five times at most, then at its next reading', () => {
    let page = held
    const told: string[] = []
    for (let n = 1; n <= 5; n += 1) {
      const step = afterPage(page, failed(), WHEN)
      told.push(...step.events.map(one => `${n} ${one.kind}`))
      page = step.page as typeof held
      assert.ok(page.nextAt! > NOW)
      if (n < 5) assert.ok(page.nextAt! <= later(NOW, 3 * HOUR))
    }
    assert.deepEqual(told, ['5 refused'])
    assert.deepEqual([page.nextAt, page.status], [later(held.firstAt, 24 * HOUR), 'watched'])
  })

  it('for good before it was ever read is given up', () => {
    const { page, events } = afterPage(fresh, failed({ retry: false }), WHEN)
    assert.deepEqual([page.status, page.nextAt, events[0]?.kind], ['refused', null, 'refused'])
  })

  it('waits as long as the server asks', () => {
    const { page } = afterPage(held, failed({ retryAfterMs: 3 * HOUR }), WHEN)
    assert.ok(page.nextAt! >= later(NOW, 3 * HOUR))
  })
})

describe('a page that is not there', () => {
  it('was deleted when it is gone, or missing twice', () => {
    const once = afterPage(held, failed({ missing: true, retry: false }), WHEN)
    assert.deepEqual([once.page.status, once.events], ['watched', []])
    const twice = afterPage(once.page, failed({ missing: true, retry: false }), WHEN)
    const gone = afterPage(held, failed({ gone: true }), WHEN)
    for (const { page, events } of [twice, gone]) {
      assert.deepEqual([page.status, page.nextAt, events[0]?.kind], ['gone', null, 'page-gone'])
    }
  })

  it('and never was is refused, not gone', () => {
    const { events } = afterPage(fresh, failed({ gone: true }), WHEN)
    assert.equal(events[0]?.kind, 'refused')
  })
})

describe('a page that was looked at again', () => {
  it('without news keeps its version and waits for the next time', () => {
    const { page, version, events } = afterPage(held, unchanged, WHEN)
    assert.deepEqual([page.reads, page.versions, version], [2, 1, null])
    assert.deepEqual([page.nextAt, page.status], [later(held.firstAt, 24 * HOUR), 'watched'])
    assert.equal(events[0]?.kind, 'unchanged')
  })

  it('for the last time is done', () => {
    const old = { ...held, firstAt: later(NOW, -169 * HOUR) }
    const { page } = afterPage(old, unchanged, WHEN)
    assert.deepEqual([page.status, page.nextAt], ['done', null])
  })

  it('is not looked at again when it was old news at first', () => {
    const hints = { outlet: null, title: null, published: later(NOW, -31 * 24 * HOUR), authors: [] }
    const { page } = afterPage({ ...fresh, hints }, unchanged, WHEN)
    assert.deepEqual([page.status, page.nextAt], ['done', null])
  })

  it('under a new address keeps its name', () => {
    const movedTo = 'https://harbour-times.example/fire-2'
    const { page } = afterPage(held, { ...unchanged, movedTo }, WHEN)
    assert.deepEqual([page.url, page.address], [URL, movedTo])
  })
})
