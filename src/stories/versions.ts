/** Which reports are versions of one page: fetched from one address, one after the other, and edited in between. */
import type { Article, ArticleId, CopyGroup, Instant, Story, TimeRange } from '../model/index.ts'
import { instantMs, toInstant } from '../text/zones.ts'
import type { Report } from './report.ts'

/**
 * The reports with the versions among them told apart (`version`), and what a later version says dated: after the one before it was
 * fetched, and by the time when it was fetched itself. The page's own time of update narrows this where it lies between the two.
 *
 *     fetched 18:05 'two hurt', 19:10 'three hurt' (updated 18:40)  → 'three' was reported at 18:40
 *
 * Only web addresses have versions: files of one name may be anything. Reports of one address that share neither title, nor time of
 * publication, nor a quarter of their sentences are no versions but different reports, as on a front page.
 */
export function findVersions<R extends Report>(given: readonly R[]): readonly R[] {
  const found = new Map<ArticleId, R>()
  for (const chain of chainsOf(given)) {
    const first = chain[0]!.article.id
    chain.forEach((report, no) => {
      const before = chain[no - 1]?.article.capturedAt
      const told = before === undefined ? report : dated(report, before)
      found.set(report.article.id, { ...told, version: { first, no } })
    })
  }
  return given.map(report => found.get(report.article.id) ?? report)
}

/** Versions of a page in order, for each page that has several. */
function chainsOf<R extends Report>(given: readonly R[]): readonly (readonly R[])[] {
  const byPage = Map.groupBy(
    given.filter(({ article }) => /^https?:/.test(article.origin)),
    ({ article }) => article.origin,
  )
  const chains: R[][] = []
  for (const reports of byPage.values()) {
    let last: R | null = null
    for (const report of [...reports].sort(byCapture)) {
      if (last !== null && isVersionOf(report.article, last.article)) chains.at(-1)!.push(report)
      else chains.push([report])
      last = report
    }
  }
  return chains.filter(chain => chain.length > 1)
}

const byCapture = ({ article: a }: Report, { article: b }: Report): number =>
  a.capturedAt < b.capturedAt ? -1 : a.capturedAt > b.capturedAt ? 1 : a.id < b.id ? -1 : 1

const MIN_SHARED = 0.25 // of the sentences of the shorter version: an edited report keeps most, another report none

function isVersionOf(later: Article, earlier: Article): boolean {
  if (later.title !== null && later.title === earlier.title) return true
  if (later.published !== null && JSON.stringify(later.published) === JSON.stringify(earlier.published)) return true
  const [a, b] = [sentencesOf(later), sentencesOf(earlier)]
  const shared = [...a].filter(sentence => b.has(sentence)).length
  return shared > 0 && shared >= MIN_SHARED * Math.min(a.size, b.size)
}

const sentencesOf = ({ text, sentences }: Article): ReadonlySet<string> =>
  new Set(sentences.map(({ start, end }) => text.slice(start, end)))

function dated<R extends Report>(report: R, before: Instant): R {
  const { updated, capturedAt } = report.article
  const from = toInstant(Math.min(instantMs(before) + 1000, instantMs(capturedAt)))
  const isBetween = updated !== null && updated.from >= from && updated.to <= capturedAt
  const reportedAt: TimeRange = isBetween ? updated : { from, to: capturedAt, basis: 'implied' }
  return { ...report, claims: report.claims.map(claim => ({ ...claim, reportedAt })) }
}

/** The versions of each page in order, under the id of the page's first version; a page of one version is a chain of one. */
export type Pages<R extends Report = Report> = ReadonlyMap<ArticleId, readonly R[]>

/** All pages of some reports with their versions. */
export function pagesOf<R extends Report>(reports: readonly R[]): Pages<R> {
  const pages = Map.groupBy(reports, ({ article, version }) => version?.first ?? article.id)
  for (const chain of pages.values()) chain.sort((a, b) => (a.version?.no ?? 0) - (b.version?.no ?? 0))
  return pages
}

/**
 * Each page once, as its last version, under the id of its first: the grouping counts pages, not versions, and what it finds keeps its
 * name when a page is edited.
 */
export function asPages<R extends Report>(pages: Pages<R>): readonly R[] {
  return [...pages].map(([id, chain]) => {
    const last = chain.at(-1)!
    return chain.length === 1 ? last : { ...last, article: { ...last.article, id } }
  })
}

/** Stories of pages as stories of reports: every version belongs, and the copies are those of the last versions. */
export function withVersions(stories: readonly Story[], pages: Pages): readonly Story[] {
  const lastOf = (id: ArticleId): ArticleId => pages.get(id)?.at(-1)?.article.id ?? id
  return stories.map(story => ({
    ...story,
    articleIds: story.articleIds.flatMap(id => pages.get(id)?.map(one => one.article.id) ?? [id]),
    copyGroups: story.copyGroups.map(group => ({
      ...group,
      original: lastOf(group.original),
      copies: group.copies.map(copy => ({ ...copy, articleId: lastOf(copy.articleId) })),
    })),
  }))
}

/** For each page with several versions: the earlier ones as copies of the last. What they recall is what it recalls. */
export function versionGroups(pages: Pages): readonly CopyGroup[] {
  return [...pages.values()].flatMap(chain => {
    const copies = chain.slice(0, -1).map(({ article }) => ({
      articleId: article.id,
      how: 'same' as const,
      similarity: 1,
      passages: [],
    }))
    return copies.length === 0 ? [] : [{ original: chain.at(-1)!.article.id, why: 'longer' as const, copies }]
  })
}
