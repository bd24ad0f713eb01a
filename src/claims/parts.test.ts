import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statedIn } from './testing.ts'

test('counts of other slots, sources and kinds of people are no parts of a toll', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['The crash killed 16 people. Another 30 people were injured.', ['killed any 16']],
    ['Police said 16 people died. The mayor said 11 people died.', ['killed any 16', 'killed any 11']],
    ['Two attackers were killed. Sixteen people were killed.', ['killed attacker 2', 'killed any 16']],
  ]
  for (const [text, expected] of rows) assert.deepEqual(statedIn(text, ['killed']), expected, text)
})
