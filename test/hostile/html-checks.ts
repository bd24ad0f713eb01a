/** What must hold for any page, however broken: what the quick tests and the full run share. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { Article, Capture, CaptureId, Span } from '../../src/model/index.ts'
import type { Understanding } from '../../src/pipeline.ts'
import { textOf } from '../../src/reading/html/page.ts'
import { parsePage } from '../../src/reading/html/parse-page.ts'
import { readArticle } from '../../src/reading/read-article.ts'

/** A capture of a page that was never a file. */
export const captureOfPage = (body: string, mediaType = 'text/html'): Capture => ({
  id: createHash('sha256').update(body).digest('hex') as CaptureId,
  origin: 'https://harbour-times.example/page.html',
  mediaType,
  capturedAt: '2035-01-01T00:00:00Z',
  body,
  headers: {},
  problems: [],
})

/** Parses a page twice: nothing throws, and the same input gives the same text. */
export function checkParsing(html: string): void {
  assert.equal(textOf(parsePage(html).root), textOf(parsePage(html).root))
}

/** Reads a page twice: nothing throws, the same input gives the same article, and every place in it lies in its text. */
export function checkReading(capture: Capture): Article {
  const article = readArticle(capture)
  assert.deepEqual(readArticle(capture), article)
  for (const span of article.sentences) assert.ok(isIn(article.text, span))
  for (const { before } of article.cut) assert.ok(before >= 0 && before <= article.text.length)
  assert.deepEqual(JSON.parse(JSON.stringify(article)), article)
  return article
}

/** Every anchor of a reading reads back its words. @returns how many there were */
export function checkAnchors({ article, mentions, claims }: Understanding): number {
  const anchors = [...claims.map(claim => claim.anchor), ...mentions.flatMap(mention => mention.trigger ?? [])]
  for (const anchor of anchors) assert.equal(article.text.slice(anchor.start, anchor.end), anchor.exact)
  return anchors.length
}

/** A report in which a string is headline, writer and words: as a page, and as plain text. */
export function reportsWith(words: string): readonly Capture[] {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const page = (inner: string): string =>
    `<!doctype html><title>${inner}</title><meta name="author" content="${escaped}"><article><h1>${inner}</h1>` +
    `<p>Two people were killed when ${inner} hit the quay on Friday, police said.</p><p>“${inner}”, said ${inner}.</p></article>`
  return [
    captureOfPage(page(escaped)),
    captureOfPage(page(words)), // as a careless site would write it
    captureOfPage(
      `${words}\n\nTwo people were killed when ${words} hit the quay on Friday, police said.`,
      'text/plain',
    ),
  ]
}

const isIn = (text: string, { start, end }: Span): boolean => start >= 0 && start <= end && end <= text.length
