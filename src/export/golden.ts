/** Compares with a golden file beside the code; test-only. A missing golden fails; `UPDATE_GOLDEN=1` writes it. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Fails unless `actual` is the content of the file at `url`, byte for byte. */
export const matchGolden = (actual: string, url: URL): void => {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(url, actual)
  assert.ok(
    existsSync(url),
    `missing golden ${url.pathname}; look at the output, then run the test with UPDATE_GOLDEN=1`,
  )
  assert.equal(actual, readFileSync(url, 'utf8'))
}
