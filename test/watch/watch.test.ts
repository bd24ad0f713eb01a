/** Nine days of watching three made-up publishers over loopback, with restarts: what is told, and what is kept. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { toInstant } from '../../src/text/zones.ts'
import type { WatchEvent } from '../../src/watch/events.ts'
import { countyWire, eskerPost, harbourTimes, moment, ODD_ETAG, START } from './newspapers.ts'
import type { Asked, Site } from './site.ts'
import { clockAt, simulate } from './world.ts'

const HOUR = 3_600_000

/** Restarts in the middle of things; the watch is down from the end of one run to the start of the next. */
const RUNS: readonly (readonly [from: string, until: string])[] = [
  [START, moment(0, 0.25)],
  [moment(0, 0.25), moment(0, 3)],
  [moment(0, 3), moment(1, 6)],
  [moment(1, 6.5), moment(3, 0.5)],
  [moment(3, 0.6), moment(5, 2)],
  [moment(5, 2), moment(9)],
]

let [times, post, wire]: Site[] = []
let folder = ''
const events: WatchEvent[] = []
const open = (now: () => string): Store => openSqliteStore(join(folder, 'x.db'), { reader: 'r1', now, access: 'write' })

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recount-watch-'))
  const clock = clockAt(START)
  const now = () => clock.ms
  ;[times, post, wire] = await Promise.all([harbourTimes(now), eskerPost(now), countyWire(now)])
  const feeds = [`${times!.address}/feed.xml`, `${post!.address}/atom.xml`, `${wire!.address}/rss`]
  for (const [i, [from, until]] of RUNS.entries()) {
    clock.ms = Date.parse(from)
    const store = open(() => toInstant(clock.ms))
    const run = { clock, until, store, policy: { headersMs: 200 }, feeds: i === 0 ? feeds : [] }
    events.push(...(await simulate(run)))
    store.close()
  }
})

after(async () => {
  await Promise.all([times, post, wire].map(site => site?.close()))
  rmSync(folder, { recursive: true, force: true })
})

const hoursAfter = (from: string, at: string) => (Date.parse(at) - Date.parse(from)) / HOUR
const told = <K extends WatchEvent['kind']>(kind: K) =>
  events.filter((one): one is Extract<WatchEvent, { readonly kind: K }> => one.kind === kind)
const of = (site: Site | undefined, path: string): readonly Asked[] => site!.log.filter(one => one.path === path)
const withStore = <T>(look: (store: Store) => T): T => {
  const store = open(() => moment(9))
  try {
    return look(store)
  } finally {
    store.close()
  }
}
const feedOf = (path: string) => withStore(store => store.watchedFeeds().find(one => one.url.endsWith(path))!)

describe('nine days of watching', () => {
  it('stores each report once, edits as versions', () => {
    const stored = told('stored').map(one => new URL(one.url).pathname)
    assert.equal(new Set(stored).size, stored.length)
    for (const path of ['/fire', '/crash', '/storm', '/1', '/16', '/99']) assert.ok(stored.includes(path), path)
    assert.equal(stored.includes('/private/notes'), false)
  })

  it('says which facts an edit changed', () => {
    const changed = told('changed').filter(one => one.url.endsWith('/fire'))
    assert.deepEqual(
      changed.map(one => one.version),
      [2, 3],
    )
    const [first, second] = changed.map(one => one.change.facts.map(fact => fact.words))
    assert.ok(first!.includes('injured: two → three'), String(first))
    assert.ok(
      second!.some(words => /^killed.*: one$/.test(words)),
      String(second),
    )
    assert.deepEqual(changed[0]!.change.sentences, { added: 1, removed: 1 })
  })

  it('looks at a page after an hour, a day and a week, and tells a deletion', () => {
    const asked = of(times, '/1').map(one => (one.atMs - of(times, '/1')[0]!.atMs) / HOUR)
    assert.deepEqual(asked.map(Math.round), [0, 1, 24, 168])
    const gone = told('page-gone').map(one => [new URL(one.url).pathname, one.version])
    assert.deepEqual(gone, [['/fire', 3]])
    withStore(store => {
      const page = store.watchedPage(`${times!.address}/fire`)!
      assert.deepEqual([page.status, page.nextAt, page.versions], ['gone', null, 3])
      assert.equal(store.versionsOf(page.url).length, 3)
      assert.equal(store.watchedPage(`${times!.address}/1`)?.status, 'done')
    })
  })

  it('makes no version of other bytes: advertisements, tokens, another charset', () => {
    const crash = told('unchanged').filter(one => one.url.endsWith('/crash'))
    assert.ok(crash.length >= 2)
    assert.equal(
      told('changed').some(one => one.url.endsWith('/crash')),
      false,
    )
    const [reading] = withStore(store => [...store.reports()].filter(one => one.article.origin.endsWith('/crash')))
    assert.match(reading!.article.text, /The café on the corner/)
  })

  it('obeys robots.txt for pages', () => {
    assert.deepEqual(of(post, '/private/notes'), [])
    assert.deepEqual(
      told('refused').map(one => [new URL(one.url).pathname, one.problem.code]),
      [['/private/notes', 'fetch/robots']],
    )
  })

  it('asks for a feed unconditionally until it has answered once, then by its very own marks', () => {
    const [first, ...rest] = of(times, '/feed.xml')
    assert.equal(first!.headers['if-none-match'], undefined)
    const bytes = (text: string) => Buffer.from(text, 'latin1').toString('latin1')
    for (const { headers } of rest) assert.ok(bytes(headers['if-none-match'] ?? '').startsWith(ODD_ETAG))
    const [start, ...conditional] = of(post, '/atom.xml')
    assert.equal(start!.headers['if-modified-since'], undefined)
    for (const { headers } of conditional) assert.ok(headers['if-modified-since'])
    assert.ok(of(times, '/feed.xml').length > 7 * 24)
  })

  it('never asks twice within the spacing, nor two things of one site at once', () => {
    for (const site of [times, post, wire]) {
      assert.equal(site!.most(), 1)
      for (const path of new Set(site!.log.map(one => one.path))) {
        const at = of(site, path).map(one => one.atMs)
        for (const [i, ms] of at.slice(1).entries()) assert.ok(ms - at[i]! >= 60_000, `${path} at ${toInstant(ms)}`)
      }
    }
  })

  it('follows a feed that has moved for good', () => {
    const [moved] = told('moved')
    assert.ok(moved!.to.endsWith('/new/atom.xml'))
    assert.equal(told('moved').length, 1)
    assert.equal(of(post, '/atom.xml').filter(one => one.atMs > Date.parse(moved!.at)).length, 0)
    const feed = feedOf('/atom.xml')
    assert.deepEqual([feed.address, feed.status], [moved!.to, 'active'])
  })

  it('obeys Retry-After over a restart', () => {
    const limited = told('problem').find(one => one.problem.code === 'fetch/rate-limited')!
    const next = post!.log.find(one => one.atMs > Date.parse(limited.at))!
    assert.ok(next.atMs - Date.parse(limited.at) >= 2 * HOUR)
    assert.ok(Date.parse(moment(3, 0.6)) < Date.parse(limited.at) + 2 * HOUR, 'a restart lies in between')
  })

  it('tells trouble once, and when it is tried again', () => {
    const problems = told('problem').map(one => `${new URL(one.feed).pathname} ${one.problem.code}`)
    assert.deepEqual(problems, [
      '/rss fetch/timeout',
      '/rss reading/feed-not-a-feed',
      '/rss reading/feed-not-a-feed',
      '/atom.xml fetch/rate-limited',
      '/atom.xml fetch/http-error',
    ])
    for (const one of told('problem')) assert.ok(one.next! > one.at)
  })

  it('asks a feed in quarantine once a day, takes it back, and leaves one that is gone alone', () => {
    const during = of(wire, '/rss').filter(
      one => one.atMs >= Date.parse(moment(2, 3)) && one.atMs < Date.parse(moment(5)),
    )
    assert.ok(during.length >= 2 && during.length <= 3, String(during.length))
    const gone = told('feed-gone')
    assert.deepEqual(
      gone.map(one => new URL(one.feed).pathname),
      ['/rss'],
    )
    assert.equal(of(wire, '/rss').filter(one => one.atMs > Date.parse(gone[0]!.at)).length, 0)
    assert.deepEqual([feedOf('/rss').status, feedOf('/rss').nextAt], ['gone', null])
  })

  it('says when a source is silent, within twice its cadence, and when it is back', () => {
    const silent = told('silent').map(one => [one.since, one.expectedEveryMs, hoursAfter(one.since, one.at)])
    assert.deepEqual(silent, [
      [moment(4), 6 * HOUR, 9],
      [moment(8), 6 * HOUR, 9],
    ])
    const back = told('back').map(one => [one.since, hoursAfter(moment(8), one.at) <= 1.1])
    assert.deepEqual(back, [[moment(4), true]])
  })

  it('hands on what only the feed knows', () => {
    withStore(store => {
      const page = store.watchedPage(`${times!.address}/fire`)!
      const { headers } = store.find(page.captureId!)!.capture
      assert.equal(headers['x-feed-title'], 'Harbour Times')
      assert.equal(headers['x-feed-item-title'], 'Fire shuts Quay Street')
      assert.equal(headers['x-feed-published'], START)
      assert.match(headers['x-feed-authors'] ?? '', /Mara Quill/)
      assert.equal(headers['x-feed-url'], `${times!.address}/feed.xml`)
    })
  })

  it('leaves a sound store', () => {
    withStore(store => assert.deepEqual(store.verify().findings, []))
  })
})
