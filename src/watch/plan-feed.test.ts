import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeUpFeed } from '../../test/contract/watched.ts'
import type { Feed, FeedItem } from '../model/index.ts'
import { EMPTY_ITEM, emptyFeed } from '../reading/feed/empty-feed.ts'
import { afterFeed, type FeedAnswer, newFeed, renewed } from './plan-feed.ts'
import { later } from './schedule.ts'
import { WATCH_SETTINGS } from './settings.ts'

const HOUR = 3_600_000
const NOW = '2031-05-02T12:00:00Z'
const URL = 'https://harbour-times.example/feed'
const fresh = newFeed(URL, { via: null, depth: 0, now: NOW })
const context = { now: NOW, settings: WATCH_SETTINGS, isKnown: (url: string) => url.endsWith('/known') }
const marks = { etag: '"a"', lastModified: null, freshMs: null, movedTo: null }

const item = (link: string | null, more: Partial<FeedItem> = {}): FeedItem => ({ ...EMPTY_ITEM, link, ...more })

const content = (items: readonly FeedItem[], more: Partial<Feed> = {}): Feed => ({
  ...emptyFeed('rss', []),
  title: 'Harbour Times',
  items,
  ...more,
})

const read = (feed: Feed): FeedAnswer => ({ kind: 'read', ...marks, feed })
const failed = (more: Partial<Extract<FeedAnswer, { kind: 'failed' }>> = {}): FeedAnswer => {
  const problem = { code: 'fetch/http-error', message: 'expected 200, got 500', at: null }
  return { kind: 'failed', problem, retryAfterMs: null, gone: false, retry: true, sent: true, ...more }
}
const page = (path: string) => `https://harbour-times.example/${path}`

describe('a feed that was read', () => {
  it('leads to the pages behind its items, each once, the newest first, without those that are known', () => {
    const items = [
      item(page('b'), { published: later(NOW, -HOUR) }),
      item(page('a#top'), { title: 'Fire', authors: [{ name: 'Mara Quill', email: null, url: null }] }),
      item(page('a')),
      item(page('known')),
      item('mailto:desk@harbour-times.example'),
      item(null),
    ]
    const { pages, feed } = afterFeed(fresh, read(content(items)), context)
    assert.deepEqual(
      pages.map(one => [one.url, one.feed, one.nextAt]),
      [
        [page('a'), URL, NOW],
        [page('b'), URL, NOW],
      ],
    )
    const outlet = 'Harbour Times'
    assert.deepEqual(pages[0]!.hints, { outlet, title: 'Fire', published: null, authors: ['Mara Quill'] })
    assert.deepEqual([feed.title, feed.etag, feed.askedAt, feed.readAt], ['Harbour Times', '"a"', NOW, NOW])
    assert.ok(feed.nextAt! >= later(NOW, HOUR / 2) && feed.nextAt! <= later(NOW, 0.56 * HOUR))
  })

  it('brings no more than a poll can hold', () => {
    const many = Array.from({ length: 300 }, (_, i) => item(page(String(i))))
    assert.equal(afterFeed(fresh, read(content(many)), context).pages.length, 200)
  })

  it('brings the rest at the next polls, which go without marks and count for no habit', () => {
    const many = Array.from({ length: 450 }, (_, i) => item(page(String(i)), { published: later(NOW, -i * 60_000) }))
    const known = new Set<string>()
    let [feed, now] = [fresh, NOW]
    const polls: unknown[] = []
    const habits = new Set<string>()
    for (let n = 0; n < 4; n += 1) {
      const step = afterFeed(feed, read(content(many)), { ...context, now, isKnown: url => known.has(url) })
      for (const one of step.pages) known.add(one.url)
      polls.push([step.pages.length, step.feed.etag, step.feed.behind])
      habits.add(step.feed.arrivals.join())
      feed = step.feed
      now = later(now, HOUR / 2)
    }
    assert.deepEqual(polls, [
      [200, null, true],
      [200, null, true],
      [50, '"a"', false],
      [0, '"a"', false],
    ])
    assert.deepEqual([known.size, habits.size], [450, 1])
  })

  it('of sitemaps takes only what is dated, and new', () => {
    const old = item(page('old'), { published: later(NOW, -31 * 24 * HOUR) })
    const items = [item(page('a')), item(page('b'), { updated: NOW }), old]
    const { pages } = afterFeed(fresh, read(content(items, { kind: 'sitemap' })), context)
    assert.deepEqual(
      pages.map(one => one.url),
      [page('b')],
    )
  })

  it('has the habit that its items date at first, later what is new, at its own time if that is recent', () => {
    const dated = [-3, -2, -1, 1].map(h => item(page(`d${h}`), { published: later(NOW, h * HOUR) }))
    const first = afterFeed(fresh, read(content(dated)), context)
    assert.deepEqual(
      first.feed.arrivals,
      [-3, -2, -1].map(h => later(NOW, h * HOUR)),
    )
    const next = { ...context, now: later(NOW, HOUR), isKnown: (url: string) => url.includes('/d') }
    const more = [item(page('n'), { published: later(NOW, 0.5 * HOUR) }), item(page('late'), { published: NOW })]
    const second = afterFeed(first.feed, read(content([...dated, ...more])), next)
    assert.deepEqual(second.feed.arrivals.slice(3), [later(NOW, 0.5 * HOUR), later(NOW, HOUR)])
  })

  it('is left alone for as long as it asks', () => {
    const { feed } = afterFeed(fresh, read(content([], { ttlMinutes: 180 })), context)
    assert.ok(feed.nextAt! >= later(NOW, 3 * HOUR))
    const cached = afterFeed(fresh, { ...read(content([])), freshMs: 5 * HOUR } as FeedAnswer, context)
    assert.ok(cached.feed.nextAt! >= later(NOW, 5 * HOUR))
  })
})

describe('our own exports', () => {
  const own: readonly (readonly [string, Partial<Feed>])[] = [
    ['by their generator', { generator: 'Recount 0.1' }],
    ['by their ids', { items: [item(page('a'), { id: 'urn:recount:change:17' })] }],
  ]
  for (const [name, more] of own) {
    it(`are refused ${name}, for good`, () => {
      const step = afterFeed(fresh, read(content([item(page('a'))], more)), context)
      assert.deepEqual([step.feed.status, step.feed.nextAt, step.pages], ['refused', null, []])
      assert.deepEqual(
        step.events.map(one => one.kind === 'problem' && one.problem.code),
        ['watch/own-feed'],
      )
    })
  }

  it('are not the feeds of publishers with such a name in them', () => {
    const step = afterFeed(fresh, read(content([], { generator: 'Recounted Stories CMS', title: 'Recount' })), context)
    assert.equal(step.feed.status, 'active')
  })
})

describe('lists', () => {
  it('lead to the feeds that they name, and are asked once a day', () => {
    const items = [
      item('https://a.example', { id: 'https://a.example/feed' }),
      item('https://b.example/feed'),
      item(null, { id: 'https://a.example/feed' }),
    ]
    const step = afterFeed(fresh, read(content(items, { kind: 'opml' })), context)
    assert.deepEqual(
      step.feeds.map(one => [one.url, one.via, one.depth, one.nextAt]),
      [
        ['https://a.example/feed', URL, 1, NOW],
        ['https://b.example/feed', URL, 1, NOW],
      ],
    )
    assert.equal(step.feed.status, 'index')
    assert.ok(step.feed.nextAt! >= later(NOW, 24 * HOUR))
    assert.deepEqual(step.pages, [])
  })

  it('of sitemaps lead to the newest, not to archives', () => {
    const dated = (path: string, days: number) => item(page(path), { updated: later(NOW, -days * 24 * HOUR) })
    const undated = Array.from({ length: 30 }, (_, i) => item(page(`u${i}`)))
    const items = [dated('old', 40), ...undated, dated('b', 2), dated('a', 1)]
    const { feeds } = afterFeed(fresh, read(content(items, { kind: 'sitemap-index' })), context)
    assert.deepEqual([feeds.length, ...feeds.slice(0, 3).map(one => one.url)], [20, page('a'), page('b'), page('u0')])
  })

  it('do not lead to themselves, nor deeper than three', () => {
    const self = [item(URL, { id: URL }), item('https://b.example/feed')]
    const depths = (depth: number) =>
      afterFeed({ ...fresh, depth }, read(content(self, { kind: 'opml' })), context).feeds.map(one => one.depth)
    assert.deepEqual([depths(0), depths(2), depths(3)], [[1], [3], []])
  })

  it('may be pages that name feeds, by addresses of their own', () => {
    const step = afterFeed(fresh, { kind: 'found', ...marks, title: 'Home', feeds: ['/atom.xml'] }, context)
    assert.deepEqual([step.feed.status, step.feed.title, step.feeds[0]?.url], ['index', 'Home', page('atom.xml')])
  })
})

describe('failures', () => {
  const known = madeUpFeed(URL, { etag: '"a"', readAt: NOW })

  it('are tried again ever later, and told at the 1st, 2nd, 4th, 8th', () => {
    let feed = known
    const told: number[] = []
    for (let n = 1; n <= 9; n += 1) {
      const step = afterFeed(feed, failed(), context)
      assert.ok(step.feed.nextAt! > (n === 1 ? NOW : later(NOW, HOUR / 2)))
      if (step.events.length > 0) told.push(n)
      feed = step.feed
    }
    assert.deepEqual(told, [1, 2, 4, 8])
    assert.equal(afterFeed(feed, { kind: 'not-modified', ...marks }, context).feed.failures, 0)
  })

  it('keep to Retry-After, and end with 410', () => {
    assert.ok(afterFeed(known, failed({ retryAfterMs: 7 * HOUR }), context).feed.nextAt! >= later(NOW, 7 * HOUR))
    const step = afterFeed(known, failed({ gone: true }), context)
    assert.deepEqual([step.feed.status, step.feed.nextAt, step.events[0]?.kind], ['gone', null, 'feed-gone'])
  })

  it('that trying again will not mend rest for a day', () => {
    assert.ok(afterFeed(known, failed({ retry: false }), context).feed.nextAt! >= later(NOW, 24 * HOUR))
  })
})

describe('answers that cannot be read', () => {
  const broken: FeedAnswer = {
    kind: 'unreadable',
    ...marks,
    etag: '"broken"',
    problem: { code: 'reading/feed-not-a-feed', message: 'expected a feed', at: null },
  }

  it('put a feed into quarantine the third time, and keep its marks', () => {
    let feed = madeUpFeed(URL, { etag: '"a"', readAt: NOW })
    const told: number[] = []
    for (let n = 1; n <= 5; n += 1) {
      const step = afterFeed(feed, broken, context)
      if (step.events.length > 0) told.push(n)
      feed = step.feed
      assert.deepEqual([feed.status, feed.etag], [n < 3 ? 'active' : 'quarantined', '"a"'])
    }
    assert.deepEqual(told, [1, 3])
    assert.ok(feed.nextAt! >= later(NOW, 24 * HOUR))
    const back = afterFeed(feed, read(content([])), context).feed
    assert.deepEqual([back.status, back.unreadable], ['active', 0])
  })
})

describe('a feed that has moved', () => {
  it('is asked at its new address, under its old name', () => {
    const step = afterFeed(fresh, { kind: 'not-modified', ...marks, movedTo: page('new') }, context)
    assert.deepEqual([step.feed.url, step.feed.address], [URL, page('new')])
    assert.deepEqual(
      step.events.map(one => one.kind),
      ['moved'],
    )
    const again = afterFeed(step.feed, { kind: 'not-modified', ...marks, movedTo: page('new') }, context)
    assert.deepEqual(again.events, [])
  })

  it('to where no feed is has not moved', () => {
    const problem = { code: 'watch/no-feed', message: 'expected a feed, got a page', at: null }
    const { feed, events } = afterFeed(
      fresh,
      { kind: 'unreadable', ...marks, movedTo: page('login'), problem },
      context,
    )
    assert.deepEqual([feed.address, events.map(one => one.kind)], [URL, ['problem']])
    const found = afterFeed(
      fresh,
      { kind: 'found', ...marks, movedTo: page('front'), title: null, feeds: ['/f'] },
      context,
    )
    assert.equal(found.feed.address, page('front'))
  })
})

describe('a feed that a person asks for again', () => {
  it('comes back after it was given up, not sooner than a minute after the last request', () => {
    const gone = madeUpFeed(URL, { status: 'gone', nextAt: null, askedAt: later(NOW, -10_000) })
    const back = renewed(gone, NOW, WATCH_SETTINGS)
    assert.deepEqual([back.status, back.nextAt], ['active', later(NOW, 51_000)])
  })

  it('is asked at once when it was refused before anything was sent', () => {
    const { feed } = afterFeed(fresh, failed({ retry: false, sent: false }), context)
    assert.ok(feed.nextAt! >= later(NOW, 24 * HOUR))
    assert.equal(renewed(feed, later(NOW, 1000), WATCH_SETTINGS).nextAt, later(NOW, 1000))
    const asked = afterFeed(fresh, failed({ retry: false }), context)
    assert.equal(renewed(asked.feed, later(NOW, 1000), WATCH_SETTINGS).nextAt, later(NOW, 61_000))
  })

  it('is tried now when it failed, and goes on as it was when it is well', () => {
    const failing = madeUpFeed(URL, { failures: 4, askedAt: later(NOW, -HOUR), nextAt: later(NOW, 9 * HOUR) })
    assert.equal(renewed(failing, NOW, WATCH_SETTINGS).nextAt, NOW)
    const well = madeUpFeed(URL, { askedAt: NOW, nextAt: later(NOW, HOUR) })
    assert.equal(renewed(well, NOW, WATCH_SETTINGS), well)
  })
})
