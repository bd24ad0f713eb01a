import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engine } from '../../claims/testing.ts'
import { recountAll, understand } from '../../pipeline.ts'
import { createGazetteer } from '../../text/gazetteer/gazetteer.ts'
import { readGazetteer } from '../../workers/weights.ts'
import { FIXED_NOW } from './account-of-paths.ts'
import { linesOf } from './gva-stream.ts'
import { readingOf } from './readings.ts'

const MILL =
  'Two men were shot dead in Springfield, Illinois, on Monday, police said. Ivo Brandt, 31, was among the dead.'
const QUAY =
  'A woman was wounded in a shooting at the Harbour Club in Mobile, Alabama, on Thursday. Clara Voss, 24, is in hospital.'
const rows = [
  ['m1', 'Two dead in Springfield shooting', '2028-03-07', MILL],
  ['m2', 'Two men killed in Springfield', '2028-03-07', `${MILL} Detectives found a rifle in Mill Lane.`],
  ['q1', 'Woman hurt in Harbour Club shooting', '2028-05-19', QUAY],
].map(([id, title, published, text]) => ({ id: id!, title: title!, published: published!, text: text!, outlet: null }))

test('each report has a line with its incident, each incident one with its own dead, day and town', () => {
  const stages = { understand: (capture: Parameters<typeof understand>[0]) => understand(capture, engine()) }
  const read = rows.map(row => ({ row, reading: readingOf(stages, row)! }))
  const account = recountAll(
    read.map(r => r.reading),
    FIXED_NOW,
  )
  const lines = linesOf(read, account, createGazetteer(readGazetteer())) as readonly Record<string, unknown>[]
  const groupOf = new Map(lines.flatMap(l => (typeof l.article === 'string' ? [[l.article, l.incident]] : [])))
  assert.equal(groupOf.get('m1'), groupOf.get('m2'))
  assert.notEqual(groupOf.get('m1'), groupOf.get('q1'))
  const facts = (article: string) => lines.find(l => l.article === undefined && l.incident === groupOf.get(article))!
  const [mill, quay] = [facts('m1'), facts('q1')]
  assert.deepEqual([mill.killed, mill.injured, mill.date, mill.city], [2, 0, '2028-03-06', 'Springfield'])
  assert.deepEqual([quay.killed, quay.injured, quay.date, quay.state], [0, 1, '2028-05-18', 'Alabama'])
  assert.equal(lines.length, 5)
})
