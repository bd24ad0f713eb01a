import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosenOf, linked, type Made, metadataOfMade, PARAGRAPHS } from './testing.ts'

const article = (fields: object) => linked({ '@type': 'NewsArticle', headline: 'Ferry runs aground', ...fields })
const h1 = '<h1>Ferry runs aground off Elmy</h1>'
const under = (line: string, more: Made = {}): Made => ({
  body: `<article>${h1}${line}${PARAGRAPHS}</article>`,
  ...more,
})
/** The day in the middle of the range: that which the page writes. */
const dayOf = (made: Made): string | null => {
  const range = metadataOfMade(made).published
  if (!range) return null
  const [from, to] = [Date.parse(range.from), Date.parse(range.to)]
  return new Date(from + Math.min(14 * 3_600_000, (to - from) / 2)).toISOString().slice(0, 10)
}

test('an instant with its zone, from each kind of place', () => {
  const rows: readonly (readonly [Made, string, string | null])[] = [
    [{ head: article({ datePublished: '2031-05-04T10:00:00+02:00' }) }, '2031-05-04T08:00:00Z', '+02:00'],
    [{ head: article({ datePublished: '2031-05-04T10:00:00Z' }) }, '2031-05-04T10:00:00Z', 'Z'],
    [
      { head: '<meta property="article:published_time" content="2031-05-04T10:00:00-0500">' },
      '2031-05-04T15:00:00Z',
      '-05:00',
    ],
    [{ head: '<meta name="pubdate" content="Sun, 04 May 2031 10:00:00 GMT">' }, '2031-05-04T10:00:00Z', 'Z'],
    [{ head: '<meta name="date" content="1935734400">' }, '2031-05-05T08:00:00Z', 'Z'],
    [under('<time datetime="2031-05-04T10:00+02:00">4 May</time>'), '2031-05-04T08:00:00Z', '+02:00'],
    [under('<p>Published 4 May 2031 10:00 BST</p>'), '2031-05-04T09:00:00Z', '+01:00'],
    [{ headers: { 'x-feed-published': '2031-05-04T10:00:00Z' } }, '2031-05-04T10:00:00Z', 'Z'],
    [{ body: `<script>x={"publishedAt":"2031-05-04T10:00:00Z"}</script>${PARAGRAPHS}` }, '2031-05-04T10:00:00Z', 'Z'],
  ]
  for (const [made, from, zone] of rows) {
    const known = metadataOfMade(made)
    assert.deepEqual([known.published?.from, known.published?.to], [from, from], JSON.stringify(made))
    assert.equal(chosenOf(known, 'published')[0]?.zone, zone)
  }
})

test('days in many languages', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['en', 'Posted on May 4th, 2031 by admin'],
    ['de', 'Erstellt am Sonntag, 4. Mai 2031'],
    ['de', 'Stand: 04.05.2031'],
    ['fr', 'Publié le 4 mai 2031 à 10h30'],
    ['es', 'Publicado el 4 de mayo de 2031'],
    ['it', '4 maggio 2031'],
    ['pt', '4 de maio de 2031'],
    ['pl', '4 maja 2031'],
    ['cs', '4. května 2031'],
    ['sv', '4 maj 2031'],
    ['fi', '4. toukokuuta 2031'],
    ['hu', '2031. május 4.'],
    ['ru', '4 мая 2031'],
    ['uk', '4 травня 2031'],
    ['tr', '4 Mayıs 2031'],
    ['el', '4 Μαΐου 2031'],
    ['lt', '2031 m. gegužės 4 d.'],
    ['ja', '2031年5月4日'],
    ['ko', '2031년 5월 4일'],
    ['vi', '4 tháng 5, 2031'],
    ['ar', '٤ مايو ٢٠٣١'],
    ['hi', '4 मई 2031'],
    ['id', '4 Mei 2031'],
  ]
  for (const [lang, line] of rows)
    assert.equal(dayOf({ ...under(`<p>${line}</p>`), lang }), '2031-05-04', `${lang} ${line}`)
})

test('3/4/2031 is read by the country; another date of the page decides where the country does not', () => {
  const line = under('<p>Published 03/04/2031</p>')
  assert.equal(dayOf({ ...line, lang: 'en-US' }), '2031-03-04')
  assert.equal(dayOf({ ...line, lang: 'en-GB' }), '2031-04-03')
  const german =
    '<p>Die Fähre ist am Freitag vor dem Hafen auf Grund gelaufen, zwei Menschen wurden verletzt und in die Klinik gebracht.</p>'
  assert.equal(dayOf({ body: `${h1}<p>03/04/2031</p>${german.repeat(4)}`, lang: 'de' }), '2031-04-03')
  assert.equal(dayOf({ ...line, url: 'https://harbour-times.example.uk/ferry' }), '2031-04-03')
  assert.equal(dayOf({ ...line, url: 'https://x.example/2031/03/04/ferry' }), '2031-03-04')
  const unsure = metadataOfMade(line).published
  assert.deepEqual([unsure?.from.slice(0, 7), unsure?.to.slice(0, 7), unsure?.basis], ['2031-03', '2031-04', 'assumed'])
})

test('dates of other stories, comments, rights and updates are not the publication', () => {
  const body = `<article>${h1}<p>4 May 2031</p>${PARAGRAPHS}</article>
    <aside><time datetime="2031-06-01">1 June</time></aside><div class="related"><p>2 June 2031</p></div>
    <div id="comments"><time datetime="2031-06-03T10:00:00Z">3 June</time></div><footer>© 2031 Harbour Times, 5 June 2031</footer>`
  assert.equal(dayOf({ body }), '2031-05-04')
  assert.equal(dayOf(under('<p>Updated: 6 June 2031</p><p>Published: 4 May 2031</p>')), '2031-05-04')
  assert.equal(dayOf({ body: `${PARAGRAPHS}<footer>© 2031 Harbour Times</footer>` }), null)
  assert.equal(
    metadataOfMade({ headers: { 'last-modified': 'Sun, 04 May 2031 10:00:00 GMT' } }).updated?.from,
    '2031-05-04T10:00:00Z',
  )
})

test('conflicts: empty and future dates, updates before publication, moved pages, one instant in two zones', () => {
  const rows: readonly (readonly [Made, string | null])[] = [
    [{ head: article({ datePublished: '0001-01-01T00:00:00Z' }) }, null],
    [{ head: article({ datePublished: '1970-01-01T00:00:00Z' }) }, null],
    [{ head: article({ datePublished: '2045-05-04T00:00:00Z' }) }, null],
    [{ head: article({ datePublished: '' }), url: 'https://x.example/2031/05/04/ferry.html' }, '2031-05-04'],
    [
      { head: article({ datePublished: '2031-05-04T10:00:00Z' }), url: 'https://x.example/2029/05/04/ferry' },
      '2029-05-04',
    ],
    [{ url: 'https://x.example/20310504-ferry' }, '2031-05-04'],
    [{ url: 'https://x.example/a/2031-5-3-things' }, null],
    [{ url: 'https://x.example/node/20319904' }, null],
  ]
  for (const [made, day] of rows) assert.equal(dayOf(made), day, JSON.stringify(made))
  const early = metadataOfMade({
    head: article({ datePublished: '2031-05-04T10:00:00Z', dateModified: '2031-05-03T10:00:00Z' }),
  })
  assert.deepEqual([early.published?.from, early.updated], ['2031-05-04T10:00:00Z', null])
  const same = metadataOfMade({
    head: article({ datePublished: '2031-05-04T10:00:00Z', dateModified: '2031-05-04T12:00:00+02:00' }),
  })
  assert.equal(same.updated, null)
  const both = metadataOfMade({
    head: `${article({ datePublished: '2031-05-03T22:30:00Z' })}<meta name="date" content="2031-05-04T00:30:00+02:00">`,
  })
  assert.equal(chosenOf(both, 'published')[0]?.zone, '+02:00')
  const zones = metadataOfMade({
    head: article({ datePublished: '2031-05-04T10:00:00+02:00', dateModified: '2031-05-04T11:00:00Z' }),
  })
  assert.deepEqual([zones.published?.from, zones.updated?.from], ['2031-05-04T08:00:00Z', '2031-05-04T11:00:00Z'])
})

test('a page that says only when it was updated was published, as it stands, then', () => {
  const known = metadataOfMade({ head: article({ dateModified: '2031-05-04T10:00:00Z' }) })
  assert.deepEqual([known.published?.from, known.updated?.from], ['2031-05-04T10:00:00Z', '2031-05-04T10:00:00Z'])
  assert.deepEqual(
    chosenOf(known, 'published').map(e => e.detail),
    ['dateModified'],
  )
})

test('a clock time without a zone is a range over all zones', () => {
  const range = metadataOfMade({ head: article({ datePublished: '2031-05-04T10:00:00' }) }).published
  assert.deepEqual([range?.from, range?.to], ['2031-05-03T20:00:00Z', '2031-05-04T22:00:00Z'])
})
