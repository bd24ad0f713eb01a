import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asNumber, compare, type Floor, isLoss, nextFloor } from './floors.ts'

const DIGEST = 'd1'
const FLOOR: Floor = { digest: DIGEST, metrics: { claims_recall: 0.8, leaks: 2 } }
const kinds = (figures: Record<string, number | string>, digest = DIGEST, floor: Floor | null = FLOOR) =>
  Object.fromEntries(compare(figures, digest, floor ?? undefined).map(v => [v.metric, v.kind]))

const SHARES: readonly (readonly [number | string, number | null])[] = [
  [0.8, 0.8],
  ['13/17', 13 / 17],
  ['0/5', 0],
  ['0/0', 1],
  ['n/a', null],
  ['1/2/3', null],
  ['', null],
  [Number.NaN, null],
]
for (const [value, expected] of SHARES)
  test(`a figure of ${JSON.stringify(value)} is ${expected}`, () => assert.equal(asNumber(value), expected))

test('a ratio is better when it is larger, a count of faults when it is smaller', () => {
  assert.deepEqual(kinds({ claims_recall: 0.8, leaks: 2 }), { claims_recall: 'held', leaks: 'held' })
  assert.deepEqual(kinds({ claims_recall: 0.81, leaks: 1 }), { claims_recall: 'raised', leaks: 'raised' })
  assert.deepEqual(kinds({ claims_recall: 0.79, leaks: 3 }), { claims_recall: 'dropped', leaks: 'dropped' })
  assert.deepEqual(kinds({ claims_recall: 0.8 + 1e-12, leaks: 2 }), { claims_recall: 'held', leaks: 'held' })
})

test('the figure of a part is better in the direction of its metric', () => {
  const floor: Floor = { digest: DIGEST, metrics: { 'dev MAE': 0.5, 'dev macro_F': 50 } }
  assert.deepEqual(kinds({ 'dev MAE': 0.4, 'dev macro_F': 51 }, DIGEST, floor), {
    'dev MAE': 'raised',
    'dev macro_F': 'raised',
  })
  assert.deepEqual(kinds({ 'dev MAE': 0.6, 'dev macro_F': 50 }, DIGEST, floor), {
    'dev MAE': 'dropped',
    'dev macro_F': 'held',
  })
})

test('a figure that is no longer measured is a loss, a new one is not', () => {
  const verdicts = compare({ claims_recall: 0.8, copies_found: '1/2' }, DIGEST, FLOOR)
  assert.deepEqual(
    verdicts.map(v => [v.metric, v.kind, isLoss(v)]),
    [
      ['claims_recall', 'held', false],
      ['copies_found', 'ungated', false],
      ['leaks', 'missing', true],
    ],
  )
})

test('floors of other data, or none, bind nothing', () => {
  assert.deepEqual(kinds({ claims_recall: 0.1 }, 'd2'), { claims_recall: 'ungated' })
  assert.deepEqual(kinds({ claims_recall: 0.1 }, DIGEST, null), { claims_recall: 'ungated' })
})

test('a rise raises its floor alone', () => {
  const next = nextFloor({ claims_recall: 0.9, leaks: 2 }, DIGEST, { floor: FLOOR, reason: null })
  assert.deepEqual(next, { digest: DIGEST, metrics: { claims_recall: 0.9, leaks: 2 } })
})

test('a drop without a reason leaves the floor where it was, also beside a rise', () => {
  const next = nextFloor({ claims_recall: 0.7, leaks: 0 }, DIGEST, { floor: FLOOR, reason: null })
  assert.deepEqual(next, { digest: DIGEST, metrics: { claims_recall: 0.8, leaks: 0 } })
})

test('a drop with a reason lowers the floor and keeps the reason', () => {
  const next = nextFloor({ claims_recall: 0.7, leaks: 2 }, DIGEST, { floor: FLOOR, reason: 'gold was wrong' })
  assert.deepEqual(next, { digest: DIGEST, metrics: { claims_recall: 0.7, leaks: 2 }, reason: 'gold was wrong' })
})

test('a reason is not written to a case that lost nothing, and an old one stays until the data changes', () => {
  const figures = { claims_recall: 0.8, leaks: 2 }
  assert.equal(nextFloor(figures, DIGEST, { floor: FLOOR, reason: 'other case' }).reason, undefined)
  const reasoned = { ...FLOOR, reason: 'older' }
  assert.equal(nextFloor(figures, DIGEST, { floor: reasoned, reason: null }).reason, 'older')
  assert.equal(nextFloor(figures, 'd2', { floor: reasoned, reason: null }).reason, undefined)
})

test('a lost figure keeps its floor without a reason and goes with one', () => {
  const without = nextFloor({ claims_recall: 0.8 }, DIGEST, { floor: FLOOR, reason: null })
  assert.equal(without.metrics.leaks, 2)
  const withReason = nextFloor({ claims_recall: 0.8 }, DIGEST, { floor: FLOOR, reason: 'not asked any more' })
  assert.deepEqual(withReason.metrics, { claims_recall: 0.8 })
})

test('changed data starts anew from what was measured, lower or not', () => {
  const next = nextFloor({ claims_recall: 0.5, leaks: 9 }, 'd2', { floor: FLOOR, reason: null })
  assert.deepEqual(next, { digest: 'd2', metrics: { claims_recall: 0.5, leaks: 9 } })
})

test('names that every object has are no floors', () => {
  assert.deepEqual(kinds({ claims_recall: 0.8, leaks: 2, toString: 1 }), {
    claims_recall: 'held',
    leaks: 'held',
    toString: 'ungated',
  })
})
