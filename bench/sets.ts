/**
 * Scores the public benchmark sets with their own scorers and holds the figures to the floors in bench/sets-baseline.json.
 *
 *     node bench/sets.ts               prints figures, aims and peers; exits 1 when a figure is below its floor
 *     node bench/sets.ts feeds         only this set
 *     node bench/sets.ts --full        also the inputs that the table leaves out, for a look at the whole; floors are as without it
 *     node bench/sets.ts --update      raises the floors to what was measured
 *     node bench/sets.ts --update --allow-regression "why"   also lowers them, and keeps the reason
 *
 * The sets lie outside the repository (RECOUNT_SHARED, default ../shared); without them the run says so, and fails when
 * RECOUNT_REQUIRE_SHARED is set, as it is in CI.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { parseArgs } from 'node:util'
import { type Baseline, type Figures, isFault, lossesOf, nextFloor } from './floors.ts'
import { type BenchSet, SETS } from './set-table.ts'

const ROOT = join(import.meta.dirname, '..')
const SHARED = process.env.RECOUNT_SHARED ?? join(ROOT, '..', 'shared')
const BASELINE = join(import.meta.dirname, 'sets-baseline.json')

type Scored = { readonly set: BenchSet; readonly figures: Figures; readonly digest: string; readonly seconds: number }

/** Runs `recount predict` and the scorer on one set. @throws Error when either fails */
function score(set: BenchSet, isFull: boolean): Scored {
  const folder = join(SHARED, 'data', set.folder)
  const dir = mkdtempSync(join(tmpdir(), 'recount-sets-'))
  try {
    const out = join(dir, 'predictions.jsonl')
    const startedMs = performance.now()
    const all = join(folder, 'input')
    const files = set.files === undefined || !isFull ? set.files : readdirSync(all).sort()
    const input = files === undefined ? all : only(files, folder, dir)
    run(process.execPath, [join(ROOT, 'bin/recount.js'), 'predict', set.name, input, out])
    const seconds = (performance.now() - startedMs) / 1000
    const scorer = [join(SHARED, 'score', set.scorer), join(folder, 'gold'), out]
    const printed = new Map(
      (files ?? [null]).map(file => {
        const split = file === null ? null : parse(file).name
        const lines = run('python3', split === null ? scorer : [...scorer, '--split', split]).trim()
        if (file !== null && !set.files?.includes(file)) console.log(lines.slice(0, lines.lastIndexOf('\n')))
        return [split, JSON.parse(lines.slice(lines.lastIndexOf('\n') + 1)) as Printed] as const
      }),
    )
    return { set, figures: pick(set, printed), digest: digestOf(join(folder, 'gold')), seconds }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** A folder with copies of these inputs. */
function only(files: readonly string[], folder: string, dir: string): string {
  const copies = join(dir, 'input')
  mkdirSync(copies)
  for (const file of files) copyFileSync(join(folder, 'input', file), join(copies, file))
  return copies
}

/** What a scorer printed: figures by name, in groups within groups. */
type Printed = { readonly [name: string]: unknown }

function run(command: string, args: readonly string[]): string {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' }
  const done = spawnSync(command, args, { encoding: 'utf8', env, maxBuffer: 1 << 28 })
  if (done.error) throw new Error(`bench/sets: expected ${command} to start, got ${done.error.message}`)
  if (done.status !== 0) throw new Error(`bench/sets: ${command} ${args.join(' ')} failed: ${done.stderr.slice(-2000)}`)
  return done.stdout
}

const nameOf = ({ part, metric }: BenchSet['metrics'][number]): string => (part === null ? metric : `${part} ${metric}`)

/** The figures of the table out of all that the scorer prints; one that it does not print is left out, which is then a loss. */
function pick(set: BenchSet, printed: ReadonlyMap<string | null, Printed>): Figures {
  const entries = set.metrics.flatMap(metric => {
    const whole = printed.get(metric.part) ?? printed.get(null) ?? {}
    const part = metric.part === null ? undefined : whole[metric.part] // a scorer of one file prints its figures at the top or under its name
    const value = metric.metric
      .split('.')
      .reduce<unknown>(
        (at, key) => (at as Printed | undefined)?.[key],
        part ?? (metric.part === null || printed.has(metric.part) ? whole : undefined),
      )
    return typeof value === 'number' ? [[nameOf(metric), value] as const] : []
  })
  return Object.fromEntries(entries)
}

function digestOf(gold: string): string {
  const hash = createHash('sha256')
  for (const file of globSync('*', { cwd: gold }).sort())
    hash.update(`${file}\n`).update(readFileSync(join(gold, file)))
  return hash.digest('hex').slice(0, 16)
}

const reaches = ({ metric, aim }: BenchSet['metrics'][number], got: number): boolean =>
  isFault(metric) ? got <= aim : got >= aim

function print({ set, figures, seconds }: Scored): void {
  console.log(`${set.name} (open part, ${seconds.toFixed(0)} s)`)
  for (const metric of set.metrics) {
    const got = figures[nameOf(metric)]
    const mark = typeof got === 'number' && reaches(metric, got) ? ' ' : '*'
    console.log(
      `  ${mark} ${nameOf(metric).padEnd(26)} ${String(got ?? 'none').padEnd(8)} aim ${String(metric.aim).padEnd(6)} others: ${metric.peer}`,
    )
  }
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      update: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      'allow-regression': { type: 'string' },
    },
  })
  const unknown = positionals.filter(name => !SETS.some(set => set.name === name))
  if (unknown.length > 0) {
    console.error(`bench/sets: expected ${SETS.map(set => set.name).join(', ')}, got ${unknown.join(', ')}`)
    return 2
  }
  if (!existsSync(join(SHARED, 'data'))) {
    console.error(`bench/sets: SKIPPED, nothing was measured: expected ${SHARED}/data; set RECOUNT_SHARED`)
    return process.env.RECOUNT_REQUIRE_SHARED ? 1 : 0
  }
  const baseline = existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline) : {}
  const reason = values['allow-regression']?.trim() || null
  const next: Record<string, Baseline[string]> = { ...baseline }
  let lost = 0
  for (const set of SETS) {
    if (positionals.length > 0 && !positionals.includes(set.name)) continue
    const scored = score(set, values.full)
    print(scored)
    const floor = baseline[set.name]
    const losses = lossesOf(set.name, scored, floor)
    for (const line of losses) console.error(line)
    lost += losses.length
    if (floor?.digest !== scored.digest)
      console.error(`note: ${set.name} has no floors for this gold; --update sets them`)
    next[set.name] = nextFloor(scored.figures, scored.digest, { floor, reason })
  }
  if (values.update) writeFileSync(BASELINE, `${JSON.stringify(next, null, 2)}\n`)
  return lost > 0 && !(values.update && reason !== null) ? 1 : 0
}

process.exitCode = main()
