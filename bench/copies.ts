/**
 * `node bench/copies.ts [reports=100000]`: finds the copies of a made-up stream one report at a time and prints what a report costs as the
 * number of earlier ones grows. The texts of earlier reports are at hand in memory, as they would be in a store.
 */
import { parseArgs } from 'node:util'
import type { Article } from '../src/model/index.ts'
import { createCopyFinder } from '../src/stories/copies/copy-finder.ts'
import { copyStateToBytes } from '../src/stories/copies/copy-state.ts'
import { streamReports } from './stream-reports.ts'

const SEED = 11
const PARTS = 10

const { positionals } = parseArgs({ allowPositionals: true })
const reports = Number(positionals[0] ?? 100_000)
if (!Number.isInteger(reports) || reports < PARTS) {
  console.error(`bench/copies: expected a number of reports from ${PARTS} on, got '${positionals[0]}'`)
  process.exit(2)
}

/** Processor time so far in µs. */
const cpuUs = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

const articles: Article[] = []
const finder = createCopyFinder({ articleOf: no => articles[no] ?? null })
const part = Math.floor(reports / PARTS)
let links = 0
let spentUs = 0
let fresh: Article[] = []
for (const { report } of streamReports(SEED, reports)) {
  fresh.push(report.article)
  if (fresh.length < part) continue
  const startedUs = cpuUs()
  for (const article of fresh) {
    links += finder.add(article).length
    articles.push(article)
  }
  const usEach = (cpuUs() - startedUs) / fresh.length
  spentUs += usEach * fresh.length
  console.log(`${articles.length}: ${usEach.toFixed(0)} µs of processor time a report`)
  fresh = []
}
const bytesEach = copyStateToBytes(finder.state).length / articles.length
console.log(
  `${(spentUs / articles.length).toFixed(0)} µs a report on the mean, ${links} links, ${bytesEach.toFixed(0)} bytes of state a report`,
)
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB, with all texts`)
