/** The tables of a stream in a SQLite database. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { deserialize, serialize } from 'node:v8'
import { deflateSync, inflateSync } from 'node:zlib'
import type { ArticleId, StoryId } from '../model/index.ts'
import type { Signature } from '../stories/signature.ts'
import type {
  Bond,
  Counted,
  LoadedStory,
  StoredCounts,
  StoryKey,
  StreamMark,
  StreamReport,
  StreamState,
  StreamStory,
  StreamTables,
} from '../stories/stream/stream-tables.ts'

/** What a connection must do for the tables. `begin` and `end` are called around what belongs together; `begin` may come again. */
export type StreamConnection = {
  readonly prepare: (sql: string) => StatementSync
  readonly begin: () => void
  readonly end: () => void
}

/** A connection as the tables need it. Their pages are read and written all over the file: it gets room for them. */
export function streamConnection(db: DatabaseSync, prepare: (sql: string) => StatementSync): StreamConnection {
  db.exec('PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192')
  return {
    prepare,
    begin: () => {
      if (!db.isTransaction) db.exec('BEGIN IMMEDIATE')
    },
    end: () => {
      if (db.isTransaction) db.exec('COMMIT')
    },
  }
}

type Row = Record<string, unknown>

/** The tables over a connection whose database has them. What is written before `commit` is one transaction with what came before. */
export const createStreamTables = (connection: StreamConnection): StreamTables => new SqliteTables(connection)

const REPORT = `SELECT no, id, story, entered, background, edges, signature, sentences FROM stream_reports JOIN stream_signatures USING (no)`

class SqliteTables implements StreamTables {
  readonly #connection: StreamConnection

  constructor(connection: StreamConnection) {
    this.#connection = connection
  }

  state(): StreamState | null {
    const row = this.#get('SELECT next_report, next_story, next_entry, epoch FROM stream_state')
    if (row === undefined) return null
    return {
      nextReport: Number(row.next_report),
      nextStory: Number(row.next_story),
      nextEntry: Number(row.next_entry),
      epoch: Number(row.epoch),
    }
  }

  putState({ nextReport, nextStory, nextEntry, epoch }: StreamState): void {
    const sql = `INSERT INTO stream_state (one, next_report, next_story, next_entry, epoch) VALUES (1, ?, ?, ?, ?)
      ON CONFLICT (one) DO UPDATE SET next_report = excluded.next_report, next_story = excluded.next_story,
        next_entry = excluded.next_entry, epoch = excluded.epoch`
    this.#run(sql, nextReport, nextStory, nextEntry, epoch)
  }

  mark(): StreamMark | null {
    const row = this.#get('SELECT commit_no, reader FROM stream_mark')
    return row === undefined ? null : { commit: Number(row.commit_no), reader: String(row.reader) }
  }

  putMark({ commit, reader }: StreamMark): void {
    const sql = `INSERT INTO stream_mark (one, commit_no, reader) VALUES (1, ?, ?)
      ON CONFLICT (one) DO UPDATE SET commit_no = excluded.commit_no, reader = excluded.reader`
    this.#run(sql, commit, reader)
  }

  clear(): void {
    for (const table of ['state', 'mark', 'counts', 'reports', 'signatures', 'stories', 'keys']) {
      this.#run(`DELETE FROM stream_${table}`)
    }
  }

  counts(): StoredCounts | null {
    const row = this.#get('SELECT reports, cells, sentences FROM stream_counts')
    if (row === undefined) return null
    const cells = new Uint16Array(copyOf(inflateSync(row.cells as Uint8Array)))
    const sentences = new Uint32Array(copyOf(inflateSync(row.sentences as Uint8Array)))
    return { reports: Number(row.reports), cells, sentences }
  }

  putCounts({ reports, cells, sentences }: StoredCounts): void {
    const sql = `INSERT INTO stream_counts (one, reports, cells, sentences) VALUES (1, ?, ?, ?)
      ON CONFLICT (one) DO UPDATE SET reports = excluded.reports, cells = excluded.cells, sentences = excluded.sentences`
    this.#run(sql, reports, packed(cells), packed(sentences))
  }

  find(id: ArticleId): { readonly no: number; readonly story: number } | null {
    const row = this.#get('SELECT no, story FROM stream_reports WHERE id = ?', id)
    return row === undefined ? null : { no: Number(row.no), story: Number(row.story) }
  }

  putReport({ no, id, story, entered, background, signature, sentences, others, scores }: StreamReport): void {
    const sql = `INSERT INTO stream_reports (no, id, story, entered, background, edges) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (no) DO UPDATE SET story = excluded.story, entered = excluded.entered,
        background = excluded.background, edges = excluded.edges`
    this.#run(sql, no, id, story, entered, background, edgesOf(others, scores))
    const once = 'INSERT INTO stream_signatures (no, signature, sentences) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
    this.#run(once, no, serialize(signature), bytesOf(sentences))
  }

  setEntered(no: number, entered: number): void {
    this.#run('UPDATE stream_reports SET entered = ? WHERE no = ?', entered, no)
  }

  setEdges(no: number, { background, others, scores }: Pick<StreamReport, 'background' | 'others' | 'scores'>): void {
    const sql = 'UPDATE stream_reports SET background = ?, edges = ? WHERE no = ?'
    this.#run(sql, background, edgesOf(others, scores), no)
  }

  setStory(no: number, story: number): void {
    this.#run('UPDATE stream_reports SET story = ? WHERE no = ?', story, no)
  }

  report(no: number): StreamReport {
    const row = this.#get(`${REPORT} WHERE no = ?`, no)
    if (row === undefined) throw new RangeError(`stream: expected the number of a report, got ${no}`)
    return reportOf(row)
  }

  *countedSince(no: number): Iterable<Counted> {
    const sql = 'SELECT signature, sentences FROM stream_signatures WHERE no >= ? ORDER BY no'
    for (const row of this.#connection.prepare(sql).iterate(no)) {
      yield { terms: signatureFrom(row.signature).terms.ids, sentences: new Uint32Array(copyOf(row.sentences)) }
    }
  }

  putStory({ no, id, founding, size, hasCore, touched, isLive }: StreamStory): void {
    const sql = `INSERT INTO stream_stories (no, id, founding, size, has_core, touched, live) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (no) DO UPDATE SET size = excluded.size, has_core = excluded.has_core, touched = excluded.touched,
        live = excluded.live`
    this.#run(sql, no, id, founding, size, hasCore ? 1 : 0, touched, isLive ? 1 : 0)
  }

  dropStory(no: number): void {
    this.#run('DELETE FROM stream_stories WHERE no = ?', no)
  }

  hasStoryId(id: StoryId): boolean {
    return this.#get('SELECT 1 FROM stream_stories WHERE id = ?', id) !== undefined
  }

  load(no: number, most = -1): LoadedStory {
    const row = this.#get('SELECT * FROM stream_stories WHERE no = ?', no)
    if (row === undefined) throw new RangeError(`stream: expected the number of a story, got ${no}`)
    return this.#loaded(row, most)
  }

  *liveStories(): Iterable<LoadedStory> {
    const rows = this.#all('SELECT * FROM stream_stories WHERE live = 1 ORDER BY touched, no')
    for (const row of rows) yield this.#loaded(row, -1)
  }

  #loaded(row: Row, most: number): LoadedStory {
    const no = Number(row.no)
    const nodes = this.#all(`${REPORT} WHERE story = ? AND entered > 0 ORDER BY no LIMIT ?`, no, most)
    return { story: storyOf(row), nodes: nodes.map(reportOf) }
  }

  membersOf(story: number): readonly ArticleId[] {
    const rows = this.#all('SELECT id FROM stream_reports WHERE story = ? ORDER BY no', story)
    return rows.map(row => String(row.id) as ArticleId)
  }

  moveMembers(from: number, to: number): void {
    this.#run('UPDATE stream_reports SET story = ? WHERE story = ?', to, from)
  }

  *partition(): Iterable<{ readonly id: StoryId; readonly articleIds: readonly ArticleId[] }> {
    for (const row of this.#all('SELECT no, id FROM stream_stories ORDER BY no')) {
      yield { id: String(row.id) as StoryId, articleIds: this.membersOf(Number(row.no)) }
    }
  }

  putKeys(story: number, keys: readonly StoryKey[]): void {
    const sql = 'INSERT INTO stream_keys (term, story, weight) VALUES (?, ?, ?)'
    for (const { term, weight } of keys) this.#run(sql, term, story, weight)
    this.#run(
      'UPDATE stream_stories SET keys = ? WHERE no = ?',
      bytesOf(Uint32Array.from(keys, key => key.term)),
      story,
    )
  }

  dropKeys(story: number): void {
    const row = this.#get('SELECT keys FROM stream_stories WHERE no = ?', story)
    if (!row?.keys) return
    const sql = 'DELETE FROM stream_keys WHERE term = ? AND story = ?'
    for (const term of new Uint32Array(copyOf(row.keys))) this.#run(sql, term, story)
    this.#run('UPDATE stream_stories SET keys = NULL WHERE no = ?', story)
  }

  storiesWith(term: number, limit: number): readonly { readonly story: number; readonly weight: number }[] {
    const sql = 'SELECT story, weight FROM stream_keys WHERE term = ? ORDER BY story DESC LIMIT ?'
    return this.#all(sql, term, limit) as unknown as { story: number; weight: number }[]
  }

  bonds(): readonly Bond[] {
    return this.#all('SELECT a, b, kind FROM stream_bonds ORDER BY a, b').map(row => ({ ...row }) as unknown as Bond)
  }

  putBond({ a, b, kind }: Bond): void {
    const sql = `INSERT INTO stream_bonds (a, b, kind) VALUES (?, ?, ?)
      ON CONFLICT (a, b) DO UPDATE SET kind = excluded.kind`
    this.#run(sql, a, b, kind)
  }

  dropBond(a: ArticleId, b: ArticleId): void {
    this.#run('DELETE FROM stream_bonds WHERE a = ? AND b = ?', a, b)
  }

  commit(): void {
    this.#connection.end()
  }

  #get(sql: string, ...values: (string | number)[]): Row | undefined {
    return this.#connection.prepare(sql).get(...values)
  }

  #all(sql: string, ...values: (string | number)[]): Row[] {
    return this.#connection.prepare(sql).all(...values)
  }

  #run(sql: string, ...values: (string | number | Uint8Array)[]): void {
    this.#connection.begin()
    this.#connection.prepare(sql).run(...values)
  }
}

const storyOf = (row: Row): StreamStory => ({
  no: Number(row.no),
  id: String(row.id) as StoryId,
  founding: Number(row.founding),
  size: Number(row.size),
  hasCore: row.has_core === 1,
  touched: Number(row.touched),
  isLive: row.live === 1,
})

function reportOf(row: Row): StreamReport {
  const edges = copyOf(row.edges)
  const count = edges.byteLength / 8
  return {
    no: Number(row.no),
    id: String(row.id) as ArticleId,
    story: Number(row.story),
    entered: Number(row.entered),
    background: Number(row.background),
    signature: signatureFrom(row.signature),
    sentences: new Uint32Array(copyOf(row.sentences)),
    others: new Uint32Array(edges, 0, count),
    scores: new Float32Array(edges, 4 * count, count),
  }
}

const signatureFrom = (value: unknown): Signature => deserialize(value as Uint8Array) as Signature

function edgesOf(others: Uint32Array, scores: Float32Array): Uint8Array {
  const bytes = new Uint8Array(others.byteLength + scores.byteLength)
  bytes.set(bytesOf(others))
  bytes.set(bytesOf(scores), others.byteLength)
  return bytes
}

/** Mostly zeros in a small store. */
const packed = (cells: Uint16Array | Uint32Array): Uint8Array => deflateSync(bytesOf(cells), { level: 1 })

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array | Float32Array): Uint8Array =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)

/** A blob's bytes in a buffer of their own, aligned for numbers of any size. */
const copyOf = (blob: unknown): ArrayBuffer => new Uint8Array(blob as Uint8Array).buffer
