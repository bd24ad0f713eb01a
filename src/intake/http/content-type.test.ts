import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contentTypeOf, type PageType, pageTypeOf } from './content-type.ts'

describe('contentTypeOf', () => {
  const rows: readonly (readonly [string | undefined, string, string | null])[] = [
    ['text/html', 'text/html', null],
    ['Text/HTML; charset="UTF-8"', 'text/html', 'utf-8'],
    ["text/html;boundary=x; Charset = 'latin1'", 'text/html', 'windows-1252'],
    ['text/html; charset=', 'text/html', null],
    ['text/html; charset=x-none', 'text/html', null],
    ['; charset=utf-16', '', 'utf-16le'],
    [undefined, '', null],
  ]
  for (const [header, type, charset] of rows)
    it(`${header}`, () =>
      assert.deepEqual(contentTypeOf(header === undefined ? {} : { 'content-type': header }), { type, charset }))
})

describe('pageTypeOf', () => {
  const rows: readonly (readonly [header: string, body: string, PageType])[] = [
    ['text/html', '<p>Two were hurt.', 'text/html'],
    ['application/xhtml+xml', '<?xml version="1.0"?><html>', 'text/html'],
    ['text/html', '<?xml version="1.0"?>\n<!-- made by x -->\n<rss version="2.0">', 'unreadable'],
    ['text/html', '<feed xmlns="http://www.w3.org/2005/Atom">', 'unreadable'],
    ['text/html', '<?xml version="1.0"?><?xml-stylesheet href="x"?><rdf:RDF>', 'unreadable'],
    ['text/html', '<p>Our feed: &lt;rss&gt;', 'text/html'],
    ['text/plain', 'Two were hurt.', 'text/plain'],
    ['text/plain', '<!doctype html><p>Two', 'text/html'],
    ['application/octet-stream', '<html lang="en">', 'text/html'],
    ['application/octet-stream', 'Two were hurt.', null],
    ['', 'Two were hurt.', null],
    ['image/png', '<!doctype html><p>Two', 'text/html'],
    ['image/png', '\x89PNG', 'unreadable'],
    ['application/json', '{"title":"Two"}', 'application/json'],
    ['application/ld+json', '{}', 'application/json'],
    ['text/markdown', '# Two', 'text/markdown'],
    ['application/rss+xml', 'empty', 'unreadable'],
    ['application/pdf', '%PDF-1.7', 'unreadable'],
    ['text/css', 'p {}', 'unreadable'],
  ]
  for (const [header, body, type] of rows)
    it(`${header || 'no header'} with ${JSON.stringify(body.slice(0, 30))} is ${type}`, () =>
      assert.equal(pageTypeOf(contentTypeOf({ 'content-type': header }), Buffer.from(body)), type))

  it('looks at the text of UTF-16 too', () => {
    const bytes = Buffer.from('\ufeff<!doctype html><p>Two', 'utf16le')
    assert.equal(pageTypeOf({ type: 'text/plain', charset: null }, bytes), 'text/html')
  })
})
