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
