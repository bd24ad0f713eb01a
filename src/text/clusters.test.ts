import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadClusters, packClusters, readClusters, wordKey } from './clusters.ts'

const shipped = loadClusters(readFileSync(new URL('../../models/clusters.bin.gz', import.meta.url)))

test('words that are used alike share a group', () => {
  assert.equal(shipped.fine('killed'), shipped.fine('wounded'))
  assert.equal(shipped.fine('tuesday'), shipped.fine('friday'))
  assert.notEqual(shipped.fine('tuesday'), shipped.fine('hospital'))
})

test('an unknown word has no group', () => {
  for (const word of ['', 'zzqxv', 'xylobrand', '\ud800'])
    assert.deepEqual([shipped.fine(word), shipped.coarse(word)], [-1, -1], word)
  assert.equal(readClusters(new Uint8Array(0)).fine('killed'), -1)
})

test('what is packed is read back; the first of two equal words counts', () => {
  const made = loadClusters(
    packClusters(['b', 'a', 'é', 'a'], Uint16Array.of(300, 2, 1023, 9), new Uint8Array(1024).fill(7)),
  )
  assert.deepEqual(['b', 'a', 'é', 'c'].map(made.fine), [300, 2, 1023, -1])
  assert.deepEqual(['b', 'c'].map(made.coarse), [7, -1])
  assert.equal(made.fineOfKey(wordKey('b')), 300)
  assert.equal(made.coarseOfFine(-1), -1)
})
