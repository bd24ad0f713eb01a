/** A copy of a database that is in use, checked before it is called a backup. */
import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { RecountError } from '../text/error.ts'
import { syncToDisk } from './migrate.ts'
import { migrations } from './migrations.ts'
import { openDatabase } from './open-sqlite.ts'
import { sqliteMessage } from './sqlite-error.ts'
import type { Verification } from './store.ts'
import { verifySqlite } from './verify-sqlite.ts'
import { acquireWriterLock } from './writer-lock.ts'

/** How to make a backup. `force` replaces a file that is there; `progress` hears of pages still to copy and of all. */
export type BackupOptions = {
  readonly force: boolean
  readonly progress?: (pages: { readonly left: number; readonly total: number }) => void
}

/**
 * Copies a database into one file while others read and write it, syncs the copy to disk and verifies it. The copy holds
 * everything that was acknowledged before the call. It appears under its name only when it is whole.
 *
 * @returns what the check of the copy found; with findings the copy is still kept, being what there is
 * @throws RecountError 'store/exists' without `force`, 'store/missing', 'store/locked' when the target is being written,
 *   'store/write-failed'
 */
export async function backUpStore(source: string, target: string, options: BackupOptions): Promise<Verification> {
  mustBeFree(source, target, options.force)
  const { db } = openDatabase(source, 'read', migrations)
  const targetLock = existsSync(target) ? acquireWriterLock(target) : null
  const partial = join(dirname(resolve(target)), `.${basename(target)}.${process.pid}.tmp`)
  try {
    rmSync(partial, { force: true })
    await copyPages(db, partial, options)
    const verification = verifyCopy(partial)
    syncToDisk(partial)
    for (const rest of ['-wal', '-shm']) rmSync(`${target}${rest}`, { force: true }) // of the replaced file: they would spoil the copy
    renameSync(partial, target)
    syncToDisk(dirname(resolve(target)))
    return verification
  } catch (cause) {
    if (cause instanceof RecountError) throw cause
    const message = `${target}: expected to write the backup, got "${sqliteMessage(cause)}"; check the folder and the free space`
    throw new RecountError('store/write-failed', message, { cause })
  } finally {
    db.close()
    targetLock?.release()
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(`${partial}${rest}`, { force: true })
  }
}

function mustBeFree(source: string, target: string, force: boolean): void {
  if (!existsSync(target)) return
  if (existsSync(source) && realpathSync(source) === realpathSync(target)) {
    throw new RecountError(
      'store/exists',
      `${target}: expected another file than the database itself; name another file`,
    )
  }
  if (!force)
    throw new RecountError(
      'store/exists',
      `${target}: expected no such file, got one; name another file, or add --force to replace it`,
    )
}

async function copyPages(db: DatabaseSync, partial: string, { progress }: BackupOptions): Promise<void> {
  await backup(db, partial, {
    rate: 1000,
    progress: ({ remainingPages, totalPages }) => progress?.({ left: remainingPages, total: totalPages }),
  })
}

function verifyCopy(partial: string): Verification {
  const copy = new DatabaseSync(partial)
  try {
    return verifySqlite(copy)
  } finally {
    copy.close()
  }
}
