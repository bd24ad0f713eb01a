import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeUpPage } from '../../test/contract/watched.ts'
import type { CaptureId } from '../model/index.ts'
import type { WatchedPage } from '../store/watch-state.ts'
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
  return { kind: 'failed', problem, retryAfterMs: null, retry: true, missing: false, gone: false, came: false, ...more }
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
    assert.deepEqual(told, ['1 page-problem', '5 refused'])
    assert.deepEqual([page.nextAt, page.status], [later(held.firstAt, 24 * HOUR), 'watched'])
  })

  it('before it ever came is tried on for a week, ever later, and told once; then it is given up', () => {
    let [page, now] = [fresh, NOW]
    const told: string[] = []
    for (let n = 1; page.nextAt !== null; n += 1) {
      const step = afterPage(page, failed(), { ...WHEN, now })
      for (const one of step.events) told.push(`${n} ${one.kind === 'refused' ? one.next !== null : one.kind}`)
      page = step.page
      if (page.nextAt === null) break
      assert.ok(page.nextAt > now && page.nextAt <= later(now, 27 * HOUR), page.nextAt)
      now = page.nextAt
    }
    assert.deepEqual([told, page.status], [['1 page-problem', '5 true', '14 false'], 'refused'])
    assert.ok(now >= later(NOW, 7 * 24 * HOUR) && now < later(NOW, 9 * 24 * HOUR), now)
  })

  it('by coming without a report is tried five times', () => {
    let page = fresh
    for (let n = 1; n <= 5; n += 1) page = afterPage(page, failed({ came: true }), WHEN).page
    assert.deepEqual([page.status, page.nextAt], ['refused', null])
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
    assert.deepEqual([once.page.status, once.events[0]?.kind], ['watched', 'page-problem'])
    const twice = afterPage(once.page, failed({ missing: true, retry: false }), WHEN)
    const gone = afterPage(held, failed({ gone: true }), WHEN)
    for (const { page, events } of [twice, gone]) {
      assert.deepEqual([page.status, page.nextAt, events[0]?.kind], ['gone', null, 'page-gone'])
    }
  })

  it('once among other failures was not deleted; an answer makes it forgotten', () => {
    const missing = failed({ missing: true, retry: false })
    const steps = [
      [failed(), missing],
      [missing, failed()],
      [missing, unchanged, missing],
      Array(4).fill(failed()).concat(missing),
    ]
    for (const answers of steps) {
      let page = held
      for (const answer of answers) page = afterPage(page, answer, WHEN).page as typeof held
      assert.equal(page.status, 'watched')
      assert.ok(page.nextAt! > NOW)
    }
    const twice = [missing, failed(), missing].reduce(
      (page, answer) => afterPage(page, answer, WHEN).page,
      held as WatchedPage,
    )
    assert.equal(twice.status, 'gone')
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
