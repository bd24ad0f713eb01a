/** The people of several reports of one happening, each once. */
import type { CastMember } from './cast.ts'
import { joinTallies, type Tally } from './tally.ts'

/** The register and numbers of one report. */
export type ReportCast = { readonly people: readonly CastMember[]; readonly tally: Tally }

/** One register for several reports, in their order: a person is one by name, or by age where one of the two has no name. */
export const joinCasts = (casts: readonly ReportCast[]): ReportCast => {
  const people: CastMember[] = []
  for (const p of casts.flatMap(c => c.people)) {
    const at = people.findIndex(q => isSame(p, q))
    if (at < 0) people.push(p)
    else people[at] = joined(people[at]!, p)
  }
  return { people, tally: joinTallies(casts.map(c => c.tally)) }
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .split(/[\s,]+/)
    .filter(w => w !== '' && !/^(?:jr|sr|ii|iii|iv|officer|deputy|mr|mrs|ms|dr|sgt|detective)$/.test(w))

const isSame = (a: CastMember, b: CastMember): boolean => {
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) return false
  if (a.name !== null && b.name !== null) {
    const [x, y] = [wordsOf(a.name), wordsOf(b.name)]
    const [short, long] = x.length <= y.length ? [x, y] : [y, x]
    return (
      short.every(w => long.includes(w)) || (short.length > 1 && short[0] === long[0] && short.at(-1) === long.at(-1))
    )
  }
  if (a.age !== null && b.age !== null) return a.age === b.age && (a.role === 'victim') === (b.role === 'victim')
  return false
}

const joined = (a: CastMember, b: CastMember): CastMember => ({
  ...a,
  name: a.name === null || (b.name !== null && b.name.length > a.name.length) ? b.name : a.name,
  age: a.age ?? b.age,
  sex: a.sex ?? b.sex,
  role:
    a.role === 'attacker' || b.role === 'attacker'
      ? 'attacker'
      : a.role === 'victim' || b.role === 'victim'
        ? 'victim'
        : 'suspect',
  harm: a.harm === 'killed' || b.harm === 'killed' ? 'killed' : (a.harm ?? b.harm),
})
