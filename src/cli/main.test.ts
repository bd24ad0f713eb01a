import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, it } from 'node:test'
import { acknowledgedIn, lostFrom } from '../../test/kill/kill.ts'
import { madeUpReports } from '../../test/kill/reports.ts'
import { VERSION } from './version.ts'

const BIN = join(import.meta.dirname, '../../bin/recount.js')

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the real program; `hangUp` closes our end of its output at once, as `| head -0` does. */
function recount(args: readonly string[], { hangUp = false } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  if (hangUp) child.stdout.destroy()
  else
    child.stdout.setEncoding('utf8').on('data', text => {
      out += text
    })
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code, out, err }))
  })
}

describe('the program as a process', () => {
  it('prints its version', async () => {
    assert.deepEqual(await recount(['--version']), { code: 0, out: `${VERSION}\n`, err: '' })
  })

  it('ends quietly when nobody reads its output', async () => {
    assert.deepEqual(await recount(['--help'], { hangUp: true }), { code: 0, out: '', err: '' })
  })

  it('ends with the exit code of the command', async () => {
    const { code, out, err } = await recount(['raed'])
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /unknown command 'raed'/)
  })
})

describe('a signal', () => {
  it('stops reading after the report at hand, keeps what was acknowledged, and ends with 130', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recount-signal-'))
    try {
      for (const { name, text } of madeUpReports(300, 5)) writeFileSync(join(folder, name), text)
      const db = join(folder, 'x.db')
      const child = spawn(process.execPath, [BIN, 'read', folder, '--db', db, '--verbose'], {
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let err = ''
      child.stderr.setEncoding('utf8').on('data', text => {
        if (err === '' && text.includes('stored')) child.kill('SIGINT')
        err += text
      })
      child.stdout.resume()
      const code = await new Promise(resolve => child.once('close', resolve))
      assert.equal(code, 130)
      assert.match(err, /^stopped; \d+ reports: \d+ stored\. Run the same command again to go on$/m)
      const acknowledged = acknowledgedIn(err)
      assert.ok(acknowledged.length > 0 && acknowledged.length < 300)
      assert.deepEqual(lostFrom(db, acknowledged), [])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('starting', () => {
  it('loads nothing but the list of commands; everything else waits for its command', () => {
    const loaded = new Set<string>()
    const visit = (file: string) => {
      if (loaded.has(file)) return
      loaded.add(file)
      const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^'(]*?from '([^']+)'/gm)
      for (const [, path = ''] of imports) {
        if (path.startsWith('.')) visit(resolve(file, '..', path))
        else loaded.add(path)
      }
    }
    visit(join(import.meta.dirname, 'main.ts'))
    const names = [...loaded].map(path => path.replace(`${join(import.meta.dirname, '..')}/`, '')).sort()
    assert.deepEqual(names, [
      'cli/exit.ts',
      'cli/formats.ts',
      'cli/instant.ts',
      'cli/main.ts',
      'cli/open.ts',
      'cli/predict/registry.ts',
      'cli/program-stories.ts',
      'cli/program.ts',
      'cli/run.ts',
      'cli/version.ts',
      'commander',
      'text/error.ts',
    ])
  })
})
