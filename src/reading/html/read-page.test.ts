import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Article, Capture, CaptureId } from '../../model/index.ts'
import { readArticle } from '../read-article.ts'
import { textOf } from './page.ts'
import { parsePage } from './parse-page.ts'

const read = (body: string): Article => {
  const capture: Capture = {
    id: '0'.repeat(64) as CaptureId,
    origin: 'https://harbour-times.example/2031/ferry-fire',
    mediaType: 'text/html',
    capturedAt: '2031-05-05T00:00:00Z',
    body,
    headers: {},
    problems: [],
  }
  return readArticle(capture)
}

const BODY = [
  'Two people died when a ferry caught fire in the harbour of Port Elmy on Sunday, the coast guard said.',
  'The ferry Alma had left the island of Sorra with 120 passengers, and the fire began in its engine room.',
  'Rescue boats from Port Elmy brought nine passengers to hospital, doctors at the harbour clinic said.',
  'The ferry had passed an inspection in March, the ministry of transport said, but unions had warned of its engine.',
]
const P = BODY.map(p => `<p>${p}</p>`)
const TITLE = 'Ferry fire kills two in Port Elmy'
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body>${body}</body></html>`
const report = [TITLE, ...BODY].join('\n\n')

/** What is cut, as 'reason: first words'. */
const cuts = (article: Article): readonly string[] => article.cut.map(c => `${c.reason}: ${c.text.trim().slice(0, 20)}`)

describe('the text of a page', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['paragraphs in an article element', `<article><h1>${TITLE}</h1>${P.join('')}</article>`],
    ['paragraphs set apart by two line breaks', `<h1>${TITLE}</h1><div>${BODY.join('<br>\n<br/>')}</div>`],
    [
      'inline elements neither glue nor split words',
      `<h1>${TITLE}</h1><div><p><span class="drop">T</span>wo <b>peop</b>le<i> died</i> ${BODY[0]!.slice(16)}</p>${P.slice(1).join('')}</div>`,
    ],
    [
      'a table as layout',
      `<table><tr><td><a href=/>Home</a><td><h1>${TITLE}</h1>${P.join('')}<td><a href=/x>Other</a></table>`,
    ],
    [
      'a standfirst outside the element of the text',
      `<header><h1>${TITLE}</h1><div>${P[0]}</div></header><div class="article-body">${P.slice(1).join('')}</div>`,
    ],
    [
      'the title again over a picture',
      `<article><div>${TITLE}</div><h1>${TITLE}</h1><h2>In Port Elmy a ferry fire kills two</h2>${P.join('')}</article>`,
    ],
    ['a form around the whole page', `<form><h1>${TITLE}</h1>${P.join('')}</form>`],
    [
      'controls inside a paragraph stand after it',
      `<h1>${TITLE}</h1><div>${P[0]!.replace('ferry', 'ferry<button>?</button>')}${P.slice(1).join('')}</div>`,
    ],
  ] // prettier-ignore
  for (const [behaviour, html] of rows) it(behaviour, () => assert.equal(read(page(html)).text, report))
})

describe('parts of a page are cut by what they are for', () => {
  const inside = (html: string): Article =>
    read(page(`<article><h1>${TITLE}</h1>${P.slice(0, 2).join('')}${html}${P.slice(2).join('')}</article>`))
  const card = (n: number) =>
    `<div class=c><a href=/${n}><h3>Another story number ${n}</h3></a><p>It says a sentence or two of number ${n}.</p></div>`
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a box of related stories',
      '<aside><h3>More</h3><a href=/1>Another story</a></aside>',
      ['sidebar: More', 'sidebar: Another story'],
    ],
    [
      'teasers of one shape',
      `<div>${card(1)}${card(2)}${card(3)}</div>`,
      [1, 2, 3].flatMap(() => [`related stories: Another story number`, `related stories: It says a sentence o`]),
    ],
    [
      'a newsletter',
      '<div class="newsletter-box"><p>The best of the harbour every morning, in your post.</p></div>',
      ['newsletter: The best of the harb'],
    ],
    [
      'a read-more line with its list',
      '<p>Read more:</p><ul><li>Another story of the harbour</li></ul>',
      ['related stories: Read more:', 'related stories: Another story of the'],
    ],
    [
      'a pull quote that repeats the text',
      `<blockquote class="pullquote">the fire began in its engine room</blockquote>`,
      ['pull quote: the fire began in it'],
    ],
    [
      'a label over a picture',
      '<figure><img src=a.jpg><figcaption>Photo: Jane Roe</figcaption></figure>',
      ['picture label: Photo: Jane Roe'],
    ],
    [
      'a bare heading over other stories',
      '<h3>Also in the news</h3><div class="related"><a href=/1>Another story</a></div>',
      ['section label: Also in the news', 'related stories: Another story'],
    ],
  ] // prettier-ignore
  for (const [behaviour, html, expected] of rows)
    it(behaviour, () => {
      const article = inside(html)
      assert.deepEqual(cuts(article), expected)
      assert.equal(article.text, report)
    })

  it('the place of a cut is where it stood', () => {
    const { cut, text } = inside('<div class="newsletter-box"><p>The best of the harbour every morning.</p></div>')
    assert.ok(text.slice(cut[0]!.before).startsWith(BODY[2]!))
  })
})

describe('what may look like a part stays', () => {
  const rows: readonly (readonly [string, string])[] = [
    [
      'a quotation called a pull quote that stands nowhere else',
      '<blockquote class="pullquote">We ran to the boats, and nobody looked back at the quay.</blockquote>',
    ],
    ['a heading over paragraphs', '<h2>Warnings of the unions</h2>'],
    [
      'a list of the report',
      '<ul><li>The Alma was built in 2009.</li><li>She has two engines.</li><li>One was new.</li></ul>',
    ],
    [
      'a paragraph with a link',
      '<p>The union had <a href=/letter>written a letter</a> to the ministry in January, it said.</p>',
    ],
    ['a linked line that introduces a quotation', '<p><a href=/c>The Courier reports:</a></p>'],
  ] // prettier-ignore
  for (const [behaviour, html] of rows)
    it(behaviour, () => {
      const article = read(page(`<article><h1>${TITLE}</h1>${P[0]}${html}${P.slice(1).join('')}</article>`))
      assert.deepEqual(cuts(article), [])
    })
})

describe('roles of what stays', () => {
  const roleOf = (html: string, words: string): string | null => {
    const { text, sentences } = read(page(`<article><h1>${TITLE}</h1>${P.join('')}${html}</article>`))
    return sentences.find(s => text.slice(s.start, s.end).includes(words))?.role ?? null
  }
  const rows: readonly (readonly [string, string])[] = [
    ['correction', '<p>Correction: An earlier version of this story gave a wrong number.</p>'],
    [
      'quote',
      '<blockquote><p>An earlier ferry had burned at the same quay, in the same week of the year.</p></blockquote>',
    ],
    [
      'caption',
      '<figure><figcaption>An earlier ferry burns in the harbour in 2009. (Photo: Jane Roe)</figcaption></figure>',
    ],
    ['headline', '<h2>An earlier fire</h2><p>The quay had seen another fire in 2009, the coast guard said.</p>'],
    ['body', '<p>An earlier fire had closed the quay in 2009, the coast guard said.</p>'],
  ] // prettier-ignore
  for (const [role, html] of rows) it(role, () => assert.equal(roleOf(html, 'earlier'), role))
})

it('nothing of the visible page is lost', () => {
  const piece = fc.constantFrom(
    ...P,
    `<h1>${TITLE}</h1>`,
    '<div class="related"><a href=/1>Another story</a></div>',
    '<div>',
    '</div>',
    '<ul><li><a href=/2>Sport</a></li><li>Weather today</li></ul>',
    '<p>Read more:</p>',
    '<blockquote class="pullquote">the fire began in its engine room</blockquote>',
    'Loose text<br><br>and more of it',
    '<figure><img src=a.jpg><figcaption>Photo: Jane Roe</figcaption></figure>',
    '<p>By Jane Roe</p>',
    '<table><tr><td>12</td><td>Sorra</td></tr></table>',
    '<button>Share</button>',
    '<span class="hidden">Skip</span>',
    '<h2>Comments</h2>',
    '<section><h3>An end</h3></section>',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
      const html = pieces.join('')
      const { text, cut } = read(html)
      const left = countsOf(text + cut.map(c => c.text).join(''))
      for (const [letter, n] of countsOf(textOf(parsePage(html).root))) assert.ok((left.get(letter) ?? 0) >= n, letter)
    }),
  )
})

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text.replace(/\s/g, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}
