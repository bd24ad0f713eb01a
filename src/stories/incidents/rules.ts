/** When two mentions are one happening: the parts of the rule, and the sets of settings under which they are combined. */

/** What two descriptions of a happening are compared by. */
export type PartName = 'time' | 'place' | 'kind' | 'participants' | 'figures'

/**
 * A set of rules. Each part gives evidence for one happening, is silent, speaks against it, or excludes it; parts.ts says how.
 *
 * - `time`: what excludes. 'compatible': times with no common moment, a day off is forgiven; 'continuous': any break of days, or of hours
 *   where both tell the hour; 'day': anything but one and the same day.
 * - `place`: 'compatible': two places apart; 'spot': also two streets of one town, and two towns however near.
 * - `kind`: 'family': kinds of different families; 'type': other types of ACLED; 'any': nothing.
 * - `participants`, `figures`: 'evidence': for or against; 'exclude': names or tolls that differ exclude; 'off': not looked at.
 * - `needs`: parts that must speak for it. `subjects`: whether a story may hold ('lenient') what clearly differs in one of time and place.
 */
export type IncidentRules = {
  readonly name: string
  readonly time: 'compatible' | 'continuous' | 'day'
  readonly place: 'compatible' | 'spot'
  readonly kind: 'family' | 'type' | 'any'
  readonly participants: 'evidence' | 'exclude' | 'off'
  readonly figures: 'evidence' | 'exclude' | 'off'
  readonly needs: readonly PartName[]
  readonly subjects: 'lenient' | 'strict'
}

/** Ours: reports are vague, so what they leave open does not separate, and no part alone is enough. */
export const DEFAULT_RULES: IncidentRules = {
  name: 'default',
  time: 'compatible',
  place: 'compatible',
  kind: 'family',
  participants: 'evidence',
  figures: 'evidence',
  needs: [],
  subjects: 'lenient',
}

/**
 * One place and one time are one incident; a break in either separates, whoever took part and whatever it was.
 * @source GTD Codebook, "Determining incidents": incidents at the same geographic and temporal point are a single incident; if either
 *   the time of occurrence or the locations are discontinuous, they are separate incidents
 */
export const GTD_RULES: IncidentRules = {
  name: 'gtd',
  time: 'continuous',
  place: 'spot',
  kind: 'any',
  participants: 'off',
  figures: 'off',
  needs: ['time', 'place'],
  subjects: 'strict',
}

/**
 * One day, one place, one type of event, the same actors: a fight of three days is three events.
 * @source ACLED Codebook, "Events": designated actors at a specific named location on a specific day; each type an event of its own
 */
export const ACLED_RULES: IncidentRules = {
  name: 'acled',
  time: 'day',
  place: 'spot',
  kind: 'type',
  participants: 'exclude',
  figures: 'off',
  needs: ['time', 'place', 'kind'],
  subjects: 'strict',
}

/** All sets by name. */
export const INCIDENT_RULES: Readonly<Record<string, IncidentRules>> = {
  default: DEFAULT_RULES,
  gtd: GTD_RULES,
  acled: ACLED_RULES,
}
