import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { describe, it } from 'node:test'
import { mutantOf, seeded } from './feed-mutants.ts'
import { failuresOf, sharedFeeds, sharedPayloads, sweep, sweepPayloads, watchDoors } from './feeds.ts'
import { madeUpFeeds } from './made-up-feeds.ts'

const MUTANTS = 2_000 // `node test/hostile/feeds.ts` reads 50,000

describe('feeds that try to break the reader', () => {
  it('never crash it, hold it up, grow, or reach out', t => {
    const files = sharedFeeds()
    if (files.length === 0)
      t.diagnostic('public feeds NOT FOUND, made-up ones only: set RECOUNT_SHARED to the data pack')
    const counts = sweep(files, MUTANTS, 7)
    assert.deepEqual(
      failuresOf(counts).filter(failure => !failure.startsWith('slow')),
      [],
    ) // time depends on the machine: the script looks at it
    assert.ok(counts.items > MUTANTS, `expected items in most mutants, got ${counts.items}`)
  })

  it('leave nothing of a script that could run', t => {
    const all = sharedPayloads()
    if (all.length === 0)
      t.diagnostic('payloads of scripts NOT FOUND, three of our own only: set RECOUNT_SHARED to the data pack')
    const own = ['<img src=x onerror=alert(1)>', 'javascript:alert(1)', '"><svg onload=alert(1)>']
    assert.equal(sweepPayloads([...own, ...all.filter((_, i) => i % 8 === 0)]).unsafe, 0)
  })

  it('would be heard at the doors', () => {
    let touched = 0
    const release = watchDoors(() => touched++)
    try {
      assert.throws(() => readFileSync(import.meta.filename), /canary/)
      assert.throws(() => connect(9), /canary/)
    } finally {
      release()
    }
    assert.equal(touched, 2)
    assert.ok(readFileSync(import.meta.filename).length > 0)
  })

  it('are the same for the same seed, and differ from their origin', () => {
    const bytes = Buffer.from(madeUpFeeds[0]!)
    const five = (seed: number): readonly string[] => {
      const random = seeded(seed)
      return Array.from({ length: 5 }, () => Buffer.from(mutantOf(bytes, random)).toString('hex'))
    }
    assert.deepEqual(five(3), five(3))
    assert.notDeepEqual(five(3), five(4))
  })
})
