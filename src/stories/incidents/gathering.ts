/** Mentions that were found to be one happening, and what they say of it together. */
import type { Place, StoryId, TimeRange } from '../../model/index.ts'
import { placeKey } from '../place-likeness.ts'
import { overlaps, widthDays } from '../times.ts'
import type { Happening, Told } from './happening.ts'

/** `told` in the order in which they joined; `storyId` of the story whose subject it is, null for what is only recalled. */
export type Gathering = {
  readonly storyId: StoryId | null
  readonly told: readonly Told[]
  readonly happening: Happening
}

const MAX_PLACES = 12

/** The gathering with one more mention; `own` is that mention alone. */
export function gather(gathering: Gathering, told: Told, own: Happening): Gathering {
  const { happening } = gathering
  return {
    ...gathering,
    told: [...gathering.told, told],
    happening: {
      kinds: union(happening.kinds, own.kinds),
      when: common(happening.when, own.when),
      places: placesOf(happening.places, own.places),
      participants: new Set([...happening.participants, ...own.participants]),
      counts: new Set([...happening.counts, ...own.counts]),
      dead: Math.max(happening.dead, own.dead),
      hurt: Math.max(happening.hurt, own.hurt),
    },
  }
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])]

function placesOf(a: readonly Place[], b: readonly Place[]): readonly Place[] {
  const known = new Set(a.map(placeKey))
  return [...a, ...b.filter(place => !known.has(placeKey(place)))].slice(0, MAX_PLACES)
}

/** The narrower of two times that overlap, so that a gathering does not drift from day to day; the first one's otherwise. */
function common(a: TimeRange | null, b: TimeRange | null): TimeRange | null {
  if (a === null || b === null) return a ?? b
  return overlaps(a, b) && widthDays(b) < widthDays(a) ? b : a
}
