/** Readings in SQLite, and how much there is of everything. */
import type { CaptureId } from '../model/index.ts'
import { writeReading } from './hash.ts'
import type { Counts, Reading, ReportFilter } from './store.ts'
import type { Prepare } from './watch-sqlite.ts'

/** Writes what a version of the reader understood of a capture, in the place of what another understood. */
export function putReading(
  prepare: Prepare,
  { id, reading, reader }: { readonly id: CaptureId; readonly reading: Reading; readonly reader: string },
): void {
  const { article, mentions, claims, people, digest } = writeReading(reading)
  const counts = [reading.mentions.length, reading.claims.length] as const
  const sql = `INSERT INTO readings
      (capture_id, article_id, reader, mention_count, claim_count, article, mentions, claims, digest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  prepare('DELETE FROM readings WHERE capture_id = ?').run(id)
  prepare(sql).run(id, reading.article.id, reader, ...counts, article, mentions, claims, digest)
  if (people !== null) prepare('UPDATE readings SET people = ? WHERE capture_id = ?').run(people, id)
}

/**
 * Rows of readings in order of capture id.
 *
 * @param fresh  makes a statement that nothing else goes through meanwhile
 */
export function* rowsOf(fresh: Prepare, { captureIds, commit }: ReportFilter) {
  const all = 'SELECT article, mentions, claims, people FROM readings'
  if (captureIds !== undefined) {
    const one = fresh(`${all} WHERE capture_id = ?`)
    for (const id of [...captureIds].sort()) {
      const row = one.get(id)
      if (row !== undefined) yield row
    }
  } else if (commit !== undefined) {
    yield* fresh(`${all} JOIN captures ON captures.id = capture_id WHERE commit_no = ? ORDER BY capture_id`).iterate(
      commit,
    )
  } else yield* fresh(`${all} ORDER BY capture_id`).iterate()
}

/** Sizes of everything that is stored. */
export function counts(prepare: Prepare): Counts {
  const sql = `SELECT
    (SELECT count(*) FROM captures) AS captures, (SELECT count(*) FROM origins) AS origins,
    (SELECT count(*) FROM readings) AS articles, (SELECT coalesce(sum(mention_count), 0) FROM readings) AS mentions,
    (SELECT coalesce(sum(claim_count), 0) FROM readings) AS claims,
    (SELECT coalesce(sum(length(bytes)), 0) FROM captures) AS bytes, (SELECT count(*) FROM commits) AS commits`
  return { ...prepare(sql).get() } as unknown as Counts
}
