/** What the grouping of reports works on. */
import type { Article, ArticleId, Claim, IncidentMention } from '../model/index.ts'

/**
 * A report with what was read out of it. `mentions` and `claims` are those of this article only; both may be empty, and the
 * grouping then rests on the words alone. `version`: one of several versions of its page, the first of them and its number from 0.
 */
export type Report = {
  readonly article: Article
  readonly mentions: readonly IncidentMention[]
  readonly claims: readonly Claim[]
  readonly version?: { readonly first: ArticleId; readonly no: number }
}

/**
 * The reports in the one order in which every function of this folder works: earliest first, undated last, then by id, versions of a
 * page one after the other. A report given twice is kept once.
 *
 *     [undated b, undated a, dated c] → [c, a, b]
 */
export function inOrder(reports: readonly Report[]): readonly Report[] {
  const byId = new Map<string, Report>()
  for (const report of reports) if (!byId.has(report.article.id)) byId.set(report.article.id, report)
  const place = ({ version }: Report): string =>
    version ? `${version.first} ${String(version.no).padStart(6, '0')}` : ''
  const key = (r: Report): string => `${r.article.published?.from ?? '9999'} ${place(r) || r.article.id}`
  return [...byId.values()]
    .map(r => ({ r, k: key(r) }))
    .sort((a, b) => (a.k < b.k ? -1 : a.k > b.k ? 1 : 0))
    .map(x => x.r)
}
