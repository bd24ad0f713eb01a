import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runFaults, runMutants } from './http.ts'

const MUTANTS = 200 // of 4,000
const ROUNDS = 1 // `node test/hostile/http.ts` runs 50

test('every fetch from a faulty server ends in time with an expected outcome, and nothing stays open', async () => {
  const report = await runFaults(ROUNDS)
  assert.ok(report.faults >= 30)
  assert.deepEqual(report.misses, [])
  assert.deepEqual([report.openSockets, report.leakedDescriptors], [0, 0])
})

test('every fetch of a mutated answer ends, and nothing stays open', async () => {
  const { codes, openSockets, leakedDescriptors } = await runMutants(MUTANTS)
  assert.equal(
    Object.values(codes).reduce((sum, count) => sum + count, 0),
    MUTANTS,
  )
  assert.ok((codes.body ?? 0) > 0 && (codes['fetch/bad-answer'] ?? 0) > 0, JSON.stringify(codes))
  assert.deepEqual([openSockets, leakedDescriptors], [0, 0])
})
