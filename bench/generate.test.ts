import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generateReports } from './generate.ts'

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const words = (text: string): number =>
  text
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length

test('the same seed gives the same bytes, another seed others', () => {
  assert.deepEqual(generateReports(7, 60), generateReports(7, 60))
  assert.notDeepEqual(generateReports(7, 60), generateReports(8, 60))
})

test('a smaller count is a prefix of a larger one; none for zero and less', () => {
  assert.deepEqual(generateReports(3, 25), generateReports(3, 40).slice(0, 25))
  assert.deepEqual(generateReports(3, 0), [])
  assert.deepEqual(generateReports(3, -4), [])
})

test('every origin is used once and every report has the length of a real one', () => {
  const reports = generateReports(11, 1000)
  assert.equal(new Set(reports.map(report => report.origin)).size, 1000)
  for (const report of reports) {
    const length = words(decode(report.bytes))
    assert.ok(length >= 130 && length <= 600, `${report.origin}: ${length} words`)
  }
})

test('no placeholder is left in the text, and JSON reports parse', () => {
  for (const { origin, bytes } of generateReports(5, 300)) {
    const text = decode(bytes)
    assert.ok(!/undefined|NaN|\[object|\$\{/.test(text), origin)
    if (origin.endsWith('.json')) assert.equal(JSON.parse(text)['@type'], 'NewsArticle')
  }
})

test('a copy repeats paragraphs of the agency report of its evening', () => {
  const reports = generateReports(2, 10)
  const find = (style: string): string =>
    decode(reports.find(report => report.origin.includes(style))?.bytes ?? new Uint8Array())
  const shared = find('-copy')
    .split('\n\n')
    .filter(paragraph => find('-wrap').includes(paragraph))
  assert.ok(shared.length >= 4, `${shared.length} shared paragraphs`)
})
