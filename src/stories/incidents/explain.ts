/** Why mentions are one incident, and why what looks like it is another: the parts of the rule, one by one, for a person. */
import type { Claim, Incident, IncidentId, IncidentMention, MentionId } from '../../model/index.ts'
import { type Gathering, gather } from './gathering.ts'
import { type Happening, happeningOf, type Told } from './happening.ts'
import { EXCLUDED, figuresPart, kindPart, participantsPart, placePart, timePart } from './parts.ts'
import { DEFAULT_RULES, type IncidentRules, type PartName } from './rules.ts'
import type { Parts } from './same-happening.ts'

/** Parts that speak for one happening, those silent, those against, and those that exclude it. */
export type Reasons = {
  readonly for: readonly PartName[]
  readonly silent: readonly PartName[]
  readonly against: readonly PartName[]
  readonly excluded: readonly PartName[]
}

/** `mentions`: each against all others of its incident; `apart`: the likest other incidents, at most five. */
export type Explanation = {
  readonly incidentId: IncidentId
  readonly rules: string
  readonly mentions: readonly { readonly mention: MentionId; readonly focal: boolean; readonly reasons: Reasons }[]
  readonly apart: readonly { readonly incidentId: IncidentId; readonly label: string; readonly reasons: Reasons }[]
}

/** What an explanation looks at: the parts of an account that it needs. */
export type Explained = {
  readonly incidents: readonly Incident[]
  readonly mentions: readonly IncidentMention[]
  readonly claims: readonly Claim[]
}

const MOST_APART = 5
const LOOKS_ALIKE = 1.5 // sum of what speaks for it: a common town, or a common day

/**
 * Why the mentions of an incident are one happening, and its look-alikes others; null when there is no such incident. A mention that
 * stands alone has all parts silent. A focal one is there by its story: its parts show how well it fits, and may speak against.
 */
export function explainIncident(
  account: Explained,
  id: IncidentId,
  rules: IncidentRules = DEFAULT_RULES,
): Explanation | null {
  const incident = account.incidents.find(one => one.id === id)
  if (incident === undefined) return null
  const lookUp = lookUpOf(account)
  const told = lookUp(incident)
  const own = together(told)
  const apart = account.incidents.flatMap(other => {
    if (other.id === id || own === null) return []
    const happening = together(lookUp(other))
    if (happening === null) return []
    const parts = partsOf(own, happening, rules)
    const likeness = Object.values(parts).reduce((sum, x) => sum + Math.max(0, x), 0) - Math.max(0, parts.kind)
    return likeness < LOOKS_ALIKE
      ? []
      : [{ incidentId: other.id, label: other.label, reasons: reasonsOf(parts), likeness }]
  })
  return {
    incidentId: id,
    rules: rules.name,
    mentions: told.map(one => {
      const others = together(told.filter(other => other !== one))
      const parts = others === null ? SILENT : partsOf(happeningOf(one), others, rules)
      return { mention: one.mention.id, focal: one.mention.focal, reasons: reasonsOf(parts) }
    }),
    apart: apart
      .sort((a, b) => b.likeness - a.likeness || (a.incidentId < b.incidentId ? -1 : 1))
      .slice(0, MOST_APART)
      .map(({ likeness: _, ...rest }) => rest),
  }
}

/** Each part by itself, also where another one excludes. */
export const partsOf = (a: Happening, b: Happening, rules: IncidentRules = DEFAULT_RULES): Parts => ({
  time: timePart(a.when, b.when, rules.time),
  place: placePart(a.places, b.places, rules.place),
  kind: kindPart(a.kinds, b.kinds, rules.kind),
  participants: participantsPart(a, b, rules.participants),
  figures: figuresPart(a, b, rules.figures),
})

const PARTS: readonly PartName[] = ['time', 'place', 'kind', 'participants', 'figures']
const SILENT: Parts = { time: 0, place: 0, kind: 0, participants: 0, figures: 0 }

const reasonsOf = (parts: Parts): Reasons => ({
  for: PARTS.filter(part => parts[part] > 0),
  silent: PARTS.filter(part => parts[part] === 0),
  against: PARTS.filter(part => parts[part] < 0 && parts[part] !== EXCLUDED),
  excluded: PARTS.filter(part => parts[part] === EXCLUDED),
})

function lookUpOf({ mentions, claims }: Explained): (incident: Incident) => readonly Told[] {
  const byId = new Map(mentions.map(m => [m.id, m]))
  const claimsOf = Map.groupBy(claims, c => c.incidentMention)
  return incident =>
    incident.mentions.flatMap(id => {
      const mention = byId.get(id)
      return mention === undefined ? [] : [{ mention, claims: claimsOf.get(id) ?? [] }]
    })
}

/** What several mentions say together; null for none. */
function together([first, ...rest]: readonly Told[]): Happening | null {
  if (first === undefined) return null
  const start: Gathering = { storyId: null, told: [first], happening: happeningOf(first) }
  return rest.reduce((sum, told) => gather(sum, told, happeningOf(told)), start).happening
}
