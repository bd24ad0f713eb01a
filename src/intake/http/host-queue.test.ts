import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Dial } from './connect.ts'
import { HostQueue, Slots } from './host-queue.ts'
import { createFetcher } from './safe-fetch.ts'
import { answer, rawServer, stubNetwork } from './testing.ts'

const never = new AbortController().signal
const turn = () => new Promise<void>(resolve => setImmediate(resolve))

/** A task that counts how many run at once. */
function counter() {
  const seen = { now: 0, most: 0, done: [] as number[] }
  const task = (name: number) => async () => {
    seen.most = Math.max(seen.most, ++seen.now)
    await turn()
    seen.now--
    seen.done.push(name)
    return name
  }
  return { seen, task }
}

describe('HostQueue', () => {
  it('runs one task of a key after another, in order, and keys side by side', async () => {
    const queue = new HostQueue()
    const a = counter()
    const all = counter()
    const work = [1, 2, 3, 4].map(name =>
      queue.run('a', never, () =>
        all
          .task(name)()
          .then(() => a.task(name)()),
      ),
    )
    work.push(queue.run('b', never, all.task(5)))
    assert.deepEqual(await Promise.all(work), [1, 2, 3, 4, 5])
    assert.deepEqual([a.seen.most, a.seen.done, all.seen.most], [1, [1, 2, 3, 4], 2])
  })

  it('passes the turn on after a task that failed or was given up while it waited', async () => {
    const queue = new HostQueue()
    const stop = new AbortController()
    const { seen, task } = counter()
    const first = queue.run('a', never, async () => {
      await turn()
      throw new Error('first')
    })
    const second = queue.run('a', stop.signal, task(2))
    const third = queue.run('a', never, task(3))
    stop.abort(new Error('second'))
    await assert.rejects(second, /second/)
    await assert.rejects(first, /first/)
    assert.equal(await third, 3)
    assert.deepEqual(seen.done, [3])
  })
})

describe('Slots', () => {
  it('runs so many at a time and gives every slot back', async () => {
    const slots = new Slots(3)
    const { seen, task } = counter()
    const stop = new AbortController()
    const work = Array.from({ length: 10 }, (_, name) => slots.run(never, task(name)))
    const given = slots.run(stop.signal, task(99))
    stop.abort(new Error('given up'))
    await assert.rejects(given, /given up/)
    await Promise.all(work)
    assert.deepEqual([seen.most, seen.done.length], [3, 10])
    await Promise.all(Array.from({ length: 3 }, (_, name) => slots.run(never, task(name))))
    assert.equal(seen.most, 3)
  })

  it('bound the connections of a fetcher, however many hosts it is asked for', async () => {
    let now = 0
    let most = 0
    const server = await rawServer(socket => setImmediate(() => socket.end(answer(200, {}, 'a page'))))
    const network = stubNetwork(() => server.port)
    const dial: Dial = (addresses, port) => {
      most = Math.max(most, ++now)
      return network(addresses, port).on('close', () => now--)
    }
    const lookup = async () => [{ address: '93.184.216.34', family: 4 }]
    const fetcher = createFetcher({ lookup }, { now: () => 0, dial })
    const urls = Array.from({ length: 100 }, (_, at) => `http://host-${at}.example/`)
    const outcomes = await Promise.all(urls.map(url => fetcher.fetch({ url })))
    assert.deepEqual([...new Set(outcomes.map(outcome => outcome.kind))], ['body'])
    assert.ok(most > 1 && most <= 40, `expected up to 32 connections, and a few that are just closing, got ${most}`)
    await fetcher.close()
    await server.close()
  })
})
