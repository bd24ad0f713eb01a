import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeUpPage } from '../../test/contract/watched.ts'
import { createMemoryStore } from '../store/memory.ts'
import { toInstant } from '../text/zones.ts'
import { Desk, type Job } from './desk.ts'
import { WATCH_SETTINGS } from './settings.ts'
import { Visit } from './visit.ts'
import type { World } from './world.ts'

const START = Date.parse('2031-05-02T12:00:00Z')
const [A, B, C] = ['https://a.example', 'https://b.example', 'https://c.example'] as const

/** A desk whose clock moves with those who wait. */
function setUp() {
  const clock = { ms: START }
  const stop = new AbortController()
  const now = () => toInstant(clock.ms)
  const store = createMemoryStore({ reader: 'r1', now })
  const wait = async (ms: number) => {
    clock.ms += ms
  }
  const world = { store, settings: WATCH_SETTINGS, now, wait } as Partial<World> as World
  const desk = new Desk(world)
  const visit = (host: string) => {
    const job: Job = { kind: 'page', host, page: madeUpPage(`${host}/1`) }
    return new Visit(job, desk, { world, signal: stop.signal })
  }
  return { desk, store, visit, stop, seconds: () => (clock.ms - START) / 1000 }
}

describe('a visit', () => {
  it('waits for its turn where a redirect leads', async () => {
    const { visit, store, seconds } = setUp()
    const [first, second] = [visit(A), visit(B)]
    await first.admit(`${A}/1`)
    await first.admit(`${C}/1`)
    assert.equal(seconds(), 0)
    first.end()
    await second.admit(`${C}/2`)
    assert.equal(seconds(), 6)
    assert.equal(store.watchedPage(`${B}/1`)?.nextAt, '2031-05-02T12:01:07Z') // a minute after the last request on its way
    assert.deepEqual(
      second.hostsAfter(3_600_000).map(({ host, nextAt }) => [host, nextAt.slice(11, 19)]),
      [
        [B, '12:00:12'],
        [C, '13:00:07'],
      ],
    )
  })

  it('gives the server of the redirect back while it waits, so that two never wait for each other', async () => {
    const { visit } = setUp()
    const [first, second] = [visit(A), visit(B)]
    const crossed = [first.admit(`${B}/1`), second.admit(`${A}/1`)]
    await Promise.all(crossed)
  })

  it('fails where a server is to be left alone for long, or goes on to be asked by another', async () => {
    const { desk, visit } = setUp()
    desk.put({ hosts: [{ host: B, nextAt: '2031-05-02T13:00:00Z' }] })
    const first = visit(A)
    await assert.rejects(first.admit(`${B}/1`), { code: 'fetch/rate-limited' })
    assert.deepEqual(
      first.hostsAfter(null).map(one => one.host),
      [A],
    )
    const hog = visit(C)
    await assert.rejects(first.admit(`${C}/1`), { code: 'fetch/rate-limited' })
    first.end()
    assert.notEqual(desk.untilTurn(C), 0)
    hog.end()
  })

  it('that was given up takes no turn', async () => {
    const { desk, visit, stop } = setUp()
    stop.abort()
    await visit(A).admit(`${B}/1`)
    assert.equal(desk.untilTurn(B), 0)
  })
})
