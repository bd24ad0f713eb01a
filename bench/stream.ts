/**
 * `node bench/stream.ts [reports=100000] [folder]`: groups a made-up stream into a SQLite store and prints what it cost and how well it did.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureStream } from './stream-measure.ts'
import { measureOrder } from './stream-order.ts'

const SEED = 11
const ORDERED = 30_000 // reports whose orders are compared
const say = (line: string) => console.log(line)

const reports = Number(process.argv[2] ?? 100_000)
if (!Number.isInteger(reports) || reports < 1) {
  console.error('bench/stream: expected a number of reports, got something else: node bench/stream.ts [REPORTS]')
  process.exit(2)
}
const folder = mkdtempSync(join(process.argv[3] ?? tmpdir(), 'recount-stream-'))
try {
  const file = join(folder, 'stream.db')
  measureStream({ seed: SEED, reports, file, say })
  say(`database ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`)
  const ordered = Math.min(reports, ORDERED)
  measureOrder({ seed: SEED, reports: ordered, windowReports: Math.ceil(ordered / 3), say })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
