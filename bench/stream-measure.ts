/** One measured grouping of a made-up stream, and what came of it. */
import { openSqliteStore } from '../src/store/sqlite.ts'
import { createGrouper, type Grouper } from '../src/stories/stream/grouper.ts'
import type { StreamTables } from '../src/stories/stream/stream-tables.ts'
import { streamReports } from './stream-reports.ts'
import { bcubed } from './stream-scores.ts'

const BATCH = 256 // reports a commit
const MARKS = [10_000, 100_000, 1_000_000]

/** What is to be measured. `file`: an absent database; `say` hears every line of the outcome. */
export type StreamPlan = {
  readonly seed: number
  readonly reports: number
  readonly file: string
  readonly say: (line: string) => void
}

/** Groups, says what each tenth cost, goes on from the store once more, and scores. */
export function measureStream({ seed, reports, file, say }: StreamPlan): void {
  const options = { access: 'write', reader: 'bench', now: () => '2036-01-01T00:00:00Z' } as const
  let store = openSqliteStore(file, options)
  const gold = new Int32Array(reports)
  const costs = group(createGrouper({ tables: store.stream() }), { seed, reports, gold, say })
  for (const mark of MARKS.filter(mark => mark <= reports)) say(`at ${mark}: ${costs(mark).toFixed(0)} µs a report`)
  if (reports >= 20_000) say(`at ${reports} : at 10000 = ${(costs(reports) / costs(10_000)).toFixed(2)}`)
  store.close()
  store = openSqliteStore(file, options)
  const resumedMs = performance.now()
  createGrouper({ tables: store.stream() })
  say(`goes on from the store after ${((performance.now() - resumedMs) / 1000).toFixed(2)} s`)
  say(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
  score(store.stream(), gold, say)
  store.close()
}

type Grouped = Omit<StreamPlan, 'file'> & { readonly gold: Int32Array }

/** Processor time so far in µs: on a machine that others use too it says more than the clock. Work of the collector's threads counts. */
function cpuUs(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Groups all. @returns the processor time of a report in µs, over the second half of the reports up to this number: settling included */
function group(grouper: Grouper, { seed, reports, gold, say }: Grouped): (at: number) => number {
  const usAt = new Float64Array(Math.ceil(reports / 1_000) + 1) // of each thousand, without the making of the reports
  let no = 0
  let spentMs = 0
  let spentUs = 0
  let thousandUs = 0
  let tenth = { ms: 0, compared: 0, no: 0 }
  for (const { report, happening } of streamReports(seed, reports)) {
    const [startedMs, startedUs] = [performance.now(), cpuUs()]
    grouper.read(report)
    if (no % BATCH === BATCH - 1 || no === reports - 1) grouper.commit()
    spentMs += performance.now() - startedMs
    spentUs += cpuUs() - startedUs
    gold[no] = happening
    no += 1
    if (no % 1_000 === 0) {
      usAt[no / 1_000] = (spentUs - thousandUs) / 1_000
      thousandUs = spentUs
    }
    if (no % Math.ceil(reports / 10) === 0 || no === reports) {
      const { compared, liveStories, nodes } = grouper.sizes()
      const rate = (1000 * (no - tenth.no)) / (spentMs - tenth.ms)
      const perReport = (compared - tenth.compared) / (no - tenth.no)
      const rss = process.memoryUsage().rss / 2 ** 20
      say(
        `${no}: ${rate.toFixed(0)} reports/s, ${perReport.toFixed(1)} candidates a report, ${liveStories} stories and ${nodes} nodes in memory, ${rss.toFixed(0)} MiB`,
      )
      tenth = { ms: spentMs, compared, no }
    }
  }
  say(
    `all: ${((1e3 * reports) / spentMs).toFixed(0)} reports/s, ${(spentUs / reports).toFixed(0)} µs of processor time a report`,
  )
  return at => {
    const thousands = Math.max(2, Math.round(at / 2_000))
    const last = Math.floor(at / 1_000)
    let sum = 0
    for (let i = last - thousands + 1; i <= last; i += 1) sum += usAt[i]!
    return sum / thousands
  }
}

function score(tables: StreamTables, gold: Int32Array, say: (line: string) => void): void {
  const found = new Int32Array(gold.length).fill(-1)
  let story = 0
  for (const { articleIds } of tables.partition()) {
    for (const id of articleIds) found[Number.parseInt(id.slice(10), 16)] = story
    story += 1
  }
  const { precision, recall, f1 } = bcubed(found, gold)
  say(
    `${story} stories of ${new Set(gold).size} happenings, BCubed P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)}`,
  )
}
