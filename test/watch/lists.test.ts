/** Sites, lists and loops over loopback: what is subscribed, what is refused, and how a watch ends. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'node:test'
import { recountAll } from '../../src/pipeline.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { toInstant } from '../../src/text/zones.ts'
import type { Question } from '../../src/watch/desk.ts'
import { later } from '../../src/watch/schedule.ts'
import type { Understood, World } from '../../src/watch/world.ts'
import { moment, pageOf, rssOf, START } from './newspapers.ts'
import { type Asked, openSite, type Reply, type Site, validated } from './site.ts'
import { type Clock, clockAt, simulate } from './world.ts'

let sites: Site[] = []
afterEach(async () => {
  await Promise.all(sites.map(site => site.close()))
  sites = []
})

const xml = { 'content-type': 'application/xml' }
const html = { 'content-type': 'text/html' }
const story = { path: '/fire', title: 'Fire', atMs: Date.parse(START) }
const page = pageOf({
  title: 'Fire shuts Quay Street',
  site: 'Harbour Times',
  paragraphs: ['Two people were hurt in a fire on Quay Street in Port Esker on Friday, police said.'],
  atMs: Date.parse(START),
})

type Answers = (asked: Asked, site: { readonly address: string }) => Reply | undefined

async function newspaper(more: Answers, clock: Clock): Promise<Site> {
  const site = await openSite(
    () => clock.ms,
    (asked, own) => {
      const reply = more(asked, own)
      if (reply !== undefined) return reply
      if (asked.path === '/feed') return { headers: xml, body: rssOf('Harbour Times', own.address, [story]) }
      return asked.path === '/fire' ? { headers: html, body: page } : undefined
    },
  )
  sites.push(site)
  return site
}

const newStore = (clock: Clock): Store => createMemoryStore({ reader: 'r1', now: () => toInstant(clock.ms) })
const paths = (site: Site) => site.log.map(one => one.path).filter(path => path !== '/robots.txt')

describe('one round', () => {
  it('finds the feed of a site, reads the pages behind it, and ends', async () => {
    const clock = clockAt(START)
    const front = `<link rel="alternate" type="application/rss+xml" href="/feed" title="News">`
    const site = await newspaper(({ path }) => (path === '/' ? { headers: html, body: front } : undefined), clock)
    const store = newStore(clock)
    const feeds = [`${site.address}/`]
    const events = await simulate({ clock, until: moment(1), store, once: true, feeds })
    assert.deepEqual(
      events.map(one => one.kind),
      ['subscribed', 'stored'],
    )
    assert.deepEqual(paths(site), ['/', '/feed', '/fire'])
    assert.ok(clock.ms < Date.parse(START) + 60_000)
    assert.deepEqual(
      store.watchedFeeds().map(one => one.status),
      ['index', 'active'],
    )
  })

  it('again at once asks for nothing', async () => {
    const clock = clockAt(START)
    const site = await newspaper(() => undefined, clock)
    const store = newStore(clock)
    const run = { clock, until: moment(1), store, once: true, feeds: [`${site.address}/feed`] }
    await simulate(run)
    clock.ms += 30_000
    assert.deepEqual(await simulate(run), [])
    assert.deepEqual(paths(site), ['/feed', '/fire'])
  })

  it('looks again at what is held when it is asked to, a minute after the last look', async () => {
    const clock = clockAt(START)
    const site = await newspaper(() => undefined, clock)
    const store = newStore(clock)
    const run = { clock, until: moment(1), store, once: true, feeds: [`${site.address}/feed`] }
    await simulate(run)
    const waits: Question[] = []
    const events = await simulate({ ...run, again: true, world: { pausing: next => void waits.push(next) } })
    assert.deepEqual(
      events.map(one => one.kind),
      ['unchanged'],
    )
    assert.deepEqual(waits, [{ at: later(START, 67_000), url: `${site.address}/fire` }])
    const looks = site.log.filter(one => one.path === '/fire').map(one => one.atMs)
    assert.ok(looks[1]! - looks[0]! >= 60_000 && looks[1]! - looks[0]! < 70_000)
    assert.deepEqual(await simulate(run), [])
  })

  it('does not wait for a server that asked for an hour', async () => {
    const clock = clockAt(START)
    const busy: Reply = { status: 429, headers: { 'retry-after': '3600' } }
    const site = await newspaper(({ path }) => (path === '/fire' ? busy : undefined), clock)
    const store = newStore(clock)
    const run = { clock, until: moment(1), store, once: true, feeds: [`${site.address}/feed`] }
    const events = await simulate(run)
    assert.deepEqual(
      events.map(one => one.kind === 'page-problem' && one.problem.code),
      ['fetch/rate-limited'],
    )
    assert.ok(clock.ms < Date.parse(START) + 60_000)
    clock.ms += 1_800_000
    await simulate(run)
    assert.deepEqual(paths(site), ['/feed', '/fire'])
  })
})

describe('a server that must not be asked', () => {
  it('is asked at once when it is allowed; one that redirects there has been asked', async () => {
    const clock = clockAt(START)
    const site = await newspaper(({ path }) => {
      return path === '/away' ? { status: 302, headers: { location: 'http://localhost:1/' } } : undefined
    }, clock)
    const store = newStore(clock)
    const run = {
      clock,
      until: moment(1),
      store,
      once: true,
      feeds: [`${site.address.replace('127.0.0.1', '127.0.0.2')}/feed`],
    }
    const events = await simulate(run)
    assert.deepEqual(
      events.map(one => one.kind === 'problem' && one.problem.code),
      ['fetch/denied-address'],
    )
    assert.equal(store.watchedFeeds()[0]?.askedAt, null)
    await simulate({ ...run, feeds: [`${site.address}/away`] })
    assert.notEqual(store.watchedFeeds()[0]?.askedAt, null)
  })
})

describe('lists', () => {
  it('that name each other end, and their feeds are read once', async () => {
    const clock = clockAt(START)
    const opml = (address: string, ...urls: readonly string[]) => {
      const outlines = urls.map(url => `<outline type="rss" text="x" xmlUrl="${address}${url}"/>`).join('')
      return { headers: xml, body: `<opml version="2.0"><head/><body>${outlines}</body></opml>` }
    }
    const site = await newspaper(({ path }, { address }) => {
      if (path === '/a.opml') return opml(address, '/b.opml', '/feed')
      return path === '/b.opml' ? opml(address, '/a.opml', '/b.opml', '/feed') : undefined
    }, clock)
    const store = newStore(clock)
    const events = await simulate({ clock, until: moment(0, 12), store, feeds: [`${site.address}/a.opml`] })
    assert.deepEqual(
      events.filter(one => one.kind === 'subscribed').map(one => new URL(one.feed).pathname),
      ['/b.opml', '/feed'],
    )
    assert.equal(paths(site).filter(path => path.endsWith('.opml')).length, 2)
  })

  it('of sitemaps lead to the newest pages, no deeper than three', async () => {
    const clock = clockAt(START)
    const index = (address: string, url: string) => ({
      headers: xml,
      body: `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${address}${url}</loc></sitemap></sitemapindex>`,
    })
    const site = await newspaper(({ path }, { address }) => {
      const depth = /^\/deep(\d)$/.exec(path)?.[1]
      if (depth !== undefined) return index(address, `/deep${Number(depth) + 1}`)
      if (path === '/map.xml') return index(address, '/news.xml')
      if (path !== '/news.xml') return undefined
      const urls = `<url><loc>${address}/fire</loc><lastmod>${START}</lastmod></url><url><loc>${address}/undated</loc></url>`
      return { headers: xml, body: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>` }
    }, clock)
    const store = newStore(clock)
    const feeds = [`${site.address}/map.xml`, `${site.address}/deep0`]
    await simulate({ clock, until: moment(0, 0.5), store, feeds })
    assert.deepEqual(paths(site).toSorted(), ['/deep0', '/deep1', '/deep2', '/deep3', '/fire', '/map.xml', '/news.xml'])
  })
})

describe('a watch', () => {
  it('of its own export changes nothing in a hundred rounds', async () => {
    const clock = clockAt(START)
    const site = await newspaper((asked, { address }) => {
      if (asked.path !== '/changes.atom') return undefined
      const own = rssOf('Port Esker: what changed', address, [story, { ...story, path: `/${asked.atMs}` }])
      return { headers: xml, body: own.replace('<description>', '<generator>Recount 0.1.0</generator><description>') }
    }, clock)
    const store = newStore(clock)
    const feeds = [`${site.address}/changes.atom`]
    const told: string[] = []
    for (let round = 1; round <= 100; round += 1) {
      told.push(...(await simulate({ clock, until: moment(30), store, once: true, feeds })).map(one => one.kind))
      clock.ms += 3_600_000
    }
    assert.equal(store.counts().captures, 0)
    assert.deepEqual([...new Set(told)], ['problem'])
    assert.deepEqual([...new Set(paths(site))], ['/changes.atom'])
    assert.equal(store.watchedFeeds()[0]?.status, 'refused')
  })

  it('gives up a request under way when it must end, and asks again the next time', async () => {
    const clock = clockAt(START)
    const hangs = { now: true }
    const stopping = new AbortController()
    const site = await newspaper(({ path }) => {
      if (path !== '/feed' || !hangs.now) return undefined
      stopping.abort()
      return { delayMs: 60_000 }
    }, clock)
    const store = newStore(clock)
    const feeds = [`${site.address}/feed`]
    const world = { stop: stopping.signal, wait: () => new Promise<void>(resolve => setImmediate(resolve)) }
    assert.deepEqual(await simulate({ clock, until: moment(1), store, feeds, world }), [])
    assert.deepEqual([store.watchedFeeds()[0]?.failures, store.watchedFeeds()[0]?.askedAt], [0, null])
    hangs.now = false
    const events = await simulate({ clock, until: moment(0, 0.1), store })
    assert.deepEqual(
      events.map(one => one.kind),
      ['stored'],
    )
    assert.ok(site.log.filter(one => one.path === '/feed')[1]!.atMs >= Date.parse(START) + 60_000)
  })

  it('does not wait for a page that hangs the reader when it must end', async () => {
    const clock = clockAt(START)
    const site = await newspaper(() => undefined, clock)
    const store = newStore(clock)
    const stopping = new AbortController()
    const given = Promise.withResolvers<Understood>()
    const world: Partial<World> = {
      stop: stopping.signal,
      wait: (ms, signal) => {
        if (!signal.aborted) clock.ms += stopping.signal.aborted ? 0 : ms
        return new Promise<void>(resolve => setImmediate(resolve))
      },
      understand: () => {
        stopping.abort()
        return given.promise
      },
      giveUp: async () => given.resolve({ problem: { code: 'workers/closed', message: 'closed', at: null } }),
    }
    assert.deepEqual(await simulate({ clock, until: moment(1), store, feeds: [`${site.address}/feed`], world }), [])
    const page = store.watchedPage(`${site.address}/fire`)
    assert.deepEqual([page?.failures, page?.versions, page?.status], [0, 0, 'watched'])
  })

  it('takes a better reader for no new version', async () => {
    const clock = clockAt(START)
    const site = await newspaper(
      asked =>
        asked.path === '/fire'
          ? validated(asked, '"1"', { headers: html, body: `${page}<!--${asked.atMs}-->` })
          : undefined,
      clock,
    )
    const store = newStore(clock)
    await simulate({ clock, until: moment(0, 0.1), store, feeds: [`${site.address}/feed`] })
    const url = `${site.address}/fire`
    store.putWatched({ pages: [{ ...store.watchedPage(url)!, etag: null, digest: 'made by an older reader' }] })
    const events = await simulate({ clock, until: moment(0, 2), store, reader: 'r2' })
    assert.deepEqual(
      events.map(one => one.kind),
      ['unchanged'],
    )
    assert.equal(store.watchedPage(url)?.reader, 'r2')
  })

  it('compares a page of very many versions with the last of them', async () => {
    const clock = clockAt(START)
    let hurt = 2
    const site = await newspaper(({ path }) => {
      return path === '/fire' ? { headers: html, body: page.replace('Two people', `${hurt} people`) } : undefined
    }, clock)
    const compared: number[] = []
    const world: Partial<World> = {
      recountAll: (reports, asOf) => {
        compared.push(reports.length)
        return recountAll(reports, asOf)
      },
    }
    const run = { clock, until: moment(1), store: newStore(clock), once: true, again: true, world }
    await simulate({ ...run, feeds: [`${site.address}/feed`] })
    const told: string[] = []
    for (hurt = 3; hurt <= 22; hurt += 1)
      for (const one of await simulate(run))
        if (one.kind === 'changed') told.push(...one.change.facts.map(fact => fact.words))
    assert.deepEqual([compared.length, Math.max(...compared)], [20, 17])
    assert.match(told.at(-1)!, /^injured.*: 21 → 22$|^injured.*twenty-one → twenty-two$/)
  })

  it('takes a page that goes back to its first words for a third version', async () => {
    const clock = clockAt(START)
    const other = page.replace('Two people', 'Three people')
    const site = await newspaper(asked => {
      if (asked.path !== '/fire') return undefined
      const hours = (asked.atMs - Date.parse(START)) / 3_600_000
      return { headers: html, body: hours > 0.5 && hours < 2 ? other : page }
    }, clock)
    const store = newStore(clock)
    const events = await simulate({ clock, until: moment(2), store, feeds: [`${site.address}/feed`] })
    assert.deepEqual(
      events.map(one => one.kind),
      ['stored', 'changed', 'changed'],
    )
    const versions = store.versionsOf(`${site.address}/fire`).map(one => one.captureId)
    assert.equal(versions[0], versions[2])
    assert.equal(store.counts().captures, 2)
  })
})
