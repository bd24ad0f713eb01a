/** Stories that are not one but touch: the same background, the same names. */

import { type Happening, happeningOf } from './incidents/happening.ts'
import { compareHappenings, isSame } from './incidents/same-happening.ts'
import type { Neighbours } from './neighbours.ts'
import type { Report } from './report.ts'
import { daysApart } from './times.ts'

const MIN_ALIKE = 0.1 // best pair of reports; unrelated reports of one beat stay below
const NEAR_DAYS = 60
const MAX_RELATED = 12

/**
 * For each group the other groups that share its names and words closely, or a happening that both mention; strongest first, at
 * most twelve. Symmetric but for that limit.
 */
export function relateStories(
  groups: readonly (readonly number[])[],
  reports: readonly Report[],
  neighbours: readonly Neighbours[],
): readonly (readonly number[])[] {
  const groupOf = new Map<number, number>()
  groups.forEach((group, i) => {
    for (const member of group) groupOf.set(member, i)
  })
  const told = reports.map(toldBy)
  const strength = groups.map(() => new Map<number, number>())
  for (const { a, b, cosine } of neighbours) {
    const [x, y] = [groupOf.get(a)!, groupOf.get(b)!]
    if (x === y) continue
    const near = () => daysApart(reports[a]!.article.published, reports[b]!.article.published) <= NEAR_DAYS
    const score =
      cosine >= MIN_ALIKE && near() ? cosine : shareBackground(told[a]!, told[b]!) ? Math.max(cosine, MIN_ALIKE) : 0
    if (score === 0 || score <= (strength[x]!.get(y) ?? 0)) continue
    strength[x]!.set(y, score)
    strength[y]!.set(x, score)
  }
  return strength.map(others =>
    [...others]
      .sort((p, q) => q[1] - p[1] || p[0] - q[0])
      .slice(0, MAX_RELATED)
      .map(([other]) => other),
  )
}

/** A happening that a report speaks of, prepared for being compared with those of many other reports. */
type Told = { readonly focal: boolean; readonly happening: Happening }

const toldBy = ({ mentions, claims }: Report): readonly Told[] =>
  mentions.map(mention => ({ focal: mention.focal, happening: happeningOf({ mention, claims }) }))

const shareBackground = (a: readonly Told[], b: readonly Told[]): boolean =>
  a.some(m => b.some(n => !(m.focal && n.focal) && isSame(compareHappenings(m.happening, n.happening))))
