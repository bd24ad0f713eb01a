import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linked, type Made, metadataOfMade, PARAGRAPHS } from './testing.ts'

const SITE = '<meta property="og:site_name" content="Harbour Times">'

test('the headline without the name of the site', () => {
  const rows: readonly (readonly [Made, string | null])[] = [
    [{ head: `${SITE}<title>Ferry runs aground | Harbour Times</title>` }, 'Ferry runs aground'],
    [{ head: `${SITE}<title>Harbour Times - Ferry runs aground off Elmy</title>` }, 'Ferry runs aground off Elmy'],
    [{ head: `${SITE}<meta property="og:title" content="Ferry runs aground – Harbour Times">` }, 'Ferry runs aground'],
    [
      { head: '<title>Ferry runs aground • Elmy Gazette</title>', url: 'https://elmy-gazette.example/a' },
      'Ferry runs aground',
    ],
    // near misses: a dash inside a headline, a colon after a kicker, the site's name inside the words
    [{ head: `${SITE}<title>Ferry – what we know so far</title>` }, 'Ferry – what we know so far'],
    [{ head: `${SITE}<title>Inquiry: ferry ran aground</title>` }, 'Inquiry: ferry ran aground'],
    [{ head: `${SITE}<title>How the Harbour Times began</title>` }, 'How the Harbour Times began'],
    [{ head: `${SITE}<title>Harbour Times</title>` }, 'Harbour Times'],
    [{ head: '<title>«Nobody came»: crew of the ferry speaks</title>' }, '«Nobody came»: crew of the ferry speaks'],
  ]
  for (const [made, title] of rows) assert.equal(metadataOfMade(made).title, title, JSON.stringify(made))
})

test('a heading that agrees with the head is believed before all else; entities encoded twice are decoded', () => {
  const h1 = `<h1>Ferry runs aground</h1>${PARAGRAPHS}`
  const rows: readonly (readonly [Made, string])[] = [
    [{ head: '<title>Elmy: Ferry runs aground - all we know | Elmy Gazette</title>', body: h1 }, 'Ferry runs aground'],
    [{ head: '<meta property="og:title" content="Ferry &amp;amp; tug">', body: PARAGRAPHS }, 'Ferry & tug'],
    [
      { head: '<title>Sea news</title>', body: `<h1>Two hurt as a ferry runs aground</h1>${PARAGRAPHS}` },
      'Two hurt as a ferry runs aground',
    ],
    [
      { head: '<title>Two hurt as ferry runs aground</title>', body: `<h1>News</h1>${PARAGRAPHS}` },
      'Two hurt as ferry runs aground',
    ],
    [
      {
        head: '<title>Elmy » Blog » Two hurt</title>',
        body: `<h1>Elmy</h1><h2>Two hurt</h2>${PARAGRAPHS}`,
        url: 'https://elmy.example/x',
      },
      'Two hurt',
    ],
  ]
  for (const [made, title] of rows) assert.equal(metadataOfMade(made).title, title, JSON.stringify(made))
})

test('two fields of a news article that agree win over a heading for search engines', () => {
  const head = `${linked({ '@type': 'NewsArticle', headline: 'Ferry runs aground' })}<meta property="og:title" content="Ferry runs aground">`
  const body = `<h1>Elmy ferry accident news: what happened?</h1>${PARAGRAPHS}`
  assert.equal(metadataOfMade({ head, body }).title, 'Ferry runs aground')
  assert.equal(
    metadataOfMade({ head: head.replace('NewsArticle', 'Article'), body }).title,
    'Elmy ferry accident news: what happened?',
  )
})

test('the article of the page is told from those of a list beside it', () => {
  const other = {
    '@type': 'NewsArticle',
    headline: 'Tug sinks',
    datePublished: '2031-01-01',
    url: 'https://x.example/tug',
  }
  const own = {
    '@type': 'NewsArticle',
    headline: 'Ferry runs aground',
    datePublished: '2031-05-04',
    url: 'https://x.example/ferry',
  }
  for (const nodes of [
    [other, own],
    [own, other],
    [{ '@type': 'ItemList', itemListElement: [other] }, own],
  ]) {
    const known = metadataOfMade({ head: linked(nodes), url: 'https://www.x.example/ferry?from=mail' })
    assert.equal(known.title, 'Ferry runs aground')
    assert.equal(known.published?.from.slice(0, 10), '2031-05-03')
  }
})

test('the feed names the headline when the page does not', () => {
  const headers = { 'x-feed-item-title': 'Ferry runs aground' }
  assert.equal(metadataOfMade({ headers }).title, 'Ferry runs aground')
  assert.equal(metadataOfMade({ headers, head: '<title>Tug sinks off Elmy</title>' }).title, 'Tug sinks off Elmy')
})

test('a kicker in the h1 is set apart, and left out where the headline has an element of its own', () => {
  const h1 = (inner: string) => ({ body: `<h1><span class="kicker">Elections</span>${inner}</h1>${PARAGRAPHS}` })
  assert.equal(metadataOfMade(h1('<span>Tie in Port Elmy</span>')).title, 'Elections Tie in Port Elmy')
  assert.equal(metadataOfMade(h1('<span class="headline">Tie in Port Elmy</span>')).title, 'Tie in Port Elmy')
  assert.equal(
    metadataOfMade({ body: `<h1>The <em>Ever</em>green is af<b>loat</b></h1>${PARAGRAPHS}` }).title,
    'The Evergreen is afloat',
  )
})

test('a page without any title has none', () => {
  assert.equal(metadataOfMade({}).title, null)
  assert.equal(metadataOfMade({ head: '<title> </title>', body: `<h1></h1>${PARAGRAPHS}` }).title, null)
})

test("a lower heading that the newsroom's own record repeats is the headline, whatever the h1 says", () => {
  const h1 = '<h1>Ferry fire Elmy: this is how bad it was</h1>'
  const record = linked({ '@type': 'NewsArticle', headline: 'Three held after ferry fire' })
  const of = (h2: string) => metadataOfMade({ head: record, body: `${h1}<h2>${h2}</h2>${PARAGRAPHS}` }).title
  assert.equal(of('Three held after ferry fire'), 'Three held after ferry fire')
  assert.equal(of('What we know'), 'Ferry fire Elmy: this is how bad it was')
})

test('a kicker goes when the head has the headline alone', () => {
  const og = '<meta property="og:title" content="Three held after ferry fire">'
  const rows: readonly (readonly [Made, string])[] = [
    [
      { head: og, body: `<h1>Elmy inquiry: Three held after ferry fire</h1>${PARAGRAPHS}` },
      'Three held after ferry fire',
    ],
    [
      { head: og, body: `<h3>Elmy inquiry - Three held after ferry fire</h3>${PARAGRAPHS}` },
      'Three held after ferry fire',
    ],
    [
      {
        head: '<title>Inquiry: Three held after ferry fire</title>',
        body: `<h1><span class="headline-kicker">Elmy</span> <span class="headline-text">Three held after ferry fire</span></h1>${PARAGRAPHS}`,
      },
      'Three held after ferry fire',
    ],
    // near misses: nothing else says which part is the headline
    [
      { body: `<h1>Elmy inquiry: Three held after ferry fire</h1>${PARAGRAPHS}` },
      'Elmy inquiry: Three held after ferry fire',
    ],
    [
      {
        head: '<meta property="og:title" content="Ferry fire: all we know">',
        body: `<h1>Elmy inquiry: Three held</h1>${PARAGRAPHS}`,
      },
      'Elmy inquiry: Three held',
    ],
  ]
  for (const [made, title] of rows) assert.equal(metadataOfMade(made).title, title, JSON.stringify(made))
})
