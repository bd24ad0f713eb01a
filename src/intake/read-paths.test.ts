import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Entry } from './capture.ts'
import { readPaths } from './read-paths.ts'

const root = mkdtempSync(join(tmpdir(), 'recount-intake-'))
after(() => rmSync(root, { recursive: true, force: true }))
const now = () => '2031-05-04T10:00:00Z'

async function read(paths: readonly string[], more: { stdin?: AsyncIterable<Uint8Array>; maxBytes?: number } = {}) {
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
