import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lookupIn, packNames, tableOf, unpackNames } from './format.ts'
import { LABELS } from './labels.ts'

test('weights read back as they were packed', () => {
  const words = tableOf(
    new Map([
      [-7, 3],
      [2_000_000_000, 1],
      [12, 1 << 27],
    ]),
  )
  const linear = {
    classes: LABELS,
    keys: Int32Array.from([-9, 4]),
    offsets: Uint32Array.from([0, 2, 3]),
    entries: Int32Array.from([(5 << 8) | 1, (-6 << 8) | 16, (1 << 8) | 0]),
  }
  const pairs = Int32Array.from({ length: LABELS * LABELS }, (_, i) => i - 40)
  const weights = { words, phrases: tableOf(new Map()), labels: { linear, pairs } }
  assert.deepEqual(unpackNames(packNames(weights)), weights)
  assert.throws(() => unpackNames(new Uint8Array([1, 2, 3])))
})

test('a table answers for its keys and 0 for others', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 99 }))), fc.integer(), (pairs, other) => {
      const map = new Map(pairs)
      const look = lookupIn(tableOf(map))
      for (const [key, value] of map) assert.equal(look(key), value)
      if (!map.has(other)) assert.equal(look(other), 0)
    }),
    { seed: 7 },
  )
})
