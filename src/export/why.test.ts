import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchGolden } from './golden.ts'
import { columns } from './plain.ts'
import { sampleAccount } from './sample.ts'
import { explainWhy } from './why.ts'

const options = { colour: false, width: 90 }

test('claims and facts of the sample explain themselves as in the golden', () => {
  const targets = ['c11-a3', 'c2-a2', 'c8-a5', 'c21-a3', 'injured', 'i-crane/killed:worker', 'killed', 'missing']
  const text = targets.map(target => `$ why ${target}\n${explainWhy(sampleAccount, target, options)}`).join('\n')
  matchGolden(text, new URL('./golden/why.txt', import.meta.url))
})

test('what nothing is called gives null; a beginning must be long enough and fit one claim', () => {
  for (const target of ['', 'c1', 'c99-a1', 'killed:nobody', 'i-none/killed', 'toString'])
    assert.equal(explainWhy(sampleAccount, target, options), null, target)
  const claims = sampleAccount.claims.slice(0, 2)
  const [first, second] = claims.map((c, i) => ({ ...c, id: `abcdef${i}${i}` as typeof c.id }))
  const account = { ...sampleAccount, claims: [first!, second!] }
  assert.equal(explainWhy(account, 'abcdef', options), null)
  assert.match(explainWhy(account, 'abcdef1', options) ?? '', /abcdef11/)
})

test('an incident narrows a key; rules are told where they are known', () => {
  assert.equal(explainWhy(sampleAccount, 'injured', { ...options, incident: 'i-2019' }), null)
  const told = explainWhy(sampleAccount, 'injured', {
    ...options,
    rules: { 'voices-differ': 'voices that stand differ' },
  })
  assert.match(told ?? '', /voices-differ: voices that stand differ\n/)
  assert.match(explainWhy(sampleAccount, 'injured', options) ?? '', /voices-differ \(docs\/rules\.md\)/)
})

test('every claim and every fact can be explained within the width', () => {
  const keys = sampleAccount.incidents.flatMap(i => i.ledger.facts.map(f => `${i.id}/${f.key}`))
  for (const target of [...sampleAccount.claims.map(c => c.id), ...keys])
    for (const width of [40, 80]) {
      const text = explainWhy(sampleAccount, target, { colour: false, width })
      assert.ok(text, target)
      for (const line of text.split('\n')) assert.ok(columns(line) <= width, line)
      assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/)
    }
})
