import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestTree } from './tree.ts'

const isTree = (heads: ArrayLike<number>, size: number): boolean => {
  for (let i = 0; i < size; i++) {
    let steps = 0
    for (let w = i; w !== size; w = heads[w]!) if (++steps > size) return false
  }
  return true
}

const total = (scores: Float32Array, stride: number, heads: ArrayLike<number>): number =>
  Array.from(heads).reduce((sum, h, i) => sum + scores[i * stride + h]!, 0)

/** The best total of all trees that hang this word, and no other, on the root. */
const bestOfAll = (scores: Float32Array, stride: number, size: number, root: number): number => {
  let best = Number.NEGATIVE_INFINITY
  const extend = (heads: readonly number[]): void => {
    const i = heads.length
    if (i === size) best = isTree(heads, size) ? Math.max(best, total(scores, stride, heads)) : best
    else if (i === root) extend([...heads, size])
    else for (let h = 0; h < size; h++) if (h !== i) extend([...heads, h])
  }
  extend([])
  return best
}

test('the tree is the best of all with its root', () => {
  const value = fc.integer({ min: -50, max: 50 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(value, { minLength: 40, maxLength: 40 }), (size, values) => {
      const scores = Float32Array.from(values)
      const heads = bestTree(scores, 8, size)
      assert.ok(isTree(heads, size), `${heads}`)
      const roots = [...heads.keys()].filter(i => heads[i] === size)
      assert.equal(roots.length, 1)
      assert.equal(total(scores, 8, heads), bestOfAll(scores, 8, size, roots[0]!))
    }),
    { numRuns: 300 },
  )
})

test('no words, no heads', () => {
  assert.deepEqual([...bestTree(new Float32Array(8), 8, 0)], [])
})
