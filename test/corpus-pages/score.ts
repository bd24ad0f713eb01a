/** Scores the reader on the made-up pages: `npx node test/corpus-pages/score.ts [dev|held] [--pages]`. */
import { parseArgs } from 'node:util'
import { captureOf } from '../../src/intake/capture.ts'
import type { Article } from '../../src/model/index.ts'
import { readArticle } from '../../src/reading/read-article.ts'
import { type Gold, type Half, loadPages, type Page } from './gold.ts'
import {
  bylineTally,
  cutFate,
  even,
  f1,
  isDay,
  isTime,
  isTitle,
  paragraphTally,
  shingleTally,
  type Tally,
} from './measures.ts'

const CAPTURED_AT = '2026-01-01T00:00:00Z'

/** The article that the reader makes of a page; null when intake refuses its bytes. */
export function articleOf(page: Page): Article | null {
  const { url: origin, headers } = page.gold
  const entry = captureOf({ origin, bytes: page.bytes, type: 'text/html', capturedAt: CAPTURED_AT, headers })
  return entry.kind === 'capture' ? readArticle(entry.capture) : null
}

/** No report came of it: no text, and a problem says why. */
export function isRefused(article: Article): boolean {
  return article.text.trim() === '' && article.problems.some(({ code }) => code === 'reading/not-an-article')
}

class Scores {
  readonly #sums = new Map<string, Tally>()

  add(name: string, { hit, given, wanted }: Tally): void {
    const sum = this.#sums.get(name) ?? { hit: 0, given: 0, wanted: 0 }
    this.#sums.set(name, { hit: sum.hit + hit, given: sum.given + given, wanted: sum.wanted + wanted })
  }

  right(name: string, isRight: boolean): void {
    this.add(name, { hit: Number(isRight), given: 1, wanted: 1 })
  }

  print(): void {
    for (const [name, sum] of this.#sums)
      console.log(`${name.padEnd(34)} ${f1(sum).toFixed(3)}  ${sum.hit}/${sum.wanted}`)
  }
}

function scoreReport(scores: Scores, article: Article, gold: Gold): void {
  scores.right('reports that are read', !isRefused(article))
  scores.add('paragraph F1', paragraphTally(article, gold))
  scores.add('shingle F1 (4 words)', shingleTally(article, gold))
  scores.right('title', isTitle(article, gold))
  scores.add('byline F1', bylineTally(article, gold))
  scores.right('outlet', even(article.outlet ?? '') === even(gold.outlet ?? ''))
  scores.right('published', isTime(article.published, gold.published))
  scores.right('published, day', isDay(article.published, gold.published))
  scores.right('updated', isUpdated(article, gold))
  scores.right('language', article.language.split('-')[0] === gold.language)
  scores.right('section', even(article.section ?? '') === even(gold.section ?? ''))
  scores.right('canonical', article.canonical === gold.canonical)
  for (const agency of gold.credit) scores.right('credit', article.credit.includes(agency))
  for (const piece of gold.cut) {
    const fate = cutFate(article, gold, piece)
    scores.right('cut: kept out of the text', fate.kept)
    scores.right('cut: found under cut', fate.found)
    scores.right('cut: with a sensible role', fate.role)
    scores.right(`  ${piece.role}: out, found`, fate.kept && fate.found)
  }
}

/** A page that was never changed may say so by giving its first time twice. */
function isUpdated({ published, updated }: Article, gold: Gold): boolean {
  return (
    isTime(updated, gold.updated) ||
    (gold.updated === null && updated?.from === published?.from && updated?.to === published?.to)
  )
}

function pageLine(article: Article, gold: Gold): string {
  if (!gold.isReport)
    return `${gold.id}: ${isRefused(article) ? 'refused' : `read as a report of ${article.text.length} characters`}`
  const misses = [
    isTitle(article, gold) ? '' : `title ${JSON.stringify(article.title)}`,
    f1(bylineTally(article, gold)) === 1 ? '' : `byline ${JSON.stringify(article.byline)}`,
    isTime(article.published, gold.published) ? '' : `published ${JSON.stringify(article.published)}`,
    even(article.outlet ?? '') === even(gold.outlet ?? '') ? '' : `outlet ${article.outlet}`,
    gold.credit.every(agency => article.credit.includes(agency)) ? '' : `credit ${JSON.stringify(article.credit)}`,
    isUpdated(article, gold) ? '' : `updated ${JSON.stringify(article.updated)}`,
    article.section === gold.section ? '' : `section ${article.section}`,
    article.canonical === gold.canonical ? '' : `canonical ${article.canonical}`,
    ...gold.cut.flatMap(piece =>
      cutFate(article, gold, piece).kept ? [] : [`kept ${piece.role}: ${piece.text.slice(0, 50)}`],
    ),
  ].filter(Boolean)
  const [paragraphs, words] = [f1(paragraphTally(article, gold)), f1(shingleTally(article, gold))]
  return `${gold.id}: paragraphs ${paragraphs.toFixed(2)}, shingles ${words.toFixed(2)}${misses.map(miss => `\n    ${miss}`).join('')}`
}

function score(half: Half, showPages: boolean): void {
  const scores = new Scores()
  const pages = loadPages(half)
  for (const page of pages) {
    const article = articleOf(page)
    if (article === null) scores.right('pages taken in', false)
    else if (page.gold.isReport) scoreReport(scores, article, page.gold)
    else {
      scores.right('soft failures that are refused', isRefused(article))
      scores.right(`  ${page.gold.kind}`, isRefused(article))
    }
    if (showPages && article) console.log(pageLine(article, page.gold))
  }
  console.log(`${half}: ${pages.length} pages`)
  scores.print()
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { pages: { type: 'boolean', default: false } },
  })
  score(positionals[0] === 'held' ? 'held' : 'dev', values.pages)
}
