import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createFurniture } from './furniture.ts'

const keys = (...of: number[]) => Uint32Array.from(of)

it('a sentence is furniture once two reports had it', () => {
  const furniture = createFurniture(null)
  const found = [1, 2, 3, 4].map(() => {
    furniture.add(keys(4_000_000_001))
    return furniture.has(4_000_000_001)
  })
  assert.deepEqual(found, [false, true, true, true])
  assert.equal(furniture.has(17), false)
})

it('counts go on from a snapshot, which does not change', () => {
  const furniture = createFurniture(null)
  furniture.add(keys(5))
  const taken = furniture.snapshot()
  furniture.add(keys(5))
  const again = createFurniture(taken)
  assert.equal(again.has(5), false)
  again.add(keys(5))
  assert.equal(again.has(5), true)
})

it('sentences that are seen once do not push out one that returns', () => {
  const furniture = createFurniture(null)
  for (let i = 0; i < 200; i += 1) furniture.add(keys(7))
  for (let i = 0; i < 40; i += 1)
    furniture.add(Uint32Array.from({ length: 262_144 }, (_, k) => i * 262_144 + k + 1_000))
  assert.equal(furniture.has(7), true)
})
