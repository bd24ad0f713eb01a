/** Kills `recount read` at random moments and looks whether anything that it acknowledged is gone. */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import type { Counts } from '../../src/store/store.ts'
import { madeUpReports, seededRandom } from './reports.ts'

/** How much to do. `folder` is a scratch folder of ours; `say` hears of each step; `main` and `env` stand in for the real program. */
export type KillPlan = {
  readonly kills: number
  readonly reports: number
  readonly seed: number
  readonly folder: string
  readonly say: (line: string) => void
  readonly main?: string
  readonly env?: Readonly<Record<string, string>>
}

/**
 * What came of it. `acknowledged` counts lines over all runs, `lost` those whose report was not in the file afterwards, `damage`
 * what verify found, `completed` databases that were finished, `different` those of them that differ from an unkilled one.
 */
export type KillResult = {
  readonly kills: number
  readonly runs: number
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly damage: readonly string[]
  readonly completed: number
  readonly different: readonly string[]
}

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')

/** Runs until `plan.kills` children were killed while they worked and the last database is complete. */
export async function killTest(plan: KillPlan): Promise<KillResult> {
  writeReports(plan)
  const reference = join(plan.folder, 'reference.db')
  const whole = await readOnce(plan, reference, null)
  if (whole.code !== 0)
    throw new Error(`kill test: expected an unkilled run to end with 0, got ${whole.code}: ${whole.stderr.slice(-500)}`)
  const expected = evidence(reference)
  plan.say(`unkilled: ${expected.counts.captures} reports in ${(whole.tookMs / 1000).toFixed(1)} s`)

  const random = seededRandom(plan.seed)
  const result = {
    kills: 0,
    runs: 0,
    acknowledged: 0,
    lost: [] as string[],
    damage: [] as string[],
    completed: 0,
    different: [] as string[],
  }
  let round = 0
  let db = join(plan.folder, `killed-${round}.db`)
  while (result.kills < plan.kills) {
    const { code, stderr } = await readOnce(plan, db, momentOf(random, { plan, tookMs: whole.tookMs }))
    result.runs += 1
    if (code === null) result.kills += 1
    else if (code !== 0)
      result.damage.push(`run ${result.runs}: expected exit code 0, got ${code}: ${stderr.slice(-300)}`)
    check(db, stderr, result)
    if (code !== null) {
      finish(db, expected, result)
      db = join(plan.folder, `killed-${++round}.db`)
    }
    if (result.runs % 20 === 0) plan.say(summary(result))
  }
  await readOnce(plan, db, null)
  finish(db, expected, result)
  return result
}

/** The outcome in a line. */
export function summary({ kills, acknowledged, lost, damage, completed, different }: KillResult): string {
  return `${kills} kills, ${acknowledged} acknowledged, ${lost.length} lost, ${damage.length} damaged; ${completed} completed, ${different.length} of them different`
}

/** Article ids on whole lines of acknowledgement; a line that the kill cut short is no promise. */
export function acknowledgedIn(stderr: string): readonly string[] {
  return stderr
    .split('\n')
    .slice(0, -1)
    .flatMap(line => /^(?:stored|known|reread) (\S+) /.exec(line)?.[1] ?? [])
}

/** Acknowledged ids that the database does not hold. */
export function lostFrom(db: string, acknowledged: readonly string[]): readonly string[] {
  if (acknowledged.length === 0) return []
  const { articleIds } = evidence(db)
  return acknowledged.filter(id => !articleIds.has(id))
}

type Evidence = {
  readonly counts: Omit<Counts, 'commits'>
  readonly articleIds: ReadonlySet<string>
  readonly findings: readonly string[]
}

/** What a database holds, read by a connection of our own: this also makes SQLite recover from the kill. */
function evidence(db: string): Evidence {
  const store = openSqliteStore(db, { reader: 'kill test', now: () => '2031-01-01T00:00:00Z', access: 'read' })
  const articleIds = new Set([...store.reports()].map(reading => reading.article.id as string))
  const findings = store.verify().findings.map(({ code, what, message }) => `${code} ${what} ${message}`)
  const { commits: _, ...counts } = store.counts()
  store.close()
  return { counts, articleIds, findings }
}

function check(db: string, stderr: string, result: { acknowledged: number; lost: string[]; damage: string[] }): void {
  const acknowledged = acknowledgedIn(stderr)
  result.acknowledged += acknowledged.length
  if (acknowledged.length === 0) return // perhaps killed before there was a file
  const { articleIds, findings } = evidence(db)
  result.lost.push(...acknowledged.filter(id => !articleIds.has(id)))
  result.damage.push(...findings)
}

function finish(db: string, expected: Evidence, result: { completed: number; different: string[] }): void {
  const { counts, articleIds } = evidence(db)
  result.completed += 1
  const same =
    JSON.stringify(counts) === JSON.stringify(expected.counts) &&
    [...expected.articleIds].every(id => articleIds.has(id))
  if (!same) result.different.push(`${db}: expected ${JSON.stringify(expected.counts)}, got ${JSON.stringify(counts)}`)
  for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${db}${end}`, { force: true })
}

function writeReports(plan: KillPlan): void {
  const folder = inputOf(plan)
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of madeUpReports(plan.reports, plan.seed)) writeFileSync(join(folder, name), text)
}

function inputOf(plan: KillPlan): string {
  return join(plan.folder, 'reports')
}

/** When to kill: after a time, or sooner, a little after a number of lines, so that the moments just after a commit are met often. */
type Moment = { readonly afterMs: number; readonly afterLines: number; readonly thenMs: number }

function momentOf(random: () => number, { plan, tookMs }: { plan: KillPlan; tookMs: number }): Moment {
  const byLines = random() < 0.5
  return {
    afterMs: random() * tookMs,
    afterLines: byLines ? random() * plan.reports : Number.POSITIVE_INFINITY,
    thenMs: random() * 20,
  }
}

type Once = { readonly code: number | null; readonly stderr: string; readonly tookMs: number }

/** One run of `recount read`; killed at the moment, unless null or finished by then. `code` null: it was killed. */
function readOnce(plan: KillPlan, db: string, moment: Moment | null): Promise<Once> {
  const started = performance.now()
  const args = ['read', inputOf(plan), '--db', db, '--verbose', '--json']
  const child = spawn(process.execPath, [plan.main ?? MAIN, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...plan.env },
  })
  const timers: NodeJS.Timeout[] = []
  const killIn = (ms: number) => timers.push(setTimeout(() => child.kill('SIGKILL'), ms))
  if (moment !== null) killIn(moment.afterMs)
  let stderr = ''
  let lines = 0
  child.stderr.setEncoding('utf8').on('data', text => {
    const before = lines
    stderr += text
    lines += text.split('\n').length - 1
    if (moment !== null && before < moment.afterLines && lines >= moment.afterLines) killIn(moment.thenMs)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => {
      for (const timer of timers) clearTimeout(timer)
      resolve({ code, stderr, tookMs: performance.now() - started })
    })
  })
}
