import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hasCode } from '../../test/contract/store.ts'
import { parseInstant } from './instant.ts'

describe('parseInstant', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['2017-04-20T19:30:00Z', '2017-04-20T19:30:00Z'],
    ['2017-04-20T19:30Z', '2017-04-20T19:30:00Z'],
    ['2017-04-20T19:30:00.250Z', '2017-04-20T19:30:00Z'],
    ['2017-04-20 21:30 +02:00', '2017-04-20T19:30:00Z'],
    ['2017-04-20 21:30+0200', '2017-04-20T19:30:00Z'],
    ['  2017-04-20 21:30:05 -05:30 ', '2017-04-21T03:00:05Z'],
    ['2017-01-01 00:30 +01:00', '2016-12-31T23:30:00Z'],
    ['2017-04-20', '2017-04-20T23:59:59Z'],
    ['2016-02-29', '2016-02-29T23:59:59Z'],
    ['2017-02-29', null],
    ['2017-02-30T10:00Z', null],
    ['2017-13-01', null],
    ['2017-04-20 24:30 +02:00', null],
    ['2017-04-20 21:60 +02:00', null],
    ['2017-04-20 21:30 +25:00', null],
    ['2017-04-20 21:30', null],
    ['21:30', null],
    ['20/04/2017', null],
    ['yesterday', null],
    ['', null],
    [`2017-04-20${' '.repeat(5000)}x`, null],
  ]
  for (const [text, instant] of rows) {
    it(`${instant === null ? 'refuses' : 'reads'} '${text.slice(0, 30)}'`, () => {
      if (instant === null) assert.throws(() => parseInstant(text), hasCode('cli/bad-instant'))
      else assert.equal(parseInstant(text), instant)
    })
  }

  it('says what to write instead', () => {
    assert.throws(
      () => parseInstant('2017-04-20 21:30'),
      /with its zone, '2017-04-20 21:30 \+02:00', got '2017-04-20 21:30'/,
    )
  })
})
