import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitLines } from './lines.ts'

test('a line break ends a sentence unless a small letter follows', () => {
  const rows: [string, string[]][] = [
    ['LISBON 2019-03-04\nIt rained. Kern left.', ['LISBON 2019-03-04', 'It rained.', 'Kern left.']],
    ['The bank of\nthe river rose.', ['The bank of\nthe river rose.']],
    ['Kern 2\n9 Hall', ['Kern 2', '9 Hall']],
    ['\n\n', []],
    ['', []],
  ]
  for (const [text, expected] of rows)
    assert.deepEqual(
      splitLines(text).map(s => text.slice(s.start, s.end)),
      expected,
    )
})
