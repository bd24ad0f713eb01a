/**
 * `npm run demo`: reads the made-up reports of each event under examples/ into a fresh embedded database and prints the accounts.
 * Arguments name events ("ferry-fire"); without any, all are read, each into a database of its own.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const examples = join(import.meta.dirname, '..', 'examples')
const main = join(import.meta.dirname, '..', 'bin', 'recount.js')
const asked = process.argv.slice(2)
const events = readdirSync(examples, { withFileTypes: true })
  .filter(e => e.isDirectory() && existsSync(join(examples, e.name, 'reports')))
  .map(e => e.name)
  .filter(name => asked.length === 0 || asked.includes(name))
  .sort()

if (events.length === 0) {
  console.error(
    `demo: expected the name of a folder under examples/, got ${asked.join(' ')}; run it without arguments to see all`,
  )
  process.exit(2)
}
const dir = mkdtempSync(join(tmpdir(), 'recount-demo-'))
try {
  for (const event of events) {
    const db = join(dir, `${event}.db`)
    const run = spawnSync(process.execPath, [main, 'read', join(examples, event, 'reports'), '--db', db], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (run.status !== 0) process.exitCode = run.status ?? 1
  }
} finally {
  rmSync(dir, { recursive: true, force: true })
}
