/** How alike two reports are as reports of one happening. */
import { focalFactor } from './focal-evidence.ts'
import type { Signature } from './signature.ts'
import { DAY_MS } from './times.ts'
import { cosine, type Rarity, type TermVector, weigh } from './vectors.ts'

/** Settings of the grouping, swept on the open story collections; see docs/stories.md for the table. */
export const LIKENESS = {
  /** Groups join while the mean likeness of their members is at least this. */
  threshold: 0.125,
  /** Pairs whose words are less alike are not looked at. */
  least: 0.04,
} as const

const FADE_DAYS = 90 // reports so far apart in time must be twice as alike
const UNDATED = 0.95 // without dates look-alike happenings of two years are not told apart
const SHORT_TERMS = 150 // below that likeness is worth less: few words agree by chance
const SHORT_POWER = 0.25
const TEMPLATE = 0.15 // factor of the focal evidence at which even copies are about two happenings

/** A signature in a stream: with its terms weighed by their rarity there. To be made anew when the rarities have moved. */
export type Weighed = { readonly signature: Signature; readonly vector: TermVector }

/** A signature, ready for being compared with others of its stream. */
export const weighed = (signature: Signature, rarity: Rarity): Weighed => ({
  signature,
  vector: weigh(signature.terms, rarity),
})

/**
 * Likeness of two reports, 0 … about 1.5, symmetric: their words' cosine times the time between them, the shortness of the shorter one
 * and what their focal mentions say. 0 for two reports of which nothing was understood.
 *
 * @param words  the cosine of the two vectors, where it is known already
 */
export function likeness(a: Weighed, b: Weighed, words: number = cosine(a.vector, b.vector)): number {
  if (a.signature.isUnread && b.signature.isUnread) return 0
  const terms = Math.min(a.vector.ids.length, b.vector.ids.length)
  const short = Math.min(1, (terms + 5) / SHORT_TERMS) ** SHORT_POWER
  return words * short * fade(a.signature, b.signature) * focalFactor(a.signature.subject, b.signature.subject)
}

/** 1 for reports of one day, UNDATED where one has no date, 0.5 for reports FADE_DAYS apart. */
function fade({ publishedFromMs: a }: Signature, { publishedFromMs: b }: Signature): number {
  return a === null || b === null ? UNDATED : 1 / (1 + Math.abs(dayOfMs(a) - dayOfMs(b)) / FADE_DAYS)
}

const dayOfMs = (ms: number): number => (Number.isNaN(ms) ? 0 : Math.floor(ms / DAY_MS))

/** Whether two reports are so surely about two happenings that not even common sentences make them one story: a template. */
export const isTemplatePair = (a: Signature, b: Signature): boolean => focalFactor(a.subject, b.subject) <= TEMPLATE
