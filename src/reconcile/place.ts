/** Where: names that contain or equal one another are one place, told more or less exactly. */
import type { Place } from '../model/index.ts'
import { kilometres } from '../text/distance.ts'
import { asserts, type Decide, type Entry, isDenial, statusOf, type Verdict, weightOf } from './entry.ts'
import { isVariant } from './name-book.ts'
import type { Settings } from './settings.ts'
import { contentWords, fold } from './words.ts'

type Site = {
  /** As first named; with the coordinates of another mention where it has none. */
  place: Place
  readonly words: readonly string[]
  readonly entries: Entry[]
  readonly voices: Map<string, number>
}

const FINENESS = { street: 4, city: 3, unknown: 2.5, region: 2, country: 1 } as const

/** What the rule asks of a place again and again; kept beside the value, since a fold meets each place many times. */
type Reading = { readonly id: string; readonly words: readonly string[]; readonly country: string | null }
const readings = new WeakMap<Place, Reading>()
const readingOf = (p: Place): Reading => {
  let r = readings.get(p)
  if (r === undefined) {
    const country = p.country === null ? null : fold(p.country)
    r = { id: JSON.stringify([fold(p.name), p.precision, country, p.lat, p.lon]), words: contentWords(p.name), country }
    readings.set(p, r)
  }
  return r
}

const placeOf = (e: Entry): Place | null => (e.claim.statement.slot === 'place' ? e.claim.statement.place : null)

/** Kilometres between two places; null when one has no coordinates. */
export const distanceKm = (a: Place, b: Place): number | null => {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  return kilometres({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon })
}

const sameName = (a: readonly string[], b: readonly string[]): boolean => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.length > 0 && few.every(w => many.some(v => isVariant(w, v)))
}

/**
 * True when two places cannot both be where it happened: other countries, or two cities (two streets) known to lie apart.
 * A street and a city, or a name that no gazetteer knows, never conflict.
 */
export const placesConflict = (a: Place, b: Place, settings: Settings): boolean => {
  const [x, y] = [readingOf(a), readingOf(b)]
  if (x.country !== null && y.country !== null && x.country !== y.country) return true
  if (sameName(x.words, y.words)) return false
  if (a.precision !== b.precision || (a.precision !== 'city' && a.precision !== 'street')) return false
  const km = distanceKm(a, b)
  return km !== null && km > settings.placeSpanKm
}

/** The fact of the place: the most exact one that two voices name, or else the most exact one. */
export const decidePlace: Decide = (key, entries, settings) => {
  const sites = sitesOf(entries, settings)
  const town = townAmong(sites, settings)
  const best = choose(sites, town, settings)
  const conflicts = new Map<string, boolean>()
  const verdicts = entries.map((e): Verdict => {
    const place = placeOf(e)
    if (best === null || place === null) return 'against'
    const { id, words } = readingOf(place)
    if (isDenial(e.claim)) return sameName(words, best.words) ? 'against' : 'stale'
    const conflict = conflicts.get(id) ?? placesConflict(place, best.place, settings)
    conflicts.set(id, conflict)
    if (!conflict) return 'for'
    return asserts(e.claim) ? 'against' : 'stale'
  })
  settleOwn(entries, verdicts)
  if (best === null) return [{ key, status: 'denied', value: null, rule: 'all-deny', entries, verdicts }]
  const status = statusOf(entries, verdicts)
  const rule = status === 'disputed' ? 'open-dispute' : status === 'confirmed' ? 'same-place' : 'single-voice'
  return [{ key, status, value: { slot: 'place', place: grounded(best.place, town) }, rule, entries, verdicts }]
}

/** A voice that names the place rightly and another one beside it speaks of two places; the other is no objection. */
const settleOwn = (entries: readonly Entry[], verdicts: Verdict[]): void => {
  const right = new Set<string>()
  for (const [i, e] of entries.entries()) if (verdicts[i] === 'for') right.add(e.voice)
  for (const [i, e] of entries.entries()) {
    if (verdicts[i] === 'against' && !isDenial(e.claim) && right.has(e.voice)) verdicts[i] = 'stale'
  }
}

const sitesOf = (entries: readonly Entry[], settings: Settings): readonly Site[] => {
  const sites: Site[] = []
  const known = new Map<string, Site>()
  for (const e of entries) {
    const place = placeOf(e)
    if (place === null || isDenial(e.claim)) continue
    const { id, words } = readingOf(place)
    const near = (s: Site) =>
      s.place.precision === place.precision && sameName(s.words, words) && !placesConflict(s.place, place, settings)
    let site = known.get(id) ?? sites.slice(0, settings.candidates).find(near)
    if (!site) {
      site = { place, words, entries: [], voices: new Map() }
      sites.push(site)
    }
    if (site.place.lat === null && place.lat !== null) {
      site.place = { ...site.place, lat: place.lat, lon: place.lon, country: site.place.country ?? place.country }
    }
    known.set(id, site)
    site.entries.push(e)
    site.voices.set(e.voice, Math.max(site.voices.get(e.voice) ?? 0, weightOf(e.claim)))
  }
  return sites
}

const direct = (s: Site): number => [...s.voices.values()].reduce((a, b) => a + b, 0)

const NEAR_KM = 15 // a place this near to a town speaks for it

/**
 * The town that most speaks for: its own voices and mentions, a report that is about it as a whole, and what else lies near it. A street
 * lies in it where nothing tells otherwise. null when no town with coordinates is named.
 */
const townAmong = (sites: readonly Site[], settings: Settings): Site | null => {
  const field = sites
    .filter(s => s.place.lat !== null && s.place.precision !== 'region' && s.place.precision !== 'country')
    .toSorted((a, b) => b.entries.length - a.entries.length)
    .slice(0, settings.candidates)
  const own = (s: Site): number =>
    direct(s) +
    s.entries.length / 5 +
    new Set(s.entries.filter(e => e.claim.by.startsWith('town/')).map(e => e.voice)).size
  const score = (s: Site): number =>
    field.reduce(
      (sum, t) => sum + (t === s ? own(t) : (distanceKm(s.place, t.place) ?? NEAR_KM) < NEAR_KM ? own(t) / 3 : 0),
      0,
    )
  const towns = field.filter(s => s.place.precision === 'city')
  return towns.map(s => ({ s, score: score(s) })).toSorted((a, b) => b.score - a.score)[0]?.s ?? null
}

/** A place without coordinates of its own lies in the town, in the same country. */
const grounded = (place: Place, town: Site | null): Place =>
  place.lat !== null || town === null || place.precision === 'region' || place.precision === 'country'
    ? place
    : { ...place, country: place.country ?? town.place.country, lat: town.place.lat, lon: town.place.lon }

const choose = (all: readonly Site[], town: Site | null, settings: Settings): Site | null => {
  const isFar = (s: Site): boolean => town !== null && (distanceKm(s.place, town.place) ?? 0) > settings.placeSpanKm
  const near = all.filter(
    s => !isFar(s) || s.voices.size >= (town?.voices.size ?? 0) || /^(?:region|country)$/.test(s.place.precision),
  )
  const sites = near.length > 0 ? near : all
  const field = sites.toSorted((a, b) => b.voices.size - a.voices.size).slice(0, settings.candidates)
  const backing = new Map(
    field.map(s => [
      s,
      field.reduce((sum, t) => (placesConflict(s.place, t.place, settings) ? sum : sum + direct(t)), 0),
    ]),
  )
  const most = Math.max(0, ...backing.values())
  const sound = field.filter(s => backing.get(s)! >= most * 0.999) // those that contradict nobody who counts
  const shared = sound.filter(s => s.voices.size > 1)
  const pool = shared.length > 0 ? shared : sound
  const order = (a: Site, b: Site): number =>
    FINENESS[b.place.precision] - FINENESS[a.place.precision] ||
    direct(b) - direct(a) ||
    b.entries.length - a.entries.length
  return pool.toSorted(order)[0] ?? null
}
