/** The settings of a fold: every threshold that a definition leaves open, under a name. */

/** How a profile decides. Durations are minutes; shares are 0..1. */
export type Settings = {
  /** Two reports of equal authority this close in time do not correct one another: they disagree. */
  readonly correctionMinutes: number
  /** 'about 50' agrees with counts this share away from 50. */
  readonly approximateShare: number
  /** A vague lower bound ('several', 'dozens') reaches down to this share of its number before it contradicts. */
  readonly vagueFloor: number
  /** In a report that gives a toll of at least this many, a count of at most `partShare` of it is a part, not another toll. */
  readonly partsFrom: number
  readonly partShare: number
  /** Magnitudes this close are one measurement. */
  readonly magnitudeSpan: number
  /** Two clocks of one happening may differ by this much: reports name its start, its peak and the first alert. */
  readonly timeSlackMinutes: number
  /** Two places further apart than this (km) are two places. */
  readonly placeSpanKm: number
  /** Share of the content words of the shorter clause that the longer one repeats when both say the same. */
  readonly sameClause: number
  /** The same for quotations, which are the speaker's own words. */
  readonly sameQuote: number
  /** A key with more distinct report times than this is replayed in that many steps; its final fact does not change. */
  readonly replaySteps: number
  /** Distinct values of a key that are weighed against one another; the least supported beyond it still count as support. */
  readonly candidates: number
}

/** A named set of rules. Only 'default' exists so far; codebook profiles (gtd, acled, ucdp) get their own settings here. */
export type Profile = { readonly name: string; readonly settings: Settings }

/** What a careful news desk would hold. The reasons stand in docs/rules.md. */
export const DEFAULT_PROFILE: Profile = {
  name: 'default',
  settings: {
    correctionMinutes: 120,
    approximateShare: 0.1,
    vagueFloor: 0.5,
    partsFrom: 4,
    partShare: 0.5,
    magnitudeSpan: 0.2,
    timeSlackMinutes: 60,
    placeSpanKm: 60,
    sameClause: 0.6,
    sameQuote: 0.75,
    replaySteps: 512,
    candidates: 64,
  },
}
