import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldWords, isCommonWord, unfold } from './common-words.ts'
import { isMostlyCapitals, truecase } from './truecase.ts'

const written: readonly string[] = [
  'Police in Ashton said Johan Varga, a teacher, was shot on 3 May.',
  'The Northern Liberation Front (NLF) may attack. NLF guerrillas machinegunned a bus in March.',
  "General Mora Tellado told El Sol that the car bomb didn't explode.",
  'Father Rafael de la Torre, rector of the Ostland Central University, died at 9 pm.',
  'The U.S. ambassador to Costa Rica left New York on Monday.',
  'He used a 9-mm gun and an AK-47.',
  'I saw Angel Portela. An angel it was not.',
]

test('text in capitals comes back as it was written', () => {
  for (const text of written) assert.equal(truecase(text.toUpperCase()), text)
})

test('how the rest of a report writes a word decides', () => {
  assert.equal(truecase('ROSE HILL SHUT', 'People on Rose Hill said the hill was shut.'), 'Rose hill shut')
})

test('mostly capitals: shouted text, not abbreviations', () => {
  assert.equal(isMostlyCapitals('TWO DEAD IN LUND'), true)
  assert.equal(isMostlyCapitals('Two dead in LUND'), false)
  assert.equal(isMostlyCapitals('UN, EU and OAS meet'), false)
  assert.equal(isMostlyCapitals('US'), false)
})

test('inflections and compounds of common words are common', () => {
  for (const word of ['kidnapped', 'machinegunned', 'counterinsurgency', 'policemen'])
    assert.ok(isCommonWord(word), word)
  for (const word of ['varga', 'fmln', 'ostland']) assert.ok(!isCommonWord(word), word)
})

test('front coding goes both ways', () => {
  const words = ['abandon', 'abandonment', 'abate', 'b']
  assert.deepEqual(unfold(foldWords(words)), words)
})

test('any text keeps its letters and length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), text => {
      const out = truecase(text)
      assert.equal(out.length, text.length)
      assert.equal(truecase(text.toUpperCase()).length, text.toUpperCase().length)
    }),
  )
})
