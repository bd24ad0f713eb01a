/** The buildings, vehicles and installations of a report's incidents as claims. */
import type { Candidate } from '../candidate.ts'
import { PHYSICAL_CODES } from '../lexicon/codes.ts'
import { type Sent, tokenAt } from '../sentence.ts'
import type { ReportEvent } from './event.ts'

/** Gas explodes too: a bombing needs a bomb or somebody who set it. */
const isDeliberate = (e: ReportEvent): boolean =>
  e.stage === 'accomplished' &&
  (e.kind !== 'bombing' ||
    e.instruments.some(i => i.text !== null) ||
    e.individuals.length + e.organisations.length > 0)

/**
 * One candidate for each thing that the report's first deliberate incident was meant for or damaged: 'the Soto bank' → business.bank.
 * Threats damage nothing.
 */
export const targetCandidates = (sents: readonly Sent[], events: readonly ReportEvent[]): readonly Candidate[] =>
  events
    .filter(isDeliberate)
    .slice(0, 1)
    .flatMap(e => e.physical)
    .flatMap((p): Candidate[] => {
      const s = sents.find(x => x.start <= p.span.start && p.span.end <= x.end)
      if (!s) return []
      return [
        {
          statement: { slot: 'target', name: p.text, code: PHYSICAL_CODES[p.type] },
          sentence: s.index,
          token: tokenAt(s, p.span.end - 1),
          span: p.span,
          by: 'targets',
          score: 0.7,
        },
      ]
    })
