/** What the happenings that two reports are about say for and against their being one story. */
import type { IncidentMention, Place, TimeRange } from '../model/index.ts'
import { kindLikeness } from './kinds.ts'
import { placeLikeness } from './place-likeness.ts'
import type { Report } from './report.ts'
import { daysApart, widthDays } from './times.ts'

/** The similarity of the words is multiplied by `factor` and raised by `bonus`. */
export type Evidence = { readonly factor: number; readonly bonus: number }

const NONE: Evidence = { factor: 1, bonus: 0 }
const PUBLISHED_BEFORE = 0.3 // a report cannot be about what happened after it was published
const OTHER_TIME = 0.5
const OTHER_PLACE = 0.6
const OTHER_KIND = 0.75
const SAME_PLACE = 0.02
const SAME_COUNT = 0.01
const SURE_DAYS = 10 // a wider range says too little to keep reports apart

/**
 * Evidence from the focal mentions of two reports and their publication times; neutral where nothing was read out of them.
 *
 *     published on the 18th / about the evening of the 20th → factor 0.3
 *     both about an attack of the 20th in one city          → bonus 0.02
 */
export function focalEvidence(a: Report, b: Report): Evidence {
  const [x, y] = [focalOf(a), focalOf(b)]
  let factor = publishedBefore(a, y) || publishedBefore(b, x) ? PUBLISHED_BEFORE : 1
  if (x.length === 0 || y.length === 0) return factor === 1 ? NONE : { factor, bonus: 0 }
  const pairs = x.flatMap(m => y.map(n => ({ m, n })))
  if (pairs.every(({ m, n }) => surelyApart(m.when, n.when))) factor *= OTHER_TIME
  if (pairs.every(({ m, n }) => kindLikeness(m.kind, n.kind) === 0)) factor *= OTHER_KIND
  const place = Math.max(...pairs.map(({ m, n }) => bothPlaces(m.where, n.where)))
  if (place === 0) factor *= OTHER_PLACE
  const bonus = (place >= 1 ? SAME_PLACE : 0) + (shareCount(a, b) ? SAME_COUNT : 0)
  return { factor, bonus: factor === 1 ? bonus : 0 }
}

const focalOf = (report: Report): readonly IncidentMention[] => report.mentions.filter(m => m.focal)

const bothPlaces = (a: Place | null, b: Place | null): number => (a === null || b === null ? 0.5 : placeLikeness(a, b))

const narrow = (range: TimeRange | null): range is TimeRange =>
  range !== null && range.basis !== 'assumed' && widthDays(range) <= SURE_DAYS

const surelyApart = (a: TimeRange | null, b: TimeRange | null): boolean => narrow(a) && narrow(b) && daysApart(a, b) > 1

function publishedBefore(report: Report, others: readonly IncidentMention[]): boolean {
  const to = report.article.published?.to
  return to !== undefined && others.length > 0 && others.every(m => narrow(m.when) && to <= m.when.from)
}

/** Whether both say the same number of dead or hurt, above one, of what they are about. */
function shareCount(a: Report, b: Report): boolean {
  const counts = focalCounts(a)
  return counts.size > 0 && [...focalCounts(b)].some(count => counts.has(count))
}

function focalCounts(report: Report): ReadonlySet<string> {
  const focal = new Set(focalOf(report).map(m => m.id))
  const counts = new Set<string>()
  for (const { statement, incidentMention } of report.claims) {
    if ((statement.slot !== 'killed' && statement.slot !== 'injured') || !focal.has(incidentMention)) continue
    if (statement.count.min > 1 && statement.count.max === statement.count.min)
      counts.add(`${statement.slot} ${statement.count.min}`)
  }
  return counts
}
