import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasExpectations, runRobots } from './robots.ts'

/** Google's own additions that we do not follow: "Allow: /x/index.html" opens "/x/" as well. */
const NOT_FOLLOWED = ['GoogleOnly_IndexHTMLisDirectory']

test('every expectation of the standard is met', t => {
  if (!hasExpectations()) {
    t.skip(
      'SKIPPED, nothing was tested: expected the data pack; set RECOUNT_SHARED to the folder with data/hostile/robots',
    )
    return
  }
  const report = runRobots()
  assert.ok(report.standard >= 80, `expected the standard's expectations, got ${report.standard}`)
  assert.deepEqual(
    report.misses.filter(miss => !NOT_FOLLOWED.includes(miss.test)),
    [],
  )
})
