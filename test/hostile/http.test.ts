import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const ROUNDS = '1' // of 50
const MUTANTS = '200' // of 4,000

test('every fetch from a faulty server or of a mutated answer ends as expected, and nothing stays open', () => {
  // In a process of its own: in this one other tests open and close sockets, and descriptors could not be counted.
  const script = join(import.meta.dirname, 'http.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ROUNDS, MUTANTS], { encoding: 'utf8' })
  assert.equal(status, 0, `${stdout}${stderr}`)
  assert.match(stdout, /faults: (?:3\d|4\d)/)
  assert.match(stdout, /leakedDescriptors: 0[\s\S]*misses: 0[\s\S]*mutants/)
})
