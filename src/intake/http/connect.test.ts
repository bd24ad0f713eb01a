import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, describe, it } from 'node:test'
import { createServer, getCACertificates, setDefaultCACertificates } from 'node:tls'
import { systemDial } from './connect.ts'
import type { FetchOutcome } from './policy.ts'
import { createFetcher } from './safe-fetch.ts'
import { answer, rawServer, stubNetwork } from './testing.ts'

/** Made for this test, known to nobody else: `openssl req -x509 -newkey ec …` for secure.example, valid for a hundred years. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjmNOk77B8yVwItSj
/u5wwuBfUndlbEbwoqs1r5RxvzuhRANCAASGsXGYx9h6z34w4OWAmaSeQGVofSYF
LBQZL8xGFqJc8cdkBkz/SMuAg6XzrX9ddlvU3r5r9fZsmCPQF12gi/Ey
-----END PRIVATE KEY-----`
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBpDCCAUqgAwIBAgIULqq+X5Ur/W1hYp1GVGmrHvoUNoAwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOc2VjdXJlLmV4YW1wbGUwIBcNMjYxMTIxMTU0MjU1WhgPMjEy
NjEwMjgxNTQyNTVaMBkxFzAVBgNVBAMMDnNlY3VyZS5leGFtcGxlMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEhrFxmMfYes9+MODlgJmknkBlaH0mBSwUGS/MRhai
XPHHZAZM/0jLgIOl861/XXZb1N6+a/X2bJgj0BddoIvxMqNuMGwwHQYDVR0OBBYE
FDcrLA9ydNiU/24YhgdbtRmo9UbjMB8GA1UdIwQYMBaAFDcrLA9ydNiU/24Yhgdb
tRmo9UbjMA8GA1UdEwEB/wQFMAMBAf8wGQYDVR0RBBIwEIIOc2VjdXJlLmV4YW1w
bGUwCgYIKoZIzj0EAwIDSAAwRQIhALrgxEVpBHmZ3tc14BQhj+eTSXHQB996pLXa
gIQKCIUXAiAWMzUVuci1eHdzL+lEmMBzOFrOni7PPaaAXbUbVcVvBQ==
-----END CERTIFICATE-----`

const tls = createServer({ key: KEY, cert: CERTIFICATE }, socket => {
  socket
    .on('error', () => {})
    .once('data', head => {
      const location = head.toString().includes('GET /down') ? { location: 'http://secure.example/' } : null
      socket.end(location ? answer(302, location) : answer(200, {}, 'secret'))
    })
})
tls.on('tlsClientError', () => {})
await new Promise<void>(resolve => tls.listen(0, '127.0.0.1', resolve))
const tlsPort = (tls.address() as AddressInfo).port
after(() => tls.close())

const code = (outcome: FetchOutcome): string => (outcome.kind === 'failed' ? outcome.problem.code : outcome.kind)
const lookup = async () => [{ address: '93.184.216.34', family: 4 }]
const onTls = () => createFetcher({ lookup }, { now: () => 0, dial: stubNetwork(() => tlsPort) })

describe('a connection with TLS', () => {
  it('is refused when nobody vouches for the certificate, whatever the environment says', async () => {
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED
    const fetcher = onTls()
    assert.equal(code(await fetcher.fetch({ url: 'https://secure.example/' })), 'fetch/tls')
    try {
      process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
      assert.equal(code(await fetcher.fetch({ url: 'https://secure.example/' })), 'fetch/tls')
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before
    }
    await fetcher.close()
  })

  it('is taken when the certificate is known and names the host, and never leads back to http', async () => {
    const before = getCACertificates('default')
    setDefaultCACertificates([...before, CERTIFICATE])
    try {
      const fetcher = onTls()
      assert.equal(code(await fetcher.fetch({ url: 'https://secure.example/' })), 'body')
      assert.equal(code(await fetcher.fetch({ url: 'https://secure.example/down' })), 'fetch/downgrade')
      assert.equal(code(await fetcher.fetch({ url: 'https://other.example/' })), 'fetch/tls')
      assert.equal(code(await fetcher.fetch({ url: 'https://93.184.216.34/' })), 'fetch/tls')
      await fetcher.close()
    } finally {
      setDefaultCACertificates(before)
    }
  })

  it('is refused when the other side speaks none, or nothing at all', async () => {
    const plain = await rawServer(socket => socket.end(answer(200, {}, 'plain')))
    const dial = stubNetwork(() => plain.port)
    const fetcher = createFetcher({ lookup, connectMs: 50 }, { now: () => 0, dial })
    assert.equal(code(await fetcher.fetch({ url: 'https://secure.example/' })), 'fetch/tls')
    await fetcher.close()
    await plain.close()
  })
})

describe('a connection', () => {
  const failing: readonly (readonly [name: string, lookup: () => Promise<never[]>, code: string])[] = [
    [
      'a host that is not found',
      async () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
      'fetch/dns',
    ],
    ['a host without an address', async () => [], 'fetch/dns'],
    ['a look-up that never ends', () => new Promise<never[]>(() => {}), 'fetch/timeout'],
  ]
  for (const [name, ask, expected] of failing) {
    it(`ends with ${expected} for ${name}`, async () => {
      const fetcher = createFetcher({ lookup: ask, connectMs: 50 }, { now: () => 0 })
      assert.equal(code(await fetcher.fetch({ url: 'http://news.example/' })), expected)
      await fetcher.close()
    })
  }

  it('is refused inside by the look-up and the sockets of the system', async () => {
    const fetcher = createFetcher({}, { now: () => 0 })
    assert.equal(code(await fetcher.fetch({ url: 'http://localhost/' })), 'fetch/denied-address')
    await fetcher.close()
  })

  it('is refused by the port that nobody listens on', async () => {
    const gone = await rawServer(() => {})
    await gone.close()
    const fetcher = createFetcher({ allowHosts: ['127.0.0.1'] }, { now: () => 0 })
    assert.equal(code(await fetcher.fetch({ url: `http://127.0.0.1:${gone.port}/` })), 'fetch/connect')
    await fetcher.close()
  })

  it('tries the next address of a host when the first does not answer', async () => {
    const server = await rawServer(socket => socket.end(answer(200, {}, 'second')))
    const both = async () => [
      { address: '127.0.0.2', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    const fetcher = createFetcher({ lookup: both, allowHosts: ['127.0.0.0/8'] }, { now: () => 0, dial: systemDial })
    assert.equal(code(await fetcher.fetch({ url: `http://both.example:${server.port}/` })), 'body')
    await fetcher.close()
    await server.close()
  })

  it('reaches a name whose addresses are in an allowed block, on any port, and no other', async () => {
    const server = await rawServer(socket => socket.end(answer(200, {}, 'inside')))
    const inside = async (host: string) => [{ address: host === 'in.example' ? '127.0.0.1' : '10.0.0.1', family: 4 }]
    const fetcher = createFetcher({ lookup: inside, allowHosts: ['127.0.0.0/8'] }, { now: () => 0 })
    assert.equal(code(await fetcher.fetch({ url: `http://in.example:${server.port}/` })), 'body')
    assert.equal(code(await fetcher.fetch({ url: `http://out.example:${server.port}/` })), 'fetch/denied-address')
    await fetcher.close()
    await server.close()
  })
})
