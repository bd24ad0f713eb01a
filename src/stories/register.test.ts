import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { CaptureId, StoryId } from '../model/index.ts'
import { decision, side, undo } from './made-up-decisions.ts'
import {
  becauseOf,
  carryIds,
  EMPTY_REGISTER,
  type Group,
  type Register,
  registerOf,
  resolveId,
  updated,
} from './register.ts'

/** 'a b' as a group named after its first report. */
const group = (words: string): Group => {
  const members = words.split(' ') as readonly string[] as readonly CaptureId[]
  return { id: `s_${members[0]}` as StoryId, members }
}
const at = (n: number) => `2031-05-01T00:00:0${n}Z`

/** The register after one grouping after the other, and what the last one did. */
function after(...groupings: readonly (readonly string[])[]) {
  let register: Register = EMPTY_REGISTER
  let update = carryIds(register, [], { at: at(0) })
  groupings.forEach((words, n) => {
    update = carryIds(register, words.map(group), { at: at(n) })
    register = updated(register, update)
  })
  const stories = [...register.stories.values()].map(one => `${one.id}: ${one.members.join(' ')}`)
  const log = update.log.map(
    ({ kind, story, other, captureIds }) =>
      `${kind} ${story}${other === null ? '' : ` ${other}`}: ${captureIds.join(' ')}`,
  )
  return { register, stories: stories.sort(), log }
}

describe('names of stories', () => {
  const rows: readonly (readonly [string, readonly (readonly string[])[], readonly string[], readonly string[]])[] = [
    ['are founded', [['a b', 'c']], ['s_a: a b', 's_c: c'], ['founded s_a: a b', 'founded s_c: c']],
    ['stay when reports join', [['a'], ['a b']], ['s_a: a b'], ['joined s_a: b']],
    ['stay when an earlier report joins', [['b'], ['a b']], ['s_b: b a'], ['joined s_b: a']],
    ['say nothing when nothing changed', [['a b'], ['a b']], ['s_a: a b'], []],
    ['of the larger win a merger', [['a', 'b c'], ['a b c']], ['s_b: b a c'], ['merged s_b s_a: a']],
    ['of the older win a merger of equals', [['b'], ['b', 'a'], ['a b']], ['s_b: b a'], ['merged s_b s_a: a']],
    ['stay with the larger part', [['a b c'], ['a', 'b c']], ['s_a: b c', 's_a*: a'], ['split s_a s_a*: a']],
    ['stay with the founder among equals', [['a b'], ['a', 'b']], ['s_a: a', 's_b: b'], ['split s_a s_b: b']],
    [
      'tell who left for another story',
      [
        ['a b', 'c d'],
        ['a', 'b c d'],
      ],
      ['s_a: a', 's_c: c b d'],
      ['left s_a s_c: b'],
    ],
    [
      'tell mergers, leavers and comers of one story',
      [
        ['a b', 'c', 'd e'],
        ['a b c e f', 'd'],
      ],
      ['s_a: a b c e f', 's_d: d'],
      ['merged s_a s_c: c', 'left s_d s_a: e', 'joined s_a: f'],
    ],
    [
      'go with the founder, not with an earlier report',
      [['b'], ['a b'], ['a', 'b']],
      ['s_a: a', 's_b: b'],
      ['split s_b s_a: a'],
    ],
    ['come back with their founder', [['a', 'b'], ['a b'], ['a', 'b']], ['s_a: a', 's_b: b'], ['split s_a s_b: b']],
    ['of untouched stories stay', [['a', 'b'], ['b c']], ['s_a: a', 's_b: b c'], ['joined s_b: c']],
    ['take silent reports along', [['a b', 'c d e'], ['a c d e']], ['s_c: c a d e b'], ['merged s_c s_a: a']],
    [
      'of two new parts of one story',
      [['a b c d'], ['a', 'b', 'c d']],
      ['s_a*: a', 's_a: c d', 's_b: b'],
      ['split s_a s_a*: a', 'split s_a s_b: b'],
    ],
  ]
  for (const [name, groupings, stories, log] of rows) {
    it(name, () => {
      const got = after(...groupings)
      const salted = (text: string) => text.replace(/s_[0-9a-f]{16}/g, 's_a*')
      assert.deepEqual([got.stories.map(salted).sort(), got.log.map(salted)], [[...stories].sort(), log])
    })
  }

  it('that were merged keep pointing on, through chains', () => {
    const { register } = after(['a', 'b', 'c d e'], ['a b', 'c d e'], ['a b c d e'])
    const found = resolveId(register, 's_b' as StoryId)
    assert.deepEqual(
      [found?.id, found?.mergers.map(one => `${one.into} ${one.at}`)],
      ['s_c', [`s_a ${at(1)}`, `s_c ${at(2)}`]],
    )
    assert.deepEqual(resolveId(register, 's_c' as StoryId), { id: 's_c', mergers: [] })
    assert.equal(resolveId(register, 's_x' as StoryId), null)
  })

  it('tell which decision did it', () => {
    const merge = decision('merge', [side('a'), side('b')])
    const undone = undo(merge)
    const [apart, one] = [['a', 'b'].map(group), [group('a b')]]
    const first = updated(EMPTY_REGISTER, carryIds(EMPTY_REGISTER, apart, { at: at(0) }))
    const merged = carryIds(first, one, { at: at(1), because: becauseOf([merge], [merge]) })
    const back = carryIds(updated(first, merged), apart, { at: at(2), because: becauseOf([undone], [merge, undone]) })
    assert.deepEqual([merged.log[0]?.because, back.log[0]?.because], [merge.id, undone.id])
    assert.equal(carryIds(first, one, { at: at(1), because: becauseOf([], [merge]) }).log[0]?.because, null)
  })
})

describe('properties of names', () => {
  const REPORTS = 'abcdefgh'.split('')
  /** A grouping: each report with the number of its group, some left out. */
  const grouping = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 8, maxLength: 8 }).map(homes => {
    const groups = Map.groupBy(
      REPORTS.filter((_, i) => homes[i]! >= 0),
      report => homes[REPORTS.indexOf(report)]!,
    )
    return [...groups.values()].map(members => members.join(' '))
  })

  it('every report in one story, names unique, every name ever given leads to a living story, twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(grouping, { minLength: 1, maxLength: 6 }), groupings => {
        let register: Register = EMPTY_REGISTER
        const ever = new Set<StoryId>()
        groupings.forEach((words, n) => {
          const groups = words.map(group)
          const update = carryIds(register, groups, { at: at(n) })
          register = updated(register, update)
          const again = carryIds(register, groups, { at: at(9) })
          assert.deepEqual([again.put, again.merged, again.log], [[], [], []])
          assert.equal(new Set(update.ids.values()).size, groups.length)
          for (const { id, members } of groups)
            for (const member of members) assert.equal(register.homeOf.get(member), update.ids.get(id))
          for (const id of register.stories.keys()) ever.add(id)
        })
        const members = [...register.stories.values()].flatMap(one => one.members)
        assert.deepEqual([...members].sort(), [...register.homeOf.keys()].sort())
        for (const id of ever) assert.ok(resolveId(register, id) !== null, id)
        const copy = registerOf([...register.stories.values()], [...register.merged.values()])
        assert.deepEqual([...copy.homeOf].sort(), [...register.homeOf].sort())
      }),
      { numRuns: 500 },
    )
  })

  it('the log tells every report that is in another story than before', () => {
    fc.assert(
      fc.property(grouping, grouping, (first, second) => {
        const before = updated(EMPTY_REGISTER, carryIds(EMPTY_REGISTER, first.map(group), { at: at(0) }))
        const update = carryIds(before, second.map(group), { at: at(1) })
        const told = update.log.flatMap(one => one.captureIds)
        const now = updated(before, update)
        const moved = second
          .flatMap(words => group(words).members)
          .filter(id => before.homeOf.get(id) !== now.homeOf.get(id))
        assert.deepEqual([...told].sort(), [...moved].sort())
      }),
      { numRuns: 300 },
    )
  })
})
