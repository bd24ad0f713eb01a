import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import fc from 'fast-check'
import { createGrouper, type Grouper } from '../../src/stories/stream/grouper.ts'
import { createMemoryTables } from '../../src/stories/stream/memory-tables.ts'
import { rarityOf } from '../../src/stories/vectors.ts'
import { arrivals, groupsOf, homesOf, storiesOf } from './grouping.ts'

const EVENING = arrivals(5, 400).filter((_, i) => i % 20 < 2) // 40 reports of one day, many of one happening
const rarity = rarityOf(EVENING.map(({ signature }) => signature.terms))

/** A grouper over tables of its own; `all` adds in order. */
function begun(settings: { readonly windowReports?: number; readonly fixed?: boolean } = {}) {
  const { fixed = false, ...options } = settings
  const tables = createMemoryTables()
  const grouper = createGrouper({ tables, ...options, ...(fixed ? { rarity } : {}) })
  return { tables, grouper }
}

test('order of arrival changes nothing among a few reports whose rarities are known', () => {
  const few = EVENING.slice(0, 16)
  const { tables, grouper } = begun({ fixed: true })
  for (const one of few) grouper.add(one)
  const expected = groupsOf(grouper, tables)
  assert.ok(expected.length < few.length, 'expected some of the reports to be one story')
  fc.assert(
    fc.property(fc.shuffledSubarray([...few], { minLength: few.length }), order => {
      const other = begun({ fixed: true })
      for (const one of order) other.grouper.add(one)
      assert.deepEqual(groupsOf(other.grouper, other.tables), expected)
    }),
    { numRuns: 30 },
  )
})

test('a report that comes again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(EVENING.length - 1), { minLength: 1, maxLength: 40 }), picks => {
      const { tables, grouper } = begun()
      for (const pick of picks) grouper.add(EVENING[pick]!)
      const before = storiesOf(grouper, tables)
      for (const pick of picks) assert.deepEqual(grouper.add(EVENING[pick]!), [])
      assert.deepEqual(storiesOf(grouper, tables), before)
    }),
    { numRuns: 20 },
  )
})

test('reports that a person keeps apart are never in one story', () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ add: fc.nat(EVENING.length - 1) }) },
    { weight: 1, arbitrary: fc.record({ a: fc.nat(EVENING.length - 1), b: fc.nat(EVENING.length - 1) }) },
  )
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), steps => {
      const { tables, grouper } = begun()
      const apart: (readonly [number, number])[] = []
      for (const one of steps) {
        if ('add' in one) grouper.add(EVENING[one.add]!)
        else if (one.a !== one.b) {
          grouper.bind(EVENING[one.a]!.id, EVENING[one.b]!.id, 'apart')
          apart.push([one.a, one.b])
        }
      }
      const homes = homesOf(grouper, tables)
      for (const [a, b] of apart) {
        const [x, y] = [homes.get(EVENING[a]!.id), homes.get(EVENING[b]!.id)]
        assert.ok(x === undefined || x !== y, `${a} and ${b} are both in ${x}`)
      }
    }),
    { numRuns: 40 },
  )
})

test('apart holds also where a story is so large that a few reports stand for all', () => {
  const streamed = arrivals(5, 4_000)
  const counts = Map.groupBy(streamed, one => one.happening)
  const most = [...counts].reduce((a, b) => (b[1].length > a[1].length ? b : a))[1].slice(0, 150)
  const { tables, grouper } = begun()
  for (const one of [...streamed.slice(0, 100), ...most.slice(0, 120)]) grouper.add(one)
  grouper.commit()
  const large = [...tables.partition()].reduce((a, b) => (b.articleIds.length > a.articleIds.length ? b : a))
  assert.ok(large.articleIds.length > 80, `expected a story with a core, got one of ${large.articleIds.length}`)
  const pairs = large.articleIds.slice(0, 8).map((id, i) => [id, large.articleIds.at(-1 - i)!] as const)
  for (const [a, b] of pairs) grouper.bind(a, b, 'apart')
  for (const one of most.slice(120)) grouper.add(one)
  const homes = homesOf(grouper, tables)
  for (const [a, b] of pairs) assert.notEqual(homes.get(a), homes.get(b))
})

test('a stream that goes on from its tables at any point ends as one that never stopped', () => {
  const all = arrivals(9, 900)
  const whole = begun({ windowReports: 150 })
  for (const one of all) whole.grouper.add(one)
  const expected = storiesOf(whole.grouper, whole.tables)
  assert.equal(new Set(expected.map(line => line.split(':')[0])).size, expected.length, 'two stories have one id')
  assert.ok(whole.grouper.sizes().liveStories < expected.length, 'expected stories to have left the window')
  fc.assert(
    fc.property(fc.array(fc.nat(all.length), { minLength: 1, maxLength: 5 }), stops => {
      const tables = createMemoryTables()
      let grouper: Grouper = createGrouper({ tables, windowReports: 150 })
      all.forEach((one, i) => {
        if (stops.includes(i)) {
          grouper.commit()
          grouper = createGrouper({ tables, windowReports: 150 })
        }
        grouper.add(one)
      })
      assert.deepEqual(storiesOf(grouper, tables), expected)
    }),
    { numRuns: 3 },
  )
})

describe('decisions in a stream', () => {
  const [first, second] = [EVENING[0]!, EVENING.find(one => one.id !== EVENING[0]!.id)!]

  it('take effect for reports that come later, and are taken back', () => {
    const { tables, grouper } = begun()
    grouper.bind(first.id, second.id, 'together')
    grouper.add(first)
    grouper.add(second)
    const together = homesOf(grouper, tables)
    assert.equal(together.get(first.id), together.get(second.id))
    grouper.bind(second.id, first.id, 'apart')
    const apart = homesOf(grouper, tables)
    assert.notEqual(apart.get(first.id), apart.get(second.id))
  })

  it('hold in bulk as one by one: a large story is parted into two halves, and is one again', () => {
    const { tables, grouper } = begun()
    for (const one of arrivals(5, 700)) grouper.add(one)
    grouper.commit()
    const large = [...tables.partition()].reduce((most, story) =>
      story.articleIds.length > most.articleIds.length ? story : most,
    ).articleIds
    const [half, rest] = [large.slice(0, large.length / 2), large.slice(large.length / 2)]
    const apart = half.flatMap(a => rest.map(b => ({ a, b, kind: 'apart' as const })))
    assert.ok(apart.length > 150, `expected a large story, got one of ${large.length}`)
    const moved = grouper.bindAll(apart, []).filter(change => change.kind === 'split' || change.kind === 'moved')
    assert.ok(moved.length > 0, 'expected the halves to part')
    const homes = homesOf(grouper, tables)
    const homesOfRest = new Set(rest.map(id => homes.get(id)))
    assert.ok(half.every(id => !homesOfRest.has(homes.get(id))))
    grouper.bindAll([{ a: half[0]!, b: rest[0]!, kind: 'together' }], apart)
    const after = homesOf(grouper, tables)
    assert.deepEqual([after.get(half[0]!), tables.bonds().length], [after.get(rest[0]!), 1])
  })

  it('bring back the story of a report that has left the window', () => {
    const { tables, grouper } = begun({ windowReports: 50 })
    const all = arrivals(9, 900)
    for (const one of all) grouper.add(one)
    const homes = homesOf(grouper, tables)
    const [old, late] = [all[3]!, all.findLast(one => homes.get(one.id) !== homes.get(all[3]!.id))!]
    grouper.bind(old.id, late.id, 'together')
    const after = homesOf(grouper, tables)
    assert.equal(after.get(old.id), after.get(late.id))
  })
})
