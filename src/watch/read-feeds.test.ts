import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findFeeds, readFeedAt } from './read-feeds.ts'

const from = { url: 'https://harbour-times.example/', headers: { 'content-type': 'text/html' } }
const find = (head: string, body = '') =>
  findFeeds(new TextEncoder().encode(`<html><head>${head}</head><body>${body}</body></html>`), from)
const link = (href: string, title: string, type = 'rss') =>
  `<link rel="alternate" type="application/${type}+xml" href="${href}" title="${title}">`

describe('the feeds of a site', () => {
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['are those that its page declares', [link('/a', 'News'), link('/b', 'Sport')], ['/a', '/b']],
    ['one of each name', [link('/a', 'News (RSS)'), link('/b', 'News (Atom)', 'atom')], ['/a']],
    ['by address where they have no name', [link('/a', 'RSS'), link('/b', 'Atom', 'atom')], ['/a', '/b']],
    ['without those of comments', [link('/comments/feed', 'Comments'), link('/a', 'News')], ['/a']],
    ['none at all', ['<title>x</title>'], []],
  ]
  for (const [name, head, want] of rows) {
    it(name, () =>
      assert.deepEqual(
        find(head.join('')),
        want.map(path => `https://harbour-times.example${path}`),
      ),
    )
  }

  it('are the first link that looks like one where none is declared', () => {
    assert.deepEqual(find('', '<a href="/feed/">RSS</a> <a href="/sport/rss.xml">RSS</a>'), [
      'https://harbour-times.example/feed/',
    ])
  })
})

describe('an answer', () => {
  it('that is no feed is of another kind', () => {
    assert.equal(readFeedAt(new TextEncoder().encode('<html><p>Hello</p></html>'), from).kind, 'other')
    assert.equal(readFeedAt(new Uint8Array(), from).kind, 'other')
  })
})
