import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leaksOf } from './leaks.ts'

const killed = new Map([
  ['mill', 2],
  ['quay', 0],
  ['park', 1],
])
const gold = {
  incidentsOf: new Map([
    ['m1', ['mill']],
    ['m2', ['mill']],
    ['q1', ['quay']],
    ['p1', ['park']],
    ['list', ['mill', 'park']],
  ]),
  killed,
}
const guess = (groups: Readonly<Record<string, string>>, counts: Readonly<Record<string, number | null>>) => ({
  groupOf: new Map(Object.entries(groups)),
  killed: new Map(Object.entries(counts)),
})
const APART = { m1: 'A', m2: 'A', q1: 'B', p1: 'C', list: 'D' }
const leaked = (groups: Readonly<Record<string, string>>, counts: Readonly<Record<string, number | null>>) =>
  leaksOf(gold, guess(groups, counts)).leaks.map(l => `${l.from} → ${l.incident}`)

test('right counts leak nothing, whatever is grouped', () => {
  assert.deepEqual(leaksOf(gold, guess(APART, { A: 2, B: 0, C: 1, D: 2 })), { found: 3, wrong: 0, leaks: [] })
  assert.deepEqual(leaked({ ...APART, list: 'B' }, { A: 2, B: 0, C: 1 }), [])
})

test('a count of another incident whose report is in the group is a leak', () => {
  assert.deepEqual(leaked({ ...APART, q1: 'A' }, { A: 0, C: 1 }), ['quay → mill'])
})

test('a count that came by a round-up is a leak', () => {
  assert.deepEqual(leaked({ ...APART, list: 'B' }, { A: 2, B: 2, C: 1 }), ['mill → quay'])
})

test('a wrong count is no leak when no report of the other incident is in the group, or it is nobody’s', () => {
  assert.deepEqual(leaked(APART, { A: 2, B: 1, C: 1 }), [])
  assert.deepEqual(leaked({ ...APART, list: 'B' }, { A: 2, B: 7, C: 1 }), [])
  assert.deepEqual(leaksOf(gold, guess(APART, { A: 2, B: 7, C: null })), { found: 3, wrong: 2, leaks: [] })
})

test('incidents without a group of their own are not found', () => {
  assert.equal(leaksOf(gold, guess({ m1: 'A', q1: 'A' }, { A: 0 })).found, 1)
  assert.equal(leaksOf(gold, guess({}, {})).found, 0)
})
