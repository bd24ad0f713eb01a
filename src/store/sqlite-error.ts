/** Reading the errors of node:sqlite. */
import { RecountError } from '../text/error.ts'

const BUSY = 5
const LOCKED = 6
const FULL = 13
const CORRUPT = 11
const NOT_A_DATABASE = 26

/** SQLite's primary result code, null when the error does not come from SQLite. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}

/** Whether another connection holds a lock that we need. */
export function isSqliteBusy(error: unknown): boolean {
  const code = sqliteCode(error)
  return code === BUSY || code === LOCKED
}

/** Whether the file is not a database at all, or one with broken pages. */
export function isSqliteDamage(error: unknown): boolean {
  const code = sqliteCode(error)
  return code === CORRUPT || code === NOT_A_DATABASE
}

/** The error's own words. */
export function sqliteMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A failed write as a person can act on it; a RecountError stays as it is. Nothing of the batch was kept. */
export function writeError(path: string, error: unknown): RecountError {
  if (error instanceof RecountError) return error
  const got = sqliteMessage(error)
  if (sqliteCode(error) === FULL) {
    const message = `${path}: expected room for the batch, got "${got}"; free disk space and run the same command again, nothing stored is lost`
    return new RecountError('store/disk-full', message, { cause: error })
  }
  if (isSqliteDamage(error)) return damaged(path, error)
  const message = `${path}: expected to store the batch, got "${got}"; nothing of it was kept, run the same command again`
  return new RecountError('store/write-failed', message, { cause: error })
}

/** A file that SQLite cannot read as a sound database. */
export function damaged(path: string, error: unknown): RecountError {
  const message = `${path}: expected a sound database, got "${sqliteMessage(error)}"; run recount verify, and restore a backup`
  return new RecountError('store/damaged', message, { cause: error })
}
