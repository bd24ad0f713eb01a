/** Finds copies in a stream of reports: each is compared with the few earlier ones whose sketches are like its own. */
import type { Article, CopyKind } from '../../model/index.ts'
import { indexSentences, type SentenceIndex } from './align.ts'
import { type Compared, compareReports } from './compare-reports.ts'
import { type CopyState, newCopyState } from './copy-state.ts'
import { type Furniture, notePrinted, withoutFurniture } from './furniture.ts'
import { type PreparedSentence, prepareSentences } from './sentence-words.ts'
import { sketchOf } from './sketch.ts'
import { addSketch, findSharing } from './sketch-index.ts'

/** That a report shares its text with an earlier one, with the evidence; in `found` `a` is the earlier one, `b` the report. */
export type CopyLink = { readonly earlier: number; readonly found: Compared & { readonly how: CopyKind } }

/** Reports are numbered from 0 in the order in which they are added, over all runs of the program. */
export type CopyFinder = {
  /** Adds the next report and gives back its links to earlier ones, the closest candidates first. */
  readonly add: (article: Article) => readonly CopyLink[]
  /**
   * Looks again at a link of `report` that was found earlier: what its page prints under every report may show only by and by. null
   * where what is left is no copy. `link` itself where nothing has changed.
   */
  readonly settle: (report: number, link: CopyLink) => CopyLink | null
  readonly state: CopyState
}

/**
 * `articleOf`: the text of an earlier report by its number, asked for candidates alone; null where it is no longer kept. `kept`:
 * reports whose sentences stay in memory (512), about 50 KiB each; others are prepared again from their text when they are asked for.
 */
export type CopyFinderOptions = {
  readonly articleOf: (report: number) => Article | null
  readonly state?: CopyState
  readonly kept?: number
}

const MIN_KEYS = 3 // of a sketch in common
const MAX_CANDIDATES = 16

/**
 * A finder over a state, which it changes. The cost of a report does not grow with their number: it is compared sentence by sentence
 * with at most 16 earlier ones, those that share most keys.
 */
export function createCopyFinder({ articleOf, state = newCopyState(), kept = KEPT }: CopyFinderOptions): CopyFinder {
  const { furniture, sketches } = state
  const prepared = newPreparer(articleOf, kept)
  const link = (earlier: number, own: SentenceIndex): CopyLink | null => {
    const other = prepared.get(earlier)
    const found = other === null ? null : compareReports(indexOf(other, furniture), own)
    return found === null || found.how === null ? null : { earlier, found: { ...found, how: found.how } }
  }
  const add: CopyFinder['add'] = article => {
    const report = preparedOf(article)
    notePrinted(furniture, article, report.sentences)
    const own = indexOf(report, furniture)
    const sketch = sketchOf(own.sentences)
    const candidates = findSharing(sketches, sketch, { least: MIN_KEYS, most: MAX_CANDIDATES })
    prepared.keep(sketches.count, report)
    addSketch(sketches, sketch)
    return firstLinks(candidates, earlier => link(earlier, own))
  }
  const settle: CopyFinder['settle'] = (number, given) => {
    const [report, other] = [articleOf(number), articleOf(given.earlier)]
    if (report === null || other === null) return given
    const isNews = (article: Article, one: PreparedSentence): boolean =>
      withoutFurniture(furniture, article, [one]).length === 1
    if (given.found.aligned.every(pair => isNews(other, pair.a) && isNews(report, pair.b))) return given
    const again = prepared.get(number)
    return again === null ? given : link(given.earlier, indexOf(again, furniture))
  }
  return { state, add, settle }
}

const ENOUGH = 6 // links: what hangs together with so many needs no more to hang together
const MAX_MISSES = 5 // candidates in a row that are none: those after them share still fewer keys

/** Links to the candidates in turn, until there are enough or no more are to be expected. */
function firstLinks(candidates: readonly number[], link: (earlier: number) => CopyLink | null): readonly CopyLink[] {
  const links: CopyLink[] = []
  let misses = 0
  for (const earlier of candidates) {
    const found = link(earlier)
    misses = found === null ? misses + 1 : 0
    if (found !== null) links.push(found)
    if (links.length >= ENOUGH || misses >= MAX_MISSES) break
  }
  return links
}

/** A report with its sentences; `index` is over those of them that were not furniture when it was last asked for. */
type Prepared = {
  readonly article: Article
  readonly sentences: readonly PreparedSentence[]
  index: SentenceIndex | null
}

const preparedOf = (article: Article): Prepared => ({ article, sentences: prepareSentences(article), index: null })

/** Sentences only ever become furniture: as many as last time are the same ones. */
function indexOf(report: Prepared, furniture: Furniture): SentenceIndex {
  const own = withoutFurniture(furniture, report.article, report.sentences)
  if (report.index === null || report.index.sentences.length !== own.length) report.index = indexSentences(own)
  return report.index
}

const KEPT = 512 // reports prepared lately: copies come soon after one another

/** Prepared reports by number, the last used ones in memory, others from their articles. */
function newPreparer(articleOf: (report: number) => Article | null, most: number) {
  const kept = new Map<number, Prepared>()
  const keep = (n: number, one: Prepared): void => {
    kept.delete(n)
    kept.set(n, one)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
  }
  const get = (n: number): Prepared | null => {
    const known = kept.get(n)
    const article = known === undefined ? articleOf(n) : null
    const one = known ?? (article === null ? null : preparedOf(article))
    if (one !== null) keep(n, one)
    return one
  }
  return { keep, get }
}
