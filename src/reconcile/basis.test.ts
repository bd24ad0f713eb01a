import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Basis, Claim, Statement } from '../model/index.ts'
import { reconcile } from './reconcile.ts'
import { claim, incident, LATE } from './testing.ts'

type Precision = Extract<Statement, { slot: 'time' }>['precision']

const told = (from: string, to: string, basis: Basis, precision: Precision): Statement => ({
  slot: 'time',
  when: { from: `2031-03-0${from}:00Z`, to: `2031-03-0${to}:00Z`, basis },
  words: 'about 5pm',
  precision,
})

const basisOf = (claims: readonly Claim[]): string => {
  const v = reconcile({ incident: incident(), claims, echoes: [], outlets: {} }, LATE).facts[0]?.value
  return v?.slot === 'time' ? v.when.basis : 'none'
}

const clock = claim('a', told('4T16:30', '4T17:30', 'assumed', 'clock'))

test('a clock is implied on a day that somebody tells, assumed on one that nobody does', () => {
  const rows: readonly (readonly [string, readonly Claim[], string])[] = [
    ['alone', [clock], 'assumed'],
    ['with a weekday', [clock, claim('b', told('4T00:00', '4T23:59', 'implied', 'day'))], 'implied'],
    ['with a date', [clock, claim('b', told('4T00:00', '4T23:59', 'stated', 'day'))], 'implied'],
    ['with an assumed day', [clock, claim('b', told('4T00:00', '4T23:59', 'assumed', 'day'))], 'assumed'],
    ['with a week', [clock, claim('b', told('1T00:00', '7T23:59', 'implied', 'day'))], 'assumed'],
    ['with a stated clock', [clock, claim('b', told('4T17:00', '4T17:00', 'stated', 'minute'))], 'stated'],
  ]
  for (const [name, claims, want] of rows) assert.equal(basisOf(claims), want, name)
})
