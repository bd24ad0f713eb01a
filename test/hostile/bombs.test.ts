import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasMaker, runBombs } from './bombs.ts'

const MEGABYTES = 32 // unpacked, twice the cap; `node test/hostile/bombs.ts` makes them of 1 GiB

test('a compression bomb is given up at the cap, in little memory', async t => {
  if (!hasMaker()) {
    t.skip(
      'SKIPPED, nothing was tested: expected the data pack; set RECOUNT_SHARED to the folder with data/hostile/bombs',
    )
    return
  }
  for (const result of await runBombs(MEGABYTES, ['gzip, gzip', 'br', '/endless'])) {
    assert.ok(result.isExpected, `${result.name}: ${result.code}`)
    assert.ok(result.growthMiB <= 96, `${result.name}: grew by ${result.growthMiB} MiB`)
  }
})
