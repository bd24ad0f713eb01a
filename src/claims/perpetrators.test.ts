import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statedIn } from './testing.ts'

test('attackers are counted by number words, by a single one named, and by "alone"', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['At least two attackers stormed the hotel on Monday.', ['perpetrators attacker 2+']],
    ['One or several attackers stormed the hotel on Monday.', ['perpetrators attacker 1+']],
    ['The gunman opened fire with a Kalashnikov in the square.', ['perpetrators attacker 1']],
    ['A gunman opened fire at a market on Monday, killing three people.', ['perpetrators attacker 1']],
    ['The group gave a name for the gunman on Monday after the attack.', []], // who it was, not how many
    ['At least one gunman opened fire. The gunman fled after the attack.', ['perpetrators attacker 1+']],
    ['Two attackers were shot dead by police.', []], // how many died is not how many there were
    [
      'Two people were shot dead on Monday. Police are looking for a second suspect.',
      ['perpetrators suspect 2, possible'],
    ],
    [
      'Two people were stabbed on Monday. It is not known whether he acted alone.',
      ['perpetrators attacker 1+, underspecified'],
    ],
  ]
  for (const [text, expected] of rows) assert.deepEqual(statedIn(text, ['perpetrators']), expected, text)
})

test('victims, police and happenings without violence count no attackers', () => {
  const rows = [
    'Two people were shot dead on Monday.',
    'Three police officers were wounded in the shooting.',
    'The striker opened the scoring on Monday.',
    'The earthquake killed two people on Monday.',
    'The attackers fled.',
  ]
  for (const text of rows) assert.deepEqual(statedIn(text, ['perpetrators']), [], text)
})
