import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Account, Article, Problem } from '../model/index.ts'
import { exportHtml } from './html.ts'
import { exportMarkdown } from './markdown.ts'
import { sampleAccount } from './sample.ts'
import { renderAccount } from './terminal.ts'
import { untoldWords } from './untold.ts'

const foreign: Problem = { code: 'claims/language', message: 'expected English', at: null }
const inLanguage = (article: Article, language: string): Article => ({ ...article, language, problems: [foreign] })

test('what stands above reports without facts', () => {
  const [a, b, c] = sampleAccount.articles
  assert.equal(untoldWords([a!]), '1 report gave no facts')
  assert.equal(untoldWords([a!, b!, c!]), '3 reports gave no facts')
  assert.equal(
    untoldWords([a!, inLanguage(b!, 'fr'), inLanguage(c!, 'de')]),
    '3 reports gave no facts, 2 of them not in English (de, fr)',
  )
  assert.equal(
    untoldWords([inLanguage(b!, 'fr'), inLanguage(c!, 'fr')]),
    '2 reports gave no facts, not in English (fr)',
  )
})

/** The sample, with the story of the crane robbed of its facts: that of the library, one report, still has one. */
const robbed: Account = {
  ...sampleAccount,
  incidents: sampleAccount.incidents.map(one =>
    one.storyId === 's-library' ? one : { ...one, ledger: { ...one.ledger, facts: [], changes: [] } },
  ),
}

test('every format opens with what has facts and ends with one line on what has none', () => {
  const terminal = renderAccount(robbed, { colour: false, width: 100 })
  assert.match(terminal, /^The library keeps its Sunday hours/)
  assert.match(terminal, /\n8 reports gave no facts: [^\n]/)
  assert.doesNotMatch(terminal, /Nothing was reported|0 voices/)
  const markdown = exportMarkdown(robbed)
  assert.match(markdown, /^# The library keeps its Sunday hours/)
  assert.ok(markdown.indexOf('8 reports gave no facts:') > markdown.indexOf('## Ledger'))
  assert.equal(markdown.match(/^# /gm)?.length, 1)
  const html = exportHtml(robbed)
  assert.match(html, /<title>The library keeps its Sunday hours<\/title>/)
  assert.equal(html.match(/<h1/g)?.length, 1)
  assert.ok(html.indexOf('8 reports gave no facts') > html.indexOf('<h1'))
  for (const i of sampleAccount.articles.keys())
    assert.ok(html.includes(`id="r${i + 1}"`), `report ${i + 1} is in the file`)
})

test('an account of nothing but such reports says so first', () => {
  const bare = { ...robbed, incidents: [] }
  const lines = renderAccount(bare, { colour: false, width: 80 }).split('\n')
  assert.deepEqual(lines.slice(0, 2), ['No account: no report speaks of a happening.', ''])
  assert.match(lines[2]!, /^9 reports gave no facts: /)
  assert.match(exportMarkdown(bare), /^No account: no report speaks of a happening\.\n\n9 reports gave no facts:/)
  assert.match(exportHtml(bare), /<p>No account: .*<\/p>\n<section/)
})

test('a happening that is asked for by name says why it is empty: by then, or at all', () => {
  const asked = { colour: false, width: 80, only: 'i-crane' }
  assert.match(renderAccount(robbed, { ...asked, asOf: robbed.asOf }), /Nothing was reported of it by then\./)
  assert.match(renderAccount(robbed, asked), /No report gives a fact of it\./)
})
