import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Account, TimeRange } from '../model/index.ts'
import { range } from './testing.ts'
import { toldDays } from './when.ts'

const NEW_YORK = 'America/New_York'

/** 'from to likely' of an incident with this time of its own, and words of its ledger for it. */
const days = (when: TimeRange | null, zone: string | null, words: string | null = null): string | null => {
  const value = { slot: 'time', when, words, precision: 'day' }
  const facts = words === null ? [] : [{ key: 'time', value }]
  const told = toldDays({ when, ledger: { facts } } as unknown as Account['incidents'][number], zone)
  return told === null ? null : `${told.from} ${told.to} ${told.likely}${told.sure ? '' : ' by the report'}`
}

test('days are those on the clocks of the place', () => {
  const night = range('2031-04-05T02:00:00Z', '2031-04-05T06:30:00Z') // Friday 22:00 to Saturday 02:30
  const rows: readonly (readonly [TimeRange | null, string | null, string | null, string | null])[] = [
    [night, NEW_YORK, null, '2031-04-04 2031-04-05 2031-04-05'],
    [night, NEW_YORK, 'late on Friday', '2031-04-04 2031-04-04 2031-04-04'],
    [night, NEW_YORK, 'Fri. night', '2031-04-04 2031-04-04 2031-04-04'],
    [night, NEW_YORK, 'the night of April 4', '2031-04-04 2031-04-04 2031-04-04'],
    [night, NEW_YORK, 'April 4:30', '2031-04-04 2031-04-05 2031-04-05'],
    [night, NEW_YORK, 'last Tuesday', '2031-04-04 2031-04-05 2031-04-05'],
    [night, NEW_YORK, 'the sun was down', '2031-04-04 2031-04-05 2031-04-05'],
    [night, null, null, '2031-04-05 2031-04-05 2031-04-05'],
    [night, null, 'Friday night', '2031-04-04 2031-04-04 2031-04-04'],
    [range('2031-04-01T04:00:00Z', '2031-05-01T03:59:59Z'), NEW_YORK, null, '2031-04-01 2031-04-30 2031-04-15'],
    [range('2031-04-01T04:00:00Z', '2031-05-01T03:59:59Z'), NEW_YORK, 'a Friday', '2031-04-01 2031-04-30 2031-04-15'],
    [range('2031-03-31T12:00:00Z', '2031-05-01T11:59:59Z'), null, null, '2031-04-01 2031-04-30 2031-04-15'],
    [
      range('2031-04-01T10:00:00Z', '2031-04-04T21:59:59Z', 'assumed'),
      NEW_YORK,
      null,
      '2031-04-01 2031-04-04 2031-04-04 by the report',
    ],
    [range('0001-01-01T00:00:00Z', '2031-04-04T21:59:59Z', 'assumed'), NEW_YORK, null, null],
    [null, NEW_YORK, null, null],
  ]
  for (const [when, zone, words, wanted] of rows) assert.equal(days(when, zone, words), wanted, `${words} ${wanted}`)
})
