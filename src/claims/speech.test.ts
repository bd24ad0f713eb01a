import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsOf, speakersOf } from './testing.ts'

/** Each text and who states its counts of people, in text order. */
const check = (rows: readonly (readonly [string, readonly string[]])[]): void => {
  for (const [text, expected] of rows) assert.deepEqual(speakersOf(text), expected, text)
}

test('a cue before, behind or inside its content names the source', () => {
  check([
    ['Police said two people were killed.', ['police:police']],
    ['Two people were killed, police said.', ['police:police']],
    ['Two people were killed, said the mayor.', ['official:mayor']],
    ['"Two people were killed," said the mayor.', ['official:mayor']],
    ['Two people were killed, according to the interior ministry.', ['ministry:interior ministry']],
    ['According to the fire brigade, two people were killed.', ['emergency:fire brigade']],
  ])
})

test('without a cue the outlet speaks in its own voice', () => {
  check([
    ['Two people were killed.', ['-']],
    ['The police have killed two gunmen.', ['-']],
    ['Two people were killed. Police said five were injured.', ['-', 'police:police']],
    ['Two people were killed but the police said no officers were hurt.', ['-', 'police:police']],
  ])
})

test('an outlet that somebody talks to is the next hop; one that nobody stands behind is the source', () => {
  check([
    ['Two people were killed, police told the Guardian.', ['police:police < outlet:Guardian']],
    ['The Guardian reported that two people were killed.', ['outlet:Guardian']],
    ['Xinhua said two people were killed.', ['agency:Xinhua']],
    ['The BBC quoted a witness as saying two people were killed.', ['witness:witness < outlet:BBC']],
  ])
})

test('a pronoun speaks for the last source', () => {
  check([
    [
      'Ana Holt, the mayor of the town, said two people were killed. She said five were injured.',
      ['official:Ana Holt', 'official:Ana Holt'],
    ],
    ['She said five people were injured.', ['-']],
  ])
})

test('a verb of belief makes its content probable, a denial makes it negative', () => {
  assert.deepEqual(claimsOf('Police believe two people were killed.', ['killed']), [
    'killed any 2 | focal | police:police | probable',
  ])
  assert.deepEqual(claimsOf('The army denied killing ten civilians.', ['killed']), [
    'killed civilian 10 | focal | military:army | certain not',
  ])
  assert.deepEqual(claimsOf('Police denied that two officers were killed.', ['killed']), [
    'killed police 2 | focal | police:police | certain not',
  ])
})
