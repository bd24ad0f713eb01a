/** The town where a report's own happening was: a place for what the report names by street, building or county only. */
import type { Article, Place } from '../model/index.ts'
import { type Gazetteer, type PlaceRow, placeKey, precisionOf } from '../text/gazetteer/gazetteer.ts'
import { isPlaceHead } from '../text/places.ts'
import type { NamedPlace } from '../text/places-read.ts'
import type { Home } from '../text/places-resolve.ts'
import type { Candidate } from './candidate.ts'
import type { Incidents } from './incidents.ts'
import { type Sent, tokenAt } from './sentence.ts'
import { triggersOf } from './triggers.ts'

/** The town with the words that name it best; `score` adds up what speaks for it. */
export type Town = { readonly row: PlaceRow; readonly at: NamedPlace; readonly score: number; readonly place: Place }

/** A place of the gazetteer as the model has it, by the name that the report gives it. */
export const placeOfRow = (g: Gazetteer, row: PlaceRow, name: string): Place => ({
  name,
  country: g.country(row),
  lat: g.lat(row),
  lon: g.lon(row),
  precision: precisionOf(g.kind(row)),
})

/** The name of the site behind a headline: "… - News 5 Ashton, AL", "… - WXYZ.com-Ashton, GA News". */
const SITE = / [-|–] [^-|–]*$|\.com\W/
const SITE_AFTER = /^,?[\w,. ]{0,14}\b(?:News|Weather|Sports|TV)\b/
/** Words before a place that people are brought to, come from or speak in: not where it happened. */
const ELSEWHERE =
  /\b(?:hospital|medical (?:center|college)|clinic|university|taken|referred|rushed|airlifted|flown|transported|moved|born|raised|lives?|lived|living|formerly|resident|traveled|travelling|traveling|on (?:its|his|her|their|the) way|bound|en route|flight|fled|extradited|native|graduate|based|listed|airline|ministry|institute|capital)\b[^.]{0,40}$/i
/** "Ann Hall, 23, of Ashton": where somebody lives. */
const HOME_OF = /\b\d{1,3},? (?:years old,? )?(?:both |all )?(?:of|from) $/
const FORCE =
  /^['’]?s? ?(?:police|sheriff|county sheriff|pd\b|officers|fire|homicide|detectives|metro|deputies|man\b|woman\b|teen|boy|girl)/i
/** "Ashton General Hospital": a building, which may stand anywhere. */
const BUILDING = /^ (?:\p{Lu}[\p{L}.]+ )?(?:hospital|medical|clinic|university|high school|court|superior)\b/iu
const SPOKEN = /\b(?:said|told|reporters|conference|reported by)\b[^.]{0,30}\b(?:in|at|from) $/i

const isTown = (g: Gazetteer, row: PlaceRow): boolean => /^(?:city|section|spot)$/.test(g.kind(row))

/** How much one mention says that the report's own happening was there. */
const weightOf = (article: Article, s: Sent | undefined, n: NamedPlace): number => {
  if (s === undefined) return 2.5 // the dateline: often only where the report was written
  const before = article.text.slice(Math.max(s.start, n.start - 70), n.start)
  const after = article.text.slice(n.end, n.end + 30)
  let weight = 1
  if (s.role === 'headline') weight += SITE.test(before) || SITE_AFTER.test(after) ? -0.9 : 2
  else if (s.index <= 3) weight += 1
  if (triggersOf(s).length > 0) weight += 1
  if (/\b(?:in|near|outside) (?:the |downtown |north |south |east |west |northern |southern )*$/i.test(before))
    weight += 1.2
  if (FORCE.test(after)) weight += 1.5
  if (/^, (?:\p{Lu}\p{Ll}+\.?|[A-Z]{2})/u.test(after)) weight += 0.5
  if (ELSEWHERE.test(before) || SPOKEN.test(before) || BUILDING.test(after)) weight *= 0.25
  if (HOME_OF.test(before)) weight *= 0.4
  return weight
}

const MIN_TOWN = 2.5 // a name in passing does not reach it

type Sum = { score: number; at: NamedPlace; most: number }

/** What the mentions of each town, county and country add up to; the first counts wholly, the others half. */
const sumsOf = (article: Article, sents: readonly Sent[], named: readonly NamedPlace[]): ReadonlyMap<PlaceRow, Sum> => {
  const sums = new Map<PlaceRow, Sum>()
  for (const n of named) {
    if (n.as === 'people') continue
    const weight = weightOf(article, sents[n.sentence], n) * (n.score < 0 ? 0.6 : 1)
    const sum = sums.get(n.row)
    if (sum === undefined) sums.set(n.row, { score: weight, at: n, most: weight })
    else {
      sum.score += weight / 2
      if (weight > sum.most) Object.assign(sum, { at: n, most: weight })
    }
  }
  return sums
}

/** Does the name stand before the first words of the report? */
const isDateline = (sents: readonly Sent[], n: NamedPlace): boolean => {
  const first = sents[n.sentence]?.tokens[0]
  return first === undefined || n.end <= first.start
}

/** Does the report tell of another region than that of the town where it was written ("KABUL — … in Zharay district, Kandahar province")? */
const isOutweighed = (state: PlaceRow, byState: ReadonlyMap<PlaceRow, number>): boolean =>
  [...byState].some(([other, score]) => other >= 0 && other !== state && score >= 0.4 * (byState.get(state) ?? 0))

/** The town that most of a report's words speak for; a county alone stands for its seat. null where another country has more of them. */
export const findTown = (
  article: Article,
  sents: readonly Sent[],
  named: readonly NamedPlace[],
  g: Gazetteer,
): Town | null => {
  const sums = sumsOf(article, sents, named)
  const byState = new Map<PlaceRow, number>()
  let all = 1
  for (const [row, { score }] of sums) {
    byState.set(g.state(row), (byState.get(g.state(row)) ?? 0) + score)
    all += score
  }
  let best: Omit<Town, 'place'> | null = null
  for (const [row, sum] of sums) {
    if (!isTown(g, row) && g.kind(row) !== 'county' && g.code(row) !== 'DC') continue
    const county = g.kind(row) === 'county' ? -1.5 : (sums.get(g.parent(row))?.score ?? 0) * 0.5
    const score =
      sum.score +
      county +
      (3 * (byState.get(g.state(row)) ?? 0) * Math.min(1, sum.most / 2)) / all +
      (Math.log10(g.population(row) + 10) - 4) * 0.4
    if (best === null || score > best.score) best = { row, at: sum.at, score }
  }
  if (best === null || best.score < MIN_TOWN) return null
  if (isDateline(sents, best.at) && isOutweighed(g.state(best.row), byState)) return null
  const country = g.country(best.row)
  for (const [row, { score }] of sums) {
    if (g.kind(row) === 'country' && g.country(row) !== country && score > best.score * 0.6) return null
  }
  return { ...best, place: placeOfRow(g, best.row, article.text.slice(best.at.start, best.at.end)) }
}

/** Where a report comes from, as its outlet's name and address tell: places that bear a name in them. */
export const homeOf = (article: Article, g: Gazetteer): readonly Home[] => {
  const host = /^https?:\/\/(?:www\.|m\.)?([a-z0-9-]+)\./.exec(article.canonical ?? article.origin)?.[1] ?? ''
  const words = (article.outlet ?? '').split(/[^\p{L}.]+/u).filter(w => w.length > 3)
  const names = new Set<string>()
  words.forEach((w, i) => {
    names.add(w.toLowerCase())
    if (i > 0) names.add(`${words[i - 1]} ${w}`.toLowerCase())
  })
  for (let from = 0; from < host.length; from++) {
    for (let to = from + 5; to <= host.length; to++)
      if (from === 0 || to === host.length) names.add(host.slice(from, to))
  }
  return [...names].flatMap(name =>
    g
      .find(name)
      .filter(row => g.population(row) > 20_000 && /^(?:city|state|county)$/.test(g.kind(row)))
      .slice(0, 3)
      .map(row => ({ row, weight: 2 })),
  )
}

/** A place without coordinates of its own lies in the town of the report, as far as anybody can tell. */
const inTown = (place: Place, town: Place | null): Place =>
  place.lat !== null || town === null || place.precision !== 'street' || town.precision === 'region'
    ? place
    : { ...place, country: place.country ?? town.country, lat: town.lat, lon: town.lon }

const STRANGE_TOWN = 8 // what a town needs where the report names a spot that no gazetteer has

/** Does the report say that it was in a town of no gazetteer, or in a region that the town is not in? */
const isOutside = (where: Place | null, town: Town, g: Gazetteer): boolean => {
  if (where === null) return false
  if (where.lat === null && where.precision !== 'country') {
    const way = isPlaceHead(where.name.split(' ').at(-1)!)
    return !way && (where.precision === 'city' || town.score < STRANGE_TOWN)
  }
  if (where.precision !== 'region') return false
  const region = g
    .find(placeKey(where.name))
    .find(r => Math.abs(g.lat(r) - where.lat!) + Math.abs(g.lon(r) - where.lon!) < 0.01)
  if (region === undefined || region === town.row) return false
  for (let at = town.row; at >= 0; at = g.parent(at)) if (at === region) return false
  return true
}

const SURE_TOWN = 4 // what a street of no known town needs to be taken to lie in it

/** The same candidates; what has no coordinates lies in the town of the report, where that is sure and the happening is its own. */
export const inTheTown = (
  candidates: readonly Candidate[],
  incidents: Incidents,
  town: Town | null,
  g: Gazetteer | null,
): readonly Candidate[] =>
  g === null || town === null || town.score < SURE_TOWN || isOutside(incidents.drafts[0]!.where, town, g)
    ? candidates
    : candidates.map(c =>
        c.statement.slot === 'place' && incidents.draftAt(c.sentence, c.token).focal
          ? { ...c, statement: { ...c.statement, place: inTown(c.statement.place, town.place) } }
          : c,
      )

/** The town as a claim of its own, where the report's happening has none that names it. */
export const townCandidates = (
  { sents, incidents }: { readonly sents: readonly Sent[]; readonly incidents: Incidents },
  town: Town | null,
  g: Gazetteer | null,
): readonly Candidate[] => {
  if (
    g === null ||
    town === null ||
    isOutside(incidents.drafts[0]!.where, town, g) ||
    incidents.drafts[0]!.kind === 'other'
  )
    return []
  const focal = incidents.drafts[0]!
  const own = sents.find(x => x.start <= town.at.start && town.at.start < x.end)
  const told = sents.find(x => x.index === focal.sentence)
  const spots = [own, told].flatMap(s =>
    s === undefined ? [] : [{ s, token: tokenAt(s, s === own ? town.at.start : (focal.trigger?.start ?? s.start)) }],
  )
  const spot = spots.find(({ s, token }) => incidents.draftAt(s.index, token).focal)
  if (spot === undefined) return []
  const span = { start: town.at.start, end: town.at.end }
  return [
    {
      statement: { slot: 'place', place: town.place },
      sentence: spot.s.index,
      token: spot.token,
      span,
      by: 'town',
      score: 0.7,
    },
  ]
}
