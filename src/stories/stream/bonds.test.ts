import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId } from '../../model/index.ts'
import { tiedTogether } from './bonds.ts'
import type { Bond } from './stream-tables.ts'

const bond = (a: string, b: string, kind: Bond['kind'] = 'apart'): Bond => ({
  a: a as ArticleId,
  b: b as ArticleId,
  kind,
})

test('decisions tie reports together through others, of whatever kind they are', () => {
  const tied = tiedTogether([
    bond('a', 'b'),
    bond('c', 'd'),
    bond('d', 'e', 'together'),
    bond('b', 'f'),
    bond('a', 'b'),
  ])
  assert.deepEqual(tied, [
    ['a', 'b', 'f'],
    ['c', 'd', 'e'],
  ])
  assert.deepEqual(tiedTogether([]), [])
})
