/** What versions of a page repeat of one another, and copies of an earlier version. */
import type { Claim, CopyGroup, Echo } from '../model/index.ts'
import { isSameSaying, sentenceKey } from './copies/echoes.ts'
import type { Report } from './report.ts'
import type { Pages } from './versions.ts'

/**
 * Echoes among the versions of a page: what a version repeats of the one before it, in the same sentence or of the same source, is no
 * second saying. A copy by somebody else that repeats what only an earlier version said echoes that version, and shares its fate.
 *
 * @param copyGroups  of pages: ids are those of first versions
 * @param known  echoes that were found already; a claim has one echo
 */
export function versionEchoes(pages: Pages, copyGroups: readonly CopyGroup[], known: readonly Echo[]): readonly Echo[] {
  const echoed = new Set<string>(known.map(echo => echo.claimId))
  const echoes: Echo[] = []
  for (const chain of pages.values()) {
    for (const [i, report] of chain.slice(1).entries()) echoes.push(...repeats(report, [chain[i]!], echoed))
  }
  for (const { original, copies } of copyGroups) {
    const earlier = (pages.get(original) ?? []).slice(0, -1).toReversed()
    const reports = earlier.length === 0 ? [] : copies.flatMap(copy => pages.get(copy.articleId) ?? [])
    for (const report of reports) echoes.push(...repeats(report, earlier, echoed))
  }
  return echoes
}

/** Echoes of a report's claims to those of earlier reports; claims in `echoed` have one already. */
function repeats(report: Report, earlier: readonly Report[], echoed: Set<string>): readonly Echo[] {
  const sentences = new Map<string, Claim>()
  for (const { article, claims } of earlier) {
    for (const claim of claims) {
      const key = sentenceKey(article, claim)
      if (!sentences.has(key)) sentences.set(key, claim)
    }
  }
  const claims = earlier.flatMap(one => one.claims)
  return report.claims.flatMap(claim => {
    if (echoed.has(claim.id)) return []
    const of = sentences.get(sentenceKey(report.article, claim)) ?? claims.find(one => isSameSaying(claim, one))
    if (of === undefined) return []
    echoed.add(claim.id)
    return [{ claimId: claim.id, of: of.id, why: 'an earlier version of the page says the same' }]
  })
}
