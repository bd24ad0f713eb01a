import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Basis } from '../model/index.ts'
import { clockName, dayWords, instantWords, shortTimeWords, shortWords, timeWords } from './time-words.ts'

const range = (from: string, to: string, basis: Basis = 'stated') => ({ from, to, basis })

test('a range of time in words: what is not known is said', () => {
  for (const [from, to, basis, words] of [
    ['2031-03-04T19:10:00Z', '2031-03-04T19:10:00Z', 'stated', '19:10 UTC, 4 March 2031'],
    ['2031-03-04T19:10:00Z', '2031-03-04T19:10:00Z', 'implied', 'about 19:10 UTC, 4 March 2031'],
    ['2031-03-04T19:10:00Z', '2031-03-04T19:10:59Z', 'stated', '19:10 UTC, 4 March 2031'],
    ['2031-03-04T18:55:00Z', '2031-03-04T19:25:00Z', 'stated', 'about 19:10 UTC, 4 March 2031'],
    ['2031-03-04T17:00:00Z', '2031-03-04T23:00:00Z', 'implied', 'between 17:00 and 23:00 UTC, 4 March 2031'],
    [
      '2031-03-04T22:00:00Z',
      '2031-03-05T02:00:00Z',
      'stated',
      'between 22:00 UTC, 4 March 2031 and 02:00 UTC, 5 March 2031',
    ],
    ['2031-03-04T00:00:00Z', '2031-03-04T23:59:59Z', 'stated', '4 March 2031, time not stated'],
    ['2031-03-03T10:00:00Z', '2031-03-05T09:59:59Z', 'stated', '4 March 2031, time not stated'],
    ['2031-03-03T10:00:00Z', '2031-03-05T10:00:00Z', 'assumed', '4 March 2031, time not stated (assumed)'],
    ['2031-03-01T00:00:00Z', '2031-03-31T23:59:59Z', 'stated', 'March 2031'],
    ['2031-01-01T00:00:00Z', '2031-12-31T23:59:59Z', 'stated', '2031'],
    ['2028-01-01T00:00:00Z', '2031-12-31T23:59:59Z', 'stated', 'between 2028 and 2031'],
    ['2031-03-01T00:00:00Z', '2031-03-07T23:59:59Z', 'stated', 'between 1 March 2031 and 7 March 2031'],
    ['1970-01-01T00:00:00Z', '2031-03-07T23:59:59Z', 'assumed', 'date not stated, before 7 March 2031 (assumed)'],
    ['0001-01-01T00:00:00Z', '2031-03-07T23:59:59Z', 'assumed', 'date not stated, before 7 March 2031 (assumed)'],
    ['soon', 'later', 'stated', 'soon to later'],
    ['2031-13-41T99:00:00Z', '2031-13-41T99:00:00Z', 'stated', '2031-13-41T99:00:00Z to 2031-13-41T99:00:00Z'],
  ] as const)
    assert.equal(timeWords(range(from, to, basis)), words)
})

test('where the clock is sure, local time with UTC beside it; the day is the local one', () => {
  for (const [from, to, words] of [
    ['2031-03-04T19:10:00Z', '2031-03-04T19:10:00Z', '22:10 local time (19:10 UTC), 4 March 2031'],
    ['2031-03-04T18:40:00Z', '2031-03-04T19:40:59Z', 'about 22:10 local time (19:10 UTC), 4 March 2031'],
    [
      '2031-03-04T14:00:00Z',
      '2031-03-04T20:00:00Z',
      'between 17:00 and 23:00 local time (14:00 to 20:00 UTC), 4 March 2031',
    ],
    [
      '2031-03-04T19:00:00Z',
      '2031-03-04T23:00:00Z',
      'between 22:00, 4 March 2031 and 02:00, 5 March 2031 local time (19:00 to 23:00 UTC)',
    ],
    ['2031-03-03T21:00:00Z', '2031-03-04T20:59:59Z', '4 March 2031, time not stated'],
  ] as const)
    assert.equal(timeWords(range(from, to), 'Africa/Nairobi'), words)
  const day = '2031-03-04T22:00:00Z' // 5 March in Nairobi
  assert.equal(shortWords('2031-03-04T23:10:00Z', day, 'Africa/Nairobi'), '02:10')
  assert.equal(shortWords('2031-03-04T19:10:00Z', day, 'Africa/Nairobi'), '4 Mar 22:10')
  assert.deepEqual([clockName('Africa/Nairobi'), clockName(null)], ['local time, Africa/Nairobi', 'UTC'])
})

test('short forms leave out the account’s own day', () => {
  const day = '2031-03-04T17:00:00Z'
  assert.equal(shortWords('2031-03-04T19:10:00Z', day), '19:10')
  assert.equal(shortWords('2031-03-05T08:00:00Z', day), '5 Mar 08:00')
  assert.equal(shortWords('2030-03-05T08:00:00Z', day), '5 Mar 2030')
  assert.equal(shortWords('never', day), 'never')
  for (const [from, to, words] of [
    ['2031-03-04T18:55:00Z', '2031-03-04T19:25:00Z', 'about 19:10'],
    ['2031-03-04T17:00:00Z', '2031-03-04T23:00:00Z', '17:00–23:00'],
    ['2031-03-04T22:00:00Z', '2031-03-05T02:00:00Z', '22:00–5 Mar 02:00'],
    ['2019-01-01T00:00:00Z', '2019-12-31T23:59:59Z', '2019'],
  ] as const)
    assert.equal(shortTimeWords(range(from, to), day), words)
})

test('instants and days', () => {
  assert.equal(instantWords('2031-03-04T19:10:00Z'), '4 March 2031, 19:10 UTC')
  assert.equal(dayWords('2031-03-04T19:10:00Z'), '4 March 2031')
  assert.equal(instantWords('x'), 'x')
})
