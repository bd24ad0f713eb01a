import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CastMember, Claim, ReportCast, Tally } from '../model/index.ts'
import { peopleOf } from './people.ts'

const tally = (killed: number, injured: number, killedAttackers = 0): Tally => ({
  killed,
  injured,
  killedAttackers,
  injuredAttackers: 0,
})
const person = (fields: Partial<CastMember>): CastMember => ({
  name: null,
  age: null,
  sex: null,
  who: 'any',
  role: 'victim',
  harm: 'injured',
  told: [0],
  ...fields,
})
const report = (numbers: Tally, ...people: readonly CastMember[]): { readonly cast: ReportCast } => ({
  cast: { people, tally: numbers },
})

describe('peopleOf: numbers', () => {
  const rows: readonly (readonly [what: string, told: readonly Tally[], killed: number, injured: number])[] = [
    ['what most reports tell', [tally(1, 2), tally(1, 2), tally(1, 3)], 1, 2],
    ['who died later leaves the hurt', [tally(0, 2), tally(0, 2), tally(1, 1)], 1, 1],
    ['of equals the larger number of dead', [tally(1, 0), tally(2, 0)], 2, 0],
    ['two more at once is another count, not a death since', [tally(0, 3), tally(0, 3), tally(2, 1)], 0, 3],
    ['reports that tell of no harm say nothing', [tally(0, 0), tally(0, 0), tally(0, 1)], 0, 1],
    ['nobody tells of harm', [tally(0, 0)], 0, 0],
  ]
  for (const [what, told, killed, injured] of rows) {
    it(what, () => {
      const found = peopleOf(told.map(t => report(t))).tally
      assert.deepEqual([found.killed, found.injured], [killed, injured])
    })
  }

  it('counts attackers among the dead, never more than the dead', () => {
    assert.equal(peopleOf([report(tally(2, 0, 1))]).tally.killedAttackers, 1)
    assert.equal(peopleOf([report(tally(1, 0, 3))]).tally.killedAttackers, 1)
  })
})

describe('peopleOf: people', () => {
  const rows: readonly (readonly [what: string, a: Partial<CastMember>, b: Partial<CastMember>, people: number])[] = [
    ['a name and its short form', { name: 'Ben Ross' }, { name: 'Ross' }, 1],
    ['a middle name', { name: 'Ben Ross' }, { name: 'Ben Ivo Ross' }, 1],
    ['a rank', { name: 'Officer Ben Ross' }, { name: 'Ben Ross' }, 1],
    ['a name and a nameless one of that age', { name: 'Ben Ross', age: 19 }, { age: 19 }, 1],
    ['two first names', { name: 'Ben Ross' }, { name: 'Carl Ross' }, 2],
    ['a man and a woman of one surname', { name: 'Ross', sex: 'm' }, { name: 'Anna Ross', sex: 'f' }, 2],
    ['another age', { name: 'Ben Ross', age: 19 }, { age: 24 }, 2],
    ['a victim and a suspect of one age', { age: 19 }, { age: 19, role: 'suspect' }, 2],
    ['two of whom nothing is known', {}, {}, 2],
  ]
  for (const [what, a, b, count] of rows) {
    it(`${count === 1 ? 'one' : 'two'}: ${what}`, () => {
      assert.equal(peopleOf([report(tally(0, 1), person(a)), report(tally(0, 1), person(b))]).people.length, count)
    })
  }

  it('keeps the fullest name, the age and the gravest harm', () => {
    const early = report(tally(0, 1), person({ name: 'Ross', age: 19 }))
    const late = report(tally(1, 0), person({ name: 'Ben Ross', harm: 'killed', sex: 'm' }))
    const [only, ...others] = peopleOf([early, late]).people
    assert.deepEqual(others, [])
    assert.deepEqual([only!.name, only!.age, only!.sex, only!.harm], ['Ben Ross', 19, 'm', 'killed'])
  })

  it('is nobody for no reports, and for a report without a register', () => {
    const nobody = { people: [], tally: tally(0, 0) }
    assert.deepEqual(peopleOf([]), nobody)
    assert.deepEqual(peopleOf([{}]), nobody)
  })
})

describe('peopleOf: counted one by one', () => {
  const dead = (fields: Partial<CastMember>): CastMember => person({ harm: 'killed', ...fields })
  const says = (min: number, slot: 'killed' | 'injured' = 'killed', polarity: 'positive' | 'negative' = 'positive') =>
    [
      { statement: { slot, who: 'any', count: { min, max: min } }, factuality: { polarity } },
    ] as unknown as readonly Claim[]
  const [man, ross, woman] = [dead({ told: [0] }), dead({ name: 'Ben Ross', told: [2] }), dead({ sex: 'f', told: [0] })]
  const rows: readonly (readonly [
    what: string,
    people: readonly CastMember[],
    claims: readonly Claim[] | null,
    killed: number,
  ])[] = [
    ['one described and one named are one', [man, ross], says(1), 1],
    ['unless a report states two', [man, ross], says(2), 2],
    ['a denial states nothing', [man, ross], says(2, 'killed', 'negative'), 1],
    ['two hurt say nothing of the dead', [man, ross], says(2, 'injured'), 1],
    ['a man and a woman of one sentence are two', [dead({ sex: 'm', told: [0] }), woman], says(1), 2],
    ['a man and a woman of two sentences: no report says two', [dead({ sex: 'm', told: [4] }), woman], says(1), 1],
    ['two names are two', [ross, dead({ name: 'Ada Krell', told: [5] })], says(1), 2],
    ['what the reports claim is not known', [man, ross], null, 2],
  ]
  for (const [what, people, claims, killed] of rows) {
    it(what, () => {
      const { cast } = report(tally(2, 0), ...people)
      assert.equal(peopleOf([claims === null ? { cast } : { cast, claims }]).tally.killed, killed)
    })
  }

  it('a victim beside the attacker stays, and the hurt are counted alike', () => {
    const { cast } = report(
      tally(2, 2, 1),
      man,
      dead({ role: 'attacker', told: [3] }),
      person({ told: [4] }),
      person({ told: [6] }),
    )
    const found = peopleOf([{ cast, claims: says(1) }]).tally
    assert.deepEqual([found.killed, found.injured], [2, 1])
  })
})
