import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, parseRecordHeader } from './record-header.ts'

const warc = (...lines: string[]) => parseRecordHeader(['WARC/1.0', ...lines].join('\r\n'))

test('a WARC header gives type, address, time and length', () => {
  const header = warc(
    'warc-type: Response',
    'WARC-Target-URI: <https://harbour-times.example/a>',
    'WARC-Date: 2031-05-04T10:00:00.123456Z',
    'X-Long: one',
    '\ttwo',
    'x-long: three',
    'Content-Length: 12',
  )
  assert.deepEqual(
    [header?.type, header?.uri, header?.date, header?.length, header?.fields.get('x-long')],
    ['response', 'https://harbour-times.example/a', '2031-05-04T10:00:00Z', 12, 'one two'],
  )
})

test('an ARC line gives the same, told from its end', () => {
  const rows: [string, string | null, number | null][] = [
    ['http://a.example/ 192.0.2.1 20310504100000 text/html 12', 'http://a.example/', 12],
    ['http://a.example/x y z 192.0.2.1 20310504100000 text/html 12', 'http://a.example/x y z', 12],
    ['http://a.example/ 192.0.2.1 20310504100000 text/html 200 - - 340 a.arc 12', 'http://a.example/', 12],
    ['http://a.example/ 192.0.2.1 20310504100000 text/html -1', null, null],
    ['http://a.example/ 192.0.2.1 20310504100000 text/html', null, null],
    ['http://a.example/ 192.0.2.1 yesterday text/html 12', null, null],
    ['Two boats collided on 20310504100000 near 12', null, null],
  ]
  for (const [line, uri, length] of rows) {
    const header = parseRecordHeader(line)
    assert.deepEqual([header?.uri ?? null, header?.length ?? null], [uri, length], line)
  }
})

test('what has no type or no length is no record', () => {
  const rows = [
    warc('WARC-Type: response'),
    warc('Content-Length: 12'),
    warc('WARC-Type: response', 'Content-Length: 12x'),
    warc('WARC-Type: response', 'Content-Length: -1'),
    parseRecordHeader('WARC/one\r\nWARC-Type: response\r\nContent-Length: 12'),
    parseRecordHeader(''),
  ]
  assert.deepEqual(rows, [null, null, null, null, null, null])
})

test('dates', () => {
  const rows: [string, string | null][] = [
    ['2031-05-04T10:00:00Z', '2031-05-04T10:00:00Z'],
    ['2031-05', '2031-05-01T00:00:00Z'],
    ['2031', '2031-01-01T00:00:00Z'],
    ['20310504100000', '2031-05-04T10:00:00Z'],
    ['203105041000', '2031-05-04T10:00:00Z'],
    ['203105041000000000', '2031-05-04T10:00:00Z'],
    ['2031-02-30T10:00:00Z', null],
    ['2031-05-04T10:00:00+02:00', null],
    ['20311304100000', null],
    ['', null],
  ]
  for (const [written, instant] of rows) assert.equal(instantOf(written), instant, written)
})
