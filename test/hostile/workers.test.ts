import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KILLERS, killWorkers } from './killers.ts'

test('each way to kill a worker is set aside under its name, and costs neither a page nor the program', async () => {
  const kinds = Object.keys(KILLERS)
  const damage = await killWorkers(kinds, 500)
  assert.deepEqual(damage.wrong, [])
  assert.equal(damage.pages, kinds.length)
  assert.equal(damage.byCode['workers/crashed'], 1)
  assert.equal(damage.byCode['cli/not-understood'], 1)
  assert.ok((damage.byCode['workers/out-of-memory'] ?? 0) >= 1, JSON.stringify(damage.byCode))
  assert.ok(damage.healthMs.length > 0)
})
