import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { averageLink, type Edge } from '../linkage.ts'
import { denseLink } from './dense-link.ts'

const THRESHOLD = 0.3

function matrixOf(count: number, edges: readonly Edge[]): Float64Array {
  const sums = new Float64Array(count * count)
  for (const { a, b, score } of edges) sums[a * count + b] = sums[b * count + a] = score
  return sums
}

const alone = (count: number) => Int32Array.from({ length: count }, (_, i) => i)

function grouped(homes: Int32Array): readonly (readonly number[])[] {
  return [...Map.groupBy([...homes.keys()], i => homes[i]!).values()]
}

/** Whole numbers from a seed: the same on every machine. */
function draws(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('denseLink', () => {
  it('joins by the mean, so that a report alike to one of two does not join both', () => {
    const edges = [
      { a: 0, b: 1, score: 0.9 },
      { a: 1, b: 2, score: 0.5 },
    ]
    assert.deepEqual([...denseLink(3, matrixOf(3, edges), { joined: alone(3), threshold: THRESHOLD })], [0, 0, 2])
  })

  it('starts from what belongs together', () => {
    const joined = Int32Array.of(0, 1, 0)
    assert.deepEqual([...denseLink(3, matrixOf(3, []), { joined, threshold: THRESHOLD })], [0, 1, 0])
  })

  it('gives the clusters of averageLink', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const draw = draws(seed)
      const count = 2 + draw(14)
      const edges: Edge[] = []
      for (let b = 1; b < count; b += 1) {
        for (let a = 0; a < b; a += 1) if (draw(3) > 0) edges.push({ a, b, score: draw(9) / 8 }) // eighths: sums are exact, ties are many
      }
      const expected = averageLink(count, edges, { threshold: THRESHOLD })
      const found = denseLink(count, matrixOf(count, edges), { joined: alone(count), threshold: THRESHOLD })
      assert.deepEqual(grouped(found), expected, `seed ${seed}`)
    }
  })
})
