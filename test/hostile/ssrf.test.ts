import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasTable, runSsrf } from './ssrf.ts'

const EVERY = 7 // of 2,867 rows; `node test/hostile/ssrf.ts` runs all of them

test('no address of the table reaches the inside, and public ones get through', async t => {
  if (!hasTable()) {
    t.skip(
      'SKIPPED, nothing was tested: expected the data pack; set RECOUNT_SHARED to the folder with data/hostile/ssrf',
    )
    return
  }
  const report = await runSsrf(EVERY)
  for (const [name, sink] of Object.entries(report.sinks)) {
    assert.deepEqual(sink.misses, [], name)
    assert.ok(sink.asked > 0, name)
  }
  assert.equal(report.canaryHits, 0)
  assert.ok(
    report.hitsWithoutGuard > 100,
    `expected the canary to be reached without the guard, got ${report.hitsWithoutGuard}`,
  )
})
