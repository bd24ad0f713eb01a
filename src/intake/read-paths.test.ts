import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import type { ArchiveTally } from './archive/read-archive.ts'
import { archiveOf, madeUpRecords } from './archive/testing.ts'
import type { Entry } from './capture.ts'
import { readPaths } from './read-paths.ts'

const root = mkdtempSync(join(tmpdir(), 'recount-intake-'))
after(() => rmSync(root, { recursive: true, force: true }))
const now = () => '2031-05-04T10:00:00Z'

async function read(
  paths: readonly string[],
  more: { stdin?: AsyncIterable<Uint8Array>; maxBytes?: number; onArchive?: (tally: ArchiveTally) => void } = {},
) {
  const entries: Entry[] = []
  for await (const entry of readPaths(paths, { now, ...more })) entries.push(entry)
  return entries
}

const brief = (entries: readonly Entry[]) =>
  entries.map(e => {
    const origin = (e.kind === 'capture' ? e.capture.origin : e.origin).replace(`${root}/`, '')
    return `${origin} ${e.kind === 'capture' ? e.capture.mediaType : e.problem.code}`
  })

function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(root, name)
  mkdirSync(path, { recursive: true })
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content)
  return path
}

test('a folder is read whole, sorted, hidden files left out', async () => {
  const path = folder('a', {
    'b.txt': 'Two.',
    'a.md': '# One',
    'c.html': '<p>Three',
    '.hidden.txt': 'no',
    'd.json': '{}',
    notes: 'Five.',
  })
  mkdirSync(join(path, 'deep'))
  writeFileSync(join(path, 'deep', 'e.log'), 'Four.')
  assert.deepEqual(brief(await read([path])), [
    'a/a.md text/markdown',
    'a/b.txt text/plain',
    'a/c.html text/html',
    'a/d.json application/json',
    'a/deep/e.log text/plain',
    'a/notes text/plain',
  ])
})

test('each kind of bad input gives one line that says what to do, and the rest is read', async () => {
  const path = folder('bad', {
    '1-empty.txt': '',
    '2-blank.txt': ' \n\t ',
    '3-binary.txt': new Uint8Array([1, 2, 0, 4]),
    '4-controls.txt': new Uint8Array(100).fill(3),
    '5-picture.png': 'x',
    '6-paper.pdf': 'x',
    '7-good.txt': 'PARIS, May 4 - A report that begins as some archives do.',
  })
  symlinkSync(path, join(path, '8-loop'))
  symlinkSync(join(path, 'nowhere'), join(path, '9-broken'))
  const entries = await read([path, join(root, 'missing.txt')])
  assert.deepEqual(brief(entries), [
    'bad/1-empty.txt intake/empty',
    'bad/2-blank.txt intake/empty',
    'bad/3-binary.txt intake/binary',
    'bad/4-controls.txt intake/binary',
    'bad/5-picture.png intake/unknown-format',
    'bad/6-paper.pdf intake/unknown-format',
    'bad/7-good.txt text/plain',
    'bad/8-loop intake/loop',
    'bad/9-broken intake/broken-link',
    'missing.txt intake/missing',
  ])
  for (const e of entries) if (e.kind === 'refused') assert.match(e.problem.message, /expected .+, got .+; /)
})

test('a file that may not be read is refused', {
  skip: process.getuid?.() === 0 ? 'root may read everything' : false,
}, async () => {
  const path = folder('locked', { 'a.txt': 'One.', 'b.txt': 'Two.' })
  chmodSync(join(path, 'a.txt'), 0)
  assert.deepEqual(brief(await read([path])), ['locked/a.txt intake/unreadable', 'locked/b.txt text/plain'])
})

test('the limit holds for files, lines and standard input', async () => {
  const path = folder('big', { 'a.txt': 'x'.repeat(101), 'b.txt': 'x'.repeat(100) })
  assert.deepEqual(brief(await read([path], { maxBytes: 100 })), ['big/a.txt intake/too-large', 'big/b.txt text/plain'])
  const lines = folder('lines', { 'f.jsonl': `{"text":"one"}\n"${'x'.repeat(200)}"\n{"text":"three"}` })
  assert.deepEqual(brief(await read([lines], { maxBytes: 100 })), [
    'lines/f.jsonl#1 application/json',
    'lines/f.jsonl#2 intake/too-large',
    'lines/f.jsonl#3 application/json',
  ])
})

test('a bad line of JSONL is refused with its number', async () => {
  const path = folder('jsonl', { 'f.jsonl': '{"text":"one"}\n\nnot json\n17\n{"text":"five"}\n', 'g.jsonl': '\n' })
  assert.deepEqual(brief(await read([path])), [
    'jsonl/f.jsonl#1 application/json',
    'jsonl/f.jsonl#3 intake/bad-line',
    'jsonl/f.jsonl#4 intake/bad-line',
    'jsonl/f.jsonl#5 application/json',
    'jsonl/g.jsonl intake/empty',
  ])
})

test('globs, standard input and one file under two names', async () => {
  const path = folder('glob', { 'b.txt': 'Two.', 'a.txt': 'One.', 'c.md': 'Three.' })
  assert.deepEqual(brief(await read([`${path}/*.txt`, `${path}/*.pdf`])), [
    'glob/a.txt text/plain',
    'glob/b.txt text/plain',
    'glob/*.pdf intake/missing',
  ])
  assert.deepEqual(brief(await read([join(path, 'a.txt'), path])), [
    'glob/a.txt text/plain',
    'glob/b.txt text/plain',
    'glob/c.md text/markdown',
  ])
  async function* stdin() {
    yield new TextEncoder().encode('<!doctype html><p>A re')
    yield new TextEncoder().encode('port.')
  }
  assert.deepEqual(brief(await read(['-'], { stdin: stdin() })), ['- text/html'])
  assert.deepEqual(brief(await read(['-'])), ['- intake/unreadable'])
})

test('the same bytes have the same id wherever they lie, and the time is the one given', async () => {
  const path = folder('same', { 'a.txt': 'One.', 'b.txt': 'One.' })
  const [a, b] = await read([path])
  assert.ok(a?.kind === 'capture' && b?.kind === 'capture')
  assert.equal(a.capture.id, b.capture.id)
  assert.match(a.capture.id, /^[0-9a-f]{64}$/)
  assert.equal(a.capture.capturedAt, '2031-05-04T10:00:00Z')
})

test('what could not be decoded is a problem of the capture', async () => {
  const path = folder('cut', { 'a.txt': new TextEncoder().encode('Café').subarray(0, 4) })
  const [a] = await read([path])
  assert.ok(a?.kind === 'capture')
  assert.equal(a.capture.body, 'Caf\uFFFD')
  assert.deepEqual(
    a.capture.problems.map(p => [p.code, p.at]),
    [['reading/undecodable', { start: 3, end: 4 }]],
  )
})

test('archives by name, and by their first bytes where the name says nothing', async () => {
  const records = madeUpRecords(2)
  const path = folder('archives', {
    'a.warc': archiveOf(records, 'plain'),
    'b.warc.gz': archiveOf(records, 'gzip by record'),
    'c.warc.zst': archiveOf(records, 'zstd by record'),
    'd.warc.gz.open': archiveOf(records, 'gzip as a whole'),
    'e.txt': 'WARC/1.0 is the name of a format.',
  })
  const tallies: string[] = []
  const entries = await read([path], { onArchive: tally => tallies.push(`${tally.pages} of ${tally.records}`) })
  assert.deepEqual(tallies, Array(4).fill('2 of 9'))
  const pages = [
    'https://harbour-times.example/reports/0 text/html',
    'https://harbour-times.example/reports/1 text/html',
  ]
  assert.deepEqual(brief(entries), [...pages, ...pages, ...pages, ...pages, 'archives/e.txt text/plain'])
  const places = entries.map(entry => (entry.kind === 'capture' ? entry.place?.replace(`${root}/`, '') : null))
  assert.deepEqual([places[0]?.startsWith('archives/a.warc@'), places.at(-1)], [true, undefined])
})

test('standard input may be an archive, or packed', async () => {
  async function* input(bytes: Uint8Array) {
    yield bytes
  }
  const archive = archiveOf(madeUpRecords(1), 'gzip by record')
  assert.deepEqual(brief(await read(['-'], { stdin: input(archive) })), [
    'https://harbour-times.example/reports/0 text/html',
  ])
  assert.deepEqual(brief(await read(['-'], { stdin: input(gzipSync('One.')) })), ['- text/plain'])
})

test('packed reports and lines are unpacked; what is cut is refused', async () => {
  const lines = '{"text":"one"}\n{"text":"two"}\n'
  const path = folder('packed', {
    'a.html.gz': gzipSync('<p>One.'),
    'b.txt.zst': zstdCompressSync('Two.'),
    'c.jsonl.gz': Buffer.concat([gzipSync(lines), gzipSync(lines)]),
    'd.jsonl.zst': zstdCompressSync(lines),
    'e.gz': gzipSync('Three.'),
    'f.txt.gz': gzipSync('Four.'.repeat(20)).subarray(0, 15),
    'g.tar.gz': gzipSync('no'),
    'h.txt.gz': gzipSync('x'.repeat(2000)),
  })
  assert.deepEqual(brief(await read([path], { maxBytes: 1000 })), [
    'packed/a.html.gz text/html',
    'packed/b.txt.zst text/plain',
    'packed/c.jsonl.gz#1 application/json',
    'packed/c.jsonl.gz#2 application/json',
    'packed/c.jsonl.gz#3 application/json',
    'packed/c.jsonl.gz#4 application/json',
    'packed/d.jsonl.zst#1 application/json',
    'packed/d.jsonl.zst#2 application/json',
    'packed/e.gz text/plain',
    'packed/f.txt.gz archive/cut-off',
    'packed/g.tar.gz intake/unknown-format',
    'packed/h.txt.gz intake/too-large',
  ])
})

test('damage in packed lines loses those that it hits', async () => {
  const members = [1, 2, 3].map(i => gzipSync(`{"text":"${i}"}\n{"text":"${i}${i}"}\n`))
  members[1]![members[1]!.length - 12]! ^= 8
  const path = folder('damaged', { 'a.jsonl.gz': Buffer.concat(members) })
  const entries = await read([path])
  assert.deepEqual(
    brief(entries).filter(line => line.includes('archive/')),
    [`damaged/a.jsonl.gz@${members[0]!.length} archive/damaged`],
  )
  const bodies = entries.flatMap(entry => (entry.kind === 'capture' ? [entry.capture.body] : []))
  for (const body of ['{"text":"1"}', '{"text":"11"}', '{"text":"33"}']) assert.ok(bodies.includes(body), body)
})

test('a line that holds a page is that page', async () => {
  const html = '<html><head><meta charset="iso-8859-1"></head><body><p>Café</p></body></html>'
  const rows = [
    {
      url: 'https://harbour-times.example/a',
      html,
      fetched_at: '2031-05-04T10:00:00Z',
      headers: { 'Content-Language': 'fr', 'TDM-Reservation': '1', 'Set-Cookie': 'x' },
    },
    { url: 'https://harbour-times.example/b', raw_html: html, timestamp: 1_935_655_200 },
    { raw_html: html },
    { url: 'https://harbour-times.example/c', content: 'A report without mark-up, 3 < 4.' },
  ]
  const path = folder('dump', { 'a.jsonl': rows.map(row => `${JSON.stringify(row)}\n`).join('') })
  const entries = await read([path])
  const seen = entries.map(e =>
    e.kind === 'capture' ? [e.capture.origin, e.capture.mediaType, e.capture.capturedAt, e.place] : e,
  )
  const file = join(path, 'a.jsonl')
  assert.deepEqual(seen, [
    ['https://harbour-times.example/a', 'text/html', '2031-05-04T10:00:00Z', `${file}#1`],
    ['https://harbour-times.example/b', 'text/html', '2031-05-04T10:00:00Z', `${file}#2`],
    [`${file}#3`, 'text/html', now(), `${file}#3`],
    [`${file}#4`, 'application/json', now(), undefined],
  ])
  const [first] = entries
  assert.ok(first?.kind === 'capture')
  assert.equal(first.capture.body, html)
  assert.deepEqual(first.capture.headers, {
    'content-language': 'fr',
    'tdm-reservation': '1',
    'content-type': 'text/html; charset=utf-8',
  })
})

test('saved pages have the address that was written into them, and their side folders are left out', async () => {
  const mhtml = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://harbour-times.example/m',
    'Date: Sun, 4 May 2031 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"',
    '',
    '------B',
    'Content-Type: text/html; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://harbour-times.example/m',
    '',
    '<p>Caf=E9 at the ha=',
    'rbour</p>',
    '------B',
    'Content-Type: image/png',
    '',
    'x',
    '------B--',
  ].join('\r\n')
  const path = folder('saved', {
    'a.html': '<!DOCTYPE html>\n<!-- saved from url=(0031)https://harbour-times.example/a -->\n<p>One.',
    'b.htm':
      '<html><!--\n Page saved with SingleFile \n url: https://harbour-times.example/b \n saved date: Sun May 04 2031 12:00:00 GMT+0200 (CEST)\n--><p>Two.',
    'c.html': '<!-- saved from url=(0014)about:internet --><p>Three.',
    'd.mhtml': mhtml,
    'e.mht': 'no page',
    'f.rss': '<rss/>',
  })
  folder('saved/a_files', { 'frame.html': '<p>Advertisement' })
  folder('saved/b-Dateien', { 'frame.html': '<p>Advertisement' })
  folder('saved/x_files', { 'own.html': '<p>Four.' })
  const entries = await read([path])
  assert.deepEqual(brief(entries), [
    'https://harbour-times.example/a text/html',
    'https://harbour-times.example/b text/html',
    'saved/c.html text/html',
    'https://harbour-times.example/m text/html',
    'saved/e.mht intake/unknown-format',
    'saved/f.rss intake/unknown-format',
    'saved/x_files/own.html text/html',
  ])
  const [a, b, , d] = entries
  assert.ok(a?.kind === 'capture' && b?.kind === 'capture' && d?.kind === 'capture')
  assert.deepEqual(
    [a.capture.capturedAt, b.capture.capturedAt, d.capture.capturedAt],
    [now(), '2031-05-04T10:00:00Z', '2031-05-04T10:00:00Z'],
  )
  assert.equal(d.capture.body, '<p>Café at the harbour</p>\r\n')
  assert.equal(a.place, join(path, 'a.html'))
})

test('an address that lacks its scheme, or has another one, gets a hint', async () => {
  const rows: readonly (readonly [string, RegExp])[] = [
    ['ftp://harbour-times.example/a.html', /with http:\/\/ or https:\/\/ only$/],
    ['localhost:8080/news/a.html', /or write an address with http:\/\/ or https:\/\/$/],
    ['www.harbour-times.example/a', /or write an address with/],
    ['reports/a.txt', /; check the spelling$/],
    ['a.txt', /; check the spelling$/],
    ['/tmp/nowhere/', /; check the spelling$/],
  ]
  for (const [path, advice] of rows) {
    const [entry] = await read([path])
    assert.match(entry?.kind === 'refused' ? entry.problem.message : '', advice, path)
  }
})

test('styles, scripts and pictures beside pages are no reports; alone, or when they are named, they are refused', async () => {
  const path = folder('beside', { 'a.html': '<p>One', 'x.css': 'p {}', 'y.JS': 'x()', 'z.png': 'x', 'b.pdf': 'x' })
  assert.deepEqual(brief(await read([path])), ['beside/a.html text/html', 'beside/b.pdf intake/unknown-format'])
  assert.deepEqual(brief(await read([join(path, 'x.css')])), ['beside/x.css intake/unknown-format'])
  const alone = folder('alone', { 'x.css': 'p {}' })
  assert.deepEqual(brief(await read([alone])), ['alone/x.css intake/unknown-format'])
})
