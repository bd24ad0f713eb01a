import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitSentences } from '../sentences.ts'
import { findTimexes } from './timex.ts'

/** A Wednesday; '1 2' in a row is one sentence each, so that later words can count from earlier ones. */
const shown = (text: string, day = '2021-10-27') =>
  findTimexes(text, splitSentences(text), {
    published: { from: `${day}T00:00:00Z`, to: `${day}T23:59:59Z`, basis: 'stated' },
    zone: 'UTC',
  }).map(t => `${t.words} = ${t.type} ${t.value}`)

const check = (rows: readonly (readonly [string, ...string[]])[], day?: string) => {
  for (const [text, ...expected] of rows) assert.deepEqual(shown(text, day), expected, text)
}

test('days, weeks, months and years against the report’s day', () => {
  check([
    ['He was hurt on Friday.', 'Friday = DATE 2021-10-22'],
    ['She will testify on Friday.', 'Friday = DATE 2021-10-29'],
    ['They said it last week.', 'last week = DATE 2021-W42'],
    ['It rained this weekend.', 'this weekend = DATE 2021-W42-WE'],
    ['He left six weeks ago.', 'six weeks ago = DATE 2021-W37'],
    ['They moved nearly four years ago.', 'nearly four years ago = DATE 2017'],
    ['It was sold two months ago.', 'two months ago = DATE 2021-08'],
    ['The dam broke late last year.', 'late last year = DATE 2020'],
    ['It began in the week of March 8.', 'the week of March 8 = DATE 2021-W10'],
    ['The fair ran Friday to Monday.', 'Friday = DATE 2021-10-22', 'Monday = DATE 2021-10-25'],
    ['in the first week of April 2019', 'the first week of April 2019 = DATE 2019-W14'],
    ['the third Monday of January 2020', 'the third Monday of January 2020 = DATE 2020-01-20'],
    ['from 1999-2003 and mid-2012', '1999 = DATE 1999', '2003 = DATE 2003', 'mid-2012 = DATE 2012'],
    ['the day before yesterday', 'the day before yesterday = DATE 2021-10-25'],
    ['Its 2014 invasion failed.', '2014 = DATE 2014'],
    ['He was shot in the 1800 block of West Mill Street.'],
    ['He lived in the 2000 block of Rope Lane in 1998.', '1998 = DATE 1998'],
    ['In January, the firm hired a captain.', 'January = DATE 2021-01'],
    ['The hearing is set for December.', 'December = DATE 2021-12'],
    ['the fiscal year that closed on Feb. 28', 'the fiscal year = DATE 2021', 'Feb. 28 = DATE 2021-02-28'],
  ])
})

test('what is counted from the day that was named last', () => {
  check([
    ['It opened in June 1998. Later that year it burned.', 'June 1998 = DATE 1998-06', 'Later that year = DATE 1998'],
    [
      'He fell on May 3, 2019. The next day he died.',
      'May 3, 2019 = DATE 2019-05-03',
      'The next day = DATE 2019-05-04',
    ],
    [
      'In March 2020 it sank. The following month it rose.',
      'March 2020 = DATE 2020-03',
      'The following month = DATE 2020-04',
    ],
    [
      'Profit fell in the third quarter from a year earlier.',
      'the third quarter = DATE 2021-Q3',
      'a year earlier = DATE 2020-Q3',
    ],
  ])
})

test('quarters, halves, seasons, decades, centuries, fiscal years', () => {
  check([
    ['a third-quarter loss', 'third-quarter = DATE 2021-Q3'],
    ['the first quarter of 2019', 'the first quarter of 2019 = DATE 2019-Q1'],
    ["last year's fourth quarter", "last year's fourth quarter = DATE 2020-Q4"],
    ['the second half of 2018', 'the second half of 2018 = DATE 2018-H2'],
    ['They lost the second half.'],
    ['last summer', 'last summer = DATE 2021-SU'],
    ['in the spring of 1998', 'the spring of 1998 = DATE 1998-SP'],
    ['in the early 1990s', 'the early 1990s = DATE 199X'],
    ["music of the '80s", "the '80s = DATE 198X"],
    ['a 19th-century church', '19th-century = DATE 18XX'],
    ['in fiscal 2019', 'fiscal 2019 = DATE 2019'],
    ['by the end of 2023', 'the end of 2023 = DATE 2023'],
    ['three quarters of the voters, headquarters'],
  ])
})

test('lengths', () => {
  check([
    ['after three days', 'three days = DURATION P3D'],
    ['a four-day visit', 'four-day = DURATION P4D'],
    ['for several weeks', 'several weeks = DURATION PXW'],
    ['the past three months', 'the past three months = DURATION P3M'],
    ['for more than an hour', 'more than an hour = DURATION PT1H'],
    ['a minute and a half', 'a minute and a half = DURATION PT1M30S'],
    ['two and a half years', 'two and a half years = DURATION P2Y6M'],
    ['five hours and 20 minutes', 'five hours and 20 minutes = DURATION PT5H20M'],
    ['half an hour later', 'half an hour = DURATION PT30M'],
    ['four decades of war', 'four decades = DURATION P40Y'],
    ['three-and-a-half years', 'three-and-a-half years = DURATION P3Y6M'],
    ['for half a century', 'half a century = DURATION P50Y'],
    ['over the past decade', 'the past decade = DURATION P10Y'],
    ['two or three days', 'two or three days = DURATION P2D'],
    ['a year-long study', 'a year-long = DURATION P1Y'],
    ['for years', 'years = DURATION PXY'],
    ['a six-year-old boy, 13 years old, a second letter, a quarter of them'],
  ])
})

test('sets and references', () => {
  check([
    ['every Tuesday', 'every Tuesday = SET XXXX-WXX-2'],
    ['each month', 'each month = SET P1M'],
    ['every two years', 'every two years = SET P2Y'],
    ['They meet daily.', 'daily = SET P1D'],
    ['It costs $5 million a year.', 'a year = SET P1Y'],
    ['twice a week', 'a week = SET P1W'],
    ['on Sundays', 'Sundays = SET XXXX-WXX-7'],
    ['He now lives there.', 'now = DATE PRESENT_REF'],
    ['They recently met.', 'recently = DATE PAST_REF'],
    ['several years ago', 'several years ago = DATE PAST_REF'],
    ['They will soon leave.', 'soon = DATE FUTURE_REF'],
    ['soon after the blast; the past president'],
  ])
})

test('parts of days, clocks and named days', () => {
  check([
    ['They met Tuesday night.', 'Tuesday night = TIME 2021-10-26TNI'],
    ['this morning', 'this morning = TIME 2021-10-27TMO'],
    ['last night', 'last night = TIME 2021-10-26TNI'],
    ['until 7 p.m. EST, Oct. 3', '7 p.m. EST, Oct. 3 = TIME 2021-10-03T19:00'],
    ['on Thanksgiving Day 2019', 'Thanksgiving Day 2019 = DATE 2019-11-28'],
    ['on Good Friday 2021', 'Good Friday 2021 = DATE 2021-04-02'],
    ['Memorial Day', 'Memorial Day = DATE 2021-05-31'],
  ])
})

test('any string: no throw, spans in order, values without blanks', () => {
  const piece = fc.constantFrom(
    ..."the last past next three several years year - quarter third of 1989 a an ago earlier every Monday night 5 pm , . ' 80s half and two weeks nearly more than Easter century 20th that following".split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece, { maxLength: 30 }).map(p => p.join(' ')),
      ),
      text => {
        let last = 0
        const found = findTimexes(text, [{ start: 0, end: text.length }], { published: null, zone: null })
        for (const t of found) {
          assert.ok(t.start >= last && t.end > t.start && t.end <= text.length)
          assert.match(t.value, /^\S+$/)
          last = t.end
        }
        shown(text)
      },
    ),
    { seed: 11, numRuns: 1000 },
  )
})
