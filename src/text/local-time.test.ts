import assert from 'node:assert/strict'
import test from 'node:test'
import type { Place } from '../model/index.ts'
import { wallClock, wallRange, zoneOfPlace } from './local-time.ts'

const place = (name: string, country: string | null): Place => ({
  name,
  country,
  lat: null,
  lon: null,
  precision: 'city',
})

test('a place keeps its own clock, an unknown one that of its country if there is only one', () => {
  const rows: readonly (readonly [string, string | null, string | null])[] = [
    ['Marseille', 'FR', 'Europe/Paris'],
    ['Tenerife', 'ES', 'Atlantic/Canary'],
    ['Nowhere-on-Sea', 'KE', 'Africa/Nairobi'],
    ['Nowhere-on-Sea', 'US', null],
    ['Denver', 'US', 'America/Denver'],
    ['Marseille', null, null],
    ['Nowhere-on-Sea', 'Norland', null],
    ['United States', 'US', null],
  ]
  for (const [name, country, want] of rows) assert.equal(zoneOfPlace(place(name, country)), want, `${name}, ${country}`)
  assert.equal(zoneOfPlace(null), null)
})

test('wall clocks, across midnight and summer time', () => {
  assert.equal(wallClock('2031-03-04T19:10:00Z', 'Europe/Paris'), '2031-03-04T20:10:00Z')
  assert.equal(wallClock('2031-07-04T23:10:00Z', 'Europe/Paris'), '2031-07-05T01:10:00Z')
  assert.equal(wallClock('2031-07-04T23:10:00Z', 'Mars/Base'), '2031-07-04T23:10:00Z')
  assert.equal(wallClock('soon', 'Europe/Paris'), 'soon')
  assert.equal(wallClock('2031-07-04T23:10:00Z', null), '2031-07-04T23:10:00Z')
  const range = { from: '2031-01-01T00:00:00Z', to: '2031-01-01T01:00:00Z', basis: 'stated' } as const
  assert.deepEqual(wallRange(range, 'Asia/Kolkata'), {
    from: '2031-01-01T05:30:00Z',
    to: '2031-01-01T06:30:00Z',
    basis: 'stated',
  })
  assert.equal(wallRange(range, null), range)
})
