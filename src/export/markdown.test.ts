import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { matchGolden } from './golden.ts'
import { escapeMarkdown, exportMarkdown } from './markdown.ts'
import { plain } from './plain.ts'
import { sampleAccount } from './sample.ts'

/** What a CommonMark reader shows: a backslash before ASCII punctuation goes, the character stays. */
const shown = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')
const withoutEscapes = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/g, 'x')

test('the sample reads as its golden', () => {
  matchGolden(exportMarkdown(sampleAccount), new URL('./golden/account.md.golden', import.meta.url))
})

test('report text shows as it is and starts no markup', () => {
  for (const [text, expected] of [
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['<b>', '\\<b\\>'],
    ['1. one', '1\\. one'],
    ['in 1. place', 'in 1. place'],
    ['- item', '\\- item'],
    ['well-known', 'well-known'],
    ['http://a.b', 'http\\://a.b'],
    ['www.a.b', 'www\\.a.b'],
    ['a\n\n# b', 'a \\# b'],
    ['&lt;', '\\&lt;'],
  ] as const)
    assert.equal(escapeMarkdown(text), expected)
  const hostile = fc.string({
    unit: fc.constantFrom(...'ab1 .-+=#*_`[](){}<>!|~&$^@:/\\\n\t'.split(''), 'www.', '://'),
  })
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), text => {
      const markdown = escapeMarkdown(text)
      assert.equal(shown(markdown), plain(text))
      assert.doesNotMatch(withoutEscapes(markdown), /[`*_{}[\]<>|~#&$^@\n\\]|:\/|www\./i)
      assert.doesNotMatch(markdown, /^(?:[-+=:]|\d{1,9}[.)])/)
    }),
    { numRuns: 2000 },
  )
})

test('every footnote that is called is there, once, and every footnote is called', () => {
  const lines = exportMarkdown(sampleAccount).split('\n')
  const noted = lines.flatMap(line => /^\[\^(\d+)\]: /.exec(line)?.[1] ?? [])
  const called = lines
    .filter(line => !line.startsWith('[^'))
    .flatMap(line => [...line.matchAll(/(?<!\\)\[\^(\d+)\]/g)].map(m => m[1]!))
  assert.deepEqual(
    noted,
    noted.map((_, i) => String(i + 1)),
  )
  assert.deepEqual(new Set(called), new Set(noted))
  assert.ok(noted.length > 20)
})

test('only plain web addresses become links, and every table row has four cells', () => {
  const markdown = exportMarkdown(sampleAccount)
  const links = markdown.match(/(?<!\\)<[^>\s]*>/g) ?? []
  assert.ok(links.length >= 5)
  for (const link of links) assert.match(link, /^<https:\/\/[a-z.]+\.example\//)
  const rows = markdown.split('\n').filter(line => line.startsWith('|'))
  assert.ok(rows.length > 5)
  for (const row of rows) assert.equal(row.split(/(?<!\\)\|/).length, 6, row)
})
