import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { breachesOf, findBreaches } from './check-layers.ts'

describe('check-layers', () => {
  const rows: readonly (readonly [string, string, string | null])[] = [
    ['src/claims/a.ts', "import { x } from '../text/words.ts'", null],
    ['src/claims/a.ts', "import { x } from './b.ts'", null],
    ['src/claims/a.ts', "import { x } from '../stories/b.ts'", 'imports stories, which is not to its left'],
    ['src/claims/a.ts', "import type { X } from '../store/store.ts'", 'imports store, which is not to its left'],
    ['src/claims/a.ts', "export * from '../cli/run.ts'", 'imports cli, which is not to its left'],
    ['src/model/a.ts', "import type { X } from '../text/a.ts'", 'imports text, which is not to its left'],
    ['src/store/a.ts', "import { x } from '../intake/a.ts'", 'imports intake, which is not to its left'],
    ['src/store/a.ts', "import { x } from '../pipeline.ts'", null],
    ['src/reading/a.ts', "import { x } from '../pipeline.ts'", 'imports pipeline.ts, which is not to its left'],
    ['src/pipeline.ts', "import { x } from './brief/brief.ts'", null],
    ['src/pipeline.ts', "import { x } from './store/store.ts'", 'imports store, which is not to its left'],
    ['src/cli/a.ts', "await import('../store/sqlite.ts')", null],
    ['src/text/a.ts', "const later = await import('../cli/a.ts')", 'imports cli, which is not to its left'],
    ['src/text/a.ts', "import { x } from '../../test/a.ts'", 'imports ../../test/a.ts, which is outside src'],
    ['src/text/a.ts', "import { readFileSync } from 'node:fs'", 'imports node:fs, an effect left of intake'],
    ['src/text/a.ts', "import { check } from './golden.ts'", 'imports ./golden.ts, which is for tests'],
    ['src/text/a.ts', "import { gunzipSync } from 'node:zlib'", null],
    ['src/text/a.ts', "import { createHash } from 'node:crypto'", null],
    ['src/intake/a.ts', "import { readFileSync } from 'node:fs'", null],
    ['src/reading/a.ts', "import { Readability } from '@mozilla/readability'", null],
    ['src/text/a.ts', 'const t = Date.now()', 'uses Date.now, an effect left of intake'],
    ['src/text/a.ts', 'const t = new Date()', 'uses new Date(), an effect left of intake'],
    ['src/text/a.ts', 'const t = new Date(0)', null],
    ['src/text/a.ts', 'const n = Math.random()', 'uses Math.random, an effect left of intake'],
    ['src/text/a.ts', 'console.log(1)', 'uses console, an effect left of intake'],
    ['src/text/a.ts', 'const home = process.env.HOME', 'uses process, an effect left of intake'],
    ['src/text/a.ts', "const words = ['process.', 'fetch(']", null],
    ['src/text/a.ts', '// console.log(1)\n/** fetch(x) */', null],
    ['src/text/a.ts', 'const refetch = prefetch(1)', null],
    ['src/store/a.ts', 'const t = Date.now()', null],
    ['src/utils/a.ts', '', 'expected a folder of the layout, got utils; add it to scripts/check-layers.ts'],
  ]
  for (const [file, source, breach] of rows) {
    it(`${breach === null ? 'allows' : 'refuses'} in ${file}: ${source}`, () => {
      assert.deepEqual(breachesOf(file, source), breach === null ? [] : [`${file}: ${breach}`])
    })
  }

  it('finds nothing in this repository', () => {
    assert.deepEqual(findBreaches(join(import.meta.dirname, '..')), [])
  })
})
