import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageInMhtml } from './mhtml.ts'

const page = '<p>Two boats collided.</p>'
const mhtml = (head: readonly string[], ...parts: (readonly string[])[]) =>
  Buffer.from([...head, '', ...parts.flatMap(part => ['--B', ...part]), '--B--', ''].join('\r\n'))
const related = 'Content-Type: multipart/related; boundary=B'
const html = ['Content-Type: text/html', 'Content-Location: https://harbour-times.example/a']

const textOf = (file: Buffer) => pageInMhtml(file)?.bytes.toString().trimEnd() ?? null

test('the page is the first HTML part, or the one that the header calls the start', () => {
  const frame = ['Content-Type: text/html', 'Content-ID: <frame>', '', '<p>Advertisement']
  const main = [...html, 'Content-ID: <main>', '', page]
  assert.equal(textOf(mhtml([related], ['Content-Type: image/png', '', 'x'], main, frame)), page)
  assert.equal(textOf(mhtml([`${related}; start="<main>"`], frame, main)), page)
  assert.equal(textOf(mhtml([`${related}; start="<gone>"`], main, frame)), page)
})

test('codings are undone', () => {
  const base64 = Buffer.from(page).toString('base64')
  assert.equal(textOf(mhtml([related], [...html, 'Content-Transfer-Encoding: base64', '', base64])), page)
  const quoted = page.replace('boats', 'bo=\r\nats=20=3D').replace('=20=3D', '')
  assert.equal(textOf(mhtml([related], [...html, 'Content-Transfer-Encoding: quoted-printable', '', quoted])), page)
  assert.equal(
    textOf(mhtml([related], [...html, 'Content-Transfer-Encoding: Quoted-Printable', '', 'a = b =C3=A9'])),
    'a = b é',
  )
})

test('address and time come from the header, else from the part', () => {
  const head = [
    'Snapshot-Content-Location: https://harbour-times.example/b',
    'Date: Sun, 4 May 2031 12:00:00 +0200',
    related,
  ]
  const saved = pageInMhtml(mhtml(head, [...html, '', page]))
  assert.deepEqual([saved?.origin, saved?.capturedAt], ['https://harbour-times.example/b', '2031-05-04T10:00:00Z'])
  const bare = pageInMhtml(mhtml([related], [...html, '', page]))
  assert.deepEqual([bare?.origin, bare?.capturedAt], ['https://harbour-times.example/a', null])
  const local = pageInMhtml(mhtml([related], ['Content-Type: text/html', 'Content-Location: cid:frame@b', '', page]))
  assert.equal(local?.origin, null)
})

test('a file that is cut gives what there is; one without HTML gives null', () => {
  const whole = mhtml([related], [...html, '', page])
  assert.equal(textOf(whole.subarray(0, whole.indexOf('collided'))), '<p>Two boats')
  assert.equal(textOf(Buffer.from(`${html.join('\n')}\n\n${page}`)), page)
  assert.equal(pageInMhtml(mhtml([related], ['Content-Type: image/png', '', 'x'])), null)
  assert.equal(pageInMhtml(Buffer.from('')), null)
  const nested = `${related.replace('related', 'mixed')}\r\n\r\n--B\r\n`.repeat(5000)
  assert.equal(pageInMhtml(Buffer.from(nested)), null)
})
