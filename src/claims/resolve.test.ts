import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COUNTS, statedIn } from './testing.ts'

test('a number without a noun takes the kind of the people harmed before it', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['One soldier was killed and three were wounded in the ambush.', ['killed soldier 1', 'injured soldier 3']],
    ['An officer was killed and another was seriously wounded.', ['killed police 1', 'injured police 1']],
    ['An officer was killed. Another was seriously wounded.', ['killed police 1', 'injured police 1']],
    ['Two people died and three were injured in the crash.', ['killed any 2', 'injured any 3']],
    ['A bus crash killed ten people and injured 25.', ['killed any 10', 'injured any 25']],
  ]
  for (const [text, expected] of rows) assert.deepEqual(statedIn(text, COUNTS), expected, text)
})

test('"he" is the single person before; nobody is counted when there is none', () => {
  assert.deepEqual(statedIn('The gunman opened fire at a market. He was killed by police.', ['killed']), [
    'killed attacker 1',
  ])
  assert.deepEqual(statedIn('She was killed in the crash.', ['killed']), [])
})

test('a kind is not carried into the next paragraph', () => {
  assert.deepEqual(statedIn('A soldier was killed in the ambush.\n\nTwo were injured.', ['killed', 'injured']), [
    'killed soldier 1',
    'injured any 2',
  ])
})
