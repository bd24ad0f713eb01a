import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { killStream } from './kill.ts'

test('a stream whose process is killed again and again ends as one that never was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recount-stream-kill-'))
  try {
    const whole = await killStream({ file: join(folder, 'whole.db'), reports: 600, kills: 0, seed: 1 })
    const torn = await killStream({ file: join(folder, 'torn.db'), reports: 600, kills: 6, seed: 1 })
    assert.ok(torn.killed >= 3, `expected several kills, got ${torn.killed}`)
    assert.deepEqual(torn.lost, [])
    assert.deepEqual(torn.stories, whole.stories)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
