/** Reports written in capitals, as they would be written with small letters. */
import type { Article, Claim, Sentence } from '../model/index.ts'
import { splitSentences } from '../text/sentences.ts'
import { isMostlyCapitals, truecase } from '../text/truecase/truecase.ts'

/**
 * The article with its text in ordinary letters: a whole report in capitals (old wires), or only its headline. Offsets stay true;
 * sentences of a report in capitals are cut again, for capitals hide where they end. An ordinary article comes back as it is.
 */
export const inOrdinaryCase = (article: Article): Article => {
  if (isMostlyCapitals(article.text)) {
    const text = truecase(article.text)
    return { ...article, text, sentences: cutAgain(text, article.sentences) }
  }
  const shouted = article.sentences.filter(
    s => s.role === 'headline' && isMostlyCapitals(article.text.slice(s.start, s.end)),
  )
  if (shouted.length === 0) return article
  const text = shouted.reduce(
    (all, s) => all.slice(0, s.start) + truecase(all.slice(s.start, s.end), article.text) + all.slice(s.end),
    article.text,
  )
  return { ...article, text }
}

/** The sentences of each run of sentences that share a paragraph and a role. */
const cutAgain = (text: string, sentences: readonly Sentence[]): readonly Sentence[] => {
  const runs: { start: number; end: number; readonly of: Sentence }[] = []
  for (const s of sentences) {
    const last = runs.at(-1)
    if (last && last.of.paragraph === s.paragraph && last.of.role === s.role) last.end = s.end
    else runs.push({ start: s.start, end: s.end, of: s })
  }
  return runs.flatMap(run => splitSentences(text, run).map(span => ({ ...run.of, ...span })))
}

/** Claims whose anchors repeat the report's own words, capitals and all. */
export const inOwnWords = (claims: readonly Claim[], article: Article): readonly Claim[] =>
  claims.map(c => ({ ...c, anchor: { ...c.anchor, exact: article.text.slice(c.anchor.start, c.anchor.end) } }))
