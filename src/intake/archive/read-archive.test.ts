import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import type { Entry } from '../capture.ts'
import { bytesAsFile } from './byte-file.ts'
import { parsePosition } from './position.ts'
import { type ArchiveTally, readArchiveFile, tallyWords } from './read-archive.ts'
import { answer, archiveOf, arcRecord, FORMS, type MadeUp, madeUpPage, madeUpRecords, warcRecord } from './testing.ts'

type Read = { readonly entries: readonly Entry[]; readonly tally: ArchiveTally }

async function read(bytes: Uint8Array, from = '0', maxBytes = 1_000_000): Promise<Read> {
  let tally: ArchiveTally | null = null
  const options = {
    maxBytes,
    now: () => '2031-06-01T00:00:00Z',
    from: parsePosition(from)!,
    onTally: (told: ArchiveTally) => {
      tally = told
    },
  }
  const entries: Entry[] = []
  for await (const entry of readArchiveFile('f.warc', bytesAsFile(bytes), options)) entries.push(entry)
  return { entries, tally: tally! }
}

const brief = (entry: Entry): string =>
  entry.kind === 'refused'
    ? `${entry.origin} ${entry.problem.code}`
    : `${entry.place} ${entry.capture.origin} ${entry.capture.mediaType} ${entry.capture.capturedAt} ${entry.capture.problems.map(p => p.code)}`.trim()

/** What one record gives: 'page', 'page archive/wrong-digest', 'passed status 404', or the code of the refusal. */
async function fate(record: Uint8Array, maxBytes?: number): Promise<string> {
  const { entries, tally } = await read(record, '0', maxBytes)
  const [entry] = entries
  if (entry?.kind === 'capture') return ['page', ...entry.capture.problems.map(problem => problem.code)].join(' ')
  const [why] = Object.keys(tally.passed)
  return why === undefined ? (entry?.problem.code ?? 'nothing') : `passed ${why}`
}

const uri = 'https://harbour-times.example/a'
const page = madeUpPage(1)
const response = (block: Uint8Array | string, fields: MadeUp['fields'] = {}) =>
  warcRecord({ type: 'response', uri, block, fields })
const typed = (type: string, body: Uint8Array | string) =>
  response(answer(body, { fields: `Content-Type: ${type}\r\n` }))
const coded = (fields: string, body: Uint8Array) =>
  response(answer(body, { fields: `Content-Type: text/html\r\n${fields}\r\n` }))

describe('an archive', () => {
  for (const form of FORMS) {
    it(`gives its pages with address, time and place: ${form}`, async () => {
      const { entries, tally } = await read(archiveOf(madeUpRecords(3), form))
      assert.deepEqual(
        entries.map(entry => (entry.kind === 'capture' ? [entry.capture.origin, entry.capture.body] : entry)),
        [0, 1, 2].map(i => [`https://harbour-times.example/reports/${i}`, madeUpPage(i)]),
      )
      assert.equal(
        tallyWords(tally),
        '3 pages in 11 records; passed over: 3 request, 1 warcinfo, 1 status 404, 1 no text, 1 revisit, 1 metadata',
      )
    })

    it(`read from any place gives exactly the rest: ${form}`, async () => {
      const archive = archiveOf(madeUpRecords(4), form)
      const { entries } = await read(archive)
      for (const [i, entry] of entries.entries()) {
        const place = entry.kind === 'capture' ? entry.place!.split('@')[1]! : ''
        assert.deepEqual((await read(archive, place)).entries, entries.slice(i))
      }
    })

    it(`cut anywhere still gives what lies before: ${form}`, async () => {
      const archive = archiveOf(madeUpRecords(3), form)
      const { entries } = await read(archive)
      const cut = (await read(archive.subarray(0, archive.length * 0.75))).entries
      const whole = cut.filter(entry => entry.kind === 'capture')
      assert.deepEqual(whole, entries.slice(0, whole.length))
      assert.ok(whole.length > 0 || form === 'zstd as a whole') // which decodes in blocks of 128 KiB
      assert.match(brief(cut.at(-1)!), /^f\.warc@\d+ archive\/cut-off$/)
    })
  }

  it('in Zstandard may begin with the dictionary of its frames, plain or packed', async () => {
    const records = madeUpRecords(2)
    const dictionary = Buffer.concat(records.slice(0, 3))
    const frames = records.map(record => zstdCompressSync(record, { dictionary }))
    for (const held of [dictionary, zstdCompressSync(dictionary)]) {
      const head = Buffer.alloc(8)
      head.writeUInt32LE(0x184d2a5d, 0)
      head.writeUInt32LE(held.length, 4)
      const { entries } = await read(Buffer.concat([head, held, ...frames]))
      assert.deepEqual(
        entries.map(entry => (entry.kind === 'capture' ? entry.capture.body : entry)),
        [madeUpPage(0), madeUpPage(1)],
      )
    }
  })

  it('keeps the header fields that reading uses', async () => {
    const fields = 'Content-Type: text/html\r\nContent-Language: de\r\nSet-Cookie: a=b\r\nETag: "x"\r\n'
    const [entry] = (await read(response(answer(page, { fields })))).entries
    assert.ok(entry?.kind === 'capture')
    assert.deepEqual(entry.capture.headers, { 'content-type': 'text/html', 'content-language': 'de', etag: '"x"' })
  })

  it('reads ARC, with and without HTTP headers, and addresses with spaces', async () => {
    const about = '1 0 Made up\nURL IP-address Archive-date Content-type Archive-length\n'
    const arc = [
      arcRecord('filedesc://a.arc', 'text/plain', about),
      arcRecord('http://harbour-times.example/a b', 'text/html', answer(page)),
      arcRecord('dns:harbour-times.example', 'text/dns', '20310504100000\nharbour-times.example. 3600 IN A 192.0.2.7'),
      arcRecord('http://harbour-times.example/c', 'text/html', madeUpPage(2)),
    ]
    const { entries } = await read(Buffer.concat(arc))
    assert.deepEqual(entries.map(brief), [
      `f.warc@${arc[0]!.length} http://harbour-times.example/a b text/html 2031-05-04T10:00:00Z`,
      `f.warc@${Buffer.concat(arc.slice(0, 3)).length} http://harbour-times.example/c text/html 2031-05-04T10:00:00Z`,
    ])
  })

  it('without a page says what it held', async () => {
    const { entries } = await read(warcRecord({ type: 'request', uri, block: 'GET / HTTP/1.1\r\n\r\n' }))
    assert.ok(entries[0]?.kind === 'refused')
    assert.equal(entries[0].problem.code, 'archive/no-page')
    assert.match(entries[0].problem.message, /expected an archive with pages, got 1 record; passed over: 1 request/)
  })
})

const damagedGzip = Buffer.concat([gzipSync(page).subarray(0, 12), Buffer.alloc(100, 0xff)])

describe('a record', () => {
  const sha = (name: string, body: Uint8Array | string) => createHash(name).update(body).digest('hex')
  const rows: readonly (readonly [string, Uint8Array, string])[] = [
    ['page', response(answer(page)), 'page'],
    ['page with status 203', response(answer(page, { status: '203 Non-Authoritative' })), 'page'],
    ['part of a page', response(answer(page, { status: '206 Partial Content' })), 'passed status 206'],
    ['redirect', response(answer(page, { status: '301 Moved' })), 'passed status 301'],
    ['resource', warcRecord({ type: 'resource', uri, block: page, fields: { 'Content-Type': 'text/html' } }), 'page'],
    ['conversion to text', warcRecord({ type: 'conversion', uri, block: 'Two boats collided.' }), 'page'],
    [
      'resource of a crawler',
      warcRecord({ type: 'resource', uri: 'metadata://crawler/log', block: 'x' }),
      'passed metadata address',
    ],
    ['segment', response(answer(page), { 'WARC-Segment-Number': '1' }), 'passed segment'],
    ['unknown type', warcRecord({ type: 'responsf', uri, block: answer(page) }), 'archive/damaged'],
    ['no HTTP', response(page), 'archive/damaged'],
    ['no time', response(answer(page), { 'WARC-Date': 'yesterday' }), 'page archive/bad-date'],
    ['cut when archived', response(answer(page), { 'WARC-Truncated': 'length' }), 'page archive/truncated'],
    ['picture', typed('image/png', '\x89PNG'), 'passed no text'],
    ['picture that is said to be a page', typed('text/html', '\x89PNG\0\0\0'), 'passed no text'],
    ['nothing', typed('text/html', ''), 'passed empty'],
    ['white space', typed('text/html', ' \r\n '), 'passed empty'],
    ['feed', typed('application/rss+xml', '<rss/>'), 'passed feed or xml'],
    [
      'a feed that is called a page',
      typed('text/html', '<?xml version="1.0"?>\n<rss version="2.0"/>'),
      'passed feed or xml',
    ],
    ['a PDF that is called a page', typed('text/html', '%PDF-1.7\n1 0 obj'), 'passed no text'],
    ['page without a type', response(answer(page, { fields: 'X: y\r\n' })), 'page'],
    ['text without a type', response(answer('Two boats.', { fields: 'X: y\r\n' })), 'passed no text'],
    ['plain text', typed('text/plain', 'Two boats collided.'), 'page'],
    [
      'robots.txt',
      warcRecord({
        type: 'response',
        uri: `${new URL('/robots.txt', uri)}`,
        block: answer('User-agent: *', { fields: 'Content-Type: text/plain\r\n' }),
      }),
      'passed for machines',
    ],
    ['data', typed('application/json', '{"items":[1,2]}'), 'passed data'],
    [
      'article as JSON',
      typed('application/ld+json', '{"@type":"NewsArticle","articleBody":"Two boats collided."}'),
      'page',
    ],
    ['right SHA-1', response(answer(page), { 'WARC-Payload-Digest': `sha1:${sha('sha1', page)}` }), 'page'],
    [
      'right MD5 of the block',
      response(answer(page), { 'WARC-Block-Digest': `md5:${sha('md5', answer(page))}` }),
      'page',
    ],
    [
      'wrong SHA-256',
      response(answer(page), { 'WARC-Payload-Digest': `sha-256:${sha('sha256', 'x')}` }),
      'page archive/wrong-digest',
    ],
    ['unknown digest', response(answer(page), { 'WARC-Payload-Digest': 'crc:1234' }), 'page'],
    ['gzip', coded('Content-Encoding: gzip', gzipSync(page)), 'page'],
    ['deflate', coded('Content-Encoding: deflate', deflateSync(page)), 'page'],
    ['deflate without a header', coded('Content-Encoding: deflate', deflateRawSync(page)), 'page'],
    ['brotli', coded('Content-Encoding: br', brotliCompressSync(page)), 'page'],
    ['zstd', coded('Content-Encoding: zstd', zstdCompressSync(page)), 'page'],
    ['gzip in gzip', coded('Content-Encoding: gzip, gzip', gzipSync(gzipSync(page))), 'page'],
    ['gzip that was undone already', coded('Content-Encoding: gzip', Buffer.from(page)), 'page'],
    ['gzip that is cut', coded('Content-Encoding: gzip', gzipSync(page).subarray(0, 150)), 'page archive/bad-coding'],
    ['gzip that is damaged', coded('Content-Encoding: gzip', damagedGzip), 'archive/bad-coding'],
    ['six codings', coded('Content-Encoding: a, b, c, d, e, f', Buffer.from(page)), 'page archive/bad-coding'],
    [
      'chunks',
      coded(
        'Transfer-Encoding: chunked',
        Buffer.from(`5\r\n${page.slice(0, 5)}\r\n${(page.length - 5).toString(16)}\r\n${page.slice(5)}\r\n0\r\n\r\n`),
      ),
      'page',
    ],
    ['chunks that were joined already', coded('Transfer-Encoding: chunked', Buffer.from(page)), 'page'],
    [
      'chunks that end early',
      coded('Transfer-Encoding: chunked', Buffer.from(`${page.length.toString(16)}\r\n${page}`)),
      'page archive/bad-coding',
    ],
  ]
  for (const [name, record, expected] of rows)
    it(`${name}: ${expected}`, async () => assert.equal(await fate(record), expected))

  it('decodes to the page whatever its coding', async () => {
    for (const [name, record, expected] of rows) {
      if (!/^(?:gzip$|gzip in|deflate|brotli|zstd|chunks$)/.test(name) || expected !== 'page') continue
      const [entry] = (await read(record)).entries
      assert.ok(entry?.kind === 'capture')
      assert.equal(entry.capture.body, page, name)
    }
  })

  it('beyond the limit is refused when it may be a page, also when it only unpacks to more', async () => {
    assert.equal(await fate(response(answer('x'.repeat(2000))), 1000), 'intake/too-large')
    assert.equal(await fate(typed('video/mp4', 'x'.repeat(2000)), 1000), 'passed no text')
    assert.equal(await fate(coded('Content-Encoding: gzip', gzipSync('x'.repeat(2000))), 1000), 'intake/too-large')
  })
})

describe('damage', () => {
  const records = [1, 2, 3].map(i => warcRecord({ type: 'response', uri: `${uri}${i}`, block: answer(madeUpPage(i)) }))
  const origins = (entries: readonly Entry[]) =>
    entries.map(e => (e.kind === 'capture' ? e.capture.origin.at(-1) : brief(e)))
  const length = records[0]!.length

  it('in a member leaves the others', async () => {
    const members = records.map(record => gzipSync(record))
    members[1]![members[1]!.length >> 1]! ^= 16
    const { entries } = await read(Buffer.concat(members))
    assert.deepEqual(origins(entries), ['1', `f.warc@${members[0]!.length} archive/damaged`, '3'])
  })

  it('in a checksum spoils its record only', async () => {
    const members = records.map(record => gzipSync(record))
    members[1]![members[1]!.length - 6]! ^= 1
    assert.deepEqual(origins((await read(Buffer.concat(members))).entries), [
      '1',
      `f.warc@${members[0]!.length} archive/damaged`,
      '3',
    ])
  })

  it('in a length loses one record, told too short or too long', async () => {
    for (const wrong of [-20, 40, 5000]) {
      const block = answer(madeUpPage(2))
      const fields = { 'Content-Length': String(block.length + wrong) }
      const lying = warcRecord({ type: 'response', uri: `${uri}2`, block, fields })
      const { entries } = await read(Buffer.concat([records[0]!, lying, records[2]!]))
      assert.deepEqual(origins(entries), ['1', `f.warc@${length} archive/damaged`, '3'], String(wrong))
    }
  })

  it('in the form of other bytes is passed over', async () => {
    const { entries } = await read(Buffer.concat([records[0]!, Buffer.from('no record\n'.repeat(50)), records[2]!]))
    assert.deepEqual(origins(entries), ['1', `f.warc@${length} archive/damaged`, '3'])
    const packed = Buffer.concat([gzipSync(records[0]!), Buffer.alloc(1000, 0x1f), gzipSync(records[2]!)])
    assert.deepEqual(origins((await read(packed)).entries), [
      '1',
      `f.warc@${gzipSync(records[0]!).length} archive/damaged`,
      '3',
    ])
  })

  it('of density: a bomb is not unpacked to its end', async () => {
    const eightMegabytes = gzipSync(Buffer.alloc(8 * 1024 * 1024))
    const bomb = Buffer.concat(Array.from({ length: 40 }, () => eightMegabytes))
    const { entries } = await read(bomb)
    assert.ok(entries.some(entry => entry.kind === 'refused' && entry.problem.code === 'archive/too-dense'))
  })

  it('of 5,000 empty members is no damage', async () => {
    const { entries } = await read(
      Buffer.concat([...Array.from({ length: 5000 }, () => gzipSync('')), gzipSync(records[0]!)]),
    )
    assert.deepEqual(origins(entries), ['1'])
  })
})

describe('a length that is far too large', () => {
  const fates = async (pack: (record: Buffer) => Uint8Array) => {
    const pages = [0, 1, 2].map(i => ({ type: 'response', uri: `${uri}?${i}`, block: answer(page) }))
    const [first, second, third] = pages.map(one => warcRecord(one))
    const broken = Buffer.from(second!.toString('latin1').replace(/(Content-Length: )\d+/, '$199999999'), 'latin1')
    const { entries } = await read(Buffer.concat([first!, broken, third!].map(pack)))
    return entries.map(entry => (entry.kind === 'capture' ? entry.capture.origin : entry.problem.code))
  }

  it('loses its own record, and none behind it, where the end is known or each record is packed by itself', async () => {
    for (const pack of [(record: Buffer) => record, gzipSync, zstdCompressSync])
      assert.deepEqual(await fates(pack), [`${uri}?0`, 'archive/damaged', `${uri}?2`])
  })

  it('is not seen in a long record that is whole, whatever its block begins with', async () => {
    const long = Buffer.concat([Buffer.from('WARC/1.0\r\nA: b\r\n'), Buffer.alloc(2_000_000, 'x')])
    const records = [
      { type: 'resource', uri, block: long },
      { type: 'response', uri: `${uri}?2`, block: answer(page) },
    ]
    for (const pack of [(record: Buffer) => record, gzipSync, zstdCompressSync]) {
      const { tally } = await read(Buffer.concat(records.map(one => pack(warcRecord(one)))))
      assert.deepEqual([tally.records, tally.pages], [2, 1])
    }
  })
})

describe('any bytes', () => {
  const pieces = fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map(bytes => Buffer.from(bytes)),
    fc.constantFrom(
      gzipSync('WARC/1.0\r\n'),
      warcRecord({ type: 'response', uri, block: answer(page) }),
      warcRecord({ type: 'response', uri, block: 'x', fields: { 'Content-Length': '70000' } }),
      arcRecord('http://harbour-times.example/', 'text/html', page),
      zstdCompressSync('WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 0\r\n\r\n'),
      Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\n'),
    ),
  )
  it('are read to their end, and every page can be had again from its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 6 }), async parts => {
        const bytes = Buffer.concat(parts)
        const { entries } = await read(bytes)
        for (const entry of entries) {
          const place = entry.kind === 'capture' ? entry.place!.split('@')[1]! : null
          if (place === null || entry.kind !== 'capture') continue
          const [again] = (await read(bytes, place)).entries
          assert.ok(again?.kind === 'capture')
          assert.deepEqual(again.bytes, entry.bytes)
        }
      }),
      { numRuns: 300, seed: 4 },
    )
  })
})
