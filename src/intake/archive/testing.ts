/** Made-up archives for tests: records as writers make them, in each form that files have. */
import { createHash } from 'node:crypto'
import { constants, gzipSync, zstdCompressSync } from 'node:zlib'

/** What a made-up record says. `fields` come after those that every record has, and may replace them. */
export type MadeUp = {
  readonly type: string
  readonly uri?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly block: Uint8Array | string
}

/** How a file holds its records. */
export const FORMS = ['plain', 'gzip by record', 'gzip as a whole', 'zstd by record', 'zstd as a whole'] as const

/** A WARC record, CRLF and all. */
export function warcRecord({ type, uri, fields = {}, block }: MadeUp): Buffer {
  const bytes = Buffer.from(block)
  const all: Record<string, string> = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${createHash('sha256')
      .update(bytes)
      .update(uri ?? '')
      .digest('hex')
      .slice(0, 32)}>`,
    'WARC-Date': '2031-05-04T10:00:00Z',
    ...(uri === undefined ? {} : { 'WARC-Target-URI': uri }),
    'Content-Type': type === 'response' ? 'application/http; msgtype=response' : 'text/plain',
    'Content-Length': String(bytes.length),
    ...fields,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** An ARC record. */
export function arcRecord(uri: string, type: string, block: Uint8Array | string): Buffer {
  const bytes = Buffer.from(block)
  return Buffer.concat([
    Buffer.from(`${uri} 192.0.2.7 20310504100000 ${type} ${bytes.length}\n`),
    bytes,
    Buffer.from('\n'),
  ])
}

/** The block of a response: status line, header fields, body. */
export function answer(
  body: Uint8Array | string,
  more: { readonly status?: string; readonly fields?: string } = {},
): Buffer {
  const head = `HTTP/1.1 ${more.status ?? '200 OK'}\r\n${more.fields ?? 'Content-Type: text/html; charset=utf-8\r\n'}\r\n`
  return Buffer.concat([Buffer.from(head), Buffer.from(body)])
}

/** A page about one small happening; the number makes it unlike the others. */
export function madeUpPage(number: number): string {
  const words = `Two boats collided off Port Elmy on Monday, and ${number + 3} people were rescued, the coastguard said. `
  return `<!doctype html><html><head><title>Report ${number}</title></head><body><article><p>${words.repeat(8)}</p></article></body></html>`
}

/** An archive with every common kind of record and `pages` pages. */
export function madeUpRecords(pages: number): Buffer[] {
  const records = [warcRecord({ type: 'warcinfo', block: 'software: made up\r\nformat: WARC File Format 1.1\r\n' })]
  for (let i = 0; i < pages; i++) {
    const uri = `https://harbour-times.example/reports/${i}`
    const body = madeUpPage(i)
    const sha1 = createHash('sha1').update(body).digest('hex')
    records.push(
      warcRecord({ type: 'request', uri, block: `GET /reports/${i} HTTP/1.1\r\nHost: harbour-times.example\r\n\r\n` }),
      warcRecord({ type: 'response', uri, block: answer(body), fields: { 'WARC-Payload-Digest': `sha1:${sha1}` } }),
    )
  }
  const uri = 'https://harbour-times.example/'
  records.push(
    warcRecord({ type: 'response', uri: `${uri}gone`, block: answer('<p>Not here.', { status: '404 Not Found' }) }),
    warcRecord({
      type: 'response',
      uri: `${uri}a.png`,
      block: answer('\x89PNG', { fields: 'Content-Type: image/png\r\n' }),
    }),
    warcRecord({ type: 'revisit', uri, block: answer('') }),
    warcRecord({ type: 'metadata', uri, block: 'via: https://harbour-times.example/\r\n' }),
  )
  return records
}

/** The file of some records in one form. */
export function archiveOf(records: readonly Uint8Array[], form: (typeof FORMS)[number]): Buffer {
  const whole = Buffer.concat(records)
  if (form === 'plain') return whole
  if (form === 'gzip as a whole') return gzipSync(whole)
  if (form === 'zstd as a whole') return zstd(whole)
  return Buffer.concat(records.map(record => (form === 'gzip by record' ? gzipSync(record) : zstd(record))))
}

/** With a checksum, as the zstd program writes by default. */
const zstd = (bytes: Uint8Array): Buffer => zstdCompressSync(bytes, { params: { [constants.ZSTD_c_checksumFlag]: 1 } })
