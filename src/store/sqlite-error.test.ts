import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import { RecountError } from '../text/error.ts'
import { isSqliteBusy, isSqliteDamage, sqliteCode, writeError } from './sqlite-error.ts'

/** The error that SQLite itself throws. */
function thrownBy(run: (db: DatabaseSync) => void): unknown {
  const db = new DatabaseSync(':memory:')
  try {
    run(db)
  } catch (error) {
    return error
  } finally {
    db.close()
  }
  return null
}

describe('writeError', () => {
  it('tells a full disk, and that nothing stored is lost', () => {
    const full = thrownBy(db =>
      db.exec('PRAGMA max_page_count = 2; CREATE TABLE a (x); CREATE TABLE b (x); CREATE TABLE c (x)'),
    )
    const error = writeError('x.db', full)
    assert.equal(error.code, 'store/disk-full')
    assert.match(error.message, /^x\.db: expected room .*, got "database or disk is full"; free disk space/)
    assert.equal(error.cause, full)
  })

  it('gives any other failure of SQLite back as a failed write', () => {
    const clash = thrownBy(db => db.exec('CREATE TABLE a (x UNIQUE); INSERT INTO a VALUES (1), (1)'))
    assert.equal(sqliteCode(clash), 19)
    assert.equal(writeError('x.db', clash).code, 'store/write-failed')
  })

  it('leaves our own errors as they are', () => {
    const own = new RecountError('store/closed', 'x')
    assert.equal(writeError('x.db', own), own)
  })

  it('takes other errors for neither busy nor damage', () => {
    for (const error of [new Error('x'), 'x', null, { errcode: 5 }]) {
      assert.deepEqual([sqliteCode(error), isSqliteBusy(error), isSqliteDamage(error)], [null, false, false])
    }
  })
})
