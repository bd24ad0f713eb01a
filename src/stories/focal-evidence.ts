/** What the happenings that two reports are about say for and against their being one story. */
import type { Place, TimeRange } from '../model/index.ts'
import { kindLikeness } from './kinds.ts'
import { hasHash, nameHashes } from './name-hashes.ts'
import { placeHash, placeKey, placeLikeness } from './place-likeness.ts'
import type { Report } from './report.ts'
import { DAY_MS, widthDays } from './times.ts'

/**
 * What a report is about, prepared once for being compared with many others. `counts`: 'killed 12'; `names`: hashes of its names, ascending;
 * `isRoundUp`: it tells whom at least three other happenings of its own days harmed, each in another place.
 */
export type Subject = {
  readonly focal: readonly Focal[]
  readonly publishedToMs: number | null
  readonly counts: readonly string[]
  readonly names: Uint32Array
  readonly isRoundUp: boolean
}

/** A focal mention; `when` only where it is fine and sure enough to keep reports apart, in milliseconds since 1970. */
type Focal = { readonly kind: string; readonly where: Place | null; readonly when: SureTime | null }
type SureTime = { readonly fromMs: number; readonly toMs: number }

// What is read of time and place is wrong in every fifth report: it sways, and decides only where both places are fine. Shares of the
// pairs of one story and of other pairs of the open collections to which each applies are in docs/stories.md.
const PUBLISHED_BEFORE = 0.8 // a report cannot be about what happened after it was published …
const BEFORE_ANOTHER = 0.15 // … all the less where it is about a happening of another kind
const OTHER_TIME = 0.87
const OTHER_TOWN = 0.2 // neither report names the other's town: texts of one template, two happenings
const OTHER_PLACE = 0.8 // the same where one of the places is a region or a country
const DOUBTFUL_PLACE = 0.96 // apart, but named: a capital where somebody spoke
const OTHER_KIND = 0.97 // "opened fire" is easily taken for a fire
const SAME_TOWN = 1.06
const NAMED_TOWN = 1.04
const SAME_DAY = 1.03 // beside the town; alone it says nothing
const SAME_KIND = 1.02
const SAME_COUNT = 1.15
const ROUND_UP = 0.3 // a list of happenings is about none of them: it would glue them
const LISTED = 3 // happenings beside the focal one
const SURE_DAYS = 10 // a wider range says too little to keep reports apart

/** The report's subject; without focal mentions only its time of publication counts. */
export function subjectOf({ article, mentions, claims }: Report): Subject {
  const focal = mentions.filter(m => m.focal)
  const ids = new Set(focal.map(m => m.id))
  const counts = new Set<string>()
  for (const { statement, incidentMention } of claims) {
    if ((statement.slot !== 'killed' && statement.slot !== 'injured') || !ids.has(incidentMention)) continue
    if (statement.count.min > 1 && statement.count.max === statement.count.min) {
      counts.add(`${statement.slot} ${statement.count.min}`)
    }
  }
  const publishedToMs = article.published === null ? null : Date.parse(article.published.to)
  return {
    focal: focal.map(m => ({ kind: m.kind, where: m.where, when: sureTime(m.when) })),
    publishedToMs,
    counts: [...counts],
    names: focal.length > 0 ? nameHashes(article.text) : new Uint32Array(),
    isRoundUp: listedPlaces({ article, mentions, claims }).size >= LISTED,
  }
}

/** Places in which, beside the focal happening, somebody was harmed in the week before the report. */
function listedPlaces({ article, mentions, claims }: Report): ReadonlySet<string> {
  const harmed = new Set(
    claims.flatMap(c => (/^(?:killed|injured)$/.test(c.statement.slot) ? [c.incidentMention] : [])),
  )
  const listed = mentions.filter(m => !m.focal && harmed.has(m.id) && isOfThoseDays(m.when, article.published))
  return new Set(listed.flatMap(m => (m.where === null ? [] : [placeKey(m.where)])))
}

/** A day or hour of the week before the report. */
const isOfThoseDays = (when: TimeRange | null, published: TimeRange | null): boolean =>
  when !== null &&
  published !== null &&
  widthDays(when) <= 2.1 &&
  Date.parse(when.from) <= Date.parse(published.to) &&
  Date.parse(published.from) - Date.parse(when.to) <= WEEK_DAYS * DAY_MS

const WEEK_DAYS = 7

const sureTime = (range: TimeRange | null): SureTime | null =>
  range !== null && range.basis !== 'assumed' && widthDays(range) <= SURE_DAYS
    ? { fromMs: Date.parse(range.from), toMs: Date.parse(range.to) }
    : null

/**
 * By how much the likeness of two reports' words is to be multiplied, from what they are about and when they were published: 1 where
 * nothing was read out of them, below 1 what keeps apart, above 1 what brings together.
 *
 *     published on the 18th / about the evening of the 20th → 0.8
 *     both about an attack of the 20th in one city          → 1.11
 *     each about a town that the other does not name        → 0.2
 */
export function focalFactor(a: Subject, b: Subject): number {
  const listed = a.isRoundUp === b.isRoundUp ? 1 : ROUND_UP
  const isBefore = publishedBefore(a, b) || publishedBefore(b, a)
  if (a.focal.length === 0 || b.focal.length === 0) return listed * (isBefore ? PUBLISHED_BEFORE : 1)
  const pairs = a.focal.flatMap(m => b.focal.map(n => ({ m, n })))
  const kind = Math.max(...pairs.map(({ m, n }) => kindLikeness(m.kind, n.kind)))
  const place = Math.max(...pairs.map(({ m, n }) => bothPlaces(m.where, n.where)))
  const otherTime = pairs.every(({ m, n }) => surelyApart(m.when, n.when)) ? OTHER_TIME : 1
  const otherKind = kind === 0 && place < 1 ? OTHER_KIND : 1
  const before = isBefore ? PUBLISHED_BEFORE * (kind === 0 ? BEFORE_ANOTHER : 1) : 1
  const apart = listed * before * otherTime * otherKind * (place > 0 ? 1 : otherPlace(a, b))
  if (apart < 1) return apart
  const count = a.counts.some(x => b.counts.includes(x)) ? SAME_COUNT : 1
  const town = sharedTown(a, b)
  if (town === 1) return count
  const sameDay = pairs.some(({ m, n }) => surelyTogether(m.when, n.when)) ? SAME_DAY : 1
  return town * sameDay * count * (kind >= 0.7 ? SAME_KIND : 1)
}

function otherPlace(a: Subject, b: Subject): number {
  if (namesPlaceOf(a, b) || namesPlaceOf(b, a)) return DOUBTFUL_PLACE
  return a.focal.every(isFine) && b.focal.every(isFine) ? OTHER_TOWN : OTHER_PLACE
}

const isFine = ({ where }: Focal): boolean =>
  where !== null && (where.precision === 'city' || where.precision === 'street')

/** Both are about one town, each names the other's place, or one names the other's town and has none of its own. */
function sharedTown(a: Subject, b: Subject): number {
  const isTown = (m: Focal): boolean => m.where !== null && m.where.precision !== 'country'
  const same = a.focal.some(m => isTown(m) && b.focal.some(n => bothPlaces(m.where, n.where) === 1))
  if (same) return SAME_TOWN
  if (a.focal.some(isTown) && b.focal.some(isTown) && namesPlaceOf(a, b) && namesPlaceOf(b, a)) return SAME_TOWN
  const names = (x: Subject, y: Subject): boolean =>
    x.focal.every(m => m.where === null || m.where.precision === 'street') && y.focal.some(isTown) && namesPlaceOf(x, y)
  return names(a, b) || names(b, a) ? NAMED_TOWN : 1
}

const bothPlaces = (a: Place | null, b: Place | null): number => (a === null || b === null ? 0.5 : placeLikeness(a, b))

const namesPlaceOf = (a: Subject, b: Subject): boolean =>
  b.focal.some(m => m.where !== null && hasHash(a.names, placeHash(m.where)))

const surelyTogether = (a: SureTime | null, b: SureTime | null): boolean =>
  a !== null && b !== null && a.fromMs <= b.toMs && b.fromMs <= a.toMs

const surelyApart = (a: SureTime | null, b: SureTime | null): boolean =>
  a !== null && b !== null && Math.max(a.fromMs - b.toMs, b.fromMs - a.toMs) > DAY_MS

/** Hours count, for a report's first clear time may be that of a statement made after the happening. */
const publishedBefore = ({ publishedToMs }: Subject, { focal }: Subject): boolean =>
  publishedToMs !== null &&
  focal.length > 0 &&
  focal.every(m => m.when !== null && m.when.fromMs - publishedToMs >= BEFORE_MS)

const BEFORE_MS = 8 * 3_600_000
