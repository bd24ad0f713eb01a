/**
 * Writes crawl.warc.gz: the made-up newspaper of examples/site as a crawler of web archives would have kept it, in the morning and
 * again in the evening of 15 October 2025. `node examples/archive/make.ts`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const SITE = 'https://courier.calder-quay.example'
const EDITIONS = join(import.meta.dirname, '../site/editions')

/** What was crawled, in order: the file of an edition, its path on the site, and when. */
const CRAWL = [
  ['1/robots.txt', '/robots.txt', '2025-10-15T08:00:00Z'],
  ['1/news/tram.html', '/news/tram.html', '2025-10-15T08:00:02Z'],
  ['1/news/swing-bridge.html', '/news/swing-bridge.html', '2025-10-15T08:00:07Z'],
  ['2/news/tram.html', '/news/tram.html', '2025-10-15T19:30:00Z'],
] as const

/** The archive: each record a gzip member of its own, as WARC/1.1 recommends. */
export function makeArchive(): Uint8Array {
  const info = record(
    'warcinfo',
    { date: CRAWL[0][2], type: 'application/warc-fields' },
    'software: made up by hand\r\n',
  )
  const pages = CRAWL.flatMap(([file, path, date]) => {
    const html = readFileSync(join(EDITIONS, file), 'utf8')
    const kind = path.endsWith('.txt') ? 'text/plain' : 'text/html'
    const answer = `HTTP/1.1 200 OK\r\nContent-Type: ${kind}; charset=utf-8\r\n\r\n${html}`
    const request = `GET ${path} HTTP/1.1\r\nHost: ${new URL(SITE).host}\r\n\r\n`
    const uri = SITE + path
    return [
      record('request', { date, uri, type: 'application/http; msgtype=request' }, request),
      record('response', { date, uri, type: 'application/http; msgtype=response' }, answer),
    ]
  })
  return Buffer.concat([info, ...pages].map(one => gzipSync(one)))
}

type Fields = { readonly date: string; readonly type: string; readonly uri?: string }

function record(kind: string, { date, type, uri }: Fields, block: string): Buffer {
  const body = Buffer.from(block)
  const id = `<urn:example:${kind}:${date}:${uri ?? ''}>`
  const head = [
    'WARC/1.1',
    `WARC-Type: ${kind}`,
    `WARC-Record-ID: ${id}`,
    `WARC-Date: ${date}`,
    ...(uri === undefined ? [] : [`WARC-Target-URI: ${uri}`]),
    `Content-Type: ${type}`,
    `Content-Length: ${body.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body, Buffer.from('\r\n\r\n')])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(join(import.meta.dirname, 'crawl.warc.gz'), makeArchive())
