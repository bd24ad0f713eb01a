/** What people decided, as the grouping of these reports is bound by it. */
import type {
  ArticleId,
  CaptureId,
  DecidedMention,
  DecidedSide,
  DecisionId,
  HandDecision,
  Instant,
  MentionId,
} from '../model/index.ts'
import { type ByHand, keeperOf, type Sides } from './by-hand.ts'
import type { Report } from './report.ts'

/** Decisions that count at `asOf`: made by then and not undone by then, in the order in which they were given. */
export function decisionsAt(decisions: readonly HandDecision[], asOf: Instant): readonly HandDecision[] {
  const made = decisions.filter(one => one.at <= asOf)
  const undone = new Set(made.map(one => one.undoes))
  return made.filter(one => one.what !== 'undo' && !undone.has(one.id))
}

/** A decision as it binds: what is together, and what is apart. `taken` by later splits is left out of what is together. */
type Bound = { readonly together: readonly string[]; readonly apart: Sides<string> | null }

const keysOf = ({ reports, mentions }: DecidedSide): readonly string[] => [
  ...reports,
  ...mentions.map(m => m.mentionId),
]

/** What a split takes out, and from what: reports where it has some, with their mentions, else mentions alone. */
type Taking = { readonly taken: ReadonlySet<string>; readonly rest: ReadonlySet<string>; readonly isOfReports: boolean }

const takingOf = ({ sides: [first, second] }: HandDecision): Taking => ({
  taken: new Set(first === undefined ? [] : keysOf(first)),
  rest: new Set(second === undefined ? [] : keysOf(second)),
  isOfReports: (first?.reports.length ?? 0) > 0,
})

/** A side without what a split takes; null where nothing of it would stay. */
function without(side: DecidedSide, { taken, isOfReports }: Taking): DecidedSide | null {
  const reports = side.reports.filter(id => !taken.has(id))
  const mentions = side.mentions.filter(one => !taken.has(one.mentionId))
  return (isOfReports ? reports : mentions).length === 0 ? null : { ...side, reports, mentions }
}

/**
 * A split takes reports out of what was merged before, so long as something of each merged side stays: whoever merged two stories did
 * not look at every report.
 */
function boundBy(decision: HandDecision, later: readonly Taking[]): Bound {
  const [first, second] = decision.sides.map(keysOf)
  const apart: Bound['apart'] = decision.what === 'merge' ? null : [first ?? [], second ?? []]
  if (decision.what === 'apart') return { together: [], apart }
  let sides = decision.what === 'merge' ? decision.sides : decision.sides.slice(0, 1)
  for (const taking of later) {
    const keys = sides.flatMap(keysOf)
    if (!keys.some(key => taking.taken.has(key)) || !keys.some(key => taking.rest.has(key))) continue
    const left = sides.flatMap(side => without(side, taking) ?? [])
    if (left.length === sides.length) sides = left
  }
  return { together: sides.flatMap(keysOf), apart }
}

function boundByAll(decisions: readonly HandDecision[]): readonly Bound[] {
  const takings = decisions.flatMap((one, at) => (one.what === 'split' ? [{ at, taking: takingOf(one) }] : []))
  return decisions.map((one, i) => {
    const later = takings.filter(({ at }) => at > i)
    return boundBy(
      one,
      later.map(({ taking }) => taking),
    )
  })
}

/** Whether these decisions cannot all be kept to: something is to be together and apart, be it through a third. */
function contradict(decisions: readonly HandDecision[]): boolean {
  const bound = boundByAll(decisions)
  const places = new Map<string, number>()
  const placeOf = (key: string): number => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, places.size)
    return places.size - 1
  }
  const apart = bound.flatMap(({ apart: sides }): readonly Sides<number>[] =>
    sides === null ? [] : [[sides[0].map(placeOf), sides[1].map(placeOf)]],
  )
  if (apart.some(([one, other]) => one.some(place => other.includes(place)))) return true
  const together = bound.map(one => one.together.map(placeOf))
  const keeper = keeperOf(places.size, { together: [], apart })
  for (const [first, ...rest] of together) {
    for (const place of rest) {
      if (!keeper.mayJoin(first!, place)) return true
      keeper.join(first!, place)
    }
  }
  return false
}

/**
 * The decision that stands in the way of another: undone, the other could be made. null when nothing does.
 *
 *     merge of A and B, then 'A and B are never one' → the merge
 *     merge of A and B, merge of B and C, then 'A and C are never one' → the first merge; either would do
 *
 * @param standing  decisions that count, in the order in which they were made
 */
export function clashOf(standing: readonly HandDecision[], decision: HandDecision): HandDecision | null {
  if (!contradict([...standing, decision])) return null
  const enough = standing.find(one => !contradict([...standing.filter(other => other !== one), decision]))
  return enough ?? standing.find(one => contradict([one, decision])) ?? standing[0] ?? decision
}

/** Decisions that can be kept to together: of two that contradict each other the one that was given first. */
export function keepable(decisions: readonly HandDecision[]): readonly HandDecision[] {
  if (!contradict(decisions)) return decisions
  const kept: HandDecision[] = []
  for (const one of decisions) if (!contradict([...kept, one])) kept.push(one)
  return kept
}

/** What one decision speaks of, as far as it is there: reports under the ids of their pages. */
export type Touched = {
  readonly id: DecisionId
  readonly reports: ReadonlySet<ArticleId>
  readonly mentions: ReadonlySet<MentionId>
}

/** What is decided of reports, under the ids of their pages, and of mentions; and what each decision speaks of. */
export type Decided = {
  readonly reports: ByHand<ArticleId>
  readonly mentions: ByHand<MentionId>
  readonly touched: readonly Touched[]
}

/**
 * What decisions mean for these reports. Reports and mentions that are not there are left out, and so is what is said of two versions
 * of one page: they are one report.
 *
 * @param decisions  that count and can be kept to together, in order
 */
export function decidedOf(decisions: readonly HandDecision[], reports: readonly Report[]): Decided {
  const byCapture = new Map(reports.map(report => [report.article.captureId, report] as const))
  const pageOf = (id: string): ArticleId | null => {
    const report = byCapture.get(id as CaptureId)
    return report === undefined ? null : (report.version?.first ?? report.article.id)
  }
  const named = new Map(
    decisions.flatMap(one => one.sides.flatMap(side => side.mentions)).map(m => [m.mentionId as string, m] as const),
  )
  const mentionOf = (id: string): MentionId | null => {
    const mention = named.get(id)
    return mention === undefined ? null : findMention(mention, byCapture.get(mention.captureId))
  }
  const bound = boundByAll(decisions)
  const touched = decisions.map(({ id }, i): Touched => {
    const keys = [...bound[i]!.together, ...(bound[i]!.apart ?? []).flat()]
    return { id, reports: new Set(found(keys, pageOf)), mentions: new Set(found(keys, mentionOf)) }
  })
  return { reports: bindTo(bound, pageOf), mentions: bindTo(bound, mentionOf), touched }
}

/** What decisions mean for captured reports, whoever read them. @param decisions  that count and can be kept to together, in order */
export function decidedCaptures(decisions: readonly HandDecision[]): ByHand<CaptureId> {
  const captures = new Set(decisions.flatMap(one => one.sides.flatMap(side => side.reports)))
  return bindTo(boundByAll(decisions), key => (captures.has(key as CaptureId) ? (key as CaptureId) : null))
}

/** Ids of the decisions that speak of any of these reports or mentions, in order. */
export function decisionsOn(
  touched: readonly Touched[],
  {
    reports = [],
    mentions = [],
  }: { readonly reports?: readonly ArticleId[]; readonly mentions?: readonly MentionId[] },
): readonly DecisionId[] {
  return touched
    .filter(one => reports.some(id => one.reports.has(id)) || mentions.some(id => one.mentions.has(id)))
    .map(one => one.id)
}

function found<T>(keys: readonly string[], find: (key: string) => T | null): readonly T[] {
  return [...new Set(keys.flatMap(key => find(key) ?? []))]
}

function bindTo<T>(bound: readonly Bound[], find: (key: string) => T | null): ByHand<T> {
  const together = bound.map(one => found(one.together, find))
  const apart = bound.flatMap(({ apart: sides }): readonly Sides<T>[] => {
    if (sides === null) return []
    const [one, other] = [found(sides[0], find), found(sides[1], find)]
    return [[one, other.filter(thing => !one.includes(thing))]]
  })
  return { together, apart }
}

/** The mention that was named, or what a newer reader made of it: the only one of the report with its label, else the report's focal one. */
function findMention({ mentionId, label, focal }: DecidedMention, report: Report | undefined): MentionId | null {
  const mentions = report?.mentions ?? []
  const same = mentions.find(one => one.id === mentionId)
  const [labelled, ...more] = mentions.filter(one => one.label === label)
  const own = focal ? mentions.find(one => one.focal) : undefined
  return (same ?? (more.length === 0 ? labelled : undefined) ?? own)?.id ?? null
}
