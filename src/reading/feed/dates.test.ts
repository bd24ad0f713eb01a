import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseFeedDate } from './dates.ts'

const NOON = '2031-05-02T10:00:00Z'

describe('parseFeedDate', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    // RFC 822 and what feeds make of it
    ['Fri, 02 May 2031 10:00:00 GMT', NOON],
    ['Fri, 02 May 2031 12:00:00 +0200', NOON],
    ['Fri, 2 May 31 06:00 EDT', NOON],
    ['02 May 2031 10:00:00', NOON],
    ['Friday, 02-May-31 10:00:00 UTC', NOON],
    ['Fri, May 02 2031 10:00:00 Z', NOON],
    ['May 2, 2031 10:00 AM', NOON],
    ['May 2, 2031 12:00:00 pm GMT+02:00', NOON],
    ['Fri, 02 May 2031 10:00:00 Etc/GMT', NOON],
    ['Fri, 02 May 2031 05:30:00 -04:30', NOON],
    ['Fri, 02 May 2031', '2031-05-02T00:00:00Z'],
    ['Fri, 02 May 2031 23:59:60 GMT', '2031-05-02T23:59:59Z'],
    // asctime and its relatives
    ['Fri May  2 10:00:00 2031', NOON],
    ['Fri May 02 12:00:00 +0200 2031', NOON],
    ['Fri, 2031/05/02 06:00:00 EDT', NOON],
    // the W3C profile and ISO 8601
    ['2031-05-02T10:00:00Z', NOON],
    ['2031-05-02T12:00:00.123+02:00', NOON],
    ['2031-05-02 10:00', NOON],
    ['2031-05-02T05:30-0430', NOON],
    ['20310502T100000Z', NOON],
    ['2031-122T10:00Z', NOON],
    ['2031-W18-5T10:00Z', NOON],
    ['2031', '2031-01-01T00:00:00Z'],
    ['2031-05', '2031-05-01T00:00:00Z'],
    ['2031122', '2031-05-02T00:00:00Z'],
    ['31-05-02', '2031-05-02T00:00:00Z'],
    // other languages
    ['Παρ, 02 Μαϊ 2031 12:00:00 EET', NOON],
    ['2031-május-02T10:00', NOON],
    ['Fr., 02. März 2031 10:00:00 +0000', '2031-03-02T10:00:00Z'],
    ['ven., 02 févr. 2031 11:00:00 +0100', '2031-02-02T10:00:00Z'],
    ['2 мая 2031 13:00 MSK', NOON],
    ['2031년 05월 02일 19:00:00', NOON],
    ['2031-05-02 오후 7:00:00', NOON],
    ['2031年5月2日 10:00', NOON],
    // numbers
    ['02.05.2031 10:00', NOON],
    ['13/05/2031', '2031-05-13T00:00:00Z'],
    ['05/13/2031', '2031-05-13T00:00:00Z'],
    ['1935482400', NOON],
    ['1935482400000', NOON],
    // near-misses
    ['03/04/2031', null],
    ['Fri, 31 Jun 2031 10:00:00 GMT', null],
    ['2031-13-02', null],
    ['2031-05-02T25:00:00Z', null],
    ['2031-000', null],
    ['yesterday', null],
    ['May', null],
    ['10:00', null],
    ['', null],
    [`02 May 2031 ${'x'.repeat(200)}`, null],
  ]
  for (const [written, expected] of rows)
    it(`reads ${JSON.stringify(written.slice(0, 60))}`, () => assert.equal(parseFeedDate(written), expected))

  it('gives an instant to the second or null for any text', () => {
    const parts = fc.constantFrom(
      'Fri,',
      '2',
      '02',
      'May',
      '2031',
      '31',
      '10:00',
      '10:00:00',
      '+0200',
      'GMT',
      'T',
      '-',
      '/',
      '.',
      ' ',
      'Z',
      '년',
      'pm',
      '٣',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map(all => all.join(' ')),
          fc.array(parts).map(all => all.join('')),
        ),
        text => {
          const instant = parseFeedDate(text)
          return (
            instant === null ||
            (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(instant) && !Number.isNaN(Date.parse(instant)))
          )
        },
      ),
    )
  })

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2e9, max: 4e9 }), seconds => {
        const date = new Date(seconds * 1000)
        const instant = `${date.toISOString().slice(0, 19)}Z`
        return parseFeedDate(instant) === instant && parseFeedDate(date.toUTCString()) === instant
      }),
    )
  })
})
