import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { testEdge } from '../../test/contract/edge.ts'
import { recountAll } from '../pipeline.ts'
import { run } from './run.ts'

let folder = ''
let db = ''
let day = 3
let reader = 'r1'
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recount-decide-'))
  db = join(folder, 'x.db')
  day = 3
  reader = 'r1'
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const FERRY =
  'The ferry Marigold caught fire in the harbour of Port Averil, killing two crew members in its engine room.'
const files = {
  'in/a.txt': FERRY,
  'in/b.txt': `${FERRY} Tugboats brought the passengers back to the northern quay.`,
  'in/c.txt': 'A grain mill burnt down beside the weir of Lower Holt. The miller was unhurt.',
  'in/d.txt': 'The mayor of Trondvik opened a library with a brass band and forty schoolchildren.',
}

/** Runs a command line with the real grouping, a day later than the one before. */
async function recount(...args: readonly string[]) {
  const now = () => `2031-05-${String(day).padStart(2, '0')}T12:00:00Z`
  const plain = testEdge({ files, now, reader })
  const edge = testEdge({ files, now, reader, stages: async () => ({ ...(await plain.stages()), recountAll }) })
  const code = await run([...args, '--db', db], edge)
  day += 1
  return { code, ...edge.written }
}
const decide = (...args: readonly string[]) => recount('decide', ...args, '--by', 'R. Osei', '--why', 'the same fire')
const json = async (...args: readonly string[]) => JSON.parse((await recount(...args, '--json')).out)
type Line = { id: string; reports: number; headline: string; decisions: string[]; voices: number }
const list = async (...more: readonly string[]): Promise<readonly Line[]> => (await json('stories', ...more)).stories
const sizes = async (...more: readonly string[]) => (await list(...more)).map(one => one.reports).sort()
const storyOf = async (origin: string): Promise<string> => {
  for (const { id } of await list()) {
    const { reports } = await json('stories', id)
    if (reports.some((one: { origin: string }) => one.origin === origin)) return id
  }
  return ''
}

describe('decide', () => {
  it('merges, says what it did, and everything keeps to it until it is undone', async () => {
    await recount('read', '.')
    assert.deepEqual(await sizes(), [1, 1, 2])
    const [ferry, mill] = [await storyOf('in/a.txt'), await storyOf('in/c.txt')]
    const made = await decide('merge', ferry, mill.slice(0, 8))
    assert.deepEqual([made.code, made.out.split('\n').length], [0, 3])
    assert.match(
      made.out,
      /^(d_\w{16}) {2}R\. Osei merged “.*” and “.*”: the same fire\n {2}s_\w+ “.*”: s_\w+ was merged into it, 1 report\n$/,
    )
    assert.deepEqual(await sizes(), [1, 3])
    const account = await json('export')
    assert.deepEqual(account.decisions.length, 1)
    assert.equal(account.stories.filter((one: Line) => one.decisions.length === 1).length, 1)
    assert.match(
      (await recount('export', '--format', 'markdown')).out,
      /Merged by R\\?\. Osei on \d+ May 2031: the same fire/,
    )
    const undone = await recount('decide', 'undo', made.out.slice(0, 7), '--by', 'L. Brandt', '--why', 'two fires')
    assert.match(undone.out, /L\. Brandt undid d_\w+ \(R\. Osei merged .*\): two fires\n.*split off as/)
    assert.deepEqual(await sizes(), [1, 1, 2])
    assert.deepEqual([await storyOf('in/a.txt'), await storyOf('in/c.txt')], [ferry, mill])
  })

  it('counts from when it was made', async () => {
    await recount('read', '.')
    await decide('merge', 'in/a.txt', 'c.txt')
    assert.deepEqual(
      [await sizes('--as-of', '2031-05-04T11:59:59Z'), await sizes('--as-of', '2031-05-04T12:00:00Z')],
      [
        [1, 1, 2],
        [1, 3],
      ],
    )
  })

  it('binds reports that come later', async () => {
    await recount('read', 'in/a.txt', 'in/c.txt')
    await decide('merge', 'a.txt', 'c.txt')
    await recount('read', 'in/b.txt')
    assert.deepEqual(await sizes(), [3])
  })

  it('splits a report from its story, and keeps two apart', async () => {
    await recount('read', '.')
    const ferry = await storyOf('in/a.txt')
    const split = await decide('split', ferry, 'b.txt')
    assert.match(split.out, /1 report split off as s_/)
    assert.deepEqual(await sizes(), [1, 1, 1, 1])
    const apart = await decide('apart', 'a.txt', 'c.txt')
    assert.match(
      apart.out,
      /kept “.*” and “.*” apart: the same fire\n {2}nothing changes now; later reports keep to it/,
    )
  })

  it('undoes a wrong decision, makes another, and undoes that', async () => {
    await recount('read', '.')
    const ids = (await list()).map(one => one.id).sort()
    const first = await decide('merge', 'a.txt', 'd.txt')
    await decide('undo', first.out.slice(0, 18))
    const second = await decide('merge', 'c.txt', 'd.txt')
    await decide('undo', second.out.slice(0, 18))
    assert.deepEqual((await list()).map(one => one.id).sort(), ids)
    const counting = await recount('decisions')
    assert.match(counting.out, /^No decision counts any more\.\n4 undone or undoing \(--all\)\n$/)
    const all = await recount('decisions', '--all')
    assert.match(all.out, /R\. Osei merged [\s\S]* undone by R\. Osei on 6 May 2031: the same fire \(d_/)
    const { decisions } = await json('decisions', '--all')
    assert.deepEqual(
      decisions.map((one: { undoneBy: string | null }) => one.undoneBy !== null),
      [true, false, true, false],
    )
  })

  it('is about what was captured: a newer reader, which gives other ids, changes nothing', async () => {
    await recount('read', '.')
    await decide('merge', 'a.txt', 'c.txt')
    const before = await list()
    reader = 'r2'
    assert.match((await recount('read', '.', '--verbose')).err, /^reread \S+-r2 in\/a\.txt$/m)
    const after = await list()
    assert.deepEqual(
      after.map(one => [one.id, one.reports, one.decisions]),
      before.map(one => [one.id, one.reports, one.decisions]),
    )
    assert.deepEqual(
      (await json('stories', '--log')).log.map((one: { kind: string }) => one.kind),
      ['founded', 'founded', 'founded', 'merged'],
    )
  })

  it('parts and joins happenings without their stories', async () => {
    await recount('read', '.')
    const { incidents } = await json('export')
    const ferry = await storyOf('in/a.txt')
    const fire = incidents.find((one: { storyId: string }) => one.storyId === ferry)
    const split = await decide('split', fire.id, 'b.txt')
    assert.match(split.out, /\n {2}i_\w+ “.*”: now of 1 mention\n {2}i_\w+ “.*”: now of 1 mention\n$/)
    assert.deepEqual(await sizes(), [1, 1, 2])
    const parts = (await json('export')).incidents.filter((one: Line) => one.decisions.length > 0)
    assert.equal(parts.length, 2)
    const refused = await decide('merge', parts[0].id, parts[1].id)
    assert.match(refused.err, /are two: the same fire .*\(cli\/contradiction\)/)
    await decide('undo', split.out.slice(0, 18))
    assert.equal((await json('export')).incidents.length, incidents.length)
  })

  describe('is refused, and nothing is kept', () => {
    const rows: readonly (readonly [string, readonly string[], number, RegExp])[] = [
      ['no reason', ['merge', 'a.txt', 'c.txt', '--by', 'R. Osei'], 2, /required option '--why <text>' not specified/],
      ['no name', ['merge', 'a.txt', 'c.txt', '--why', 'so'], 2, /required option '--by <name>' not specified/],
      [
        'an empty reason',
        ['merge', 'a.txt', 'c.txt', '--by', 'R', '--why', '  '],
        2,
        /expected a reason.*\(cli\/no-reason\)/,
      ],
      [
        'an empty name',
        ['merge', 'a.txt', 'c.txt', '--by', '', '--why', 'so'],
        2,
        /expected who decides.*\(cli\/no-reason\)/,
      ],
      [
        'an unknown report',
        ['merge', 'a.txt', 'z.txt', '--by', 'R', '--why', 'so'],
        1,
        /got 'z\.txt'.*\(cli\/not-found\)/,
      ],
      ['one thing', ['merge', 'a.txt', '--by', 'R', '--why', 'so'], 2, /expected two or more.*\(cli\/no-decision\)/],
      [
        'the same twice',
        ['merge', 'a.txt', 'in/a.txt', '--by', 'R', '--why', 'so'],
        2,
        /got this twice.*\(cli\/no-decision\)/,
      ],
      ['several that fit', ['merge', 'a.txt', 's_', '--by', 'R', '--why', 'so'], 1, /cli\/not-found/],
      [
        'a split of a report',
        ['split', 'a.txt', 'b.txt', '--by', 'R', '--why', 'so'],
        2,
        /a story or an incident to split, got a report/,
      ],
      ['an undo of nothing', ['undo', 'd_123', '--by', 'R', '--why', 'so'], 1, /got 'd_123'.*\(cli\/not-found\)/],
      ['nothing to decide', [], 2, /^Usage: recount decide (?![\s\S]*outputHelp)/],
      ['a word that is none of the four', ['join', 'a.txt'], 2, /unknown command 'join'/],
    ]
    for (const [name, args, code, message] of rows) {
      it(name, async () => {
        await recount('read', '.')
        const got = await recount('decide', ...args)
        assert.match(got.err, message)
        assert.deepEqual([got.code, got.out], [code, ''])
        assert.deepEqual((await json('decisions', '--all')).decisions, [])
      })
    }

    it('a story with a part of itself, a split of all, a report of another story', async () => {
      await recount('read', '.')
      const ferry = await storyOf('in/a.txt')
      assert.match(
        (await decide('apart', ferry, 'a.txt')).err,
        /got a part of it.*recount decide split \(cli\/no-decision\)/,
      )
      assert.match(
        (await decide('split', ferry, 'a.txt', 'b.txt')).err,
        /expected some of it to stay.*\(cli\/no-decision\)/,
      )
      assert.match(
        (await decide('split', ferry, 'c.txt')).err,
        /got one of s_\w+ “A grain mill.*recount stories s_\w+ lists its reports \(cli\/not-found\)/,
      )
    })

    it('what contradicts an earlier decision, which it names', async () => {
      await recount('read', '.')
      const made = await decide('merge', 'a.txt', 'c.txt')
      const refused = await decide('apart', 'c.txt', 'a.txt')
      assert.match(
        refused.err,
        /R\. Osei decided on 2031-05-04 that .* are one: the same fire \(d_\w+\); to change that: recount decide undo d_\w+ .*\(cli\/contradiction\)/,
      )
      assert.deepEqual([refused.code, refused.err.includes(made.out.slice(0, 18))], [1, true])
      const again = await decide('merge', 'c.txt', 'a.txt')
      assert.match(again.err, /got what R\. Osei decided at .*there is nothing to do \(cli\/no-decision\)/)
      await decide('undo', made.out.slice(0, 18))
      assert.match(
        (await decide('undo', made.out.slice(0, 18))).err,
        /that R\. Osei undid at .*nothing to undo \(cli\/no-decision\)/,
      )
      assert.equal((await decide('apart', 'c.txt', 'a.txt')).code, 0)
    })

    it('a database that is not there, and does not make it', async () => {
      const { code, err } = await decide('merge', 'a.txt', 'c.txt')
      assert.equal(code, 1)
      assert.match(err, /store\/missing/)
      assert.deepEqual(readdirSync(folder), [])
    })
  })
})

describe('stories', () => {
  it('lists, searches, and shows one with its reports and its log', async () => {
    await recount('read', '.')
    assert.match((await recount('stories')).out, /^s_\w{10} {2}\S.*\n {14}2 reports, 1 voice.* · undated/m)
    assert.deepEqual([await sizes('--search', 'grain mill'), await sizes('--search', 'grain ferry')], [[1], []])
    const ferry = await storyOf('in/a.txt')
    const { out } = await recount('stories', ferry.slice(0, 9))
    assert.match(out, new RegExp(`^${ferry} · 2 reports`, 'm'))
    assert.match(
      out,
      / {2}Reports.*\n {2}undated .*\n[\s\S]* {2}Log .*\n {2}3 May 2031, 12:00 +founded with 2 reports\n$/,
    )
    const page = await json('stories', ferry)
    assert.deepEqual(Object.keys(page), ['version', 'asOf', 'story', 'reports', 'log', 'decisions'])
    assert.deepEqual([page.reports.length, page.log.length, page.log[0].kind], [2, 1, 'founded'])
  })

  it('says so when there is nothing', async () => {
    await recount('read', 'in/a.txt')
    assert.match((await recount('stories', '--search', 'volcano')).out, /^No story has all these words: volcano\n$/)
    assert.match(
      (await recount('stories', 'volcano')).err,
      /got 'volcano'; recount stories lists the stories \(cli\/not-found\)/,
    )
    assert.match((await recount('stories', '--as-of', '2001-01-01')).out, /^Nothing was reported by then\.\n$/)
  })

  it('leads from the id of an incident that went into another to that one', async () => {
    await recount('read', '.')
    const incidentOf = async (story: string): Promise<string> =>
      (await json('export')).incidents.find((one: { storyId: string | null }) => one.storyId === story).id
    const [ferry, mill] = [await storyOf('in/a.txt'), await storyOf('in/c.txt')]
    const old = await incidentOf(mill)
    await decide('merge', ferry, mill)
    const now = await incidentOf(ferry)
    for (const command of ['ledger', 'why']) {
      const { code, err } = await recount(command, old.slice(0, 12))
      assert.deepEqual([code, err], [0, `${old.slice(0, 12)} is part of ${now} now\n`], command)
    }
    assert.equal((await recount('ledger', 'i_0000')).code, 1)
  })

  it('takes an old id and says where it went, in every command that takes a story', async () => {
    await recount('read', '.')
    const [ferry, mill] = [await storyOf('in/a.txt'), await storyOf('in/c.txt')]
    await decide('merge', ferry, mill)
    for (const args of [
      ['stories', mill],
      ['ledger', mill.slice(0, 10)],
      ['export', '--incident', mill],
      ['why', 'assertion', '--incident', mill],
    ]) {
      const { err } = await recount(...args)
      assert.match(err, new RegExp(`^${mill} was merged into ${ferry} on \\d+ May 2031\n`), args[0])
    }
    assert.doesNotMatch((await recount('stories', ferry, '--log', '--as-of', '2031-05-03')).out, /merged/)
    const log = await recount('stories', mill, '--log', '--quiet')
    assert.equal(log.err, '')
    assert.match(log.out, /was merged into it, 1\s+report — R\. Osei:\s+the same fire/)
    assert.match((await recount('stories', '--log')).out, /founded with 2 reports[\s\S]*was merged into it/)
    assert.deepEqual((await json('stories', '--log')).log.map((one: { kind: string }) => one.kind).sort(), [
      'founded',
      'founded',
      'founded',
      'merged',
    ])
  })

  it('keeps the id of a story that an earlier report joins', async () => {
    await recount('read', 'in/b.txt')
    const before = await storyOf('in/b.txt')
    await recount('read', 'in/a.txt')
    assert.deepEqual([await storyOf('in/a.txt'), (await list()).length], [before, 1])
  })
})
