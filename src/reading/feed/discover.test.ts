import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { discoverFeeds } from './discover.ts'

const PAGE = 'https://harbour-times.example/news/'

describe('discoverFeeds', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['<link rel="alternate" type="application/rss+xml" href="/rss.xml">', 'https://harbour-times.example/rss.xml'],
    [
      '<LINK REL="feed ALTERNATE" TYPE="application/atom+xml; charset=utf-8" HREF="a.xml">',
      'https://harbour-times.example/news/a.xml',
    ],
    ['<link rel="alternate" type="application/feed+json" href="/f.json">', 'https://harbour-times.example/f.json'],
    ['<link rel="alternate" type="application/json" href="/feed.json">', 'https://harbour-times.example/feed.json'],
    [
      '<base href="https://cdn.example/"><link rel="alternate" type="application/rss+xml" href="r">',
      'https://cdn.example/r',
    ],
    ['<a href="/feed/">here</a>', 'https://harbour-times.example/feed/'],
    ['<a href="/news/rss">here</a>', 'https://harbour-times.example/news/rss'],
    ['<a href="/x"><img alt="RSS feed"></a>', 'https://harbour-times.example/x'],
    ['<a href="feed://harbour-times.example/r">x</a>', 'http://harbour-times.example/r'],
    ['<a href="feed:https://harbour-times.example/r">RSS</a>', 'https://harbour-times.example/r'],
    ['<link rel="alternate" type="application/json+oembed" href="/o">', null],
    ['<link rel="alternate" type="application/json" href="/wp-json/posts/1">', null],
    ['<link rel="alternate" hreflang="de" href="/de">', null],
    ['<link rel="stylesheet" type="application/rss+xml" href="/x">', null],
    ['<link rel="alternate" type="application/rss+xml" href="javascript:1">', null],
    ['<a href="/feedback">Feedback</a>', null],
    ['<a href="/2031/what-is-rss-explained.html">What is RSS?</a>', null],
    ['<a href="/news">News</a>', null],
    ['<a href="#">RSS</a>', null],
    ['<a href="https://friends.example/dialog/feed?link=https%3A%2F%2Fharbour-times.example%2F">share</a>', null],
  ]
  for (const [html, url] of rows) it(`in ${html}`, () => assert.equal(discoverFeeds(html, PAGE)[0]?.url ?? null, url))

  it('gives those declared first, each once, comments last', () => {
    const html = `<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
      <link rel="alternate" type="application/atom+xml" title=" All  news " href="/all"><body><a href="/all">RSS</a><a href="/sport.rss">Sport</a>`
    assert.deepEqual(discoverFeeds(html, PAGE), [
      { url: 'https://harbour-times.example/all', title: 'All news', kind: 'atom' },
      { url: 'https://harbour-times.example/sport.rss', title: 'Sport', kind: null },
      { url: 'https://harbour-times.example/comments/feed', title: 'Comments', kind: 'rss' },
    ])
  })
})
