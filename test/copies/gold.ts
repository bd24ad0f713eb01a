/**
 * Writes the gold of the labelled set, `node test/copies/gold.ts`: a line a pair in gold/pairs.jsonl, and a line a report with the
 * SHA-256 of its text, outlet, credit and date in gold/reports.jsonl, so that a change of the generator shows.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSet } from './set.ts'

const FOLDER = join(import.meta.dirname, 'gold')
const GOLD_SEED = 1

/** What both files hold, made anew. */
export function makeGold(): { readonly pairs: string; readonly reports: string } {
  const { pairs, reports } = generateSet(GOLD_SEED)
  const lines = (rows: readonly unknown[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('')
  const digests = [...reports.values()].map(({ article: { id, text, outlet, credit, published } }) => {
    const seen = JSON.stringify([text, outlet, credit, published])
    return { id, sha256: createHash('sha256').update(seen).digest('hex') }
  })
  return { pairs: lines(pairs), reports: lines(digests) }
}

/** What both files hold, as they are kept. */
export const readGold = (): ReturnType<typeof makeGold> => ({
  pairs: readFileSync(join(FOLDER, 'pairs.jsonl'), 'utf8'),
  reports: readFileSync(join(FOLDER, 'reports.jsonl'), 'utf8'),
})

if (process.argv[1] === import.meta.filename) {
  const { pairs, reports } = makeGold()
  writeFileSync(join(FOLDER, 'pairs.jsonl'), pairs)
  writeFileSync(join(FOLDER, 'reports.jsonl'), reports)
}
