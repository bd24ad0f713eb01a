/** Which reports took their text from another report. */
import type { Article, ArticleId, CopyGroup, CopyKind, SharedPassage, Span } from '../../model/index.ts'
import { findAgency } from '../../text/agencies.ts'
import { foldName, sameFolded } from '../../text/names.ts'
import { inOrder, type Report } from '../report.ts'
import { dayOf } from '../times.ts'
import { type Aligned, alignSentences, indexSentences, type SentenceIndex } from './align.ts'
import { candidatePairs } from './candidates.ts'
import { type PreparedSentence, prepareSentences } from './sentence-words.ts'

const MIN_SAME = 0.95 // of both texts
const LONG = 8 // words outside quotation marks: from here on a shared sentence is no chance
const MIN_LONG = 3 // such sentences, of at least
const MIN_SHARE = 0.1 // of the shorter text, or
const MIN_LONG_SHARE = 0.25 // this share of the shorter text in at least two of them
const MIN_SPUN = 4 // sentences that agree by content, and
const MIN_SPUN_SHARE = 0.35 // this share of the shorter text

/** Evidence that two reports share a text. `passages` are in the order of `b`. */
type Shared = {
  readonly a: number
  readonly b: number
  readonly how: CopyKind
  readonly similarityOfA: number
  readonly similarityOfB: number
  readonly aligned: readonly Aligned[]
}

/**
 * Copies, each under the report that it was taken from; every report is a copy at most once.
 *
 * Evidence is shared sentences. Words in quotation marks count little: two reports that quote one statement are no copies. A copy
 * of a copy that shares nothing with the first report stands in a group of its own under the report that it shares sentences with.
 * Of two reports the original is the one surely published first, else the agency's or the one that credits an agency, else the one
 * that was surely out by an earlier time, else the longer, else the one with the smaller id.
 *
 * @returns groups in the order of their originals; [] for no reports. The order of `reports` changes nothing.
 */
export function findCopies(reports: readonly Report[]): readonly CopyGroup[] {
  const articles = inOrder(reports).map(report => report.article)
  const prepared = withoutFurniture(articles, articles.map(prepareSentences))
  const indexed = prepared.map(indexSentences)
  const links = candidatePairs(prepared).flatMap(([a, b]) => {
    const shared = compareReports(indexed[a]!, indexed[b]!)
    return shared === null ? [] : [{ ...shared, a, b }]
  })
  return groupLinks(articles, links)
}

const FURNITURE_REPORTS = 3 // so many reports of one outlet, or over so many days, say a sentence word for word: it is the page's
const FURNITURE_DAYS = 30

/** Sentences that stand under report after report are the page's, not the report's: they prove nothing. */
function withoutFurniture(
  articles: readonly Article[],
  prepared: readonly (readonly PreparedSentence[])[],
): readonly (readonly PreparedSentence[])[] {
  const seen = new Map<string, Printed>()
  prepared.forEach((sentences, i) => {
    for (const key of new Set(sentences.map(s => s.key))) notePrinted(seen, key, articles[i]!)
  })
  return prepared.map(sentences => sentences.filter(s => !seen.get(s.key)!.furniture))
}

type Printed = { reports: number; first: number; last: number; outlets: Map<string, number>; furniture: boolean }

function notePrinted(seen: Map<string, Printed>, key: string, article: Article): void {
  const printed = seen.get(key) ?? {
    reports: 0,
    first: Number.POSITIVE_INFINITY,
    last: 0,
    outlets: new Map(),
    furniture: false,
  }
  seen.set(key, printed)
  printed.reports += 1
  const day = article.published === null ? null : dayOf(article.published.from)
  if (day !== null) {
    printed.first = Math.min(printed.first, day)
    printed.last = Math.max(printed.last, day)
  }
  const outlet = article.outlet
  if (outlet !== null) printed.outlets.set(outlet, (printed.outlets.get(outlet) ?? 0) + 1)
  const often = outlet !== null && printed.outlets.get(outlet)! >= FURNITURE_REPORTS
  const long = printed.reports >= FURNITURE_REPORTS && printed.last - printed.first > FURNITURE_DAYS
  printed.furniture ||= often || long
}

function compareReports(a: SentenceIndex, b: SentenceIndex): Omit<Shared, 'a' | 'b'> | null {
  const aligned = alignSentences(b.sentences, a).map(x => ({ ...x, a: x.b, b: x.a }))
  if (aligned.length < 2 && Math.min(a.sentences.length, b.sentences.length) > 2) return null
  const similarityOfA = coverage(
    aligned.map(x => ({ sentence: x.a, likeness: x.likeness })),
    a.sentences,
  )
  const similarityOfB = coverage(
    aligned.map(x => ({ sentence: x.b, likeness: x.likeness })),
    b.sentences,
  )
  const how = howCopied(aligned, {
    similarityOfA,
    similarityOfB,
    said: Math.min(saidWords(a.sentences), saidWords(b.sentences)),
  })
  return how === null ? null : { how, similarityOfA, similarityOfB, aligned }
}

const saidWords = (sentences: readonly PreparedSentence[]): number => sentences.reduce((sum, s) => sum + s.said, 0)

type Found = { readonly sentence: PreparedSentence; readonly likeness: number }

/** Share of a report's words that stand in the sentences found, each counted once. */
function coverage(found: readonly Found[], sentences: readonly PreparedSentence[]): number {
  const all = sentences.reduce((sum, s) => sum + s.words, 0)
  const best = new Map<PreparedSentence, number>()
  for (const { sentence, likeness } of found) best.set(sentence, Math.max(best.get(sentence) ?? 0, likeness))
  let words = 0
  for (const [sentence, likeness] of best) words += sentence.words * likeness
  return all === 0 ? 0 : Math.min(1, words / all)
}

function howCopied(
  aligned: readonly Aligned[],
  of: { readonly similarityOfA: number; readonly similarityOfB: number; readonly said: number },
): CopyKind | null {
  const exact = aligned.filter(x => x.exact && Math.min(x.a.said, x.b.said) >= LONG)
  if (exact.length > 0 && Math.min(of.similarityOfA, of.similarityOfB) >= MIN_SAME) return 'same'
  const share = saidWordsOf(exact) / Math.max(1, of.said)
  const long = distinct(exact)
  const enough = (long >= MIN_LONG && share >= MIN_SHARE) || (long >= 2 && share >= MIN_LONG_SHARE)
  const alike = aligned.filter(x => Math.min(x.a.said, x.b.said) >= LONG - 2)
  const both = Math.min(of.similarityOfA, of.similarityOfB)
  const spun =
    distinct(alike) >= MIN_SPUN && saidWordsOf(alike) / Math.max(1, of.said) >= MIN_SPUN_SHARE && both >= MIN_SHARE
  if (!enough && !spun) return null
  return enough && alike.length <= 2 * exact.length ? 'syndicated' : 'spun'
}

/** Sentences of the side that has fewer of them: one sentence said ten times is one. */
const distinct = (list: readonly Aligned[]): number =>
  Math.min(new Set(list.map(x => x.a)).size, new Set(list.map(x => x.b)).size)

const saidWordsOf = (list: readonly Aligned[]): number =>
  list.reduce((sum, x) => sum + Math.min(x.a.said, x.b.said) * x.likeness, 0)

/** Groups from the links: breadth first from each component's original, so that each copy hangs on a report it really shares with. */
function groupLinks(articles: readonly Article[], links: readonly Shared[]): readonly CopyGroup[] {
  const near = new Map<number, Shared[]>()
  for (const link of links) {
    for (const end of [link.a, link.b]) {
      const list = near.get(end)
      if (list === undefined) near.set(end, [link])
      else list.push(link)
    }
  }
  const parent = new Map<number, { readonly of: number; readonly link: Shared }>()
  const done = new Set<number>()
  for (const start of [...near.keys()].sort((x, y) => x - y)) {
    if (done.has(start)) continue
    const component = reach(start, near)
    const root = originalOf(
      [...component].sort((x, y) => x - y),
      articles,
    )
    hang(root, near, { parent, done })
  }
  return toGroups(articles, parent)
}

function reach(start: number, near: ReadonlyMap<number, readonly Shared[]>): ReadonlySet<number> {
  const found = new Set([start])
  for (const node of found) for (const link of near.get(node) ?? []) found.add(link.a === node ? link.b : link.a)
  return found
}

type Hanging = {
  readonly parent: Map<number, { readonly of: number; readonly link: Shared }>
  readonly done: Set<number>
}

function hang(root: number, near: ReadonlyMap<number, readonly Shared[]>, { parent, done }: Hanging): void {
  done.add(root)
  let level = [root]
  while (level.length > 0) {
    const next: number[] = []
    for (const node of level) {
      for (const link of near.get(node) ?? []) {
        const other = link.a === node ? link.b : link.a
        if (done.has(other)) continue
        done.add(other)
        parent.set(other, { of: node, link })
        next.push(other)
      }
    }
    level = next
  }
}

/** The component's first report: see `findCopies` for the order of reasons. */
function originalOf(component: readonly number[], articles: readonly Article[]): number {
  const first = component.reduce((min, i) => {
    const to = articles[i]!.published?.to
    return to !== undefined && to < min ? to : min
  }, '9999')
  const open = component.filter(i => (articles[i]!.published?.from ?? '') <= first)
  const credited = new Set(component.flatMap(i => articles[i]!.credit.map(foldName)))
  return open.reduce((best, i) => (precedes(articles[i]!, articles[best]!, credited) ? i : best))
}

/** 3 the outlet that others credit, 2 a known agency, 1 a report that credits somebody, 0 any other. */
function agencyRank({ outlet, credit }: Article, credited: ReadonlySet<string>): number {
  const name = outlet === null ? '' : foldName(outlet)
  if (name !== '' && [...credited].some(other => sameFolded(name, other) >= SAME_OUTLET)) return 3
  return outlet !== null && findAgency(outlet.split(/\s+/), 0) !== null ? 2 : credit.length > 0 ? 1 : 0
}

const SAME_OUTLET = 0.8 // 'ENA' for 'Eastern News Agency'

/** A total order: agency, the time by which it was surely out (undated last), length, id. */
function precedes(a: Article, b: Article, credited: ReadonlySet<string>): boolean {
  const byAgency = agencyRank(a, credited) - agencyRank(b, credited)
  if (byAgency !== 0) return byAgency > 0
  const [x, y] = [a.published?.to ?? '9999', b.published?.to ?? '9999']
  if (x !== y) return x < y
  if (a.text.length !== b.text.length) return a.text.length > b.text.length
  return a.id < b.id
}

function toGroups(articles: readonly Article[], parent: Hanging['parent']): readonly CopyGroup[] {
  const copies = new Map<number, CopyGroup['copies'][number][]>()
  for (const [copy, { of, link }] of [...parent].sort((x, y) => x[0] - y[0])) {
    const list = copies.get(of) ?? []
    copies.set(of, list)
    const forward = link.b === copy
    list.push({
      articleId: articles[copy]!.id,
      how: link.how,
      similarity: round(forward ? link.similarityOfB : link.similarityOfA),
      passages: passagesOf(link.aligned, forward),
    })
  }
  return [...copies]
    .sort((x, y) => x[0] - y[0])
    .map(([of, list]) => ({ original: articles[of]!.id as ArticleId, copies: list }))
}

const round = (share: number): number => Math.round(share * 1000) / 1000

function passagesOf(aligned: readonly Aligned[], forward: boolean): readonly SharedPassage[] {
  const passages = aligned.map(x => ({
    inOriginal: spanOf(forward ? x.a : x.b),
    inCopy: spanOf(forward ? x.b : x.a),
  }))
  return passages.sort((x, y) => x.inCopy.start - y.inCopy.start || x.inOriginal.start - y.inOriginal.start)
}

/** Without the paragraph and role that a sentence's span brings along. */
const spanOf = ({ span }: PreparedSentence): Span => ({ start: span.start, end: span.end })
