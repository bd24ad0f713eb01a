/** One writer at a time, held by the operating system so that a killed process leaves nothing locked. */
import { DatabaseSync } from 'node:sqlite'
import { RecountError } from '../text/error.ts'
import { isSqliteBusy, sqliteMessage } from './sqlite-error.ts'

/** A held lock; `release` may be called twice. */
export type WriterLock = { release(): void }

/**
 * Becomes the one writer of a database, until `release` or the end of the process.
 *
 * The lock is a write transaction kept open on the small file `<path>-lock`. The kernel drops it when the process dies, even by
 * kill -9, so there is no stale lock to detect, and a reused pid cannot be mistaken for the old holder. The file names the
 * holder for the message, and stays: removing it would let two processes lock two files of the same name.
 *
 * @param path  the database's file
 * @throws RecountError 'store/locked' at once when another process or connection holds it, 'store/not-writable'
 */
export function acquireWriterLock(path: string): WriterLock {
  const file = `${path}-lock`
  const db = openLockFile(file)
  try {
    db.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; BEGIN IMMEDIATE')
    db.exec(
      'CREATE TABLE IF NOT EXISTS holder (only INTEGER PRIMARY KEY CHECK (only = 1), pid INTEGER NOT NULL) STRICT',
    )
    db.prepare('INSERT INTO holder VALUES (1, ?) ON CONFLICT DO UPDATE SET pid = excluded.pid').run(process.pid)
    db.exec('COMMIT; BEGIN IMMEDIATE') // readers now see the name; whoever slips in between wins, and we say so
  } catch (error) {
    const holder = readHolder(db)
    db.close()
    if (!isSqliteBusy(error)) throw notWritable(file, error)
    const who = holder === null ? 'another writer' : `process ${holder} writing`
    const message = `${path}: expected to be the only writer, got ${who}; wait until it has finished, or stop it`
    throw new RecountError('store/locked', message, { cause: error })
  }
  let held = true
  return {
    release() {
      if (!held) return
      held = false
      db.close()
    },
  }
}

function openLockFile(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file)
  } catch (error) {
    throw notWritable(file, error)
  }
}

function notWritable(file: string, error: unknown): RecountError {
  const message = `${file}: expected a file that can be written, got "${sqliteMessage(error)}"; check the folder and its permissions`
  return new RecountError('store/not-writable', message, { cause: error })
}

function readHolder(db: DatabaseSync): number | null {
  try {
    const row = db.prepare('SELECT pid FROM holder').get()
    return typeof row?.pid === 'number' ? row.pid : null
  } catch {
    return null // the holder has not yet written its name
  }
}
