import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { after, describe, it } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { FetchOutcome, FetchPolicy, FetchRequest } from './policy.ts'
import { createFetcher } from './safe-fetch.ts'
import { answer, rawServer, stubNetwork } from './testing.ts'

const words = 'Two people were hurt in the harbour.'
const now = () => Date.UTC(2031, 4, 4, 10)
const lines: string[] = []
const ways: Readonly<Record<string, readonly [number, Record<string, string>, (string | Uint8Array)?]>> = {
  '/plain': [200, { etag: '"\xe9-1"', 'last-modified': 'Sun, 04 May 2031 09:00:00 GMT', 'set-cookie': 'a=b' }, words],
  '/gzip': [200, { 'content-encoding': 'gzip' }, gzipSync(words)],
  '/sitemap.xml.gzip': [200, { 'content-type': 'application/x-gzip' }, gzipSync(words)],
  '/x-gzip': [200, { 'content-encoding': 'X-GZip' }, gzipSync(words)],
  '/deflate': [200, { 'content-encoding': 'deflate' }, deflateSync(words)],
  '/raw-deflate': [200, { 'content-encoding': 'deflate' }, deflateRawSync(words)],
  '/br': [200, { 'content-encoding': 'br' }, brotliCompressSync(words)],
  '/zstd': [200, { 'content-encoding': 'zstd' }, zstdCompressSync(words)],
  '/twice': [200, { 'content-encoding': 'deflate, gzip' }, gzipSync(deflateSync(words))],
  '/charset-as-encoding': [200, { 'content-encoding': 'UTF-8' }, words],
  '/empty-gzip': [200, { 'content-encoding': 'gzip' }, ''],
  '/lie': [200, { 'content-encoding': 'gzip' }, words],
  '/cut-gzip': [200, { 'content-encoding': 'gzip' }, gzipSync(words).subarray(0, 20)],
  '/unknown': [200, { 'content-encoding': 'compress' }, words],
  '/six': [200, { 'content-encoding': 'gzip,gzip,gzip,gzip,gzip,gzip' }, words],
  '/moved': [301, { location: '/moved-again' }],
  '/moved-again': [308, { location: '/plain#part' }],
  '/found': [302, { location: '/moved' }],
  '/umlaut': [302, { location: '/caf\xc3\xa9' }],
  '/caf%C3%A9': [200, {}, words],
  '/loop': [302, { location: '/loop' }],
  '/nowhere': [302, {}],
  '/elsewhere': [302, { location: 'ftp://news.example/' }],
  '/300': [300, { location: '/plain' }],
  '/304': [304, {}],
  '/404': [404, {}, 'not here'],
  '/410': [410, {}],
  '/429': [429, { 'retry-after': '120' }],
  '/503': [503, { 'retry-after': 'Sun, 04 May 2031 10:00:30 GMT' }],
  '/206': [206, {}, words],
  '/large': [200, {}, 'x'.repeat(5000)],
}
const server = await rawServer((socket, path, head) => {
  lines.push(head)
  const way = ways[path] ?? [500, {}]
  socket.end(answer(way[0], way[1], way[2]))
})
const origin = `http://127.0.0.1:${server.port}`
const policy = { allowHosts: [`127.0.0.1:${server.port}`], maxBytes: 4096 }
const fetcher = createFetcher(policy, { now })
after(async () => {
  await fetcher.close()
  await server.close()
})

const get = (path: string, more: Partial<FetchRequest> = {}) => fetcher.fetch({ url: `${origin}${path}`, ...more })
const brief = (outcome: FetchOutcome): string => (outcome.kind === 'failed' ? outcome.problem.code : outcome.kind)

describe('safeFetch', () => {
  for (const path of Object.keys(ways).filter(one =>
    /^\/(?:plain|.*gzip|.*deflate|br|zstd|twice|charset.*)$/.test(one),
  )) {
    if (path === '/cut-gzip') continue
    it(`decodes ${path}`, async () => {
      const outcome = await get(path)
      assert.equal(outcome.kind, 'body')
      if (outcome.kind === 'body')
        assert.equal(new TextDecoder().decode(outcome.bytes), path === '/empty-gzip' ? '' : words)
    })
  }

  const failures: readonly (readonly [path: string, code: string, status: number | null, retry: boolean])[] = [
    ['/lie', 'fetch/bad-encoding', null, true],
    ['/cut-gzip', 'fetch/cut-off', null, true],
    ['/unknown', 'fetch/encodings', null, false],
    ['/six', 'fetch/encodings', null, false],
    ['/loop', 'fetch/too-many-redirects', null, false],
    ['/nowhere', 'fetch/bad-redirect', null, false],
    ['/elsewhere', 'fetch/not-http', null, false],
    ['/300', 'fetch/http-error', 300, false],
    ['/304', 'fetch/http-error', 304, false],
    ['/404', 'fetch/http-error', 404, false],
    ['/410', 'fetch/gone', 410, false],
    ['/429', 'fetch/rate-limited', 429, true],
    ['/503', 'fetch/http-error', 503, true],
    ['/206', 'fetch/http-error', 206, false],
    ['/large', 'fetch/too-large', null, false],
  ]
  for (const [path, code, status, retry] of failures) {
    it(`ends ${path} with ${code}`, async () => {
      const outcome = await get(path)
      assert.equal(outcome.kind, 'failed')
      if (outcome.kind !== 'failed') return
      assert.deepEqual([outcome.problem.code, outcome.status, outcome.retry], [code, status, retry])
      assert.equal(outcome.gone, status === 410)
    })
  }

  it('follows redirects and tells the new address only when all of them were permanent', async () => {
    const moved = await get('/moved')
    assert.ok(moved.kind === 'body')
    assert.equal(moved.url, `${origin}/plain`)
    assert.equal(moved.movedTo, `${origin}/plain`)
    assert.deepEqual(moved.hops, [
      { url: `${origin}/moved`, status: 301 },
      { url: `${origin}/moved-again`, status: 308 },
    ])
    const found = await get('/found')
    assert.ok(found.kind === 'body')
    assert.deepEqual([found.url, found.movedTo, found.hops.length], [`${origin}/plain`, null, 3])
  })

  it('keeps the bytes of a redirect that is not ASCII', async () => {
    const outcome = await get('/umlaut')
    assert.equal(outcome.url, `${origin}/caf%C3%A9`)
    assert.equal(outcome.kind, 'body')
  })

  it('sends marks back byte for byte, on every hop, and takes 304 for an answer', async () => {
    const first = await get('/plain')
    assert.ok(first.kind === 'body')
    assert.equal(first.headers.etag, '"\xe9-1"')
    lines.length = 0
    const marks = { etag: first.headers.etag ?? null, lastModified: first.headers['last-modified'] ?? null }
    await get('/moved', marks)
    assert.equal(lines.length, 3)
    for (const head of lines) {
      assert.ok(head.includes('if-none-match: "\xe9-1"\r\n'), head)
      assert.ok(head.includes('if-modified-since: Sun, 04 May 2031 09:00:00 GMT\r\n'), head)
    }
    assert.equal((await get('/304', marks)).kind, 'not-modified')
  })

  it('says who it is, and neither referrer nor cookie', async () => {
    lines.length = 0
    const outcome = await get('/moved', { accept: 'application/rss+xml' })
    assert.ok(outcome.kind === 'body')
    assert.equal(outcome.headers['set-cookie'], undefined)
    for (const head of lines) {
      assert.ok(head.includes('user-agent: Recount/0.1 (+https://recount.example/bot)\r\n'), head)
      assert.ok(head.includes('accept: application/rss+xml\r\n'), head)
      assert.ok(!/^(?:referer|cookie|authorization):/im.test(head), head)
    }
  })

  it('tells how long the server asks us to wait', async () => {
    const late = await get('/429')
    const busy = await get('/503')
    assert.equal(late.kind === 'failed' && late.retryAfterMs, 120_000)
    assert.equal(busy.kind === 'failed' && busy.retryAfterMs, 30_000)
  })

  it('opens one connection to a host at a time', async () => {
    let most = 0
    let now = 0
    const slow = await rawServer(socket => {
      most = Math.max(most, ++now)
      setImmediate(() => {
        now--
        socket.end(answer(200, {}, words))
      })
    })
    const url = `http://127.0.0.1:${slow.port}/`
    const own = createFetcher({ allowHosts: ['127.0.0.1'] }, { now: () => 0 })
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, at) => own.fetch({ url: `${url}${at}` })))
    assert.deepEqual([...new Set(outcomes.map(brief))], ['body'])
    assert.deepEqual([most, slow.hits()], [1, 20])
    await own.close()
    await slow.close()
  })

  it('is given up at once when asked to, also while it waits for its turn', async () => {
    const silent = await rawServer(() => {})
    const own = createFetcher({ allowHosts: ['127.0.0.1'] }, { now: () => 0 })
    const url = `http://127.0.0.1:${silent.port}/`
    const stop = new AbortController()
    const first = own.fetch({ url })
    const waiting = own.fetch({ url, signal: stop.signal })
    stop.abort()
    assert.equal(brief(await waiting), 'fetch/aborted')
    await own.close()
    assert.equal(brief(await first), 'fetch/aborted')
    assert.equal(brief(await own.fetch({ url })), 'fetch/aborted')
    await silent.close()
  })

  it('does not count the time that it waits for others', async t => {
    const sockets: Socket[] = []
    let arrived = () => {}
    const held = await rawServer(socket => {
      sockets.push(socket)
      arrived()
    })
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const own = createFetcher({ allowHosts: ['127.0.0.1'], totalMs: 100 }, { now: () => 0 })
    const url = `http://127.0.0.1:${held.port}/`
    const fetches = [own.fetch({ url }), own.fetch({ url }), own.fetch({ url })]
    const codes: string[] = []
    for (const [at, one] of fetches.entries()) {
      while (sockets.length <= at) await new Promise<void>(resolve => (arrived = resolve))
      t.mock.timers.tick(90) // the last has waited 180 ms when its turn comes
      sockets[at]?.end(answer(200, {}, words))
      codes.push(brief(await one))
    }
    assert.deepEqual(codes, ['body', 'body', 'body'])
    const late = own.fetch({ url })
    while (sockets.length <= 3) await new Promise<void>(resolve => (arrived = resolve))
    t.mock.timers.tick(100)
    assert.equal(brief(await late), 'fetch/timeout')
    await own.close()
    await held.close()
  })

  it('does not look at proxies in the environment', async () => {
    const canary = await rawServer(socket => socket.end(answer(200, {}, 'proxied')))
    const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'ALL_PROXY'] as const
    const before = names.map(name => process.env[name])
    for (const name of names) process.env[name] = `http://127.0.0.1:${canary.port}`
    try {
      const own = createFetcher(policy, { now })
      assert.equal(brief(await own.fetch({ url: `${origin}/plain` })), 'body')
      await own.close()
      assert.equal(canary.hits(), 0)
    } finally {
      for (const [at, name] of names.entries()) {
        if (before[at] === undefined) delete process.env[name]
        else process.env[name] = before[at]
      }
      await canary.close()
    }
  })

  it('refuses a connection that ends elsewhere than where it was opened', async () => {
    const network = stubNetwork(
      () => server.port,
      address => (address === '8.8.8.8' ? '10.0.0.1' : address),
    )
    const own = createFetcher({ lookup: async () => [{ address: '93.184.216.34', family: 4 }] }, { now, dial: network })
    assert.equal(brief(await own.fetch({ url: 'http://news.example/plain' })), 'body')
    assert.equal(brief(await own.fetch({ url: 'http://8.8.8.8/plain' })), 'fetch/denied-address')
    await own.close()
  })

  const bad: readonly Partial<FetchPolicy>[] = [
    { maxBytes: 0 },
    { totalMs: Number.NaN },
    { maxRedirects: -1 },
    { userAgent: 'a\r\nb: c' },
    { allowHosts: ['http://news.example/'] },
    { allowHosts: ['10.0.0.0/33'] },
    { allowHosts: ['news.example:0'] },
    { allowHosts: [''] },
  ]
  for (const given of bad) {
    it(`refuses the policy ${JSON.stringify(given)}`, () =>
      assert.throws(() => createFetcher(given, { now }), { code: 'fetch/bad-policy' }))
  }
})
