/**
 * The longest possible sentence through each extractor (docs/isolation.md): `node test/hostile/regexes.ts [CHARS]`. Prints the
 * slowest unit of each, and exits 1 when one takes longer than its bound.
 */
import { findCasualties } from '../../src/claims/casualties.ts'
import { findDamage, findMagnitudes } from '../../src/claims/damage.ts'
import { findFigures } from '../../src/claims/figures.ts'
import { findIdentity } from '../../src/claims/identity.ts'
import { placesOfReport } from '../../src/claims/places.ts'
import { analyseArticle, type Sent } from '../../src/claims/sentence.ts'
import { findSpeech } from '../../src/claims/speech.ts'
import { findCauses, findMotives, findResponsibility, findVehicles, findWeapons } from '../../src/claims/things.ts'
import { findAdvice } from '../../src/claims/words.ts'
import type { Article } from '../../src/model/index.ts'
import { readArticle } from '../../src/reading/read-article.ts'
import { createEngine } from '../../src/text/engine/create-engine.ts'
import { findNumbers } from '../../src/text/numbers.ts'
import { findQuotes } from '../../src/text/quotes.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { findTimes } from '../../src/text/times.ts'
import { readGazetteer, readNames, readWeights } from '../../src/workers/weights.ts'
import { captureOfPage } from './html-checks.ts'

const CHARS = Number(process.argv[2] ?? 20_000) // as long as a sentence can be, see MAX_SENTENCE
const MAX_MS = 50
const UNITS =
  'a |3 |1,|killed |two people, |and |" said |“|(|A |Alpha Beta |a|police said that |in |not |"x" |on Friday |who |his |by a gunman, |no evidence of |3 May |through a |said in '.split(
    '|',
  )

/** What reads a sentence; each gets the sentence alone, with the article's text around nothing. */
const EXTRACTORS: Readonly<Record<string, (s: Sent, article: Article) => unknown>> = {
  splitSentences: (_, article) => splitSentences(article.text),
  findNumbers: (s, article) => findNumbers(article.text, s),
  findTimes: (s, article) => findTimes(article.text, s, { published: null, zone: null }),
  findQuotes: (s, article) => findQuotes(article.text, [s]),
  findPlaces: (s, article) => placesOfReport(article, [s], engine),
  findSpeech: (s, article) => findSpeech(article.text, [s], []),
  findCasualties,
  findWeapons,
  findMotives,
  findVehicles,
  findCauses,
  findMagnitudes,
  findDamage,
  findResponsibility,
  findIdentity: s => findIdentity(s, true),
  findFigures: s => findFigures(s, []),
  findAdvice,
}

const engine = createEngine(readWeights(), { gazetteer: readGazetteer(), names: readNames() })

/** An article that is one sentence, however long. */
function articleOf(unit: string): Article {
  const text = `Two people were killed ${unit.repeat(Math.ceil(CHARS / unit.length))}`.slice(0, CHARS)
  const article = readArticle(captureOfPage('A ferry ran aground.', 'text/plain'))
  return { ...article, text, sentences: [{ start: 0, end: text.length, paragraph: 0, role: 'body' }] }
}

const worst = new Map(Object.keys(EXTRACTORS).map(name => [name, { ms: 0, unit: '' }]))
for (const unit of UNITS) {
  const article = articleOf(unit)
  const [sentence] = analyseArticle(article, engine)
  for (const [name, extract] of Object.entries(EXTRACTORS)) {
    const times = [0, 1, 2].map(() => {
      const from = process.threadCpuUsage()
      extract(sentence!, article)
      const { user, system } = process.threadCpuUsage(from)
      return (user + system) / 1000
    })
    const ms = Math.min(...times)
    if (ms > worst.get(name)!.ms) worst.set(name, { ms, unit })
  }
}
for (const [name, { ms, unit }] of worst)
  console.log(
    `${ms > MAX_MS ? 'slow ' : 'ok   '} ${name.padEnd(20)} ${ms.toFixed(0).padStart(6)} ms CPU at most, on ${JSON.stringify(unit)}`,
  )
if ([...worst.values()].some(({ ms }) => ms > MAX_MS)) process.exitCode = 1
