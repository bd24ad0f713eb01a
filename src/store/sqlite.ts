/** Reports in one SQLite file: no service, durable at each commit, one writer and any number of readers. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ArticleId, CaptureId, HandDecision, Instant, StoryChange, StoryId } from '../model/index.ts'
import type { Register } from '../stories/register.ts'
import type { StreamTables } from '../stories/stream/stream-tables.ts'
import { RecountError } from '../text/error.ts'
import { linkHash, notBefore, parseReading, restoreCapture, textsOf, writeCapture } from './hash.ts'
import { type Migration, migrations } from './migrations.ts'
import { type Access, openDatabase } from './open-sqlite.ts'
import { isNewReading, mustBeSound } from './put.ts'
import * as readings from './readings-sqlite.ts'
import { damaged, writeError } from './sqlite-error.ts'
import type {
  Counts,
  Known,
  PutStatus,
  Reading,
  Report,
  ReportFilter,
  Store,
  StoreOptions,
  Verification,
} from './store.ts'
import * as naming from './stories-sqlite.ts'
import { mustBePossible, type StoryUpdate } from './story-state.ts'
import { createStreamTables, streamConnection } from './stream-sqlite.ts'
import { verifySqlite } from './verify-sqlite.ts'
import * as watching from './watch-sqlite.ts'
import type { PageVersion, WatchedFeed, WatchedHost, WatchedPage, WatchUpdate } from './watch-state.ts'
import type { WriterLock } from './writer-lock.ts'

/** Settings of a SQLite store. `steps` stands in for the migrations in tests. */
export type SqliteOptions = StoreOptions & { readonly access: Access; readonly steps?: readonly Migration[] }

/**
 * Opens the store in a file; with access 'write' an absent file is made, and the writer's lock is held until `close`.
 *
 * @throws RecountError as listed at `openDatabase`
 */
export function openSqliteStore(path: string, options: SqliteOptions): Store {
  const { db, lock } = openDatabase(path, options.access, options.steps ?? migrations)
  return new SqliteStore(path, { db, lock, options })
}

type Additions = {
  readonly captures: { id: string; written: string }[]
  readonly origins: { id: string; origin: string }[]
}

class SqliteStore implements Store {
  readonly kind = 'sqlite'
  readonly #path: string
  readonly #db: DatabaseSync
  readonly #lock: WriterLock | null
  readonly #options: SqliteOptions
  readonly #prepared = new Map<string, StatementSync>()

  constructor(
    path: string,
    { db, lock, options }: { db: DatabaseSync; lock: WriterLock | null; options: SqliteOptions },
  ) {
    this.#path = path
    this.#db = db
    this.#lock = lock
    this.#options = options
  }

  putReports(batch: readonly Report[]): readonly PutStatus[] {
    return this.putWatched({ reports: batch })
  }

  putWatched(update: WatchUpdate): readonly PutStatus[] {
    this.#mustBeWritable()
    const reports = update.reports ?? []
    mustBeSound(reports, id => this.find(id) !== null)
    try {
      this.#db.exec('BEGIN IMMEDIATE')
      const put = reports.length > 0 ? this.#putAll(reports) : { statuses: [], changed: false }
      const noted = watching.putWatchState(sql => this.#statement(sql), update)
      this.#db.exec(put.changed || noted ? 'COMMIT' : 'ROLLBACK')
      return put.statuses
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw writeError(this.#path, error)
    }
  }

  #putAll(batch: readonly Report[]): { readonly statuses: readonly PutStatus[]; readonly changed: boolean } {
    const { no, at, previous } = this.#nextCommit()
    // The commit's row goes in first, because captures refer to it; its hash is known only when all of them are in.
    this.#run('INSERT INTO commits (no, at, hash) VALUES (?, ?, ?)', no, at, '0'.repeat(64))
    const added: Additions = { captures: [], origins: [] }
    const statuses = batch.map(report => this.#put(report, no, added))
    if (added.origins.length > 0) {
      const hash = linkHash(previous, { at, ...added })
      this.#run('UPDATE commits SET hash = ? WHERE no = ?', hash, no)
    } else {
      this.#run('DELETE FROM commits WHERE no = ?', no) // no new evidence: at most readings were replaced
    }
    return { statuses, changed: added.origins.length > 0 || statuses.includes('reread') }
  }

  #put(report: Report, commitNo: number, added: Additions): PutStatus {
    const { capture, bytes, understanding } = report
    const { id } = capture
    const origin = capture.origin.toWellFormed()
    const known = this.#get('SELECT reader FROM readings WHERE capture_id = ?', id)
    if (known === undefined) {
      const written = writeCapture(capture, bytes)
      this.#run(
        'INSERT INTO captures (id, commit_no, capture, bytes) VALUES (?, ?, ?, ?)',
        id,
        commitNo,
        written,
        bytes,
      )
      added.captures.push({ id, written })
    }
    const first = known === undefined ? 1 : 0
    const insert =
      'INSERT INTO origins (capture_id, origin, commit_no, first) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
    if (this.#run(insert, id, origin, commitNo, first) > 0) added.origins.push({ id, origin })
    if (known !== undefined && !isNewReading(report, String(known.reader), this.#options.reader)) return 'known'
    readings.putReading(sql => this.#statement(sql), {
      id,
      reading: understanding as Reading,
      reader: this.#options.reader,
    }) // there is one: see mustBeSound
    return known === undefined ? 'stored' : 'reread'
  }

  putStories(update: StoryUpdate): void {
    this.#mustBeWritable()
    mustBePossible(update, this.decisions(), id => this.#get('SELECT 1 FROM captures WHERE id = ?', id) !== undefined)
    const { decision } = update
    try {
      this.#db.exec('BEGIN IMMEDIATE')
      if (decision !== undefined) {
        const { no, at, previous } = this.#nextCommit()
        const decisions = [{ id: decision.id, written: naming.writeDecision(decision) }]
        const hash = linkHash(previous, { at, captures: [], origins: [], decisions })
        this.#run('INSERT INTO commits (no, at, hash) VALUES (?, ?, ?)', no, at, hash)
        naming.putDecision(sql => this.#statement(sql), decision, no)
      }
      naming.putNames(sql => this.#statement(sql), update)
      this.#db.exec('COMMIT')
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw writeError(this.#path, error)
    }
  }

  /** Number, time and predecessor's hash of a commit that is to be made. */
  #nextCommit(): { readonly no: number; readonly at: Instant; readonly previous: string } {
    const last = this.#get('SELECT no, at, hash FROM commits ORDER BY no DESC LIMIT 1')
    const at = notBefore(String(last?.at ?? ''), this.#options.now())
    return { no: Number(last?.no ?? 0) + 1, at, previous: String(last?.hash ?? '') }
  }

  decisions(): readonly HandDecision[] {
    return this.#asked(naming.decisions)
  }

  storyRegister(): Register {
    return this.#asked(naming.storyRegister)
  }

  storyLog(of?: ReadonlySet<StoryId>): readonly StoryChange[] {
    return this.#asked(prepare => naming.storyLog(prepare, of))
  }

  find(id: CaptureId): Known | null {
    const row = this.#get(
      'SELECT capture, bytes, article_id, reader FROM captures JOIN readings ON capture_id = id WHERE id = ?',
      id,
    )
    if (row === undefined) return null
    const capture = restoreCapture(id, String(row.capture), row.bytes as Uint8Array)
    return { capture, articleId: row.article_id as ArticleId, reader: String(row.reader) }
  }

  *reports(filter: ReportFilter = {}): Iterable<Reading> {
    this.#mustBeOpen()
    try {
      for (const row of readings.rowsOf(sql => this.#db.prepare(sql), filter)) {
        yield parseReading(textsOf(row))
      }
    } catch (error) {
      throw damaged(this.#path, error)
    }
  }

  captureBytes(id: CaptureId): Uint8Array | null {
    const row = this.#get('SELECT bytes FROM captures WHERE id = ?', id)
    return row === undefined ? null : (row.bytes as Uint8Array)
  }

  origins(id: CaptureId): readonly string[] {
    this.#mustBeOpen()
    const rows = this.#db.prepare('SELECT origin, first FROM origins WHERE capture_id = ?').all(id)
    const first = rows.filter(row => row.first === 1).map(row => String(row.origin))
    return [
      ...first,
      ...rows
        .filter(row => row.first !== 1)
        .map(row => String(row.origin))
        .sort(),
    ]
  }

  watchedFeeds(): readonly WatchedFeed[] {
    return this.#asked(watching.watchedFeeds)
  }

  watchedPage(url: string): WatchedPage | null {
    return this.#asked(prepare => watching.watchedPage(prepare, url))
  }

  heldPages(): readonly WatchedPage[] {
    return this.#asked(watching.heldPages)
  }

  duePages(at: Instant): readonly WatchedPage[] {
    return this.#asked(prepare => watching.duePages(prepare, at))
  }

  nextPageAt(at: Instant): Instant | null {
    return this.#asked(prepare => watching.nextPageAt(prepare, at))
  }

  hostsResting(at: Instant): readonly WatchedHost[] {
    return this.#asked(prepare => watching.hostsResting(prepare, at))
  }

  versionsOf(page: string): readonly PageVersion[] {
    return this.#asked(prepare => watching.versionsOf(prepare, page))
  }

  counts(): Counts {
    return this.#asked(readings.counts)
  }

  lastCommit(): number {
    return Number(this.#get('SELECT max(no) AS no FROM commits')?.no ?? 0)
  }

  stream(): StreamTables {
    this.#mustBeOpen()
    return createStreamTables(streamConnection(this.#db, sql => this.#statement(sql)))
  }

  verify(): Verification {
    this.#mustBeOpen()
    return verifySqlite(this.#db)
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close()
    this.#lock?.release()
  }

  #asked<T>(ask: (prepare: watching.Prepare) => T): T {
    this.#mustBeOpen()
    try {
      return ask(sql => this.#statement(sql))
    } catch (error) {
      throw damaged(this.#path, error)
    }
  }

  #get(sql: string, ...values: string[]) {
    this.#mustBeOpen()
    try {
      return this.#statement(sql).get(...values)
    } catch (error) {
      throw damaged(this.#path, error)
    }
  }

  #run(sql: string, ...values: (string | number | Uint8Array)[]): number {
    return Number(this.#statement(sql).run(...values).changes)
  }

  #statement(sql: string): StatementSync {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    const made = this.#db.prepare(sql)
    this.#prepared.set(sql, made)
    return made
  }

  #mustBeWritable(): void {
    this.#mustBeOpen()
    if (this.#lock !== null) return
    const message = `${this.#path}: expected a store opened for writing, got one for reading; open it with access 'write'`
    throw new RecountError('store/not-writable', message)
  }

  #mustBeOpen(): void {
    if (!this.#db.isOpen)
      throw new RecountError('store/closed', 'store: expected an open store, got a closed one; open it again')
  }
}
