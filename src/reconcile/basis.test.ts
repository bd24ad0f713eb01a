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

test('what is told after the first report is another moment', () => {
  const day = (n: number) => told(`${n}T00:00`, `${n}T23:59`, 'stated', 'day')
  const first = [claim('a', day(2), { at: '2031-03-02T20:00:00Z' }), claim('b', day(2), { at: '2031-03-02T21:00:00Z' })]
  const late = ['c', 'd', 'e'].map(a => claim(a, day(4), { at: '2031-03-04T10:00:00Z' }))
  const rows: readonly (readonly [string, readonly Claim[], string])[] = [
    ['two voices before', [...first, ...late], 'confirmed 2031-03-02'],
    ['one voice, which may have a wrong date', [first[0]!, ...late], 'disputed 2031-03-04'],
    ['all on one day', late, 'confirmed 2031-03-04'],
  ]
  for (const [name, claims, want] of rows) {
    const f = reconcile({ incident: incident(), claims, echoes: [], outlets: {} }, LATE).facts[0]
    assert.equal(`${f?.status} ${f?.value?.slot === 'time' ? f.value.when.from.slice(0, 10) : ''}`, want, name)
  }
})
