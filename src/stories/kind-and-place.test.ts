import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Place } from '../model/index.ts'
import { KIND_FAMILIES, kindLikeness } from './kinds.ts'
import { place, range } from './made-up.ts'
import { placeLikeness } from './place-likeness.ts'
import { daysApart, overlaps, widthDays } from './times.ts'

const kindRows: readonly [string, string, number][] = [
  ['shooting', 'shooting', 1],
  ['shooting', 'attack', 0.7],
  ['crash-air', 'accident', 0.7],
  ['crash-road', 'vehicle-attack', 0.7],
  ['fire', 'explosion', 0.7],
  ['crash-air', 'crash-rail', 0],
  ['earthquake', 'shooting', 0],
  ['election', 'flood', 0],
  ['other', 'flood', 0.4],
  ['other', 'other', 0.4],
  ['regatta', 'flood', 0.4],
  ['regatta', 'regatta', 1],
]

for (const [a, b, expected] of kindRows) {
  test(`kinds ${a} and ${b}: ${expected}`, () => {
    assert.equal(kindLikeness(a, b), expected)
    assert.equal(kindLikeness(b, a), expected)
  })
}

test('kind likeness is symmetric for all kinds', () => {
  const kinds = [...new Set(Object.values(KIND_FAMILIES).flat())]
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.constantFrom(...kinds),
      (a, b) => kindLikeness(a, b) === kindLikeness(b, a),
    ),
  )
})

const at = (name: string, lat: number, lon: number, more: Partial<Place> = {}): Place => ({
  ...place(name, 'FR'),
  lat,
  lon,
  ...more,
})

const placeRows: readonly [string, Place, Place, number][] = [
  ['spellings', place('Champs-Élysées'), place('Champs Elysees'), 1],
  ['an article', place('the Rope Market'), place('Rope Market'), 1],
  ['one name in two countries', place('Holt', 'GB'), place('Holt', 'US'), 0],
  ['a city and its country', place('Lyon', 'FR'), place('France', 'FR', 'country'), 0.7],
  ['a city and another country', place('Lyon', 'FR'), place('Spain', 'ES', 'country'), 0],
  ['one name in the other', place('Port Averil harbour'), place('Port Averil'), 0.7],
  ['two cities far apart', at('Nice', 43.7, 7.27), at('Paris', 48.86, 2.35), 0],
  ['a town and its suburb', at('Chelles', 48.88, 2.59), at('Paris', 48.86, 2.35), 0.7],
  ['names that nothing is known of', place('Rope Street'), place('Lower Holt'), 0.5],
]

for (const [why, a, b, expected] of placeRows) {
  test(`places: ${why} ${expected}`, () => {
    assert.equal(placeLikeness(a, b), expected)
    assert.equal(placeLikeness(b, a), expected)
  })
}

test('times overlap, or are days apart; an unknown time fits every time', () => {
  assert.equal(overlaps(range('2029-11'), range('2029')), true)
  assert.equal(overlaps(range('2029-11-02'), range('2029-12')), false)
  assert.equal(overlaps(null, range('2029')), true)
  assert.equal(Math.round(daysApart(range('2029-11-02'), range('2029-11-05'))), 2)
  assert.equal(daysApart(range('2029-11-02'), range('2029')), 0)
  assert.equal(Math.round(widthDays(range('2029'))), 365)
  assert.equal(widthDays(null), Number.POSITIVE_INFINITY)
  assert.equal(daysApart({ from: 'x', to: 'x', basis: 'stated' }, range('2029')), 0)
})
