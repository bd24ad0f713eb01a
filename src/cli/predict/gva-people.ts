/** Set `gva`: who was killed and hurt, from the registers of people of an incident's reports. */
import { peopleOf, type WithCast } from '../../reconcile/people.ts'

/** The fields of a prediction that speak of people: numbers with and without those who attacked, and the people themselves. */
export const peopleFields = (readings: readonly WithCast[]): Readonly<Record<string, unknown>> => {
  const { people, tally } = peopleOf(readings)
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
