import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COUNTS, statedIn } from './testing.ts'

const check = (rows: readonly (readonly [string, readonly string[]])[]): void => {
  for (const [text, expected] of rows) assert.deepEqual(statedIn(text, COUNTS), expected, text)
}

test('those captured are arrested where they are attackers; soldiers, towns and cameras are captured otherwise', () => {
  check([
    ['Troops captured two militants on Monday.', ['arrested suspect 2']],
    ['Officials spoke of the capture of a Taliban leader.', ['arrested suspect 1']],
    ['Rebels captured two soldiers. The rebels captured the town.', []],
    ['Troops captured a camera.', []],
  ])
})

test('leaders of a group are its members, by the name or the word before them', () => {
  check([
    ['Police in Bresk arrested a Taliban financier.', ['arrested suspect 1']],
    ['The troops killed an insurgent commander.', ['killed attacker 1']],
    ['Guards near Bresk captured an Islamic Jihad Union leader.', ['arrested suspect 1']],
    ['The opposition leader spoke.', []],
  ])
})

test('people beside those taken into custody, and people counted by a word alone', () => {
  check([
    ['The patrol detained the smuggler along with three of his friends.', ['arrested suspect 1', 'arrested suspect 3']],
    ['Police detained a group of militants.', ['arrested suspect ~3+']],
    ['Guards also detained a number of suspected rebels.', ['arrested suspect ~3+']],
    ['The guards detained the rebels.', ['arrested suspect ~2+']],
  ])
})

test('numbers that the tree has lost', () => {
  check([
    ['Bresk police and border guards killed between four and nine rebels.', ['killed attacker 4-9']],
    ['The guards killed numerous well-armed rebels near Bresk.', ['killed attacker ~3+']],
    [
      'The guards killed a rebel commander along with a number of bandits in a mill.',
      ['killed attacker 1', 'killed attacker ~2+'],
    ],
  ])
})

test('each verb has its own people', () => {
  check([
    ['The guards killed one bandit and detained three others.', ['killed attacker 1', 'arrested suspect 3']],
    ['Guards killed four and detained more than 50 individuals.', ['killed any 4', 'arrested suspect 51+']],
    ['A patrol saw five armed bandits near a mill. The patrol chased and killed the bandits.', ['killed attacker 5']],
    ['The patrol chased and killed the bandits.', []],
  ])
})
