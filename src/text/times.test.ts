import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findTimes, type TimeContext } from './times.ts'

const day = (date: string): TimeContext['published'] => ({
  from: `${date}T00:00:00Z`,
  to: `${date}T23:59:59Z`,
  basis: 'stated',
})

// A Thursday; the report came out at 22:32 in Paris.
const thursday: TimeContext = {
  published: { from: '2017-04-20T20:32:00Z', to: '2017-04-20T20:32:59Z', basis: 'stated' },
  zone: 'Europe/Paris',
}
const utc = (date: string): TimeContext => ({ published: day(date), zone: 'UTC' })

const shown = (text: string, context: TimeContext) =>
  findTimes(text, { start: 0, end: text.length }, context).map(t => {
    const range = t.when === null ? 'null' : t.when.from === t.when.to ? t.when.from : `${t.when.from}/${t.when.to}`
    return `${t.words} = ${t.precision} ${range.replaceAll(':00Z', '').replaceAll(':59Z', '+')}${t.when === null ? '' : ` ${t.when.basis}`}`
  })

const check = (context: TimeContext, rows: readonly (readonly [string, ...string[]])[]) => {
  for (const [text, ...expected] of rows) assert.deepEqual(shown(text, context), expected, text)
}

test('weekdays are the nearest past ones, today included', () => {
  check(utc('2017-04-20'), [
    ['shot on Thursday', 'Thursday = day 2017-04-20T00:00/2017-04-20T23:59+ implied'],
    ['shot on Friday', 'Friday = day 2017-04-14T00:00/2017-04-14T23:59+ implied'],
    ['on Tuesday, police', 'Tuesday = day 2017-04-18T00:00/2017-04-18T23:59+ implied'],
    ["Thursday's attack", 'Thursday = day 2017-04-20T00:00/2017-04-20T23:59+ implied'],
    ['last Thursday', 'last Thursday = day 2017-04-13T00:00/2017-04-13T23:59+ implied'],
    ['next Thursday', 'next Thursday = day 2017-04-27T00:00/2017-04-27T23:59+ implied'],
    ['earlier on Wednesday', 'earlier on Wednesday = day 2017-04-19T00:00/2017-04-19T23:59+ implied'],
    ['a Sun reader sat on a friday'],
  ])
})

test('a clause that looks ahead turns them around', () => {
  check(utc('2017-04-20'), [
    ['They will meet on Friday', 'Friday = day 2017-04-21T00:00/2017-04-21T23:59+ implied'],
    [
      'called a council to meet on Friday morning',
      'Friday morning = daypart 2017-04-21T05:00/2017-04-21T11:59+ implied',
    ],
    ['days before the election on Sunday', 'Sunday = day 2017-04-23T00:00/2017-04-23T23:59+ implied'],
    [
      'talks are to resume Monday, as soon as Tuesday',
      'Monday = day 2017-04-24T00:00/2017-04-24T23:59+ implied',
      'Tuesday = day 2017-04-25T00:00/2017-04-25T23:59+ implied',
    ],
    ['He will pay. They met on Friday', 'Friday = day 2017-04-14T00:00/2017-04-14T23:59+ implied'],
  ])
})

test('parts of days and relative days', () => {
  check(utc('2017-04-20'), [
    ['Thursday evening', 'Thursday evening = daypart 2017-04-20T17:00/2017-04-20T22:59+ implied'],
    ['on Tuesday night', 'Tuesday night = daypart 2017-04-18T19:00/2017-04-19T04:59+ implied'],
    ['early Sunday afternoon', 'early Sunday afternoon = daypart 2017-04-16T12:00/2017-04-16T17:59+ implied'],
    ['late Wednesday', 'late Wednesday = daypart 2017-04-19T18:00/2017-04-20T00:59+ implied'],
    ['this evening', 'this evening = daypart 2017-04-20T17:00/2017-04-20T22:59+ implied'],
    ['tonight', 'tonight = daypart 2017-04-20T17:00/2017-04-21T04:59+ implied'],
    ['last night', 'last night = daypart 2017-04-19T17:00/2017-04-20T05:59+ implied'],
    [
      'yesterday and today',
      'yesterday = day 2017-04-19T00:00/2017-04-19T23:59+ implied',
      'today = day 2017-04-20T00:00/2017-04-20T23:59+ implied',
    ],
    ['in the early hours of Sunday', 'the early hours of Sunday = daypart 2017-04-16T00:00/2017-04-16T05:59+ implied'],
    ['yesterday morning', 'yesterday morning = daypart 2017-04-19T05:00/2017-04-19T11:59+ implied'],
    ['he woke in the evening', 'the evening = daypart null'],
    ['Good morning, a night club, through the night, Ann August, 61, said'],
    ['the night of April 19', 'the night of April 19 = daypart 2017-04-19T19:00/2017-04-20T04:59+ implied'],
  ])
})

test('weeks, months and years', () => {
  check(utc('2017-04-20'), [
    ['this week', 'this week = day 2017-04-17T00:00/2017-04-23T23:59+ implied'],
    ['earlier this week', 'earlier this week = day 2017-04-17T00:00/2017-04-20T23:59+ implied'],
    ['last month', 'last month = month 2017-03-01T00:00/2017-03-31T23:59+ implied'],
    ['last year', 'last year = year 2016-01-01T00:00/2016-12-31T23:59+ implied'],
    ['in November 2015', 'November 2015 = month 2015-11-01T00:00/2015-11-30T23:59+ stated'],
    ['in September', 'September = month 2016-09-01T00:00/2016-09-30T23:59+ implied'],
    ['since 2015', '2015 = year 2015-01-01T00:00/2015-12-31T23:59+ stated'],
    ['three days ago', 'three days ago = day 2017-04-17T00:00/2017-04-17T23:59+ implied'],
    ['two years ago', 'two years ago = year 2015-01-01T00:00/2015-12-31T23:59+ implied'],
    ['this weekend', 'this weekend = day 2017-04-15T00:00/2017-04-16T23:59+ implied'],
    ['they will vote this weekend', 'this weekend = day 2017-04-22T00:00/2017-04-23T23:59+ implied'],
    ['in 2000 cases; he may march; in 12 months'],
  ])
})

test('dates', () => {
  check(utc('2018-01-02'), [
    [
      'April 23 and May 7',
      'April 23 = day 2018-04-23T00:00/2018-04-23T23:59+ implied',
      'May 7 = day 2018-05-07T00:00/2018-05-07T23:59+ implied',
    ],
    ['Dec 31 (Agency)', 'Dec 31 = day 2017-12-31T00:00/2017-12-31T23:59+ implied'],
    ['Sunday, Dec. 31, 2017.', 'Sunday, Dec. 31, 2017 = day 2017-12-31T00:00/2017-12-31T23:59+ stated'],
    ['31st of December 2017', '31st of December 2017 = day 2017-12-31T00:00/2017-12-31T23:59+ stated'],
    [
      '18/4/17 and 12/31/2017',
      '18/4/17 = day 2017-04-18T00:00/2017-04-18T23:59+ stated',
      '12/31/2017 = day 2017-12-31T00:00/2017-12-31T23:59+ stated',
    ],
    ['2017-04-21', '2017-04-21 = day 2017-04-21T00:00/2017-04-21T23:59+ stated'],
    ["on New Year's Eve", "New Year's Eve = day 2017-12-31T00:00/2017-12-31T23:59+ implied"],
    ['on Christmas Day', 'Christmas Day = day 2017-12-25T00:00/2017-12-25T23:59+ implied'],
    ['April 23-25', 'April 23-25 = day 2018-04-23T00:00/2018-04-25T23:59+ implied'],
    ['on Saturday, April 25: a', 'Saturday, April 25 = day 2018-04-25T00:00/2018-04-25T23:59+ implied'],
    ['last Oct. 23', 'last Oct. 23 = day 2017-10-23T00:00/2017-10-23T23:59+ implied'],
    ['in the year ended May 31', 'May 31 = day 2017-05-31T00:00/2017-05-31T23:59+ implied'],
    ['the plan will end on May 31', 'May 31 = day 2018-05-31T00:00/2018-05-31T23:59+ implied'],
    ['the February 31 plan', 'February 31 = day null'],
    ['a 2-1 win, 555-1234, Cessna 208'],
  ])
})

test('clocks stand on the report’s day, in the zone of the place or of the words', () => {
  check(thursday, [
    ['around 9pm local time', 'around 9pm local time = clock 2017-04-20T18:30/2017-04-20T19:30+ assumed'],
    ['shortly after 9pm', 'shortly after 9pm = clock 2017-04-20T19:00/2017-04-20T19:30+ assumed'],
    ['at 21:30 CEST', '21:30 CEST = clock 2017-04-20T19:30/2017-04-20T19:30+ assumed'],
    ['at 1900 GMT', '1900 GMT = clock 2017-04-20T19:00/2017-04-20T19:00+ assumed'],
    ['at 11:50 p.m.', '11:50 p.m. = clock 2017-04-19T21:50/2017-04-19T21:50+ assumed'],
    ['9pm on Thursday', '9pm on Thursday = hour 2017-04-20T19:00/2017-04-20T19:00+ implied'],
    ['at 8 in the evening', '8 in the evening = clock 2017-04-20T18:00/2017-04-20T18:00+ assumed'],
  ])
  check(utc('2018-01-02'), [
    ['at 12:10 p.m. Sunday', '12:10 p.m. Sunday = minute 2017-12-31T12:10/2017-12-31T12:10+ implied'],
    ['just after noon on Sunday', 'just after noon on Sunday = hour 2017-12-31T12:00/2017-12-31T12:30+ implied'],
    ['at 9:30 Sunday night', '9:30 Sunday night = minute 2017-12-31T21:30/2017-12-31T21:30+ implied'],
    ['around 12:30 Sunday morning', 'around 12:30 Sunday morning = hour 2017-12-31T00:00/2017-12-31T01:00+ implied'],
    ['at 9:30 Sunday morning', '9:30 Sunday morning = minute 2017-12-31T09:30/2017-12-31T09:30+ implied'],
    ['Sunday at midday', 'Sunday at midday = daypart 2017-12-31T11:00/2017-12-31T13:59+ implied'],
    ['20:31, 31 December 2017', '20:31, 31 December 2017 = minute 2017-12-31T20:31/2017-12-31T20:31+ stated'],
    ['9:33 p.m. ET Dec. 30, 2017', '9:33 p.m. ET Dec. 30, 2017 = minute 2017-12-31T02:33/2017-12-31T02:33+ stated'],
    [
      '2156 GMT, Sun December 31, 2017',
      '2156 GMT, Sun December 31, 2017 = minute 2017-12-31T21:56/2017-12-31T21:56+ stated',
    ],
  ])
})

test('without a date of publication only full dates are found; without a zone days are wide', () => {
  const unknown: TimeContext = { published: null, zone: null }
  check(unknown, [
    ['on Thursday evening', 'Thursday evening = daypart null'],
    ['at 9pm', '9pm = clock null'],
    ['last month', 'last month = month null'],
    ['on April 20, 2017', 'April 20, 2017 = day 2017-04-19T12:00/2017-04-21T11:59+ stated'],
  ])
  const wide: TimeContext = {
    published: { from: '1970-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z', basis: 'assumed' },
    zone: 'UTC',
  }
  check(wide, [['on Thursday', 'Thursday = day null']])
})

test('any string: spans in range and in order, ranges the right way round', () => {
  const piece = fc.constantFrom(
    'Sunday',
    ' ',
    'on',
    '9pm',
    'Dec.',
    '31',
    ',',
    '2017',
    '/',
    '-',
    'last',
    'night',
    'early',
    'in the',
    'morning',
    'ago',
    'two',
    'weeks',
    ':',
    'of',
    '99999999',
  )
  const context = { ...thursday }
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece, { maxLength: 30 }).map(p => p.join(' ')),
      ),
      text => {
        let last = 0
        for (const t of findTimes(text, { start: 0, end: text.length }, context)) {
          assert.ok(t.start >= last && t.end > t.start && t.end <= text.length)
          assert.equal(t.words, text.slice(t.start, t.end))
          if (t.when !== null) assert.ok(t.when.from <= t.when.to, JSON.stringify([text, t]))
          last = t.end
        }
      },
    ),
    { seed: 7, numRuns: 1000 },
  )
})
