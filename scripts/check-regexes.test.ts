import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { findAll, judge } from './check-regexes.ts'
import { ALLOWED } from './regex-allowed.ts'
import { relaxed, shrunk } from './regex-bounds.ts'
import { findRegexes } from './regex-literals.ts'
import { findSlow } from './regex-pump.ts'

const ROOT = join(import.meta.dirname, '..')

describe('findRegexes', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['const a = /x+/g', ['/x+/g']],
    ['const a = b / c / d', []],
    ['const a = (b) / c / d + e[0] / f / g', []],
    ['f(/a/, [/b/i], { c: /d/ })', ['/a/', '/b/i', '/d/']],
    ['const a = b ? /c/ : /d/', ['/c/', '/d/']],
    ['const f = (): RegExp => /a\\/b[/]c/u', ['/a\\/b[/]c/u']],
    ['function f() { return /a/ }', ['/a/']],
    ['const a = !/b/.test(c!) && d! / 2 / 3 > 1', ['/b/']],
    ['const a = \'/b/\' + "/c/" + `/d/`', []],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
    ['const a = `x${/b/.exec(`${/c/.source}/`)}/d/` + 1', ['/b/', '/c/']],
    ['// it/s a/b\n/* /c/ */ const a = /d/', ['/d/']],
    ['let i = 0; const a = i++ / 2 / 3', []],
    ['const a = x as number / 2 / 3', []],
    ['const a = typeof /b/ + (c instanceof D ? 1 : 2) / 3 / 4', ['/b/']],
    ['const a = /[\\]/]"\'`/', ['/[\\]/]"\'`/']],
    ['class A { #b = /c/; d = this.#b.lastIndex / 2 / 1 }', ['/c/']],
  ]
  for (const [source, expected] of rows)
    it(`finds ${expected.length} in ${JSON.stringify(source)}`, () => {
      const found = findRegexes(source).literals.map(one => `/${one.source}/${one.flags}`)
      assert.deepEqual(found, expected)
    })

  it('says when a slash was misread: a literal behind a bracket looks like a division', () => {
    assert.throws(() => findRegexes('if (a) /b c/.test(d)'), /expected to tell regular expressions from divisions/)
  })

  it('finds calls and strings that become expressions, but not in comments or strings', () => {
    const source = "const a = new RegExp(b)\n// RegExp(c)\nconst d = 'RegExp(e)'\nf.match('g')\nh.search(/i/)\n"
    assert.deepEqual(findRegexes(source), {
      literals: [{ source: 'i', flags: '', line: 5 }],
      calls: [1],
      strings: [4],
    })
  })
})

describe('the expressions of the program', () => {
  const all = findAll(ROOT)

  it('are all found: each source still parses when they are taken out', () =>
    assert.ok(all.length > 900, `${all.length}`))

  it('are what the list of bounded ones names', () => {
    const known = new Set(all.flatMap(one => one.where.map(place => `${place.split(':')[0]} ${one.source}`)))
    assert.deepEqual(
      ALLOWED.filter(one => !known.has(`${one.file} ${one.source}`)),
      [],
    )
  })
})

describe('judge', () => {
  const verdict = async (pattern: RegExp) =>
    (await judge({ source: pattern.source, flags: pattern.flags, where: ['src/a.ts:1'] })).verdict

  it('tells slow expressions from linear ones', async () => {
    for (const pattern of [/(a+)+$/, /^(?:\w{1,30}\s{0,3}){0,6}$/, /[^.]*\bkilled\b[^.]*\./, /\s+$/, /^(.*?),(.*),x$/])
      assert.equal(await verdict(pattern), 'slow', String(pattern))
    assert.notEqual(await verdict(/(?<!\s)\s+$/), 'slow')
    for (const pattern of [/^\s+/, /^(?:\w{1,30}\s{1,3}){0,6}$/, /\b(?:killed|hurt)\b/i, /[^.]{0,80}\bkilled\b/])
      assert.equal(await verdict(pattern), 'safe', String(pattern))
  })

  it('judges by what is endless, not by what is counted', () => {
    assert.equal(shrunk('a{2,80}b{4}c{5,}[{9,9}]\\{7,8}'), 'a{2,3}b{3}c{3,}[{9,9}]\\{7,8}')
    assert.equal(relaxed('a{2,80}b{2}c{0,3}(?:d{1,30}){0,6}'), 'a{2,}b{2}c{0,3}(?:d{1,}){0,}')
  })

  it('measures with strings made of the pieces of an expression', () => {
    assert.equal(findSlow(/\d+,\s+$/, 4000, 1000), null)
    assert.notEqual(findSlow(/(?:no|not)(?:no|not)*(?:no|not)*(?:no|not)*;/, 4000, 20), null)
  })
})
