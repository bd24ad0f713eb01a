import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOf } from './isaf-release.ts'

test('a release is cut into headline, day of issue and report', () => {
  assert.deepEqual(
    partsOf(
      'Troops Detain Two in Balkh\nISAF Joint Command - Afghanistan 2011-03-S-900 For Immediate Release   KABUL, Afghanistan (March 9) - Troops detained two men.',
    ),
    {
      title: 'Troops Detain Two in Balkh',
      published: '2011-03-09',
      body: 'KABUL, Afghanistan — Troops detained two men.',
    },
  )
  assert.deepEqual(partsOf('2012-04-S-900\n\nKABUL, Afghanistan (Apr. 3, 2012)\nTroops met.'), {
    title: '',
    published: '2012-04-03',
    body: 'KABUL, Afghanistan — Troops met.',
  })
  assert.equal(partsOf('Troops met.').published, null)
})
