/** Pages that turned out to hold no report once they were read. */
import type { Article, Problem } from '../model/index.ts'

const FOR_SITES = 'give the address of the report itself, or for the whole site: recount watch'

/**
 * Why what was read is no report to keep; null when it is one.
 *
 *     a captcha, login or consent wall, an error or front page → the reading's own problem, 'reading/not-an-article'
 *     nothing left of it, and JSON without a text              → 'reading/no-text'
 *     a page with a headline, no text below it and no date    → 'reading/not-an-article': a front page, or one that scripts fill
 *
 * A headline alone with a date is a report: news in brief are no longer than that.
 */
export function noReportIn(article: Article): Problem | null {
  const said = article.problems.find(one => one.code === 'reading/not-an-article' || one.code === 'reading/no-text')
  if (said) return forReaders(said)
  if (article.text.trim() === '') return { code: 'reading/no-text', message: NO_TEXT, at: null }
  return isHeadlineAlone(article) ? { code: 'reading/not-an-article', message: HEADLINE, at: null } : null
}

const NO_TEXT = 'expected the text of a report, got none; fetch the page again, or save its text'
const HEADLINE = `expected a report, got a headline with no text below it, as on front pages; ${FOR_SITES}`

/** The page's own words without what only the reader's inside knows. */
function forReaders({ code, message, at }: Problem): Problem {
  const words = message.replace(/^(?:html|json): /, '').replace(/; read as plain text$/, '; name the report itself')
  return { code, message: /got a front page;/.test(words) ? `${words.split(';')[0]}; ${FOR_SITES}` : words, at }
}

/** Plain text has no evidence: its first line may be all that it says. */
function isHeadlineAlone({ sentences, published, evidence }: Article): boolean {
  return published === null && evidence.length > 0 && sentences.every(sentence => sentence.role === 'headline')
}
