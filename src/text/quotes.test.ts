import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findQuotes } from './quotes.ts'
import { splitSentences } from './sentences.ts'

/** Quotes as 'words', with > for open, < for continued, ~ for scare, and the group's number. */
const shown = (text: string) =>
  findQuotes(text, splitSentences(text)).map(
    q =>
      `${q.group}${q.continued ? '<' : ''}${q.kind === 'scare' ? '~' : ''} ${text.slice(q.start, q.end)}${q.open ? '>' : ''}`,
  )

test('marks of every kind', () => {
  const rows: [string, ...string[]][] = [
    ['He said: “I ran away now.” “Why?” she asked.', '0 I ran away now.', '1 Why?'],
    ['"We ran," he said. "We fell down the stairs."', '0 We ran,', '1 We fell down the stairs.'],
    ['He added: " I was afraid. I ran."', '0 I was afraid. I ran.'],
    ['He said: «No threat is being ruled out».', '0 No threat is being ruled out'],
    ['Er sagte: „Wir sind alle gerannt.“ Dann ging er.', '0 Wir sind alle gerannt.'],
    ['Er sagte: »Wir sind alle gerannt.« Dann ging er.', '0 Wir sind alle gerannt.'],
    ['‘We ran for our lives,’ he said.', '0 We ran for our lives,'],
    ["'We didn't know what to do,' he said.", "0 We didn't know what to do,"],
    ['“It was ‘very bad’ there,” he said.', '0 It was ‘very bad’ there,'],
    ['“Nothing is ruled out, terror or crime."', '0 Nothing is ruled out, terror or crime.'],
  ]
  for (const [text, ...expected] of rows) assert.deepEqual(shown(text), expected, text)
})

test('a speech over paragraphs shares a group, a missing mark ends with its paragraph', () => {
  assert.deepEqual(shown('He said: “We ran off.\n\n“We fell down.\n\n“Then all was over,” he said. “Yes, over.”'), [
    '0 We ran off.>',
    '0< We fell down.>',
    '0< Then all was over,',
    '1 Yes, over.',
  ])
  assert.deepEqual(shown('"We ran off.\n\nThe police came.\n\n"We fell."'), ['0 We ran off.>', '1 We fell.'])
  assert.deepEqual(shown('"We ran off. "We fell," he said.'), ['0 We ran off.>', '1 We fell,'])
})

test('few words in marks are no speech, unless a stop or colon shows it', () => {
  assert.deepEqual(shown('It was a “terrorist act” and ‘two seriously injured’ men.'), [
    '0~ terrorist act',
    '1~ two seriously injured',
  ])
  assert.deepEqual(shown('He said: "Not now"'), ['0 Not now'])
  assert.deepEqual(shown('“No.”'), ['0 No.'])
  assert.deepEqual(shown('He ran. "It never ends". Nobody came.'), ['0 It never ends'])
  assert.deepEqual(shown('The deaths of "many US citizens." Nobody came.'), ['0~ many US citizens.'])
})

test('apostrophes, feet and inches are no quotes', () => {
  for (const text of [
    'It’s the families’ home and the boys’ school.',
    "It's the families' home in the '90s.",
    "He is 6'2\" tall and 5' wide.",
    "Rock 'n' roll was John's idea.",
    'A 12" pipe burst.',
  ])
    assert.deepEqual(shown(text), [], text)
})

test('any string: spans in range and in order, groups counted up', () => {
  const piece = fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', ' ', '\n\n', 'word', 's', '.', ',', '6', '„')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece, { maxLength: 60 }).map(p => p.join('')),
      ),
      text => {
        let last = 0
        let group = -1
        for (const q of findQuotes(text, splitSentences(text))) {
          assert.ok(q.start >= last && q.end > q.start && q.end <= text.length, JSON.stringify([text, q]))
          assert.ok(q.group === group || q.group === group + 1)
          assert.ok(!q.continued || q.group === group)
          last = q.end
          group = q.group
        }
      },
    ),
    { seed: 7, numRuns: 1000 },
  )
})
