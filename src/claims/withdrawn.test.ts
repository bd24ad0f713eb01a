import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Sent } from './sentence.ts'
import { isWithdrawn } from './withdrawn.ts'

const sent = (text: string): Sent => ({ text, start: 100, end: 100 + text.length }) as Sent

describe('what a correction takes back', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    [
      'Correction: an earlier version of this article said that two passengers had been injured.',
      'two passengers',
      true,
    ],
    ['An earlier version gave two as the toll; in fact three were injured.', 'three', false],
    ['An earlier version gave two as the toll; in fact three were injured.', 'two', true],
    ['This story incorrectly reported that four people died.', 'four', true],
    ['Corrects to show that three people were injured.', 'three', false],
    ['Clarification: three people were injured, not two as an earlier report said.', 'three', false],
    ['The headline originally put the dead at nine. Eight people died.', 'nine', true],
    ['The headline originally put the dead at nine. Eight people died.', 'Eight', false],
  ]
  for (const [text, words, expected] of rows)
    it(`${words}: ${text}`, () => {
      const start = 100 + text.indexOf(words)
      assert.equal(isWithdrawn(sent(text), { start, end: start + words.length }), expected)
    })
})
