/** Which reports took their text from another report. */
import type { CopyGroup } from '../../model/index.ts'
import { inOrder, type Report } from '../report.ts'
import { createCopyFinder } from './copy-finder.ts'
import { groupLinks } from './copy-groups.ts'

const KEPT = 16_384 // reports whose sentences stay in memory, some 40 KiB each

/**
 * Copies, each under the report that it was taken from; every report is a copy at most once.
 *
 * Evidence is shared sentences. Words in quotation marks count little: two reports that quote one statement are no copies. A copy
 * of a copy that shares more with it than with the first report stands in a group of its own under it. Which report is the original,
 * and by what reason, is decided by `originalOf`.
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
