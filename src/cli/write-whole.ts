/** Files that are there whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { syncToDisk } from '../store/migrate.ts'
import { RecountError } from '../text/error.ts'

/**
 * Writes a file beside its place, syncs it to disk and renames it, so that a reader never sees half of it and a crash leaves
 * the old one. A file of that name is replaced.
 *
 * @throws RecountError 'cli/write-failed'
 */
export function writeWhole(path: string, text: string): void {
  const folder = dirname(resolve(path))
  const partial = join(folder, `.${basename(path)}.${process.pid}.tmp`)
  try {
    const handle = openSync(partial, 'w')
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(partial, path)
    syncToDisk(folder)
  } catch (cause) {
    rmSync(partial, { force: true })
    const got = cause instanceof Error ? cause.message : String(cause)
    throw new RecountError(
      'cli/write-failed',
      `${path}: expected to write the file, got "${got}"; check the folder and the free space`,
      { cause },
    )
  }
}
