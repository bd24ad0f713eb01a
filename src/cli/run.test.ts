import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { type TestEdge, type TestEdgeOptions, testEdge } from '../../test/contract/edge.ts'
import { run } from './run.ts'
import { VERSION } from './version.ts'

let folder = ''
let db = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recount-cli-'))
  db = join(folder, 'x.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const files = {
  'a.txt': 'Alder bridge is shut.',
  'b.txt': 'Birch street flooded.',
  'copy.txt': 'Alder bridge is shut.',
}

type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** Runs a command line on the test's database. */
async function recount(args: readonly string[], options: TestEdgeOptions = {}): Promise<Ran> {
  const edge = testEdge({ files, ...options })
  const code = await run([...args, '--db', db], edge)
  return { code, ...edge.written }
}

describe('wrong use', () => {
  const rows: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown command', ['raed'], /unknown command 'raed'\n\(Did you mean read\?\)/],
    ['an unknown option', ['read', 'a.txt', '--jsno'], /unknown option '--jsno'\n\(Did you mean --json\?\)/],
    ['a missing argument', ['read'], /missing required argument 'path'/],
    ['a format that is not there', ['export', '--format', 'pdf'], /Allowed choices are json, markdown, html/],
    [
      'a time without its zone',
      ['read', 'a.txt', '--as-of', '2031-05-02 10:00'],
      /with its zone, '2017-04-20 21:30 \+02:00'/,
    ],
    [
      'an unknown benchmark',
      ['predict', 'csae', 'in', 'out'],
      /expected one of the sets case, copies, factuality, feeds, gva, gva-stream, isaf, mentions, muc4, names, pages, places, polnear, semeval5, stories, stories-stream, tempeval3, treebank, got 'csae'/,
    ],
  ]
  for (const [name, args, message] of rows) {
    it(`ends with 2 for ${name}, and touches nothing`, async () => {
      const { code, out, err } = await recount(args)
      assert.equal(code, 2)
      assert.equal(out, '')
      assert.match(err, message)
      assert.deepEqual(readdirSync(folder), [])
    })
  }

  it('prints help and ends with 2 when called with nothing', async () => {
    const edge = testEdge()
    assert.equal(await run([], edge), 2)
    assert.match(edge.written.err, /Usage: recount/)
  })

  it('prints errors as JSON with --json', async () => {
    for (const args of [
      ['raed', '--json'],
      ['verify', '--json'],
    ]) {
      const { err } = await recount(args)
      assert.deepEqual(Object.keys(JSON.parse(err).error), ['code', 'message'])
    }
  })
})

describe('help and version', () => {
  it('go to standard output and end with 0', async () => {
    for (const args of [['--help'], ['help', 'read'], ['read', '--help'], ['--version']]) {
      const { code, out, err } = await recount(args)
      assert.deepEqual([code, err], [0, ''])
      assert.notEqual(out, '')
    }
  })

  it('state the version of package.json', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
    assert.equal(VERSION, version)
    assert.equal((await recount(['--version'])).out, `${version}\n`)
  })
})

describe('read', () => {
  it('prints the account of the reports as JSON', async () => {
    const { code, out, err } = await recount(['read', 'a.txt', 'b.txt', '--json'])
    assert.deepEqual([code, err], [0, ''])
    assert.deepEqual(
      JSON.parse(out).articles.map((one: { origin: string }) => one.origin),
      ['a.txt', 'b.txt'].sort(),
    )
  })

  it('acknowledges each report only when another connection can see it', async () => {
    const seen: string[] = []
    const edge: TestEdge = testEdge({
      files,
      err: line => {
        const [status, articleId] = line.split(' ')
        if (status !== 'stored' && status !== 'known') return
        const reader = new DatabaseSync(db, { readOnly: true })
        const row = reader.prepare('SELECT count(*) AS n FROM readings WHERE article_id = ?').get(articleId ?? '')
        reader.close()
        seen.push(`${status} ${row?.n} ${line.split(' ').slice(2).join(' ').trim()}`)
      },
    })
    assert.equal(await run(['read', '.', '--db', db, '--verbose'], edge), 0)
    assert.deepEqual(seen, ['stored 1 a.txt', 'stored 1 b.txt', 'known 1 copy.txt: same bytes as a.txt'])
  })

  it('adds nothing the second time, and prints the same', async () => {
    const first = await recount(['read', '.', '--json'])
    const second = await recount(['read', '.', '--json', '--verbose'])
    assert.equal(second.out, first.out)
    assert.doesNotMatch(second.err, /^stored/m)
  })

  it('prints only the stories that the named reports touch', async () => {
    await recount(['read', 'a.txt'])
    const { out } = await recount(['read', 'b.txt', '--json'])
    const account = JSON.parse(out)
    assert.deepEqual(
      [account.articles.length, account.stories.length, account.incidents.length, account.claims.length],
      [1, 1, 1, 1],
    )
    assert.equal(account.articles[0].origin, 'b.txt')
  })

  it('reads the rest when some inputs are refused, and ends with 3', async () => {
    const { code, out, err } = await recount(['read', 'gone.txt', 'b.txt', '--json'])
    assert.equal(code, 3)
    assert.match(err, /^refused gone\.txt: expected a file, got nothing \(intake\/missing\)$/m)
    assert.equal(JSON.parse(out).articles.length, 1)
  })

  it('refuses a report that makes the program fail, not its neighbours', async () => {
    const { code, err } = await recount(['read', '.', '--verbose'], {
      files: { 'x.txt': 'Some poison here.', ...files },
    })
    assert.equal(code, 3)
    assert.match(err, /^refused x\.txt: expected to understand it, got "cannot read poison".*\(cli\/not-understood\)$/m)
    assert.match(err, /3 reports: 2 stored, 1 known, 1 input refused/)
  })

  it('ends with 1 when nothing could be read', async () => {
    const { code, out } = await recount(['read', 'gone.txt'])
    assert.deepEqual([code, out], [1, ''])
  })

  it('reads known reports again for a newer reader or with --reread, from the stored capture', async () => {
    await recount(['read', 'a.txt'])
    const moved = { 'z.txt': files['a.txt'] }
    const newer = await recount(['read', 'z.txt', '--verbose', '--json'], { files: moved, reader: 'r2' })
    assert.match(newer.err, /^reread \S+-r2 z\.txt$/m)
    assert.equal(JSON.parse(newer.out).articles[0].origin, 'a.txt')
    const again = await recount(['read', 'z.txt', '--verbose', '--reread'], { files: moved, reader: 'r2' })
    assert.match(again.err, /^reread /m)
    const known = await recount(['read', 'z.txt', '--verbose'], { files: moved, reader: 'r2' })
    assert.match(known.err, /^known /m)
  })

  it('says nothing on standard error with --quiet, but still refuses aloud', async () => {
    const { err } = await recount(['read', 'a.txt', '--quiet'])
    assert.equal(err, '')
    assert.match((await recount(['read', 'a.txt', 'gone.txt', '--quiet'])).err, /^refused gone/)
  })

  it('keeps nothing in :memory:', async () => {
    const edge = testEdge({ files })
    assert.equal(await run(['read', '.', '--db', ':memory:', '--json'], edge), 0)
    assert.equal(existsSync(':memory:'), false)
  })

  it('stores what it has acknowledged and ends with 130 when it is stopped', async () => {
    const stopping = new AbortController()
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, `Report ${i} here.`]))
    let acknowledged = 0
    const edge = testEdge({
      files: many,
      stop: stopping.signal,
      err: line => {
        if (!line.startsWith('stored')) return
        acknowledged += 1
        if (acknowledged === 70) stopping.abort()
      },
    })
    assert.equal(await run(['read', '.', '--db', db, '--verbose'], edge), 130)
    const { code, err } = await recount(['read', '.', '--verbose', '--json'], { files: many })
    assert.equal(code, 0)
    assert.equal(err.match(/^known/gm)?.length, acknowledged)
    assert.equal(err.match(/^stored/gm)?.length, 200 - acknowledged)
  })

  it('cannot be steered by a file name', async () => {
    const nasty = { 'x\n\u001b[31mstored fake y': 'A text.' }
    const { err } = await recount(['read', '.', '--verbose'], { files: nasty })
    assert.doesNotMatch(err, /\u001b/)
    assert.equal(err.match(/^stored/gm)?.length, 1)
  })
})

describe('asking', () => {
  it('lists the incidents, and prints one by id, beginning of id or word', async () => {
    await recount(['read', '.'])
    const list = await recount(['ledger', '--json'])
    const { incidents } = JSON.parse(list.out)
    assert.equal(incidents.length, 2)
    const birch = incidents.find((one: { label: string }) => one.label === 'Birch')
    for (const words of [birch.id, birch.id.slice(0, 14), 'birch']) {
      const { code, out } = await recount(['ledger', words, '--json'])
      assert.equal(code, 0)
      assert.deepEqual(
        JSON.parse(out).incidents.map((one: { id: string }) => one.id),
        [birch.id],
      )
    }
    assert.match((await recount(['ledger'])).out, /Birch/)
  })

  it('explains a claim and a fact, for a person and for a program', async () => {
    await recount(['read', '.'])
    const claimId = JSON.parse((await recount(['export'])).out).claims[0].id
    const claim = await recount(['why', claimId, '--json'])
    assert.deepEqual(Object.keys(JSON.parse(claim.out)), [
      'version',
      'asOf',
      'kind',
      'incidentId',
      'facts',
      'claims',
      'decidedBy',
    ])
    assert.match(JSON.parse(claim.out).claims[0].paragraph, /^(Alder bridge is shut|Birch street flooded)\.$/)
    assert.match((await recount(['why', claimId])).out, /(Alder|Birch)[\s\S]+decided by +word the first of the report/)
    const ambiguous = await recount(['why', 'assertion'])
    assert.match(ambiguous.err, /add --incident with one of these ids.*\(cli\/ambiguous\)/s)
    const fact = await recount(['why', 'assertion', '--incident', 'birch', '--json'])
    assert.equal(JSON.parse(fact.out).fact.status, 'single-source')
    assert.match((await recount(['why', 'assertion', '--incident', 'birch'])).out, /Birch/)
  })

  it('explains which mentions are one incident', async () => {
    await recount(['read', '.'])
    const { id } = JSON.parse((await recount(['export'])).out).incidents[0]
    const shown = JSON.parse((await recount(['why', id, '--json'])).out)
    assert.deepEqual([shown.kind, shown.incidentId, shown.rules, shown.mentions.length], ['incident', id, 'default', 1])
    assert.match((await recount(['why', id])).out, /told by\n {2}· [\s\S]+the report is about it; .*silent/)
    assert.match((await recount(['why', 'i_000000'])).err, /cli\/not-found/)
  })

  it('shows what the engine saw in one file, and stores nothing', async () => {
    const { code, out } = await recount(['explain', 'a.txt'])
    assert.equal(code, 0)
    assert.match(out, /0 sentences with 0 words · 1 claim ·/)
    assert.equal(JSON.parse((await recount(['explain', 'a.txt', '--json'])).out).claims.length, 1)
    assert.match((await recount(['explain', 'a.txt', '--format', 'html'])).out, /^<!doctype html>/)
    assert.deepEqual(readdirSync(folder), [])
    assert.match((await recount(['explain', '.'])).err, /expected one report, got several.*\(cli\/several-reports\)/s)
    assert.match((await recount(['explain', 'gone.txt'])).err, /refused gone\.txt[\s\S]+\(cli\/nothing-read\)/)
    assert.match((await recount(['explain', 'a.txt', '--sentence', '1'])).err, /\(cli\/no-sentence\)/)
    const { code: wrong, err } = await recount(['explain', 'a.txt', '--sentence', 'x'])
    assert.deepEqual([wrong, /from 1/.test(err)], [2, true])
  })

  it('ends with 1 and says what to do when nothing or too much is meant', async () => {
    await recount(['read', '.'])
    const none = await recount(['ledger', 'cedar'])
    assert.deepEqual([none.code, none.out], [1, ''])
    assert.match(none.err, /expected the id or words of an incident, got 'cedar'.*\(cli\/not-found\)/s)
    const both = await recount(['ledger', 'incident-'])
    assert.equal(both.code, 1)
    assert.match(both.err, /expected one match for 'incident-', got 2; .*Alder.*\(cli\/ambiguous\)/s)
  })

  it('needs a database that is there, and does not make one', async () => {
    for (const args of [['ledger'], ['why', 'x'], ['export'], ['verify'], ['backup', join(folder, 'y.db')]]) {
      const { code, err } = await recount(args)
      assert.equal(code, 1)
      assert.match(err, /\(store\/missing\)/)
    }
    assert.deepEqual(readdirSync(folder), [])
  })
})

describe('keeping', () => {
  it('exports a whole file and leaves no other behind', async () => {
    await recount(['read', '.'])
    const out = join(folder, 'account.json')
    writeFileSync(out, 'old')
    assert.equal((await recount(['export', '--out', out])).code, 0)
    assert.equal(JSON.parse(readFileSync(out, 'utf8')).articles.length, 2)
    assert.equal((await recount(['export'])).out, readFileSync(out, 'utf8'))
    assert.deepEqual(
      readdirSync(folder).filter(name => name.includes('tmp')),
      [],
    )
    const nowhere = await recount(['export', '--out', join(folder, 'no', 'x.json')])
    assert.equal(nowhere.code, 1)
    assert.match(nowhere.err, /\(cli\/write-failed\)/)
  })

  it('verifies, and ends with 4 when there is damage', async () => {
    await recount(['read', '.'])
    const sound = await recount(['verify'])
    assert.equal(sound.code, 0)
    assert.match(sound.out, /sound\. 2 captures with 4 anchors checked\nchain ends in [0-9a-f]{64}\n/)
    const other = new DatabaseSync(db)
    other.exec("UPDATE captures SET bytes = x'00'")
    other.close()
    const damaged = await recount(['verify', '--json'])
    assert.equal(damaged.code, 4)
    assert.equal(JSON.parse(damaged.out).findings[0].code, 'verify/bytes-changed')
    const backup = await recount(['backup', join(folder, 'y.db')])
    assert.equal(backup.code, 4)
  })

  it('backs up once, and again only when forced', async () => {
    await recount(['read', '.'])
    const copy = join(folder, 'copy.db')
    assert.deepEqual((await recount(['backup', copy])).out, `${copy}: 2 reports copied and checked\n`)
    assert.match((await recount(['backup', copy])).err, /add --force to replace it \(store\/exists\)/)
    assert.equal((await recount(['backup', copy, '--force'])).code, 0)
  })

  it('says what is fine and what is not, and ends with 1 when something is not', async () => {
    const fine = await recount(['doctor', '--json'])
    assert.equal(fine.code, 0)
    assert.deepEqual(
      JSON.parse(fine.out).checks.map((one: { name: string }) => one.name),
      ['node', 'sqlite', 'database', 'space', 'weights', 'locale', 'terminal'],
    )
    await recount(['read', '.'])
    assert.match((await recount(['doctor'])).out, /schema \d+, journal wal, synchronous FULL, free to write/)
    writeFileSync(db, 'no database, '.repeat(100))
    const broken = await recount(['doctor'])
    assert.equal(broken.code, 1)
    assert.match(broken.out, /^fail {2}database /m)
  })

  it('lets no name steer the terminal, in messages and in JSON', async () => {
    const name = `${folder}/a\u001b]0;x\u0007\u009b31m.opml`
    for (const args of [
      ['watch', name],
      ['watch', name, '--json'],
      ['read', name],
    ]) {
      const { err } = await recount(args)
      assert.match(err, /a.{1,6}\]0;x.{1,12}31m\.opml/)
      assert.doesNotMatch(err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    }
  })

  it('predicts from a folder into a file', async () => {
    const out = join(folder, 'out.json')
    const { code } = await recount(['predict', 'case', '.', out, '--quiet'])
    assert.equal(code, 0)
    assert.equal(JSON.parse(readFileSync(out, 'utf8')).version, 1)
    assert.equal(existsSync(db), false)
  })
})
