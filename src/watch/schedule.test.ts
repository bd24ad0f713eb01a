import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { between, chance, later, latest, nextReading, nextTime } from './schedule.ts'
import { WATCH_SETTINGS } from './settings.ts'

const NOW = '2031-05-02T12:00:00Z'
const HOUR = 3_600_000

describe('instants', () => {
  it('are moved by milliseconds, up to whole seconds', () => {
    assert.equal(later(NOW, 1), '2031-05-02T12:00:01Z')
    assert.equal(later(NOW, 60_000), '2031-05-02T12:01:00Z')
    assert.equal(later(NOW, -HOUR), '2031-05-02T11:00:00Z')
    assert.equal(between(NOW, later(NOW, HOUR)), HOUR)
    assert.equal(latest(NOW, later(NOW, 1000)), later(NOW, 1000))
  })
})

describe('chance', () => {
  it('is the same for the same words, another for others, and lies in 0..1', () => {
    assert.equal(chance('s', 'a', 'b'), chance('s', 'a', 'b'))
    assert.notEqual(chance('s', 'a'), chance('s', 'b'))
    assert.notEqual(chance('s', 'a'), chance('t', 'a'))
    fc.assert(fc.property(fc.string(), word => chance('s', word) >= 0 && chance('s', word) < 1))
  })
})

describe('the next time', () => {
  const wait = (wishes: Partial<Parameters<typeof nextTime>[0]>) =>
    between(NOW, nextTime({ name: 'x', now: NOW, everyMs: HOUR / 2, ...wishes }, WATCH_SETTINGS)) / HOUR

  it('lies up to a tenth after the interval, the same each time', () => {
    assert.ok(wait({}) >= 0.5 && wait({}) <= 0.56)
    assert.equal(wait({}), wait({}))
    assert.notEqual(wait({}), wait({ name: 'y' }))
  })

  it('obeys what was asked for, and grows with failures', () => {
    assert.ok(wait({ retryAfterMs: 6 * HOUR }) >= 6)
    assert.ok(wait({ freshMs: 3 * HOUR }) >= 3)
    assert.ok(wait({ ttlMinutes: 120 }) >= 2)
    assert.ok(wait({ failures: 3 }) >= 4)
    assert.ok(wait({ failures: 30 }) <= 27)
  })

  it('is never within a minute, whatever is wished', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.nat(), fc.string(), (everyMs, failures, name) => {
        return wait({ everyMs, failures, name }) >= 1 / 60
      }),
    )
  })
})

describe('the next reading of a page', () => {
  const first = NOW
  const rows: readonly (readonly [after: number, next: number | null])[] = [
    [0, 1],
    [0.4, 1],
    [0.6, 24], // the reading after an hour would follow at once: this one stands for it
    [1, 24],
    [5, 24],
    [23.8, 168],
    [24, 168],
    [100, 168],
    [167.9, null],
    [168, null],
    [1000, null],
  ]
  for (const [after, next] of rows) {
    it(`${after} h after the first is ${next === null ? 'none' : `at ${next} h`}`, () => {
      const at = nextReading(first, later(first, after * HOUR), WATCH_SETTINGS)
      assert.equal(at === null ? null : between(first, at) / HOUR, next)
    })
  }
})
