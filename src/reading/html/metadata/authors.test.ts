import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosenOf, linked, type Made, metadataOfMade, PARAGRAPHS } from './testing.ts'

const article = (fields: object) => linked({ '@type': 'NewsArticle', headline: 'Ferry runs aground', ...fields })
const SITE = '<meta property="og:site_name" content="Harbour Times">'
const h1 = '<h1>Ferry runs aground off Elmy</h1>'
const under = (byline: string): Made => ({ body: `<article>${h1}${byline}${PARAGRAPHS}</article>` })

test('writers are found in JSON-LD, meta elements, marked elements and lines', () => {
  const rows: readonly (readonly [Made, readonly string[]])[] = [
    [{ head: article({ author: { '@type': 'Person', name: 'Jane Roe' } }) }, ['Jane Roe']],
    [{ head: article({ author: [{ name: 'Jane Roe' }, 'John Doe'] }) }, ['Jane Roe', 'John Doe']],
    [{ head: article({ author: { givenName: 'Jane', familyName: 'Roe' } }) }, ['Jane Roe']],
    [
      {
        head: linked({
          '@graph': [
            { '@type': 'NewsArticle', headline: 'x', author: { '@id': '#p' } },
            { '@id': '#p', '@type': 'Person', name: 'Jane Roe' },
          ],
        }),
      },
      ['Jane Roe'],
    ],
    [{ head: '<meta name="author" content="By Jane Roe, John Doe">' }, ['Jane Roe', 'John Doe']],
    [{ head: '<meta property="article:author" content="https://social.example/jroe">' }, []],
    [
      { head: '<meta name="citation_author" content="Jane Roe"><meta name="citation_author" content="John Doe">' },
      ['Jane Roe', 'John Doe'],
    ],
    [under('<p>By <a rel="author" href="/x">Jane Roe</a></p>'), ['Jane Roe']],
    [under('<span itemprop="author"><span itemprop="name">Jane Roe</span>, reporter</span>'), ['Jane Roe']],
    [under('<div class="article-byline">Jane Roe | 4 May 2031</div>'), ['Jane Roe']],
    [under('<p>By Jane Roe and John Doe</p>'), ['Jane Roe', 'John Doe']],
    [under('<p>Ein Gastbeitrag von Erika Muster</p>'), ['Erika Muster']],
    [under('<p>Autor</p><p>Erika Muster</p>'), ['Erika Muster']],
    [under('<p>04.05.2031 - Erika Muster</p>'), ['Erika Muster']],
    [under('<p>Par Luc Petit, le 4 mai 2031</p>'), ['Luc Petit']],
    [under('<a href="/autoren/erika-muster">Erika Muster</a>'), ['Erika Muster']],
    [under('<p>By Jane Roe Sunday, May 4, 2031</p>'), ['Jane Roe']],
  ]
  for (const [made, byline] of rows) assert.deepEqual(metadataOfMade(made).byline, byline, JSON.stringify(made))
})

test('near misses: pictures, buttons, other stories, comments and the headline name no writer', () => {
  for (const byline of [
    '<figure><img src="a.jpg"><figcaption class="image-author">John Doe</figcaption></figure>',
    '<button class="follow-author">Follow Jane Roe</button>',
    '<p>Photo: John Doe</p>',
    '<p>By the sea, a ferry ran onto the sand</p>',
    '<span class="author-label">Author</span>',
  ])
    assert.deepEqual(metadataOfMade(under(byline)).byline, [], byline)
  const later = `${'<p>More of this text about the ferry and the sand off Port Elmy, for which we have many words.</p>'.repeat(60)}`
  const related = `<article>${h1}${PARAGRAPHS}${later}</article><div class="related-posts"><p class="author">Mary Major</p></div><div id="comments"><p class="comment-author">Tom Pub</p></div>`
  assert.deepEqual(metadataOfMade({ body: related }).byline, [])
})

test('outlets and desks are no persons; what the page says of them stays in the evidence', () => {
  const known = metadataOfMade({ head: `${SITE}${article({ author: { '@type': 'Person', name: 'Harbour Times' } })}` })
  assert.deepEqual(known.byline, [])
  assert.deepEqual(
    chosenOf(known, 'byline').map(e => [e.value, e.detail]),
    [['Harbour Times', 'author (organisation)']],
  )
  const person = metadataOfMade({
    head: `${SITE}${article({ author: { '@type': 'Organization', name: 'Harbour Times' } })}`,
    ...under('<p>By Jane Roe</p>'),
  })
  assert.deepEqual(person.byline, ['Jane Roe'])
})

test('agencies among the writers are credited', () => {
  const known = metadataOfMade({ head: article({ author: ['Jane Roe', 'Reuters'] }) })
  assert.deepEqual([known.byline, known.credit], [['Jane Roe'], ['Reuters']])
})

test('a place that names the same persons and more is taken', () => {
  const made = {
    head: article({ author: 'Jane Roe' }),
    ...under('<p><a rel="author">Jane Roe</a> <a rel="author">John Doe</a></p>'),
  }
  assert.deepEqual(metadataOfMade(made).byline, ['Jane Roe', 'John Doe'])
})

test('the feed names the writers when the page does not', () => {
  const headers = { 'x-feed-authors': 'Jane Roe' }
  assert.deepEqual(metadataOfMade({ headers }).byline, ['Jane Roe'])
  assert.deepEqual(metadataOfMade({ headers, head: '<meta name="author" content="John Doe">' }).byline, ['John Doe'])
})

test('names in the data of scripts, when nothing else names a writer', () => {
  const body = `<script>s={"headline":"x","authors":[{"id":1,"displayName":"Jane Roe"},{"displayName":"J\\u00f6rg Doe"}]}</script>${PARAGRAPHS}`
  assert.deepEqual(metadataOfMade({ body }).byline, ['Jane Roe', 'Jörg Doe'])
  assert.deepEqual(metadataOfMade({ body, head: '<meta name="author" content="Mary Major">' }).byline, ['Mary Major'])
  assert.deepEqual(metadataOfMade({ body: '<script>{"author":"","authors":[]}</script>' }).byline, [])
})

test('cards name writers only where their label says so', () => {
  const card = (label: string, data: string) =>
    `<meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="${data}">`
  assert.deepEqual(metadataOfMade({ head: card('Written by', 'Jane Roe') }).byline, ['Jane Roe'])
  assert.deepEqual(metadataOfMade({ head: card('Price', 'Ten Crowns') }).byline, [])
})
