/** Where an act happened: the places of its sentence with what the words call them, and the country of the report. */
import { findNation, nationOf } from '../../text/nations.ts'
import { PERSON_TITLES } from '../../text/truecase/name-words.ts'
import { HUMAN_TYPES } from '../lexicon/human-targets.ts'
import { type PlaceSpan, SCALE } from '../places.ts'
import { relOf, type Sent, tokenAt } from '../sentence.ts'
import type { EventPlace } from './event.ts'
import type { People } from './names.ts'
import { textOf } from './phrase.ts'
import { SPEECH } from './settings.ts'

const KIND =
  /^(?:city|town|village|department|province|municipality|neighbou?rhood|district|region|canton|county|river|airport|hamlet|port|suburb|colony|area|avenue|street|highway|zone|state|sector|jurisdiction|peninsula|valley|island|commune)$/
const KIND_NAMES: Readonly<Record<string, string>> = {
  neighbourhood: 'neighborhood',
  colony: 'neighborhood',
  suburb: 'neighborhood',
  hamlet: 'village',
  jurisdiction: 'municipality',
  sector: 'area',
  zone: 'area',
}
const FINE = /^(?:neighborhood|street|avenue|highway|airport|district|area)$/
const COARSE = /^(?:department|province|region|state)$/

/** A place of a sentence: `size` as in SCALE, `at` its first token. */
export type Spot = {
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly at: number
  readonly size: number
  readonly located: boolean
}

/** What a report gives to the reading of its places. */
export type Region = {
  readonly home: string | null
  /** Countries that the report names. */
  readonly countries: ReadonlyMap<string, number>
  readonly people: People
  /** The town of the dateline. */
  readonly town: { readonly name: string; readonly country: string } | null
}

/** The places of a sentence, countries included (kind 'country'); names of persons and organisations left out. */
export const spotsOf = (s: Sent, places: readonly PlaceSpan[], region: Region): readonly Spot[] => {
  const out = places.flatMap(p => spotOf(s, p, region))
  const capital = capitalIn(s, region.home)
  return capital && !out.some(p => p.size < 3) ? [...out, capital] : out
}

const spotOf = (s: Sent, p: PlaceSpan, { countries, people }: Region): readonly Spot[] => {
  const words = s.text.slice(p.start - s.start, p.end - s.start).replace(/\s+/g, ' ')
  const nation = findNation(words)
  const code = nation?.as === 'name' ? nation.nation.code : p.place.precision === 'country' ? p.place.country : null
  if (code !== null) return [{ name: words, kind: 'country', country: code, at: p.first, size: 3, located: p.located }]
  if (people.full.has(words.toLowerCase()) && p.place.lat === null) return []
  if (p.place.lat === null && isNoPlace(words, s, p)) return []
  const told = toldKind(s, p)
  const kind =
    told === null
      ? p.place.precision === 'region'
        ? 'department'
        : p.place.precision === 'street'
          ? 'neighborhood'
          : 'city'
      : (KIND_NAMES[told] ?? told)
  const inName = told !== null && told === s.tokens[p.last]!.lower && !/^(?:city|airport)$/.test(told)
  const country = p.place.country !== null && countries.has(p.place.country) ? p.place.country : null
  return [
    {
      name: inName ? words.replace(/ \S+$/, '') : words,
      kind,
      country,
      at: p.first,
      size: COARSE.test(kind) ? 2 : FINE.test(kind) ? 0 : Math.min(SCALE[p.place.precision], 1),
      located: p.located || told !== null,
    },
  ]
}

/** "department of Arauca", "Arauca department", "Soto Town". */
const toldKind = (s: Sent, p: PlaceSpan): string | null => {
  const before = s.tokens[p.first - 1]?.lower === 'of' ? (s.tokens[p.first - 2]?.lower ?? '') : ''
  const last = p.last > p.first ? s.tokens[p.last]!.lower : ''
  return [before, last, s.tokens[p.last + 1]?.lower ?? ''].find(w => KIND.test(w)) ?? null
}

/** "in this capital", "in the Ostland capital". */
const capitalIn = (s: Sent, home: string | null): Spot | null => {
  const found =
    /\b(?:in|at|of|on|outside|near|throughout) (?:this|the|its)(?: (\p{Lu}\w{1,20}))? capital\b(?! of)/u.exec(s.text)
  const of = found?.[1] ? findNation(found[1])?.nation : home === null ? null : nationOf(home)
  if (!found || !of) return null
  return {
    name: of.capital,
    kind: 'city',
    country: of.code,
    at: tokenAt(s, s.start + found.index + 3),
    size: 1,
    located: true,
  }
}

/** Names that stand like places and are none: of persons, organisations, abbreviations, plain words. */
const isNoPlace = (words: string, s: Sent, p: PlaceSpan): boolean =>
  /^[A-Z-]{2,6}$/.test(words) ||
  ORG_HEADS_ONLY.test(words) ||
  s.tokens.slice(p.first, p.last + 1).every(t => t.upos !== 'PROPN') ||
  s.tokens.slice(p.first, p.last + 1).some(t => PERSON_TITLES.has(t.lower) || HUMAN_TYPES.has(t.lower)) ||
  s.tokens.slice(p.first, p.last + 1).some(t => /^nsubj/.test(t.rel))

const ORG_HEADS_ONLY =
  /(?:federation|union|front|party|army|movement|committee|commission|congress|council|court|ministry|embassy|university|institute|hotel|radio|television|newspaper|church|company|campus|guard|police|forces?|narcoterrorists|drug|cartel|tower|headquarters|stadium|base|barracks|hospital|school|college|house|palace|building|lake|cathedral)$/i

/** The place of an act: the nearest place of its sentence in which something happens, with those named right beside it. */
export const placeAt = (s: Sent, token: number, spots: readonly Spot[], { town, home }: Region): EventPlace | null => {
  const usable = spots.filter(p => p.located && !isSpeakers(s, p.at))
  const nearest = [...usable]
    .filter(p => p.kind !== 'country')
    .sort((a, b) => Math.abs(a.at - token) - Math.abs(b.at - token))[0]
  const country = [...usable]
    .filter(p => p.kind === 'country')
    .sort((a, b) => Math.abs(a.at - token) - Math.abs(b.at - token))[0]
  if (!nearest) return country ? { country: country.country, parts: [] } : null
  const parts = usable
    .filter(p => p.kind !== 'country' && Math.abs(p.at - nearest.at) < 9 && (p === nearest || p.size !== nearest.size))
    .sort((a, b) => b.size - a.size)
    .filter((p, i, all) => all.findIndex(q => q.size === p.size) === i || p === nearest)
  const own = nearest.country ?? country?.country ?? null
  const quarter =
    nearest.size === 0 &&
    nearest.kind !== 'area' &&
    !parts.some(p => p.size === 1) &&
    town !== null &&
    (own ?? home) === town.country
  const all = quarter
    ? [...parts.filter(p => p.size > 1), { name: town.name, kind: 'city' }, ...parts.filter(p => p.size < 1)]
    : parts
  return { country: own, parts: all.map(({ name, kind }) => ({ name, kind })) }
}

/** A place of those who speak ("officials in Lund said"). */
const isSpeakers = (s: Sent, at: number): boolean => {
  const head = s.tokens[at]!.head
  if (head < 0) return false
  const verb = s.tokens[head]!.upos === 'VERB' ? head : -1
  if (verb >= 0) return SPEECH.test(s.tokens[verb]!.lemma) && at < verb
  const above = s.tokens[head]!.head
  return (
    /^nsubj/.test(s.tokens[head]!.rel) &&
    above >= 0 &&
    SPEECH.test(s.tokens[above]!.lemma) &&
    relOf(s.tokens[at]!) === 'nmod'
  )
}

/** How often a report names each country, its people and what is theirs; a dateline counts as three. */
export const countriesOf = (sents: readonly Sent[], dateline: string | null): ReadonlyMap<string, number> => {
  const votes = new Map<string, number>()
  const vote = (code: string, weight: number): void => {
    votes.set(code, (votes.get(code) ?? 0) + weight)
  }
  if (dateline) vote(dateline, 3)
  for (const s of sents.slice(0, 60))
    for (let i = 0; i < s.tokens.length; i++) {
      if (!/^\p{Lu}/u.test(s.tokens[i]!.text)) continue
      const two = i + 1 < s.tokens.length ? findNation(textOf(s, i, i + 1)) : null
      const found = two ?? findNation(s.tokens[i]!.text)
      if (!found) continue
      const there = /^(?:in|throughout|within|inside|across)$/.test(s.tokens[i - 1]?.lower ?? '')
      vote(found.nation.code, (found.as === 'name' ? (there ? 3 : 1.5) : 1) * (s.index < 4 ? 2 : 1))
      if (two) i++
    }
  return votes
}

/** The country that a report is about: the one that it names most; the United States only where hardly another is named. */
export const homeCountry = (votes: ReadonlyMap<string, number>): string | null => {
  const weight = (code: string, n: number): number => (code === 'US' ? n / 4 : n)
  return [...votes].sort((a, b) => weight(b[0], b[1]) - weight(a[0], a[1]) || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}
