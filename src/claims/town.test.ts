import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extractClaims } from './extract-claims.ts'
import { article, engine } from './testing.ts'

/** Places where the report is claimed to have happened. */
const placesOf = (text: string): readonly string[] => {
  const { claims } = extractClaims(article(text), engine())
  return [...new Set(claims.flatMap(c => (c.statement.slot === 'place' ? [c.statement.place.name] : [])))]
}

describe('the town of a report', () => {
  const TOLD: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'is not the place of writing, where another region is told',
      'LIMA, Peru — Two people were killed when a bus fell into a ravine near Juliaca, Puno region, on Monday. The road in Puno region was closed.',
      ['Juliaca, Puno'],
    ],
    [
      'is not the place of writing, where a district of another province is told',
      'KABUL, Afghanistan — Two men were detained in Spin Boldak district, Kandahar province, on Monday. The men had rifles.',
      ['Spin Boldak', 'Kandahar'],
    ],
    [
      'is none, where no town is named',
      'Two people were hurt when a crane fell on Monday. Police closed the street.',
      [],
    ],
    [
      'is not the town where the hurt were taken',
      'A man was shot on Elm Street in Toledo, Ohio, on Monday. He was flown to a hospital in Cleveland.',
      ['Elm Street', 'Toledo, Ohio', 'Toledo'],
    ],
    [
      'is that of a hospital where it happened there',
      'A nurse was shot dead outside a hospital in Toledo, Ohio, on Monday.',
      ['Toledo, Ohio', 'Toledo'],
    ],
  ]
  for (const [name, text, expected] of TOLD) it(name, () => assert.deepEqual(placesOf(text), expected))
})
