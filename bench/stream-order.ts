/** How much of a grouping hangs on the order in which the reports came. */
import { createGrouper } from '../src/stories/stream/grouper.ts'
import { createMemoryTables } from '../src/stories/stream/memory-tables.ts'
import { seededRandom } from './generate-random.ts'
import { streamReports } from './stream-reports.ts'
import { bcubed, changedPairs } from './stream-scores.ts'

const A_DAY = 2_000 // reports, as the generator has them
const LATE = 0.1 // of the reports, in the order that has them late
const LATE_DAYS = 10

/** What is to be measured. `windowReports` is small against `reports`, so that many stories are found through their keys. */
export type OrderPlan = {
  readonly seed: number
  readonly reports: number
  readonly windowReports: number
  readonly say: (line: string) => void
}

/** Groups one stream in three orders, and says how many of the pairs that are together in one are not in another. */
export function measureOrder(plan: OrderPlan): void {
  const places = Array.from({ length: plan.reports }, (_, i) => i)
  const gold = Int32Array.from(streamReports(plan.seed, plan.reports), one => one.happening)
  const usual = groupInOrder(places, plan)
  plan.say(`order of arrival, ${plan.reports} reports, window of ${plan.windowReports}: BCubed F1 ${f1(usual, gold)}`)
  for (const [name, order] of [
    ['shuffled within days', sortedBy(places, shuffledDays)],
    [`${LATE * 100} % of the reports up to ${LATE_DAYS} days late`, sortedBy(places, someLate)],
  ] as const) {
    const other = groupInOrder(order, plan)
    const changed = (100 * changedPairs(usual, other)).toFixed(2)
    plan.say(`${name}: ${changed} % of the pairs changed, BCubed F1 ${f1(other, gold)}`)
  }
}

const f1 = (found: Int32Array, gold: Int32Array): string => bcubed(found, gold).f1.toFixed(4)

type Rank = (place: number, random: () => number) => number

const shuffledDays: Rank = (place, random) => Math.floor(place / A_DAY) + random()
const someLate: Rank = (place, random) => (random() < LATE ? place + random() * LATE_DAYS * A_DAY : place)

function sortedBy(places: readonly number[], rank: Rank): readonly number[] {
  const { next } = seededRandom(17)
  const ranks = places.map(place => rank(place, next))
  return [...places].sort((x, y) => ranks[x]! - ranks[y]!)
}

/** The story of each report, by its place in the usual order. */
function groupInOrder(order: readonly number[], { seed, reports, windowReports }: OrderPlan): Int32Array {
  const arrivals = Array.from(streamReports(seed, reports), ({ report }) => report)
  const tables = createMemoryTables()
  const grouper = createGrouper({ tables, windowReports })
  for (const place of order) {
    grouper.read(arrivals[place]!)
  }
  grouper.commit()
  const placeOf = new Map(arrivals.map(({ article }, place) => [article.id, place]))
  const found = new Int32Array(reports)
  let story = 0
  for (const { articleIds } of tables.partition()) {
    for (const id of articleIds) found[placeOf.get(id)!] = story
    story += 1
  }
  return found
}
