import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { captureOf, type Entry } from './capture.ts'
import { isBinary, isFeed, isPdf, type ReadableType } from './media-type.ts'
import { readPaths } from './read-paths.ts'

describe('isFeed', () => {
  const rows: readonly (readonly [text: string, isFeed: boolean])[] = [
    ['<rss version="2.0"><channel/></rss>', true],
    ['\ufeff\n<?xml version="1.0"?>\n<!-- made by x -->\n<feed xmlns="http://www.w3.org/2005/Atom">', true],
    ['<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><rdf:RDF xmlns:rdf="x">', true],
    ['<?xml version="1.0"?><!DOCTYPE opml><opml version="2.0">', true],
    ['<urlset xmlns="x">', true],
    ['<SitemapIndex >', true],
    ['{ "version": "https://jsonfeed.org/version/1.1", "title": "Harbour Times", "items": [] }', true],
    ['{"title":"Harbour Times","version":"https://jsonfeed.org/version/1","items":[]}', true],
    ['{"version":"1","title":"Two hurt","text":"See https://jsonfeed.org/version/1"}', false],
    ['{"title":"Two hurt","parts":[{"version":"https://jsonfeed.org/version/1"}]}', false],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>Two were hurt.', false],
    ['<?xml version="1.0"?><!DOCTYPE html><html><p>Our feed: <rss>', false],
    ['<!doctype html><p>&lt;rss&gt;', false],
    ['<feedback>Two were hurt.', false],
    ['Two were hurt. <rss>', false],
    ['<!-- never closed <rss>', false],
    ['', false],
  ]
  for (const [text, expected] of rows) it(JSON.stringify(text.slice(0, 60)), () => assert.equal(isFeed(text), expected))
})

describe('isPdf', () => {
  const rows: readonly (readonly [text: string, isPdf: boolean])[] = [
    ['%PDF-1.7\n1 0 obj', true],
    ['\n %PDF-2.0', true],
    ['\xef\xbb\xbf%PDF-1.4', true],
    ['The file begins with %PDF-1.7', false],
    ['%PDF', false],
    ['', false],
  ]
  for (const [text, expected] of rows) {
    it(JSON.stringify(text), () => {
      const bytes = Buffer.from(text, 'latin1')
      assert.equal(isPdf(bytes), expected)
      assert.equal(isBinary(bytes), expected)
    })
  }
})

test('a PDF and a feed are refused whatever their name says, and the line tells what they are', () => {
  const of = (body: string, type: ReadableType | null): Entry =>
    captureOf({ origin: 'a', bytes: Buffer.from(body), type, capturedAt: '2031-05-04T10:00:00Z' })
  for (const type of ['text/html', 'text/plain', 'text/markdown', null] as const) {
    const pdf = of('%PDF-1.7\n1 0 obj', type)
    assert.ok(pdf.kind === 'refused' && pdf.problem.code === 'intake/binary', `${type}`)
    assert.match(pdf.problem.message, /expected text, got a PDF; /)
    const feed = of('<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Two hurt</title></channel></rss>', type)
    assert.ok(feed.kind === 'refused' && feed.problem.code === 'intake/unknown-format', `${type}`)
    assert.match(feed.problem.message, /expected a report, got a feed.*; .*recount watch/)
    assert.equal(of('<?xml version="1.0"?><html><p>Two were hurt.</p></html>', type).kind, 'capture', `${type}`)
  }
})

test('a feed on standard input is refused with the way to watch it', async () => {
  async function* stdin() {
    yield Buffer.from('<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Two hurt</title></entry></feed>')
  }
  const entries: Entry[] = []
  const now = () => '2031-05-04T10:00:00Z'
  for await (const entry of readPaths(['-'], { now, stdin: stdin() })) entries.push(entry)
  assert.deepEqual(
    entries.map(entry => entry.kind === 'refused' && /recount watch/.test(entry.problem.message)),
    [true],
  )
})
