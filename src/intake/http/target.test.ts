import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readAllowList } from './allow-list.ts'
import { redirectTarget } from './redirect.ts'
import { checkAddress, targetOf } from './target.ts'

const nobody = readAllowList([])
const some = readAllowList(['intranet.example:9000', '10.0.0.0/8'])

describe('targetOf', () => {
  const good: readonly (readonly [string, string])[] = [
    ['http://news.example/a#b', 'http://news.example/a'],
    ['  HTTPS://News.Example:443/\u00e9 ', 'https://news.example/%C3%A9'],
    ['http://news.example:8080/', 'http://news.example:8080/'],
    ['http:\\\\news.example\\a', 'http://news.example/a'],
    ['http://8.8.8.8/', 'http://8.8.8.8/'],
    ['http://localhost/', 'http://localhost/'], // its addresses are checked when they are known
  ]
  for (const [text, href] of good) it(`${text} → ${href}`, () => assert.equal(targetOf(text, nobody).url.href, href))

  const bad: readonly (readonly [string, string])[] = [
    ['', 'fetch/not-http'],
    ['news.example', 'fetch/not-http'],
    ['//news.example/', 'fetch/not-http'],
    ['file:///etc/passwd', 'fetch/not-http'],
    ['data:text/html,x', 'fetch/not-http'],
    ['ftp://news.example/', 'fetch/not-http'],
    [`http://news.example/${'a'.repeat(9000)}`, 'fetch/not-http'],
    ['http://', 'fetch/not-http'],
    ['http://me@news.example/', 'fetch/credentials'],
    ['http://:pw@news.example/', 'fetch/credentials'],
    ['http://news.example:25/', 'fetch/denied-port'],
    ['http://8.8.8.8:6379/', 'fetch/denied-port'],
    ['http://127.0.0.1/', 'fetch/denied-address'],
    ['http://2130706433/', 'fetch/denied-address'],
    ['http://[::ffff:8.8.8.8]/', 'fetch/denied-address'],
    ['http://10.0.0.1:9000/', 'fetch/denied-address'],
  ]
  for (const [text, code] of bad)
    it(`${text.slice(0, 50)} → ${code}`, () => assert.throws(() => targetOf(text, nobody), { code }))

  it('lets listed hosts and blocks through, each on its ports', () => {
    assert.equal(targetOf('http://intranet.example:9000/', some).isListed, true)
    assert.equal(targetOf('http://10.0.0.1:6379/', some).isListed, false)
    const elsewhere = targetOf('http://intranet.example:9001/', some) // may be in the block: told when its address is known
    checkAddress('10.0.0.9', elsewhere, some)
    assert.throws(() => checkAddress('8.8.8.8', elsewhere, some), { code: 'fetch/denied-port' })
    assert.throws(() => checkAddress('127.0.0.1', elsewhere, some), { code: 'fetch/denied-address' })
  })
})

describe('redirectTarget', () => {
  const from = targetOf('https://news.example/a/b', nobody)
  const to = (location?: string) =>
    redirectTarget({ status: 302, headers: location === undefined ? {} : { location } }, from, nobody)

  for (const [location, href] of [
    ['../c', 'https://news.example/c'],
    ['//other.example/', 'https://other.example/'],
    ['/caf\xc3\xa9', 'https://news.example/caf%C3%A9'],
    ['/caf\xe9', 'https://news.example/caf%E9'],
  ] as const)
    it(`${location} → ${href}`, () => assert.equal(to(location).url.href, href))

  for (const [location, code] of [
    [undefined, 'fetch/bad-redirect'],
    ['http://news.example/', 'fetch/downgrade'],
    ['gopher://news.example/', 'fetch/not-http'],
    ['https://user:pw@news.example/', 'fetch/credentials'],
    ['https://[::1]/', 'fetch/denied-address'],
    ['https://169.254.169.254/', 'fetch/denied-address'],
  ] as const)
    it(`${location} → ${code}`, () => assert.throws(() => to(location), { code }))
})
