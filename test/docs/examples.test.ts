import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { makeArchive } from '../../examples/archive/make.ts'

it('the example archive is what its script writes', () => {
  const kept = readFileSync(join(import.meta.dirname, '../../examples/archive/crawl.warc.gz'))
  assert.equal(gunzipSync(kept).toString(), gunzipSync(makeArchive()).toString())
})
