import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findIdentity } from './identity.ts'
import { sent, value } from './testing.ts'

const identity = (text: string, violent = true): readonly string[] =>
  findIdentity(sent(text), violent).map(c => `${value(c.statement)}${c.polarity === 'negative' ? ', not' : ''}`)

test('names, nationality, history and status of attackers', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Police identified the attacker as Karl Stenn.', ['attacker name Karl Stenn']],
    ['The gunman was Belgian.', ['attacker nationality Belgian']],
    ['The attacker was known to the police.', ['attacker history known to the police']],
    ['Police have not released the name of the attacker.', ['attacker status identified, not']],
    ['The Belgian tourist was unhurt.', []],
    ['The singer was known to the public.', []],
    ['The attacker fled.', []],
  ]
  for (const [text, expected] of rows) assert.deepEqual(identity(text), expected, text)
})

test('names and ages of victims', () => {
  assert.deepEqual(identity('Anna Holt, 58, died in the fire.', false), ['victim name Anna Holt, 58'])
  assert.deepEqual(identity('Anna Holt, 58, won the race.', false), [])
})

test('outside of violence nobody is an attacker', () => {
  assert.deepEqual(identity('The driver was a Belgian national.', false), [])
})
