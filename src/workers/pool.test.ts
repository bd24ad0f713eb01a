import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { captureOf } from '../intake/capture.ts'
import type { Capture } from '../model/index.ts'
import { understand } from '../pipeline.ts'
import { createEngine } from '../text/engine/create-engine.ts'
import { createInProcess, createPool, type Understood } from './pool.ts'
import { readGazetteer, readNames, readWeights } from './weights.ts'

const KILLERS = new URL('../../test/hostile/killer-thread.ts', import.meta.url)

function capture(text: string, origin = 'a.txt'): Capture {
  const entry = captureOf({ origin, bytes: Buffer.from(text), type: 'text/plain', capturedAt: '2031-05-02T12:00:00Z' })
  if (entry.kind === 'refused') throw new Error(entry.problem.message)
  return entry.capture
}

const codeOf = (got: Understood): string => ('problem' in got ? got.problem.code : 'understood')

describe('pool', () => {
  it('understands as the main path does', async () => {
    const report = readFileSync(new URL('../../examples/ferry-fire/reports/herald.txt', import.meta.url), 'utf8')
    const pool = createPool({ size: 1 })
    const got = await pool.understand(capture(report))
    await pool.close()
    assert.deepEqual(got, {
      understanding: understand(
        capture(report),
        createEngine(readWeights(), { gazetteer: readGazetteer(), names: readNames() }),
      ),
    })
  })

  it('names code, origin and capture of what killed its thread, and understands the others', async () => {
    const pool = createPool({ entry: KILLERS, size: 1, deadlineMs: 200, memoryMiB: 64 })
    const pages = ['one', 'exit', 'two', 'loop', 'three', 'stack', 'four'].map(word => capture(word, `${word}.txt`))
    const got = await Promise.all(pages.map(page => pool.understand(page)))
    await pool.close()
    assert.deepEqual(got.map(codeOf), [
      'understood',
      'workers/crashed',
      'understood',
      'workers/timeout',
      'understood',
      'cli/not-understood',
      'understood',
    ])
    assert.deepEqual(got[3], {
      problem: {
        code: 'workers/timeout',
        message: `loop.txt: expected an answer within 200 ms, got none; split it, or keep the article only (capture ${pages[3]!.id})`,
        at: null,
      },
    })
  })

  it('starts more threads only for work that waits', async () => {
    const pool = createPool({ entry: KILLERS, size: 2, growAfterMs: 0, deadlineMs: 600 })
    const [hanging, page] = await Promise.all(
      [pool.understand(capture('loop')), pool.understand(capture('one'))].map(timed),
    )
    await pool.close()
    assert.deepEqual([codeOf(hanging!.got), codeOf(page!.got)], ['workers/timeout', 'understood'])
    assert.ok(page!.place < hanging!.place, 'the second thread was there before the first was free')
  })

  it('closes at once: what is under way or waiting is a problem of its own, and so is what comes later', async () => {
    const pool = createPool({ entry: KILLERS, size: 1 })
    const going = [pool.understand(capture('loop')), pool.understand(capture('one'))]
    await pool.close()
    const got = [...(await Promise.all(going)), await pool.understand(capture('two'))]
    assert.deepEqual(got.map(codeOf), ['workers/closed', 'workers/closed', 'workers/closed'])
    await pool.close()
  })

  it('gives up when no thread starts', async () => {
    const pool = createPool({ entry: new URL('./no-such-thread.ts', import.meta.url), size: 1 })
    const refused = { code: 'workers/not-started', message: /got none in 3 tries .*no-such-thread/ }
    await assert.rejects(pool.understand(capture('one')), refused)
    await assert.rejects(pool.understand(capture('two')), refused)
    await pool.close()
  })

  it('has a stand-in without threads', async () => {
    const pool = createInProcess(() => {
      throw new TypeError('no such word')
    })
    const got = await pool.understand(capture('one'))
    assert.equal(codeOf(got), 'cli/not-understood')
    assert.match(
      'problem' in got ? got.problem.message : '',
      /^a\.txt: expected to understand it, got "no such word"; /,
    )
    await pool.close()
  })
})

let places = 0
const timed = async (promise: Promise<Understood>) => {
  const got = await promise
  places += 1
  return { got, place: places }
}
