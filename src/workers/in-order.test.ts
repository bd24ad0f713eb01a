import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inOrder } from './in-order.ts'

async function* from<T>(...items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

const collect = async <T>(results: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const one of results) all.push(one)
  return all
}

/** Promises that the test settles by name. */
function gates() {
  const open = new Map<string, (value: string) => void>()
  const start = (name: string): Promise<string> => new Promise(resolve => open.set(name, resolve))
  return { start, open: (name: string) => open.get(name)!(name), begun: () => [...open.keys()] }
}

const turns = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await null
}

describe('inOrder', () => {
  it('hands results on in the order of the items, whichever is done first', async () => {
    const { start, open } = gates()
    const all = collect(inOrder(from('a', 'b', 'c'), start, 3))
    await turns()
    for (const name of ['c', 'b', 'a']) open(name)
    assert.deepEqual(await all, ['a', 'b', 'c'])
  })

  it('begins no more than so many ahead of the consumer', async () => {
    const { start, open, begun } = gates()
    const results = inOrder(from('a', 'b', 'c', 'd'), start, 2)
    const first = results.next()
    await turns()
    assert.deepEqual(begun(), ['a', 'b'])
    open('b')
    await turns()
    assert.deepEqual(begun(), ['a', 'b'], 'b is done, but not handed on')
    open('a')
    assert.equal((await first).value, 'a')
    await turns()
    assert.deepEqual(begun(), ['a', 'b'], 'nobody asked for more')
    assert.equal((await results.next()).value, 'b')
    void results.return()
  })

  it('hands a result on while the source keeps it waiting', async () => {
    const silent = (async function* () {
      yield 'a'
      await new Promise(() => {})
    })()
    const results = inOrder(silent, async name => name, 4)
    assert.equal((await results.next()).value, 'a')
    await results.return() // does not wait for the source either
  })

  it('throws an error of the source after the results before it, and an error of the work in its place', async () => {
    const broken = (async function* () {
      yield 'a'
      throw new Error('source')
    })()
    const seen: string[] = []
    await assert.rejects(async () => {
      for await (const one of inOrder(broken, async name => name, 4)) seen.push(one)
    }, /source/)
    assert.deepEqual(seen, ['a'])
    const fail = async (name: string) => {
      if (name === 'b') throw new Error('task failed')
      return name
    }
    await assert.rejects(async () => {
      for await (const one of inOrder(from('a', 'b', 'c'), fail, 4)) seen.push(one)
    }, /task failed/)
    assert.deepEqual(seen, ['a', 'a'])
  })

  it('gives nothing for nothing', async () =>
    assert.deepEqual(await collect(inOrder(from<string>(), async x => x, 1)), []))
})
