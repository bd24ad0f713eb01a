import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isAllowedBy, parseRobots, robotsPath, ruleFor } from './robots.ts'

const rows: readonly (readonly [robots: string, path: string, isAllowed: boolean])[] = [
  ['', '/', true],
  ['User-agent: *\nDisallow:', '/a', true],
  ['User-agent: *\nDisallow: /', '/a', false],
  ['User-agent: Recount\nDisallow: /\nUser-agent: *\nAllow: /', '/a', false],
  ['User-agent: Recounter\nDisallow: /', '/a', true],
  ['User-agent: recount/2.0 (news)\nDisallow: /', '/a', false],
  ['User-agent: A\nUser-agent: Recount\nDisallow: /x', '/x', false],
  ['User-agent: Recount\nSitemap: /s.xml\nDisallow: /x', '/x', false],
  ['User-agent: Recount\nDisallow: /x\nUser-agent: B\nUser-agent: Recount\nDisallow: /y', '/y', false],
  ['Disallow: /', '/a', true], // no group
  ['User-agent: *\ndissallow: /x', '/x', false],
  ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  ['User-agent: *\nDisallow: /a/b\nAllow: /a', '/a/b/c', false],
  ['User-agent: *\nAllow: /a\nDisallow: /a', '/a', true],
  ['User-agent: *\nDisallow: /*.pdf$', '/x.pdf', false],
  ['User-agent: *\nDisallow: /*.pdf$', '/x.pdf?y', true],
  ['User-agent: *\nDisallow: /*.pdf', '/x.pdf?y', false],
  ['User-agent: *\nDisallow: *', '/anything', false],
  ['User-agent: *\nDisallow: /*/print/*?old$', '/2031/print/a?old', false],
  ['User-agent: *\nDisallow: /*/print/*?old$', '/2031/print/a?older', true],
  ['User-agent: *\nDisallow: /ab*ab$', '/ab', true], // the parts may not overlap
  ['User-agent: *\nDisallow: /$', '/', false],
  ['User-agent: *\nDisallow: /$', '/a', true],
  ['User-agent: *\nDisallow: $', '/a', true],
  ['User-agent: *\nDisallow: /caf\u00e9', '/caf%C3%A9/menu', false],
  ['User-agent: *\nDisallow: /caf%c3%a9', '/caf%C3%A9/menu', false],
  ['<!doctype html><title>Not found</title>\nDisallow: /', '/a', true],
]

describe('robots.txt', () => {
  for (const [robots, path, isAllowed] of rows)
    it(`${isAllowed ? 'allows' : 'forbids'} ${path} by ${JSON.stringify(robots)}`, () =>
      assert.equal(isAllowedBy(parseRobots(robots), 'Recount', path), isAllowed))

  it('tells the line that decided', () => {
    const robots = parseRobots('# ours\r\nUser-agent: *\r\nDisallow: /private/ # really\r\n')
    assert.deepEqual(ruleFor(robots, 'Recount', '/private/a'), { isAllowed: false, pattern: '/private/', line: 3 })
  })

  it('compares the path of an address with escapes in upper case, without its fragment', () => {
    assert.equal(robotsPath(new URL('https://news.example/caf%c3%a9?q=\u00e9#top')), '/caf%C3%A9?q=%C3%A9')
  })

  it('reads the first 500 KiB only', () => {
    const long = `User-agent: *\n${'# filler\n'.repeat(60_000)}Disallow: /\n`
    assert.equal(isAllowedBy(parseRobots(long), 'Recount', '/a'), true)
  })

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.webPath(), (bytes, path) => {
        assert.equal(typeof isAllowedBy(parseRobots(bytes), 'Recount', path), 'boolean')
      }),
      { numRuns: 300 },
    )
  })

  it('answers the same for a pattern however it is matched', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '*', '/'), { maxLength: 8 }).map(all => `/${all.join('')}`)
    const path = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 10 }).map(all => `/${all.join('')}`)
    fc.assert(
      fc.property(letters, fc.boolean(), path, (pattern, isClosed, at) => {
        const text = isClosed ? `${pattern}$` : pattern
        const byRegExp = new RegExp(`^${pattern.replaceAll('*', '.*')}${isClosed ? '$' : ''}`).test(at)
        assert.equal(!isAllowedBy(parseRobots(`User-agent: *\nDisallow: ${text}`), 'Recount', at), byRegExp)
      }),
      { numRuns: 2000 },
    )
  })
})
