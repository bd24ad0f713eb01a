import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { HandDecision } from '../model/index.ts'
import { clashOf, decidedOf, decisionsAt, decisionsOn, keepable } from './decisions.ts'
import { report, withMention } from './made-up.ts'
import { decision, side, undo } from './made-up-decisions.ts'

const AFTER = '2031-12-31T00:00:00Z'
const merge = (...sides: readonly string[][]) =>
  decision(
    'merge',
    sides.map(names => side(...names)),
  )
const split = (taken: readonly string[], rest: readonly string[]) => decision('split', [side(...taken), side(...rest)])
const apart = (one: readonly string[], other: readonly string[]) => decision('apart', [side(...one), side(...other)])

describe('decisions at a moment', () => {
  const [one, two] = [merge(['a'], ['b']), apart(['c'], ['d'])]
  const undone = undo(one)

  it('count from when they were made', () => {
    assert.deepEqual(decisionsAt([one, two], one.at), [one])
    assert.deepEqual(decisionsAt([one, two], '2031-01-01T00:00:00Z'), [])
  })

  it('count no more once they are undone, but did before', () => {
    assert.deepEqual(decisionsAt([one, two, undone], AFTER), [two])
    assert.deepEqual(decisionsAt([one, two, undone], two.at), [one, two])
  })
})

describe('a decision that contradicts another', () => {
  const rows: readonly (readonly [string, readonly HandDecision[], HandDecision, number | null])[] = [
    ['merge, then apart', [merge(['a'], ['b'])], apart(['a'], ['b']), 0],
    ['apart, then merge', [apart(['a'], ['b'])], merge(['a'], ['b']), 0],
    ['through a third', [merge(['a'], ['b']), merge(['b'], ['c'])], apart(['a'], ['c']), 0],
    ['of several the one in the way', [merge(['x'], ['y']), merge(['a'], ['b'])], apart(['a'], ['b']), 1],
    ['mentions', [merge(['a/m'], ['b/m'])], apart(['a/m'], ['b/m']), 0],
    ['a split of a report that was merged by name', [merge(['a'], ['b'])], split(['b'], ['a']), 0],
    ['a split of a whole side', [merge(['a', 'c'], ['b'])], split(['a', 'c'], ['b']), 0],
    ['a split of the happening of a side', [merge(['a', 'a/m'], ['b', 'b/m'])], split(['a/m'], ['b/m']), 0],
    ['a merge of what was split', [split(['b'], ['a', 'c'])], merge(['b'], ['a']), 0],
  ]
  for (const [name, standing, candidate, at] of rows) {
    it(`is refused: ${name}`, () => assert.equal(clashOf(standing, candidate), at === null ? null : standing[at]))
  }

  const fine: readonly (readonly [string, readonly HandDecision[], HandDecision])[] = [
    ['a merge twice', [merge(['a'], ['b'])], merge(['b'], ['a'])],
    ['an apart twice', [apart(['a'], ['b'])], apart(['b'], ['a'])],
    ['a split of one report of a merged story', [merge(['a', 'c'], ['b'])], split(['c'], ['a', 'b'])],
    ['a split of one report of a split', [split(['a', 'b'], ['c'])], split(['b'], ['a'])],
    ['a split of one report with all mentions', [merge(['a', 'c', 'c/m'], ['b'])], split(['c', 'c/m'], ['a', 'b'])],
    ['other reports', [merge(['a'], ['b'])], apart(['c'], ['d'])],
    ['apart from what is merged with a third', [merge(['a'], ['b'])], apart(['b'], ['c'])],
    ['mentions and reports of one name', [merge(['a'], ['b'])], apart(['a/m'], ['b/m'])],
  ]
  for (const [name, standing, candidate] of fine) {
    it(`is not: ${name}`, () => assert.equal(clashOf(standing, candidate), null))
  }

  it('cannot be made to itself', () => {
    const mad = apart(['a', 'b'], ['b'])
    assert.equal(clashOf([], mad), mad)
  })

  it('is passed over when it is given all the same', () => {
    const [one, two, three] = [merge(['a'], ['b']), apart(['a'], ['b']), apart(['a'], ['c'])]
    assert.deepEqual(keepable([one, two, three]), [one, three])
  })

  it('properties: what is kept does not contradict itself, and all of it is kept where nothing does', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 2 })
    const kinds = fc.constantFrom('merge' as const, 'split' as const, 'apart' as const)
    const any = fc
      .tuple(kinds, names, names)
      .map(([what, one, other]) => decision(what, [side(...one), side(...other)]))
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), decisions => {
        const kept = keepable(decisions)
        assert.deepEqual(keepable(kept), kept)
        if (decisions.length > 1 && kept.length === decisions.length) return
        const [first] = decisions.filter(one => !kept.includes(one))
        if (first !== undefined) assert.notEqual(clashOf(kept.slice(0, decisions.indexOf(first)), first), null)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what decisions mean for reports', () => {
  const reports = ['a', 'b', 'c'].map(id => withMention(report(id, null, `Text of ${id}.`), 'm', { focal: true }))

  it('names those that are there, and tells which decisions speak of what', () => {
    const [one, two] = [merge(['a', 'x'], ['b']), apart(['c', 'c/m'], ['y', 'b/m'])]
    const { reports: of, mentions, touched } = decidedOf([one, two], reports)
    assert.deepEqual(of, { together: [['a', 'b'], []], apart: [[['c'], []]] })
    assert.deepEqual(mentions, { together: [[], []], apart: [[['c/m'], ['b/m']]] })
    const on = (...ids: readonly string[]) => decisionsOn(touched, { reports: ids as never })
    assert.deepEqual([on('a'), on('c'), on('a', 'c'), on('z')], [[one.id], [two.id], [one.id, two.id], []])
    assert.deepEqual(decisionsOn(touched, { mentions: ['b/m'] as never }), [two.id])
  })

  it('a split takes its report out of what was merged', () => {
    const merged = merge(['a', 'c'], ['b'])
    const { reports: of, touched } = decidedOf([merged, split(['c'], ['a', 'b'])], reports)
    assert.deepEqual(of, { together: [['a', 'b'], ['c']], apart: [[['c'], ['a', 'b']]] })
    assert.deepEqual([...touched[0]!.reports], ['a', 'b'])
  })

  it('a split from something else takes nothing out of what was merged', () => {
    const { reports: of } = decidedOf([merge(['a', 'c'], ['b']), split(['c'], ['x'])], reports)
    assert.deepEqual(of.together, [['a', 'c', 'b'], ['c']])
  })

  it('versions of a page count as the page; two of one page cannot be apart', () => {
    const [first, later] = [reports[0]!, reports[1]!].map((one, no) => ({
      ...one,
      version: { first: reports[0]!.article.id, no },
    }))
    const { reports: of } = decidedOf([merge(['b'], ['c']), apart(['a'], ['b'])], [first!, later!, reports[2]!])
    assert.deepEqual(of, { together: [['a', 'c'], []], apart: [[['a'], []]] })
  })

  it('a mention that a newer reader named anew is found by its label, or as what its report is about', () => {
    const read = (mentions: readonly { name: string; focal: boolean; label: string }[]) =>
      mentions.reduce((sum, { name, ...more }) => withMention(sum, name, more), report('a', null, 'Text of a.'))
    const found = (focal: boolean, mentions: Parameters<typeof read>[0]) => {
      const named = { mentionId: 'a/old', captureId: 'a', label: 'fire', focal }
      const sides = [{ name: '', reports: [], mentions: [named] }, side('b/m')] as HandDecision['sides']
      return decidedOf([decision('merge', sides)], [read(mentions), reports[1]!]).mentions.together[0]
    }
    const [fire, flood] = [
      { name: 'n1', focal: false, label: 'fire' },
      { name: 'n2', focal: true, label: 'flood' },
    ]
    assert.deepEqual(found(false, [fire, flood]), ['a/n1', 'b/m'])
    assert.deepEqual(found(true, [flood]), ['a/n2', 'b/m'])
    assert.deepEqual(found(false, [flood]), ['b/m'])
    assert.deepEqual(found(false, [fire, { ...fire, name: 'n3' }]), ['b/m'])
    assert.deepEqual(found(false, [{ ...fire, name: 'old', label: 'blaze' }, fire]), ['a/old', 'b/m'])
  })
})
