import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenize } from './tokenize.ts'

const cut = (text: string): string =>
  tokenize(text, { start: 0, end: text.length })
    .map(s => text.slice(s.start, s.end))
    .join('|')

const rows: readonly (readonly [what: string, text: string, expected: string])[] = [
  ['negation is a word', "They don't.", "They|do|n't|."],
  ['typographic apostrophe', 'We can’t', 'We|ca|n’t'],
  ['capitals', "I WON'T", "I|WO|N'T"],
  ['not a negation', "an ant's nest", "an|ant|'s|nest"],
  ['possessive', "Smith's wife", "Smith|'s|wife"],
  ['possessive of a plural', "the boys' school", "the|boys|'|school"],
  ['name with an apostrophe stays', "O'Neil said", "O'Neil|said"],
  ['clitics', "I'm sure they'll say we've gone", "I|'m|sure|they|'ll|say|we|'ve|gone"],
  ['cannot', 'He cannot', 'He|can|not'],
  ['not fused', 'He cannoned', 'He|cannoned'],
  ['hyphen', 'a 55-year-old man', 'a|55|-|year|-|old|man'],
  ['prefix stays', 'a pre-war anti-tank non-violent e-mail', 'a|pre-war|anti-tank|non-violent|e-mail'],
  ['range', '20-30 people, 5,000–6,000', '20|-|30|people|,|5,000|–|6,000'],
  ['dates and telephone numbers stay', '2017-04-20 713-853-3989', '2017-04-20|713-853-3989'],
  ['currency and unit', '€3m ($5.6bn) £2', '€|3|m|(|$|5.6|bn|)|£|2'],
  ['hour', 'at 9pm and 9:30p.m. too', 'at|9|pm|and|9:30|p.m.|too'],
  ['ordinals and decades stay', 'the 20th and 1970s, 4G', 'the|20th|and|1970s|,|4G'],
  ['percent', '50% of', '50|%|of'],
  ['agency in brackets', 'PARIS (Reuters) - Two', 'PARIS|(|Reuters|)|-|Two'],
  ['double dash', 'it -- and', 'it|--|and'],
  ['dash without spaces', 'the man—a soldier—fled', 'the|man|—|a|soldier|—|fled'],
  ['ellipsis', 'Well... yes…', 'Well|...|yes|…'],
  ['quotes', '“Stop,” he said. «Oui»', '“|Stop|,|”|he|said|.|«|Oui|»'],
  ['quotes in quotes', '“‘We’re done,’” he', '“|‘|We|’re|done|,|’|”|he'],
  ['single quotes', "a 'great' idea", "a|'|great|'|idea"],
  ['abbreviation keeps its stop', 'Mr. Smith of the U.S. Army', 'Mr.|Smith|of|the|U.S.|Army'],
  ['the same letters as a word', 'I said no.', 'I|said|no|.'],
  ['number abbreviation', 'No. 4', 'No.|4'],
  ['initial', 'J. K. Brown', 'J.|K.|Brown'],
  ['letter at the end', 'He got an A.', 'He|got|an|A|.'],
  ['lost space', 'he said.Then', 'he|said|.|Then'],
  [
    'web address',
    'see http://www.example.com/x-y, or a.b@example.org.',
    'see|http://www.example.com/x-y|,|or|a.b@example.org|.',
  ],
  ['hashtag', '#news from @desk', '#news|from|@desk'],
  ['marks', 'What?! No!!', 'What|?!|No|!!'],
  ['nothing', '  \n ', ''],
]

for (const [what, text, expected] of rows) test(`tokenize: ${what}`, () => assert.equal(cut(text), expected))

test('only the asked span is cut, with offsets of the whole text', () => {
  const text = 'One. Two three. Four'
  assert.deepEqual(tokenize(text, { start: 5, end: 15 }), [
    { start: 5, end: 8 },
    { start: 9, end: 14 },
    { start: 14, end: 15 },
  ])
})

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', 'B', '.', '-', "'", '’', ' ', '1', ',', '$', 'n', 't', '“', '\ud83d', '/', '@', '\n'),
  }),
)

const BLANK = /^[\s\x00-\x20]*$/ // control characters count as white space

test('words stand in order, cover every character but white space, and read back', () => {
  fc.assert(
    fc.property(nasty, text => {
      let at = 0
      for (const s of tokenize(text, { start: 0, end: text.length })) {
        assert.ok(s.start >= at && s.end > s.start && s.end <= text.length)
        assert.match(text.slice(at, s.start), BLANK)
        assert.doesNotMatch(text.slice(s.start, s.end), /\s/)
        at = s.end
      }
      assert.match(text.slice(at), BLANK)
    }),
    { numRuns: 2000 },
  )
})

test('impossible spans give no words', () => {
  for (const span of [
    { start: 3, end: 1 },
    { start: 90, end: 99 },
    { start: -5, end: 0 },
  ])
    assert.deepEqual(tokenize('a b c', span), [])
})
