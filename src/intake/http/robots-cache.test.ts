import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Fetcher, FetchOutcome } from './policy.ts'
import { createRobotsGate } from './robots-cache.ts'

const HOUR = 3_600_000

/** A fetcher that gives these outcomes in turn, the last one again and again, and notes what it was asked. */
function scripted(...outcomes: readonly FetchOutcome[]): Fetcher & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    fetch: async ({ url }) => outcomes[Math.min(asked.push(url), outcomes.length) - 1]!,
    close: async () => {},
  }
}

const text = (robots: string): FetchOutcome => ({
  kind: 'body',
  url: '',
  status: 200,
  headers: {},
  bytes: Buffer.from(robots),
  hops: [],
  movedTo: null,
})
const failure = (code: string, status: number | null): FetchOutcome => ({
  kind: 'failed',
  url: '',
  status,
  problem: { code, message: code, at: null },
  retryAfterMs: null,
  gone: false,
  retry: true,
  hops: [],
})
const closed = text('User-agent: *\nDisallow: /private')

describe('the gate of robots.txt', () => {
  const rows: readonly (readonly [string, FetchOutcome, string])[] = [
    ['rules that forbid', closed, 'disallowed'],
    ['rules that do not', text('User-agent: *\nDisallow: /other'), 'allowed'],
    ['a page instead of rules', text('<html><p>Welcome'), 'allowed'],
    ['404', failure('fetch/http-error', 404), 'allowed'],
    ['403', failure('fetch/http-error', 403), 'allowed'],
    ['410', failure('fetch/gone', 410), 'allowed'],
    ['too many redirects', failure('fetch/too-many-redirects', null), 'allowed'],
    ['429', failure('fetch/rate-limited', 429), 'unknown'],
    ['503', failure('fetch/http-error', 503), 'unknown'],
    ['a timeout', failure('fetch/timeout', null), 'unknown'],
    ['a private address', failure('fetch/denied-address', null), 'unknown'],
  ]
  for (const [name, outcome, kind] of rows) {
    it(`answers ${kind} after ${name}`, async () => {
      const gate = createRobotsGate(scripted(outcome), { now: () => 0 })
      assert.equal((await gate.check('https://news.example/private/a')).kind, kind)
    })
  }

  it('asks once a day and site, and once for many at the same time', async () => {
    const clock = { now: 0 }
    const fetcher = scripted(closed)
    const gate = createRobotsGate(fetcher, { now: () => clock.now })
    await Promise.all(['/a', '/b', '/private'].map(path => gate.check(`https://news.example${path}`)))
    clock.now = 23 * HOUR
    await gate.check('https://news.example/c')
    await gate.check('http://news.example/c')
    await gate.check('https://news.example:8443/c')
    assert.deepEqual(fetcher.asked, [
      'https://news.example/robots.txt',
      'http://news.example/robots.txt',
      'https://news.example:8443/robots.txt',
    ])
    clock.now = 25 * HOUR
    await gate.check('https://news.example/c')
    assert.equal(fetcher.asked.length, 4)
  })

  it('keeps the rules of yesterday while the site is down, and asks again after ten minutes', async () => {
    const clock = { now: 0 }
    const fetcher = scripted(closed, failure('fetch/timeout', null), text(''))
    const gate = createRobotsGate(fetcher, { now: () => clock.now })
    const kinds: string[] = []
    for (const at of [0, 25 * HOUR, 25 * HOUR + 60_000, 25 * HOUR + 601_000]) {
      clock.now = at
      kinds.push(
        (await gate.check('https://news.example/private')).kind,
        (await gate.check('https://news.example/')).kind,
      )
    }
    assert.deepEqual(kinds, [
      'disallowed',
      'allowed',
      'disallowed',
      'allowed',
      'disallowed',
      'allowed',
      'allowed',
      'allowed',
    ])
    assert.equal(fetcher.asked.length, 3)
  })

  it('forgets the oldest sites when their rules grow long in all, and remembers many short ones', async () => {
    const sites = Array.from({ length: 60 }, (_, i) => `https://s${i}.example`)
    const visits = async (rules: string) => {
      const fetcher = scripted(text(rules))
      const gate = createRobotsGate(fetcher, { now: () => 0 })
      for (const site of [...sites, sites.at(-1)!, sites[0]!]) await gate.check(`${site}/`)
      return fetcher.asked.slice(sites.length)
    }
    assert.deepEqual(await visits(`User-agent: *\n#${'x'.repeat(500 * 1024)}`), ['https://s0.example/robots.txt'])
    assert.deepEqual(await visits('User-agent: *\nDisallow: /private'), [])
  })

  it('does not remember a request that we gave up ourselves', async () => {
    const fetcher = scripted(failure('fetch/aborted', null), text(''))
    const gate = createRobotsGate(fetcher, { now: () => 0 })
    assert.equal((await gate.check('https://news.example/')).kind, 'unknown')
    assert.equal((await gate.check('https://news.example/')).kind, 'allowed')
  })

  it('reads robots.txt itself without asking it, and leaves what is no address to the fetcher', async () => {
    const fetcher = scripted(text('User-agent: *\nDisallow: /'))
    const gate = createRobotsGate(fetcher, { now: () => 0 })
    assert.equal((await gate.check('https://news.example/robots.txt')).kind, 'allowed')
    assert.equal((await gate.check('nonsense')).kind, 'allowed')
    assert.deepEqual(fetcher.asked, [])
  })
})
