import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type EngineWeights, packWeights, unpackWeights } from './format.ts'
import { createLinear, type LinearWeights } from './linear.ts'

const linear = (classes: number): LinearWeights => ({
  classes,
  keys: Int32Array.from([-2147483648, -5, 0, 7, 2147483647]),
  offsets: Uint32Array.from([0, 1, 3, 4, 5, 6]),
  entries: Int32Array.from([
    (3 << 8) | 0,
    (-4 << 8) | 0,
    (300 << 8) | 1,
    (-1 << 8) | 1,
    (70000 << 8) | 0,
    (2 << 8) | 1,
  ]),
})

const weights: EngineWeights = {
  tags: ['NOUN|NN', 'VERB|VB'],
  labels: ['root'],
  roles: ['root^', 'obj<'],
  lemmas: ['=went\tVBD\tgo'],
  lexicon: new Map([
    [-9, 2],
    [4, 1],
  ]),
  dictionary: new Map([[77, 1024]]),
  tagger: linear(2),
  supertagger: linear(2),
  parser: linear(3),
}

test('packing and unpacking gives the same weights, and the same bytes each time', () => {
  const bytes = packWeights(weights)
  assert.deepEqual(unpackWeights(bytes), weights)
  assert.deepEqual(packWeights(unpackWeights(bytes)), bytes)
})

test('other formats are refused by name', () => {
  const head = new TextEncoder().encode('{"format":9,"parts":[]}')
  const body = new Uint8Array(4 + head.length)
  new DataView(body.buffer).setUint32(0, head.length, true)
  body.set(head, 4)
  assert.throws(() => unpackWeights(gzipSync(body)), /expected format 2, got 9/)
  assert.throws(() => unpackWeights(new Uint8Array([0, 1])))
})

test('scores are sums over known features; unknown ones add nothing; repeated ones count twice', () => {
  const scorer = createLinear(linear(2))
  const scores = new Int32Array(4)
  scorer.score(Int32Array.from([-5, 12345, 2147483647, 2147483647]), 4, scores)
  assert.deepEqual([...scores.subarray(0, 2)], [-4, 304])
  scorer.score(Int32Array.from([-2147483648]), 1, scores)
  assert.deepEqual([...scores.subarray(0, 2)], [3, 0])
})
