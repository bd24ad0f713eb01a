/** The people of an incident, out of the registers of its reports. */
import type { CastMember, Claim, ReportCast, Tally } from '../model/index.ts'

/**
 * A report with its register of people; one without, as stores of earlier versions give it back, is silent. `claims` of the report:
 * whether it states a number.
 */
export type WithCast = { readonly cast?: ReportCast; readonly claims?: readonly Claim[] }

/**
 * One register for the reports of one incident, in their order: each person once, and how many are dead and hurt.
 *
 * A person is one by name ('Ben Ross' is 'Benjamin J. Ross'), or by age and role where one of the two has no name; a man and a
 * woman never are. Names and harm are the fullest and gravest that any report tells. The numbers are those that most reports tell; where
 * none states two or more, people counted one by one are those who have a name, or one: 'a man was shot … Ross died'.
 *
 * @returns nobody and zeros when no report tells of people
 */
export const peopleOf = (reports: readonly WithCast[]): ReportCast => {
  const casts = reports.flatMap(r => (r.cast ? [r.cast] : []))
  const people: CastMember[] = []
  for (const p of casts.flatMap(c => c.people)) {
    const at = people.findIndex(q => isSame(p, q))
    if (at < 0) people.push(p)
    else people[at] = joined(people[at]!, p)
  }
  const tally = joinTallies(casts.map(c => c.tally))
  const isOpen = (harm: Harm): boolean =>
    reports.some(r => r.claims !== undefined) &&
    !reports.some(r => r.claims?.some(c => statesSeveral(c, harm))) &&
    !casts.some(c => tellsApart(c.people.filter(p => p.harm === harm)))
  const named = (harm: Harm): number => people.filter(p => p.harm === harm && p.name !== null).length
  const least = (harm: Harm, attackers: number): number =>
    isOpen(harm) ? Math.min(tally[harm], Math.max(1, named(harm), attackers + 1)) : tally[harm]
  const killed = least('killed', tally.killedAttackers)
  return { people, tally: { ...tally, killed, injured: least('injured', tally.injuredAttackers) } }
}

type Harm = 'killed' | 'injured'

/** 'two people were killed', of whatever happening. */
const statesSeveral = ({ statement, factuality }: Claim, harm: Harm): boolean =>
  statement.slot === harm && 'count' in statement && statement.count.min >= 2 && factuality.polarity === 'positive'

/** Whether two people of one report are surely two: first told in one sentence, and of another sex, age, name or kind. */
const tellsApart = (people: readonly CastMember[]): boolean =>
  people.some((p, i) => people.slice(i + 1).some(q => p.told[0] === q.told[0] && isOther(p, q)))

const isOther = (p: CastMember, q: CastMember): boolean =>
  (p.sex !== null && q.sex !== null && p.sex !== q.sex) ||
  (p.age !== null && q.age !== null && p.age !== q.age) ||
  (p.name !== null && q.name !== null) ||
  p.who !== q.who

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

/**
 * One account of several reports' tallies: the number of dead that most of those tell who tell any harm, then the number of harmed that
 * most tell of those that know of no more dead. Of equals the larger number of dead stands, for the dead only rise, and the smaller of
 * harmed, for whoever is told of twice is counted twice. Whoever is dead in one report is not hurt
 * in another.
 */
const joinTallies = (all: readonly Tally[]): Tally => {
  const telling = all.filter(t => t.killed + t.injured > 0)
  if (telling.length === 0) return { killed: 0, injured: 0, killedAttackers: 0, injuredAttackers: 0 }
  const usual = mostTold(telling.map(t => t.killed)).at(-1)!
  const last = telling.at(-1)!.killed
  const killed = last === usual + 1 && telling.every(t => t.killed <= last) ? last : usual // one more has died since
  const agreeing = telling.filter(t => t.killed <= killed)
  const injured = Math.max(0, mostTold(agreeing.map(t => t.killed + t.injured))[0]! - killed)
  return {
    killed,
    injured,
    killedAttackers: Math.min(killed, mostTold(telling.map(t => t.killedAttackers)).at(-1)!),
    injuredAttackers: Math.min(injured, mostTold(telling.map(t => t.injuredAttackers))[0]!),
  }
}

/** The values that occur most often, rising; of at least one value. */
const mostTold = (values: readonly number[]): readonly number[] => {
  const times = Map.groupBy(values, v => v)
  const most = Math.max(...[...times.values()].map(list => list.length))
  return [...times.keys()].filter(v => times.get(v)!.length === most).sort((a, b) => a - b)
}
