/** Bringing an older database up to date, with a copy made before. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { RecountError } from '../text/error.ts'
import { APPLICATION_ID, type Migration } from './migrations.ts'
import { sqliteMessage } from './sqlite-error.ts'

/**
 * Runs the steps that the file has not seen, each in one transaction with its number. A file that holds something is first
 * copied to `<path>.before-<next schema>.bak`; a copy that is already there is kept, being the older one.
 *
 * @throws RecountError 'store/migration-failed': the file is then as the last successful step left it
 */
export function migrate(db: DatabaseSync, path: string, steps: readonly Migration[]): void {
  const from = Number(db.prepare('PRAGMA user_version').get()?.user_version)
  if (from > 0) backUp(db, `${path}.before-${steps.length}.bak`)
  for (const step of steps.slice(from)) run(db, path, step)
}

function run(db: DatabaseSync, path: string, step: Migration): void {
  try {
    db.exec('BEGIN IMMEDIATE')
    db.exec(step.sql)
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${step.version}`)
    db.exec('COMMIT')
  } catch (cause) {
    if (db.isTransaction) db.exec('ROLLBACK')
    const message = `${path}: expected to reach schema ${step.version} (${step.name}), got "${sqliteMessage(cause)}"; the file is unchanged by this step`
    throw new RecountError('store/migration-failed', message, { cause })
  }
}

function backUp(db: DatabaseSync, target: string): void {
  if (existsSync(target)) return
  const partial = `${target}.tmp`
  rmSync(partial, { force: true })
  db.prepare('VACUUM INTO ?').run(partial)
  syncToDisk(partial)
  renameSync(partial, target)
  syncToDisk(dirname(target))
}

/** Forces a file's or folder's content to the disk. Some systems cannot open a folder for this: nothing to do there. */
export function syncToDisk(path: string): void {
  let handle: number
  try {
    handle = openSync(path, 'r')
  } catch (error) {
    if (process.platform === 'win32') return // folders cannot be opened there, and renames are durable without it
    throw error
  }
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
