/**
 * All full checks against hostile input, one after the other: `npm run hostile`, about half an hour. Prints a line for each, then the
 * output of those that failed, and exits 1 when there is one. docs/security.md tells what each holds; `npm test` runs short forms.
 *
 * Those with bounds on time need a machine that does nothing else.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const CHECKS: readonly (readonly [string, ...string[]])[] = [
  ['ssrf.ts'],
  ['bombs.ts'],
  ['http.ts'],
  ['robots.ts'],
  ['../watch/politeness.ts'],
  ['feeds.ts', '50000'],
  ['feeds-growth.ts'],
  ['html.ts'],
  ['../../scripts/check-regexes.ts'],
  ['regexes.ts'],
  ['workers.ts'],
  ['warc.ts'],
]

const failed: string[] = []
for (const [file, ...args] of CHECKS) {
  const startedMs = performance.now()
  const run = spawnSync(process.execPath, [join(import.meta.dirname, file), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const seconds = Math.round((performance.now() - startedMs) / 1000)
  const last = run.stdout.trim().split('\n').at(-1) ?? ''
  console.log(`${run.status === 0 ? 'ok    ' : 'FAILED'} ${file.padEnd(30)} ${String(seconds).padStart(5)} s  ${last}`)
  if (run.status !== 0) failed.push(`== ${file}\n${run.stdout}\n${run.stderr}`)
}
for (const output of failed) console.error(output)
process.exitCode = failed.length > 0 ? 1 : 0
