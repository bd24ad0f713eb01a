import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killed, report, withClaim } from '../made-up.ts'
import { findEchoes } from './echoes.ts'
import { findCopies } from './find-copies.ts'

const LINES = [
  'A landslide above the village of Corvane buried three houses on Friday, killing four people, the district governor said.',
  'Soldiers of the Alpine regiment dug through the night with shovels and two excavators lent by a quarry in Lower Corvane.',
  'The slope had been watched since a crack of forty metres opened in it after the heavy rains of the second week of April.',
]
const original = withClaim(
  report('orig', null, LINES.join('\n\n'), { day: '2031-04-25' }),
  'killing four people',
  killed(4),
)
const copyText = [
  ...LINES,
  'The mayor, reached by telephone, said on Saturday that five people were dead by now.',
].join('\n\n')

const echoesOf = (reports: Parameters<typeof findCopies>[0]) =>
  findEchoes(reports, findCopies(reports)).map(e => `${e.claimId} = ${e.of}`)

test('a claim in a copied passage echoes the claim of the original', () => {
  const copy = withClaim(report('copy', null, copyText, { day: '2031-04-26' }), 'killing four people', killed(4))
  assert.deepEqual(echoesOf([copy, original]), ['copy#killing four people = orig#killing four people'])
})

test('what the copy adds of its own is no echo', () => {
  const copy = withClaim(report('copy', null, copyText, { day: '2031-04-26' }), 'five people were dead', killed(5))
  assert.deepEqual(echoesOf([copy, original]), [])
})

test('a copied passage with another number is no echo', () => {
  const changed = copyText.replace('killing four people', 'killing six people')
  const copy = withClaim(report('copy', null, changed, { day: '2031-04-26' }), 'killing six people', killed(6))
  assert.deepEqual(echoesOf([copy, original]), [])
})

test('the headline of a copy repeats the original', () => {
  const copy = withClaim(
    report('copy', 'Landslide kills four', LINES.join('\n\n'), { day: '2031-04-26' }),
    'Landslide kills four',
    killed(4),
  )
  assert.deepEqual(echoesOf([copy, original]), ['copy#Landslide kills four = orig#killing four people'])
})

test('an independent report echoes nothing; no reports, no echoes', () => {
  const own = withClaim(
    report('own', null, 'Four people died in Corvane when the mountain came down on their homes.', {
      day: '2031-04-25',
    }),
    'Four people died',
    killed(4),
  )
  assert.deepEqual(echoesOf([own, original]), [])
  assert.deepEqual(findEchoes([], []), [])
})

const OWN = [
  'Shepherds had smelt the wet clay for days and led their flocks to the other side of the river, Oda Brekke said.',
  'At the inn of Upper Corvane a list hangs on the door with thirty names, and most of them have been crossed out.',
  'The road over the pass is closed, and the milk lorry turns at the chapel, which nobody can remember having seen before.',
  'Geologists will fly over the slope on Sunday, if the clouds lift, to learn whether more of it may come down.',
  'In the evening seven people were still being looked for, Brekke said, among them her two brothers.',
]

test('a copied passage inside a report of its own adds no voice; what stands around it does', () => {
  const body = [OWN[0], OWN[1], ...LINES, OWN[2], OWN[3], OWN[4]].join('\n\n')
  const plain = report('mixed', 'Village buried', body, { day: '2031-04-26' })
  const mixed = withClaim(withClaim(plain, 'killing four people', killed(4)), 'seven people', killed(7))
  const [group] = findCopies([mixed, original])
  assert.ok(group!.copies[0]!.similarity < 0.6)
  assert.deepEqual(echoesOf([mixed, original]), ['mixed#killing four people = orig#killing four people'])
})

test('the same number in an own sentence of a partial copy is an own saying', () => {
  const body = [...OWN, 'Brekke counted four dead on the stretchers before she stopped looking.', ...LINES].join('\n\n')
  const plain = report('mixed', 'Village buried', body, { day: '2031-04-26' })
  const mixed = withClaim(withClaim(plain, 'killing four people', killed(4)), 'four dead', killed(4))
  assert.deepEqual(echoesOf([mixed, original]), ['mixed#killing four people = orig#killing four people'])
})

test('a reworded passage inside a report of its own is an echo too', () => {
  const reworded = [
    'Four people were killed on Friday when three houses above the village of Corvane were buried by a landslide, according to the district governor.',
    'Through the night soldiers of the Alpine regiment dug with shovels and with two excavators that a quarry in Lower Corvane had lent.',
    'Since heavy rains in the second week of April opened a crack of forty metres in it, the slope had been watched.',
    'Thirty names stand on a list that hangs on the door of the inn of Upper Corvane; most of them are crossed out.',
  ]
  const text = [...LINES, OWN[1]].join('\n\n')
  const original = withClaim(report('orig', null, text, { day: '2031-04-25' }), 'killing four people', killed(4))
  const plain = report('mixed', null, [...reworded, OWN[0]].join('\n\n'), { day: '2031-04-26' })
  const mixed = withClaim(plain, 'Four people were killed', killed(4))
  assert.deepEqual(
    findCopies([mixed, original]).flatMap(g => g.copies.map(c => c.how)),
    ['spun'],
  )
  assert.deepEqual(echoesOf([mixed, original]), ['mixed#Four people were killed = orig#killing four people'])
})
