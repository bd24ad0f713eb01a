import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { acknowledgedIn, killTest } from './kill.ts'
import { madeUpReports } from './reports.ts'

const MAIN = join(import.meta.dirname, 'stand-in.ts')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recount-kill-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const plan = (kills: number, env: Readonly<Record<string, string>> = {}) => ({
  ...{ kills, reports: 150, seed: 7, folder, main: MAIN, env, say: () => {} },
})

describe('killing recount read', () => {
  it('loses nothing that was acknowledged', async () => {
    const { kills, lost, damage, different } = await killTest(plan(5))
    assert.deepEqual({ kills, lost, damage, different }, { kills: 5, lost: [], damage: [], different: [] })
  })

  it('is noticed when a program acknowledges too early', async () => {
    const { lost } = await killTest(plan(5, { RECOUNT_HASTY: '1' }))
    assert.notEqual(lost.length, 0)
  })

  it('counts whole lines of acknowledgement only', () => {
    const stderr =
      'stored a1 x.txt\nwarning x: stored b\nknown a2 y z.txt: same bytes as x.txt\nreread a3 w\nrefused q: x\nstored a4 v'
    assert.deepEqual(acknowledgedIn(stderr), ['a1', 'a2', 'a3'])
  })

  it('uses the same reports for the same seed, all different', () => {
    const reports = madeUpReports(200, 3)
    assert.deepEqual(madeUpReports(200, 3), reports)
    assert.notDeepEqual(madeUpReports(200, 4), reports)
    assert.equal(new Set(reports.map(one => one.text)).size, 200)
  })
})
