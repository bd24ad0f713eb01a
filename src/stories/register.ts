/** Names of stories that stay the same while stories grow, merge and fall apart. */
import type { CaptureId, DecisionId, HandDecision, Instant, StoryChange, StoryId } from '../model/index.ts'
import { storyIdOf } from './story-id.ts'

/** A story by its name: when it was first seen, and its reports: first the one that gave it its name, while it is there. */
export type RegisteredStory = {
  readonly id: StoryId
  readonly founded: Instant
  readonly members: readonly CaptureId[]
}

/** A name that means another story from `at` on. */
export type MergedId = { readonly id: StoryId; readonly into: StoryId; readonly at: Instant }

/** Living stories, the story of each report, and the names that were merged. Reports are captures: a newer reader changes no name. */
export type Register = {
  readonly stories: ReadonlyMap<StoryId, RegisteredStory>
  readonly homeOf: ReadonlyMap<CaptureId, StoryId>
  readonly merged: ReadonlyMap<StoryId, MergedId>
}

/** No story yet. */
export const EMPTY_REGISTER: Register = { stories: new Map(), homeOf: new Map(), merged: new Map() }

/** The register of these stories and merged names, as a store gives them. */
export function registerOf(stories: readonly RegisteredStory[], merged: readonly MergedId[]): Register {
  return {
    stories: new Map(stories.map(one => [one.id, one])),
    homeOf: new Map(stories.flatMap(({ id, members }) => members.map(member => [member, id] as const))),
    merged: new Map(merged.map(one => [one.id, one])),
  }
}

/** A group of reports, the earliest first, under the name that it would have if it were new: one that nobody else in the grouping has. */
export type Group = { readonly id: StoryId; readonly members: readonly CaptureId[] }

/**
 * What a new grouping does to the register: the name of each group by the name it came with, the stories that are new or have
 * other reports, the names that were merged, and the log. A story in `put` whose name was merged lives again.
 */
export type RegisterUpdate = {
  readonly ids: ReadonlyMap<StoryId, StoryId>
  readonly put: readonly RegisteredStory[]
  readonly merged: readonly MergedId[]
  readonly log: readonly StoryChange[]
}

/** Which decision put two sets of reports together or took them apart; null: evidence did. */
export type Because = (one: readonly CaptureId[], other: readonly CaptureId[]) => DecisionId | null

type Pair = { readonly old: RegisteredStory; readonly at: number; readonly shared: readonly CaptureId[] }

/**
 * Names for a new grouping. A story keeps its name in the group that has most of its reports; where several stories have as many in one
 * group the one founded first gives the name, and where two groups have as many of one story the one with its founder. A story that gives its name to no
 * group is merged into the group that has most of it. A part that leaves gets the name that it came with, or one made from it when that is
 * taken; the name of a story that was merged before is free for the part that has its founder.
 *
 * @param grouping  all stories, or those that were touched, each with all its reports: reports that are not in it stay in their story
 * @returns nothing to put and an empty log when the grouping is what the register says
 */
export function carryIds(
  register: Register,
  grouping: readonly Group[],
  { at, because = () => null }: { readonly at: Instant; readonly because?: Because },
): RegisterUpdate {
  const pairs = overlaps(register, grouping)
  const nameOf = new Map<number, RegisteredStory>()
  const groupOf = new Map<StoryId, number>()
  for (const { old, at: group } of pairs) {
    if (nameOf.has(group) || groupOf.has(old.id)) continue
    nameOf.set(group, old)
    groupOf.set(old.id, group)
  }
  const homeOfDead = new Map<StoryId, number>()
  for (const { old, at: group } of pairs)
    if (!groupOf.has(old.id) && !homeOfDead.has(old.id)) homeOfDead.set(old.id, group)
  const ids = grouping.map((_, i) => nameOf.get(i)?.id)
  const taken = new Set<StoryId | undefined>(ids)
  grouping.forEach(({ id }, i) => {
    ids[i] ??= freeName(id, name => taken.has(name) || register.stories.has(name))
    taken.add(ids[i])
  })
  const named = { register, grouping, ids: ids as readonly StoryId[], nameOf, groupOf, homeOfDead }
  const merged = [...homeOfDead].map(([id, group]): MergedId => ({ id, into: ids[group]!, at }))
  return {
    ids: new Map(grouping.map(({ id }, i) => [id, ids[i]!])),
    put: storiesOf(named, pairs, at),
    merged,
    log: logOf(named, pairs, { at, because }),
  }
}

type Named = {
  readonly register: Register
  readonly grouping: readonly Group[]
  readonly ids: readonly StoryId[]
  readonly nameOf: ReadonlyMap<number, RegisteredStory>
  readonly groupOf: ReadonlyMap<StoryId, number>
  readonly homeOfDead: ReadonlyMap<StoryId, number>
}

/** What each group has of each registered story, the strongest claim to a name first. */
function overlaps(register: Register, grouping: readonly Group[]): readonly Pair[] {
  const pairs = grouping.flatMap(({ members }, at) => {
    const byStory = Map.groupBy(
      members.filter(member => register.homeOf.has(member)),
      member => register.homeOf.get(member)!,
    )
    return [...byStory].map(([id, shared]): Pair => ({ old: register.stories.get(id)!, at, shared }))
  })
  const hasFounder = ({ old, shared }: Pair): number => (shared.includes(old.members[0]!) ? 0 : 1)
  return pairs.sort(
    (a, b) =>
      b.shared.length - a.shared.length ||
      compare(a.old.founded, b.old.founded) ||
      compare(a.old.id, b.old.id) ||
      hasFounder(a) - hasFounder(b) ||
      a.at - b.at,
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function freeName(wanted: StoryId, isTaken: (name: StoryId) => boolean): StoryId {
  let name = wanted
  for (let salt = 1; isTaken(name); salt += 1) {
    name = storyIdOf(`${wanted} ${salt}`)
  }
  return name
}

/** Stories that are new or have other reports than before, with the reports that the grouping does not speak of. */
function storiesOf(
  { grouping, ids, nameOf, groupOf, homeOfDead }: Named,
  pairs: readonly Pair[],
  at: Instant,
): readonly RegisteredStory[] {
  const grouped = new Set(grouping.flatMap(({ members }) => members))
  const silent = new Map<number, CaptureId[]>()
  for (const old of new Set(pairs.map(pair => pair.old))) {
    const rest = old.members.filter(member => !grouped.has(member))
    const home = homeOfDead.get(old.id) ?? groupOf.get(old.id)
    if (rest.length > 0 && home !== undefined) silent.set(home, [...(silent.get(home) ?? []), ...rest])
  }
  return grouping.flatMap((group, i) => {
    const before = nameOf.get(i)
    const members = founderFirst([...group.members, ...(silent.get(i) ?? [])], before?.members[0])
    if (before !== undefined && before.members.join() === members.join()) return []
    return [{ id: ids[i]!, founded: before?.founded ?? at, members }]
  })
}

/** The report that gave the story its name stays its first, so that the name goes with it when equal parts part. */
function founderFirst(members: readonly CaptureId[], founder: CaptureId | undefined): readonly CaptureId[] {
  if (founder === undefined || members[0] === founder || !members.includes(founder)) return members
  return [founder, ...members.filter(member => member !== founder)]
}

type Telling = { readonly at: Instant; readonly because: Because }

/** What happened to each group, in the order of the grouping. */
function logOf(named: Named, pairs: readonly Pair[], telling: Telling): readonly StoryChange[] {
  const byGroup = Map.groupBy(pairs, pair => pair.at)
  return named.grouping.flatMap((_, i) => logOfGroup(named, i, { pairs: byGroup.get(i) ?? [], telling }))
}

function logOfGroup(
  { register, grouping, ids, nameOf, homeOfDead }: Named,
  i: number,
  { pairs, telling: { at, because } }: { readonly pairs: readonly Pair[]; readonly telling: Telling },
): readonly StoryChange[] {
  const { members } = grouping[i]!
  const id = ids[i]!
  const own = nameOf.get(i)
  const fresh = members.filter(member => !register.homeOf.has(member))
  const kept = pairs.find(pair => pair.old === own)?.shared ?? []
  const came = pairs.filter(pair => pair.old !== own)
  const change = (kind: StoryChange['kind'], more: Partial<StoryChange>): StoryChange => ({
    at,
    kind,
    story: id,
    other: null,
    captureIds: [],
    because: null,
    ...more,
  })
  const moved = came.map(({ old, shared: captureIds }, nth): StoryChange => {
    const rest = old.members.filter(member => !captureIds.includes(member))
    if (own !== undefined && homeOfDead.get(old.id) === i)
      return change('merged', { other: old.id, captureIds, because: because(kept, captureIds) })
    const kind = own === undefined && nth === 0 ? 'split' : 'left'
    return change(kind, { story: old.id, other: id, captureIds, because: because(captureIds, rest) })
  })
  const isNew = own === undefined && came.length === 0
  const arrived = fresh.length > 0 ? [change(isNew ? 'founded' : 'joined', { captureIds: fresh })] : []
  return [...moved, ...arrived]
}

/** The register after an update. */
export function updated(register: Register, { put, merged }: Pick<RegisterUpdate, 'put' | 'merged'>): Register {
  const stories = new Map(register.stories)
  const names = new Map(register.merged)
  const homeOf = new Map(register.homeOf)
  for (const one of merged) {
    stories.delete(one.id)
    names.set(one.id, one)
  }
  for (const one of put) {
    stories.set(one.id, one)
    names.delete(one.id)
    for (const member of one.members) homeOf.set(member, one.id)
  }
  return { stories, homeOf, merged: names }
}

/**
 * The living story that a name means now, and the mergers on the way to it, the first one first; null for a name that never was.
 *
 *     s_1 merged into s_2, s_2 into s_3: 's_1' → s_3 by both mergers
 */
export function resolveId(
  register: Register,
  id: StoryId,
): { readonly id: StoryId; readonly mergers: readonly MergedId[] } | null {
  const mergers: MergedId[] = []
  let name = id
  for (let next = register.merged.get(name); next !== undefined; next = register.merged.get(name)) {
    mergers.push(next)
    name = next.into
  }
  return register.stories.has(name) ? { id: name, mergers } : null
}

/**
 * Tells which of these decisions put two sets of reports together or apart: the last that speaks of both. An undo speaks of what
 * it undoes.
 *
 * @param fresh  decisions that the register has not seen yet
 * @param all    to find what an undo undoes
 */
export function becauseOf(fresh: readonly HandDecision[], all: readonly HandDecision[]): Because {
  const reportsOf = ({ what, undoes, sides }: HandDecision): ReadonlySet<CaptureId> => {
    const told = what === 'undo' ? (all.find(one => one.id === undoes)?.sides ?? []) : sides
    return new Set(told.flatMap(side => side.reports))
  }
  const spoken = fresh.map(one => ({ id: one.id, reports: reportsOf(one) }))
  return (one, other) =>
    spoken.findLast(({ reports }) => one.some(id => reports.has(id)) && other.some(id => reports.has(id)))?.id ?? null
}
