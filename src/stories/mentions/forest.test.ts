import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likelihood } from './forest.ts'

test('trees add up their leaves to a likelihood', () => {
  const tree = { feature: [1, -1, -1], value: [0.5, -2, 2], right: [2, 0, 0] }
  const low = likelihood({ bias: 0, trees: [tree] }, [9, 0.5])
  const high = likelihood({ bias: 0, trees: [tree, tree] }, [9, 0.6])
  assert.equal(likelihood({ bias: 0, trees: [] }, []), 0.5)
  assert.equal(low, 1 / (1 + Math.exp(2)))
  assert.equal(high, 1 / (1 + Math.exp(-4)))
})
