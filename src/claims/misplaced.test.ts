import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readClaims } from './extract-claims.ts'
import { article, engine } from './testing.ts'

const countriesOf = (body: string): readonly (string | null)[] => [
  ...new Set(
    readClaims(article(body), engine()).claims.flatMap(c =>
      c.statement.slot === 'place' && c.statement.place.lat !== null ? [c.statement.place.country] : [],
    ),
  ),
]

const rows: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  ['a town that its dateline puts elsewhere', 'OAKMERE, Texas - Two men were shot dead in Oakmere on Monday.', []],
  ['a town of that state', 'WACO, Texas - Two men were shot dead in Waco on Monday.', ['US']],
  ['a side of a small town', 'A quake killed two people in eastern Tarsia on Monday.', []],
  ['a small town', 'A quake killed two people in Tarsia on Monday.', ['IT']],
  ['a side of a city', 'A blast killed two people in eastern Munich on Monday.', ['DE']],
]
for (const [name, body, expected] of rows)
  test(`places that another place of the name is taken for: ${name}`, () =>
    assert.deepEqual(countriesOf(body), expected))
