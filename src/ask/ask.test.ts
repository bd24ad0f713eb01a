import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAsker } from './ask.ts'
import { askedIncidents } from './asked-incident.ts'
import { type Question, readQuestion } from './question.ts'
import { accountOf, castsOf, gazetteer, type Made, PLACES, range } from './testing.ts'

const ask = (made: readonly Made[], question: unknown) => {
  const incidents = askedIncidents(accountOf(made), gazetteer, castsOf(made))
  return createAsker(incidents, gazetteer)(readQuestion(question, ['shooting', 'attack', 'fire']) as Question)
}

/** Ids of the incidents that count, of the possible ones, and of those that fail one condition: 'i0 i1 | i2 | i3'. */
const told = (made: readonly Made[], question: object): string => {
  const answer = ask(made, { count: 'incidents', ...question })
  const ids = (parts: typeof answer.incidents) => parts.map(p => p.incidentId).join(' ')
  return [answer.incidents, answer.possible, answer.leftOut].map(ids).join(' | ')
}

const MARLOWS = [
  PLACES.eastMarlow,
  PLACES.westMarlow,
  PLACES.county,
  PLACES.eastmark,
  PLACES.quaySide,
  PLACES.dunmere,
  null,
]
const PLACED: readonly Made[] = MARLOWS.map(where => ({ where }))

test('towns of one name are told apart by their state, and what is told too widely is possible', () => {
  const rows: readonly (readonly [unknown, string])[] = [
    [{ city: 'Marlow', state: 'Eastmark' }, 'i0 i4 | i2 i3 i6 | i1 i5'],
    ['Marlow, Westmark', 'i1 | i6 | i0 i2 i3 i4 i5'],
    [{ city: 'Marlow', state: 'EK' }, 'i0 i4 | i2 i3 i6 | i1 i5'],
    ['Marlow', 'i0 i1 i4 | i2 i3 i6 | i5'],
    ['Quay Side', 'i4 | i2 i3 i6 | i0 i1 i5'],
    [{ state: 'Eastmark' }, 'i0 i2 i3 i4 i5 | i6 | i1'],
    ['Eastmark', 'i0 i2 i3 i4 i5 | i6 | i1'],
    [{ city: 'Eastmark' }, ' | i6 | i0 i1 i2 i3 i4 i5'],
    ['Holt County', 'i0 i2 i4 | i3 i6 | i1 i5'],
    [{ country: 'US' }, 'i0 i1 i2 i3 i4 i5 | i6 | '],
    [{ near: { lat: 40.7, lon: -75.6, km: 20 } }, 'i0 i4 | i2 i3 i6 | i1 i5'],
  ]
  for (const [place, wanted] of rows) assert.equal(told(PLACED, { place }), wanted, JSON.stringify(place))
})

test('the answer says what the name of a place leaves open', () => {
  const notes = (place: unknown): readonly string[] => ask(PLACED, { count: 'incidents', place }).notes
  assert.deepEqual(notes('Marlow'), ['Marlow is several towns (Eastmark, Westmark); name the state to mean one'])
  assert.deepEqual(notes('Eastmark'), ['Eastmark is taken as a region; for the town write city:Eastmark'])
  assert.deepEqual(notes('Downtown Dunmere'), ['Downtown Dunmere is not known; taken as Dunmere'])
  assert.deepEqual(notes('Qwertyville'), ['no place called Qwertyville is known: compared by its name'])
  assert.deepEqual(notes({ city: 'Dunmere' }), [])
})

test('where no report tells the town, what half of them name is likely', () => {
  const made: readonly Made[] = [
    { where: PLACES.nowhere, text: 'Shots were fired on Tern Road in Marlow.' },
    { where: PLACES.nowhere, text: 'Shots were fired on Tern Road.' },
    { where: PLACES.dunmere, text: 'A man of Marlow was shot in Dunmere.' },
    { where: PLACES.nowhere, text: 'Shots were fired at the Marlowe farm.' },
  ]
  assert.equal(told(made, { place: 'Marlow' }), 'i0 | i1 i3 | i2')
  assert.equal(ask(made, { count: 'incidents', place: 'Marlow' }).min, 0)
})

test('a town that may be a namesake of the one taken is likely where its own state is named, and the other is not', () => {
  const made: readonly Made[] = [
    { where: PLACES.eastMarlow, text: 'Shots were fired in Marlow, WK.' },
    { where: PLACES.eastMarlow, text: 'Shots were fired in Marlow, said the police of Westmark and of Eastmark.' },
    { where: PLACES.eastMarlow, text: 'Shots were fired in Marlow.' },
    { where: PLACES.dunmere, text: 'Shots were fired in Dunmere, Westmark.' },
  ]
  const question = { place: { city: 'Marlow', state: 'Westmark' } }
  assert.equal(told(made, question), 'i0 |  | i1 i2 i3')
  assert.equal(told(made, { place: { state: 'Westmark' } }), 'i0 |  | i1 i2 i3')
})

test('days are those of the place: the border of a month lies at its own midnight', () => {
  const made: readonly Made[] = [
    { when: range('2031-04-01T03:30:00Z', '2031-04-01T03:45:00Z') }, // 23:30 on 31 March
    { when: range('2031-04-01T04:30:00Z', '2031-04-01T04:45:00Z') }, // 00:30 on 1 April
    { when: range('2031-04-01T00:00:00Z', '2031-04-01T06:00:00Z') }, // the night, most of it before midnight
    { when: range('2031-03-31T04:00:00Z', '2031-04-02T03:59:59Z', 'assumed') },
    { when: range('2031-01-01T05:00:00Z', '2032-01-01T04:59:59Z') },
    { when: null },
  ]
  const rows: readonly (readonly [string, string])[] = [
    ['2031-03', 'i0 i2 | i3 i4 i5 | i1'],
    ['2031-04', 'i1 i3 | i2 i4 i5 | i0'],
    ['2031-04-01', 'i1 i3 | i2 i4 i5 | i0'],
    ['2031', 'i0 i1 i2 i3 i4 | i5 | '],
    ['2030', ' | i5 | i0 i1 i2 i3 i4'],
  ]
  for (const [time, wanted] of rows) assert.equal(told(made, { time }), wanted, time)
})

test('a name is that of somebody harmed or suspected, not of an officer who speaks or of a street', () => {
  const made: readonly Made[] = [
    { people: [{ name: 'Ada Lund', harm: 'injured' }] },
    { text: 'Ben Lund, 31, was taken to a hospital.' },
    { text: 'One man was shot, Officer Carl Lund said. "We know no more," Lund added.' },
    { text: 'It happened on Lund Street.' },
    { text: 'Ada Holt, 24, was hurt. Sgt. Dora Lund said so.' },
    { text: 'Lund Ferris, 19, was arrested.' },
    { people: [{ name: 'Ada M. Lund', role: 'suspect' }], text: 'Sheriff Ada Lund spoke.' },
    { text: 'Ada Lundgren, 20, was hurt.' },
    { text: 'Neighbours know Eva Lund well.' },
  ]
  const rows: readonly (readonly [object, string])[] = [
    [{ last: 'Lund' }, 'i0 i1 i6'],
    [{ last: 'lund' }, 'i0 i1 i6'],
    [{ first: 'Ada' }, 'i0 i4 i6 i7'],
    [{ first: 'Lund' }, 'i5'],
    [{ full: 'Ada Lund' }, 'i0 i6'],
    [{ full: 'Ben Lund' }, 'i1'],
    [{ full: 'Carl Lund' }, ''],
    [{ full: 'Eva Lund' }, 'i8'],
    [{ first: 'Eva' }, ''],
  ]
  for (const [participant, wanted] of rows) {
    assert.equal(told(made, { participant }).split(' | ')[0], wanted, JSON.stringify(participant))
  }
})

test('an incident that is only recalled is possible, and not counted', () => {
  const made: readonly Made[] = [
    { counts: [{ slot: 'killed', n: 2 }] },
    { counts: [{ slot: 'killed', n: 9 }], recalled: true },
  ]
  const answer = ask(made, { count: 'killed' })
  assert.deepEqual([answer.number, answer.min, answer.max], [2, 2, 2])
  assert.deepEqual(
    answer.possible.map(p => p.incidentId),
    ['i1'],
  )
})

test('numbers add up with their bounds, and say when voices differ', () => {
  const made: readonly Made[] = [
    { counts: [{ slot: 'killed', n: 2, others: [1, 4] }] },
    {
      counts: [
        { slot: 'killed', n: 3 },
        { slot: 'injured', n: 1 },
      ],
    },
    { counts: [{ slot: 'injured', n: 5 }] },
    { counts: [{ slot: 'killed', n: 0 }] },
  ]
  const answer = ask(made, { count: 'killed' })
  assert.deepEqual(
    [answer.number, answer.min, answer.max, answer.disputed, answer.incidents.map(p => p.number)],
    [5, 4, 7, true, [2, 3]],
  )
  assert.deepEqual(
    answer.leftOut.map(p => p.reasons[0]?.because),
    ['nobody is told to be killed', 'killed: 0'],
  )
  assert.equal(ask(made, { count: 'incidents', harmed: 'injured' }).number, 2)
  assert.equal(ask([], { count: 'killed' }).number, 0)
})

test('kinds: the same, one that says too little, another', () => {
  const made: readonly Made[] = [{ kind: 'shooting' }, { kind: 'attack' }, { kind: 'fire' }]
  assert.equal(told(made, { kind: 'shooting' }), 'i0 | i1 | i2')
})

test('what is only recalled does not take the people of the report that recalls it', () => {
  const harmed = [{ name: 'Clara Voss', harm: 'injured' }] as const
  const made: readonly Made[] = [{ people: harmed }, { people: harmed, recalled: true }]
  const [told, recalled] = askedIncidents(accountOf(made), gazetteer, castsOf(made))
  assert.deepEqual([told!.people?.people.length, recalled!.people], [1, null])
})
