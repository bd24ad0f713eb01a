import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { madeUp, madeUpFeeds } from '../../../test/hostile/made-up-feeds.ts'
import type { Feed, FeedItem } from '../../model/index.ts'
import { type FeedOrigin, readFeed } from './read-feed.ts'
import { MAX_UNPACKED_BYTES } from './unpack.ts'

const FROM: FeedOrigin = { contentType: null, url: 'https://harbour-times.example/feeds/all.xml' }
const read = (text: string, from: FeedOrigin = FROM): Feed => readFeed(new TextEncoder().encode(text), from)
const item = (inside: string, from: FeedOrigin = FROM): FeedItem =>
  read(`<rss version="2.0"><channel><item>${inside}</item></channel></rss>`, from).items[0]!
const entry = (inside: string): FeedItem =>
  read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inside}</entry></feed>`).items[0]!
const codes = (feed: Feed): readonly string[] => feed.problems.map(problem => problem.code)

describe('formats', () => {
  const rows: readonly (readonly [string, string, Feed['kind'], number])[] = [
    ['RSS 2.0', madeUp.rss, 'rss', 2],
    ['Atom 1.0', madeUp.atom, 'atom', 1],
    ['RDF', madeUp.rdf, 'rss', 1],
    ['CDF', madeUp.cdf, 'cdf', 1],
    ['JSON Feed', madeUp.json, 'jsonfeed', 2],
    ['OPML', madeUp.opml, 'opml', 1],
    ['a news sitemap', madeUp.sitemap, 'sitemap', 1],
    ['an index of sitemaps', madeUp.index, 'sitemap-index', 1],
    ['RSS without a namespace declared', '<rss><channel><item><dc:title>a</dc:title></item></channel></rss>', 'rss', 1],
    ['Atom under a prefix', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry/></a:feed>', 'atom', 1],
    [
      'RSS behind a warning of the server',
      '<br />\n<b>Warning</b>: disk full <br>\n<rss><channel><item/></channel></rss>',
      'rss',
      1,
    ],
    [
      'a sitemap of bare addresses',
      'https://harbour-times.example/1\r\nhttps://harbour-times.example/2\n',
      'sitemap',
      2,
    ],
    ['a text that begins with an address', 'https://harbour-times.example/1 is where\nit says so', 'other', 0],
    ['a page', '<!doctype html><html><body><p>Hello</p></body></html>', 'other', 0],
    [
      'RDF that is no feed',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><x/></rdf:RDF>',
      'other',
      0,
    ],
    ['other JSON', '{"a":1}', 'other', 0],
    ['nothing', '', 'other', 0],
  ]
  for (const [name, text, kind, items] of rows)
    it(`tells ${name}`, () => {
      const feed = read(text)
      assert.deepEqual([feed.kind, feed.items.length], [kind, items])
      assert.equal(codes(feed).includes('reading/feed-not-a-feed'), kind === 'other')
    })
})

describe('packed feeds', () => {
  const packed = gzipSync(madeUp.sitemap)
  const kindOf = (bytes: Uint8Array): readonly unknown[] => {
    const feed = readFeed(bytes, FROM)
    return [feed.kind, feed.items.length, codes(feed)[0] ?? null]
  }
  it('are unpacked', () => assert.deepEqual(kindOf(packed), ['sitemap', 1, null]))
  it('that break off give what there is', () =>
    assert.deepEqual(kindOf(packed.subarray(0, -20)).slice(0, 2), ['sitemap', 1]))
  it('that are damaged or too large are refused', () => {
    assert.deepEqual(kindOf(Buffer.concat([packed.subarray(0, 20), Buffer.alloc(50, 0xff)])), [
      'other',
      0,
      'reading/feed-packed',
    ])
    assert.deepEqual(kindOf(gzipSync(Buffer.alloc(MAX_UNPACKED_BYTES + 1))), ['other', 0, 'reading/feed-packed'])
  })
})

describe('fields', () => {
  it('of RSS', () => {
    const feed = read(madeUp.rss)
    assert.deepEqual(
      [feed.title, feed.link, feed.self, feed.description, feed.language, feed.ttlMinutes, feed.categories],
      [
        'Harbour Times',
        'https://harbour-times.example/',
        'https://harbour-times.example/feed.xml',
        'News of Alder Bay',
        'en',
        30,
        ['News', 'Local'],
      ],
    )
    assert.deepEqual(feed.items[0], {
      id: 'ht-1',
      title: 'Ferry fire & rescue',
      link: 'https://harbour-times.example/2031/ferry?a=1&b=2',
      published: '2031-05-02T04:30:00Z',
      updated: null,
      summary: 'Two were hurt, the Alder Bay desk says.<br>More soon.',
      content: '<p>Two were <a href="https://harbour-times.example/hurt">hurt</a>.</p>',
      language: null,
      rights: null,
      authors: [{ name: 'Jo Hale', email: 'jo@harbour-times.example', url: null }],
      categories: ['Harbour'],
      enclosures: [
        { url: 'https://harbour-times.example/ferry.jpg', type: 'image/jpeg', bytes: 1024 },
        { url: 'https://harbour-times.example/ferry.mp4', type: 'video/mp4', bytes: null },
      ],
      source: null,
    })
    const [, second] = feed.items
    assert.deepEqual(
      [second?.title, second?.summary, second?.link],
      ['Bridge shut', 'a &lt; b', 'https://harbour-times.example/2031/bridge'],
    )
    assert.deepEqual(second?.source, { title: 'Coast Wire', url: 'https://coast-wire.example/rss' })
  })

  it('of Atom', () => {
    const feed = read(madeUp.atom)
    assert.deepEqual(
      [feed.title, feed.link, feed.next],
      ['Harbour & Coast', 'https://harbour-times.example/', 'https://harbour-times.example/a/?page=2'],
    )
    assert.deepEqual(feed.authors, [{ name: 'Jo Hale', email: null, url: 'https://harbour-times.example/jo' }])
    assert.deepEqual(feed.items[0], {
      id: 'urn:uuid:2',
      title: 'Café flooded',
      link: 'https://harbour-times.example/a/cafe',
      published: '2031-05-02T06:00:00Z',
      updated: '2031-05-02T09:00:00Z',
      summary: '5 &lt; 6',
      content: '<div><p>Water in the <a href="https://harbour-times.example/a/street">street</a></p></div>',
      language: null,
      rights: 'All ours',
      authors: [],
      categories: ['flood', 'Floods'],
      enclosures: [{ url: 'https://harbour-times.example/a/cafe.mp3', type: 'audio/mpeg', bytes: 9 }],
      source: { title: 'Coast Wire', url: 'https://coast-wire.example/atom' },
    })
  })

  it('of RDF, CDF, OPML and sitemaps', () => {
    assert.equal(read(madeUp.rdf).image, 'https://harbour-times.example/logo.png')
    const cdf = read(madeUp.cdf)
    assert.deepEqual(
      [cdf.link, cdf.items[0]?.title, cdf.items[0]?.updated],
      ['https://harbour-times.example/', 'Storm', '2031-05-01T10:00:00Z'],
    )
    const [subscription] = read(madeUp.opml).items
    assert.deepEqual(
      [subscription?.id, subscription?.title, subscription?.categories],
      ['https://harbour-times.example/feed.xml', 'Harbour Times', ['Region']],
    )
    const [page] = read(madeUp.sitemap).items
    assert.deepEqual(
      [page?.link, page?.title, page?.published, page?.updated, page?.categories, page?.source?.title],
      [
        'https://harbour-times.example/1',
        'Storm & flood',
        '2031-05-01T08:00:00Z',
        '2031-05-02T00:00:00Z',
        ['storm', 'flood'],
        'Harbour Times',
      ],
    )
  })

  it('of JSON Feed, a text as HTML that shows it', () => {
    const feed = read(madeUp.json)
    assert.deepEqual(feed.items[0]?.id, '7')
    assert.equal(feed.items[0]?.content, '<p>Wind <a href="https://harbour-times.example/w">here</a></p>')
    assert.equal(feed.items[1]?.content, 'a &lt; b')
    assert.equal(({} as Record<string, unknown>).polluted, undefined)
  })
})

describe('titles', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['<title>1 &lt; 2 &amp;amp; 3</title>', '1 < 2 & 3'],
    ['<title>The &lt;b>bold&lt;/b> one</title>', 'The bold one'],
    ['<title>The &lt;blinking tag</title>', 'The <blinking tag'],
    ['<title>AT&T and R&amp;D</title>', 'AT&T and R&D'],
    ['<title>?a=1&copy=2</title>', '?a=1&copy=2'],
    ['<title>caf&eacute; &#8211; &#147;x&#148; &nosuch;</title>', 'café – “x” &nosuch;'],
    ['<title>  two\n lines </title>', 'two lines'],
    ['<title>a < b</title>', 'a < b'],
    ['<title>below 5 <3 hearts</title>', 'below 5 <3 hearts'],
    ['<title/><itunes:title>podcast</itunes:title>', 'podcast'],
    ['<image><title>of the picture</title></image><title>own</title>', 'own'],
    ['<title>&lt;script>alert(1)&lt;/script>safe</title>', 'safe'],
    ['<title> </title>', null],
  ]
  for (const [inside, title] of rows) it(`read ${inside}`, () => assert.equal(item(inside).title, title))

  it('of Atom mean what their type says', () => {
    assert.equal(entry('<title>&lt;b>is text&lt;/b></title>').title, '<b>is text</b>')
    assert.equal(entry('<title type="html">&lt;b>is HTML&lt;/b></title>').title, 'is HTML')
    assert.equal(entry('<title type="xhtml"><div>is <b>XHTML</b></div></title>').title, 'is XHTML')
    assert.equal(entry('<title mode="base64">aXMgY29kZWQ=</title>').title, 'is coded')
    assert.equal(entry('<content type="application/octet-stream">aXMgY29kZWQ=</content>').content, 'is coded')
    assert.equal(entry('<content type="application/json">{"a":1}</content>').content, '{"a":1}')
  })
})

describe('addresses', () => {
  it('are resolved against xml:base, Content-Location, the address, the site', () => {
    const based = '<rss xml:base="https://a.example/x/"><channel><item><link>b</link></item></channel></rss>'
    assert.equal(read(based).items[0]?.link, 'https://a.example/x/b')
    const bare =
      '<rss><channel><link>https://site.example/y/</link><item><link>b</link><description>&lt;a href="c">c&lt;/a></description></item></channel></rss>'
    assert.equal(read(bare).items[0]?.link, 'https://harbour-times.example/feeds/b')
    assert.equal(
      read(bare, { ...FROM, headers: { 'content-location': '/z/feed' } }).items[0]?.link,
      'https://harbour-times.example/z/b',
    )
    const unknown = read(bare, { contentType: null, url: null }).items[0]
    assert.deepEqual(
      [unknown?.link, unknown?.summary],
      ['https://site.example/y/b', '<a href="https://site.example/y/c">c</a>'],
    )
  })

  const rows: readonly (readonly [string, string | null])[] = [
    ['<link>javascript:alert(1)</link>', null],
    ['<link>java&#10;script:alert(1)</link>', 'https://harbour-times.example/feeds/java%20script:alert(1)'],
    ['<link>data:text/html,x</link>', null],
    ['<link>file:///etc/passwd</link>', null],
    ['<link>HTTPS://Harbour-Times.example/É</link>', 'HTTPS://Harbour-Times.example/É'],
    ['<link xml:base="javascript:1/">/a</link>', 'https://harbour-times.example/a'],
    ['<guid>https://harbour-times.example/g</guid>', 'https://harbour-times.example/g'],
    ['<guid isPermaLink="false">https://harbour-times.example/g</guid>', null],
    ['<guid>g-1</guid>', null],
    [
      '<atom:link rel="self" href="/s"/><atom:link type="application/json" href="/j"/><atom:link href="/h"/>',
      'https://harbour-times.example/h',
    ],
  ]
  for (const [inside, link] of rows) it(`read ${inside}`, () => assert.equal(item(inside).link, link))
})

describe('damage', () => {
  const items = (inside: string): readonly (string | null)[] =>
    read(`<rss><channel><title>Desk</title>${inside}`).items.map(one => one.title)
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['truncation', '<item><title>A</title></item><item><title>B</title><desc', ['A', 'B']],
    ['unclosed items', '<item><title>A</title><item><title>B</title></channel></rss>', ['A', 'B']],
    ['unclosed leaves', '<item><title>A<link>/a<pubDate>x</item><item><title>B</item>', ['A', 'B']],
    ['unclosed texts', '<item><title>A</title><description>a <p> b<guid>1</guid></item>', ['A']],
    [
      'unclosed CDATA',
      '<item><title>A</title><description><![CDATA[x</description></item><item><title>B</title><description><![CDATA[y]]></description></item>',
      ['A', 'B'],
    ],
    [
      'CDATA that speaks of CDATA',
      '<item><description><![CDATA[write <![CDATA[ and ]]></description><title>A</title></item>',
      ['A'],
    ],
    ['an unclosed comment', '<item><title>A</title></item><!-- <item><title>B</title></item>', ['A', 'B']],
    [
      'swapped tags',
      '<item><title>A</title><description><b><i>x</b></i></description></item><item><title>B</title></item>',
      ['A', 'B'],
    ],
    ['tags without ">"', '<item><title>A</title<link>/a</link></item><item<title>B</title></item>', ['A', 'B']],
    ['attributes without marks', '<item lang=en id=5/6><title>A</title></item>', ['A']],
    ['an open mark', '<item><enclosure url="/a><title>A</title></item><item><title x="1">B</title></item>', ['A', 'B']],
    [
      'a second document',
      '<item><title>A</title></item></channel></rss><rss><channel><item><title>B</title></item></channel></rss>',
      ['A'],
    ],
    [
      'items in the wrong place',
      '<item><title>A</title></item></channel><item><title>B</title></item></rss>',
      ['A', 'B'],
    ],
    [
      'an item in an item of another hand',
      '<item><title>A</title><x:old><item><title>old</title></item></x:old></item><item><title>B</title></item>',
      ['A', 'B'],
    ],
  ]
  for (const [name, inside, titles] of rows) it(`is read over: ${name}`, () => assert.deepEqual(items(inside), titles))

  it('is told once, with its first place', () => {
    const { problems } = read('<rss><channel><item><title>A</title></b></c></item></channel></rss>')
    assert.deepEqual(
      problems.map(({ code, at }) => [code, at?.start]),
      [['reading/feed-damaged', 36]],
    )
    assert.match(problems[0]!.message, /<\/b> without its start tag at offset 36 and 1 more/)
    assert.deepEqual(read(madeUp.sitemap).problems, [])
  })

  it('of JSON: the whole items before it are read', () => {
    const feed = read('{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","tags":["}"]},{"id":"2"},{"id":')
    assert.deepEqual([feed.items.map(one => one.id), codes(feed)], [['1', '2'], ['reading/feed-bad-json']])
  })

  it('of characters and dates is told', () => {
    assert.deepEqual(codes(read('<rss><channel><item><title>A\u0001\u0000B</title></item></channel></rss>')), [
      'reading/feed-controls',
    ])
    assert.equal(item('<title>A\u0001B</title>').title, 'AB')
    assert.deepEqual(codes(read('<rss><channel><item><pubDate>soon</pubDate></item></channel></rss>')), [
      'reading/feed-date',
    ])
  })
})

describe('entities', () => {
  const withDoctype = (declared: string, text: string): Feed =>
    read(`<!DOCTYPE rss [${declared}]><rss><channel><item><title>${text}</title></item></channel></rss>`)
  it('of one literal text are read, others stay as written', () => {
    assert.equal(withDoctype('<!ENTITY desk "Alder Bay">', '&desk;').items[0]?.title, 'Alder Bay')
    const nested = withDoctype('<!ENTITY a "x"><!ENTITY b "&a;&a;">', '&a;&b;')
    assert.deepEqual([nested.items[0]?.title, codes(nested)], ['x&b;', ['reading/feed-entities']])
    assert.equal(withDoctype('<!ENTITY f SYSTEM "file:///etc/passwd">', '&f;').items[0]?.title, '&f;')
  })

  it('add no more than the length of the feed', () => {
    const feed = withDoctype(`<!ENTITY a "${'x'.repeat(900)}">`, '&a;'.repeat(1000))
    assert.ok(feed.items[0]!.title!.length < 900 + 3000 + 4000)
  })
})

describe('any input', () => {
  it('gives plain JSON of a known kind', () => {
    const piece = fc.constantFrom(
      ...madeUpFeeds,
      '<item>',
      '</item>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '<',
      '>',
      '&',
      '"',
      '&a;',
      '{"items":[',
      '\0',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), fc.nat(), (parts, cut) => {
        const text = parts.join('')
        const feed = read(text.slice(0, cut % (text.length + 1)))
        assert.deepEqual(JSON.parse(JSON.stringify(feed)), feed)
      }),
      { numRuns: 300 },
    )
  })
})
