/**
 * Scores the whole path on every case with gold claims and holds the figures to the floors in bench/baseline.json.
 *
 *     node bench/quality.ts                      prints the table; exits 1 when a figure is below its floor
 *     node bench/quality.ts dev-bus-crash        only this case
 *     node bench/quality.ts --verbose            also prints what the scorer says of each case, but never of held-out ones
 *     node bench/quality.ts --update             raises the floors to what was measured
 *     node bench/quality.ts --update --allow-regression "why"   also lowers them, and keeps the reason
 *
 * The scorer and the cases of real outlets lie outside the repository (RECOUNT_SHARED, default ../shared); without them the run says
 * so, and fails when RECOUNT_REQUIRE_SHARED is set, as it is in CI.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { accountOfPaths } from '../src/cli/predict/account-of-paths.ts'
import { type Case, digestOf, findCases, type Use } from './cases.ts'
import { type Baseline, type Figures, lossesOf, nextFloor, numbersOf } from './floors.ts'

const ROOT = join(import.meta.dirname, '..')
const SHARED = process.env.RECOUNT_SHARED ?? join(ROOT, '..', 'shared')
const BASELINE = join(import.meta.dirname, 'baseline.json')
const SCORER = join(SHARED, 'score', 'case.py')

/** Columns of the table: the scorer's name and ours. */
const COLUMNS: readonly (readonly [string, string])[] = [
  ['ledger_right', 'ledger'],
  ['claims_recall', 'recall'],
  ['count_precision', 'precision'],
  ['source_kind_right', 'source'],
  ['leaks', 'leaks'],
  ['background_joined', 'joined'],
  ['stories_right', 'stories'],
  ['copies_found', 'copies'],
  ['titles_right', 'titles'],
  ['dates_right', 'dates'],
  ['furniture_left', 'furniture'],
  ['text_lost', 'lost'],
  ['anchors_wrong', 'anchors'],
  ['brief_uncited', 'uncited'],
]

const MEANS: readonly (readonly [Use, string])[] = [
  ['real', 'real (tuned on)'],
  ['example', 'examples'],
  ['dev', 'dev (tuned on)'],
  ['held', 'held (not tuned on)'],
]

type Scored = { readonly of: Case; readonly figures: Figures; readonly digest: string }

/** Runs the program and the scorer on one case. @throws Error when the scorer fails or prints no figures */
async function score(of: Case, verbose: boolean): Promise<Scored> {
  const dir = mkdtempSync(join(tmpdir(), 'recount-quality-'))
  try {
    const file = join(dir, 'account.json')
    writeFileSync(file, JSON.stringify(await accountOfPaths([of.reports])))
    const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' }
    const run = spawnSync('python3', [SCORER, of.dir, file], { encoding: 'utf8', env })
    if (run.error) throw new Error(`bench/quality: expected python3 on the path, got ${run.error.message}; install it`)
    if (run.status !== 0) throw new Error(`bench/quality: the scorer failed on ${of.name}: ${run.stderr}`)
    if (verbose && of.use !== 'held') process.stdout.write(`\n== ${of.name}\n${run.stdout}\n`)
    return { of, figures: JSON.parse(run.stdout.trim().split('\n').at(-1)!) as Figures, digest: digestOf(of) }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

const NAME_WIDTH = 30
const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(NAME_WIDTH) + cells.map((cell, i) => cell.padStart(Math.max(7, COLUMNS[i]![1].length + 2))).join('')

const scoredRow = ({ of, figures }: Scored): string =>
  row(
    of.name,
    COLUMNS.map(([metric]) => String(figures[metric] ?? '–')),
  )

/** The mean of each column over the cases of one use; counts of faults are means too, so that groups of any size compare. */
function meanRow(name: string, scored: readonly Scored[]): string {
  const all = scored.map(one => numbersOf(one.figures))
  const cells = COLUMNS.map(([metric]) => {
    const values = all.flatMap(figures => (Object.hasOwn(figures, metric) ? [figures[metric]!] : []))
    return values.length === 0 ? '–' : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3)
  })
  return row(name, cells)
}

/** @returns how many floors were lost and not lowered with a reason */
function gate(
  scored: readonly Scored[],
  baseline: Baseline,
  { whole, reason }: { whole: boolean; reason: string | null },
) {
  const lines = scored.flatMap(one => lossesOf(one.of.name, one, baseline[one.of.name]))
  const names = new Set(scored.map(one => one.of.name))
  const gone = whole ? Object.keys(baseline).filter(name => !names.has(name)) : []
  for (const name of gone) lines.push(`missing: ${name} has floors in bench/baseline.json, but no such case was found`)
  for (const { of, digest } of scored) {
    const floor = baseline[of.name]
    if (floor === undefined) console.error(`note: ${of.name} has no floors yet; --update sets them`)
    else if (floor.digest !== digest)
      console.error(`note: ${of.name}: reports or gold changed, its floors do not bind; --update sets new ones`)
  }
  for (const line of lines) console.error(reason === null ? line : `${line} (allowed: ${reason})`)
  return { lost: lines.length, gone }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      update: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      'allow-regression': { type: 'string' },
    },
  })
  if (!existsSync(SCORER)) {
    console.error(
      `bench/quality: SKIPPED, nothing was measured: expected the scorer at ${SCORER}; set RECOUNT_SHARED to the folder with cases/ and score/`,
    )
    return process.env.RECOUNT_REQUIRE_SHARED ? 1 : 0
  }
  const cases = findCases(ROOT, SHARED)
  const unknown = positionals.filter(name => !cases.some(one => one.name === name))
  if (unknown.length > 0) {
    console.error(
      `bench/quality: expected names of cases (${cases.map(c => c.name).join(', ')}), got ${unknown.join(', ')}`,
    )
    return 2
  }
  const whole = positionals.length === 0
  const scored = await scoreAll(
    cases.filter(one => whole || positionals.includes(one.name)),
    values.verbose,
  )
  const baseline = existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline) : {}
  const reason = values['allow-regression']?.trim() || null
  const { lost, gone } = gate(scored, baseline, { whole, reason })
  if (values.update) {
    const kept = Object.entries(baseline).filter(([name]) => reason === null || !gone.includes(name))
    const next = scored.map(({ of, figures, digest }) => {
      const floor = baseline[of.name]
      return [of.name, nextFloor(figures, digest, { floor, reason })] as const
    })
    writeFileSync(BASELINE, `${JSON.stringify(Object.fromEntries([...kept, ...next]), null, 2)}\n`)
    if (lost > 0 && reason === null) console.error('not lowered: say why with --allow-regression "reason"')
  }
  return lost > 0 && !(values.update && reason !== null) ? 1 : 0
}

async function scoreAll(cases: readonly Case[], verbose: boolean): Promise<readonly Scored[]> {
  console.log(
    row(
      'case',
      COLUMNS.map(([, title]) => title),
    ),
  )
  const scored: Scored[] = []
  for (const one of cases) {
    const result = await score(one, verbose)
    console.log(scoredRow(result))
    scored.push(result)
  }
  console.log('')
  for (const [use, name] of MEANS) {
    const group = scored.filter(one => one.of.use === use)
    if (group.length > 0) console.log(meanRow(`mean of ${name}`, group))
  }
  return scored
}

process.exitCode = await main()
