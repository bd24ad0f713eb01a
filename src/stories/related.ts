/** Stories that are not one but touch: the same background, the same names. */

import type { Neighbours } from './neighbours.ts'
import type { Report } from './report.ts'
import { sameHappening } from './same-happening.ts'
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
  const strength = groups.map(() => new Map<number, number>())
  for (const { a, b, cosine } of neighbours) {
    const [x, y] = [groupOf.get(a)!, groupOf.get(b)!]
    if (x === y) continue
    const score = relation(reports[a]!, reports[b]!, cosine)
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

/** 0 when the two reports are not related. */
function relation(a: Report, b: Report, cosine: number): number {
  const near = daysApart(a.article.published, b.article.published) <= NEAR_DAYS
  if (near && cosine >= MIN_ALIKE) return cosine
  return shareBackground(a, b) ? Math.max(cosine, MIN_ALIKE) : 0
}

const shareBackground = (a: Report, b: Report): boolean =>
  a.mentions.some(m =>
    b.mentions.some(
      n => !(m.focal && n.focal) && sameHappening({ mention: m, claims: a.claims }, { mention: n, claims: b.claims }),
    ),
  )
