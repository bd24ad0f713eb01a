import assert from 'node:assert/strict'
import { test } from 'node:test'
import { synonymTable } from '../../src/stories/copies/synonyms.ts'
import { stem } from '../../src/stories/terms.ts'
import { makeGold, readGold } from './gold.ts'
import { judgeEditions, judgePairs, type Row, tableOf } from './score.ts'
import { generateSet, PAIR_KINDS } from './set.ts'
import { SWAPS } from './thesaurus.ts'

const set = generateSet(1)

test('the generator gives the gold that is kept', () => {
  const [made, kept] = [makeGold(), readGold()]
  assert.equal(made.pairs, kept.pairs)
  assert.equal(made.reports, kept.reports)
})

test('the set is large and varied', () => {
  assert.ok(set.pairs.length >= 400)
  for (const kind of PAIR_KINDS) assert.ok(set.pairs.filter(pair => pair.kind === kind).length >= 48, kind)
  assert.equal(new Set(set.pairs.map(pair => pair.a.split('-').slice(0, 2).join('-'))).size, 48)
  const texts = new Set([...set.reports.values()].map(report => report.article.text))
  assert.equal(texts.size, set.reports.size)
})

test('most of what the rewriter swaps is unknown to our list of synonyms', () => {
  const table = synonymTable(stem)
  const known = (from: string, to: string): boolean => (table.get(stem(from)) ?? from) === (table.get(stem(to)) ?? to)
  const swaps = SWAPS.flatMap(([from, to]) => to.map(word => [from, word] as const))
  const unknown = swaps.filter(([from, to]) => !known(from, to))
  assert.ok(unknown.length > swaps.length / 2, `${unknown.length} of ${swaps.length}`)
})

/** Least share found of copies. */
const FOUND = { same: 0.97, syndicated: 0.97, spun: 0.9 } as const

/** Most that may be called copies of what is none. */
const FALSE = { independent: 0.009, quoting: 0.03, template: 0.07, unrelated: 0.03 } as const

for (const half of ['A', 'B'] as const) {
  const tables: readonly (readonly [string, readonly Row[]])[] = [
    ['pair by pair', tableOf(judgePairs(set), half)],
    ['in editions', tableOf(judgeEditions(set), half)],
  ]
  for (const [how, rows] of tables) {
    test(`copies are found, half ${half}, ${how}`, () => {
      for (const [kind, least] of Object.entries(FOUND)) {
        const row = rows.find(one => one.kind === kind)!
        assert.ok(row.copied >= least, `${kind} ${row.copied}: ${row.wrong.join(' ')}`)
      }
    })
    test(`nothing else is called a copy, half ${half}, ${how}`, () => {
      for (const [kind, most] of Object.entries(FALSE)) {
        const row = rows.find(one => one.kind === kind)!
        assert.ok(row.copied <= most, `${kind} ${row.copied}: ${row.wrong.join(' ')}`)
      }
    })
  }
}
