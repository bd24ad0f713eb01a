import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAsker } from './ask.ts'
import { askedIncidents } from './asked-incident.ts'
import { mayBeOne } from './may-be-one.ts'
import { readQuestion } from './question.ts'
import { accountOf, gazetteer, type Made, PLACES, range } from './testing.ts'

const counts = [{ slot: 'killed', n: 4 }] as const
const flash: Made = { counts, related: [1] }

/** Pairs of a first happening and this one: 'i0 i1'. */
const pairsWith = (other: Made, first: Made = flash): readonly string[] =>
  mayBeOne(askedIncidents(accountOf([first, other]), gazetteer)).map(({ at, again }) => `i${at} i${again}`)

test('happenings of related stories may be one unless kind, day or place keeps them apart', () => {
  const rows: readonly (readonly [string, Made, boolean])[] = [
    ['the same kind, day and town', {}, true],
    ['a wider kind', { kind: 'attack' }, true],
    ['no time told', { when: null }, true],
    ['the next day', { when: range('2031-04-04T18:00:00Z', '2031-04-04T19:00:00Z') }, true],
    ['a quarter of the town', { where: PLACES.quaySide }, true],
    ['three days later', { when: range('2031-04-06T18:00:00Z', '2031-04-06T19:00:00Z') }, false],
    ['another kind', { kind: 'earthquake' }, false],
    ['another town', { where: PLACES.dunmere }, false],
    ['a town of the same name in another state', { where: PLACES.westMarlow }, false],
    ['no place told', { where: null }, false],
    ['only recalled', { recalled: true }, false],
  ]
  for (const [name, other, isOne] of rows) assert.deepEqual(pairsWith(other), isOne ? ['i0 i1'] : [], name)
})

test('stories need be related one way only, and each pair is told once', () => {
  assert.deepEqual(pairsWith({ related: [0] }, { counts }), ['i0 i1'])
  assert.deepEqual(pairsWith({ related: [0] }), ['i0 i1'])
  assert.deepEqual(pairsWith({}, { counts }), [])
})

test('an answer says which of its happenings may be counted twice, and only of those that it counts', () => {
  const made: readonly Made[] = [flash, { kind: 'attack', when: null, counts }]
  const ask = createAsker(askedIncidents(accountOf(made), gazetteer), gazetteer)
  const notes = (question: object) => ask(readQuestion({ count: 'killed', ...question }, ['shooting', 'attack'])).notes
  assert.deepEqual(notes({}), [
    'shooting 0 (i0) and attack 1 (i1) may be one and count twice; recount decide merge makes them one',
  ])
  const { number, min } = ask(readQuestion({ count: 'killed' }, []))
  assert.deepEqual([number, min], [8, 4])
  assert.deepEqual(notes({ kind: 'attack' }), [])
  assert.deepEqual(notes({ count: 'injured' }), [])
})

test('parts of one incident may be one: the answer says so, and its lower bound has the first alone', () => {
  const [whole] = askedIncidents(accountOf([{ counts }]), gazetteer)
  const parts = [
    whole!,
    { ...whole!, days: { from: '2031-04-09', to: '2031-04-09', likely: '2031-04-09', sure: true } },
  ]
  assert.deepEqual(mayBeOne([...parts, parts[1]!]), [
    { at: 0, again: 1, isSplit: true },
    { at: 0, again: 2, isSplit: true },
  ])
  const { number, min, notes } = createAsker(parts, gazetteer)(readQuestion({ count: 'killed' }, []))
  assert.deepEqual([number, min, notes.length], [8, 4, 1])
  assert.match(notes[0]!, /^shooting 0 \(i0\) counts more than once/)
})
