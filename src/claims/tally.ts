/** How many people a report says were killed and hurt in its own happening: what it counts and whom it names, taken together. */
import type { Tally } from '../model/index.ts'
import { type Cast, roleOf } from './cast.ts'
import type { Harm, Person, Stated } from './cast-person.ts'

/** The dead and the hurt of a report. */
export const tallyOf = (cast: Cast): Tally => {
  const dead = cast.people.filter(p => p.harms.has('killed'))
  const deadAttackers = oneIfUnnamed(dead.filter(isAttacker))
  const deadVictims = dead.filter(p => !isAttacker(p))
  const hurt = cast.people.filter(p => !p.harms.has('killed') && p.harms.size > 0)
  const hurtAttackers = hurt.filter(isAttacker)
  const hurtVictims = hurt.filter(p => !isAttacker(p))
  const saidDead = statedTotal(cast, 'killed')
  const saidHurt = statedTotal(cast, 'injured')
  const saidShot = statedTotal(cast, 'shot')
  const named = (list: readonly Person[]) => list.filter(p => p.words.length > 0 || p.age !== null).length
  const killedVictims =
    saidDead.total > 0
      ? Math.max(saidDead.total - (saidDead.withAttackers ? deadAttackers : 0), named(deadVictims))
      : deadVictims.length
  const told = killedVictims + deadAttackers
  const killed = told === 0 && cast.fatal ? 1 : told
  const injuredVictims = saidHurt.total > 0 ? Math.max(saidHurt.total, named(hurtVictims)) : hurtVictims.length
  const open = Math.max(0, saidShot.total - killed)
  const injured = Math.max(injuredVictims + hurtAttackers.length, open)
  return {
    killed,
    injured: cast.shot > 0 && saidHurt.total === 0 ? Math.max(0, cast.shot - killed) : injured,
    killedAttackers: deadAttackers,
    injuredAttackers: hurtAttackers.length,
  }
}

/** Attackers without a name are one and the same, and the one who has a name. */
const oneIfUnnamed = (attackers: readonly Person[]): number =>
  Math.max(attackers.filter(p => p.words.length > 1).length, Math.min(1, attackers.length))

const isAttacker = (p: Person): boolean => roleOf(p) === 'attacker' || roleOf(p) === 'suspect'

type Total = { readonly total: number; readonly withAttackers: boolean }

/** Sentences in which a report tells its numbers first: headline and lead. */
const EARLY = 3

/** The number of a harm: that of headline and lead, else the largest that one sentence states, its kinds of people added up. */
const statedTotal = (cast: Cast, harm: Harm): Total => {
  const told = cast.stated.filter(x => x.harm === harm && !(x.max === null && x.min <= 3) && x.min > 0)
  const whole = told.filter(x => x.part !== 'some')
  const isOfShot = (x: Stated): boolean => cast.stated.some(y => y.harm === 'shot' && y.sentence === x.sentence)
  const own = whole.length > 0 ? whole : told.filter(isOfShot) // "one of them fatally": some of those shot, and all of the dead
  const exact = own.some(x => x.max !== null) ? own.filter(x => x.max !== null) : own
  const early = exact.filter(x => x.sentence <= EARLY && x.part === null && x.min > 0)
  let best: Total = { total: 0, withAttackers: false }
  for (const list of Map.groupBy(early.length > 0 ? early : exact, x => x.sentence).values()) {
    const total = sumOf(list) + Math.max(...list.map(x => x.beside))
    const victims = list.some(x => x.by >= 0 || x.noun === 'victim')
    if (total > best.total) best = { total, withAttackers: !victims }
  }
  return best
}

/** Numbers of one sentence: one that is told twice counts once, and one that is the sum of the others is their whole. */
const sumOf = (list: readonly Stated[]): number => {
  const kindOf = (x: Stated): string =>
    x.sex !== null || /^(child|police|soldier)$/.test(x.who) ? `${x.sex}${x.who}` : ''
  const isRepeated = (x: Stated, i: number): boolean =>
    list.slice(0, i).some(y => y.min === x.min && kindOf(y) === kindOf(x) && (x.opens || !x.elided))
  const isShare = (x: Stated): boolean => x.elided && list.some(y => !y.elided && y.min > x.min) // "14 others hurt, 5 critically"
  const counts = list.filter((x, i) => !isRepeated(x, i) && !isShare(x)).map(x => x.min)
  const sum = counts.reduce((a, b) => a + b, 0)
  const largest = Math.max(...counts)
  return sum === 2 * largest && counts.length > 2 ? largest : sum
}
