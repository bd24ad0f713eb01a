import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Article, Capture, CaptureId } from '../model/index.ts'
import { readArticle } from './read-article.ts'

const capture = (body: string, mediaType = 'text/plain'): Capture => ({
  id: '0'.repeat(64) as CaptureId,
  origin: 'made-up',
  mediaType,
  capturedAt: '2031-05-05T00:00:00Z',
  body,
  headers: {},
  problems: [],
})
const read = (body: string, mediaType?: string) => readArticle(capture(body, mediaType))
const cuts = (a: Article) => a.cut.map(c => `${c.role}: ${c.text.trim().slice(0, 30)}`)
const roleOf = (a: Article, words: string) =>
  a.sentences.find(s => a.text.slice(s.start, s.end).includes(words))?.role ?? null

const LEAD = 'Two people died when a ferry caught fire in the harbour of Port Elmy on Sunday, the coast guard said.'
const BODY = [
  LEAD,
  'The ferry Alma had left the island of Sorra with 120 passengers, and the fire began in its engine room.',
  'Rescue boats from Port Elmy brought nine passengers to hospital, doctors at the harbour clinic said.',
  'The ferry had passed an inspection in March, the ministry of transport said, but unions had warned of its engine.',
  'Investigators of the coast guard will board the Alma on Monday to look for the cause of the fire.',
]
const report = (...front: string[]) => [...front, ...BODY].join('\n\n')

test('an agency page: source line, player, dateline', () => {
  const a = read(
    report(
      'Ferry fire stirs fear over safety',
      'Source: Xinhua| 2031-05-04 12:39:36|Editor: Li Wan\nVideo PlayerClose',
    ).replace(LEAD, `PORT ELMY, May 4 (Xinhua) -- ${LEAD}`),
  )
  assert.equal(a.title, 'Ferry fire stirs fear over safety')
  assert.deepEqual([a.outlet, a.credit, a.byline], ['Xinhua', ['Xinhua'], []])
  assert.deepEqual(a.published, { from: '2031-05-03T22:39:36Z', to: '2031-05-05T00:39:36Z', basis: 'stated' })
  assert.deepEqual(cuts(a), ['byline: Source: Xinhua| 2031-05-04 12:', 'boilerplate: Video PlayerClose'])
  assert.ok(a.text.includes('PORT ELMY, May 4 (Xinhua) -- Two people'))
  assert.equal(a.text.slice(0, a.title!.length + 2), `${a.title}\n\n`)
})

test('a page without a headline, single line breaks', () => {
  const a = read(['Author: Jane Roe', '\u00a0 Posted: 18/4/31', ...BODY].join('\n'))
  assert.deepEqual([a.title, a.byline], [null, ['Jane Roe']])
  assert.equal(a.published?.from, '2031-04-17T10:00:00Z')
  assert.equal(a.text, BODY.join('\n\n'))
})

test('a broadsheet page: notices first, standfirst, caption twice, appeal, registration', () => {
  const shown = 'Boats stand by in Port Elmy after the ferry caught fire and two people were killed'
  const appeal = [
    'Your support helps us to tell the story',
    'We send our journalists to every harbour, and your donation keeps our work free of paywalls.',
  ]
  const front = [
    'Stay up to date with notifications from the Courier',
    'Ferry fire leaves two dead in Port Elmy',
    'Minister says she is shaken',
    `Jane Roe\nSunday 4 May 2031 22:32 BST\n${shown}\n${shown} (REUTERS)`,
  ]
  const a = read(`${report(...front, ...appeal)}\n\nThank you for registering`)
  assert.equal(a.title, 'Ferry fire leaves two dead in Port Elmy')
  assert.deepEqual([a.byline, a.published?.from], [['Jane Roe'], '2031-05-04T21:32:00Z'])
  assert.equal(roleOf(a, 'Minister says'), 'standfirst')
  assert.equal(roleOf(a, 'Boats stand by'), 'caption')
  assert.equal(a.text.split(shown).length, 2, 'the caption stands once')
  assert.ok(a.text.endsWith(BODY.at(-1)!))
  assert.equal(a.cut.filter(c => c.reason === 'appeal for support').length, 2)
})

test('two dates, an agency as author, a second byline', () => {
  const a = read(
    report(
      'Ferry fire kills two',
      'By Reuters PUBLISHED: 21:58, 4 May 2031 | UPDATED: 22:10, 4 May 2031 Eastport Online\nBy Jane Maria Roe',
    ),
  )
  assert.deepEqual([a.outlet, a.credit, a.byline], ['Eastport Online', ['Reuters'], ['Jane Maria Roe']])
  assert.equal(a.published?.from, '2031-05-04T07:58:00Z')
  assert.equal(a.updated?.from, '2031-05-04T08:10:00Z')
})

test('no date line: no date; a caption’s date is none; a dateline with the page’s year is implied', () => {
  const caption = 'Boats stand by in Port Elmy on May 4, 2031. (Coast Guard via AP)'
  assert.equal(read(report('Ferry fire kills two', caption)).published, null)
  const a = read(
    `${report('Ferry fire kills two').replace(LEAD, `PORT ELMY, May 4 (AP) — ${LEAD}`)}\n\nCopyright 2031 The Associated Press. All rights reserved.`,
  )
  assert.deepEqual(a.published, { from: '2031-05-03T10:00:00Z', to: '2031-05-05T11:59:59Z', basis: 'implied' })
  assert.deepEqual(a.credit, ['AP'])
})

test('an ambiguous day is a range over both readings, with a problem', () => {
  const a = read(report('Ferry fire kills two', 'Posted: 3/4/31'))
  assert.equal(a.published?.basis, 'assumed')
  assert.deepEqual(
    a.problems.map(p => p.code),
    ['reading/ambiguous-date'],
  )
})

const FARM = [
  'Fund Managers Pick Winners\nShares of two software makers closed higher after analysts raised their ratings, and investors bought options on margin.',
  "Zubria 'to blame' for grain prices - envoy\nLawmakers called on the chancellor to consult parliament over tariffs on wheat imported from Zubria, Ambassador Karl Stettin wrote.",
]

test('other stories with headlines of their own are cut, and the report resumes', () => {
  const parts = ['Ferry fire kills two in Port Elmy', ...BODY]
  const a = read([...parts.slice(0, 4), ...FARM, ...parts.slice(4)].join('\n\n'))
  assert.equal(a.cut.filter(c => c.role === 'other-story').length, 4)
  assert.equal(a.text, parts.join('\n\n'))
})

test('subheads of the same story, and a paragraph that only changes the subject, stay', () => {
  const subhead = 'Engine of the Alma under suspicion'
  const aside =
    'Meanwhile, the chancellor of Zubria resigned after a vote on grain tariffs, and Ambassador Karl Stettin flew home.'
  const parts = ['Ferry fire kills two in Port Elmy', ...BODY.slice(0, 3), subhead, BODY[3]!, aside, BODY[4]!]
  const a = read(parts.join('\n\n'))
  assert.deepEqual(a.cut, [])
  assert.equal(roleOf(a, subhead), 'headline')
  assert.equal(roleOf(a, 'Meanwhile'), 'body')
})

test('a correction stays, credits at the end of a paragraph and agencies go', () => {
  const correction = 'CORRECTION: An earlier version of this story gave a wrong number of passengers.'
  const a = read(
    `${report('Ferry fire kills two')} (Reporting by Jane Roe; Editing by John Doe)\n\n${correction}\n\nReuters - Ap - Afp`,
  )
  assert.equal(roleOf(a, 'An earlier version'), 'correction')
  assert.deepEqual(a.credit, ['Reuters', 'AP', 'AFP'])
  assert.ok(a.text.includes('cause of the fire.\n\nCORRECTION'))
})

test('lines wrapped at a column are joined', () => {
  const wrap = (text: string) => text.replace(/(.{1,66})(?: |$)/g, '$1\n').trim()
  const a = read(['Ferry fire kills two', ...BODY.map(wrap)].join('\n\n'))
  assert.equal(a.text, ['Ferry fire kills two', ...BODY].join('\n\n'))
})

test('a headline cut short, one that ends in a question, none', () => {
  assert.equal(read(report('Blaze stirs fear as ‘engine terrori')).title, 'Blaze stirs fear as ‘engine terrori')
  assert.equal(
    read(report('Who was on board the ferry when the fire broke out on Sunday?')).title,
    'Who was on board the ferry when the fire broke out on Sunday?',
  )
  assert.equal(read(BODY.join('\n\n')).title, null)
  assert.equal(read(`PORT ELMY, May 4 (AP) — ${LEAD}`).title, null)
})

test('Markdown: front matter, headings, links', () => {
  const a = read(
    `---\ntitle: "Ferry fire kills two"\ndate: 2031-05-04\nauthor: Jane Roe\noutlet: The Courier\n---\n# Ferry fire kills two\n\n${LEAD.replace('coast guard', '[coast guard](http://example.com)')}\n\n## Warnings\n\n${BODY[3]}`,
    'text/markdown',
  )
  assert.deepEqual([a.title, a.byline, a.outlet], ['Ferry fire kills two', ['Jane Roe'], 'The Courier'])
  assert.equal(a.text, ['Ferry fire kills two', LEAD, 'Warnings', BODY[3]].join('\n\n'))
  assert.equal(read(`# Ferry fire kills two\n\n${LEAD}`, 'text/markdown').title, 'Ferry fire kills two')
})

test('JSON: schema.org in a graph, the plain form, and broken', () => {
  const news = {
    '@type': 'NewsArticle',
    headline: 'Ferry fire kills two',
    datePublished: '2031-05-04T10:00:00Z',
    author: [{ '@type': 'Person', name: 'Jane Roe' }],
    publisher: { name: 'The Courier' },
    articleBody: BODY.join('\n'),
  }
  for (const value of [news, [news], { '@graph': [{ '@type': 'WebPage' }, news] }]) {
    const a = read(JSON.stringify(value), 'application/json')
    assert.deepEqual(
      [a.title, a.byline, a.outlet, a.published?.from],
      ['Ferry fire kills two', ['Jane Roe'], 'The Courier', '2031-05-04T10:00:00Z'],
    )
    assert.equal(a.text, ['Ferry fire kills two', ...BODY].join('\n\n'))
  }
  const plain = read(
    JSON.stringify({
      title: 'Ferry fire kills two',
      published: '2031-05-04',
      outlet: 'KTN',
      byline: ['Jane Roe'],
      text: LEAD,
    }),
    'application/json',
  )
  assert.deepEqual([plain.outlet, plain.byline, plain.text], ['KTN', ['Jane Roe'], `Ferry fire kills two\n\n${LEAD}`])
  assert.deepEqual(
    read('{"a":', 'application/json').problems.map(p => p.code),
    ['reading/bad-json'],
  )
  assert.deepEqual(
    read('{"a":1}', 'application/json').problems.map(p => p.code),
    ['reading/no-text'],
  )
})

const PAGE = (body: string) =>
  `<!doctype html><html lang="en-GB"><head><title>Ferry fire kills two | The Courier</title><meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2031-05-04T10:00:00+02:00"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry fire kills two","author":{"@type":"Person","name":"Jane Roe"}}]}</script></head><body>${body}</body></html>`
const PARAGRAPHS = BODY.map(p => `<p>${p}</p>`).join('')

test('HTML: main text, metadata, caption, menus cut', () => {
  const a = read(
    PAGE(
      `<nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Ferry fire kills two</h1><p>By Jane Roe</p><figure><img src="a.jpg"><figcaption>Smoke rises over the quay. (Photo: R. Doe)</figcaption></figure>${PARAGRAPHS}</article><footer><p>Copyright 2031 The Courier. All rights reserved.</p></footer>`,
    ),
    'text/html',
  )
  assert.deepEqual(
    [a.title, a.byline, a.outlet, a.language, a.published?.from],
    ['Ferry fire kills two', ['Jane Roe'], 'The Courier', 'en', '2031-05-04T08:00:00Z'],
  )
  assert.equal(roleOf(a, 'Smoke rises'), 'caption')
  for (const p of BODY) assert.ok(a.text.includes(p))
  assert.ok(!/Home|Copyright|By Jane/.test(a.text))
  assert.ok(a.cut.some(c => c.text.includes('Home')) && a.cut.some(c => c.text.includes('Copyright')))
})

test('HTML of any size is read; what is beyond the limits is said', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['<div>'.repeat(600) + LEAD, ['reading/html-excess']],
    [`<p ${Array.from({ length: 300 }, (_, i) => `a${i}=1`).join(' ')}>${LEAD}`, ['reading/html-excess']],
    ['<table><tr><td>'.repeat(30) + LEAD, []],
    [`<p>${LEAD}${'<p>x'.repeat(21_000)}`, []],
  ]
  for (const [body, codes] of rows) {
    const a = read(body, 'text/html')
    assert.deepEqual(
      a.problems.map(p => p.code),
      codes,
    )
    assert.ok(a.text.includes('Two people died'))
  }
  assert.equal(
    read('<p>Two people died when a ferry burned, it said.</p>', 'text/html').text,
    'Two people died when a ferry burned, it said.',
  )
  assert.equal(read('', 'text/html').text, '')
})

const letters = (text: string) => [...text.replace(/[\s\u00a0\u200b\ufeff]+/gu, '')].sort().join('')
const line = fc.oneof(
  fc.constantFrom(
    ...BODY,
    ...FARM,
    'By Jane Roe',
    'Posted: 3/4/31',
    'Read More',
    'Reuters - Ap',
    '(Photo: AP)',
    '',
    '   ',
    'Two held',
    '“We ran',
    '\u0000',
    '\ud800',
  ),
  fc.string(),
  fc.string({ unit: 'binary' }),
)
const anyBody = fc
  .array(line, { maxLength: 14 })
  .chain(lines => fc.constantFrom('\n', '\n\n', '\r\n', '\u2028').map(sep => lines.join(sep)))

test('nothing is lost: every character of a plain text is in text or cut', () => {
  fc.assert(
    fc.property(anyBody, body => {
      const a = read(body)
      assert.equal(letters(a.text + a.cut.map(c => c.text).join('')), letters(body))
    }),
    { numRuns: 300 },
  )
})

test('any text of any type: sentences lie in order in the text, cuts in range, values are JSON, the same every time', () => {
  const types = fc.constantFrom('text/plain', 'text/markdown', 'text/html', 'application/json', 'other/type')
  const html = fc
    .array(
      fc.oneof(
        line,
        fc.constantFrom(
          '<p>',
          '</p>',
          '<div>',
          '<!--',
          '<script>',
          '<h1>',
          '<table>',
          '<a href=x>',
          '&amp;',
          '&#xd800;',
        ),
      ),
    )
    .map(p => p.join(''))
  fc.assert(
    fc.property(fc.oneof(anyBody, html, fc.json()), types, (body, type) => {
      const a = read(body, type)
      let end = 0
      for (const s of a.sentences) {
        assert.ok(s.start >= end && s.end > s.start && s.end <= a.text.length)
        end = s.end
      }
      for (const c of a.cut) assert.ok(c.before >= 0 && c.before <= a.text.length && c.reason !== '')
      assert.deepEqual(JSON.parse(JSON.stringify(a)), a)
      assert.deepEqual(read(body, type), a)
    }),
    { numRuns: 200 },
  )
})

test('hostile lengths end soon', () => {
  for (const unit of [
    '(',
    ')',
    '"',
    '. ',
    'A ',
    '<',
    '1/',
    'By ',
    '— ',
    'a\n',
    'Two people. ',
    '\n',
    '| ',
    '(x',
    '> ',
    '[a](',
    '**',
    'Ab, ',
  ]) {
    for (const type of ['text/plain', 'text/markdown', 'text/html']) {
      const a = read(unit.repeat(40_000), type)
      assert.ok(a.text.length <= unit.length * 120_000)
    }
  }
})

test('a masthead over the date line, a place before the date, lines about the writer', () => {
  const a = read(['Harbour Radio News', 'Sunday, 4 May 2031, 19:00', 'Two dead in ferry fire', ...BODY].join('\n'))
  assert.deepEqual([a.title, a.outlet], ['Two dead in ferry fire', 'Harbour Radio News'])
  const b = read(report('Ministry on the ferry fire', 'Port Elmy, 4 May 2031'))
  assert.deepEqual([b.title, b.outlet, b.published?.basis], ['Ministry on the ferry fire', null, 'stated'])
  const c = read(
    ['Two dead in ferry fire', '3 hours ago', 'By Jane Roe', 'Harbour correspondent', 'Share', ...BODY].join('\n'),
  )
  assert.deepEqual([c.byline, c.text], [['Jane Roe'], ['Two dead in ferry fire', ...BODY].join('\n\n')])
})
