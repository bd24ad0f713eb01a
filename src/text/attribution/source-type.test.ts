import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SourceType, sourceType } from './source-type.ts'

test('a source is typed by its words', () => {
  const rows: readonly (readonly [string, SourceType])[] = [
    ['a senior official who asked not to be named', 'anonymous'],
    ['sources close to the inquiry', 'anonymous'],
    ['two people familiar with the matter', 'anonymous'],
    ['an officer, speaking on condition of anonymity', 'anonymous'],
    ['several government sources', 'anonymous'],
    ['the report', 'document'],
    ['A poll by Lund University', 'document'],
    ['court documents filed on Monday', 'document'],
    ['Reuters', 'agency'],
    ['the Associated Press', 'agency'],
    ['The New York Times', 'outlet'],
    ['a police spokesman', 'official'],
    ['Ana Holt, the mayor of Lund', 'official'],
    ['Ana Holt', 'other'],
    ['residents', 'other'],
    ['she', 'pronoun'],
    ['who', 'pronoun'],
  ]
  for (const [phrase, expected] of rows) assert.equal(sourceType(phrase), expected, phrase)
})

test('near-misses: a source of water, an official report, a named officer', () => {
  assert.equal(sourceType('the source of the river'), 'other')
  assert.equal(sourceType('an official report'), 'document')
  assert.equal(sourceType('Officer Ben Orr'), 'official')
})
