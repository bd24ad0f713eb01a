import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { atPlaces, type ByHand, keeperOf } from './by-hand.ts'
import { averageLink, type Edge } from './linkage.ts'

const edge = (a: number, b: number, score: number): Edge => ({ a, b, score })
const link = (count: number, edges: readonly Edge[], byHand: Partial<ByHand<number>>) =>
  averageLink(count, edges, { threshold: 0.5, byHand: { together: [], apart: [], ...byHand } })

describe('clusters under decisions', () => {
  const chain = [edge(0, 1, 0.9), edge(1, 2, 0.8), edge(0, 2, 0.7), edge(2, 3, 0.9), edge(1, 3, 0.6), edge(0, 3, 0.6)]
  const rows: readonly (readonly [string, readonly Edge[], Partial<ByHand<number>>, readonly (readonly number[])[]])[] =
    [
      ['evidence alone', chain, {}, [[0, 1, 2, 3]]],
      [
        'two that are apart, each with what is nearest to it',
        chain,
        { apart: [[[0], [3]]] },
        [
          [0, 1],
          [2, 3],
        ],
      ],
      ['two alike that are apart', [edge(0, 1, 1)], { apart: [[[0], [1]]] }, [[0], [1], [2], [3]]],
      ['two unlike that are together', [], { together: [[0, 3]] }, [[0, 3], [1], [2]]],
      ['through a third', [edge(0, 1, 0.9), edge(1, 2, 0.9)], { apart: [[[0], [2]]] }, [[0, 1], [2], [3]]],
      ['through one that is bound', [edge(0, 1, 0.9)], { together: [[1, 2]], apart: [[[0], [2]]] }, [[0], [1, 2], [3]]],
      ['a late report near one half of what was merged', [edge(2, 3, 0.9)], { together: [[0, 1, 2]] }, [[0, 1, 2, 3]]],
      [
        'both halves of what was merged, near each other',
        [edge(0, 1, 0.9)],
        { together: [[0, 1]] },
        [[0, 1], [2], [3]],
      ],
      [
        'sides of several',
        chain,
        {
          apart: [
            [
              [0, 1],
              [2, 3],
            ],
          ],
        },
        [
          [0, 1],
          [2, 3],
        ],
      ],
      ['both at once: apart is stronger', [], { together: [[0, 1]], apart: [[[0], [1]]] }, [[0], [1], [2], [3]]],
      ['a report on both sides', [], { together: [[0, 1]], apart: [[[0], [0]]] }, [[0, 1], [2], [3]]],
    ]
  for (const [name, edges, byHand, expected] of rows) {
    it(`keep ${name}`, () => assert.deepEqual(link(4, edges, byHand), expected))
  }

  it('keep a copy from its original when they are apart', () => {
    const byHand = { together: [], apart: [[[0], [1]]] as const }
    assert.deepEqual(averageLink(2, [], { threshold: 0.5, together: [[0, 1]], byHand }), [[0], [1]])
  })
})

describe('decisions as places in a list', () => {
  it('leave out what is not there, and decisions of which nothing is left', () => {
    const byHand = {
      together: [
        ['a', 'x', 'b'],
        ['a', 'x'],
      ],
      apart: [
        [['a'], ['x']],
        [['a', 'x'], ['b']],
      ] as const,
    }
    const places = atPlaces<string>(byHand, id => ({ a: 0, b: 1 })[id])
    assert.deepEqual(places, { together: [[0, 1]], apart: [[[0], [1]]] })
  })
})

describe('properties of clusters under decisions', () => {
  const COUNT = 8
  const node = fc.nat(COUNT - 1)
  const nodes = fc.uniqueArray(node, { minLength: 1, maxLength: 3 })
  const edges = fc.uniqueArray(
    fc.record({ a: node, b: node, score: fc.double({ min: -1, max: 1, noNaN: true }) }).filter(({ a, b }) => a < b),
    { selector: ({ a, b }) => `${a} ${b}`, maxLength: 20 },
  )
  const byHand = fc.record({
    together: fc.array(nodes, { maxLength: 2 }),
    apart: fc.array(fc.tuple(nodes, nodes), { maxLength: 3 }),
  })

  it('every node is in one cluster, no apart pair in the same, and what is together is, unless it was apart', () => {
    fc.assert(
      fc.property(edges, byHand, (found, decided) => {
        const clusters = link(COUNT, found, decided)
        const of = new Map(clusters.flatMap((members, i) => members.map(member => [member, i] as const)))
        assert.deepEqual([...of.keys()].sort(), [...Array(COUNT).keys()])
        for (const [one, other] of decided.apart)
          for (const a of one)
            for (const b of other)
              assert.ok(a === b || both(decided.apart, a, b) || of.get(a) !== of.get(b), `${a} ${b}`)
        if (decided.apart.length > 0) return
        for (const group of decided.together) assert.equal(new Set(group.map(member => of.get(member))).size, 1)
      }),
    )
  })

  /** A node on both sides of a pair counts for the side named first. */
  const both = (apart: ByHand<number>['apart'], a: number, b: number): boolean =>
    apart.some(([one, other]) => [a, b].some(x => one.includes(x) && other.includes(x)))

  it('the order of decisions changes nothing while they do not clash', () => {
    fc.assert(
      fc.property(edges, byHand, (found, { together }) => {
        const [one, ...more] = [
          link(COUNT, found, { together }),
          link(COUNT, found, { together: together.toReversed() }),
        ]
        for (const other of more) assert.deepEqual(other, one)
      }),
    )
  })

  it('joining keeps count of all sides', () => {
    const keeper = keeperOf(4, { together: [[0, 1]], apart: [[[1], [2]]] })
    assert.deepEqual([keeper.mayJoin(0, 2), keeper.mayJoin(0, 3), keeper.mayJoin(2, 3)], [false, true, true])
    keeper.join(2, 3)
    assert.deepEqual([keeper.mayJoin(0, 3), keeper.rootOf(3), keeper.rootOf(1)], [false, 2, 0])
  })
})
