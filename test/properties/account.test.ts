import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { accountSchema } from '../../src/export/schema.ts'
import { validate } from '../../src/export/validate.ts'
import type { Capture } from '../../src/model/index.ts'
import { understand } from '../../src/pipeline.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { PutStatus } from '../../src/store/store.ts'
import { checkAccount } from './anchors.ts'
import { assertSame } from './difference.ts'
import { accountOf, captureOfText, engine, NOW, POOL, read, settings, someReports } from './pool.ts'

describe('the account of some reports', () => {
  test('order of arrival changes nothing, and a report given twice counts once', () => {
    const given = someReports().chain(reports =>
      fc.record({
        reports: fc.constant(reports),
        again: fc
          .array(fc.constantFrom(...reports), { maxLength: 4 })
          .chain(twice => fc.shuffledSubarray([...reports, ...twice], { minLength: reports.length + twice.length })),
      }),
    )
    fc.assert(
      fc.property(given, ({ reports, again }) => assertSame(accountOf(again), accountOf(reports))),
      settings(12),
    )
  })

  test('every anchor reads back its words; all ids lead somewhere', () => {
    fc.assert(
      fc.property(someReports(), reports => checkAccount(accountOf(reports))),
      settings(15),
    )
    checkAccount(accountOf(POOL.map(read)))
  })

  test('it survives JSON and its schema allows it', () => {
    fc.assert(
      fc.property(someReports(), reports => {
        const account = accountOf(reports)
        assertSame(JSON.parse(JSON.stringify(account)), account)
        assert.deepEqual(validate(account, accountSchema), [])
      }),
      settings(12),
    )
  })
})

test('reading twice gives the same ids, and a store in which it is put twice holds it once', () => {
  const store = createMemoryStore({ reader: 'test', now: () => NOW })
  // A store wants ids that are hashes of the bytes: the captures are made anew from their texts.
  const texts = POOL.map(({ origin, body }) => captureOfText(origin.replace(/l#\d+$/, ''), body))
  const put = (capture: Capture): readonly PutStatus[] => {
    const bytes = new TextEncoder().encode(capture.body)
    return store.putReports([{ capture, bytes, understanding: understand(capture, engine) }])
  }
  for (const capture of texts) assert.deepEqual(put(capture), ['stored'], capture.origin)
  const counts = store.counts()
  const account = accountOf([...store.reports()])
  for (const capture of texts) assert.deepEqual(put(capture), ['known'])
  assert.deepEqual(store.counts(), counts)
  assertSame(accountOf([...store.reports()]), account)
  assertSame(account, accountOf(texts.map(read)))
})
