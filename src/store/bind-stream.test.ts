import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeUpReport } from '../../test/contract/reports.ts'
import { report } from '../stories/made-up.ts'
import { decision, side, undo } from '../stories/made-up-decisions.ts'
import { bindStream } from './bind-stream.ts'
import { groupReports } from './group-reports.ts'
import { createMemoryStore } from './memory.ts'
import type { Store } from './store.ts'

const FIRE =
  'A fire at the Ostrel rope works in Pellbridge killed Marta Quillan and two other workers on Tuesday night. Flames spread from the tar store to the spinning hall within minutes. The Pellbridge brigade called crews from Sorrin and Mardle.'
const BRIDGE =
  'The council of Vint has shut the old swing bridge for good. Engineer Tomas Weldrick found cracks in two of its girders. Ferries will cross the Larkmouth every ten minutes instead.'

const open = () => createMemoryStore({ reader: 'r1', now: () => '2031-05-02T12:00:00Z' })

function put(store: Store, title: string, text: string) {
  const { capture, bytes, understanding } = madeUpReport(`${title}\n\n${text}`)
  const { article } = report(understanding.article.id, title, text, { day: '2031-05-01', captureId: capture.id })
  store.putReports([{ capture, bytes, understanding: { article, mentions: [], claims: [] } }])
  return { id: article.id, capture: capture.id }
}

const groups = (store: Store) => [...store.stream().partition()].map(one => [...one.articleIds].sort())

describe('the stream of a store', () => {
  it('keeps to decisions made before and after its reports came, until they are undone', () => {
    const store = open()
    const [one, two] = [put(store, 'Rope works burn in Pellbridge', FIRE), put(store, 'Vint shuts its bridge', BRIDGE)]
    const merge = decision('merge', [side(one.capture), side(two.capture)])
    store.putStories({ decision: merge })
    assert.deepEqual(bindStream(store), [])
    groupReports(store, 'r1')
    assert.deepEqual(groups(store), [[one.id, two.id].sort()])
    const three = put(store, 'Three die as rope works burn', FIRE)
    store.putStories({ decision: undo(merge) })
    store.putStories({ decision: decision('apart', [side(one.capture), side(three.capture)]) })
    bindStream(store)
    groupReports(store, 'r1')
    assert.deepEqual(groups(store).length, 3)
    assert.deepEqual(bindStream(store), [])
  })

  it('makes no bonds where nothing was decided, and none for reports that it does not hold', () => {
    const store = open()
    const one = put(store, 'Rope works burn in Pellbridge', FIRE)
    groupReports(store, 'r1')
    store.putStories({ decision: decision('merge', [side(one.capture), side('f'.repeat(64))]) })
    assert.deepEqual([bindStream(store), store.stream().bonds()], [[], []])
  })
})
