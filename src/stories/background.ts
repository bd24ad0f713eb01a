/** How alike a report is to what is merely of its beat: what a likeness must stand out of. */

const NEAREST = 15 // these may be of its story …
const LAST = 40 // … and these hardly are
const MOST = 0.1 // a story of a hundred reports must not become its own background
const SLACK = 0.02
const UNKNOWN = 0.05 // taken for the background as far as there are too few reports to know
const USUAL = 0.04 // at this background a likeness counts as it is
const KNOWN = 150 // reports from which on the background is fully what was measured
const POWER = 0.7

/**
 * Background of a report, 0 … 0.1: the mean of its 16th to 40th largest likeness to other reports. What is usual stands in for it as far
 * as there are too few others to know.
 *
 *     a shooting among a thousand shootings → 0.03 · the only volcano → 0 · one of two like trials → 0.08 · anything among five → 0.05
 *
 * @param likenesses  to other reports, in any order; those that are left out are 0
 * @param others      how many other reports there are
 */
export function backgroundOf(likenesses: readonly number[], others: number): number {
  const ordered = Float64Array.from(likenesses).sort().reverse()
  let sum = 0
  for (let i = NEAREST; i < Math.min(LAST, ordered.length); i += 1) sum += Math.min(MOST, ordered[i]!)
  const known = Math.min(1, others / KNOWN)
  return (known * sum) / (LAST - NEAREST) + (1 - known) * UNKNOWN
}

/** A likeness against the backgrounds of the two reports: about twice itself where they have none, half where they have the most. */
export const standing = (likeness: number, a: number, b: number): number =>
  likeness / ((Math.sqrt(a * b) + SLACK) / (USUAL + SLACK)) ** POWER
