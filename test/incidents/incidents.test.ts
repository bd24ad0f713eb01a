import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { BY_HAND } from './by-hand.ts'
import { GENERATED } from './generated.ts'
import type { Situation } from './notation.ts'
import { halfOf, isRight, pairsOf } from './score.ts'

const half = (situations: readonly Situation[], which: 'dev' | 'held') => situations.filter(s => halfOf(s) === which)

describe('situations with look-alikes', () => {
  const rows: readonly (readonly [what: string, situations: readonly Situation[], exact: number])[] = [
    ['by hand, rules may be tuned on them', half(BY_HAND, 'dev'), 25],
    ['by hand, held', half(BY_HAND, 'held'), 36],
    ['generated, rules may be tuned on them', half(GENERATED, 'dev'), 47],
    ['generated, held', half(GENERATED, 'held'), 28],
  ]
  for (const [what, situations, exact] of rows) {
    it(`${what}: at least ${exact} of ${situations.length} exactly right`, () => {
      assert.ok(situations.filter(isRight).length >= exact)
    })
  }

  it('are many, each name once', () => {
    const names = [...BY_HAND, ...GENERATED].map(s => s.name)
    assert.ok(names.length >= 120)
    assert.equal(new Set(names).size, names.length)
  })

  it('count what is glued and what is torn', () => {
    const day = { on: '2031-03-06', at: 'Lunden', dead: 4 }
    const told = (...is: readonly string[]): Situation => ({
      name: 'x',
      reports: is.map(i => ({ says: [{ ...day, is: i }] })),
    })
    assert.deepEqual(pairsOf(told('a', 'a')), { right: 1, glued: 0, torn: 0 })
    assert.deepEqual(pairsOf(told('a', 'b')), { right: 0, glued: 1, torn: 0 })
    const apart: Situation = {
      name: 'x',
      reports: [{ says: [{ is: 'a', on: '2030' }] }, { says: [{ is: 'a', on: '2031' }] }],
    }
    assert.deepEqual(pairsOf(apart), { right: 0, glued: 0, torn: 1 })
  })
})
