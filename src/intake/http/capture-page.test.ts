import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { capturePage, type PageCapture } from './capture-page.ts'
import { createRobotsGate } from './robots-cache.ts'
import { createFetcher } from './safe-fetch.ts'
import { answer, rawServer } from './testing.ts'

const html = (text: string) => `<!doctype html><title>Fire</title><p>${text}`
const latin = Buffer.from(html('Caf\u00e9'), 'latin1')
const ways: Readonly<Record<string, readonly [number, Record<string, string>, (string | Uint8Array)?]>> = {
  '/robots.txt': [200, {}, 'User-agent: *\nDisallow: /closed'],
  '/page': [
    200,
    {
      'content-type': 'text/html; charset=utf-8',
      etag: '"1"',
      'x-robots-tag': 'noai',
      server: 'x',
      'content-language': 'en',
    },
    html('Two were hurt.'),
  ],
  '/old': [301, { location: '/page' }],
  '/into-closed': [302, { location: '/closed/page' }],
  '/closed/page': [200, { 'content-type': 'text/html' }, html('secret')],
  '/by-header': [200, { 'content-type': 'text/html; charset=iso-8859-1' }, latin],
  '/header-first': [
    200,
    { 'content-type': 'text/html; charset=iso-8859-1' },
    Buffer.concat([Buffer.from('<meta charset="koi8-r">'), latin]),
  ],
  '/mark-first': [200, { 'content-type': 'text/html; charset=koi8-r' }, Buffer.from(`\ufeff${html('Caf\u00e9')}`)],
  '/meta': [
    200,
    { 'content-type': 'text/html; charset=x-none' },
    Buffer.concat([Buffer.from('<meta charset="iso-8859-1">'), latin]),
  ],
  '/feed': [200, { 'content-type': 'text/xml' }, '<rss version="2.0"><channel/></rss>'],
  '/picture': [200, { 'content-type': 'image/png' }, '\x89PNG'],
  '/empty': [200, { 'content-type': 'text/html' }, ''],
  '/same': [304, {}],
  '/404': [404, { 'content-type': 'text/html' }, html('No such page')],
}
const asked: string[] = []
const server = await rawServer((socket, path) => {
  asked.push(path)
  const way = ways[path] ?? [500, {}]
  socket.end(answer(way[0], way[1], way[2]))
})
const origin = `http://127.0.0.1:${server.port}`
const fetcher = createFetcher({ allowHosts: ['127.0.0.1'] }, { now: () => 0 })
const robots = createRobotsGate(fetcher, { now: () => 0 })
const tools = { fetcher, robots, now: () => '2031-05-04T10:00:00Z' }
after(async () => {
  await fetcher.close()
  await server.close()
})

const read = (path: string, more = {}): Promise<PageCapture> => capturePage({ url: `${origin}${path}`, ...more }, tools)

describe('capturePage', () => {
  it('gives the capture of a page with its last address and the headers that reading uses', async () => {
    const { entry, outcome } = await read('/old')
    assert.ok(entry?.kind === 'capture')
    const { capture } = entry
    assert.deepEqual(
      [capture.origin, capture.mediaType, capture.capturedAt],
      [`${origin}/page`, 'text/html', tools.now()],
    )
    assert.deepEqual(capture.headers, {
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'en',
      etag: '"1"',
      'x-robots-tag': 'noai',
    })
    assert.equal(outcome.kind === 'body' && outcome.movedTo, `${origin}/page`)
    assert.deepEqual(JSON.parse(JSON.stringify(capture)), capture)
  })

  const refusals: readonly (readonly [string, string])[] = [
    ['/404', 'fetch/http-error'],
    ['/missing', 'fetch/http-error'],
    ['/feed', 'fetch/not-a-page'],
    ['/picture', 'fetch/not-a-page'],
    ['/empty', 'intake/empty'],
    ['/closed/page', 'fetch/robots'],
    ['/into-closed', 'fetch/robots'],
  ]
  for (const [path, code] of refusals) {
    it(`refuses ${path} with ${code}`, async () => {
      const { entry } = await read(path)
      assert.equal(entry?.kind === 'refused' && entry.problem.code, code)
    })
  }

  it('does not even ask for a page that is closed to robots, also behind a redirect', async () => {
    asked.length = 0
    await read('/closed/page')
    await read('/into-closed')
    assert.deepEqual(asked, ['/into-closed'])
  })

  it('asks its caller before every hop, as well as robots.txt', async () => {
    const admitted: string[] = []
    const admit = async (url: string) => void admitted.push(url.slice(origin.length))
    await read('/old', { admit })
    const { outcome } = await read('/closed/page', { admit })
    assert.equal(outcome.kind === 'failed' && outcome.problem.code, 'fetch/robots')
    assert.deepEqual(admitted, ['/old', '/page', '/closed/page'])
  })

  it('reads it when a person named the address and robots are not asked', async () => {
    const { entry } = await capturePage({ url: `${origin}/closed/page` }, { ...tools, robots: null })
    assert.equal(entry?.kind, 'capture')
  })

  for (const path of ['/by-header', '/header-first', '/mark-first', '/meta']) {
    it(`reads the charset of ${path}`, async () => {
      const { entry } = await read(path)
      assert.ok(entry?.kind === 'capture' && entry.capture.body.includes('Caf\u00e9'))
    })
  }

  it('gives nothing new for a page that has not changed', async () => {
    const { entry, outcome } = await read('/same', { etag: '"1"' })
    assert.deepEqual([entry, outcome.kind], [null, 'not-modified'])
  })
})

describe('a site whose robots.txt cannot be asked', () => {
  const open = (allowHosts: readonly string[], message?: string) => {
    const lookup = async () => {
      if (message !== undefined) throw Object.assign(new Error(message), { code: message })
      return [{ address: '127.0.0.1', family: 4 }]
    }
    const ours = createFetcher({ allowHosts: [...allowHosts], lookup }, { now: () => 0 })
    after(() => ours.close())
    return { ...tools, fetcher: ours, robots: createRobotsGate(ours, { now: () => 0 }) }
  }
  const failing = (status: number) =>
    createRobotsGate(
      {
        fetch: async ({ url }) => ({
          kind: 'failed',
          url,
          status,
          problem: { code: 'fetch/http-error', message: `${url}: expected 2xx, got ${status}`, at: null },
          retryAfterMs: null,
          gone: false,
          retry: true,
          hops: [],
        }),
        close: async () => {},
      },
      { now: () => 0 },
    )
  const rows: readonly (readonly [string, string, string, RegExp, () => typeof tools])[] = [
    [
      'its name is unknown',
      'http://gone.example/a',
      'fetch/dns',
      /gone\.example\/a: robots\.txt could not be asked: .*no such host \(ENOTFOUND\)/,
      () => open([], 'ENOTFOUND'),
    ],
    [
      'nobody listens',
      'http://dead.example:1/a',
      'fetch/connect',
      /robots\.txt could not be asked: .*connection refused \(ECONNREFUSED\)/,
      () => open(['dead.example:1']),
    ],
    [
      'it has no TLS',
      `https://plain.example:${server.port}/a`,
      'fetch/tls',
      /robots\.txt could not be asked: .*expected a certificate/,
      () => open([`plain.example:${server.port}`]),
    ],
    [
      'its address is private',
      'http://intra.example:8080/a',
      'fetch/denied-address',
      /expected a public address, got 127\.0\.0\.1 .*--allow-host intra\.example:8080$/,
      () => open([]),
    ],
    [
      'its port is none of the web',
      'http://intra.example:6379/a',
      'fetch/denied-port',
      /got 6379; if you trust it: --allow-host intra\.example:6379$/,
      () => open([]),
    ],
    [
      'it answers with an error',
      `${origin}/page`,
      'fetch/robots-unknown',
      /robots\.txt could not be asked: .*got 503$/,
      () => ({ ...tools, robots: failing(503) }),
    ],
  ]
  for (const [name, url, code, message, means] of rows) {
    it(`is refused with ${code} when ${name}`, async () => {
      const { entry, outcome } = await capturePage({ url }, means())
      assert.ok(entry?.kind === 'refused')
      assert.deepEqual(
        [entry.problem.code, outcome.kind === 'failed' && outcome.retry],
        [code, code !== 'fetch/denied-port'],
      )
      assert.match(entry.problem.message, message)
    })
  }
})
