import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Account } from '../model/index.ts'
import { matchGolden } from './golden.ts'
import { columns } from './plain.ts'
import { sampleAccount } from './sample.ts'
import { renderAccount } from './terminal.ts'

const golden = (name: string) => new URL(`./golden/${name}`, import.meta.url)
// biome-ignore lint/complexity/useRegexLiterals: an escape character in a literal is hard to see
const COLOUR = new RegExp('\u001b\\[\\d{1,2}m', 'g')

test('the sample reads as its golden, wide, narrow and unfolded', () => {
  matchGolden(renderAccount(sampleAccount, { colour: false, width: 100 }), golden('terminal-100.txt'))
  matchGolden(renderAccount(sampleAccount, { colour: false, width: 50 }), golden('terminal-50.txt'))
  matchGolden(renderAccount(sampleAccount, { colour: false, width: 100, all: true }), golden('terminal-all.txt'))
})

test('colour adds nothing but colour', () => {
  const plainText = renderAccount(sampleAccount, { colour: false, width: 100 })
  const coloured = renderAccount(sampleAccount, { colour: true, width: 100 })
  assert.notEqual(coloured, plainText)
  assert.equal(coloured.replace(COLOUR, ''), plainText)
  assert.ok(!plainText.includes('\u001b'))
})

test('no line is wider than the terminal, no line ends in a space', () => {
  for (const width of [40, 60, 71, 72, 80, 120, 200])
    for (const all of [false, true])
      for (const line of renderAccount(sampleAccount, { colour: false, width, all }).split('\n')) {
        assert.ok(columns(line) <= width, `${width}: ${line}`)
        assert.equal(line, line.trimEnd())
      }
})

test('every citation in the account resolves to a numbered source, and every source is cited', () => {
  const [body = '', sources = ''] = renderAccount(sampleAccount, { colour: false, width: 200, all: true }).split(
    '\nSources (times in UTC)\n',
  )
  const cited = new Set(body.match(/\[\d+\]/g))
  const listed = sources.split('\n').flatMap(line => /^ {2,4}(\[\d+\]) /.exec(line)?.[1] ?? [])
  assert.ok(cited.size > 10)
  assert.deepEqual(new Set(listed), cited)
  assert.equal(listed.length, cited.size)
})

test('one incident alone, a question’s time, an unknown incident, an empty account', () => {
  const one = renderAccount(sampleAccount, { colour: false, width: 100, only: 'i-2019', asOf: '2031-03-04T20:00:00Z' })
  assert.match(one, /^As known at 4 March 2031, 20:00 UTC\n\nCrane accident of 2019\n/)
  assert.doesNotMatch(one, /St Anne/)
  const empty: Account = {
    ...sampleAccount,
    articles: [],
    mentions: [],
    claims: [],
    echoes: [],
    stories: [],
    incidents: [],
  }
  assert.equal(renderAccount(empty, { colour: false, width: 80 }), 'No account: no report speaks of a happening.\n')
  assert.equal(
    renderAccount(sampleAccount, { colour: false, width: 80, only: 'i-none' }),
    renderAccount(empty, { colour: false, width: 80 }),
  )
})

test('no text of a report can steer the terminal', () => {
  const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
  const output = renderAccount(sampleAccount, { colour: false, width: 100, all: true })
  assert.doesNotMatch(output, steering)
  assert.match(output, /�\[31mred/)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const account: Account = {
        ...sampleAccount,
        articles: sampleAccount.articles.map(a => ({ ...a, outlet: text, origin: text })),
        claims: sampleAccount.claims.map(c => ({ ...c, anchor: { ...c.anchor, exact: text } })),
        incidents: sampleAccount.incidents.map(i => ({ ...i, label: text, brief: { ...i.brief, headline: null } })),
      }
      const lines = renderAccount(account, { colour: false, width: 72, all: true }).split('\n')
      for (const line of lines) {
        assert.doesNotMatch(line, steering)
        assert.ok(columns(line) <= 72)
      }
    }),
    { numRuns: 60 },
  )
})
