/** Whether two descriptions are of one happening: the parts of the rule taken together. */
import type { Happening } from './happening.ts'
import { EXCLUDED, figuresPart, kindPart, participantsPart, placePart, timePart } from './parts.ts'
import { DEFAULT_RULES, type IncidentRules, type PartName } from './rules.ts'

/** What each part gives; a part that excludes has −∞. */
export type Parts = Readonly<Record<PartName, number>>

/**
 * Evidence about one happening under two descriptions: the parts, their sum, and how many of time, place, figures and participants
 * speak for it. `score` null: a part excludes it, or one that the rules need is silent.
 */
export type Comparison = { readonly score: number | null; readonly parts: Parts; readonly reasons: number }

const TELLING_FIGURE = 0.8 // three of something: one or two dead are told of too many happenings to be a reason

/**
 * The evidence that two descriptions are of one happening, under a set of rules.
 *
 *     'killed 130, November 2015, Estavia' ~ 'killed 130, November 2015' → 1.2 + 2 + kind
 *     'six officers killed in 2015' ~ 'killed 130, November 2015'        → 0.6 + kind − 1.5: apart
 */
export function compareHappenings(a: Happening, b: Happening, rules: IncidentRules = DEFAULT_RULES): Comparison {
  const kind = kindPart(a.kinds, b.kinds, rules.kind)
  const time = kind === EXCLUDED ? 0 : timePart(a.when, b.when, rules.time)
  const place = time === EXCLUDED || kind === EXCLUDED ? 0 : placePart(a.places, b.places, rules.place)
  if (kind === EXCLUDED || time === EXCLUDED || place === EXCLUDED)
    return { score: null, parts: { kind, time, place, participants: 0, figures: 0 }, reasons: 0 }
  const participants = participantsPart(a, b, rules.participants)
  const figures = figuresPart(a, b, rules.figures)
  const parts = { kind, time, place, participants, figures }
  const sum = kind + time + place + participants + figures
  const lacks = sum === EXCLUDED || rules.needs.some(part => parts[part] <= 0)
  const names = participants >= 1.4 ? 2 : participants > 0 ? 1 : 0
  const reasons = Number(time > 0) + Number(place > 0) + Number(figures >= TELLING_FIGURE) + names
  return { score: lacks ? null : sum, parts, reasons }
}

/** From here on two descriptions are one happening, if two reasons speak for it. */
export const SAME_SCORE = 2

/** Whether a comparison is enough to join. One reason never is: two shootings of one day, or of one town, are two. */
export const isSame = ({ score, reasons }: Comparison): boolean => score !== null && score >= SAME_SCORE && reasons >= 2
