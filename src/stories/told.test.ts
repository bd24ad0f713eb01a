import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hash } from './copies/sentence-words.ts'
import { datesTold } from './dates-told.ts'
import { peopleTold } from './people-told.ts'

const rows: readonly (readonly [string, readonly string[], readonly number[]])[] = [
  ['Ivo Brandt, 31, of Holt, died.', ['i brandt'], [31]],
  ['Ivo J. Brandt (31) and Clara Voss, 24, were hurt.', ['i brandt', 'c voss'], [24, 31]],
  ['Bram Oster Jr., aged 52, swam.', ['b oster'], [52]],
  ['The 24-year-old Clara M. Voss rowed.', ['c voss'], [24]],
  ['Clara Voss , 24 , rowed .', ['c voss'], [24]],
  ['A 19-year-old woman and a boy, 7, were found.', [], [7, 19]],
  ['A girl who is 9 years old.', [], [9]],
  ['On May 9, 12 cars met in Holt, 40 of them red.', [], []],
  ['In Upper Holt on Monday, 31 died.', [], []],
  ['The score was Holt 3, Karsholm 2.', [], []],
]

for (const [text, names, ages] of rows) {
  test(`people with ages: ${text}`, () => {
    const told = peopleTold(text)
    assert.deepEqual([...told.named].sort(), names.map(hash).sort())
    assert.deepEqual([...told.ages], ages)
  })
}

test('days and years are each told once and ascend', () => {
  const { days, years } = datesTold(
    'Posted Aug. 12 2031. On Sunday, May 9, 2031, as on May 9, 1998, it rained. Maybe 3.',
  )
  assert.deepEqual([...days], [5 * 32 + 9, 8 * 32 + 12])
  assert.deepEqual([...years], [1998, 2031])
})

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      peopleTold(text)
      datesTold(text)
    }),
    { numRuns: 200, seed: 5 },
  )
})
