import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Edge } from '../edge.ts'
import { loadStages } from '../load-stages.ts'
import { type MentionRow, predictMentions } from './mentions.ts'

const row = (id: string, text: string, ...words: readonly string[]): MentionRow => ({
  id,
  text,
  mentions: words.map((word, i) => {
    const start = text.indexOf(word)
    return { mention: `m${i}`, start, end: start + word.length, kind: 'event' }
  }),
})

const QUAY = row('quay', 'A barge rammed the ferry Solvind off Lundhavn.\nThree passengers died.', 'rammed', 'died')
const PIER = row('pier', 'The ferry Solvind was rammed by a barge off Lundhavn.\nThree passengers died.', 'rammed')

test('every mention has a cluster; files are worlds of their own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recount-mentions-'))
  try {
    const lines = (rows: readonly MentionRow[]): string => rows.map(r => `${JSON.stringify(r)}\n`).join('')
    writeFileSync(join(folder, 'one.jsonl'), lines([QUAY, PIER]))
    writeFileSync(join(folder, 'two.jsonl'), lines([{ ...PIER, id: 'far' }]))
    const edge = { stages: () => loadStages() } as unknown as Edge
    const out = (await predictMentions(edge, folder)).trim().split('\n')
    const clusters = new Map(out.map(line => [JSON.parse(line).id, JSON.parse(line).clusters]))
    assert.deepEqual([...clusters.keys()], ['quay', 'pier', 'far'])
    assert.deepEqual(Object.keys(clusters.get('quay')), ['m0', 'm1'])
    assert.equal(clusters.get('quay').m0, clusters.get('pier').m0)
    assert.notEqual(clusters.get('quay').m0, clusters.get('quay').m1)
    assert.notEqual(clusters.get('far').m0, clusters.get('pier').m0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
