import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDamage, findMagnitudes } from './damage.ts'
import { sent, value } from './testing.ts'

test('magnitudes of earthquakes', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['A magnitude 6.4 earthquake struck the coast.', ['6.4']],
    ['A 7.1-magnitude earthquake hit the coast.', ['7.1']],
    ['The earthquake measured 6.1 on the Richter scale.', ['6.1 Richter']],
    ['The earthquake, measuring 6.1, woke the town.', ['6.1']],
    ['The earthquake lasted 6.4 seconds.', []],
    ['The film is of great magnitude and won five prizes.', []],
    ['An earthquake with a magnitude of 64 is impossible.', []],
  ]
  for (const [text, expected] of rows)
    assert.deepEqual(
      findMagnitudes(sent(text)).map(c => value(c.statement)),
      expected,
      text,
    )
})

test('things damaged and destroyed', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Hundreds of houses were damaged in the storm.', ['Hundreds of houses damaged = damaged']],
    ['The fire destroyed a warehouse.', ['a warehouse destroyed = destroyed']],
    ['The fire gutted three shops.', ['three shops destroyed = destroyed']],
    ['The scandal destroyed his career.', []],
    ['The minister damaged his reputation.', []],
    ['Three shops opened in May.', []],
  ]
  for (const [text, expected] of rows)
    assert.deepEqual(
      findDamage(sent(text)).map(c => value(c.statement)),
      expected,
      text,
    )
})
