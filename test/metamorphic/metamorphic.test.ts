import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEngine } from '../../src/text/engine/create-engine.ts'
import { readGazetteer, readNames, readWeights } from '../../src/workers/weights.ts'
import { ALL_KINDS, generatePairs } from './generate.ts'
import { judge, table } from './judge.ts'
import { TEMPLATES } from './templates.ts'

const engine = createEngine(readWeights(), { gazetteer: readGazetteer(), names: readNames() })

test('what is hedged, denied, asked or cited is never stated as certain, and claims change as the words do', () => {
  const verdicts = generatePairs(1, 500).map(pair => judge(pair, engine))
  const leaks = verdicts.filter(v => v.leak).map(v => `${v.pair.id}: ${v.pair.variant.text}`)
  assert.deepEqual(leaks, [])
  const right = verdicts.filter(v => v.ok).length / verdicts.length
  assert.ok(right >= 0.97, `${(100 * right).toFixed(1)} % of the changes are as expected\n${table(verdicts)}`)
})

test('the same seed gives the same pairs, of every kind and at least forty templates', () => {
  const pairs = generatePairs(7, 1000)
  assert.deepEqual(generatePairs(7, 1000), pairs)
  assert.notDeepEqual(generatePairs(8, 1000), pairs)
  assert.deepEqual([...new Set(pairs.map(p => p.kind))].sort(), [...ALL_KINDS].sort())
  assert.ok(TEMPLATES.length >= 40)
  assert.ok(pairs.every(p => p.expected.change === 'same' || p.base.text !== p.variant.text))
  assert.ok(pairs.every(p => !/[{}]/.test(p.variant.text)))
})
