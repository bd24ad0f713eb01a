/** How alike two reports are as reports of one happening. */
import { focalFactor } from './focal-evidence.ts'
import type { Signature } from './signature.ts'
import { DAY_MS } from './times.ts'
import { cosine, type Rarity, type TermVector, weigh } from './vectors.ts'

/** Settings of the grouping, swept on the open story collections; see docs/stories.md for the table. */
export const LIKENESS = {
  /** Groups join from this mean likeness of their members on, as it stands out of its background; linkage.ts says how size changes it. */
  threshold: 0.12,
  /** Pairs whose words are less alike are not looked at. */
  least: 0.03,
} as const

const FADE_DAYS = 90 // reports so far apart in time must be twice as alike
const UNDATED = 0.9 // without dates look-alike happenings of two years are not told apart
const SHORT_TERMS = 100 // below that likeness is worth less: few words agree by chance
const SHORT_POWER = 0.25
const TITLE_POWER = 0.1
const USUAL_TITLE = 0.2 // what a headline shares with another report of its story; stands in where one has none
const TITLE_SLACK = 0.02 // a headline that shares nothing may be a pun
const SAME_PERSON = 1.35 // named with an age in both
const OTHER_PERSON = 0.9
const SAME_AGE = 1.1
const OTHER_AGE = 0.82 // both tell ages, and none is common
const SAME_DAY_TOLD = 1.22
const OTHER_YEAR_TOLD = 0.95
const OTHER_YEAR_UNDATED = 0.7 // the same where one has no date, and nothing else tells another time
const SAME_OUTLET = 0.9 // one desk's reports share its phrases
const TEMPLATE = 0.2 // factor of the focal evidence at which even copies are about two happenings

/** A signature in a stream: with its terms weighed by their rarity there. To be made anew when the rarities have moved. */
export type Weighed = { readonly signature: Signature; readonly vector: TermVector; readonly title: TermVector }

/** A signature, ready for being compared with others of its stream. */
export const weighed = (signature: Signature, rarity: Rarity): Weighed => ({
  signature,
  vector: weigh(signature.terms, rarity),
  title: weigh(signature.title, rarity),
})

/**
 * Likeness of two reports, 0 … about 2, symmetric: their words' cosine times the shortness of
 * the shorter one, the time between them, how far each headline is found in
 * the other report, the people, ages and dates that both tell, and what their focal mentions say. 0 for two reports of which nothing
 * was understood. It says little by itself: `standing` compares it with the likeness of either to the rest of its beat.
 *
 * @param words  the cosine of the two vectors, where it is known already
 */
export function likeness(a: Weighed, b: Weighed, words: number = cosine(a.vector, b.vector)): number {
  const [x, y] = [a.signature, b.signature]
  if (words === 0 || (x.isUnread && y.isUnread)) return 0
  const focal = focalFactor(x.subject, y.subject)
  return words * shortness(x, y) * fade(x, y) * titleFactor(a, b) * focal * peopleFactor(x, y) * toldFactor(x, y)
}

const shortness = ({ terms: a }: Signature, { terms: b }: Signature): number =>
  Math.min(1, (Math.min(a.ids.length, b.ids.length) + 5) / SHORT_TERMS) ** SHORT_POWER

/** 1 for reports of one day, UNDATED where one has no date, 0.5 for reports FADE_DAYS apart. */
function fade({ publishedFromMs: a }: Signature, { publishedFromMs: b }: Signature): number {
  return a === null || b === null ? UNDATED : 1 / (1 + Math.abs(dayOfMs(a) - dayOfMs(b)) / FADE_DAYS)
}

const dayOfMs = (ms: number): number => (Number.isNaN(ms) ? 0 : Math.floor(ms / DAY_MS))

/** 1 for what a headline usually shares with another report of its story, more for more; the lesser of both directions counts. */
function titleFactor(a: Weighed, b: Weighed): number {
  const isUntitled = a.title.ids.length === 0 || b.title.ids.length === 0
  const shared = isUntitled ? USUAL_TITLE : Math.min(coverage(a.title, b.vector), coverage(b.title, a.vector))
  return ((shared + TITLE_SLACK) / (USUAL_TITLE + TITLE_SLACK)) ** TITLE_POWER
}

/** Share of a headline's terms, by weight, that are in a report. */
function coverage(title: TermVector, report: TermVector): number {
  let all = 0
  let found = 0
  let at = 0
  for (let i = 0; i < title.ids.length; i += 1) {
    all += title.weights[i]!
    at = firstFrom(report.ids, title.ids[i]!, at)
    if (report.ids[at] === title.ids[i]) found += title.weights[i]!
  }
  return all === 0 ? USUAL_TITLE : found / all
}

/** First place from `low` on of a number not below the wanted one. */
function firstFrom(ascending: Uint32Array, wanted: number, from: number): number {
  let low = from
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function peopleFactor({ people: a }: Signature, { people: b }: Signature): number {
  return compared(a.named, b.named, SAME_PERSON, OTHER_PERSON) * compared(a.ages, b.ages, SAME_AGE, OTHER_AGE)
}

function toldFactor(a: Signature, b: Signature): number {
  const day = compared(a.dates.days, b.dates.days, SAME_DAY_TOLD, 1)
  const isDated = a.publishedFromMs !== null && b.publishedFromMs !== null
  const year = compared(a.dates.years, b.dates.years, 1, isDated ? OTHER_YEAR_TOLD : OTHER_YEAR_UNDATED)
  return day * year * (a.outlet !== null && a.outlet === b.outlet ? SAME_OUTLET : 1)
}

type Ascending = Uint8Array | Uint16Array | Uint32Array

/** `same` where two lists have something in common, `other` where both have something and nothing is common, else 1. */
function compared(a: Ascending, b: Ascending, same: number, other: number): number {
  if (a.length === 0 || b.length === 0) return 1
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) return same
    if (a[i]! < b[j]!) i += 1
    else j += 1
  }
  return other
}

/** Whether two reports are so surely about two happenings that not even common sentences make them one story: a template. */
export const isTemplatePair = (a: Signature, b: Signature): boolean => focalFactor(a.subject, b.subject) <= TEMPLATE
