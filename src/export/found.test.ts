import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Account, Evidence } from '../model/index.ts'
import { foundFields } from './found.ts'
import { exportHtml } from './html.ts'
import { exportMarkdown } from './markdown.ts'
import { sampleAccount } from './sample.ts'

const saying = (field: Evidence['field'], value: string, detail: string, more: Partial<Evidence> = {}): Evidence => ({
  field,
  value,
  source: 'meta',
  detail,
  zone: null,
  confidence: 0.6,
  chosen: false,
  ...more,
})
const evidence: readonly Evidence[] = [
  saying('title', 'Crane falls', 'headline', { source: 'json-ld', confidence: 0.77, chosen: true }),
  saying('title', 'Crane Falls', 'h1', { source: 'heading' }),
  saying('title', 'Crane falls - Halvesund Post', 'og:title'),
  saying('title', 'Crane falls - Halvesund Post', 'title', { source: 'title-element', confidence: 0.2 }),
  saying('byline', 'Ann Reed', 'author', { chosen: true }),
  saying('byline', 'Bo Lind', 'author', { chosen: true }),
  saying('published', '4 March 2031 19:10', 'line', { source: 'visible-text', zone: '+01:00' }),
  saying('language', 'de-CH', 'html lang'),
  saying('title', 'Crane falls', 'title', { source: 'title-element' }),
  saying('language', 'de', 'words of the text', { source: 'words', confidence: 0.99, chosen: true }),
]
const withEvidence = (given: readonly Evidence[], language = 'en'): Account => ({
  ...sampleAccount,
  articles: sampleAccount.articles.map((one, i) => (i === 0 ? { ...one, evidence: given, language } : one)),
})

test('a field has what was believed, how many say the same, and what others say otherwise, once each', () => {
  const fields = foundFields({ ...sampleAccount.articles[0]!, evidence })
  assert.deepEqual(fields, [
    {
      name: 'title',
      believed: [{ value: 'Crane falls', place: 'JSON-LD headline', sure: 77 }],
      alike: 2,
      otherwise: [{ value: 'Crane falls - Halvesund Post', place: 'meta og:title', sure: 60 }],
    },
    {
      name: 'writers',
      believed: [
        { value: 'Ann Reed', place: 'meta author', sure: 60 },
        { value: 'Bo Lind', place: 'meta author', sure: 60 },
      ],
      alike: 0,
      otherwise: [],
    },
    {
      name: 'published',
      believed: [],
      alike: 0,
      otherwise: [{ value: '4 March 2031 19:10 (+01:00)', place: 'text line', sure: 60 }],
    },
    { name: 'language', believed: [{ value: 'de', place: 'words of the text', sure: 99 }], alike: 1, otherwise: [] },
  ])
  assert.deepEqual(foundFields(sampleAccount.articles[0]!), [])
})

test('HTML shows it folded under the report, Markdown in two short lines', () => {
  const account = withEvidence(evidence, 'de')
  const html = exportHtml(account)
  assert.equal(
    html.match(/<summary>Where title, writers, outlet, dates and language were found<\/summary>/g)?.length,
    1,
  )
  assert.match(
    html,
    /<strong>title<\/strong> <q dir="auto">Crane falls<\/q> <span class="none">JSON-LD headline, 77 %<\/span> and 2 other places; not used: <q/,
  )
  assert.match(html, /<strong>published<\/strong> nothing was taken; not used: /)
  assert.match(html, /<p class="body" dir="auto" lang="de">/)
  const markdown = exportMarkdown(account)
  assert.match(
    markdown,
    /^ {2}- found: title \(JSON-LD headline, 77 % and 2 other places\); writers \(meta author, 60 %\); language \(words of the text, 99 % and 1 other place\)$/m,
  )
  assert.match(
    markdown,
    /^ {2}- not used: title “Crane falls - Halvesund Post” \(meta og\\?:title, 60 %\); published “/m,
  )
  assert.doesNotMatch(exportHtml(sampleAccount), /lang="(?!en")|Where title/)
})

test('a page’s words cannot break out of it', () => {
  const nasty = '</q></details><script>alert(1)</script>\n# x [y](javascript:z) | <b>\u202e'
  const account = withEvidence([
    saying('title', nasty, nasty, { chosen: true, zone: nasty }),
    saying('title', `${nasty}2`, nasty),
  ])
  const html = exportHtml({ ...account, articles: account.articles.map(one => ({ ...one, language: '"><script>' })) })
  assert.doesNotMatch(html, /<script|<b>\S*\u202e|\u202e/)
  assert.equal(html.match(/<details>/g)?.length, html.match(/<\/details>/g)?.length)
  const found = exportMarkdown(account).match(/^ {2}- (?:found|not used): .*$/gm) ?? []
  assert.equal(found.length, 2)
  for (const line of found) {
    assert.match(line, /script/)
    assert.doesNotMatch(line.replace(/\\./g, ''), /[<>[\]|#`*_]/)
  }
})
