import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runFaults } from './http.ts'

const ROUNDS = 1 // `node test/hostile/http.ts` runs 50

test('every fetch from a faulty server ends in time with an expected outcome, and nothing stays open', async () => {
  const report = await runFaults(ROUNDS)
  assert.ok(report.faults >= 30)
  assert.deepEqual(report.misses, [])
  assert.deepEqual([report.openSockets, report.leakedDescriptors], [0, 0])
})
