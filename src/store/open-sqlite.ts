/** Opening a database file: the checks that must pass before anything is read or written. */
import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { RecountError } from '../text/error.ts'
import { migrate } from './migrate.ts'
import { APPLICATION_ID, type Migration } from './migrations.ts'
import { isSqliteBusy, isSqliteDamage, sqliteMessage } from './sqlite-error.ts'
import { demandSafeSqlite } from './sqlite-version.ts'
import { acquireWriterLock, type WriterLock } from './writer-lock.ts'

/** How to open: 'write' makes the file when it is missing and takes the writer's lock; 'read' needs the file and takes none. */
export type Access = 'read' | 'write'

/** An open, checked connection. */
export type Opened = { readonly db: DatabaseSync; readonly lock: WriterLock | null }

/**
 * Opens a database and brings its schema up to date.
 *
 * @throws RecountError 'store/missing', 'store/locked', 'store/not-a-database', 'store/not-recount', 'store/newer-schema',
 *   'store/older-schema' (reading an old file that another process is writing), 'store/sqlite-too-old', 'store/not-durable',
 *   'store/not-writable', 'store/migration-failed'
 */
export function openDatabase(path: string, access: Access, steps: readonly Migration[]): Opened {
  if (access === 'read' && !existsSync(path)) {
    throw new RecountError(
      'store/missing',
      `${path}: expected a Recount database, got no such file; make one with recount read PATH… --db ${path}`,
    )
  }
  const lock = access === 'write' ? acquireWriterLock(path) : null
  let db: DatabaseSync | null = null
  try {
    db = connect(path)
    demandSafeSqlite(versionOf(db))
    mustBeOurs(db, path, steps)
    makeDurable(db, path)
    if (schemaOf(db) < steps.length) migrateUnderLock(db, path, { lock, steps })
    if (access === 'read') db.exec('PRAGMA query_only = ON')
    return { db, lock }
  } catch (error) {
    db?.close()
    lock?.release()
    throw error instanceof RecountError ? error : openError(path, error)
  }
}

/** SQLite's own version, '3.53.4'. */
export function versionOf(db: DatabaseSync): string {
  return String(db.prepare('SELECT sqlite_version() AS version').get()?.version)
}

/** Number of the last migration that this file has seen; 0 for an empty file. */
export function schemaOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version)
}

/** `journal_mode` and `synchronous` as the connection has them now; safe is 'wal' and 2 (FULL). */
export function durabilityOf(db: DatabaseSync): { readonly journal: string; readonly synchronous: number } {
  const journal = String(db.prepare('PRAGMA journal_mode').get()?.journal_mode)
  const synchronous = Number(db.prepare('PRAGMA synchronous').get()?.synchronous)
  return { journal, synchronous }
}

function connect(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: true })
  db.exec('PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
  return db
}

/** A file with tables must carry our mark, so that we never write into someone else's database. */
function mustBeOurs(db: DatabaseSync, path: string, steps: readonly Migration[]): void {
  const tables = Number(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n)
  const mark = Number(db.prepare('PRAGMA application_id').get()?.application_id)
  if (tables > 0 && mark !== APPLICATION_ID) {
    throw new RecountError(
      'store/not-recount',
      `${path}: expected a Recount database, got one of another program; name another file with --db`,
    )
  }
  const schema = schemaOf(db)
  if (schema > steps.length) {
    const message = `${path}: expected schema ${steps.length} or older, got ${schema}; it was written by a newer Recount: use that version`
    throw new RecountError('store/newer-schema', message)
  }
}

/**
 * Write-ahead log with a sync at each commit. The setting is read back after a first read of data, because one builder's default
 * falls back to NORMAL at that point without a word, which loses acknowledged commits on a power cut.
 */
function makeDurable(db: DatabaseSync, path: string): void {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864')
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  const { journal, synchronous } = durabilityOf(db)
  if (journal === 'wal' && synchronous === 2) return
  const message = `${path}: expected journal_mode wal and synchronous 2, got ${journal} and ${synchronous}; keep the file on a local disk`
  throw new RecountError('store/not-durable', message)
}

function migrateUnderLock(
  db: DatabaseSync,
  path: string,
  { lock, steps }: { lock: WriterLock | null; steps: readonly Migration[] },
): void {
  const borrowed = lock === null ? borrowLock(path) : null
  try {
    migrate(db, path, steps)
  } finally {
    borrowed?.release()
  }
}

function borrowLock(path: string): WriterLock {
  try {
    return acquireWriterLock(path)
  } catch (cause) {
    const message = `${path}: expected the newest schema, got an older one that another process is using; stop it and try again`
    throw new RecountError('store/older-schema', message, { cause })
  }
}

function openError(path: string, error: unknown): RecountError {
  const got = sqliteMessage(error)
  if (isSqliteDamage(error)) {
    return new RecountError(
      'store/not-a-database',
      `${path}: expected a Recount database, got "${got}"; name another file with --db, or restore a backup`,
      { cause: error },
    )
  }
  if (isSqliteBusy(error)) {
    return new RecountError(
      'store/locked',
      `${path}: expected to open it within 5 s, got "${got}"; another program uses it: close that program`,
      { cause: error },
    )
  }
  const folder = existsSync(path) && statSync(path).isDirectory() ? ', which is a folder' : ''
  return new RecountError(
    'store/not-writable',
    `${path}: expected a file that can be written${folder}, got "${got}"; check the folder and its permissions`,
    { cause: error },
  )
}
