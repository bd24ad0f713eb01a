import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Story, StoryId } from '../../model/index.ts'
import { killed, place, range, report, withMention } from '../made-up.ts'
import type { Report } from '../report.ts'
import { joinIncidents } from './join-incidents.ts'

const blank = (id: string, day?: string): Report =>
  report(id, null, `Text of report ${id}.`, day === undefined ? {} : { day })
const story = (id: string, ...articles: Report[]): Story => ({
  id: id as StoryId,
  label: id,
  articleIds: articles.map(r => r.article.id),
  copyGroups: [],
  related: [],
})
const groups = (reports: readonly Report[], stories: readonly Story[] = []) =>
  joinIncidents(reports, stories).map(i => `${i.storyId ?? '-'}: ${i.mentions.join(' ')}`)

const KARLOW = place('Karlow', 'ES')
const attack = { kind: 'shooting', when: range('2031-03-06'), where: KARLOW, focal: true } as const

test('what the reports of a story are about is the incident of the story', () => {
  const a = withMention(blank('a', '2031-03-06'), 'f', attack)
  const b = withMention(blank('b', '2031-03-07'), 'f', { kind: 'attack', focal: true })
  const c = withMention(blank('c', '2031-03-07'), 'f', { ...attack, where: place('Rope Street', null, 'street') })
  const [incident, ...others] = joinIncidents([c, b, a], [story('s', a, b, c)])
  assert.deepEqual(others, [])
  assert.equal(incident!.storyId, 's')
  assert.deepEqual(incident!.mentions, ['a/f', 'b/f', 'c/f'])
  assert.equal(incident!.kind, 'shooting')
  assert.equal(incident!.when!.from, '2031-03-06T00:00:00Z')
})

test('a focal mention of another place and another time is not the story’s', () => {
  const a = withMention(blank('a'), 'f', attack)
  const b = withMention(blank('b'), 'f', attack)
  const c = withMention(blank('c'), 'f', {
    kind: 'crash-air',
    when: range('2031-01-01'),
    where: place('Trondvik', 'NO'),
    focal: true,
  })
  assert.deepEqual(groups([a, b, c], [story('s', a, b, c)]), ['s: a/f b/f', '-: c/f'])
})

test('recalled happenings join across stories by month, place and count', () => {
  const a = withMention(blank('a'), 'past', {
    kind: 'attack',
    when: range('2029-11'),
    where: place('Estavia', 'ES', 'country'),
    claims: [killed(130)],
  })
  const b = withMention(blank('b'), 'past', { kind: 'bombing', when: range('2029-11'), claims: [killed(130)] })
  assert.deepEqual(groups([a, b], [story('x', a), story('y', b)]), ['-: a/past b/past'])
})

const rows: readonly [string, Parameters<typeof withMention>[2], Parameters<typeof withMention>[2], boolean][] = [
  [
    'a month and its year, same place and count',
    { when: range('2029-11'), where: KARLOW },
    { when: range('2029'), where: KARLOW, claims: [killed(12)] },
    true,
  ],
  [
    'another year',
    { when: range('2029'), where: KARLOW, claims: [killed(12)] },
    { when: range('2030'), where: KARLOW, claims: [killed(12)] },
    false,
  ],
  [
    'another country',
    { when: range('2029-11'), where: KARLOW },
    { when: range('2029-11'), where: place('Trondvik', 'NO') },
    false,
  ],
  ['the same day alone', { when: range('2029-11-02') }, { when: range('2029-11-02') }, false],
  ['the same town alone', { where: KARLOW }, { where: KARLOW }, false],
  ['the same count alone', { claims: [killed(130)] }, { claims: [killed(130)] }, false],
  [
    'same day and participant',
    { when: range('2029-11-02'), participants: ['mila torvald'] },
    { when: range('2029-11-02'), participants: ['mila torvald'] },
    true,
  ],
  [
    'a year and another count',
    { when: range('2029'), claims: [killed(6)] },
    { when: range('2029-11'), claims: [killed(130)] },
    false,
  ],
  [
    'another kind',
    { when: range('2029-11-02'), where: KARLOW, kind: 'earthquake' },
    { when: range('2029-11-02'), where: KARLOW, kind: 'shooting' },
    false,
  ],
  [
    'spellings of a place',
    { when: range('2029-11-02'), where: place('Sainte-Élodie', 'FR') },
    { when: range('2029-11'), where: place('Sainte Elodie', 'FR') },
    true,
  ],
]

for (const [why, x, y, joined] of rows) {
  test(`${joined ? 'joins' : 'keeps apart'}: ${why}`, () => {
    const a = withMention(blank('a'), 'm', { kind: 'attack', ...x })
    const b = withMention(blank('b'), 'm', { kind: 'attack', ...y })
    assert.equal(groups([a, b]).length, joined ? 1 : 2)
    assert.equal(groups([b, a]).length, joined ? 1 : 2)
  })
}

test('what one report recalls is another story’s subject when day and place agree; a year is not enough', () => {
  const a = withMention(blank('a'), 'f', attack)
  const b = withMention(blank('b'), 'past', { kind: 'attack', when: range('2031-03-06'), where: KARLOW })
  const c = withMention(blank('c'), 'past', { kind: 'attack', when: range('2031'), where: KARLOW })
  assert.deepEqual(groups([a, b, c], [story('s', a), story('t', b), story('u', c)]), ['s: a/f b/past', '-: c/past'])
})

test('two mentions that one report keeps apart stay apart', () => {
  const two = withMention(
    withMention(blank('a'), 'm', { kind: 'attack', when: range('2029-11'), where: KARLOW }),
    'n',
    {
      kind: 'attack',
      when: range('2029'),
      where: KARLOW,
      participants: ['red front'],
    },
  )
  assert.deepEqual(groups([two]), ['-: a/m', '-: a/n'])
  const same = withMention(
    withMention(blank('a'), 'm', { kind: 'attack', when: range('2029-11-02'), where: KARLOW }),
    'n',
    {
      kind: 'attack',
      when: range('2029-11-02'),
      where: KARLOW,
    },
  )
  assert.deepEqual(groups([same]), ['-: a/m a/n'])
})

test('the label says kind, place and time; a street brings its city', () => {
  const a = withMention(blank('a'), 'f', { ...attack, where: place('Rope Street', 'ES', 'street') })
  const b = withMention(blank('b'), 'f', { ...attack, where: place('Rope Street', null, 'street') })
  const c = withMention(blank('c'), 'f', attack)
  assert.equal(
    joinIncidents([a, b, c], [story('s', a, b, c)])[0]!.label,
    'shooting · Rope Street, Karlow · 6 March 2031',
  )
})

const KINDS = ['attack', 'shooting', 'flood', 'other']
const PLACES = [null, KARLOW, place('Trondvik', 'NO'), place('Estavia', 'ES', 'country')]
const TIMES = [null, range('2031-03-06'), range('2031-03'), range('2030')]
const reportsOf = fc
  .array(fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.boolean(), fc.nat(3)), { maxLength: 3 }), {
    maxLength: 6,
  })
  .map(all =>
    all.map((mentions, i) =>
      mentions.reduce(
        (r, [kind, where, when, focal, dead], m) =>
          withMention(r, `m${m}`, {
            kind: KINDS[kind]!,
            where: PLACES[where]!,
            when: TIMES[when]!,
            focal,
            claims: dead > 0 ? [killed(dead * 7)] : [],
          }),
        blank(`r${i}`, `2031-03-0${i + 1}`),
      ),
    ),
  )

test('every mention is in exactly one incident, in any order of the reports', () => {
  fc.assert(
    fc.property(reportsOf, reports => {
      const stories = [
        story('s', ...reports.filter((_, i) => i % 2 === 0)),
        story('t', ...reports.filter((_, i) => i % 2 === 1)),
      ]
      const found = joinIncidents(reports, stories)
      assert.deepEqual(found.flatMap(i => i.mentions).sort(), reports.flatMap(r => r.mentions.map(m => m.id)).sort())
      assert.equal(new Set(found.map(i => i.id)).size, found.length)
      assert.deepEqual(joinIncidents([...reports].reverse(), stories), found)
      assert.deepEqual(JSON.parse(JSON.stringify(found)), found)
    }),
    { numRuns: 200, seed: 3 },
  )
})

test('a later report changes no id of what was known', () => {
  const a = withMention(blank('a', '2031-03-06'), 'f', attack)
  const b = withMention(blank('b', '2031-03-08'), 'f', attack)
  assert.equal(joinIncidents([a], [story('s', a)])[0]!.id, joinIncidents([a, b], [story('s', a, b)])[0]!.id)
})

test('nothing gives nothing', () => {
  assert.deepEqual(joinIncidents([], []), [])
  assert.deepEqual(joinIncidents([blank('a')], []), [])
})
