import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { nameIn } from './name-in.ts'
import { scanPage } from './scan-page.ts'

/** '<p class=x>a' → '<p class="x">' 'a' */
function tokensOf(html: string, foreign = false): readonly string[] {
  const out: string[] = []
  let tag = ''
  scanPage(html, {
    tag: name => {
      tag = name
    },
    attribute: (name, value) => {
      tag += ` ${name}="${value}"`
    },
    tagEnd: (_, closed) => void out.push(`<${tag}${closed ? '/' : ''}>`),
    endTag: name => void out.push(`</${name}>`),
    text: text => void out.push(text),
    isForeign: () => foreign,
  })
  return out
}

describe('scanPage', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['tags and text', '<P>a<br/>b</P >c', ['<p>', 'a', '<br/>', 'b', '</p>', 'c']],
    ['quoted, bare and empty attributes', `<a B="x y" c='"' d=e/f g h = i>`, ['<a b="x y" c=""" d="e/f" g="" h="i">']],
    ['a name may begin with an equals sign', '<a =b c==d>', ['<a =b="" c="=d">']],
    ['slashes between attributes', '<a/b / c/ >', ['<a b="" c=""/>']],
    [
      'references, in attributes only whole ones',
      '<a b="?c&copy=1&amp;">&copy=1 &lt;',
      ['<a b="?c&copy=1&">', '©=1 <'],
    ],
    ['less-than signs in text', 'a < b <3 <<i>', ['a < b <3 <', '<i>']],
    ['comments', 'a<!-- <b> -->c<!-->d<!--->e<!--x--!>f<!-- -- ->', ['a', 'c', 'd', 'e', 'f']],
    ['declarations and instructions', '<!doctype html><?php a ?>b<!x>c<!>d</ e>f</>g', ['b', 'c', 'd', 'f', 'g']],
    ['raw text', '<script>a<b></scripts>&amp;</SCRIPT >c', ['<script>', 'a<b></scripts>&amp;', '</script>', 'c']],
    ['references in titles', '<title>a &amp; <b></title>', ['<title>', 'a & <b>', '</title>']],
    ['nothing ends plain text', '<plaintext>a</plaintext>', ['<plaintext>', 'a</plaintext>']],
    ['a raw element without an end', '<style>a</', ['<style>', 'a</']],
    ['tags that the end cuts off', 'a<b c="d>e', ['a']],
    ['an end tag that the end cuts off', 'a</b', ['a']],
    ['an end tag without its sign', 'a</b c', ['a', '</b>']],
    ['signs at the end', 'a<', ['a<']],
    ['a slash at the end', 'a</', ['a</']],
    ['CDATA is no text', 'a<![CDATA[b>]]>c', ['a', 'c']],
  ]
  for (const [behaviour, html, tokens] of rows)
    it(behaviour, () =>
      assert.deepEqual(
        tokensOf(html).filter(token => token !== ''),
        tokens,
      ),
    )

  it('takes foreign content for what XML says', () => {
    assert.deepEqual(tokensOf('<script>a<b></script>', true), ['<script>', 'a', '<b>', '</script>'])
    assert.deepEqual(tokensOf('<![CDATA[a>]]>b', true), ['a>', 'b'])
  })

  it('goes forward through any string', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '</',
      '<!',
      '-->',
      '--',
      '=',
      '"',
      "'",
      '&',
      '<script',
      'a',
      ' ',
      '\0',
      'É',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const html = pieces.join('')
        let last = 0
        const span = (start: number, end: number): void => {
          assert.ok(start >= last && end >= start && end <= html.length)
          last = end
        }
        scanPage(html, {
          tag: (_, start) => span(start, start + 1),
          attribute: () => undefined,
          tagEnd: end => span(last, end),
          endTag: (_, start, end) => span(start, end),
          text: (_, start, end) => span(start, end),
          isForeign: () => false,
        })
      }),
    )
  })
})

describe('nameIn', () => {
  it('reads any name in lower case, however often', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 40 }), names => {
        for (const name of [...names, ...names])
          assert.equal(nameIn(`<${name}>`, 1, 1 + name.length), name.toLowerCase())
      }),
    )
  })
})
