/** Which happenings of an answer may be one, so that a sum over them would count it twice. */
import type { StoryId } from '../model/index.ts'
import { kindLikeness } from '../stories/kinds.ts'
import type { AskedIncident } from './asked-incident.ts'
import type { ToldDays } from './when.ts'

/** Two happenings, in the order in which they were given. */
export type PerhapsOne = readonly [AskedIncident, AskedIncident]

const DAY_MS = 86_400_000

/**
 * Pairs of happenings whose stories are related, and of which kind, day and place tell nothing that keeps them apart. The same place must be
 * told of both; a time may be missing, and a day more or less is forgiven.
 *
 *     a shooting in Marlow on 3 April and an attack in Marlow, undated, told by related stories → a pair
 *     the same in Marlow and in Dunmere, or on 3 and 6 April, or of stories that are not related → none
 */
export function mayBeOne(incidents: readonly AskedIncident[]): readonly PerhapsOne[] {
  const byStory = new Map<StoryId, AskedIncident[]>()
  for (const one of incidents) {
    if (one.incident.storyId === null) continue
    byStory.set(one.incident.storyId, [...(byStory.get(one.incident.storyId) ?? []), one])
  }
  const placeIn = new Map(incidents.map((one, i) => [one, i] as const))
  const pairs = new Map<string, PerhapsOne>()
  for (const one of incidents) {
    for (const other of one.related.flatMap(id => byStory.get(id) ?? [])) {
      const [i, j] = [placeIn.get(one)!, placeIn.get(other)!]
      if (i !== j && isAlike(one, other))
        pairs.set(`${Math.min(i, j)} ${Math.max(i, j)}`, i < j ? [one, other] : [other, one])
    }
  }
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
