import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { foreignIn } from './testing.ts'
import { harmless, looksLikeHtml, plainText } from './texts.ts'

const BASE = 'https://harbour-times.example/a/'

describe('harmless', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['<p>Fire</p>', '<p>Fire</p>'],
    ['<P CLASS=x ID=y STYLE="color:red" ONCLICK=z()>Fire', '<p>Fire</p>'],
    ['a<script>alert(1)</script>b', 'ab'],
    ['a<SCRIPT SRC=//x.example/x.js></SCRIPT >b', 'ab'],
    ['a<style>p{}</style>b<iframe srcdoc="<script>1</script>">c</iframe>d', 'abd'],
    ['a<iframe src="/v" />b', 'ab'],
    ['<a href="/x">a</a>', '<a href="https://harbour-times.example/x">a</a>'],
    ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href=" &#106;ava\tscript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="&#x01;javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<img src="data:image/svg+xml,<svg onload=1>" alt="a &quot;b">', '<img alt="a &quot;b">'],
    ['<img src=x onerror=alert(1)>', '<img src="https://harbour-times.example/a/x">'],
    ['<b><i>two</b></i> three', '<b><i>two</i></b> three'],
    ['</p>a</div>', 'a'],
    ['<svg><g><text>five</text></g><script>1</script></svg>', 'five'],
    ['<math><mtext></p><style><img src=x onerror=1></style>', ''],
    ['<form action="/x"><input value=v><button>go</button></form>', 'go'],
    ['3 < 4 & 5 &lt; 6 <3', '3 &lt; 4 &amp; 5 &lt; 6 &lt;3'],
    ['a<!-- <b>no</b> -->b<!doctype x><?php 1 ?>c', 'abc'],
    [
      '<noscript><p title="</noscript><img src=x onerror=1>">a</noscript>',
      '<p title="&lt;/noscript&gt;&lt;img src=x onerror=1&gt;">a</p>',
    ],
    ["less <!' than <b>that</b>", "less &lt;!' than <b>that</b>"],
    ['<![CDATA[<p>wrapped twice</p>]]>', '<p>wrapped twice</p>'],
    ['<![if !supportLists]>one<![endif]>', 'one'],
    ['<br/>a<br></br>', '<br>a<br>'],
    ['<div xmlns="http://www.w3.org/1999/xhtml"/>a', '<div></div>a'],
  ]
  for (const [html, expected] of rows) it(`makes of ${html}`, () => assert.equal(harmless(html, BASE), expected))

  it('leaves a browser nothing but kept elements and attributes, whatever comes', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '/',
      ' ',
      '<a href=',
      '<img src=x onerror=1',
      '<svg>',
      '</svg>',
      '<math>',
      '<style>',
      '</style>',
      '<script>',
      '</script>',
      '<title>',
      '<textarea>',
      '<noscript>',
      '<template>',
      '<p>',
      '<table>',
      '<select>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      'javascript:',
      '&lt;',
      '&#60;',
      'on',
      'x',
      '<iframe ',
      '<plaintext>',
      '<xmp>',
      '<frameset>',
      '<annotation-xml encoding="text/html">',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }), parts => {
        const once = harmless(parts.join(''), BASE)
        assert.deepEqual(foreignIn(once), [])
        assert.equal(harmless(once, BASE), once)
      }),
      { numRuns: 500 },
    )
  })
})

describe('plainText', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['<b>Storm &amp; flood</b><br>two hurt', 'Storm & flood two hurt'],
    ['a<script>x</script>b', 'ab'],
    ['in<i>si</i>de <p>new</p>line', 'inside new line'],
    ['  a \n b  ', 'a b'],
    ['5 < 6', '5 < 6'],
  ]
  for (const [html, words] of rows) it(`of ${html}`, () => assert.equal(plainText(html), words))
})

describe('looksLikeHtml', () => {
  for (const text of [
    'Storm &amp; flood',
    'a <b>b</b>',
    'one<br>two',
    '<img src="x">',
    '<script>x</script>',
    'caf&#233;',
  ])
    it(`says yes to ${text}`, () => assert.equal(looksLikeHtml(text), true))
  for (const text of ['AT&T', 'a < b > c', 'the <blink> tag', '<sales></sales> up', 'x &nosuch', '<3', 'Tom & Jerry;'])
    it(`says no to ${text}`, () => assert.equal(looksLikeHtml(text), false))
})
