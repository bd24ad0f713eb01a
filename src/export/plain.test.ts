import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columns, padTo, plain, visible, wrap } from './plain.ts'

test('steering characters are neutralised, letters of any script stay', () => {
  for (const [text, expected] of [
    ['a\u001b[31mb', 'a\ufffd[31mb'],
    ['a\u202eb\u2066c\u200bd\ufeff', 'abcd'],
    ['a\r\n\tb', 'a b'],
    ['\ud800', '\ufffd'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['שלום 你好 e\u0301', 'שלום 你好 e\u0301'],
  ] as const)
    assert.equal(plain(text), expected)
  assert.equal(visible('a\r\n  b\u0000'), 'a\n  b\ufffd')
})

test('columns as a terminal counts them', () => {
  for (const [text, width] of [
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['你好', 4],
    ['한글', 4],
    ['ｆｕ', 4],
    ['🚒', 2],
    ['👩\u200d👩\u200d👧', 2],
    ['שלום', 4],
    ['✓≠•✗', 4],
  ] as const)
    assert.equal(columns(text), width, text)
  assert.equal(padTo('你', 4), '你  ')
  assert.equal(padTo('long', 2), 'long')
})

test('wrapping keeps every letter and every line within its width', () => {
  assert.deepEqual(wrap('one two three', 7), ['one two', 'three'])
  assert.deepEqual(wrap('abcdefgh', 3), ['abc', 'def', 'gh'])
  assert.deepEqual(wrap('你好你', 4), ['你好', '你'])
  assert.deepEqual(wrap('', 5), [''])
  assert.deepEqual(wrap('St\u00a0Anne [1]', 8), ['St\u00a0Anne', '[1]'])
  assert.deepEqual(wrap('name\u00a0[12]', 6), ['name', '[12]'])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const clean = plain(text)
      const lines = wrap(clean, width)
      for (const line of lines) assert.ok(columns(line) <= width)
      assert.equal(lines.join('').replace(/[ \u00a0]/g, ''), clean.replace(/[ \u00a0]/g, ''))
    }),
  )
})

test('cleaning twice is cleaning once, and nothing steering is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const once = plain(text)
      assert.equal(plain(once), once)
      assert.doesNotMatch(once, /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    }),
  )
})
