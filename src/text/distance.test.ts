import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kilometres, type Point } from './distance.ts'

const DEGREE = 111.19 // of a great circle

const rows: readonly (readonly [string, Point, Point, number])[] = [
  ['no distance', { lat: 48.1, lon: 11.5 }, { lat: 48.1, lon: 11.5 }, 0],
  ['a degree north', { lat: 0, lon: 0 }, { lat: 1, lon: 0 }, DEGREE],
  ['a degree east at 60° north is half of one', { lat: 60, lon: 10 }, { lat: 60, lon: 11 }, DEGREE / 2],
  ['over the date line', { lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }, DEGREE],
  ['to the other side of the globe', { lat: 0, lon: 0 }, { lat: 0, lon: 180 }, 180 * DEGREE],
]
for (const [what, a, b, expected] of rows) {
  test(`kilometres: ${what}`, () => {
    assert.ok(Math.abs(kilometres(a, b) - expected) <= 0.001 * expected, `${kilometres(a, b)}`)
    assert.equal(kilometres(a, b), kilometres(b, a))
  })
}
