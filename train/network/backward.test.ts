import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createArena } from '../../src/text/engine/kernel.ts'
import {
  createPass,
  type Network,
  parameterShapes,
  readArcs,
  readTags,
  type Segment,
  scoreHeads,
  scoreLabels,
} from '../../src/text/engine/network.ts'
import { floatProducts } from '../../src/text/engine/products.ts'
import { createRandom } from '../random.ts'
import { backward, clearGradients, createGradients, dropper, headLoss, labelLoss, tagLoss } from './backward.ts'

const shape = { width: 16, arcs: 8, vectors: 8, gated: 3, tags: 5, labels: 6 }
const segments: readonly Segment[] = [
  { from: 1, size: 5 },
  { from: 7, size: 1 },
  { from: 9, size: 7 },
]
const rows = 16
const heads = [[1, 5, 1, 2, 3], [1], [3, 0, 1, 7, 3, 4, 2]]
const tags = heads.map(h => Int32Array.from(h, (_, i) => i % 5))
const labels = heads.map(h => Int32Array.from(h, (_, i) => (2 * i) % 6))

const setUp = () => {
  const arena = createArena(4 << 20)
  const random = createRandom(3)
  const draw = (values: Float32Array): Float32Array => {
    for (let i = 0; i < values.length; i++) values[i] = (2 * random() - 1) * 0.5
    return values
  }
  const parameters = Object.fromEntries(parameterShapes(shape).map(([name, r, c]) => [name, draw(arena.take(r * c))]))
  const net: Network = { shape, parameters, arena, products: floatProducts(arena, parameters) }
  const pass = createPass(arena, shape, 40, 20)
  const g = createGradients(arena, net, 40, 20)
  const x = new Float32Array(rows * shape.width)
  for (const { from, size } of segments) draw(x.subarray(from * shape.width, (from + size) * shape.width))
  const loss = (withGradients: boolean): number => {
    pass.x.fill(0)
    pass.x.set(x)
    clearGradients(g)
    const drop = dropper(g, random, () => 0, rows)
    readTags(net, pass, segments, rows, drop)
    readArcs(net, pass, segments, rows, drop)
    scoreLabels(net, pass, segments, heads, rows, drop)
    let sum = tagLoss(net, pass, g, segments, tags) + labelLoss(net, pass, g, segments, labels)
    segments.forEach((segment, s) => {
      sum += headLoss(net, pass, g, segment, scoreHeads(net, pass, segment), heads[s]!)
    })
    if (withGradients) backward(net, pass, g, segments, heads, rows)
    return sum
  }
  return { parameters, x, g, loss }
}

test('gradients are the slopes of the loss', () => {
  const { parameters, x, g, loss } = setUp()
  loss(true)
  const { vectors, ...learnt } = parameters
  const all = [...Object.entries(learnt).map(([name, v]) => ({ name, v, slope: g.parameters[name]!.slice() }))]
  all.push({ name: 'x', v: x.subarray(16, 96), slope: g.pass.x.slice(16, 96) })
  const step = 0.002 // small, since slopes break where a rectified number crosses 0
  for (const { name, v, slope } of all)
    for (let k = 0; k < 6; k++) {
      const i = (k * 37 + 5) % v.length
      const old = v[i]!
      v[i] = old + step
      const above = loss(false)
      v[i] = old - step
      const below = loss(false)
      v[i] = old
      const seen = (above - below) / (2 * step)
      assert.ok(Math.abs(seen - slope[i]!) < 0.05 * (0.1 + Math.abs(seen)), `${name} ${i}: ${slope[i]} but ${seen}`)
    }
})
