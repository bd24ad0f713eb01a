import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportJson, harmlessJson } from './json.ts'
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

test('what could steer a terminal is written as an escape and reads back the same', () => {
  const words = 'a\u001b[31m \u009b31m \u202e \u{e0041} é “日本” \u007f'
  const json = harmlessJson({ words })
  assert.deepEqual(JSON.parse(json), { words })
  assert.equal(json, '{"words":"a\\u001b[31m \\u009b31m \\u202e \\udb40\\udc41 é “日本” \\u007f"}')
})
