import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { freshMs, nextDelay, type PollState } from './back-off.ts'
import { conditionalHeaders, validatorsOf } from './conditional.ts'
import { httpDate, retryAfterMs } from './retry-after.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const calm: PollState = {
  everyMs: 30 * MINUTE,
  retryAfterMs: null,
  freshMs: null,
  ttlMinutes: null,
  failures: 0,
  chance: 0,
}

describe('nextDelay', () => {
  const rows: readonly (readonly [Partial<PollState>, number])[] = [
    [{}, 30 * MINUTE],
    [{ chance: 1 }, 33 * MINUTE],
    [{ everyMs: 1000 }, MINUTE],
    [{ everyMs: 1000, chance: 0.5 }, 63_000],
    [{ failures: 1 }, HOUR],
    [{ failures: 3 }, 4 * HOUR],
    [{ failures: 1_000_000 }, 24 * HOUR],
    [{ freshMs: 2 * HOUR }, 2 * HOUR],
    [{ freshMs: MINUTE }, 30 * MINUTE],
    [{ freshMs: 400 * HOUR }, 24 * HOUR],
    [{ ttlMinutes: 90 }, 90 * MINUTE],
    [{ ttlMinutes: 999_999 }, 24 * HOUR],
    [{ everyMs: 48 * HOUR, failures: 5 }, 48 * HOUR],
    [{ retryAfterMs: 6 * HOUR }, 6 * HOUR],
    [{ retryAfterMs: MINUTE }, 30 * MINUTE],
    [{ retryAfterMs: 3 * 24 * HOUR }, 3 * 24 * HOUR],
    [{ retryAfterMs: 1e13 }, 7 * 24 * HOUR],
    [{ everyMs: 1000, retryAfterMs: 0 }, MINUTE],
  ]
  for (const [state, ms] of rows)
    it(`${JSON.stringify(state)} → ${ms / MINUTE} min`, () => assert.equal(nextDelay({ ...calm, ...state }), ms))

  it('is never under a minute nor under what the server asked for, up to a week', () => {
    const ms = fc.option(fc.integer({ min: 0, max: 1e12 }))
    const state = fc.record({
      everyMs: fc.integer({ min: 0, max: 1e9 }),
      retryAfterMs: ms,
      freshMs: ms,
      ttlMinutes: ms,
      failures: fc.nat(100),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(state, one => {
        const delay = nextDelay(one)
        assert.ok(delay >= MINUTE && delay >= Math.min(one.retryAfterMs ?? 0, 7 * 24 * HOUR))
        assert.ok(delay <= 1.1 * Math.max(7 * 24 * HOUR, one.everyMs) + 1)
      }),
    )
  })
})

describe('freshMs', () => {
  const rows: readonly (readonly [Record<string, string>, number | null])[] = [
    [{}, null],
    [{ 'cache-control': 'public, max-age=600' }, 600_000],
    [{ 'cache-control': 'Max-Age="600"' }, 600_000],
    [{ 'cache-control': 'max-age=600', age: '100' }, 500_000],
    [{ 'cache-control': 'max-age=600', age: '700' }, 0],
    [{ 'cache-control': 's-maxage=600' }, null],
    [{ 'cache-control': 'no-cache, max-age=600' }, null],
    [{ 'cache-control': 'no-store' }, null],
    [{ expires: 'Sun, 04 May 2031 11:00:00 GMT', date: 'Sun, 04 May 2031 10:00:00 GMT' }, HOUR],
    [{ expires: '0', date: 'Sun, 04 May 2031 10:00:00 GMT' }, null],
    [{ expires: 'Sun, 04 May 2031 09:00:00 GMT', date: 'Sun, 04 May 2031 10:00:00 GMT' }, 0],
  ]
  for (const [headers, ms] of rows) it(`${JSON.stringify(headers)} → ${ms}`, () => assert.equal(freshMs(headers), ms))
})

describe('retryAfterMs', () => {
  const now = Date.UTC(2031, 4, 4, 10)
  const rows: readonly (readonly [string | undefined, number | null])[] = [
    [undefined, null],
    ['120', 120_000],
    [' 0 ', 0],
    ['Sun, 04 May 2031 10:00:30 GMT', 30_000],
    ['Sun, 04 May 2031 09:00:00 GMT', 0],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['2031-05-04T10:00:30Z', null],
    ['99999999999999999999', null],
  ]
  for (const [header, ms] of rows) it(`${header} → ${ms}`, () => assert.equal(retryAfterMs(header, now), ms))

  it('reads dates of HTTP and no others', () => {
    assert.equal(httpDate('Sun, 06 Nov 1994 08:49:37 GMT'), 784_111_777_000)
    assert.equal(httpDate('Sun Nov  6 08:49:37 1994'), null)
    assert.equal(httpDate('Sun, 99 Nov 1994 08:49:37 GMT'), null)
  })
})

describe('marks of an answer', () => {
  it('come back byte for byte', () => {
    const marks = validatorsOf({ etag: 'W/"\xe9 1"', 'last-modified': 'yesterday' })
    assert.deepEqual(conditionalHeaders(marks), { 'if-none-match': 'W/"\xe9 1"', 'if-modified-since': 'yesterday' })
    assert.deepEqual(conditionalHeaders(validatorsOf({})), {})
  })

  it('are left out when no header can hold them', () => {
    assert.deepEqual(conditionalHeaders({ etag: 'a\r\nx: b', lastModified: '\u2028' }), {})
    assert.deepEqual(conditionalHeaders({ etag: '', lastModified: null }), {})
  })
})
