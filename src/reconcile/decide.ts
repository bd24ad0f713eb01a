/** Which rule decides which claims. */
import { decideWhether, type Keyed, type Split, splitClauses, splitFigures, splitTraits } from './clusters.ts'
import { decideCodes } from './codes.ts'
import { decideCount, decideMagnitude } from './counts.ts'
import { type Decide, type Entry, isDenial } from './entry.ts'
import { isSingleIdentity, slotOf } from './keys.ts'
import { decidePlace } from './place.ts'
import { decideReason, decideTrait, sameTrait } from './reasons.ts'
import { decideResponsibility } from './responsibility.ts'
import { decideTime } from './time.ts'
import { withCalmWords } from './wording.ts'

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
  const others = splitTraits(`${group}:not`, apart, settings).map(([key, own]) => decideWhether(key, own, settings))
  return [decideTrait(group, about, settings), ...others]
}

/** Slots that hold many facts, and how their claims are told apart. */
const SPLITS: Readonly<Record<string, Split>> = {
  figure: splitFigures,
  damage: splitClauses,
  action: splitClauses,
  advice: splitClauses,
  quote: splitClauses,
  assertion: splitClauses,
}

const DECIDERS: Readonly<Record<string, Decide>> = {
  magnitude: one(decideMagnitude),
  place: decidePlace,
  time: decideTime,
  weapon: decideCodes,
  vehicle: decideCodes,
  target: decideCodes,
  motive: one(decideReason),
  cause: one(decideReason),
  responsibility: decideResponsibility,
  damage: one(decideWhether),
  action: one(decideWhether),
  advice: one(decideWhether),
  quote: one(decideWhether),
  assertion: one(decideWhether),
}

/** The claims of a group (see groupOf) under keys that are decided apart from one another. */
export const split: Split = (group, entries, settings): readonly Keyed[] => {
  const slot = slotOf(group)
  if (slot === 'identity') return isSingleIdentity(group) ? [[group, entries]] : splitTraits(group, entries, settings)
  return SPLITS[slot]?.(group, entries, settings) ?? [[group, entries]]
}

/** The facts of the claims of one key, in the order of the fold; at least one entry. Several where values may hold together. */
export const decide: Decide = (key, entries, settings, scene) =>
  decideSlot(key, entries, settings, scene).map(withCalmWords)

const decideSlot: Decide = (key, entries, settings, scene) => {
  const slot = slotOf(key)
  if (slot === 'identity')
    return isSingleIdentity(key)
      ? decideSingleTrait(key, entries, settings, scene)
      : [decideWhether(key, entries, settings)]
  return (DECIDERS[slot] ?? one(decideCount))(key, entries, settings, scene)
}
