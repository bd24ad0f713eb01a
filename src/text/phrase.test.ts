import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { capitalise, counted, groupDigits, joinAnd, numberWord, quantityWords, shorten, whoNoun } from './phrase.ts'

const q = (min: number, max: number | null, approximate = false) => ({ min, max, approximate })

test('a count with bounds reads as a person would say it', () => {
  for (const [quantity, words] of [
    [q(2, 2), '2'],
    [q(0, 0), 'none'],
    [q(2, null), 'at least 2'],
    [q(0, null), 'a number not stated'],
    [q(0, 3), 'up to 3'],
    [q(1, 2), '1 or 2'],
    [q(3, 5), '3 to 5'],
    [q(300, 300, true), 'about 300'],
    [q(0, 300, true), 'up to about 300'],
    [q(200, null, true), 'hundreds (200 or more)'],
    [q(3, null, true), 'several (3 or more)'],
    [q(201, null, true), 'at least about 201'],
    [q(50000, 50000), '50,000'],
  ] as const)
    assert.equal(quantityWords(quantity), words)
  assert.equal(quantityWords(q(2, null), numberWord), 'at least two')
  assert.equal(quantityWords(q(13, 13), numberWord), '13')
})

test('digits are grouped by thousands', () => {
  for (const [n, words] of [
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
    [6.1, '6.1'],
    [-1200, '−1,200'],
    [Number.NaN, '?'],
  ] as const)
    assert.equal(groupDigits(n), words)
})

test('kinds of person become nouns', () => {
  for (const [who, n, noun] of [
    ['police', 1, 'police officer'],
    ['police', 2, 'police officers'],
    ['child', 3, 'children'],
    ['any', 1, 'person'],
    ['any', 4, 'people'],
    ['attacker', 2, 'attackers'],
    ['bystander', 1, 'bystander'],
    ['aid-worker', 2, 'aid workers'],
    ['rescue-workers', 2, 'rescue workers'],
    ['witness', 2, 'witnesses'],
    ['constructor', 1, 'constructor'],
  ] as const)
    assert.equal(whoNoun(who, n), noun)
})

test('lists, counted nouns, capitals', () => {
  assert.equal(joinAnd([]), '')
  assert.equal(joinAnd(['a']), 'a')
  assert.equal(joinAnd(['a', 'b', 'c']), 'a, b and c')
  assert.equal(counted(1, 'report'), '1 report')
  assert.equal(counted(2, 'copy'), '2 copies')
  assert.equal(capitalise('élan'), 'Élan')
  assert.equal(capitalise(''), '')
})

test('shortening keeps within the limit and never splits a character', () => {
  assert.equal(shorten('one two three', 9), 'one two…')
  assert.equal(shorten('short', 9), 'short')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
      const cut = shorten(text, max)
      assert.ok(cut.length <= Math.max(max, text.length <= max ? text.length : 1))
      assert.ok(cut.isWellFormed() || !text.isWellFormed())
    }),
  )
})
