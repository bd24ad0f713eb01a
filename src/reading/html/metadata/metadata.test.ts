import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { NOTHING_KNOWN } from '../../read-text.ts'
import { parsePage } from '../parse-page.ts'
import { metadataOf } from './metadata.ts'
import { chosenOf, linked, type Made, metadataOfMade, PARAGRAPHS } from './testing.ts'

const GERMAN = `<p>${'Die Fähre ist am Freitagabend vor dem Hafen auf Grund gelaufen; zwei Menschen wurden dabei verletzt, sagte der Hafenmeister. '.repeat(4)}</p>`
const WELSH = '<p>Newyddion.</p>'

test('the language of the text wins over the markup when the text is long; short ones follow the markup', () => {
  const rows: readonly (readonly [Made, string | null])[] = [
    [{ lang: 'en-US' }, 'en'],
    [{ lang: 'en', body: GERMAN }, 'de'],
    [{ lang: 'DE_at', body: GERMAN }, 'de'],
    [{ lang: '', body: GERMAN }, 'de'],
    [{ lang: 'cy', body: WELSH }, 'cy'],
    [{ lang: '', body: WELSH, head: '<meta property="og:locale" content="cy_GB">' }, 'cy'],
    [{ lang: '', body: WELSH, headers: { 'content-language': 'cy' } }, 'cy'],
    [{ lang: 'nb', body: WELSH }, 'no'],
    [{ lang: 'template', body: WELSH }, null],
    [{ lang: 'en', body: `<p>${'警方说，周五晚上一艘渡轮在港口外搁浅，两人受伤，被送往医院。'.repeat(12)}</p>` }, 'zh'],
  ]
  for (const [made, language] of rows) assert.equal(metadataOfMade(made).language, language, JSON.stringify(made))
})

test('the address that the page gives as its own', () => {
  const url = 'https://www.harbour-times.example/2031/ferry?from=mail'
  const link = (href: string) => `<link rel="canonical" href="${href}">`
  const rows: readonly (readonly [string, string | null])[] = [
    [link('https://www.harbour-times.example/2031/ferry'), 'https://www.harbour-times.example/2031/ferry'],
    [link('/2031/ferry#top'), 'https://www.harbour-times.example/2031/ferry'],
    [link('//m.harbour-times.example/2031/ferry'), 'https://m.harbour-times.example/2031/ferry'],
    [
      '<meta property="og:url" content="https://www.harbour-times.example/2031/ferry">',
      'https://www.harbour-times.example/2031/ferry',
    ],
    [link('https://www.harbour-times.example/'), null],
    [link('javascript:alert(1)'), null],
    [link(''), null],
    // a copy may name its original's address; one of its own comes first
    [link('https://wire.example/ferry'), 'https://wire.example/ferry'],
    [`${link('https://wire.example/ferry')}<meta property="og:url" content="${url}">`, url],
  ]
  for (const [head, canonical] of rows) assert.equal(metadataOfMade({ head, url }).canonical, canonical, head)
})

test('section and outlet', () => {
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: ['Home', 'World', 'Ferry runs aground'].map(name => ({ '@type': 'ListItem', name })),
  }
  assert.equal(metadataOfMade({ head: '<meta property="article:section" content="World">' }).section, 'World')
  assert.equal(
    metadataOfMade({ head: linked({ '@type': 'NewsArticle', articleSection: ['World', 'Sea'] }) }).section,
    'World',
  )
  assert.equal(metadataOfMade({ head: linked(crumbs) }).section, 'World')
  const url = 'https://x.example/wirtschaft/streik'
  assert.equal(metadataOfMade({ url, body: '<nav><a href="/wirtschaft">Wirtschaft</a></nav>' }).section, 'Wirtschaft')
  assert.equal(
    metadataOfMade({ url, body: '<a href="/sport">Sport</a><a href="/wirtschaft">Zur Übersicht</a>' }).section,
    null,
  )
  assert.equal(metadataOfMade({ url: 'https://x.example/ferry' }).section, null)
  assert.equal(
    metadataOfMade({ head: '<meta property="og:site_name" content="Harbour Times - News">' }).outlet,
    'Harbour Times',
  )
  assert.equal(
    metadataOfMade({ head: linked({ '@type': 'NewsArticle', publisher: { name: 'Harbour Times' } }) }).outlet,
    'Harbour Times',
  )
  assert.equal(metadataOfMade({ headers: { 'x-feed-title': 'Harbour Times' } }).outlet, 'Harbour Times')
})

test('outlets without a statement of their own: beside the headline, and in the line of rights', () => {
  const h1 = '<h1>Ferry runs aground off Elmy</h1>'
  assert.equal(
    metadataOfMade({ head: '<title>Ferry runs aground off Elmy - World - Elmy Gazette</title>', body: h1 }).outlet,
    'Elmy Gazette',
  )
  assert.equal(
    metadataOfMade({ body: `${h1}${PARAGRAPHS}<footer>© 2030-2031 Elmy Gazette. All rights reserved.</footer>` })
      .outlet,
    'Elmy Gazette',
  )
  assert.equal(metadataOfMade({ body: `${h1}<footer>© All rights reserved</footer>` }).outlet, null)
})

test('agencies credited in lines', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['<p>(dpa/AFP)</p>', ['DPA', 'AFP']],
    ['<p>A tug was sent. (AP)</p>', ['AP']],
    ['<p>The Associated Press contributed to this report.</p>', ['AP']],
    ['<p>With reporting by AP and AFP</p>', ['AP', 'AFP']],
    ['<p>Mit Material der dpa</p>', ['DPA']],
    ['<p>Avec AFP</p>', ['AFP']],
    ['<p>Con información de EFE</p>', ['EFE']],
    // near misses
    ['<p>The master spoke from his home, he told AFP</p>', []],
    ['<figure><figcaption>The ferry. (AP)</figcaption></figure>', []],
    ['<p>Foto: dpa</p>', []],
    ['<p>Reuters is a news agency whose reporters were on board the ferry.</p>', []],
    ['<p>Two people contributed to this report.</p>', []],
  ]
  for (const [line, credit] of rows)
    assert.deepEqual(
      metadataOfMade({ body: `<article><h1>Ferry runs aground</h1>${PARAGRAPHS}${line}</article>` }).credit,
      credit,
      line,
    )
})

test('a page that says nothing gives nothing', () => {
  const known = metadataOf(parsePage(''), { url: null, headers: {}, capturedAt: '2032-01-01T00:00:00Z', main: null })
  assert.deepEqual(known, NOTHING_KNOWN)
})

/** After the JSON Test Suite: broken, odd and hostile JSON. */
const ODD_JSON = [
  '',
  ' ',
  '[',
  '{',
  '[1,]',
  '{"a":',
  '{"a":1,}',
  '["a"',
  '[1e9999]',
  '[-]',
  '"\\ud800"',
  '\ufeff{}',
  'null',
  'true',
  '"text"',
  '123',
  '[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]',
  '['.repeat(20_000),
  '{"a":'.repeat(20_000),
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  '{"@type":null,"headline":{"a":1},"author":[[[null]]],"datePublished":["x"]}',
  '{"@type":["NewsArticle",5],"author":{"@id":"#a"},"@id":"#a"}',
  '{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"publisher":{"@id":"#a"}}',
  '{"__proto__":{"@type":"NewsArticle","headline":"no"},"constructor":{"prototype":1}}',
  '{"@type":"NewsArticle","constructor":"x","toString":1,"__proto__":null,"headline":"Ferry runs aground"}',
  '{"@type":"NewsArticle","author":{"name":{"name":{"name":"Jane Roe"}}}}',
  '{"@type":"NewsArticle","author":"__proto__","articleSection":{"@value":"x"},"inLanguage":{"name":"x"}}',
  '<!-- {"@type":"NewsArticle"} -->',
  '//<![CDATA[\n{"@type":"NewsArticle","headline":"Ferry runs aground"}\n//]]>',
  '{"@type":"NewsArticle","headline":"Ferry\nruns aground",}',
]

test('odd JSON never throws; what can be repaired is read', () => {
  for (const json of ODD_JSON) {
    const known = metadataOfMade({ head: `<script type="application/ld+json">${json}</script>` })
    assert.deepEqual(JSON.parse(JSON.stringify(known)), known, json.slice(0, 80))
  }
  for (const json of ODD_JSON.slice(-2))
    assert.equal(
      metadataOfMade({ head: `<script type="application/ld+json">${json}</script>` }).title,
      'Ferry runs aground',
    )
})

test('meta names and keys of the prototype mean nothing', () => {
  const head = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    .map(n => `<meta name="${n}" content="2031-05-04">`)
    .join('')
  assert.deepEqual([metadataOfMade({ head }).published, metadataOfMade({ head }).byline], [null, []])
})

test('any markup: values survive JSON, what is known is in the evidence, and a page reads the same twice', () => {
  const value = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('2031-05-04', 'By Jane Roe', 'Reuters', '3/4/31', '"', '<p>'),
  )
  const attribute = fc.constantFrom('name', 'property', 'itemprop', 'class', 'rel', 'datetime', 'content', 'id')
  const name = fc.constantFrom('meta', 'time', 'h1', 'p', 'div', 'a', 'span', 'title', 'script', 'article', 'aside')
  const known = fc.constantFrom('author', 'date', 'og:title', 'datePublished', 'byline', 'headline')
  const element = fc.tuple(name, fc.array(fc.tuple(attribute, fc.oneof(known, value)), { maxLength: 3 }), value)
  fc.assert(
    fc.property(fc.array(element, { maxLength: 20 }), elements => {
      const body = elements
        .map(
          ([n, attributes, text]) =>
            `<${n} ${attributes.map(([a, v]) => `${a}="${v.replaceAll('"', '')}"`).join(' ')}>${text}</${n}>`,
        )
        .join('')
      const metadata = metadataOfMade({ body })
      assert.deepEqual(JSON.parse(JSON.stringify(metadata)), metadata)
      assert.deepEqual(metadataOfMade({ body }), metadata)
      if (metadata.title !== null) assert.equal(chosenOf(metadata, 'title').length, 1)
      if (metadata.published !== null) assert.equal(chosenOf(metadata, 'published').length, 1)
      assert.equal(
        metadata.byline.length > 0,
        chosenOf(metadata, 'byline').some(e => !e.detail.endsWith('(organisation)')),
      )
    }),
    { numRuns: 300 },
  )
})

test('large and hostile pages end soon: work grows with the page', () => {
  for (const piece of [
    '<p class="author byline meta">By ',
    '<time datetime="',
    '<h1>a | b - c</h1>',
    '<meta name="author" content="a, b, c">',
    `<script>"publishedAt":"`,
    '4 May 2031 ',
  ]) {
    const body = piece.repeat(20_000)
    const metadata = metadataOfMade({ body: `${body}${PARAGRAPHS}` })
    assert.ok(metadata.evidence.length < 300)
  }
})
