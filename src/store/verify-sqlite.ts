/** The full check of a SQLite store: the file, the evidence, the chain, the readings. */
import type { DatabaseSync } from 'node:sqlite'
import type { CaptureId } from '../model/index.ts'
import { checkBytes, checkReading, countAnchors } from './check-reading.ts'
import { linkHash, parseReading, readingDigest, restoreCapture, textsOf } from './hash.ts'
import { sqliteMessage } from './sqlite-error.ts'
import type { Finding, Verification } from './store.ts'

/**
 * Checks everything that a stored database can be checked for, and goes on after damage as far as the file can be read.
 * Memory stays flat: captures and readings are looked at one by one.
 */
export function verifySqlite(db: DatabaseSync): Verification {
  const findings: Finding[] = []
  const checked = { captures: 0, articles: 0, anchors: 0, decisions: 0 }
  let head: string | null = null
  const steps: readonly (() => void)[] = [
    () => checkFile(db, findings), // first: explains what the later steps stumble over
    () => (checked.captures = checkCaptures(db, findings)),
    () => (head = checkChain(db, findings)),
    () => (checked.decisions = checkDecisions(db, findings)),
    () => Object.assign(checked, checkReadings(db, findings)),
  ]
  for (const step of steps) {
    try {
      step()
    } catch (error) {
      findings.push({ code: 'verify/file-damaged', what: 'file', message: sqliteMessage(error) })
    }
  }
  return { checked, head, findings }
}

function checkFile(db: DatabaseSync, findings: Finding[]): void {
  for (const row of db.prepare('PRAGMA integrity_check(100)').all()) {
    const message = String(row.integrity_check)
    if (message !== 'ok') findings.push({ code: 'verify/file-damaged', what: 'file', message })
  }
  for (const row of db.prepare('PRAGMA foreign_key_check').all()) {
    const message = `row ${row.rowid} of ${row.table} refers to a missing row of ${row.parent}`
    findings.push({ code: 'verify/foreign-key', what: String(row.table), message })
  }
}

function checkCaptures(db: DatabaseSync, findings: Finding[]): number {
  let count = 0
  const sql = `SELECT id, capture, bytes, article_id FROM captures LEFT JOIN readings ON capture_id = id ORDER BY id`
  for (const row of db.prepare(sql).iterate()) {
    count += 1
    const id = row.id as CaptureId
    findings.push(...checkBytes(id, row.bytes as Uint8Array))
    if (row.article_id === null) {
      findings.push({
        code: 'verify/reading-missing',
        what: id,
        message: 'expected a reading of this capture, got none; read its origin again',
      })
    }
    try {
      restoreCapture(id, String(row.capture), row.bytes as Uint8Array)
    } catch (error) {
      findings.push({ code: 'verify/capture-unreadable', what: id, message: sqliteMessage(error) })
    }
  }
  return count
}

/** Follows the chain from the first commit and gives back its last link. */
function checkChain(db: DatabaseSync, findings: Finding[]): string | null {
  const capturesOf = db.prepare('SELECT id, capture AS written FROM captures WHERE commit_no = ?')
  const originsOf = db.prepare('SELECT capture_id AS id, origin FROM origins WHERE commit_no = ?')
  const decisionsOf = db.prepare('SELECT id, decision AS written FROM decisions WHERE commit_no = ?')
  let previous: string | null = null
  let expectedNo = 1
  for (const row of db.prepare('SELECT no, at, hash FROM commits ORDER BY no').all()) {
    const no = Number(row.no)
    const captures = capturesOf.all(no).map(one => ({ id: String(one.id), written: String(one.written) }))
    const origins = originsOf.all(no).map(one => ({ id: String(one.id), origin: String(one.origin) }))
    const decisions = decisionsOf.all(no).map(one => ({ id: String(one.id), written: String(one.written) }))
    const hash = linkHash(previous ?? '', { at: String(row.at), captures, origins, decisions })
    if (no !== expectedNo || hash !== row.hash) {
      const message = `expected commit ${expectedNo} with hash ${row.hash}, got ${no} with ${hash}: captures, origins or decisions were added, removed or changed`
      findings.push({ code: 'verify/chain-broken', what: `commit ${no}`, message })
    }
    previous = String(row.hash)
    expectedNo = no + 1
  }
  return previous
}

/** Decisions read back, under their own ids, undoing what is there. */
function checkDecisions(db: DatabaseSync, findings: Finding[]): number {
  const rows = db.prepare('SELECT id, decision FROM decisions ORDER BY no').all()
  const ids = new Set(rows.map(row => row.id))
  for (const row of rows) {
    try {
      const { id, undoes } = JSON.parse(String(row.decision))
      if (id === row.id && (undoes === null || ids.has(undoes))) continue
      const message = `expected decision ${row.id}, got ${id}${undoes === null ? '' : `, which undoes ${undoes}`}`
      findings.push({ code: 'verify/decision-changed', what: String(row.id), message })
    } catch (error) {
      findings.push({ code: 'verify/decision-changed', what: String(row.id), message: sqliteMessage(error) })
    }
  }
  return rows.length
}

function checkReadings(db: DatabaseSync, findings: Finding[]): { articles: number; anchors: number } {
  let articles = 0
  let anchors = 0
  for (const row of db.prepare('SELECT * FROM readings ORDER BY capture_id').iterate()) {
    articles += 1
    const texts = textsOf(row)
    const digest = readingDigest(texts)
    if (digest !== row.digest) {
      findings.push({
        code: 'verify/reading-changed',
        what: String(row.article_id),
        message: `expected digest ${row.digest}, got ${digest}`,
      })
    }
    try {
      const reading = parseReading(texts)
      anchors += countAnchors(reading)
      findings.push(...checkReading(row.capture_id as CaptureId, reading))
    } catch (error) {
      findings.push({ code: 'verify/reading-changed', what: String(row.article_id), message: sqliteMessage(error) })
    }
  }
  return { articles, anchors }
}
