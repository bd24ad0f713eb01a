import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { kindOfNames } from './hints.ts'
import { findMain } from './main.ts'
import { attributeOf } from './page.ts'
import { parsePage } from './parse-page.ts'

const BODY = [
  'Two people died when a ferry caught fire in the harbour of Port Elmy on Sunday, the coast guard said.',
  'The ferry Alma had left the island of Sorra with 120 passengers, and the fire began in its engine room.',
  'Rescue boats from Port Elmy brought nine passengers to hospital, doctors at the harbour clinic said.',
]
const paragraphs = BODY.map(p => `<p>${p}</p>`).join('')

const mainId = (html: string): string | null => {
  const main = findMain(parsePage(html))
  return main && (attributeOf(main, 'id') ?? main.name)
}

describe('findMain', () => {
  const rows: readonly (readonly [string, string, string | null])[] = [
    ['the element around the paragraphs', `<nav><a href=/>Home</a></nav><div id=r>${paragraphs}</div>`, 'r'],
    [
      'not the comments below, however long',
      `<div id=r>${paragraphs}</div><div class=comments>${paragraphs.repeat(9)}</div>`,
      'r',
    ],
    [
      'both halves of a report set apart',
      `<div id=r><div>${paragraphs}</div><a href=/>x</a><div>${paragraphs}</div></div>`,
      'r',
    ],
    ['a report in an element of a wrong name', `<div id=r class=sidebar>${paragraphs}</div>`, 'r'],
    ['nothing where there is no text', '<ul><li><a href=/>Home</a></li></ul>', null],
    ['text directly in a division', `<ul><li><a href=/>Home</a></ul><div id=r>${BODY.join('<br><br>')}</div>`, 'r'],
  ]
  for (const [behaviour, html, expected] of rows) it(behaviour, () => assert.equal(mainId(html), expected))
})

describe('kindOfNames', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['c-article__related', 'related stories'],
    ['relatedPosts', 'related stories'],
    ['post-tags', 'tags'],
    ['tag-berlin category-news', null],
    ['has-sidebar', null],
    ['article-body', 'body'],
    ['articleBody', 'body'],
    ['read-also', 'related stories'],
    ['js-read-more', null],
    ['sr-only', 'hidden'],
    ['hidden md:block', null],
    ['field--label-hidden', null],
    ['readable', null],
    ['col-12 newsletter-box', 'newsletter'],
    ['download', null],
  ]
  for (const [names, expected] of rows) it(names, () => assert.equal(kindOfNames(names), expected))
})
