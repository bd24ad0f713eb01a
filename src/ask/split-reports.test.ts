import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Account, IncidentMention, Place, TimeRange } from '../model/index.ts'
import { splitReports } from './split-reports.ts'
import { gazetteer, PLACES, range } from './testing.ts'

const EARLY = range('2031-04-03T18:00:00Z', '2031-04-03T19:00:00Z')
const NEXT = range('2031-04-04T12:00:00Z', '2031-04-04T13:00:00Z')
const LATE = range('2031-04-09T18:00:00Z', '2031-04-09T19:00:00Z')

type Told = { readonly where?: Place | null; readonly when?: TimeRange | null; readonly in?: string }

/** Mentions of the parts that a story's incident falls into: 'm0 m1 | m2'. */
const parts = (told: readonly Told[], storyId: string | null = 's', decisions: readonly string[] = []): string => {
  const own = told.map(({ where = PLACES.eastMarlow, when = EARLY, in: articleId }, k) => ({
    id: `m${k}`,
    articleId: articleId ?? `a${k}`,
    where,
    when,
    focal: true,
  })) as unknown as readonly IncidentMention[]
  const facts = own.map(m => ({ key: m.id, support: [{ claimId: `c-${m.id}`, verdict: 'for' }] }))
  const incident = {
    storyId,
    decisions,
    mentions: own.map(m => m.id),
    ledger: { facts },
  } as unknown as Account['incidents'][number]
  const split = splitReports(incident, own, { claimsOf: id => [`c-${id}`], g: gazetteer })
  for (const part of split)
    assert.deepEqual(
      part.ledger.facts.map(f => f.key),
      part.mentions,
    )
  return split.map(part => part.mentions.join(' ')).join(' | ')
}

test('reports of one story that exclude each other are counted apart', () => {
  const rows: readonly (readonly [string, readonly Told[]])[] = [
    ['m0 m1', [{}, {}]],
    ['m0 m1', [{}, { where: PLACES.quaySide }]],
    ['m0 m1', [{}, { where: PLACES.county }]],
    ['m0 m1', [{}, { where: null, when: null }]],
    ['m0 m1', [{}, { when: NEXT }]],
    ['m0 m1', [{}, { when: { ...LATE, basis: 'assumed' } }]],
    ['m0 | m1', [{}, { where: PLACES.westMarlow }]],
    ['m0 | m1', [{}, { when: LATE }]],
    ['m0 m2 | m1', [{}, { when: LATE }, {}]],
    ['m0 m1', [{ in: 'a' }, { in: 'a', when: LATE }]],
  ]
  for (const [wanted, told] of rows) assert.equal(parts(told), wanted, JSON.stringify(told))
  assert.equal(parts([{}, { when: LATE }], null), 'm0 m1')
})

test('what a person has decided on is not taken apart again', () => {
  const told = [{}, { when: LATE }, { where: PLACES.westMarlow }]
  assert.equal(parts(told), 'm0 | m1 | m2')
  assert.equal(parts(told, 's', ['d_1']), 'm0 m1 m2')
})
