import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { testEdge } from '../../test/contract/edge.ts'
import { recountAll } from '../pipeline.ts'
import { run } from './run.ts'

const WIRE = [
  'A ferry carrying 84 passengers caught fire in the harbour of Port Averil on Monday, killing two crew members, the coast guard said.',
  'The blaze broke out in the engine room of the Marigold shortly after it left the northern quay for the island of Tresk.',
  'Rescuers in four tugboats brought the passengers ashore while a helicopter lifted the captain, Ilse Vandermeer, from the bridge.',
  'The harbour authority closed the northern quay until Wednesday and asked fishermen to stay away from the wreck.',
]
const CUT = [WIRE[2], WIRE[0], WIRE[1]!.replace('shortly after', 'soon after')]
const files = {
  'in/wire.txt': WIRE.join('\n\n'),
  'in/cut.txt': [...CUT, 'A choir from Holt sang on the quay that evening until the lamps went out.'].join('\n\n'),
  'in/mill.txt': 'A grain mill burnt down beside the weir of Lower Holt. The miller was unhurt.',
}

let folder = ''
let db = ''
/** The real grouping; the made-up reading makes one sentence of a report, so its sentences are found anew. */
const grouped: typeof recountAll = (reports, ...more) =>
  recountAll(
    reports.map(one => ({ ...one, article: { ...one.article, sentences: [] } })),
    ...more,
  )

async function recount(...args: readonly string[]) {
  const plain = testEdge({ files })
  const edge = testEdge({ files, stages: async () => ({ ...(await plain.stages()), recountAll: grouped }) })
  const code = await run([...args, '--db', db], edge)
  return { code, ...edge.written }
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recount-copies-'))
  db = join(folder, 'x.db')
  await recount('read', '.')
})
after(() => rmSync(folder, { recursive: true, force: true }))

describe('copies', () => {
  it('prints the original with its reason, and the words that the copy shares with it', async () => {
    const { code, out } = await recount('copies')
    assert.equal(code, 0)
    assert.match(out, /^wire\.txt {2}undated · .* · \S+\n {2}the original: it is the longer/)
    assert.match(out, /└ cut\.txt {2}undated/)
    assert.match(out, /cut or re-headed, \d\d % of it shared in 3 passages; 0 of its 1 claim add no voice/)
    assert.match(out, /… and 1 more passage \(--all\)/)
    const { out: all } = await recount('copies', '--all')
    assert.match(all, /= Rescuers in four tugboats/)
    assert.match(all, /< The blaze [^<>]*shortly after[^<>]*> The blaze [^<>]*soon after/)
  })

  it('takes a story, a report by its id or where it was read from, and says when there is nothing', async () => {
    const { copyGroups } = JSON.parse((await recount('copies', '--json')).out)
    const [group] = copyGroups
    assert.deepEqual([copyGroups.length, group.why, group.original.origin], [1, 'longer', 'in/wire.txt'])
    const [copy] = group.copies
    assert.deepEqual([copy.origin, copy.how, copy.passages.length], ['in/cut.txt', 'syndicated', 3])
    assert.equal(copy.passages[0].wordsInCopy, WIRE[2])
    assert.equal(copy.passages[0].wordsInOriginal, WIRE[2])
    const stories: readonly { id: string; reports: number }[] = JSON.parse(
      (await recount('stories', '--json')).out,
    ).stories
    const story = stories.find(one => one.reports === 2)!.id
    for (const words of [copy.articleId, copy.articleId.slice(0, 8), 'in/wire.txt', story])
      assert.deepEqual(JSON.parse((await recount('copies', words, '--json')).out).copyGroups, copyGroups, words)
    assert.equal((await recount('copies', 'in/mill.txt')).out, "No report of 'in/mill.txt' is a copy of another.\n")
  })

  it('does not guess', async () => {
    const { code, err } = await recount('copies', 'volcano')
    assert.equal(code, 1)
    assert.match(err, /expected the id or words of a story, got 'volcano'/)
  })
})
