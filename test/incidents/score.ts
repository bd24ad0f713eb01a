/** How many situations are joined exactly as they truly are. */
import { createHash } from 'node:crypto'
import { joinIncidents } from '../../src/stories/incidents/join-incidents.ts'
import { built, type Situation } from './notation.ts'

/** Rules may be tuned on `dev`; of `held` only the score is looked at. By a hash of the name, so that nobody chooses. */
export const halfOf = ({ name }: Situation): 'dev' | 'held' =>
  createHash('sha256').update(name).digest()[0]! % 2 === 0 ? 'dev' : 'held'

/** Pairs of mentions: rightly joined, wrongly joined, wrongly apart. */
export type Pairs = { readonly right: number; readonly glued: number; readonly torn: number }

/** The pairs of a situation. Exactly right when nothing is glued and nothing torn. */
export function pairsOf(situation: Situation): Pairs {
  const { reports, stories, truth } = built(situation)
  const at = new Map(
    joinIncidents(reports, stories).flatMap((incident, i) => incident.mentions.map(m => [String(m), i])),
  )
  const mentions = [...truth.keys()]
  let [right, glued, torn] = [0, 0, 0]
  for (const [i, a] of mentions.entries())
    for (const b of mentions.slice(i + 1)) {
      const [same, joined] = [truth.get(a) === truth.get(b), at.get(a) === at.get(b)]
      if (same && joined) right += 1
      else if (joined) glued += 1
      else if (same) torn += 1
    }
  return { right, glued, torn }
}

/** Whether every mention is where it belongs. */
export const isRight = (situation: Situation): boolean => {
  const { glued, torn } = pairsOf(situation)
  return glued === 0 && torn === 0
}
