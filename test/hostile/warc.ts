/**
 * `node test/hostile/warc.ts [COUNT=2000] [SEED=1] [MEGABYTES=600]`: damages archives COUNT times, then reads a generated archive of that
 * size and prints speed and peak memory; exits 1 when a record was lost that lay before the damage, or lost without a word.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { damageAll, FIXTURES, victims } from './warc-damage.ts'
import { measureReading } from './warc-speed.ts'

const [count = 2000, seed = 1, megabytes = 600] = process.argv.slice(2).map(Number)
if (FIXTURES === null) console.log('public archives: NOT FOUND, made-up ones only; set RECOUNT_SHARED')
const result = await damageAll(victims(), count, seed)
console.log(
  `${result.tried} damaged files: ${result.faults.length} faults, damage told of ${result.told}, ${result.lost} records not to be had`,
)
for (const fault of result.faults.slice(0, 20)) console.log(fault)
process.exitCode = result.faults.length > 0 ? 1 : 0
if (megabytes > 0) {
  const folder = mkdtempSync(join(tmpdir(), 'recount-warc-'))
  try {
    for (const line of await measureReading(folder, megabytes)) console.log(line)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
