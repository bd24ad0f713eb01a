import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsedOf } from '../../text/parse-tree.ts'
import { argumentsOf } from './arguments.ts'
import { document } from './testing.ts'

const ROWS: readonly (readonly [sentence: string, word: string, expected: string])[] = [
  ['The barge rammed the ferry.', 'rammed', 'barge agent, ferry patient'],
  ['The ferry was rammed by a barge.', 'rammed', 'ferry patient, barge agent'],
  ['The ramming of the ferry shocked the town.', 'ramming', 'ferry patient, town patient'],
  ['The gunman fled and stole a van.', 'stole', 'van patient, gunman agent'],
  ['It rained.', 'rained', 'it agent'],
]

test('arguments of a word, with their roles', () => {
  for (const [sentence, word, expected] of ROWS) {
    const tokens = document('a', sentence).sentences[0]!
    const head = tokens.findIndex(t => t.text === word)
    const found = argumentsOf(parsedOf(tokens), head, { from: head, to: head + 1 })
    assert.equal(found.map(({ token, role }) => `${tokens[token]!.lower} ${role}`).join(', '), expected, sentence)
  }
})
