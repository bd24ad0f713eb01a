import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { breachesOf, type Counts, measurePoliteness } from './politeness.ts'

describe('politeness', () => {
  it('holds for twenty feeds over half a day, with twenty restarts over one database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recount-polite-'))
    const openStore = (now: () => string) =>
      openSqliteStore(join(folder, 'x.db'), { reader: 'r1', now, access: 'write' })
    try {
      const counts = await measurePoliteness({ feeds: 20, days: 0.5, restarts: 20, openStore })
      assert.deepEqual(breachesOf(counts, 20), [], JSON.stringify(counts))
      assert.ok(counts.polls > 20 * 10 && counts.polls < 20 * 26, String(counts.polls))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('is missed where a watch misbehaves: the counts can fail', async () => {
    const rude = { everyMs: 1, slowestMs: 1, longestAskedMs: 0, restMs: 1 }
    const counts = await measurePoliteness({ feeds: 10, days: 0.5, restarts: 4, settings: rude })
    assert.ok(counts.earlyAfterRetryAfter > 0, JSON.stringify(counts))
  })

  it('is judged: each count that is wrong is a breach', () => {
    const good: Counts = {
      requests: 9,
      polls: 9,
      unconditional: 3,
      lostFirstAnswers: 1,
      wrongMarks: 0,
      tooSoon: 0,
      rushed: 0,
      redirects: 1,
      earlyAfterRetryAfter: 0,
      retryAfters: 1,
      mostAtOnceAtOneHost: 1,
      restarts: 1,
    }
    assert.deepEqual(breachesOf(good, 2), [])
    const bad: Partial<Counts>[] = [
      { unconditional: 4 },
      { wrongMarks: 1 },
      { tooSoon: 1 },
      { rushed: 1 },
      { redirects: 0 },
      { earlyAfterRetryAfter: 1 },
      { retryAfters: 0 },
      { mostAtOnceAtOneHost: 2 },
    ]
    for (const one of bad) assert.equal(breachesOf({ ...good, ...one }, 2).length, 1, JSON.stringify(one))
  })
})
