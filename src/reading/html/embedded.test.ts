import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CaptureId } from '../../model/index.ts'
import { readArticle } from '../read-article.ts'

const BODY = [
  'Two people died when a ferry caught fire in the harbour of Port Elmy on Sunday, the coast guard said.',
  'The ferry Alma had left the island of Sorra with 120 passengers, and the fire began in its engine room.',
  'Rescue boats from Port Elmy brought nine passengers to hospital, doctors at the "harbour clinic" said.',
]
const TITLE = 'Ferry fire kills two in Port Elmy'
const OTHER = { headline: 'A quite different story', body: BODY.map(text => `${text} And more of it.`).concat(BODY) }

const read = (body: string) =>
  readArticle({
    id: '0'.repeat(64) as CaptureId,
    origin: 'https://harbour-times.example/2031/ferry-fire-1',
    mediaType: 'text/html',
    capturedAt: '2031-05-05T00:00:00Z',
    body: `<html><head><title>${TITLE}</title></head><body>${body}</body></html>`,
    headers: {},
    problems: [],
  })

const data = (value: unknown, type = 'application/json') => `<script type="${type}">${JSON.stringify(value)}</script>`
const html = BODY.map(text => `<p>${text}</p>`).join('')
const linked = (articleBody: string) =>
  data({ '@type': 'NewsArticle', headline: TITLE, articleBody }, 'application/ld+json')

describe('a report that stands only in data', () => {
  const rows: readonly (readonly [string, string])[] = [
    [
      'JSON-LD behind a wall',
      `<h1>${TITLE}</h1><p>${BODY[0]}</p><p>Join us to read on and support the harbour press.</p>${linked(BODY.join('\n\n'))}`,
    ],
    ['JSON-LD with markup', `<h1>${TITLE}</h1>${linked(html)}`],
    [
      'paragraphs in an array',
      `<div id=root></div>${data({ props: { article: { headline: TITLE, body: BODY.map(text => ({ type: 'paragraph', html: `<p>${text}</p>` })) } } })}`,
    ],
    [
      'rich text in pieces',
      `<h1>${TITLE}</h1>${data({
        title: TITLE,
        body: BODY.map(text => ({
          type: 'p',
          children: [
            { type: 'text', data: text.slice(0, 20) },
            { type: 'a', children: [{ data: text.slice(20) }] },
          ],
        })),
      })}`,
    ],
    [
      'markup in a string',
      `<h1>${TITLE}</h1><script>window.__STATE__ = ${JSON.stringify({ title: TITLE, content: html })};</script>`,
    ],
    [
      'escaped markup in a string',
      `<h1>${TITLE}</h1>${data({ title: TITLE, content: html.replaceAll('<', '&lt;').replaceAll('>', '&gt;') })}`,
    ],
    ['shown only without scripts', `<h1>${TITLE}</h1><noscript>${html}</noscript>`],
    ['beside another story', `<h1>${TITLE}</h1>${data({ article: { title: TITLE, body: BODY }, second: OTHER })}`],
    [
      'pictures and links between paragraphs',
      `<h1>${TITLE}</h1>${data({ title: TITLE, body: [BODY[0], { type: 'image', text: 'A picture of it' }, BODY[1], { type: 'relatedLink', text: 'Another story' }, BODY[2]] })}`,
    ],
  ] // prettier-ignore
  for (const [behaviour, page] of rows)
    it(behaviour, () => assert.equal(read(page).text, [TITLE, ...BODY].join('\n\n')))
})

describe('data do not replace what a page shows', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['the same text in JSON-LD', linked(BODY.join(' '))],
    ['a longer story of others', data({ related: OTHER })],
    ['a description', linked('Two people died when a ferry caught fire.')],
  ]
  for (const [behaviour, extra] of rows)
    it(behaviour, () =>
      assert.equal(read(`<article><h1>${TITLE}</h1>${html}</article>${extra}`).text, [TITLE, ...BODY].join('\n\n')),
    )
})
