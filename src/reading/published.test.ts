import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findDates } from './dates.ts'
import { parseStamp, rangeOf } from './published.ts'

const read = (line: string, context = '') => {
  const hit = findDates(line)[0]
  if (!hit) return null
  const { range, problem } = rangeOf(hit, context)
  return `${range.from} ${range.to} ${range.basis}${problem ? ' !' : ''}`
}

const rows: readonly [line: string, context: string, expected: string | null][] = [
  ['20 April 2031 22:32 BST', '', '2031-04-20T21:32:00Z 2031-04-20T21:32:00Z stated'],
  ['12/31/2030 03:47 pm ET', '', '2030-12-31T20:47:00Z 2030-12-31T20:47:00Z stated'],
  ['9:33 p.m. ET Dec. 30, 2030', '', '2030-12-31T02:33:00Z 2030-12-31T02:33:00Z stated'],
  ['2156 GMT, Sun December 31, 2030', '', '2030-12-31T21:56:00Z 2030-12-31T21:56:00Z stated'],
  ['2031-01-02T10:00:00+02:00', '', '2031-01-02T08:00:00Z 2031-01-02T08:00:00Z stated'],
  ['20:31, 31 December 2030', '', '2030-12-31T06:31:00Z 2031-01-01T08:31:00Z stated'],
  ['18/4/31', '', '2031-04-17T10:00:00Z 2031-04-19T11:59:59Z stated'],
  ['20.04.2031, 18:30 Uhr', '', '2031-04-20T04:30:00Z 2031-04-21T06:30:00Z stated'],
  ['1 Jan, 2031', '', '2030-12-31T10:00:00Z 2031-01-02T11:59:59Z stated'],
  ['3/4/31', '', '2031-03-03T10:00:00Z 2031-04-04T11:59:59Z assumed !'],
  ['3/4/31', 'The vote is on April 9.', '2031-04-02T10:00:00Z 2031-04-04T11:59:59Z stated'],
  ['3/4/31', 'The vote was on March 1.', '2031-03-03T10:00:00Z 2031-03-05T11:59:59Z stated'],
  ['3/4/31', 'Updated 25/4/31', '2031-04-02T10:00:00Z 2031-04-04T11:59:59Z stated'],
  ['3/4/31', 'First seen 2/25/31', '2031-03-03T10:00:00Z 2031-03-05T11:59:59Z stated'],
  ['3/4/31 5:00 pm EST', '', '2031-03-04T22:00:00Z 2031-03-04T22:00:00Z stated'],
  ['31/31/2031', '', null],
  ['30 February 2031', '', null],
  ['on May 7', '', null],
  ['figures of 12,500 in 2031', '', null],
]

for (const [line, context, expected] of rows) {
  test(`${line}${context ? ` beside "${context}"` : ''}`, () => assert.equal(read(line, context), expected))
}

test('a clock time goes with the nearest date', () => {
  const [a, b] = findDates('PUBLISHED: 21:58, 31 December 2030 | UPDATED: 22:58, 1 January 2031')
  assert.deepEqual([a?.minutes, b?.minutes], [21 * 60 + 58, 22 * 60 + 58])
})

test('parseStamp reads markup stamps and refuses words', () => {
  assert.equal(parseStamp('2031-01-02T10:00:00.000Z')?.from, '2031-01-02T10:00:00Z')
  assert.equal(parseStamp('2031-01-02T10:00:00+0530')?.from, '2031-01-02T04:30:00Z')
  assert.equal(parseStamp('yesterday'), null)
})

test('any string: hits lie in it and ranges are in order', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/:. -]{0,30}(?:May|GMT|pm)?[\d/:. -]{0,20}$/)), line => {
      for (const hit of findDates(line)) {
        assert.ok(hit.start >= 0 && hit.start < hit.end && hit.end <= line.length)
        const { range } = rangeOf(hit, line)
        assert.ok(range.from <= range.to)
      }
    }),
  )
})
