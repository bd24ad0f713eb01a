import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributionAt, speechOfCue } from './attribution.ts'
import type { Speech } from './speech.ts'

const speech = (cueVerb: string, start: number, end: number, cue = 0): Speech => ({
  sentence: 0,
  attribution: { source: null, cue: { start: cue, end: cue + 4 }, via: null },
  content: [{ start, end }],
  cueVerb,
})

test('the innermost speech that holds the span, a quote before any other', () => {
  const outer = speech('report', 0, 100)
  const inner = speech('say', 20, 60)
  const quote = speech('quote', 10, 80)
  assert.equal(attributionAt([outer, inner], { start: 30, end: 40 }), inner)
  assert.equal(attributionAt([outer, inner], { start: 70, end: 90 }), outer)
  assert.equal(attributionAt([outer, inner, quote], { start: 30, end: 40 }), quote)
  assert.equal(attributionAt([inner], { start: 10, end: 30 }), null)
  assert.equal(attributionAt([], { start: 0, end: 1 }), null)
})

test('the speech whose cue starts at the span', () => {
  const said = speech('say', 20, 60, 12)
  assert.equal(speechOfCue([said], { start: 12, end: 16 }), said)
  assert.equal(speechOfCue([said], { start: 13, end: 16 }), null)
})
