import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CastMember, ReportCast, Tally } from '../model/index.ts'
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
