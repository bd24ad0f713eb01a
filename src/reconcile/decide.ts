/** Which rule decides which group of claims. */
import { decideClauses, decideFigures, decideTraits } from './clusters.ts'
import { decideCodes } from './codes.ts'
import { decideCount, decideMagnitude } from './counts.ts'
import { type Decide, type Entry, isDenial } from './entry.ts'
import { isSingleIdentity, slotOf } from './keys.ts'
import { decidePlace } from './place.ts'
import { decideReason, decideTrait, sameTrait } from './reasons.ts'
import { decideResponsibility } from './responsibility.ts'
import { decideTime } from './time.ts'

const one =
  (rule: (...args: Parameters<Decide>) => ReturnType<Decide>[number]): Decide =>
  (...args) => [rule(...args)]

const traitOf = (e: Entry): string => (e.claim.statement.slot === 'identity' ? e.claim.statement.value : '')

/** A denial of something that nobody said ("no name was released") does not stand against what others say. */
const decideSingleTrait: Decide = (group, entries, settings) => {
  const said = [...new Set(entries.filter(e => !isDenial(e.claim)).map(traitOf))].slice(0, settings.candidates)
  const isApart = (e: Entry) => isDenial(e.claim) && !said.some(s => sameTrait(s, traitOf(e)))
  const apart = entries.filter(isApart)
  if (said.length === 0 || apart.length === 0) return [decideTrait(group, entries, settings)]
  const about = entries.filter(e => !isApart(e))
  return [decideTrait(group, about, settings), ...decideTraits(`${group}:not`, apart, settings)]
}

const DECIDERS: Readonly<Record<string, Decide>> = {
  magnitude: one(decideMagnitude),
  figure: decideFigures,
  place: decidePlace,
  time: decideTime,
  weapon: decideCodes,
  vehicle: decideCodes,
  target: decideCodes,
  motive: one(decideReason),
  cause: one(decideReason),
  responsibility: decideResponsibility,
  damage: decideClauses,
  action: decideClauses,
  advice: decideClauses,
  quote: decideClauses,
  assertion: decideClauses,
}

/** The facts of one group of claims, in the order of the fold; at least one entry. */
export const decide: Decide = (group, entries, settings) => {
  const slot = slotOf(group)
  if (slot === 'identity') return (isSingleIdentity(group) ? decideSingleTrait : decideTraits)(group, entries, settings)
  return (DECIDERS[slot] ?? one(decideCount))(group, entries, settings)
}
