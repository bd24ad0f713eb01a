/** Names of places in a sentence, from the gazetteer and from the words around a capitalised name. */
import type { Article, Place, Span } from '../model/index.ts'
import type { Gazetteer } from '../text/gazetteer/gazetteer.ts'
import { findNation } from '../text/nations.ts'
import { isPlaceHead, lookupPlace, zoneAt } from '../text/places.ts'
import { type NamedPlace, readPlaces } from '../text/places-read.ts'
import { strayTest } from '../text/places-stray.ts'
import type { Engine } from '../text/token.ts'
import { agencyIn, groupIn, outletIn } from './known-names.ts'
import { misplacedTest } from './misplaced.ts'
import { isDemonym } from './nation.ts'
import { datelineLength, type Sent } from './sentence.ts'
import { findTown, homeOf, placeOfRow, type Town } from './town.ts'

/** A place and where it stands; `located`: a preposition of place stands before it, so something happens there. */
export type PlaceSpan = Span & {
  readonly place: Place
  readonly zone: string | null
  readonly located: boolean
  readonly first: number
  readonly last: number
}

const PREPOSITION =
  /^(in|at|near|on|outside|inside|around|across|throughout|along|off|beside|opposite|within|by|behind|under|into|onto)$/
const ORIGIN = /^(from|of|to|for|between)$/
const LINK = /^(de|da|del|la|le|les|el|al|of|the|and|du|des|di|san|santa|sur|-|am|an|der|den|y)$/
const NOT_PLACE =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.|nov|dec|sept|twitter|facebook|telegram|instagram|youtube|whatsapp|tv|television|radio|internet|parliament|congress|god|richter|christmas|easter|jewish|muslim|christian|catholic|ramadan|islam|i|mr|mrs|ms|dr)$/i

const capital = (text: string): boolean => /^\p{Lu}/u.test(text)

/**
 * Places named in a sentence, left to right, each with its precision; adjoining ones ("Punta Alta, Cocle, Panama") are separate.
 * A capitalised name that no gazetteer holds counts only behind a preposition of place, or with a word such as "Street" in it.
 */
export const findPlaces = (s: Sent, known: Known | null = null): readonly PlaceSpan[] => {
  const out: PlaceSpan[] = []
  for (let i = 0; i < s.tokens.length; ) {
    const run = nameRun(s, i)
    if (run <= i) {
      i++
      continue
    }
    const found = known === null ? placeIn(s, i, run) : knownIn(s, i, run, known)
    if (found) out.push(found)
    i = found ? found.last + 1 : run
  }
  return out
}

/** Places of a sentence that were read with a gazetteer. */
export type Known = {
  readonly gazetteer: Gazetteer
  readonly named: readonly NamedPlace[]
}

/** The place in a run of capitalised words: what its last word makes of it ("Ashton Airport"), or the one that the gazetteer has. */
const knownIn = (s: Sent, from: number, to: number, { gazetteer: g, named }: Known): PlaceSpan | null => {
  const inside = named.filter(n => n.as === 'name' && n.first >= from && n.first < to)
  const n = inside.at(-1)
  const before = beforeOf(s, from)
  if (n === undefined) return placeIn(s, from, to)
  const last = Math.min(n.last, s.tokens.length - 1)
  const spot =
    PREPOSITION.test(n.first === from ? before : (s.tokens[n.first - 1]?.lower ?? '')) || isStruck(s, n.first, last)
  const ofHead = s.tokens[n.first - 1]?.lower === 'of' && isPlaceHead(s.tokens[n.first - 2]?.lower ?? '')
  const text = s.text.slice(s.tokens[n.first]!.start - s.start, s.tokens[last]!.end - s.start)
  const place = placeOfRow(g, n.row, text)
  const zone = place.country === null ? null : zoneAt(place.lat!, place.lon!, place.country)
  return make(s, n.first, last, place, zone, spot || ofHead, ofHead)
}

/** Words that a place's name may have: keeps the search linear on a line of nothing but capitals. */
const MAX_NAME = 8

/** End (exclusive) of the run of capitalised words that starts at `i`; `i` itself when none does. */
const nameRun = (s: Sent, i: number): number => {
  if (!isName(s, i)) return i
  let end = i + 1
  while (end < s.tokens.length && end - i < MAX_NAME) {
    if (isName(s, end)) end++
    else if (
      LINK.test(s.tokens[end]!.lower) &&
      s.tokens[end]!.lower !== 'and' &&
      s.tokens[end]!.lower !== 'the' &&
      end + 1 < s.tokens.length &&
      isName(s, end + 1)
    )
      end += 2
    else if (
      isPlaceHead(s.tokens[end]!.lower) &&
      s.tokens[end]!.text !== 'channel' &&
      /^NN/.test(s.tokens[end]!.xpos) &&
      !isDemonym(s.tokens[end - 1]!.text)
    )
      return end + 1
    else break
  }
  return end
}

const isName = (s: Sent, i: number): boolean => {
  const t = s.tokens[i]
  if (!t) return false
  const demonym = isDemonym(t.text) && !(s.tokens[i + 1] !== undefined && capital(s.tokens[i + 1]!.text))
  return (
    capital(t.text) &&
    /^(PROPN|NOUN|ADJ|X)$/.test(t.upos) &&
    !demonym &&
    !NOT_PLACE.test(t.text) &&
    (i > 0 || t.upos === 'PROPN')
  )
}

const placeIn = (s: Sent, from: number, to: number): PlaceSpan | null => {
  const before = beforeOf(s, from)
  for (let len = to - from; len > 0; len--) {
    for (let first = from; first + len <= to; first++) {
      const last = first + len - 1
      const text = s.text.slice(s.tokens[first]!.start - s.start, s.tokens[last]!.end - s.start)
      const known = gazetteer(text) ?? nationPlace(text)
      if (!known) continue
      const whole = first === from && len === to - from
      if (
        !whole &&
        first > from &&
        to - from > 1 &&
        !isPlaceHead(s.tokens[to - 1]!.lower) &&
        last !== to - 1 &&
        len === 1 &&
        known.place.precision !== 'country'
      )
        continue
      const spot =
        PREPOSITION.test(first === from ? before : (s.tokens[first - 1]?.lower ?? '')) || isStruck(s, first, last)
      const named = s.tokens[first - 1]?.lower === 'of' && isPlaceHead(s.tokens[first - 2]?.lower ?? '')
      return make(s, first, last, known.place, known.zone, spot || named, named)
    }
  }
  return unknownPlace(s, from, to, before)
}

type Located = { readonly place: Place; readonly zone: string | null }

const gazetteer = (text: string): Located | null => {
  const known = lookupPlace(text)
  if (!known) return null
  const { zone, ...place } = known
  return { place, zone }
}

/** "hit the coast of Honshu", "rocked Lima": the object of a verb of disaster is where it happened. */
const isStruck = (s: Sent, first: number, last: number): boolean =>
  s.tokens
    .slice(first, last + 1)
    .some(
      t =>
        t.rel === 'obj' &&
        /^(hit|strike|rock|shake|jolt|batter|devastate|ravage|lash|sweep)$/.test(s.tokens[t.head]?.lemma ?? ''),
    )

const nationPlace = (text: string): Located | null => {
  const found = findNation(text)
  if (found?.as !== 'name') return null
  const { nation } = found
  return {
    place: { name: nation.name, country: nation.code, lat: null, lon: null, precision: 'country' },
    zone: nation.zones.length === 1 ? nation.zones[0]! : null,
  }
}

/** The word before a name, articles and adjectives skipped. */
const beforeOf = (s: Sent, from: number): string => {
  let k = from - 1
  for (let n = 0; k >= 0 && n < 5 && /^(DT|JJ|PRP\$|NN)$/.test(s.tokens[k]!.xpos); n++) k--
  return s.tokens[k]?.lower ?? ''
}

const unknownPlace = (s: Sent, from: number, to: number, before: string): PlaceSpan | null => {
  const text = s.text.slice(s.tokens[from]!.start - s.start, s.tokens[to - 1]!.end - s.start)
  if (s.tokens.slice(from, to).every(t => findNation(t.text) !== null || !capital(t.text))) return null
  if (agencyIn(text) || outletIn(text) || groupIn(text)) return null
  const head = isPlaceHead(s.tokens[to - 1]!.lower) || isPlaceHead(s.tokens[from]!.lower)
  const ofHead = s.tokens[from - 1]?.lower === 'of' && isPlaceHead(s.tokens[from - 2]?.lower ?? '')
  if (ofHead) {
    const kind = s.tokens[from - 2]!.lower
    return make(
      s,
      from,
      to - 1,
      {
        name: text,
        country: null,
        lat: null,
        lon: null,
        precision: REGION_HEAD.test(kind) ? 'region' : STREET_HEAD.test(kind) ? 'street' : 'city',
      },
      null,
      true,
    )
  }
  const located = PREPOSITION.test(before)
  const next = s.tokens[to]
  const after = next?.text === ',' ? afterComma(s, to + 1) : false
  const direct =
    /^(in|at|near|outside|on)$/.test(s.tokens[from - 1]?.lower ?? '') ||
    (/^(the)$/.test(s.tokens[from - 1]?.lower ?? '') &&
      /^(on|near|along|in|at|outside)$/.test(s.tokens[from - 2]?.lower ?? ''))
  const followedByHead = next !== undefined && (isPlaceHead(next.lower) || isPlaceHead(s.tokens[to + 1]?.lower ?? ''))
  if (
    !(head && (located || /^(of|to|from)$/.test(before))) &&
    !(direct && (after || followedByHead || /^(in|near|on|outside)$/.test(before)))
  )
    return null
  if (/^(in|at)$/.test(before) && personAfter(s, from, to)) return null
  const precision = head || followedByHead || /^(on|at|near|outside)$/.test(before) ? 'street' : 'city'
  return make(s, from, to - 1, { name: text, country: null, lat: null, lon: null, precision }, null, located)
}

const REGION_HEAD = /^(province|state|region|island|county|prefecture|governorate|department|area|valley|coast)$/
const STREET_HEAD = /^(district|neighbou?rhood|suburb|quarter|street|square|market|port|harbou?r)$/

/** "at Smith said": a name that acts is no place. */
const personAfter = (s: Sent, from: number, to: number): boolean =>
  s.tokens.slice(from, to).some(t => /^nsubj/.test(t.rel))

const afterComma = (s: Sent, i: number): boolean => {
  const end = nameRun(s, i)
  if (end <= i) return false
  const text = s.text.slice(s.tokens[i]!.start - s.start, s.tokens[end - 1]!.end - s.start)
  return lookupPlace(text) !== null || findNation(text) !== null
}

const make = (
  s: Sent,
  first: number,
  last: number,
  place: Place,
  zone: string | null,
  located: boolean,
  named = true,
): PlaceSpan => ({
  start: s.tokens[first]!.start,
  end: s.tokens[last]!.end,
  place,
  zone,
  located: located && (named || !ORIGIN.test(s.tokens[first - 1]?.lower ?? '')),
  first,
  last,
})

/** How wide a place is, from a street to a country. */
export const SCALE: Readonly<Record<Place['precision'], number>> = {
  street: 0,
  city: 1,
  region: 2,
  country: 3,
  unknown: 2,
}

/** Adjoining places ("Punta Alta, Cocle, Panama") as one: the name of all, the coordinates of the finest that has them. */
export const joinPlaces = (s: Sent, places: readonly PlaceSpan[]): readonly PlaceSpan[] => {
  const out: PlaceSpan[] = []
  for (const p of places) {
    const before = out.at(-1)
    const gap = before ? s.text.slice(before.end - s.start, p.start - s.start) : ''
    if (!before || !/^(?:, |, in |, near |, a \w+ in )$/.test(gap)) {
      out.push(p)
      continue
    }
    const fine = before.place
    const coarse = p.place
    const place: Place = {
      name: `${fine.name}, ${coarse.name}`,
      country: coarse.country ?? fine.country,
      lat: fine.lat ?? (SCALE[coarse.precision] <= 1 ? coarse.lat : null),
      lon: fine.lon ?? (SCALE[coarse.precision] <= 1 ? coarse.lon : null),
      precision: fine.precision === 'unknown' ? 'city' : fine.precision,
    }
    out[out.length - 1] = { ...before, end: p.end, last: p.last, place, zone: p.zone ?? before.zone }
  }
  return out
}

/** Is it a part of a longer name of a place, or of a person, as the name tagger sees it? */
const isOther = (s: Sent, n: NamedPlace): boolean =>
  s.names.some(
    e =>
      e.tokens[0] <= n.last &&
      n.first < e.tokens[1] &&
      (e.type === 'person' || (e.type === 'place' && (e.tokens[0] < n.first || n.last + 1 < e.tokens[1]))),
  )

/** Places of all sentences of a report, those of its dateline, and the town that it is most about. */
export type ReportPlaces = {
  readonly places: readonly (readonly PlaceSpan[])[]
  readonly dateline: readonly Located[]
  readonly town: Town | null
}

/** Reads the places of a whole report, so that each name is understood by the others; without a gazetteer each stands for itself. */
export const placesOfReport = (article: Article, sents: readonly Sent[], engine: Engine): ReportPlaces => {
  const g = engine.gazetteer
  if (g === null) return { places: sents.map(s => findPlaces(s)), dateline: datelinePlaces(article), town: null }
  const heads = sents.slice(0, 8).flatMap(s => {
    const length = datelineLength(s.text.slice(0, 120))
    return length === 0 ? [] : [engine.tag(article.text, { start: s.start, end: s.start + length })]
  })
  const home = homeOf(article, g)
  const read = readPlaces(article.text, [...sents.map(s => s.tokens), ...heads], g, {
    entities: sents.flatMap(s => s.names),
    home,
    least: -1.5,
  })
  const isStray = strayTest(
    read,
    home.map(h => h.row),
    g,
  )
  const isMisplaced = misplacedTest(article.text, read, n => n.sentence >= sents.length, g)
  const named = read.filter(n => !isStray(n) && !isMisplaced(n))
  const town = findTown(article, sents, named, g)
  const bySentence = new Map<number, NamedPlace[]>()
  for (const n of named) {
    if (n.sentence >= sents.length) continue
    const bag = bySentence.get(n.sentence)
    if (n.score < 0 || isOther(sents[n.sentence]!, n)) continue // good for the town only
    if (bag) bag.push(n)
    else bySentence.set(n.sentence, [n])
  }
  return {
    places: sents.map((s, i) =>
      findPlaces(s, {
        gazetteer: g,
        named: bySentence.get(i) ?? [],
      }),
    ),
    dateline: named
      .filter(n => n.sentence >= sents.length && n.as === 'name' && n.score >= 0)
      .map(n => {
        const place = placeOfRow(g, n.row, article.text.slice(n.start, n.end))
        return { place, zone: place.country === null ? null : zoneAt(place.lat!, place.lon!, place.country) }
      }),
    town,
  }
}

/** The places of a dateline ("KARLSHAMN, Sweden, May 3 (Agency) --"), the town before its country. */
export const datelinePlaces = (article: Article): readonly Located[] => {
  for (const s of article.sentences.slice(0, 8)) {
    const head = article.text.slice(s.start, Math.min(s.end, s.start + 120))
    const length = datelineLength(head)
    if (length === 0 || /^\(/.test(head) || s.role === 'headline') continue
    const names = head
      .slice(0, length)
      .split(/[,()]|--| - |[–—:]/)
      .map(x => x.trim())
    const found = names.map(titleCase).flatMap(name => gazetteer(name) ?? nationPlace(name) ?? [])
    if (found.length > 0) return found
  }
  return []
}

const titleCase = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, x => x.toUpperCase())
