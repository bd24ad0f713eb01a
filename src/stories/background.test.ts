import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { backgroundOf, standing } from './background.ts'
import { sizeFactor } from './linkage.ts'

const rows: readonly (readonly [string, readonly number[], number, number])[] = [
  ['nothing alike among a thousand', [], 1000, 0],
  ['a story of fifteen and nothing else', new Array(15).fill(0.5), 1000, 0],
  ['a beat of forty', new Array(40).fill(0.03), 1000, 0.03],
  ['a story of forty counts no more than a beat can', new Array(40).fill(0.6), 1000, 0.1],
  ['nothing is known among none', [], 0, 0.05],
  ['half is known among seventy-five', [], 75, 0.025],
]

for (const [name, likenesses, others, expected] of rows) {
  test(`background: ${name}`, () => assert.ok(Math.abs(backgroundOf(likenesses, others) - expected) < 1e-9))
}

test('the order of the likenesses changes no background', () => {
  const list = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 60 })
  fc.assert(fc.property(list, xs => backgroundOf(xs, 500) === backgroundOf([...xs].reverse(), 500)))
})

test('a likeness counts more out of a low background, as it is out of the usual one, and both backgrounds count alike', () => {
  assert.ok(standing(0.1, 0, 0) > 0.2)
  assert.ok(Math.abs(standing(0.1, 0.04, 0.04) - 0.1) < 1e-9)
  assert.ok(standing(0.1, 0.1, 0.1) < 0.07)
  assert.equal(standing(0.1, 0.01, 0.09), standing(0.1, 0.09, 0.01))
})

test('a stray node joins a large cluster from less on, two large clusters from more', () => {
  assert.equal(sizeFactor(1, 1), 1)
  assert.ok(sizeFactor(1, 12) > 1.2 && sizeFactor(12, 1) === sizeFactor(1, 12))
  assert.ok(sizeFactor(20, 20) < 0.8)
  assert.equal(sizeFactor(20, 20), sizeFactor(500, 500))
})
