import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { packClusters } from '../clusters.ts'
import { type EngineWeights, packWeights, roundWeights, unpackWeights } from './format.ts'
import { parameterShapes } from './network.ts'
import { packVectors } from './vectors.ts'

const shape = { width: 8, arcs: 8, gated: 2, vectors: 2, tags: 2, labels: 1 }
const numbers = (length: number): Float32Array => Float32Array.from({ length }, (_, i) => Math.sin(i) * 3)

const weights: EngineWeights = {
  tags: ['NOUN|NN', 'VERB|VB'],
  labels: ['root'],
  lemmas: ['=went\tVBD\tgo'],
  feats: ['NOUN|NN\t\tNumber=Sing'],
  dictionary: new Map([[77, 1024]]),
  shape,
  keys: Int32Array.from([-2147483648, 0, 2147483647]),
  ...roundWeights(
    shape,
    numbers(24),
    Object.fromEntries(parameterShapes(shape).map(([name, rows, columns]) => [name, numbers(rows * columns)])),
  ),
}

const behind = {
  clusters: packClusters(['killed'], [3], [0, 0, 0, 9]),
  vectors: packVectors(['killed'], Float32Array.of(0.6, -0.8), 2),
}

test('packing and unpacking gives the same weights, and the same bytes each time', () => {
  const bytes = packWeights(weights, behind)
  const { clusters, vectors, ...rest } = unpackWeights(bytes)
  assert.deepEqual(rest, weights)
  assert.deepEqual(packWeights(rest, behind), bytes)
})

test('groups and vectors of words travel behind the weights', () => {
  const { clusters, vectors } = unpackWeights(packWeights(weights, behind))
  assert.deepEqual([clusters.fine('killed'), clusters.coarse('killed'), clusters.fine('dead')], [3, 9, -1])
  assert.deepEqual([vectors.size, ...vectors.values], [2, 120, -127])
  assert.equal(vectors.rowOf(5), -1)
})

test('rounded numbers stay near: rows to 1/127 of their largest, matrices to 1/32,767', () => {
  numbers(24).forEach((v, i) => {
    const unit = weights.tableUnits[i >> 3]!
    assert.ok(Math.abs(weights.table[i]! * unit - v) <= unit / 2 + 1e-6, `${i}`)
  })
  assert.equal(Math.max(...weights.parameters[0]!.map(Math.abs)), 32_767)
})

test('other formats are refused by name', () => {
  const head = new TextEncoder().encode('{"format":9,"parts":[]}')
  const body = new Uint8Array(4 + head.length)
  new DataView(body.buffer).setUint32(0, head.length, true)
  body.set(head, 4)
  assert.throws(() => unpackWeights(gzipSync(body)), /expected format 3, got 9/)
  assert.throws(() => unpackWeights(new Uint8Array([0, 1])))
})
