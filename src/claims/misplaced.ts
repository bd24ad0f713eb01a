/** Names that a gazetteer knows from elsewhere: the report's own words say that another place is meant. */
import { type Gazetteer, placeKey } from '../text/gazetteer/gazetteer.ts'
import type { NamedPlace } from '../text/places-read.ts'
import { liesIn } from '../text/places-resolve.ts'

/** A town with fewer people has no north and south of which a report would speak, and is in no country but its own. */
const SMALL_TOWN = 100_000
const SIDE = /\b(?:north|south|east|west|northeast|northwest|southeast|southwest)ern $/i

/**
 * A test for places that cannot be meant, in every mention of the report: a town that its own dateline puts into a state or country
 * where it does not lie ("OAKMERE, Texas" is not the Oakmere of England), and a small town of which the report names a side as it
 * would of a country ("eastern Tarsia"). Better no coordinates than those of another place.
 *
 * @param isDateline  does a name stand in a dateline?
 */
export const misplacedTest = (
  text: string,
  named: readonly NamedPlace[],
  isDateline: (n: NamedPlace) => boolean,
  g: Gazetteer,
): ((n: NamedPlace) => boolean) => {
  const keyOf = (n: NamedPlace): string => placeKey(text.slice(n.start, n.end))
  const isSmall = (n: NamedPlace): boolean => g.kind(n.row) === 'city' && g.population(n.row) < SMALL_TOWN
  const misplaced = new Set<string>()
  named.forEach((n, i) => {
    if (isSmall(n) && SIDE.test(text.slice(Math.max(0, n.start - 14), n.start))) misplaced.add(keyOf(n))
    const next = named[i + 1]
    if (!next || !isDateline(n) || g.kind(n.row) !== 'city' || text.slice(n.end, next.start) !== ', ') return
    const kind = g.kind(next.row)
    const elsewhere = kind === 'state' || (kind === 'country' && isSmall(n) && g.country(n.row) !== g.country(next.row))
    if (elsewhere && !liesIn(g, n.row, next.row)) misplaced.add(keyOf(n))
  })
  return n => g.kind(n.row) !== 'country' && misplaced.has(keyOf(n))
}
