import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportJson } from './json.ts'
import { sampleAccount } from './sample.ts'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, v]) => [key, shuffled(v)]),
  )
}

test('the account survives JSON, begins with its version, ends with a newline', () => {
  const json = exportJson(sampleAccount)
  assert.deepEqual(JSON.parse(json), sampleAccount)
  assert.match(json, /^\{\n {2}"version": 1,\n/)
  assert.match(json, /\n\}\n$/)
})

test('the order in which objects were built changes nothing', () => {
  const other = shuffled(sampleAccount) as typeof sampleAccount
  assert.notEqual(JSON.stringify(other), JSON.stringify(sampleAccount))
  assert.equal(exportJson(other), exportJson(sampleAccount))
})
