/**
 * Scores the whole path on every case with gold claims and holds the figures to the floors in bench/baseline.json.
 *
 *     node bench/quality.ts                      prints the table; exits 1 when a figure is below its floor
 *     node bench/quality.ts --update             raises the floors to what was measured
 *     node bench/quality.ts --update --allow-regression "why"   also lowers them, and keeps the reason
 *
 * Cases of real outlets lie outside the repository (RECOUNT_SHARED, default ../shared); without them the run says so, and fails
 * when RECOUNT_REQUIRE_SHARED is set, as it is in CI.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountOfPaths } from '../src/cli/predict/account-of-paths.ts'

type Metrics = Readonly<Record<string, number | string>>
type Floor = { readonly digest: string; readonly metrics: Readonly<Record<string, number>>; readonly reason?: string }
type Baseline = Readonly<Record<string, Floor>>

const root = join(import.meta.dirname, '..')
const shared = process.env.RECOUNT_SHARED ?? join(root, '..', 'shared')
const baselineFile = join(import.meta.dirname, 'baseline.json')
const scorer = join(shared, 'score', 'case.py')

/** A case: where its reports lie and where its gold does. */
type Case = { readonly name: string; readonly dir: string; readonly reports: string }

const casesIn = (dir: string, reportsOf: (name: string) => string): readonly Case[] =>
  existsSync(dir)
    ? readdirSync(dir, { withFileTypes: true })
        .filter(e => e.isDirectory() && existsSync(join(dir, e.name, 'claims.jsonl')))
        .map(e => ({ name: e.name, dir: join(dir, e.name), reports: reportsOf(e.name) }))
    : []

/** A ratio, a share written as 'a/b', or a count of faults: higher is better after `direction`. */
const asNumber = (value: number | string): number => {
  if (typeof value === 'number') return value
  const [a, b] = value.split('/').map(Number)
  return b ? a! / b : 0
}
const LOWER_IS_BETTER = /^(furniture_left|text_lost|anchors_wrong|leaks|brief_uncited)$/

const digestOf = (c: Case): string => {
  const hash = createHash('sha256')
  for (const file of [join(c.dir, 'claims.jsonl'), join(c.dir, 'scoring.json'), ...readdirSync(c.reports).sort().map(f => join(c.reports, f))]) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

const score = async (c: Case): Promise<Metrics> => {
  const dir = mkdtempSync(join(tmpdir(), 'recount-quality-'))
  try {
    const file = join(dir, 'account.json')
    writeFileSync(file, JSON.stringify(await accountOfPaths([c.reports])))
    const run = spawnSync('python3', [scorer, c.dir, file], { encoding: 'utf8', env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } })
    if (run.status !== 0) throw new Error(`bench/quality: the scorer failed on ${c.name}: ${run.stderr}`)
    if (process.argv.includes('--verbose')) process.stdout.write(`\n== ${c.name}\n${run.stdout}`)
    return JSON.parse(run.stdout.trim().split('\n').at(-1)!) as Metrics
  } finally {
    rmSync(dir, { recursive: true })
  }
}

const main = async (): Promise<number> => {
  if (!existsSync(scorer)) {
    console.error(`bench/quality: SKIPPED: expected the scorer at ${scorer}; set RECOUNT_SHARED to the folder that holds cases/ and score/`)
    return process.env.RECOUNT_REQUIRE_SHARED ? 1 : 0
  }
  const only = process.argv.slice(2).filter(a => !a.startsWith('-'))
  const corpus = join(root, 'test', 'corpus')
  const own = casesIn(corpus, name => (existsSync(join(corpus, name, 'reports')) ? join(corpus, name, 'reports') : join(root, 'examples', name, 'reports')))
  const cases = [...casesIn(join(shared, 'cases'), name => join(shared, 'cases', name, 'reports')), ...own].filter(c => only.length === 0 || only.includes(c.name))
  const baseline: Baseline = existsSync(baselineFile) ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as Baseline) : {}
  const next: Record<string, Floor> = { ...baseline }
  const update = process.argv.includes('--update')
  const why = process.argv.includes('--allow-regression') ? process.argv[process.argv.indexOf('--allow-regression') + 1] : undefined
  let failures = 0
  console.log('case                      ledger   recall  precision  source  leaks  furniture  lost  titles  dates  stories  copies')
  for (const c of cases) {
    const m = await score(c)
    const cell = (key: string, width: number): string => String(m[key] ?? '').padStart(width)
    console.log(
      c.name.padEnd(24) + cell('ledger_right', 8) + cell('claims_recall', 9) + cell('count_precision', 10) + cell('source_kind_right', 9) + cell('leaks', 6) + cell('furniture_left', 9) + cell('text_lost', 8) + cell('titles_right', 8) + cell('dates_right', 7) + cell('stories_right', 8) + cell('copies_found', 9),
    )
    const digest = digestOf(c)
    const floor = baseline[c.name]
    const metrics: Record<string, number> = {}
    for (const [key, value] of Object.entries(m)) {
      const got = asNumber(value)
      const want = floor?.digest === digest ? floor.metrics[key] : undefined
      const worse = want !== undefined && (LOWER_IS_BETTER.test(key) ? got > want : got < want - 1e-9)
      if (worse && !update) {
        failures++
        console.error(`  below its floor: ${c.name} ${key}: expected ${LOWER_IS_BETTER.test(key) ? 'at most' : 'at least'} ${want}, got ${got}`)
      }
      if (worse && update && !why) {
        failures++
        console.error(`  not lowered: ${c.name} ${key} ${want} → ${got}; say why with --allow-regression "reason"`)
      }
      metrics[key] = worse && !why ? want : got
    }
    next[c.name] = why ? { digest, metrics, reason: why } : { digest, metrics }
  }
  if (update) writeFileSync(baselineFile, `${JSON.stringify(next, null, 2)}\n`)
  return failures > 0 ? 1 : 0
}

process.exitCode = await main()
