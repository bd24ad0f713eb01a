import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePage } from '../parse-page.ts'
import { landmarksOf } from './landmarks.ts'

const linesOf = (html: string, core: readonly number[] = []) =>
  landmarksOf(parsePage(html).root, core).lines.map(l => `${l.zone} ${l.text}`)

test('lines end at block borders, inline elements stay in them; scripts are silent', () => {
  assert.deepEqual(linesOf('<div>By <b>Jane</b> <i>Roe</i><p>4 May</p>at sea<script>x</script></div>'), [
    'text By Jane Roe',
    'text 4 May',
    'text at sea',
  ])
  assert.deepEqual(linesOf('<p><span>Jane Roe</span><span>Reporter</span></p>'), ['text Jane Roe Reporter'])
  assert.equal(linesOf(`<p>${'word '.repeat(500)}end</p>`).length, 2)
})

test('parts of a page by element and class; what holds the report is no furniture', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['<footer>x</footer>', 'foot x'],
    ['<constructor>x</constructor>', 'text x'],
    ['<nav><p>x</p></nav>', 'navigation x'],
    ['<div class="related-posts"><p>x</p></div>', 'related x'],
    ['<div id="comments"><footer>x</footer></div>', 'comments x'],
    ['<div class="postSidebar side-bar">x</div>', 'related x'],
    ['<body class="has-sidebar related"><p>x</p></body>', 'text x'],
    ['<div class="unrelated"><p>x</p></div>', 'text x'],
  ]
  for (const [html, line] of rows) assert.deepEqual(linesOf(html), [line], html)
  const html = '<div class="widget"><h1>Ferry runs aground</h1></div>'
  assert.deepEqual(linesOf(html, [html.indexOf('<h1>')]), ['text Ferry runs aground'])
})

test('marked elements', () => {
  const html =
    '<time>x</time><a rel="author">a</a><span itemprop="author">b</span><p class="entry-meta postAuthor">c</p><a href="/autor/jane-roe">d</a><i itemprop="dateModified">e</i>'
  const marks = landmarksOf(parsePage(html).root, []).marks
  assert.deepEqual(
    marks.map(m => `${m.kind} ${m.hint}`),
    [
      'date time',
      'author rel=author',
      'author itemprop=author',
      'author class',
      'author href',
      'date itemprop=dateModified',
    ],
  )
})
