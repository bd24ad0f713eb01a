import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createFrequencies, rarityFrom } from './frequencies.ts'

const terms = (...ids: number[]) => Uint32Array.from(ids)

describe('createFrequencies', () => {
  it('counts the reports that hold a term', () => {
    const counts = createFrequencies(null)
    for (const ids of [terms(1, 2), terms(2, 3), terms(2)]) counts.add(ids)
    const { rarity } = counts.snapshot()
    assert.deepEqual([rarity.reports, rarity.seen(1), rarity.seen(2), rarity.seen(4)], [3, 1, 3, 0])
  })

  it('leaves a snapshot as it was taken', () => {
    const counts = createFrequencies(null)
    const before = counts.snapshot()
    counts.add(terms(7))
    assert.equal(before.rarity.seen(7), 0)
  })

  it('goes on from stored counts', () => {
    const counts = createFrequencies(null)
    counts.add(terms(7, 9))
    const again = createFrequencies(counts.snapshot().counts)
    again.add(terms(9))
    const { rarity } = again.snapshot()
    assert.deepEqual([rarity.reports, rarity.seen(7), rarity.seen(9)], [2, 1, 2])
  })

  it('forgets: counts of an endless stream are halved before they overflow', () => {
    const counts = createFrequencies({ reports: 65_535, cells: new Uint16Array(1 << 21).fill(65_535) })
    counts.add(terms(5))
    const { reports, seen } = rarityFrom(counts.snapshot().counts)
    assert.deepEqual([reports, seen(5), seen(6)], [32_768, 32_768, 32_767])
  })
})
