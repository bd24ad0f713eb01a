import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engine } from '../../claims/testing.ts'
import { understand } from '../../pipeline.ts'
import { readingOf } from './readings.ts'
import { storiesOf, streamed } from './stories.ts'

const MILL =
  'A mill burnt down in Oster Bridge on Monday, police said. Ivo Brandt, 31, the miller, was pulled from the flames by his dog.'
const QUAY = 'A crane fell on a fishing boat at the quay of Lower Holt on Thursday. Nobody was on board.'

const rows = [
  ['m1', 'Mill burns in Oster Bridge', MILL],
  ['e1', '', ''],
  ['q1', 'Crane falls on fishing boat', QUAY],
  ['m2', 'Dog saves miller', `${MILL} Detectives found a lamp in Mill Lane.`],
].map(([id, title, text]) => ({ id: id!, title: title!, text: text!, published: '2031-03-07', outlet: null }))

test('every row has a line in the order of the rows; reports of one happening share a story, one without text stands alone', () => {
  const stages = { understand: (capture: Parameters<typeof understand>[0]) => understand(capture, engine()) }
  const read = rows.map(row => ({ id: row.id, reading: readingOf(stages, row) }))
  for (const lines of [storiesOf(read), storiesOf(read, streamed)]) {
    assert.deepEqual(
      lines.map(line => line.id),
      ['m1', 'e1', 'q1', 'm2'],
    )
    const [m1, e1, q1, m2] = lines.map(line => line.story)
    assert.equal(m1, m2)
    assert.equal(new Set([m1, e1, q1]).size, 3)
  }
})
