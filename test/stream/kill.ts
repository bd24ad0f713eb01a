/** Kills a process that groups a stream at random moments, lets another go on, and tells what came of it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { seededRandom } from '../kill/reports.ts'

export const KILL_SEED = 23
export const KILL_WINDOW = 200 // reports: small, so that stories leave memory and come back

/** What to do. `kills`: processes that are killed before one is let finish. */
export type StreamKillPlan = {
  readonly file: string
  readonly reports: number
  readonly kills: number
  readonly seed: number
}

/** What came of it: how many processes were killed while they worked, commits that were told and are gone, and the stories in the end. */
export type StreamKilled = {
  readonly killed: number
  readonly lost: readonly string[]
  readonly stories: readonly string[]
}

/** Runs until the stream is complete. A process is killed after a number of commits, drawn by the seed, at whatever it then does. */
export async function killStream({ file, reports, kills, seed }: StreamKillPlan): Promise<StreamKilled> {
  const random = seededRandom(seed)
  const lost: string[] = []
  let killed = 0
  for (let left = kills; ; left -= 1) {
    const commits = left > 0 ? Math.floor((random() * reports) / 7 / kills) : Number.POSITIVE_INFINITY
    const { told, code } = await runChild(file, reports, commits)
    if (code !== null && code !== 0) throw new Error(`stream: expected exit code 0, got ${code}`)
    if (code === null) killed += 1
    const store = openSqliteStore(file, { access: 'read', reader: 'kill test', now: () => '2036-01-01T00:00:00Z' })
    const reached = store.stream().state()?.nextReport ?? 0
    if (reached < told) lost.push(`told ${told}, found ${reached}`)
    const stories = [...store.stream().partition()].map(({ id, articleIds }) => `${id}: ${articleIds.join(' ')}`)
    store.close()
    if (code === 0) return { killed, lost, stories }
  }
}

/** One process; killed once it has told so many commits. `code` null: it was killed. `told`: the last number on a whole line. */
function runChild(file: string, reports: number, commits: number): Promise<{ told: number; code: number | null }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), file, String(reports)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    out += text
    if (out.split('\n').length > commits) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ told: Number(out.split('\n').at(-2) ?? 0), code }))
  })
}
