/** Which happenings of an answer may be one, so that a sum over them would count it twice. */
import type { StoryId } from '../model/index.ts'
import { kindLikeness } from '../stories/kinds.ts'
import type { AskedIncident } from './asked-incident.ts'
import type { ToldDays } from './when.ts'

/** Places of two happenings in the list that was given, the earlier first. `isSplit`: they are parts of one incident (`splitReports`). */
export type PerhapsOne = { readonly at: number; readonly again: number; readonly isSplit: boolean }

const DAY_MS = 86_400_000

/**
 * Pairs of happenings that may be one: parts of one incident, each with the first; and those whose stories are related, and of which kind,
 * day and place tell nothing that keeps them apart. The same place must be told of both; a time may be missing, and a day more or less
 * is forgiven.
 *
 *     a shooting in Marlow on 3 April and an attack in Marlow, undated, told by related stories → a pair
 *     the same in Marlow and in Dunmere, or on 3 and 6 April, or of stories that are not related → none
 */
export function mayBeOne(incidents: readonly AskedIncident[]): readonly PerhapsOne[] {
  const byStory = new Map<StoryId, number[]>()
  incidents.forEach(({ incident: { storyId } }, i) => {
    if (storyId !== null) byStory.set(storyId, [...(byStory.get(storyId) ?? []), i])
  })
  const firsts = new Map<string, number>()
  const pairs = new Map<string, PerhapsOne>()
  const put = (i: number, j: number, isSplit: boolean): void => {
    const [at, again] = [Math.min(i, j), Math.max(i, j)]
    pairs.set(`${at} ${again}`, { at, again, isSplit })
  }
  incidents.forEach((one, i) => {
    const first = firsts.get(one.incident.id)
    if (first === undefined) firsts.set(one.incident.id, i)
    else put(first, i, true)
    for (const j of one.related.flatMap(id => byStory.get(id) ?? [])) {
      if (i !== j && isAlike(one, incidents[j]!)) put(i, j, false)
    }
  })
  return [...pairs.values()]
}

const isAlike = (a: AskedIncident, b: AskedIncident): boolean =>
  kindLikeness(a.incident.kind, b.incident.kind) > 0 && isOneDay(a.days, b.days) && isOnePlace(a, b)

function isOneDay(a: ToldDays | null, b: ToldDays | null): boolean {
  if (a === null || b === null) return true
  return Date.parse(a.from) <= Date.parse(b.to) + DAY_MS && Date.parse(b.from) <= Date.parse(a.to) + DAY_MS
}

/** Their best supported places are one town, or one name. */
function isOnePlace({ places: [a] }: AskedIncident, { places: [b] }: AskedIncident): boolean {
  if (a === undefined || b === undefined) return false
  return a.town >= 0 && b.town >= 0 ? a.town === b.town : [...a.keys].some(key => b.keys.has(key))
}
