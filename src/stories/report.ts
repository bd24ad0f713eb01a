/** What the grouping of reports works on. */
import type { Article, Claim, IncidentMention } from '../model/index.ts'

/**
 * A report with what was read out of it. `mentions` and `claims` are those of this article only; both may be empty, and the
 * grouping then rests on the words alone.
 */
export type Report = {
  readonly article: Article
  readonly mentions: readonly IncidentMention[]
  readonly claims: readonly Claim[]
}

/**
 * The reports in the one order in which every function of this folder works: earliest first, undated last, then by id. A report
 * given twice is kept once.
 *
 *     [undated b, undated a, dated c] → [c, a, b]
 */
export function inOrder(reports: readonly Report[]): readonly Report[] {
  const byId = new Map<string, Report>()
  for (const report of reports) if (!byId.has(report.article.id)) byId.set(report.article.id, report)
  const key = (r: Report): string => `${r.article.published?.from ?? '9999'} ${r.article.id}`
  return [...byId.values()]
    .map(r => ({ r, k: key(r) }))
    .sort((a, b) => (a.k < b.k ? -1 : a.k > b.k ? 1 : 0))
    .map(x => x.r)
}
