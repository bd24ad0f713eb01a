import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MAX_SENTENCE, splitSentences } from './sentences.ts'

const split = (text: string) => splitSentences(text).map(s => text.slice(s.start, s.end))

// '|' marks each boundary that we want; the row is joined with a space where it stands.
const rows: readonly string[] = [
  'Mr. Hall died on Dec. 3.|He was 48.',
  'Dr. A. B. Stone spoke.|Lt. Gov. Jane Hall did not.',
  'The U.S. President left.|It happened in the U.S.|The president left.',
  'It began at 9 p.m.|Police arrived later.',
  'It began at 9 p.m. Sunday and ended at 11 a.m. EST.|All left.',
  'It cost 3.5 million.|It was 2015.|Then they left.',
  'He fell... and rose.|He fell...|He rose.',
  '“I ran.”|“I fell.”|He left.',
  '"I ran."|"I fell," he said.',
  '“Who is there?” he asked.',
  '“Who is there?” Anna Hall asked.|“Nobody.”',
  '“Is it over?”|Nobody knew.',
  'Yahoo! shares fell.|What now?|Wait!',
  '(He left.)|She stayed.',
  'He said: «No threat is ruled out».|He left.',
  'They took No. 5 to St. Mary’s.|The answer was no.|Then all left.',
  'It is run by Hall Inc., a firm.|It is run by Hall Inc.|The firm is old.',
  'He took plan B.|The rest failed.',
  'See www.example.com for more.|Mail a@b.Example now.',
  'It was in Calif. on Jan. 5.|Rain fell.',
  'J. K. Stone and F. D. Hall met.|I met them.',
  'The attack killed about 20 in.|They were found.',
  'The man.|He ran.',
  'It happened on Sunday.|12 people died.',
  '1. The driver braked.|2. The car hit a wall.',
  'Prices rose 2.5%.|Nobody knew.',
  'Ángel ran.|Él cayó.',
  'The van stopped (it was red).|Two men got out.',
]

test('sentences end where a reader ends them', () => {
  for (const row of rows) {
    const expected = row.split('|')
    assert.deepEqual(split(expected.join(' ')), expected, row)
  }
})

test('a stop directly before a capital parts two sentences, but not an address or initials', () => {
  assert.deepEqual(split('It crashed on Sunday.Maria Perez saw it.'), ['It crashed on Sunday.', 'Maria Perez saw it.'])
  assert.deepEqual(split('"You are safe."The rest is not.'), ['"You are safe."', 'The rest is not.'])
  for (const one of ['The U.S.Army left', 'See Hall.Com today', 'at 3.5Mbit', 'http://a.example/Foo.Bar is up'])
    assert.equal(split(one).length, 1, one)
})

test('a blank line always ends a sentence, a single line break never does', () => {
  assert.deepEqual(split('Two die in fire\n\nA fire killed\ntwo.'), ['Two die in fire', 'A fire killed\ntwo.'])
  assert.deepEqual(split('Two die\r\n \r\nin fire\r\nnow'), ['Two die', 'in fire\r\nnow'])
})

test('only the asked part is read', () => {
  const text = 'One. Two. Three.'
  assert.deepEqual(splitSentences(text, { start: 5, end: 9 }), [{ start: 5, end: 9 }])
  assert.deepEqual(splitSentences(text, { start: -5, end: 99 }).length, 3)
})

test('no sentence is longer than the limit', () => {
  for (const text of ['a '.repeat(30_000), 'a'.repeat(50_000), '😀'.repeat(25_001)]) {
    const spans = splitSentences(text)
    for (const s of spans) assert.ok(s.end - s.start <= MAX_SENTENCE)
    assert.equal(
      spans
        .map(s => text.slice(s.start, s.end))
        .join('')
        .replaceAll(' ', ''),
      text.replaceAll(' ', ''),
    )
  }
})

test('any string: spans in order, trimmed, and every visible character in one of them', () => {
  const piece = fc.constantFrom(
    'Mr.',
    '.',
    '"',
    '”',
    '?',
    '\n\n',
    '\n',
    ' ',
    'A',
    'b',
    'Dec.',
    '3',
    '…',
    'p.m.',
    '😀',
    '(',
    ')',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map(p => p.join('')),
      ),
      text => {
        let last = 0
        let kept = ''
        for (const s of splitSentences(text)) {
          assert.ok(s.start >= last && s.end > s.start && s.end <= text.length)
          kept += text.slice(s.start, s.end)
          assert.equal(text.slice(s.start, s.end), text.slice(s.start, s.end).trim())
          last = s.end
        }
        assert.equal(kept.replace(/\s/g, ''), text.replace(/\s/g, ''))
      },
    ),
    { seed: 7, numRuns: 500 },
  )
})
