import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readQuestion, readTime } from './question.ts'

const KINDS = ['shooting', 'fire']
const read = (value: unknown) => readQuestion(value, KINDS)
const EMPTY = { count: 'incidents', kind: null, harmed: null, place: null, time: null, participant: null }

test('a question is read from plain JSON, times as days', () => {
  const rows: readonly (readonly [unknown, object])[] = [
    [{ count: 'incidents' }, {}],
    [
      { count: 'killed', kind: 'shooting' },
      { count: 'killed', kind: 'shooting' },
    ],
    [{ count: 'incidents', harmed: 'injured' }, { harmed: 'injured' }],
    [{ count: 'incidents', place: 'Marlow' }, { place: { name: 'Marlow' } }],
    [
      { count: 'incidents', place: { city: ' Marlow ', state: 'Eastmark' } },
      { place: { city: 'Marlow', state: 'Eastmark' } },
    ],
    [
      { count: 'incidents', place: { near: { lat: 1, lon: 2, km: 3 } } },
      { place: { near: { lat: 1, lon: 2, km: 3 } } },
    ],
    [{ count: 'incidents', time: { day: '2031-04-03' } }, { time: { from: '2031-04-03', to: '2031-04-03' } }],
    [{ count: 'incidents', time: { month: '2032-02' } }, { time: { from: '2032-02-01', to: '2032-02-29' } }],
    [{ count: 'incidents', time: { year: '2031' } }, { time: { from: '2031-01-01', to: '2031-12-31' } }],
    [
      { count: 'incidents', time: { from: '2031-01', to: '2031-02-03' } },
      { time: { from: '2031-01-01', to: '2031-02-03' } },
    ],
    [{ count: 'incidents', time: '2031-01..2031-02' }, { time: { from: '2031-01-01', to: '2031-02-28' } }],
    [{ count: 'incidents', participant: { last: 'Lund' } }, { participant: { last: 'Lund' } }],
    [{ count: 'incidents', participant: 'Ada Lund' }, { participant: { full: 'Ada Lund' } }],
    [{ count: 'incidents', kind: null, place: null }, {}],
  ]
  for (const [value, wanted] of rows) assert.deepEqual(read(value), { ...EMPTY, ...wanted }, JSON.stringify(value))
})

test('what is no question is refused with where, what was expected and what was found', () => {
  const rows: readonly (readonly [unknown, RegExp])[] = [
    [null, /^question: expected an object, got null/],
    [[], /^question: expected an object/],
    [{}, /^count: expected one of incidents, killed, .*, got nothing/],
    [{ count: 'dead' }, /^count: .* got 'dead'/],
    [{ count: 'killed', where: 'Marlow' }, /^question: expected only count, .*, got 'where'/],
    [{ count: 'killed', kind: 'flood' }, /^kind: expected one of shooting, fire, got 'flood'/],
    [{ count: 'killed', harmed: 'missing' }, /^harmed: /],
    [{ count: 'killed', place: {} }, /^place: expected a name, .* got 'none of them'/],
    [{ count: 'killed', place: ' ' }, /^place: expected a short text/],
    [{ count: 'killed', place: { name: 'Marlow', city: 'Marlow' } }, /^place: expected name or near alone/],
    [
      { count: 'killed', place: { near: { lat: 91, lon: 0, km: 1 } } },
      /^place.near.lat: expected a number from -90 to 90/,
    ],
    [{ count: 'killed', time: { month: '2031-04-03' } }, /^time.month: expected '2017-04'/],
    [{ count: 'killed', time: { month: '2031-13' } }, /^time.month: /],
    [{ count: 'killed', time: { day: '2031-02-29' } }, /^time.day: /],
    [
      { count: 'killed', time: { from: '2031' } },
      /^time: expected one of day, month, year, or from and to, got 'from'/,
    ],
    [{ count: 'killed', time: '2031..2030' }, /^time: expected a range that begins before it ends/],
    [
      { count: 'killed', participant: { first: 'Ada', last: 'Lund' } },
      /^participant: expected one of first, last, full/,
    ],
    [{ count: 'killed', participant: { last: '--' } }, /^participant.last: expected a name/],
  ]
  for (const [value, message] of rows) {
    assert.throws(() => read(value), { code: 'ask/bad-question', message }, JSON.stringify(value))
  }
})

test('any JSON is a question or refused with the one code, and a question that was read reads as itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      try {
        read(value)
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'ask/bad-question')
      }
    }),
    { seed: 7, numRuns: 200 },
  )
  const once = read({ count: 'killed', place: 'Marlow', time: '2031', participant: { first: 'Ada' } })
  assert.deepEqual(read(once), once)
  assert.deepEqual(readTime('2031-04'), { from: '2031-04-01', to: '2031-04-30' })
})
