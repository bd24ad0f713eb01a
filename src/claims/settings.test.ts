import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellsEvent } from './settings.ts'
import { sent, statedIn } from './testing.ts'

test('times of the happening are read by the clocks of its place', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [
      'The explosion happened at about 8 p.m. on Monday in Berlin.',
      ['time about 8 p.m. on Monday = 2031-03-03T18:30:00Z/2031-03-03T19:30:59Z hour'],
    ],
    [
      'BERLIN, March 4 (Reuters) - A blast killed two people on Monday.',
      ['time Monday = 2031-03-02T23:00:00Z/2031-03-03T22:59:59Z day'],
    ],
    [
      'A car bomb exploded outside a hotel in Kabul on Monday.',
      ['time Monday = 2031-03-02T19:30:00Z/2031-03-03T19:29:59Z day'],
    ],
  ]
  for (const [text, expected] of rows) assert.deepEqual(statedIn(text, ['time']), expected, text)
})

test('times of statements, plans and other years are not the happening’s', () => {
  const rows = [
    'The attack in Berlin wounded two, police said on Tuesday.',
    'The attack comes ahead of the election, which will be held on Sunday.',
    'The attack in 2019 killed four people.',
  ]
  for (const text of rows) assert.deepEqual(statedIn(text, ['time']), [], text)
})

test('places where it happened, not those where something comes from or goes to', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Two people were wounded in an attack in Berlin on Monday.', ['place Berlin city']],
    ['A bus bound for Berlin crashed on Monday.', []],
    ['The mayor likes Berlin.', []],
  ]
  for (const [text, expected] of rows) assert.deepEqual(statedIn(text, ['place']), expected, text)
})

test('a sentence tells of the happening by a word for it or a verb of happening', () => {
  assert.ok(tellsEvent(sent('It happened at noon.'), false))
  assert.ok(tellsEvent(sent('It took place at noon.'), false))
  assert.ok(tellsEvent(sent('She spoke at noon.'), true))
  assert.ok(!tellsEvent(sent('She spoke at noon.'), false))
})
