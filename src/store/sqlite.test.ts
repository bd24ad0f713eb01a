import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { madeUpReport } from '../../test/contract/reports.ts'
import { hasCode } from '../../test/contract/store.ts'
import { madeUpFeed } from '../../test/contract/watched.ts'
import { decision, side } from '../stories/made-up-decisions.ts'
import { STREAM_FORM } from '../stories/stream/stream-tables.ts'
import { backUpStore } from './backup.ts'
import { createGroupCommit } from './group-commit.ts'
import { groupReports } from './group-reports.ts'
import { type Migration, migrations } from './migrations.ts'
import { durabilityOf, openDatabase } from './open-sqlite.ts'
import { openSqliteStore } from './sqlite.ts'
import { isSafeSqlite } from './sqlite-version.ts'
import type { Store } from './store.ts'

let folder = ''
let path = ''
const open = (more: { access?: 'read' | 'write'; steps?: readonly Migration[]; now?: () => string } = {}): Store =>
  openSqliteStore(path, { reader: 'r1', now: () => '2031-05-02T12:00:00Z', access: 'write', ...more })
const withStore = <T>(run: (store: Store) => T): T => {
  const store = open()
  try {
    return run(store)
  } finally {
    store.close()
  }
}
const tamper = (sql: string) => {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  db.exec(sql)
  db.close()
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recount-sqlite-'))
  path = join(folder, 'x.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the version gate', () => {
  const rows: readonly (readonly [string, boolean])[] = [
    ['3.51.3', true],
    ['3.51.2', false],
    ['3.53.4', true],
    ['3.44.6', true],
    ['3.44.5', false],
    ['3.44.7', false],
    ['3.50.7', true],
    ['3.50.6', false],
    ['3.40.1', false],
    ['4.0.0', true],
    ['2.8.17', false],
    ['', false],
    ['new', false],
  ]
  for (const [version, safe] of rows) {
    it(`${safe ? 'takes' : 'refuses'} SQLite "${version}"`, () => assert.equal(isSafeSqlite(version), safe))
  }
})

describe('opening', () => {
  it('is durable on a writing and on a reading connection', () => {
    for (const access of ['write', 'read'] as const) {
      const { db, lock } = openDatabase(path, access, migrations)
      assert.deepEqual(durabilityOf(db), { journal: 'wal', synchronous: 2 })
      assert.equal(db.prepare('PRAGMA foreign_keys').get()?.foreign_keys, 1)
      db.close()
      lock?.release()
    }
  })

  it('refuses to read a file that is not there, and does not make it', () => {
    assert.throws(() => open({ access: 'read' }), hasCode('store/missing'))
    assert.deepEqual(readdirSync(folder), [])
  })

  it('refuses a folder that is not there', () => {
    path = join(folder, 'no', 'x.db')
    assert.throws(() => open(), hasCode('store/not-writable'))
  })

  it('refuses a file that is not a database, and leaves it as it is', () => {
    writeFileSync(path, 'Not a database, but long enough to have a header of its own. '.repeat(20))
    const before = readFileSync(path)
    assert.throws(() => open(), hasCode('store/not-a-database'))
    assert.deepEqual(readFileSync(path), before)
  })

  it('refuses the database of another program, and leaves it as it is', () => {
    tamper('CREATE TABLE recipes (name TEXT)')
    assert.throws(() => open(), hasCode('store/not-recount'))
    const db = new DatabaseSync(path)
    assert.equal(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n, 1)
    db.close()
  })

  it('refuses the schema of a newer version', () => {
    withStore(() => {})
    tamper('PRAGMA user_version = 99')
    assert.throws(() => open(), hasCode('store/newer-schema'))
    assert.throws(() => open({ access: 'read' }), hasCode('store/newer-schema'))
  })

  it('lets readers in while a writer works, and keeps them from writing', () => {
    withStore(writer => {
      writer.putReports([madeUpReport('Before the reader.')])
      const reader = open({ access: 'read' })
      assert.equal(reader.counts().captures, 1)
      writer.putReports([madeUpReport('While it reads.')])
      assert.equal(reader.counts().captures, 2)
      assert.throws(() => reader.putReports([madeUpReport('No.')]), hasCode('store/not-writable'))
      reader.close()
    })
  })

  it('names the process that holds the lock', () => {
    withStore(() => {
      assert.throws(() => open(), { message: new RegExp(`process ${process.pid} writing`) })
    })
  })

  it('takes the lock over from a process that was killed', async () => {
    const script = `
      const { openSqliteStore } = await import(${JSON.stringify(join(import.meta.dirname, 'sqlite.ts'))})
      openSqliteStore(${JSON.stringify(path)}, { reader: 'r1', now: () => '2031-05-02T12:00:00Z', access: 'write' })
      process.stdout.write('held')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise(resolve => child.stdout.once('data', resolve))
    assert.throws(() => open(), { message: new RegExp(`process ${child.pid} writing`) })
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    withStore(store => assert.equal(store.counts().captures, 0))
  })
})

/** As if a stream had been grouped up to its first commit. */
function leaveMark(file: string): void {
  const db = new DatabaseSync(file)
  db.exec(`INSERT INTO stream_mark (one, commit_no, reader) VALUES (1, 1, 'r1 stream ${STREAM_FORM}')`)
  db.exec('INSERT INTO stream_state (one, next_report, next_story, next_entry, epoch) VALUES (1, 1, 2, 2, 0)')
  db.close()
}

describe('migrations', () => {
  const version = migrations.length + 1
  const second: Migration = { version, name: 'notes', sql: 'CREATE TABLE notes (words TEXT NOT NULL) STRICT' }

  it('are numbered without gaps', () => {
    assert.deepEqual(
      migrations.map(step => step.version),
      migrations.map((_, index) => index + 1),
    )
  })

  it('copy the file before they change it, keep its reports, and run once', () => {
    withStore(store => store.putReports([madeUpReport('An old one.')]))
    open({ steps: [...migrations, second] }).close()
    const copy = `${path}.before-${version}.bak`
    assert.ok(existsSync(copy))
    const later = open({ steps: [...migrations, second] })
    assert.equal(later.counts().captures, 1)
    later.close()
    assert.throws(() => open(), hasCode('store/newer-schema'))
    path = copy
    withStore(store => assert.equal(store.counts().captures, 1))
  })

  it('bring a file of every earlier schema up to date, with its reports', () => {
    for (const { version: from } of migrations.slice(0, -1)) {
      path = join(folder, `schema-${from}.db`)
      const old = open({ steps: migrations.slice(0, from) })
      old.putReports([madeUpReport('An old one.')])
      old.close()
      if (from >= 4) leaveMark(path)
      withStore(store => {
        assert.equal(groupReports(store, 'r1').length, 1)
        assert.equal([...store.stream().partition()].length, 1)
        assert.equal(store.counts().captures, 1)
        store.putWatched({ feeds: [madeUpFeed('https://a.example/feed')] })
        assert.equal(store.watchedFeeds().length, 1)
        store.putStories({ decision: decision('merge', [side('x'), side('y')]) })
        assert.deepEqual([store.decisions().length, store.storyRegister().stories.size], [1, 0])
        assert.deepEqual(store.verify().findings, [])
      })
    }
  })

  it('make no copy of a file that is new', () => {
    withStore(() => {})
    assert.deepEqual(
      readdirSync(folder).filter(name => name.endsWith('.bak')),
      [],
    )
  })

  it('leave the file as it was when a step fails half-way', () => {
    withStore(store => store.putReports([madeUpReport('Still here.')]))
    const broken = { ...second, sql: `${second.sql}; INSERT INTO notes VALUES ('x'); CREATE TABLE notes (again TEXT)` }
    assert.throws(() => open({ steps: [...migrations, broken] }), hasCode('store/migration-failed'))
    withStore(store => assert.equal(store.counts().captures, 1))
    open({ steps: [...migrations, second] }).close()
  })

  it('run for a reader too, unless somebody writes', () => {
    withStore(() => {
      const steps = [...migrations, second]
      assert.throws(() => open({ access: 'read', steps }), hasCode('store/older-schema'))
    })
    open({ access: 'read', steps: [...migrations, second] }).close()
  })
})

describe('verify', () => {
  const reports = [madeUpReport('One a.'), madeUpReport('Two b.'), madeUpReport('Three c.')]
  const id = reports[1]!.capture.id
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['changed bytes', `UPDATE captures SET bytes = x'00' WHERE id = '${id}'`, ['verify/bytes-changed']],
    [
      'a changed origin in the capture',
      `UPDATE captures SET capture = replace(capture, 'a.txt', 'z.txt') WHERE id = '${id}'`,
      ['verify/chain-broken'],
    ],
    [
      'a capture that cannot be read',
      `UPDATE captures SET capture = '{' WHERE id = '${id}'`,
      ['verify/capture-unreadable', 'verify/chain-broken'],
    ],
    [
      'a removed capture',
      `DELETE FROM readings WHERE capture_id = '${id}'; DELETE FROM origins WHERE capture_id = '${id}'; DELETE FROM captures WHERE id = '${id}'`,
      ['verify/chain-broken'],
    ],
    ['a removed origin', `DELETE FROM origins WHERE capture_id = '${id}'`, ['verify/chain-broken']],
    ['a removed reading', `DELETE FROM readings WHERE capture_id = '${id}'`, ['verify/reading-missing']],
    [
      'a changed reading',
      `UPDATE readings SET claims = replace(claims, '"score":1', '"score":0') WHERE capture_id = '${id}'`,
      ['verify/reading-changed'],
    ],
    [
      'a reading that does not parse',
      `UPDATE readings SET claims = '[' WHERE capture_id = '${id}'`,
      ['verify/reading-changed', 'verify/reading-changed'],
    ],
    [
      'a reading without its capture',
      `UPDATE readings SET capture_id = 'x' WHERE capture_id = '${id}'`,
      ['verify/foreign-key', 'verify/reading-missing', 'verify/reading-changed'],
    ],
    [
      'a changed time of commit',
      `UPDATE commits SET at = '2031-05-03T12:00:00Z' WHERE no = 1`,
      ['verify/chain-broken'],
    ],
    [
      'a changed decision',
      `UPDATE decisions SET decision = replace(decision, 'a test', 'no reason')`,
      ['verify/chain-broken'],
    ],
    ['a removed decision', 'DELETE FROM decisions', ['verify/chain-broken']],
    [
      'a decision that does not parse',
      `UPDATE decisions SET decision = '{'`,
      ['verify/chain-broken', 'verify/decision-changed'],
    ],
    ['a removed commit', 'DELETE FROM commits WHERE no = 1', ['verify/foreign-key', 'verify/chain-broken']],
  ]
  for (const [name, sql, expected] of rows) {
    it(`finds ${name}`, () => {
      withStore(store => {
        store.putReports(reports.slice(0, 2))
        store.putReports(reports.slice(2))
        store.putStories({ decision: decision('merge', [side('x'), side('y')]) })
      })
      tamper(sql)
      const codes = withStore(store => store.verify().findings.map(finding => finding.code))
      assert.deepEqual([...new Set(codes)], [...new Set(expected)])
    })
  }

  it('finds a flipped bit wherever in the stored text it is', () => {
    withStore(store => store.putReports([madeUpReport(`Quay ${'word '.repeat(4000)}`)]))
    const sound = readFileSync(path)
    const offsets = [...sound.keys()].filter(
      offset => offset % 1499 === 0 && sound.subarray(Math.max(offset - 10, 0), offset + 10).includes('word word'),
    )
    assert.ok(offsets.length > 15)
    for (const offset of offsets) {
      const flipped = Buffer.from(sound)
      flipped[offset] = flipped[offset]! ^ 1
      writeFileSync(path, flipped)
      assert.notDeepEqual(
        withStore(store => store.verify().findings),
        [],
      )
    }
  })

  it('reports a torn file as damage and does not throw', () => {
    withStore(store => {
      for (let i = 0; i < 20; i += 1) store.putReports([madeUpReport(`Report ${i} ${'word '.repeat(800)}`)])
    })
    const sound = readFileSync(path)
    sound.fill(0xa5, 8192, 8192 + 4096 * 4)
    writeFileSync(path, sound)
    const codes = withStore(store => store.verify().findings.map(finding => finding.code))
    assert.ok(codes.includes('verify/file-damaged'))
  })
})

describe('commits', () => {
  it('form one chain whose times never run backwards', () => {
    const times = ['2031-05-02T12:00:00Z', '2031-05-01T00:00:00Z', '2031-05-03T00:00:00Z']
    const store = open({ now: () => times.shift() ?? '' })
    for (const text of ['One a.', 'Two b.', 'Three c.']) store.putReports([madeUpReport(text)])
    assert.deepEqual(store.verify().findings, [])
    assert.equal(store.counts().commits, 3)
    store.close()
    const db = new DatabaseSync(path)
    const at = db
      .prepare('SELECT at FROM commits ORDER BY no')
      .all()
      .map(row => row.at)
    db.close()
    assert.deepEqual(at, ['2031-05-02T12:00:00Z', '2031-05-02T12:00:00Z', '2031-05-03T00:00:00Z'])
  })

  it('are made in groups, and a report is acknowledged only when it is in the file', () => {
    withStore(store => {
      const reader = open({ access: 'read' })
      const acknowledged: string[] = []
      const group = createGroupCommit(
        store,
        ({ capture }, status) => {
          assert.notEqual(reader.find(capture.id), null)
          acknowledged.push(status)
        },
        { reports: 3, bytes: 1000 },
      )
      group.add(madeUpReport('One a.'))
      group.add(madeUpReport('One a.'))
      assert.deepEqual(acknowledged, [])
      group.add(madeUpReport('Two b.'))
      assert.deepEqual(acknowledged, ['stored', 'known', 'stored'])
      group.add(madeUpReport('Long '.repeat(200)))
      assert.equal(acknowledged.length, 4)
      group.add(madeUpReport('Three c.'))
      group.flush()
      group.flush()
      assert.equal(acknowledged.length, 5)
      assert.equal(store.counts().commits, 3)
      reader.close()
    })
  })
})

describe('backup', () => {
  const target = () => join(folder, 'copy.db')

  it('copies a database in use, verified, under its name only', async () => {
    const store = open()
    store.putReports([madeUpReport('One a.')])
    const { findings, head } = await backUpStore(path, target(), { force: false })
    assert.deepEqual(findings, [])
    assert.equal(head, store.verify().head)
    store.putReports([madeUpReport('After the copy.')])
    store.close()
    path = target()
    withStore(copy => assert.equal(copy.counts().captures, 1))
    assert.deepEqual(
      readdirSync(folder).filter(name => name.includes('.tmp')),
      [],
    )
  })

  it('does not replace a file unless forced, and never the database itself', async () => {
    withStore(store => store.putReports([madeUpReport('One a.')]))
    writeFileSync(target(), 'something dear')
    await assert.rejects(backUpStore(path, target(), { force: false }), hasCode('store/exists'))
    assert.equal(readFileSync(target(), 'utf8'), 'something dear')
    await backUpStore(path, target(), { force: true })
    await assert.rejects(backUpStore(path, path, { force: true }), hasCode('store/exists'))
    path = target()
    withStore(copy => assert.equal(copy.counts().captures, 1))
  })

  it('refuses a target that another writer has open', async () => {
    withStore(() => {})
    const source = path
    path = target()
    const other = open()
    await assert.rejects(backUpStore(source, target(), { force: true }), hasCode('store/locked'))
    other.close()
  })

  it('says damage of the copy', async () => {
    withStore(store => store.putReports([madeUpReport('One a.')]))
    tamper(`UPDATE captures SET bytes = x'00'`)
    const { findings } = await backUpStore(path, target(), { force: false })
    assert.deepEqual(
      findings.map(finding => finding.code),
      ['verify/bytes-changed'],
    )
  })
})
