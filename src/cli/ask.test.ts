import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { testEdge } from '../../test/contract/edge.ts'
import { run } from './run.ts'

let folder = ''
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recount-ask-'))
  await recount(['read', '.'])
})
after(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command line on a database with two reports of a fire each, without people, time and place. */
async function recount(args: readonly string[]) {
  const edge = testEdge({ files: { 'a.txt': 'Alder bridge burns.', 'b.txt': 'Birch street burns.' } })
  const code = await run([...args, '--db', join(folder, 'x.db')], edge)
  return { code, ...edge.written }
}

describe('ask', () => {
  it('answers words and options alike', async () => {
    for (const args of [['how many fires'], ['how many incidents', '--kind', 'fire']]) {
      const { code, out, err } = await recount(['ask', ...args])
      assert.deepEqual([code, err], [0, ''])
      assert.match(out, /^2 incidents\nincidents · fire\n\n {2}1 {2}fire · place not told · time not told\n/)
    }
    assert.match((await recount(['ask', 'how many killed'])).out, /^None: /)
  })

  it('shows apart what may fit, with the reason for those who ask why', async () => {
    const { out } = await recount(['ask', 'how many fires in April 2031', '--why'])
    assert.match(out, /^None: .*\n.*\n\nPossible, not counted: 2\n {2}· fire · .* — time: no report tells when/)
  })

  it('gives the answer as JSON with its reports', async () => {
    const { out } = await recount(['ask', 'how many fires', '--json'])
    const answer = JSON.parse(out)
    assert.deepEqual(
      [
        answer.version,
        answer.number,
        answer.incidents.length,
        answer.reports.map((r: { origin: string }) => r.origin).sort(),
      ],
      [1, 2, 2, ['a.txt', 'b.txt']],
    )
    assert.equal('leftOut' in answer, false)
  })

  it('answers a file of questions, and refuses it whole for one bad line', async () => {
    const [good, bad] = [join(folder, 'good.jsonl'), join(folder, 'bad.jsonl')]
    writeFileSync(good, '{"count":"incidents","kind":"fire"}\n\n{"count":"killed"}\n')
    writeFileSync(bad, '{"count":"incidents"}\n{"count":"dead"}\n')
    const { answers } = JSON.parse((await recount(['ask', '--questions', good, '--json'])).out)
    assert.deepEqual(
      answers.map((a: { number: number }) => a.number),
      [2, 0],
    )
    const { code, out, err } = await recount(['ask', '--questions', bad])
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /bad\.jsonl:2: count: expected one of incidents, killed/)
  })

  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /got no words; .* \(ask\/not-understood\)/],
    [['how many killed last week'], /got 'last week'/],
    [['how many fires', '--kind', 'shooting'], /the kind once, got it in the words and as an option/],
    [['how many killed', '--kind', 'firework'], /kind: expected one of attack, .* \(ask\/bad-question\)/],
    [['how many killed', '--time', 'April'], /time: expected a day '2017-04-20'/],
    [['how many killed', '--near', '51.5,north,20'], /place\.near\.lon: expected a number/],
    [['how many killed', '--near', '1,2,3', '--place', 'Marlow'], /expected --place or --near, got both/],
    [['how many killed', '--questions', 'none.jsonl'], /a file of questions alone/],
    [['--questions', 'none.jsonl'], /none\.jsonl: expected a file of questions/],
  ]
  for (const [args, message] of wrong) {
    it(`ends with 2 for ${args.join(' ') || 'nothing'}`, async () => {
      const { code, out, err } = await recount(['ask', ...args])
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, message)
    })
  }
})
