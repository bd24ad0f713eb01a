/** What the tables of every stream must do, wherever they are kept. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ArticleId, StoryId } from '../../src/model/index.ts'
import type { StreamReport, StreamStory, StreamTables } from '../../src/stories/stream/stream-tables.ts'
import { arrivals } from './grouping.ts'

/** Tables under test; `reopen` gives what was committed, undefined where nothing lasts. */
export type Subject = {
  readonly tables: StreamTables
  readonly reopen?: () => StreamTables
  readonly cleanUp: () => void
}

const GIVEN = arrivals(3, 6)

const report = (no: number, more: Partial<StreamReport> = {}): StreamReport => ({
  no,
  id: GIVEN[no]!.id,
  story: 1,
  entered: no + 1,
  background: no / 8,
  signature: GIVEN[no]!.signature,
  sentences: Uint32Array.of(no, 4_294_967_295),
  others: Uint32Array.from({ length: no }, (_, i) => i),
  scores: Float32Array.from({ length: no }, (_, i) => i / 8),
  ...more,
})

const story = (no: number, more: Partial<StreamStory> = {}): StreamStory => ({
  no,
  id: `s_${no}` as StoryId,
  founding: 0,
  size: 1,
  hasCore: false,
  touched: no,
  isLive: true,
  ...more,
})

/** Runs the contract. @param make  gives empty tables */
export function tablesContract(name: string, make: () => Subject): void {
  const withTables = (behaviour: string, run: (subject: Subject) => void) => {
    it(behaviour, () => {
      const subject = make()
      try {
        run(subject)
      } finally {
        subject.cleanUp()
      }
    })
  }

  describe(`tables of a stream: ${name}`, () => {
    withTables('hold nothing at first', ({ tables }) => {
      assert.deepEqual([tables.state(), tables.counts(), tables.find(GIVEN[0]!.id)], [null, null, null])
      assert.deepEqual([[...tables.liveStories()], [...tables.partition()], tables.bonds()], [[], [], []])
      assert.throws(() => tables.report(0), RangeError)
      assert.throws(() => tables.load(1), RangeError)
    })

    withTables('give back state and counts, the last ones', ({ tables }) => {
      const state = { nextReport: 7, nextStory: 3, nextEntry: 9, epoch: 4 }
      tables.putState({ ...state, epoch: 0 })
      tables.putState(state)
      const counts = { reports: 2, cells: Uint16Array.of(1, 65_535, 0), sentences: Uint32Array.of(4_294_967_295) }
      tables.putCounts(counts)
      assert.deepEqual(tables.state(), state)
      assert.deepEqual(tables.counts(), counts)
    })

    withTables('give back a report as it was put in', ({ tables }) => {
      for (const no of [0, 1, 2]) tables.putReport(report(no))
      assert.deepEqual(tables.report(2), report(2))
      assert.deepEqual(tables.find(GIVEN[2]!.id), { no: 2, story: 1 })
      assert.deepEqual(
        [...tables.countedSince(1)],
        [1, 2].map(no => ({ terms: GIVEN[no]!.signature.terms.ids, sentences: Uint32Array.of(no, 4_294_967_295) })),
      )
    })

    withTables('load a story with its nodes only', ({ tables }) => {
      tables.putStory(story(1, { size: 3, hasCore: true }))
      for (const no of [0, 1, 2]) tables.putReport(report(no))
      tables.setEntered(1, 0)
      tables.setEdges(2, { background: 0.5, others: Uint32Array.of(7), scores: Float32Array.of(0.25) })
      tables.putReport(report(3, { story: 2 }))
      const loaded = tables.load(1)
      assert.deepEqual(loaded.story, story(1, { size: 3, hasCore: true }))
      assert.deepEqual(
        loaded.nodes.map(node => [node.no, node.background, [...node.others], [...node.scores]]),
        [
          [0, 0, [], []],
          [2, 0.5, [7], [0.25]],
        ],
      )
      assert.deepEqual(
        tables.load(1, 1).nodes.map(node => node.no),
        [0],
      )
      assert.deepEqual(
        tables.membersOf(1),
        [0, 1, 2].map(no => GIVEN[no]!.id),
      )
    })

    withTables('move reports between stories and tell all stories', ({ tables }) => {
      for (const no of [1, 2, 3]) tables.putStory(story(no))
      for (const no of [0, 1, 2, 3]) tables.putReport(report(no, { story: no < 2 ? 1 : no }))
      tables.moveMembers(1, 2)
      tables.dropStory(1)
      tables.setStory(2, 3)
      const ids = (...numbers: number[]) => numbers.map(no => GIVEN[no]!.id)
      assert.deepEqual(
        [...tables.partition()],
        [
          { id: 's_2', articleIds: ids(0, 1) },
          { id: 's_3', articleIds: ids(2, 3) },
        ],
      )
      assert.deepEqual([tables.hasStoryId('s_1' as StoryId), tables.hasStoryId('s_2' as StoryId)], [false, true])
    })

    withTables('tell the stories of the window in the order in which they were touched', ({ tables }) => {
      tables.putStory(story(1, { touched: 9 }))
      tables.putStory(story(2, { touched: 4 }))
      tables.putStory(story(3, { isLive: false }))
      assert.deepEqual(
        [...tables.liveStories()].map(loaded => loaded.story.no),
        [2, 1],
      )
    })

    withTables('find stories by their keys until these are dropped', ({ tables }) => {
      for (const no of [1, 2, 3]) {
        tables.putStory(story(no, { isLive: false }))
        tables.putKeys(no, [
          { term: 4_294_967_295, weight: 0.5 },
          { term: no, weight: 0.25 },
        ])
      }
      tables.dropKeys(2)
      const found = (term: number, limit = 9) =>
        tables.storiesWith(term, limit).map(({ story, weight }) => [story, weight])
      assert.deepEqual(found(4_294_967_295), [
        [3, 0.5],
        [1, 0.5],
      ])
      assert.deepEqual([found(2), found(3), found(4_294_967_295, 1)], [[], [[3, 0.25]], [[3, 0.5]]])
    })

    withTables('forget everything but the decisions', ({ tables }) => {
      tables.putState({ nextReport: 1, nextStory: 2, nextEntry: 2, epoch: 0 })
      tables.putMark({ commit: 3, reader: 'r1' })
      tables.putStory(story(1))
      tables.putReport(report(0))
      const bond = { a: 'a', b: 'b', kind: 'apart' } as { a: ArticleId; b: ArticleId; kind: 'apart' }
      tables.putBond(bond)
      assert.deepEqual(tables.mark(), { commit: 3, reader: 'r1' })
      tables.clear()
      assert.deepEqual([tables.state(), tables.mark(), tables.find(GIVEN[0]!.id)], [null, null, null])
      assert.deepEqual([[...tables.partition()], tables.bonds()], [[], [bond]])
    })

    withTables('keep the last decision on a pair', ({ tables }) => {
      const [a, b] = ['a', 'b'] as [ArticleId, ArticleId]
      tables.putBond({ a, b, kind: 'together' })
      tables.putBond({ a, b, kind: 'apart' })
      assert.deepEqual(tables.bonds(), [{ a, b, kind: 'apart' }])
      tables.dropBond(a, b)
      assert.deepEqual(tables.bonds(), [])
    })

    withTables('keep what was committed, and nothing else', ({ tables, reopen }) => {
      if (reopen === undefined) return
      tables.putReport(report(0))
      tables.commit()
      tables.putReport(report(1))
      const again = reopen()
      assert.notEqual(again.find(GIVEN[0]!.id), null)
      assert.equal(again.find(GIVEN[1]!.id), null)
    })
  })
}
