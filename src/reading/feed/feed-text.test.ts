import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { feedText } from './feed-text.ts'

const bytesOf = (text: string, encoding: 'latin1' | 'utf8' | 'utf16le'): Buffer => Buffer.from(text, encoding)
const utf32 = (text: string, isLittle: boolean): Uint8Array => {
  const codes = Array.from(text, char => char.codePointAt(0)!)
  const view = new DataView(new ArrayBuffer(codes.length * 4))
  for (const [i, code] of codes.entries()) view.setUint32(i * 4, code, isLittle)
  return new Uint8Array(view.buffer)
}
const xml = (label: string | null, text: string): string =>
  `<?xml version="1.0"${label === null ? '' : ` encoding="${label}"`}?><rss>${text}</rss>`

describe('feedText', () => {
  const korean = Buffer.concat([bytesOf(xml('euc-kr', ''), 'latin1'), Buffer.from([0xb3, 0xe2])])
  const japanese = Buffer.from(
    'a5b7a5e7a1bca5c8a4cbcbdcc6fca4ceb5adbbf6a4f2c6c9a4e0a1a3c5ecb5fea4c7b2d0bbf6a4acc8afc0b8a4b7a4bfa1a3',
    'hex',
  )
  const rows: readonly (readonly [string, Uint8Array, string | null, string, RegExp, readonly string[]])[] = [
    ['a mark before a charset', Buffer.from('\uFEFF<é/>', 'utf8'), 'text/xml; charset=iso-8859-1', 'utf-8', /<é/, []],
    ['UTF-16 by its mark', bytesOf('\uFEFF<é/>', 'utf16le'), null, 'utf-16le', /<é/, []],
    ['UTF-16 without a mark', bytesOf(xml('utf-16', 'é'), 'utf16le'), null, 'utf-16le', /é/, []],
    ['UTF-16 with a short first tag', bytesOf('<a>é</a>', 'utf16le'), null, 'utf-16le', /é/, []],
    ['UTF-32', utf32(xml('utf-32', 'é\u{1f6a2}'), false), null, 'utf-32', /é\u{1f6a2}/u, []],
    ['UTF-32, the other end first', utf32(`\uFEFF${xml(null, 'é')}`, true), null, 'utf-32', /^<\?xml.*é/, []],
    [
      'a charset before the declaration',
      bytesOf(xml('utf-8', '\xa3\x93'), 'latin1'),
      'text/xml; charset="windows-1252"',
      'windows-1252',
      /£“/,
      [],
    ],
    [
      'a charset in single marks',
      bytesOf(xml(null, '\xa3'), 'latin1'),
      "application/xml;charset='iso-8859-15'",
      'iso-8859-15',
      /£/,
      [],
    ],
    ['the declaration', korean, 'text/xml', 'euc-kr', /년/, []],
    ['no declaration, UTF-8', Buffer.from(xml(null, 'é'), 'utf8'), 'text/xml', 'utf-8', /é/, []],
    ['no declaration, Western', bytesOf(xml(null, 'caf\xe9s'), 'latin1'), null, 'windows-1252', /cafés/, []],
    [
      'no declaration, Japanese',
      Buffer.concat([bytesOf('<rss>', 'latin1'), japanese, japanese]),
      null,
      'euc-jp',
      /ショート/,
      [],
    ],
    ['ASCII that is UTF-8', Buffer.from(xml('us-ascii', 'é'), 'utf8'), null, 'utf-8', /é/, ['reading/feed-encoding']],
    [
      'Western that is UTF-8',
      Buffer.from(xml('iso-8859-1', 'é'), 'utf8'),
      null,
      'utf-8',
      /é/,
      ['reading/feed-encoding'],
    ],
    ['UTF-16 that is not', Buffer.from(xml('utf-16', 'é'), 'utf8'), null, 'utf-8', /é/, ['reading/feed-encoding']],
    [
      'UTF-8 that is not',
      bytesOf(xml('utf-8', 'caf\xe9s'), 'latin1'),
      null,
      'windows-1252',
      /cafés/,
      ['reading/feed-encoding'],
    ],
    [
      'a charset of UTF-8 that the bytes bear out',
      Buffer.from(xml('iso-8859-1', 'é'), 'utf8'),
      'text/xml; charset=utf-8',
      'utf-8',
      /é/,
      [],
    ],
    [
      'a declaration where the charset is wrong',
      bytesOf(xml('iso-8859-1', 'caf\xe9'), 'latin1'),
      'text/xml; charset=utf-8',
      'windows-1252',
      /café/,
      ['reading/feed-encoding'],
    ],
    [
      'a charset nobody knows',
      Buffer.from(xml('x-harbour', 'é'), 'utf8'),
      null,
      'utf-8',
      /é/,
      ['reading/unknown-charset'],
    ],
    [
      'stray bytes in UTF-8',
      Buffer.concat([Buffer.from(xml('utf-8', 'éüß'), 'utf8'), Buffer.from([0xe9])]),
      null,
      'utf-8',
      /éüß.*\uFFFD/,
      ['reading/undecodable'],
    ],
  ]
  for (const [name, bytes, type, encoding, expected, codes] of rows)
    it(`decides by ${name}`, () => {
      const decoded = feedText(bytes, type)
      assert.equal(decoded.encoding, encoding)
      assert.match(decoded.text, expected)
      assert.deepEqual(
        decoded.problems.map(problem => problem.code),
        codes,
      )
    })
})
