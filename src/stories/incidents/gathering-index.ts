/** Finds the gatherings that a mention may belong to, without comparing it with all. */
import type { TimeRange } from '../../model/index.ts'
import { placeKey } from '../place-likeness.ts'
import { dayOf, widthDays } from '../times.ts'
import type { Gathering } from './gathering.ts'
import type { Happening } from './happening.ts'

const MAX_DAYS = 3700 // a wider time is no key
const MAX_NEAR = 400 // gatherings compared with one mention: the first under its rarest keys

/**
 * Gatherings under pairs of what they are known by. A class, for it is filled step by step; it lives for one call of `joinIncidents`.
 */
export class GatheringIndex {
  readonly gatherings: Gathering[] = []
  readonly #byKey = new Map<string, Set<number>>()

  constructor(gatherings: readonly Gathering[]) {
    for (const gathering of gatherings) this.add(gathering)
  }

  add(gathering: Gathering): void {
    this.gatherings.push(gathering)
    this.#note(this.gatherings.length - 1)
  }

  replace(at: number, gathering: Gathering): void {
    this.gatherings[at] = gathering
    this.#note(at)
  }

  /** Indexes of gatherings that share a key with the happening, ascending. */
  near(happening: Happening): readonly number[] {
    const lists = keysOf(happening).flatMap(key => this.#byKey.get(key) ?? [])
    const found = new Set<number>()
    for (const list of lists.sort((a, b) => a.size - b.size)) {
      for (const at of list) {
        if (found.size >= MAX_NEAR) break
        found.add(at)
      }
    }
    return [...found].sort((a, b) => a - b)
  }

  #note(at: number): void {
    for (const key of keysOf(this.gatherings[at]!.happening)) {
      const list = this.#byKey.get(key)
      if (list === undefined) this.#byKey.set(key, new Set([at]))
      else list.add(at)
    }
  }
}

/** Pairs of reasons, for one alone never joins: a time with a place, a participant or a count, or two of these without a time. */
function keysOf({ when, places, participants, counts }: Happening): readonly string[] {
  const times = timeKeys(when)
  const names = [
    ...new Set(places.flatMap(place => [placeKey(place), ...(place.country === null ? [] : [place.country])])),
  ]
  const numbers = [...counts]
  const people = [...participants]
  return [
    ...cross(times, [...names, ...people, ...numbers]),
    ...cross(names, [...people, ...numbers]),
    ...cross(people, numbers),
  ]
}

const cross = (a: readonly string[], b: readonly string[]): readonly string[] => a.flatMap(x => b.map(y => `${x}|${y}`))

/** 'November 2015' and '2015' meet under the year; days also under themselves and their neighbours, which are rarer keys. */
function timeKeys(when: TimeRange | null): readonly string[] {
  const days = widthDays(when)
  if (when === null || days > MAX_DAYS) return []
  const years: string[] = []
  for (let year = Number(when.from.slice(0, 4)); year <= Number(when.to.slice(0, 4)); year += 1)
    years.push(String(year))
  if (days > 4) return years
  const from = dayOf(when.from)
  return [...years, `day ${from - 1}`, `day ${from}`, `day ${from + 1}`, `day ${dayOf(when.to)}`]
}
