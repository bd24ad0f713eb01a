/**
 * Speed and memory of the whole path on made-up reports, each size in a process of its own.
 *
 *     node bench/speed.ts                                    1,000 and 10,000 reports
 *     node bench/speed.ts --reports 1000 --reports 2000      these sizes; the growth between them is the exponent of a power
 *     node bench/speed.ts --json now.json                    also keeps the result
 *     node bench/speed.ts --against before.json              also prints how many times as fast as that result
 *
 * Exits 1 when the command line starts in more than 150 ms or the largest size takes more than 2 GiB.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Measured, STAGES } from './speed-run.ts'

const ROOT = join(import.meta.dirname, '..')
const STARTS = 11
const MAX_START_MS = 150
const MAX_PEAK_MIB = 2048

/** What `--json` keeps. */
type Result = { readonly node: string; readonly startMs: number; readonly sizes: readonly Measured[] }

/** Median time of `recount --version`, from spawn to exit. */
function startMs(): number {
  const times = Array.from({ length: STARTS }, () => {
    const startedMs = performance.now()
    const run = spawnSync(process.execPath, ['src/cli/main.ts', '--version'], { cwd: ROOT })
    if (run.status !== 0) throw new Error(`bench/speed: --version failed: ${run.stderr}`)
    return performance.now() - startedMs
  })
  return times.sort((a, b) => a - b)[STARTS >> 1]!
}

function measureApart(count: number): Measured {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'speed-run.ts'), String(count)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0)
    throw new Error(`bench/speed: the run of ${count} reports failed with ${run.status ?? run.signal}`)
  return JSON.parse(run.stdout) as Measured
}

type Row = { readonly name: string; readonly of: (m: Measured) => number; readonly unit: 's' | 'MiB' | 'ms' }

const ROWS: readonly Row[] = [
  ...STAGES.map(stage => ({ name: stage, of: (m: Measured) => m.stagesMs[stage] / 1000, unit: 's' as const })),
  { name: 'end to end', of: m => m.endToEndMs / 1000, unit: 's' },
  { name: 'of it account', of: m => m.recountMs / 1000, unit: 's' },
  { name: 'peak memory', of: m => m.peakMib, unit: 'MiB' },
  { name: 'database', of: m => m.databaseMib, unit: 'MiB' },
  { name: 'engine load', of: m => m.engineLoadMs, unit: 'ms' },
]

const WIDTH = 12
const cells = (name: string, values: readonly string[]): string =>
  name.padEnd(16) + values.map(value => value.padStart(WIDTH)).join('')

/** The power of the number of reports with which a value grows: 1 doubles when they double, 2 is four times. */
const growth = (row: Row, a: Measured, b: Measured): string =>
  (Math.log(row.of(b) / row.of(a)) / Math.log(b.reports / a.reports)).toFixed(2)

/** How many times as fast as before ('1.50x' took a third less), '–' for a size that was not measured then. */
function ratio(row: Row, now: Measured, before: Result | null): string {
  const then = before?.sizes.find(size => size.reports === now.reports)
  return then === undefined ? '–' : `${(row.of(then) / row.of(now)).toFixed(2)}x`
}

function print({ sizes, startMs, node }: Result, before: Result | null): void {
  const columns = (value: (size: Measured, i: number) => readonly string[]): readonly string[] =>
    sizes.flatMap((size, i) => value(size, i))
  const head = columns((size, i) => [
    `${size.reports} rep.`,
    ...(i > 0 ? ['growth'] : []),
    ...(before === null ? [] : ['as fast']),
  ])
  console.log(cells('', head))
  for (const row of ROWS) {
    const values = columns((size, i) => [
      `${row.of(size).toFixed(row.unit === 's' ? 2 : 0)} ${row.unit}`,
      ...(i > 0 ? [growth(row, sizes[i - 1]!, size)] : []),
      ...(before === null ? [] : [ratio(row, size, before)]),
    ])
    console.log(cells(row.name, values))
  }
  const perSecond = (of: (m: Measured) => number) =>
    columns((size, i) => [
      (of(size) / (size.endToEndMs / 1000)).toFixed(0),
      ...(i > 0 ? [''] : []),
      ...(before === null ? [] : ['']),
    ])
  console.log(
    cells(
      'reports/s',
      perSecond(m => m.reports),
    ),
  )
  console.log(
    cells(
      'words/s',
      perSecond(m => m.words),
    ),
  )
  console.log(
    `\nrecount --version: ${startMs.toFixed(0)} ms, median of ${STARTS} (at most ${MAX_START_MS}); node ${node}`,
  )
}

function main(): number {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', multiple: true, default: ['1000', '10000'] },
      against: { type: 'string' },
      json: { type: 'string' },
    },
  })
  const counts = values.reports.map(Number)
  if (counts.some(count => !Number.isInteger(count) || count < 1)) {
    console.error(`bench/speed: expected --reports with a whole number from 1 on, got ${values.reports.join(', ')}`)
    return 2
  }
  const before = values.against === undefined ? null : (JSON.parse(readFileSync(values.against, 'utf8')) as Result)
  const result: Result = { node: process.version, startMs: startMs(), sizes: counts.map(measureApart) }
  print(result, before)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
  const peak = Math.max(...result.sizes.map(size => size.peakMib))
  if (result.startMs > MAX_START_MS)
    console.error(`slow start: ${result.startMs.toFixed(0)} ms, at most ${MAX_START_MS}`)
  if (peak > MAX_PEAK_MIB) console.error(`too much memory: ${peak.toFixed(0)} MiB, at most ${MAX_PEAK_MIB}`)
  return result.startMs > MAX_START_MS || peak > MAX_PEAK_MIB ? 1 : 0
}

if (import.meta.main) process.exitCode = main()
