/** Opening what a command works on. */
import type { Account, Instant } from '../model/index.ts'
import type { Store } from '../store/store.ts'
import type { CommonOptions, Edge } from './edge.ts'
import { parseInstant } from './instant.ts'

/** The default database: in the folder where the command is run. */
export const DEFAULT_DB = './recount.db'

/** Opens the store for writing, makes it when absent; `:memory:` keeps nothing. */
export async function openForWriting(edge: Edge, options: CommonOptions, reader: string): Promise<Store> {
  const { now } = edge
  if (options.db === ':memory:') {
    const { createMemoryStore } = await import('../store/memory.ts')
    return createMemoryStore({ reader, now })
  }
  const { openSqliteStore } = await import('../store/sqlite.ts')
  return openSqliteStore(options.db, { reader, now, access: 'write' })
}

/** Opens a store that must be there, beside whoever writes it. */
export async function openForReading(edge: Edge, options: CommonOptions): Promise<Store> {
  const { openSqliteStore } = await import('../store/sqlite.ts')
  const path = options.db === ':memory:' ? '' : options.db
  if (path === '') {
    const { RecountError } = await import('../text/error.ts')
    throw new RecountError(
      'store/missing',
      '--db :memory:: expected a file for this command, got a store that keeps nothing; use recount read, or name a file',
    )
  }
  return openSqliteStore(path, { reader: 'reading only', now: edge.now, access: 'read' })
}

/** The account of everything in the database, as known at `asOf`, or now. */
export async function accountOf(edge: Edge, options: CommonOptions & { readonly asOf?: string }): Promise<Account> {
  const asOf = askedInstant(edge, options)
  const store = await openForReading(edge, options)
  try {
    const { recountAll } = await edge.stages()
    return recountAll([...store.reports()], asOf)
  } finally {
    store.close()
  }
}

/** The instant that --as-of names, otherwise now. @throws RecountError 'cli/bad-instant' */
export function askedInstant(edge: Edge, options: { readonly asOf?: string }): Instant {
  return options.asOf === undefined ? edge.now() : parseInstant(options.asOf)
}
