import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressOf, pageAddressOf } from './addresses.ts'

describe('addresses', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['HTTPS://Harbour-Times.example:443/a#top', 'https://harbour-times.example/a'],
    [' http://harbour-times.example ', 'http://harbour-times.example/'],
    ['https://desk:secret@harbour-times.example/a', 'https://harbour-times.example/a'],
    ['https://hafen-zeitung.example/größe?q=ä b', 'https://hafen-zeitung.example/gr%C3%B6%C3%9Fe?q=%C3%A4%20b'],
    ['mailto:desk@harbour-times.example', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['/a', null],
    ['', null],
  ]
  for (const [text, want] of rows) it(JSON.stringify(text), () => assert.equal(addressOf(text), want))

  it('may be relative to another', () => {
    assert.equal(addressOf('/a', 'https://harbour-times.example/b'), 'https://harbour-times.example/a')
  })

  const pages: readonly (readonly [string, string])[] = [
    ['https://a.example/fire?id=7&utm_source=rss&utm_medium=feed', 'https://a.example/fire?id=7'],
    ['https://a.example/fire?utm_campaign=x#comments', 'https://a.example/fire'],
    ['https://a.example/fire?q=utm_source', 'https://a.example/fire?q=utm_source'],
    ['https://a.example/fire?b=%20x&a=1', 'https://a.example/fire?b=%20x&a=1'],
    ['https://a.example/fire?q=a%20b&x&utm_source=r&y=+~', 'https://a.example/fire?q=a%20b&x&y=+~'],
    ['https://a.example/fire?utm_source&utmost=1&utm_=2', 'https://a.example/fire?utmost=1&utm_=2'],
  ]
  for (const [text, want] of pages) it(`of pages: ${text}`, () => assert.equal(pageAddressOf(text), want))
})
