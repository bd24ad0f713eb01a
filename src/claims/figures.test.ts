import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFigures } from './figures.ts'
import { sent, statedIn, value } from './testing.ts'

test('a number and the noun that it counts', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['I heard six gunshots.', ['gunshots 6']],
    ['About 50,000 officers will be deployed for the election.', ['police deploy ~50000']],
    ['The bank cut 300 jobs on Monday.', ['jobs 300']],
    ['One shop was open.', []],
    ['No shops were open.', []],
    ['He came in 2019.', []],
  ]
  for (const [text, expected] of rows)
    assert.deepEqual(
      findFigures(sent(text), []).map(c => value(c.statement)),
      expected,
      text,
    )
})

test('numbers that counts of people or times took are no figures', () => {
  const s = sent('I heard six gunshots.')
  assert.deepEqual(findFigures(s, [{ start: 8, end: 11 }]), [])
  assert.deepEqual(statedIn('Two people were killed at 8 p.m. on Monday.', ['figure']), [])
})
