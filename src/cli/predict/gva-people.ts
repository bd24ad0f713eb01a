/** Set `gva`: who was killed and hurt, from the registers of people of an incident's reports. */
import { joinCasts } from '../../claims/cast-join.ts'
import type { Understanding } from '../../pipeline.ts'

/** The fields of a prediction that speak of people: numbers with and without those who attacked, and the people themselves. */
export const peopleOf = (readings: readonly Understanding[]): Readonly<Record<string, unknown>> => {
  const { people, tally } = joinCasts(readings.flatMap(r => (r.cast ? [r.cast] : [])))
  return {
    killed: tally.killed,
    injured: tally.injured,
    killed_victims: tally.killed - tally.killedAttackers,
    injured_victims: tally.injured - tally.injuredAttackers,
    participants: people.map(p => ({
      ...(p.name === null ? {} : { name: p.name }),
      ...(p.age === null ? {} : { age: p.age }),
      role: p.role === 'victim' ? 'victim' : 'suspect',
    })),
  }
}
