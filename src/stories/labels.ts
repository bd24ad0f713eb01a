/** Names of stories and incidents that a person reads. */
import type { Place, TimeRange } from '../model/index.ts'
import type { Report } from './report.ts'
import { lineTerms } from './signature.ts'
import { widthDays } from './times.ts'
import { cosine, type Rarity, type TermVector, weigh } from './vectors.ts'

const MAX_LABEL = 140
const MIN_TITLE = 20
const MAX_TITLES = 30 // of a large story: its earliest

/**
 * The headline that shares most with all the story's reports; the start of the earliest text when none has a headline.
 * Cut-off headlines ("… shooting in the ce...") and very short ones come last.
 */
export function storyLabel(
  group: readonly number[],
  reports: readonly Report[],
  { vectors, rarity }: { readonly vectors: readonly TermVector[]; readonly rarity: Rarity },
): string {
  const titled = group.filter(i => (reports[i]!.article.title ?? '').trim() !== '').slice(0, MAX_TITLES)
  let best: { readonly title: string; readonly score: number } | null = null
  for (const i of titled) {
    const title = reports[i]!.article.title!.trim()
    const line = weigh(lineTerms(title), rarity)
    const shared = titled.reduce((sum, j) => sum + cosine(line, vectors[j]!), 0)
    const poor = isCutOff(title) || title.length < MIN_TITLE
    const score: number = poor ? shared / 2 : shared
    if (best === null || score > best.score) best = { title, score }
  }
  return shorten(best?.title ?? reports[group[0]!]!.article.text.trim())
}

/** Ends in dots, or opens a quotation that it does not close. */
function isCutOff(title: string): boolean {
  const count = (marks: RegExp): number => title.match(marks)?.length ?? 0
  return /(?:…|\.\.)$/.test(title) || count(/“/g) > count(/”/g) || count(/‘/g) > count(/’/g) || count(/"/g) % 2 === 1
}

function shorten(line: string): string {
  const flat = line.split('\n')[0]!.replace(/\s+/g, ' ').trim()
  if (flat.length <= MAX_LABEL) return flat
  const cut = flat.slice(0, MAX_LABEL - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_LABEL / 2)).trimEnd()}…`
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  'vehicle-attack': 'vehicle attack',
  'crash-air': 'air crash',
  'crash-road': 'road crash',
  'crash-rail': 'rail crash',
  ship: 'ship accident',
  'strike-air': 'air strike',
  'air-strike': 'air strike',
  other: 'happening',
}

const DAY_ANY_ZONE = 2.1 // a day that is not known with its zone is up to two days wide
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Kind, place and time in one line: 'shooting · Harbour Street, Marlow · 20 April 2017'. What is unknown is left out. */
export function incidentLabel(kind: string, where: string | null, when: TimeRange | null): string {
  return [KIND_WORDS[kind] ?? kind, where, when === null ? null : timeLabel(when)]
    .filter(part => part !== null && part !== '')
    .join(' · ')
}

/**
 * A range as people write it, as fine as it is known; null when it is wider than a year.
 *
 *     one day and its zones → '20 April 2017' · a month → 'November 2015' · a year → '2015' · a week → 'about 6 May 2019'
 */
export function timeLabel(range: TimeRange): string | null {
  const days = widthDays(range)
  const middle = new Date((Date.parse(range.from) + Date.parse(range.to)) / 2)
  if (Number.isNaN(middle.getTime()) || days > 370) return null
  const [year, month, day] = [middle.getUTCFullYear(), MONTHS[middle.getUTCMonth()]!, middle.getUTCDate()]
  if (days > 60) return String(year)
  if (days > 14) return `${month} ${year}`
  if (days > DAY_ANY_ZONE) return `about ${day} ${month} ${year}`
  return `${day} ${month} ${year}`
}

/** 'Harbour Street, Marlow': a fine place with the town that is named beside it. */
export function placeLabel(fine: Place | null, named: readonly Place[]): string | null {
  if (fine === null) return null
  const town = named.find(p => fine.precision === 'street' && p.precision === 'city' && !fine.name.includes(p.name))
  return town ? `${fine.name}, ${town.name}` : fine.name
}
