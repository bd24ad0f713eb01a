import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  isZone,
  localDate,
  localDayRange,
  localInstant,
  localRange,
  toInstant,
  zoneAbbreviations,
  zoneOffset,
} from './zones.ts'

test('offsets follow summer time and abbreviations', () => {
  const rows: [string, string, number | null][] = [
    ['2017-04-20T19:00:00Z', 'Europe/Paris', 120],
    ['2017-01-20T19:00:00Z', 'Europe/Paris', 60],
    ['2017-04-20T19:00:00Z', 'CEST', 120],
    ['2018-01-02T00:00:00Z', 'ET', -300],
    ['2018-07-02T00:00:00Z', 'ET', -240],
    ['2018-07-02T00:00:00Z', 'Asia/Kathmandu', 345],
    ['2018-07-02T00:00:00Z', 'Nowhere/Atlantis', null],
    ['2018-07-02T00:00:00Z', 'constructor', null],
    ['not a time', 'UTC', null],
  ]
  for (const [instant, zone, expected] of rows) assert.equal(zoneOffset(instant, zone), expected, `${instant} ${zone}`)
})

test('a local clock time becomes an instant, also around the change to summer time', () => {
  assert.equal(localInstant('2017-04-20', 21 * 60, 'Europe/Paris'), '2017-04-20T19:00:00Z')
  assert.equal(localInstant('2017-03-26', 90, 'Europe/Paris'), '2017-03-26T00:30:00Z')
  assert.equal(localInstant('2017-03-26', 210, 'Europe/Paris'), '2017-03-26T01:30:00Z')
  assert.equal(localInstant('2017-13-26', 0, 'Europe/Paris'), null)
})

test('a day of a known place is a day long, of an unknown place two', () => {
  assert.deepEqual(localDayRange('2017-04-20', 'Europe/Paris'), {
    from: '2017-04-19T22:00:00Z',
    to: '2017-04-20T21:59:59Z',
  })
  assert.deepEqual(localDayRange('2017-04-20', null), { from: '2017-04-19T12:00:00Z', to: '2017-04-21T11:59:59Z' })
  assert.deepEqual(localRange('2017-04-20', 1020, 1380, 'UTC'), {
    from: '2017-04-20T17:00:00Z',
    to: '2017-04-20T22:59:59Z',
  })
  assert.equal(localDayRange('yesterday', null), null)
})

test('the day that a place shows', () => {
  assert.equal(localDate('2017-04-20T23:00:00Z', 'Europe/Paris'), '2017-04-21')
  assert.equal(localDate('2017-04-20T23:00:00Z', null), '2017-04-20')
})

test('every abbreviation is a zone', () => {
  for (const name of Object.keys(zoneAbbreviations)) assert.ok(isZone(name), name)
  assert.ok(!isZone('XYZ'))
})

test('no string and no number throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.double(), (a, b, n) => {
      zoneOffset(a, b)
      localInstant(a, n, b)
      localDayRange(a, b)
      localDate(a, b)
      assert.match(toInstant(n), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    }),
    { seed: 7 },
  )
})
