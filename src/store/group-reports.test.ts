import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeUpReport } from '../../test/contract/reports.ts'
import type { ArticleId } from '../model/index.ts'
import { report } from '../stories/made-up.ts'
import { decision, side } from '../stories/made-up-decisions.ts'
import type { Signature } from '../stories/signature.ts'
import { bindStream } from './bind-stream.ts'
import { groupReports } from './group-reports.ts'
import { createMemoryStore } from './memory.ts'
import type { Store } from './store.ts'

const FIRE =
  'A fire at the Ostrel rope works in Pellbridge killed Marta Quillan and two other workers on Tuesday night. Flames spread from the tar store to the spinning hall within minutes. The Pellbridge brigade called crews from Sorrin and Mardle.'
const BRIDGE =
  'The council of Vint has shut the old swing bridge for good. Engineer Tomas Weldrick found cracks in two of its girders. Ferries will cross the Larkmouth every ten minutes instead.'

/** Puts a report into the store in a commit of its own. */
function put(store: Store, title: string, text: string): string {
  const { capture, bytes, understanding } = madeUpReport(`${title}\n\n${text}`)
  const { article } = report(understanding.article.id, title, text, { day: '2031-05-01', captureId: capture.id })
  store.putReports([{ capture, bytes, understanding: { article, mentions: [], claims: [] } }])
  return article.id
}

/** As a program would have left it that kept something else of a report. */
function makeUnreadable(store: Store, ids: readonly string[]): void {
  const tables = store.stream()
  for (const id of ids) {
    const kept = tables.report(tables.find(id as ArticleId)!.no)
    tables.putReport({ ...kept, signature: {} as Signature })
  }
  tables.putMark({ commit: store.lastCommit(), reader: 'r1' })
  tables.commit()
}

const open = () => createMemoryStore({ reader: 'r1', now: () => '2031-05-02T12:00:00Z' })
const groups = (store: Store) => [...store.stream().partition()].map(({ articleIds }) => articleIds)

describe('groupReports', () => {
  it('groups what is new, and nothing twice', () => {
    const store = open()
    const first = put(store, 'Rope works burn in Pellbridge', FIRE)
    assert.deepEqual(
      groupReports(store, 'r1').map(change => change.kind),
      ['founded'],
    )
    const [second, other] = [
      put(store, 'Three die as rope works burn', FIRE),
      put(store, 'Vint shuts its bridge', BRIDGE),
    ]
    assert.deepEqual(
      groupReports(store, 'r1').map(change => change.kind),
      ['joined', 'founded'],
    )
    assert.deepEqual(groups(store), [[first, second], [other]])
    assert.deepEqual(groupReports(store, 'r1'), [])
  })

  it('begins anew with readings of another version, and keeps decisions', () => {
    const store = open()
    const [first, second] = [
      put(store, 'Rope works burn in Pellbridge', FIRE),
      put(store, 'Three die at rope works', FIRE),
    ]
    groupReports(store, 'r1')
    store
      .stream()
      .putBond({ a: [first, second].sort()[0] as never, b: [first, second].sort()[1] as never, kind: 'apart' })
    assert.equal(groupReports(store, 'r2').length, 2)
    assert.deepEqual(groups(store), [[first], [second]])
  })

  it('begins anew where the stream was kept in an earlier form, whoever looks first, and keeps decisions', () => {
    for (const isDecidedFirst of [true, false]) {
      const store = open()
      const ids = [put(store, 'Rope works burn in Pellbridge', FIRE), put(store, 'Three die at rope works', FIRE)]
      groupReports(store, 'r1')
      makeUnreadable(store, ids)
      if (isDecidedFirst) {
        const [one, other] = [...store.reports()].map(({ article }) => side(article.captureId))
        store.putStories({ decision: decision('apart', [one!, other!]) })
        assert.deepEqual(bindStream(store), [])
      }
      assert.equal(groupReports(store, 'r1').length, 2)
      assert.equal(groups(store).length, isDecidedFirst ? 2 : 1)
      assert.deepEqual(groupReports(store, 'r1'), [])
    }
  })

  it('has nothing to do in an empty store', () => {
    const store = open()
    assert.deepEqual(groupReports(store, 'r1'), [])
    assert.equal(store.stream().mark(), null)
  })
})
