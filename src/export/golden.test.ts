import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { matchGolden } from './golden.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

test('no golden is left that no test reads', () => {
  const tests = readdirSync(here).filter(name => name.endsWith('.test.ts'))
  const code = tests.map(name => readFileSync(here + name, 'utf8')).join('\n')
  const orphans = readdirSync(`${here}golden`).filter(name => !code.includes(name))
  assert.deepEqual(orphans, [])
})

test('a missing golden fails', { skip: process.env.UPDATE_GOLDEN === '1' }, () => {
  assert.throws(() => matchGolden('x', new URL('./golden/none.txt', import.meta.url)), /missing golden/)
})
