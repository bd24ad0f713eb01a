import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashString } from './hash.ts'
import { createDescriber, PART, plainLower } from './words.ts'

const dictionary = new Map<number, number>(
  Object.entries({
    stop: PART.noun | PART.verb,
    carry: PART.verb,
    city: PART.noun,
    hope: PART.noun | PART.verb,
    safe: PART.adjective,
    sank: PART.past,
  }).map(([word, bits]) => [hashString(word, 1), bits]),
)
const formOf = createDescriber(dictionary)

const parts: readonly (readonly [word: string, bits: number])[] = [
  ['stop', PART.noun | PART.verb],
  ['STOP', PART.noun | PART.verb],
  ['stopped', PART.verbEd],
  ['stops', PART.nounS | PART.verbS],
  ['carries', PART.verbS],
  ['carried', PART.verbEd],
  ['cities', PART.nounS],
  ['citied', 0],
  ['hoping', PART.verbIng],
  ['safer', PART.compared],
  ['sank', PART.past],
  ['sanks', 0],
  ['ed', 0],
  ['s', 0],
]

for (const [word, bits] of parts) test(`dictionary: ${word}`, () => assert.equal(formOf(word).parts, bits))

test('typography is made plain and case falls', () => {
  assert.equal(plainLower('N’T'), "n't")
  assert.equal(plainLower('“'), '"')
  assert.equal(plainLower('2017–18'), '2017-18')
  assert.equal(plainLower('Élysée'), 'élysée')
})

test('casing tells five kinds apart', () => {
  assert.deepEqual(
    ['1,500', 'fire', 'Fire', 'FIRE', 'McCoy', 'A'].map(w => formOf(w).casing),
    [0, 1, 2, 3, 4, 2],
  )
})

test('figures with as many digits look alike, others do not', () => {
  assert.equal(formOf('1999').form, formOf('2017').form)
  assert.notEqual(formOf('1999').form, formOf('199').form)
})
