/** Which SQLite may write a store. */
import { RecountError } from '../text/error.ts'

/**
 * Whether this SQLite is free of the WAL-reset bug: from 3.7.0 to 3.51.2 two connections that write and checkpoint at once
 * can lose committed data.
 *
 *     '3.51.3' → true · '3.53.4' → true · '3.50.7' → true (backport) · '3.50.8' → false · '3.40.1' → false · 'x' → false
 *
 * @source https://www.sqlite.org/wal.html#the_wal_reset_bug
 */
export function isSafeSqlite(version: string): boolean {
  if (version === '3.44.6' || version === '3.50.7') return true
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (![major, minor, patch].every(Number.isInteger)) return false
  if (major !== 3) return major > 3
  return minor > 51 || (minor === 51 && patch >= 3)
}

/** Refuses an unsafe SQLite. @throws RecountError 'store/sqlite-too-old' */
export function demandSafeSqlite(version: string): void {
  if (isSafeSqlite(version)) return
  throw new RecountError(
    'store/sqlite-too-old',
    `SQLite: expected 3.51.3 or newer (or 3.50.7, 3.44.6), got ${version}, which can lose committed data; install a newer Node 24`,
  )
}
