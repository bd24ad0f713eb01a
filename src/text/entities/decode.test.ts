import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestLabels } from './decode.ts'
import { FIRST, LABELS, LAST, labelOf, MIDDLE, mayEnd, mayFollow, mayStart, ONLY, OUTSIDE } from './labels.ts'

const noPairs = new Int32Array(LABELS * LABELS)

const scoresOf = (rows: readonly Readonly<Record<number, number>>[]): Float64Array => {
  const out = new Float64Array(rows.length * LABELS)
  rows.forEach((row, i) => {
    for (const [label, score] of Object.entries(row)) out[i * LABELS + Number(label)] = score
  })
  return out
}

test('labels follow each other so that they spell whole names of one kind', () => {
  const first = labelOf(0, FIRST)
  const rows: [number, number, boolean][] = [
    [OUTSIDE, first, true],
    [OUTSIDE, labelOf(0, ONLY), true],
    [OUTSIDE, labelOf(0, LAST), false],
    [first, labelOf(0, MIDDLE), true],
    [first, labelOf(0, LAST), true],
    [first, labelOf(1, LAST), false],
    [first, OUTSIDE, false],
    [labelOf(0, LAST), labelOf(0, FIRST), true],
    [labelOf(2, ONLY), OUTSIDE, true],
  ]
  for (const [last, next, expected] of rows) assert.equal(mayFollow(last, next), expected, `${last} ${next}`)
})

test('the best whole name wins over better single words', () => {
  const rows = [
    { [labelOf(0, FIRST)]: 3, [labelOf(1, ONLY)]: 2 },
    { [labelOf(1, LAST)]: 9, [labelOf(0, LAST)]: 1 },
  ]
  assert.deepEqual([...bestLabels(scoresOf(rows), 2, noPairs)], [labelOf(1, FIRST), labelOf(1, LAST)])
  assert.deepEqual([...bestLabels(scoresOf([{ [labelOf(0, FIRST)]: 9 }]), 1, noPairs)], [OUTSIDE])
})

test('any scores give a row that starts, follows and ends as it may', () => {
  const score = fc.integer({ min: -500, max: 500 })
  fc.assert(
    fc.property(
      fc.array(fc.array(score, { minLength: LABELS, maxLength: LABELS }), { minLength: 1, maxLength: 7 }),
      rows => {
        const labels = bestLabels(rows.flat(), rows.length, noPairs)
        assert.ok(mayStart(labels[0]!) && mayEnd(labels.at(-1)!))
        labels.forEach((label, i) => {
          if (i > 0) assert.ok(mayFollow(labels[i - 1]!, label))
        })
      },
    ),
    { seed: 7 },
  )
})
