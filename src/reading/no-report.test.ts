import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Capture, CaptureId } from '../model/index.ts'
import { noReportIn } from './no-report.ts'
import { readArticle } from './read-article.ts'

const capture = (body: string, mediaType = 'text/html'): Capture => ({
  id: 'c' as CaptureId,
  origin: 'https://harbour-times.example/a',
  mediaType,
  capturedAt: '2031-05-04T10:00:00Z',
  body,
  headers: {},
  problems: [],
})
const page = (body: string, head = ''): Capture =>
  capture(`<!doctype html><html lang="en"><head><title>Harbour Times</title>${head}</head><body>${body}</body></html>`)
const links = ['One dead as ferry burns', 'Bridge stays shut', 'Council sits on Monday', 'Harbour to be dredged']
  .map(text => `<li><a href="/news/${text.length}.html">${text}</a></li>`)
  .join('')
const report = '<p>A ferry burned in the harbour on Monday, and two of its crew were hurt, the coastguard said.</p>'

describe('noReportIn', () => {
  const rows: readonly (readonly [name: string, Capture, code: string | null, words: RegExp])[] = [
    [
      'a captcha',
      page('<h1>Are you a robot?</h1><p>Please complete the captcha to continue.'),
      'reading/not-an-article',
      /^expected a report, got a/,
    ],
    ['a front page', page(`<h1>Harbour Times</h1><ul>${links}</ul>`), 'reading/not-an-article', /recount watch$/],
    ['a page with a title only', page('<script>start()</script>'), 'reading/not-an-article', /no text below it/],
    [
      'an empty page',
      capture('<!doctype html><body></body>'),
      'reading/no-text',
      /^expected the text of a report, got none/,
    ],
    ['JSON without a text', capture('{"a":1}', 'application/json'), 'reading/no-text', /name the report itself$/],
    ['a report', page(`<article><h1>Ferry burns</h1>${report.repeat(2)}</article><ul>${links}</ul>`), null, /./],
    [
      'news in brief: a headline with its date',
      page(
        `<article><h1>Ferry burns in the harbour</h1></article><ul>${links}</ul>`,
        '<meta property="article:published_time" content="2031-05-04T09:00:00Z"><meta property="og:type" content="article">',
      ),
      null,
      /./,
    ],
    ['one line of plain text', capture('Ferry burns in the harbour', 'text/plain'), null, /./],
  ]
  for (const [name, given, code, words] of rows) {
    it(`says ${code} of ${name}`, () => {
      const problem = noReportIn(readArticle(given))
      assert.equal(problem?.code ?? null, code)
      if (problem) assert.match(problem.message, words)
    })
  }
})
