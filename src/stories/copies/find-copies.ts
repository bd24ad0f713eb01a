/** Which reports took their text from another report. */
import type { Article, ArticleId, CopyGroup, CopyKind, SharedPassage, Span } from '../../model/index.ts'
import { findAgency } from '../../text/agencies.ts'
import { foldName, sameFolded } from '../../text/names.ts'
import { inOrder, type Report } from '../report.ts'
import type { Aligned } from './align.ts'
import type { Compared } from './compare-reports.ts'
import { createCopyFinder } from './copy-finder.ts'
import type { PreparedSentence } from './sentence-words.ts'

/** Evidence that two reports share a text. `passages` are in the order of `b`. */
type Shared = {
  readonly a: number
  readonly b: number
  readonly how: CopyKind
} & Compared

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
  const finder = createCopyFinder({ articleOf: n => articles[n] ?? null, kept: KEPT })
  const found = articles.flatMap((article, b) => finder.add(article).map(link => ({ b, link })))
  const links = found.flatMap(({ b, link }) => {
    const settled = finder.settle(b, link)
    return settled === null ? [] : [{ ...settled.found, a: settled.earlier, b }]
  })
  return groupLinks(articles, links)
}

const KEPT = 4096 // about 200 MiB

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
