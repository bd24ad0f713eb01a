import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sent, statedIn } from './testing.ts'
import { findAction, findAdvice, findAssertion } from './words.ts'

test('acts of those who can act officially', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['Police opened an investigation into the crash.', 'Police'],
    ['The mayor declared a state of emergency.', 'The mayor'],
    ['The government cancelled the parade.', 'The government'],
  ]
  for (const [text, actor] of rows) {
    const found = findAction(sent(text))?.statement
    assert.ok(found?.slot === 'action', text)
    assert.equal(found.actor, actor, text)
  }
  for (const text of ['The wind opened the door.', 'The flowers were yellow.', 'The police are tired.'])
    assert.equal(findAction(sent(text)), null, text)
})

test('advice to the public', () => {
  for (const text of [
    'Residents were told to stay indoors.',
    'Police urged people to avoid the area.',
    'The ministry advised tourists not to travel.',
  ])
    assert.equal(findAdvice(sent(text))?.statement.slot, 'advice', text)
  for (const text of ['Residents said it was loud.', 'He told a friend about the area.'])
    assert.equal(findAdvice(sent(text)), null, text)
})

test('an assertion is a sentence with a verb that asks nothing', () => {
  assert.ok(findAssertion(sent('The bridge was closed to traffic.')))
  assert.equal(findAssertion(sent('Was the bridge closed to traffic?')), null)
  assert.equal(findAssertion(sent('A bridge in the old town.')), null)
})

test('a sentence that states something else is no assertion beside it', () => {
  assert.deepEqual(statedIn('Two people were killed in the blast.', ['assertion']), [])
  assert.deepEqual(statedIn('The bridge was empty at noon.', ['assertion']), [
    'assertion The bridge was empty at noon.',
  ])
})
