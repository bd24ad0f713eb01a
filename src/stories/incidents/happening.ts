/** A happening in the form in which mentions are compared. */
import type { Claim, IncidentMention, Place, TimeRange } from '../../model/index.ts'

/**
 * What is known of a happening from one mention or from several. `participants` are names by their first and last word, so that
 * 'Mira Anna Holt' is 'mira holt'. `counts` are 'killed 12'; `dead` and `hurt` the largest exact numbers, 0 where none is told.
 */
export type Happening = {
  readonly kinds: readonly string[]
  readonly when: TimeRange | null
  readonly places: readonly Place[]
  readonly participants: ReadonlySet<string>
  readonly counts: ReadonlySet<string>
  readonly dead: number
  readonly hurt: number
}

/** A mention with the claims made about it (claims of other mentions are ignored). */
export type Told = { readonly mention: IncidentMention; readonly claims: readonly Claim[] }

/** Slots that count people whom a happening befell, in the order in which they are told. */
export const COUNTED = [
  'killed',
  'injured',
  'missing',
  'arrested',
  'rescued',
  'evacuated',
  'displaced',
  'hostages',
] as const

const LARGE = 10 // 'more than 800' is as telling as 'exactly 812'

/** A mention as a happening of its own. Small open and vague counts are left out, and so is what the report denies. */
export function happeningOf({ mention, claims }: Told): Happening {
  const counts = new Set<string>()
  const most = { killed: 0, injured: 0 }
  for (const { statement, incidentMention, factuality } of claims) {
    if (incidentMention !== mention.id || !COUNTED.some(slot => slot === statement.slot) || !('count' in statement))
      continue
    const { min, max, approximate } = statement.count
    if (min === 0 || factuality.polarity === 'negative') continue
    const isExact = min === max && !approximate
    if (isExact || min >= LARGE) counts.add(`${statement.slot} ${min}`)
    if (isExact && (statement.slot === 'killed' || statement.slot === 'injured'))
      most[statement.slot] = Math.max(most[statement.slot], min)
  }
  return {
    kinds: [mention.kind],
    when: mention.when,
    places: [...(mention.where === null ? [] : [mention.where]), ...streetsOf(mention, claims)],
    participants: new Set(mention.participants.map(nameKey).filter(key => key !== '')),
    counts,
    dead: most.killed,
    hurt: most.injured,
  }
}

const MOST_STREETS = 2

/** Streets that its claims name beside the mention's own place, the first two. */
function streetsOf({ id, where }: IncidentMention, claims: readonly Claim[]): readonly Place[] {
  const streets = new Map<string, Place>()
  for (const { statement, incidentMention } of claims) {
    if (incidentMention !== id || statement.slot !== 'place' || statement.place.precision !== 'street') continue
    if (statement.place.name !== where?.name) streets.set(statement.place.name, statement.place)
  }
  return [...streets.values()].slice(0, MOST_STREETS)
}

/** 'Mira Anna Holt' → 'mira holt' · 'Red Front' → 'red front' · 'Brandt' → 'brandt' */
export function nameKey(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .split(/[\s,]+/)
    .filter(word => word !== '' && !/^(?:jr|sr|ii|iii|iv)$/.test(word))
  return words.length < 2 ? (words[0] ?? '') : `${words[0]} ${words.at(-1)}`
}
