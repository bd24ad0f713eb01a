import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { charsetIn, declaredCharset, decodeBytes } from './decode.ts'

const utf8 = (text: string) => [...new TextEncoder().encode(text)]

const rows: readonly [
  why: string,
  bytes: readonly number[],
  declared: string | null,
  text: string,
  encoding: string,
  problems: number,
][] = [
  ['plain ASCII', utf8('PARIS'), null, 'PARIS', 'utf-8', 0],
  ['UTF-8', utf8('Élysée “x”'), null, 'Élysée “x”', 'utf-8', 0],
  ['a byte order mark is no text', [0xef, 0xbb, 0xbf, 0x41], null, 'A', 'utf-8', 0],
  ['UTF-16, little end first', [0xff, 0xfe, 0x41, 0, 0xe9, 0], null, 'Aé', 'utf-16le', 0],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x41, 0, 0xe9], null, 'Aé', 'utf-16be', 0],
  ['UTF-16 cut in the middle of a unit', [0xff, 0xfe, 0x41, 0, 0xe9], null, 'A\uFFFD', 'utf-16le', 1],
  ['no UTF-8 beyond ASCII', [...utf8('caf'), 0xe9, ...utf8(' au lait')], null, 'café au lait', 'windows-1252', 0],
  ['quotes of windows-1252', [0x93, 0x41, 0x94, 0x20, 0x41], null, '“A” A', 'windows-1252', 0],
  ['a stray byte in UTF-8', [...utf8('é ü '), 0xe9, ...utf8(' ö')], null, 'é ü \uFFFD ö', 'utf-8', 1],
  ['cut at the end', utf8('caf\u00e9').slice(0, -1), null, 'caf\uFFFD', 'utf-8', 1],
  ['cut in a longer sequence', utf8('a “').slice(0, -1), null, 'a \uFFFD', 'utf-8', 1],
  ['declared', [0xe1, 0xe2], 'windows-1251', 'бв', 'windows-1251', 0],
  ['declared in capitals, another name', [0x61, 0xe9, 0x61], 'ISO-8859-1', 'aéa', 'windows-1252', 0],
  ['declared UTF-8 that the bytes refute', [0x61, 0xe9, 0x61], 'utf-8', 'aéa', 'windows-1252', 0],
  ['declared UTF-16 in ASCII', utf8('abc'), 'utf-16', 'abc', 'utf-8', 0],
  ['unknown label', utf8('é'), 'klingon', 'é', 'utf-8', 1],
  ['a mark beats the declaration', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'windows-1252', 'é', 'utf-8', 0],
  ['an old label of one byte a letter over UTF-8', utf8('é ü ö ä'), 'iso-8859-2', 'é ü ö ä', 'utf-8', 0],
  ['an old label of two bytes a letter over UTF-8', utf8('港'.repeat(24)), 'gb2312', '港'.repeat(24), 'utf-8', 0],
  ['two bytes a letter that are UTF-8 by chance', [0xc4, 0xa3, 0xc4, 0xa3], 'gbk', '模模', 'gbk', 0],
  ['U+FFFD of the source itself is no loss', utf8('a\uFFFDb'), null, 'a\uFFFDb', 'utf-8', 0],
  ['nothing', [], null, '', 'utf-8', 0],
]

for (const [why, bytes, declared, text, encoding, problems] of rows) {
  test(`decodeBytes: ${why}`, () => {
    const got = decodeBytes(new Uint8Array(bytes), declared)
    assert.deepEqual([got.text, got.encoding, got.problems.length], [text, encoding, problems])
  })
}

test('the problem tells place and number', () => {
  const got = decodeBytes(new Uint8Array([...utf8('é ü '), 0xe9, ...utf8(' ö '), 0xff, 0x41]), null)
  assert.deepEqual(got.problems[0]?.at, { start: 4, end: 5 })
  assert.match(got.problems[0]!.message, /got 2 invalid .* offset 4/)
})

test('declaredCharset reads both forms and nothing else', () => {
  const of = (page: string) => declaredCharset(new TextEncoder().encode(page))
  assert.equal(of('<meta charset="windows-1251">'), 'windows-1251')
  assert.equal(of('<META http-equiv=Content-Type content="text/html; charset=iso-8859-2">'), 'iso-8859-2')
  assert.equal(of('<p>charset=latin1</p>'), null)
  assert.equal(of(`${' '.repeat(2000)}<meta charset="x">`), null)
})

test('any bytes decode, and problems lie in the text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.string()), (bytes, declared) => {
      const { text, problems } = decodeBytes(bytes, declared)
      for (const p of problems) if (p.at) assert.equal(text.slice(p.at.start, p.at.end), '\uFFFD')
    }),
  )
})

test('the charset of a header is taken as written, wherever it stands among the parameters', () => {
  const rows: readonly (readonly [string | null, string | null])[] = [
    ['text/html; charset="UTF-8"', 'UTF-8'],
    ["text/html;boundary=x; Charset = 'latin1'", 'latin1'],
    ['text/html;charset=x-none;q=1', 'x-none'],
    ['text/html; charset=', null],
    ['charset=utf-8', null],
    ['text/html; mycharset=utf-8', null],
    [null, null],
  ]
  for (const [field, expected] of rows) assert.equal(charsetIn(field), expected, String(field))
})
