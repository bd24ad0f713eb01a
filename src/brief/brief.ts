/** Ledger → brief: the account that a person reads. Every sentence cites the claims behind it. */
import type { ArticleId, Brief, Claim, Incident, Ledger, Span } from '../model/index.ts'
import { zoneOfLedger } from '../text/local-time.ts'
import { headlineOf } from './headline.ts'
import { sideSentence, sidesOf } from './sides.ts'
import { summarise } from './summary.ts'
import { timelineOf } from './timeline.ts'
import type { Desk } from './voices.ts'

/** What makes an account read better: outlets' names by article, and the words behind a span (hedges outside a claim's anchor). */
export type BriefOptions = {
  readonly outlets?: Readonly<Record<ArticleId, string>>
  readonly textOf?: (claim: Claim, span: Span) => string
}

const MAX_SIDES = 12

/**
 * The account of a ledger in plain English: a headline, a summary, a timeline and the contradictions.
 *
 *     killed:police 1 confirmed, injured:police 2 disputed
 *       → headline 'One police officer killed, one or two injured in shooting in Lerna; accounts differ'
 *       → summary  'One police officer was killed.' · 'Harbour Post says two police officers were injured; the ministry says one.'
 *
 * Values of a single source carry its name, disputed ones all their sides; hedges keep their very words. What the given
 * claims do not hold is left out, so that no sentence is without a source.
 *
 * @param claims  those of the ledger; others are not looked at
 */
export const writeBrief = (
  ledger: Ledger,
  claims: readonly Claim[],
  incident: Incident,
  options: BriefOptions = {},
): Brief => {
  const desk: Desk = {
    claims: new Map(claims.map(c => [c.id, c])),
    outlets: options.outlets ?? {},
    textOf: options.textOf ?? wordsInAnchor,
    zone: zoneOfLedger(ledger, claims, incident),
  }
  const disputed = ledger.facts.filter(f => f.status === 'disputed')
  return {
    incidentId: ledger.incidentId,
    asOf: ledger.asOf,
    headline: headlineOf(ledger, incident, desk),
    summary: summarise(ledger, desk),
    timeline: timelineOf(ledger, incident, desk),
    contradictions: disputed.flatMap(f => {
      const sides = sidesOf(f, desk).slice(0, MAX_SIDES)
      return sides.length > 1 ? [{ key: f.key, sides: sides.map(s => sideSentence(s, desk)) }] : []
    }),
  }
}

/** The part of a claim's anchor that a span covers; '' for a span outside it. */
const wordsInAnchor = (claim: Claim, span: Span): string => {
  const { start, end, exact } = claim.anchor
  return span.start >= start && span.end <= end ? exact.slice(span.start - start, span.end - start) : ''
}
