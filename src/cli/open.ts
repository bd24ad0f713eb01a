/** Opening what a command works on. */
import type { Account, ArticleId, Instant, ReportCast } from '../model/index.ts'
import type { Store } from '../store/store.ts'
import type { Register } from '../stories/register.ts'
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

/** An account, the names of stories that were ever given, for ids that people wrote down, and the people of each report where they are known. */
export type Opened = { readonly account: Account; readonly register: Register; readonly casts: Casts }

/** The register of people of each report that has one. */
export type Casts = ReadonlyMap<ArticleId, ReportCast>

/** The account of everything in the database with what people decided, as known at `asOf`, or now; and the names that its stories have or had. */
export async function openAccount(edge: Edge, options: CommonOptions & { readonly asOf?: string }): Promise<Opened> {
  return withAccount(edge, options, opened => opened)
}

/** The same for a caller that asks the store for more; it is closed afterwards. */
export async function withAccount<T>(
  edge: Edge,
  options: CommonOptions & { readonly asOf?: string },
  use: (opened: Opened, store: Store) => T | Promise<T>,
): Promise<T> {
  const asOf = askedInstant(edge, options)
  const store = await openForReading(edge, options)
  try {
    const [{ recountAll }, { underNames }] = await Promise.all([edge.stages(), import('./names.ts')])
    const register = store.storyRegister()
    const readings = [...store.reports()]
    const account = underNames(recountAll(readings, asOf, store.decisions()), register)
    const casts = new Map(readings.flatMap(({ article, cast }) => (cast ? [[article.id, cast] as const] : [])))
    return await use({ account, register, casts }, store)
  } finally {
    store.close()
  }
}

/** The account alone of `openAccount`. */
export async function accountOf(edge: Edge, options: CommonOptions & { readonly asOf?: string }): Promise<Account> {
  return (await openAccount(edge, options)).account
}

/** The instant that --as-of names, otherwise now. @throws RecountError 'cli/bad-instant' */
export function askedInstant(edge: Edge, options: { readonly asOf?: string }): Instant {
  return options.asOf === undefined ? edge.now() : parseInstant(options.asOf)
}
