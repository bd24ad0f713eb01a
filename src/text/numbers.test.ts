import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findNumbers } from './numbers.ts'

/** 'words kind min..max' with ~ for approximate and * for an open end. */
const shown = (text: string) =>
  findNumbers(text).map(
    n =>
      `${text.slice(n.start, n.end)} = ${n.kind === 'count' ? '' : `${n.kind} `}${n.approximate ? '~' : ''}${n.min}..${n.max ?? '*'}${
        n.unit === null ? '' : ` ${n.unit}`
      }`,
  )

const check = (rows: readonly (readonly [string, ...string[]])[]) => {
  for (const [text, ...expected] of rows) assert.deepEqual(shown(text), expected, text)
}

test('digits and words', () => {
  check([
    ['50,000 police and 1 200 soldiers', '50,000 = 50000..50000', '1 200 = 1200..1200'],
    ['3.5 million people, 2m refugees', '3.5 million = 3500000..3500000', '2m = 2000000..2000000'],
    ['twenty-one men, two hundred and six women', 'twenty-one = 21..21', 'two hundred and six = 206..206'],
    ['three hundred thousand two', 'three hundred thousand two = 300002..300002'],
    ['two dozen, half a dozen, a dozen people', 'two dozen = ~24..24', 'half a dozen = ~6..6', 'a dozen = ~12..12'],
    ['a hundred people', 'a hundred = ~100..100'],
    ['a couple of officers', 'a couple of = ~2..2'],
    ['a couple from Leeds, a man and an officer'],
    ['Two and a half million people', 'Two and a half million = 2500000..2500000'],
    ['zero deaths', 'zero = 0..0'],
    ['Killed: 12. Injured: 30.', '12 = 12..12', '30 = 30..30'],
    ['a 12-strong gang', '12 = 12..12'],
    ['1,25,000 voters', '1,25,000 = 125000..125000'],
  ])
})

test('modifiers set the bounds and are part of the span', () => {
  check([
    ['at least two died', 'at least two = 2..*'],
    ['no fewer than 12 died', 'no fewer than 12 = 12..*'],
    ['a minimum of five', 'a minimum of five = 5..*'],
    ['up to three people', 'up to three = 0..3'],
    ['no more than 20', 'no more than 20 = 0..20'],
    ['as many as 50 people', 'as many as 50 = 0..50'],
    ['more than 100 people', 'more than 100 = 101..*'],
    ['over 230 people', 'over 230 = 231..*'],
    ['in excess of 50', 'in excess of 50 = 51..*'],
    ['50-plus people and 50+ others', '50-plus = 51..*', '50+ = 51..*'],
    ['fewer than 10 and under five', 'fewer than 10 = 0..9', 'under five = 0..4'],
    ['about 20, nearly a dozen, some 50 people', 'about 20 = ~20..20', 'nearly a dozen = ~12..12', 'some 50 = ~50..50'],
    ['an estimated 3,000 people', 'an estimated 3,000 = ~3000..3000'],
    ['20 or so men', '20 or so = ~20..20'],
    ['two or more men', 'two or more = 2..*'],
    ['some people fled; he fired over three cars', 'three = 3..3'],
    ['They talked about two suspects', 'two = 2..2'],
    ['over the weekend; up to the roof; about it'],
    ['at least several hundred', 'at least several hundred = ~300..*'],
  ])
})

test('open words and alternatives', () => {
  check([
    ['one or several attackers', 'one or several = 1..*'],
    ['one or more attackers', 'one or more = 1..*'],
    ['one or two gunshots', 'one or two = 1..2'],
    ['3-5 men, 3–5 men', '3-5 = 3..5', '3–5 = 3..5'],
    ['between 3 and 5 men', 'between 3 and 5 = 3..5'],
    ['two to four men', 'two to four = 2..4'],
    ['rose from 3 to 5', '3 = 3..3', '5 = 5..5'],
    ['two, three or just one assailant', 'two, three or just one = 1..3'],
    ['There were tens, maybe even hundreds of them', 'tens, maybe even hundreds = ~20..*'],
    ['several, multiple, dozens', 'several = ~3..*', 'multiple = ~2..*', 'dozens = ~24..*'],
    ['a few people, few people', 'a few = ~3..*'],
    ['scores of people; she scores twice', 'scores = ~40..*'],
    [
      'hundreds, thousands, tens of thousands',
      'hundreds = ~200..*',
      'thousands = ~2000..*',
      'tens of thousands = ~20000..*',
    ],
    ['both men, a pair of boys, twin blasts, his twin brother', 'both = 2..2', 'a pair of = 2..2', 'twin = 2..2'],
    ['2 to 3 million people', '2 to 3 million = 2000000..3000000'],
    ['He killed two, three men said', 'two = 2..2', 'three = 3..3'],
  ])
})

test('one more, and none', () => {
  check([
    ['He wounded a second one', 'a second one = ordinal-add 1..1'],
    ['a second suspect, another officer', 'a second = ordinal-add 1..1', 'another = ordinal-add 1..1'],
    ['one more man, a further three', 'one more = ordinal-add 1..1', 'a further three = ordinal-add 3..3'],
    ['at least another two', 'at least another two = ordinal-add 2..*'],
    ['a second time, one another, another day, the second man, a second later'],
    [
      'no casualties, none hurt, nobody there, no one came',
      'no = 0..0',
      'none = 0..0',
      'nobody = 0..0',
      'no one = 0..0',
    ],
    ['No, they no longer hold No. 5', 'No. 5 = version 5..5'],
  ])
})

test("'one' counts only when it is a number", () => {
  check([
    ['one of the worst attacks, one of the world’s most famous, the one who ran, one another, a new one.'],
    ['one of the attackers died', 'one = 1..1'],
    ['One officer was killed', 'One = 1..1'],
    ['one-way streets, World War Two, day one, twenty-first'],
  ])
})

test('numbers that count nothing are told apart', () => {
  check([
    [
      'in 2015, since 2015 and the 2012 attacks',
      '2015 = year 2015..2015',
      '2015 = year 2015..2015',
      '2012 = year 2012..2012',
    ],
    ['2000 people died in 2000', '2000 = 2000..2000', '2000 = year 2000..2000'],
    ['from 2010 to 2014, 2014-16', '2010 = year 2010..2010', '2014 = year 2014..2014', '2014-16 = year 2014..2016'],
    [
      'at 9pm, around 21:30, 12:20 p.m.',
      '9pm = clock 1260..1260 minute',
      'around 21:30 = clock ~1290..1290 minute',
      '12:20 p.m. = clock 740..740 minute',
    ],
    ['at 1900 GMT', '1900 = clock 1140..1140 minute'],
    ['a 55-year-old man, two year-old girl', '55-year-old = age 55..55 year', 'two year-old = age 2..2 year'],
    ['Ann Smith, 48, and Tom Hall (11)', '48 = age 48..48 year', '11 = age 11..11 year'],
    ['in his mid-30s, the 1990s', '30s = age 30..39 year', '1990s = year 1990..1999'],
    ['aged 7, children under 12', '7 = age 7..7 year', 'under 12 = age 0..12 year'],
    [
      '$5 million, more than €3.5bn, Rs 5 lakh, 20 dollars',
      '$5 million = money 5000000..5000000 USD',
      'more than €3.5bn = money 3500000000..* EUR',
      'Rs 5 lakh = money 500000..500000 INR',
      '20 dollars = money 20..20 USD',
    ],
    ['2.5%, ten per cent', '2.5% = percent 2.5..2.5', 'ten per cent = percent 10..10'],
    [
      'Cessna 208, AK-47, AK47, flight 1943, G7',
      'Cessna 208 = version 208..208',
      'AK-47 = version 47..47',
      'AK47 = version 47..47',
      'flight 1943 = version 1943..1943',
      'G7 = version 7..7',
    ],
    ['April 21, 18/4/17, 31 December 2017, Dec. 31, 2017, 2017-04-21, 21st'],
    [
      'won 2-1; call 555-1234; +44 20 7946 0000',
      '2-1 = ratio 2..2',
      '555-1234 = version 555..555',
      '+44 20 7946 0000 = version 44..44',
    ],
    ['10 High Street', '10 = version 10..10'],
    [
      '230 km (140 miles), 13 metres, 10 minutes',
      '230 km = measure 230..230 km',
      '140 miles = measure 140..140 mile',
      '13 metres = measure 13..13 metre',
      '10 minutes = measure 10..10 minute',
    ],
    [
      'a three-day siege, a 6.5-magnitude quake, magnitude 7',
      'three-day = measure 3..3 day',
      '6.5-magnitude = measure 6.5..6.5 magnitude',
      '7 = measure 7..7 magnitude',
    ],
    [
      'two-thirds, one in five, nine out of ten',
      'two-thirds = ratio 0.6666666666666666..0.6666666666666666',
      'one in five = ratio 0.2..0.2',
      'nine out of ten = ratio 0.9..0.9',
    ],
    ['12 in 2015, two in Paris', '12 = 12..12', '2015 = year 2015..2015', 'two = 2..2'],
    ['aged 16, 17 and 21, police', '16 = age 16..16 year', '17 = age 17..17 year', '21 = age 21..21 year'],
    [
      'women, 35, 46 and 54 years old',
      '35 = age 35..35 year',
      '46 = age 46..46 year',
      '54 years old = age 54..54 year',
    ],
    [
      'at about 3 p.m, at the age of 13; the 8-year-old’s',
      'about 3 p.m = clock ~900..900 minute',
      '13 = age 13..13 year',
      '8-year-old’s = age 8..8 year',
    ],
    ['a .380 handgun in Twin Falls', '380 = version 380..380'],
    ['the man, 34, was shot', '34 = age 34..34 year'],
    ['Ann Smith, 48, 12 people', '48 = age 48..48 year', '12 = 12..12'],
    ['the 600 block of High Street, a 6-foot-7 man', '600 = version 600..600', '6-foot-7 = measure 6..6 foot'],
    ['call 471-TIPS or 704-432-TIPS', '471-TIPS = version 471..471', '704-432 = version 704..704'],
    ['a third of voters, the first man'],
    ['he told Sky 2 TV', '2 = version 2..2'],
    ['see https://a.example/2017/04/21 now'],
  ])
})

test('any string: spans in range and in order, and bounds that hold something', () => {
  const piece = fc.constantFrom(
    'at least ',
    'two',
    ' or ',
    ', ',
    '12',
    '-',
    '$',
    ' million',
    'a ',
    'second ',
    'one ',
    '.',
    ' of ',
    '5',
    ':',
    'pm',
    ' to ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece, { maxLength: 40 }).map(p => p.join('')),
      ),
      text => {
        let last = 0
        for (const n of findNumbers(text)) {
          assert.ok(n.start >= last && n.end > n.start && n.end <= text.length, JSON.stringify([text, n]))
          assert.ok(Number.isFinite(n.min) && (n.max === null || n.max >= n.min), JSON.stringify([text, n]))
          last = n.end
        }
      },
    ),
    { seed: 7, numRuns: 1000 },
  )
})
