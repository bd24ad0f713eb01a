import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, it } from 'node:test'
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
      'cli/program.ts',
      'cli/run.ts',
      'cli/version.ts',
      'commander',
      'text/error.ts',
    ])
  })
})
