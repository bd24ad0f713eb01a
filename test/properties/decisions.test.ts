import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { HandDecision } from '../../src/model/index.ts'
import { recountAll } from '../../src/pipeline.ts'
import { keepable } from '../../src/stories/decisions.ts'
import { range, report, withMention } from '../../src/stories/made-up.ts'
import { decision, side, undo } from '../../src/stories/made-up-decisions.ts'
import { assertSame } from './difference.ts'
import { NOW, settings, someReports } from './pool.ts'

const AT = '2032-01-01T00:00:00Z'
const WORDS = [
  'The ferry Marigold caught fire in the harbour of Port Averil, killing two crew members in its engine room.',
  'Tugboats brought 84 passengers of the Marigold back to the northern quay of Port Averil.',
]
const about = (id: string, day: string, text: string) =>
  withMention(report(id, null, text, { day }), 'f', {
    kind: 'fire',
    when: range(id === 'c' ? day : '2031-05-05'),
    focal: true,
  })
const one = about('a', '2031-05-05', WORDS[0]!)
const two = about('b', '2031-05-05', `${WORDS[0]!} ${WORDS[1]!}`)
const mill = about(
  'c',
  '2031-05-06',
  'A grain mill burnt down beside the weir of Lower Holt; the miller Bram Oster was unhurt.',
)
const all = [one, two, mill]

const storiesOf = (decisions: readonly HandDecision[], asOf = AT, reports: Parameters<typeof recountAll>[0] = all) =>
  recountAll(reports, asOf, decisions).stories.map(story => story.articleIds.join(' '))

const ids = (text: string) => side(...text.split(' ').flatMap(id => [id, `${id}/f`]))
const merge = decision('merge', [ids('a b'), ids('c')])
const split = decision('split', [ids('b'), ids('a')])
const apart = decision('apart', [ids('a'), ids('c')])

describe('an account with decisions', () => {
  it('keeps to them from when they were made, and no more once they are undone', () => {
    assert.deepEqual(storiesOf([]), ['a b', 'c'])
    assert.deepEqual(storiesOf([merge]), ['a b c'])
    assert.deepEqual(storiesOf([split]), ['a', 'b', 'c'])
    assert.deepEqual(storiesOf([merge, undo(merge)]), ['a b', 'c'])
    const late = { ...merge, at: '2032-06-01T00:00:00Z' }
    assert.deepEqual(storiesOf([late]), ['a b', 'c'])
    assert.deepEqual(storiesOf([late], '2032-06-01T00:00:00Z'), ['a b c'])
  })

  it('says of each story and incident which decisions made it what it is', () => {
    const { stories, incidents, decisions } = recountAll(all, AT, [merge])
    assert.deepEqual([stories[0]!.decisions, incidents[0]!.decisions], [[merge.id], [merge.id]])
    assert.deepEqual([incidents.length, incidents[0]!.mentions], [1, ['a/f', 'b/f', 'c/f']])
    assert.deepEqual(decisions, [merge])
    assert.deepEqual(recountAll(all, AT).decisions, [])
  })

  it('takes a later report into the merged story by what it is like, and keeps it from what is apart', () => {
    const later = about('d', '2031-05-07', `${WORDS[1]!} ${WORDS[0]!} Its captain stayed on the bridge.`)
    const reports = [...all, later]
    assert.deepEqual(storiesOf([merge], AT, reports), ['a b c d'])
    assert.deepEqual(storiesOf([apart], AT, reports), ['a b d', 'c'])
  })

  it('gives the same account whatever the order of the decisions', () => {
    const both = [decision('split', [ids('b'), ids('a')]), decision('merge', [ids('b'), ids('c')])]
    assert.deepEqual(storiesOf(both), ['a', 'b c'])
    assert.deepEqual(storiesOf(both.toReversed()), storiesOf(both))
  })
})

describe('properties of an account with decisions', () => {
  /** Reports, and decisions on some of them that can all be kept to; of mentions those that reports are about. */
  const given = someReports(10).chain(reports => {
    const sides = fc.uniqueArray(fc.nat(reports.length - 1), { minLength: 1, maxLength: 2 }).map(places => {
      const chosen = places.map(place => reports[place]!)
      const mentions = chosen.flatMap(({ mentions: told, article: { captureId } }) =>
        told.filter(one => one.focal).map(({ id, label, focal }) => ({ mentionId: id, captureId, label, focal })),
      )
      return { name: 'a side', reports: chosen.map(one => one.article.captureId), mentions }
    })
    const what = fc.constantFrom('merge' as const, 'split' as const, 'apart' as const)
    const one = fc.tuple(what, sides, sides).map(([kind, first, second]) => decision(kind, [first, second]))
    return fc.array(one, { maxLength: 4 }).map(decisions => ({ reports, decisions: keepable(decisions) }))
  })

  it('reports and happenings are where people said, each in one place, whatever the order of the reports', () => {
    fc.assert(
      fc.property(given, ({ reports, decisions }) => {
        const account = recountAll(reports, NOW, decisions)
        const captureOf = new Map(account.articles.map(article => [article.id, article.captureId] as const))
        const homes = new Map(
          account.stories.flatMap(story => story.articleIds.map(id => [captureOf.get(id)!, story.id] as const)),
        )
        const told = account.stories.flatMap(story => story.articleIds)
        assert.equal(new Set(told).size, told.length)
        const happening = new Map(
          account.incidents.flatMap(incident => incident.mentions.map(id => [id, incident.id] as const)),
        )
        for (const { what, sides } of decisions) {
          const [one, other] = sides
          if (what === 'merge' || other === undefined || one === undefined) continue
          for (const a of one.reports)
            for (const b of other.reports) assert.ok(!homes.has(a) || homes.get(a) !== homes.get(b))
          for (const { mentionId: a } of one.mentions)
            for (const { mentionId: b } of other.mentions)
              assert.ok(!happening.has(a) || happening.get(a) !== happening.get(b))
        }
        const hasSplit = decisions.some(each => each.what === 'split')
        for (const { sides } of hasSplit ? [] : decisions.filter(each => each.what === 'merge'))
          assert.equal(new Set(sides.flatMap(side => side.reports.flatMap(id => homes.get(id) ?? []))).size <= 1, true)
        assertSame(recountAll(reports.toReversed(), NOW, decisions), account)
      }),
      settings(25),
    )
  })
})
