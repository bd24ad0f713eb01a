import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speakersOf } from './testing.ts'

test('a quote takes the speaker of its sentence, of its neighbour or of the quote before it', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['"We have two dead and five injured," said Ana Holt, the mayor.', ['official:Ana Holt']],
    ['"The blast shook the whole street," said a shopkeeper.', ['witness:shopkeeper']],
    [
      '"There was a loud bang," said Ana Holt, a resident. "Everybody ran out of the building."',
      ['witness:Ana Holt', 'witness:Ana Holt'],
    ],
    [
      '"There was a loud bang," said Ana Holt, a resident.\n\n"We saw nothing but a lot of smoke."',
      ['witness:Ana Holt', 'witness:Ana Holt'],
    ],
    ['Ben Orr, the police chief, spoke first.\n\n"All of the five children are safe," Orr said.', ['police:Ben Orr']],
  ]
  for (const [text, expected] of rows) assert.deepEqual(speakersOf(text, ['quote']), expected, text)
})

test('quoted words of fewer than five, or of nobody, are no quote', () => {
  for (const text of ['Police called it a "serious matter".', 'The play "A Long Day in the Old Town" opened.'])
    assert.deepEqual(speakersOf(text, ['quote']), [], text)
})

test('what stands outside the quote is not its speaker’s', () => {
  assert.deepEqual(
    speakersOf('"The blast shook the whole street," said a shopkeeper.\n\nPolice said five people were injured.'),
    ['police:police'],
  )
})
