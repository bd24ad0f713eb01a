/**
 * `node test/kill/run.ts [KILLS=200] [REPORTS=500] [SEED=1]`: kills `recount read` at random moments; exits 1 when something that
 * was acknowledged is gone, when verify finds damage, or when a completed database differs from an unkilled one.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killTest, summary } from './kill.ts'

const [kills = 200, reports = 500, seed = 1] = process.argv.slice(2).map(Number)
if (![kills, reports, seed].every(Number.isInteger)) {
  console.error('kill test: expected whole numbers: node test/kill/run.ts [KILLS] [REPORTS] [SEED]')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'recount-kill-'))
try {
  const result = await killTest({ kills, reports, seed, folder, say: line => console.error(line) })
  console.log(summary(result))
  const faults = [...result.lost.map(id => `lost ${id}`), ...result.damage, ...result.different]
  for (const fault of faults.slice(0, 20)) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
