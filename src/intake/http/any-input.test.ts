import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addressUse } from './address.ts'
import { isAllowedAddress, isAllowedHost, readAllowList } from './allow-list.ts'
import { freshMs } from './back-off.ts'
import { decodersOf } from './body.ts'
import { conditionalHeaders } from './conditional.ts'
import { contentTypeOf, pageTypeOf } from './content-type.ts'
import { FetchFailure, failureOf } from './failure.ts'
import { retryAfterMs } from './retry-after.ts'
import { targetOf } from './target.ts'

const text = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.webUrl(),
  fc.ipV4Extended(),
  fc.ipV6(),
  fc.constantFrom('max-age=', 'gzip,', 'charset=', 'http://', '[::1]', 'localhost:8080', '10.0.0.0/8'),
)
const both = fc.tuple(text, text).map(([a, b]) => a + b)
const any = fc.oneof(text, both)
const list = readAllowList(['intranet.example', '10.0.0.0/8'])

/** Our own failure is an answer; everything else is a fault. */
function settles(run: () => unknown, name: string): void {
  try {
    run()
  } catch (error) {
    assert.ok(error instanceof Error && error.name === name, `expected ${name}, got ${error}`)
  }
}

describe('no string from outside makes the fetcher throw anything but its own failures', () => {
  it('addresses, lists and headers', () => {
    fc.assert(
      fc.property(any, fc.uint8Array({ maxLength: 100 }), (one, bytes) => {
        settles(() => targetOf(one, list), 'FetchFailure')
        settles(() => decodersOf(one, 'x'), 'FetchFailure')
        settles(() => readAllowList([one]), 'RecountError')
        assert.equal(typeof addressUse(one), 'string')
        assert.equal(typeof isAllowedHost(list, one, 80), 'boolean')
        assert.equal(typeof isAllowedAddress(list, one), 'boolean')
        pageTypeOf(contentTypeOf({ 'content-type': one }), bytes)
        freshMs({ 'cache-control': one, age: one, expires: one, date: one })
        retryAfterMs(one, 0)
        conditionalHeaders({ etag: one, lastModified: one })
        assert.ok(failureOf(one, 'x') instanceof FetchFailure)
      }),
      { numRuns: 500 },
    )
  })

  it('lets no address through that is not what it says', () => {
    const literal = fc.oneof(
      fc.ipV4(),
      fc.ipV6().map(address => `[${address}]`),
      fc.nat(2 ** 32 - 1).map(String),
    )
    fc.assert(
      fc.property(literal, address => {
        const host = URL.parse(`http://${address}/`)?.hostname.replace(/^\[|\]$/g, '')
        if (host === undefined) return
        const isPublic = addressUse(host) === 'public'
        if (isPublic) targetOf(`http://${address}/`, readAllowList([]))
        else assert.throws(() => targetOf(`http://${address}/`, readAllowList([])), { code: 'fetch/denied-address' })
      }),
      { numRuns: 500 },
    )
  })
})
