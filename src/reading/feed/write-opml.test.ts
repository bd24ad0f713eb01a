import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readFeed } from './read-feed.ts'
import { type Subscription, writeOpml } from './write-opml.ts'

const readBack = (opml: string) => readFeed(new TextEncoder().encode(opml), { contentType: null, url: null })

describe('writeOpml', () => {
  it('writes folders and subscriptions', () => {
    const all: readonly Subscription[] = [
      {
        url: 'https://harbour-times.example/feed.xml?a=1&b=2',
        title: 'Harbour "Times"',
        site: 'https://harbour-times.example/',
        folder: 'Coast',
      },
      { url: 'https://hill-post.example/rss', title: null, site: null, folder: null },
    ]
    assert.equal(
      writeOpml(all, 'Mine'),
      `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>Mine</title></head>
  <body>
    <outline type="rss" text="https://hill-post.example/rss" title="https://hill-post.example/rss" xmlUrl="https://hill-post.example/rss"/>
    <outline text="Coast">
      <outline type="rss" text="Harbour &quot;Times&quot;" title="Harbour &quot;Times&quot;" xmlUrl="https://harbour-times.example/feed.xml?a=1&amp;b=2" htmlUrl="https://harbour-times.example/"/>
    </outline>
  </body>
</opml>
`,
    )
  })

  it('is read back whole, whatever the titles are', () => {
    const title = fc.string({ unit: 'binary', maxLength: 30 })
    fc.assert(
      fc.property(fc.array(fc.tuple(title, fc.webUrl()), { maxLength: 10 }), rows => {
        const opml = readBack(writeOpml(rows.map(([words, url]) => ({ url, title: words, site: null, folder: null }))))
        assert.deepEqual(
          opml.items.map(item => item.id),
          rows.map(([, url]) => url),
        )
        assert.deepEqual(opml.problems, [])
      }),
    )
  })
})
