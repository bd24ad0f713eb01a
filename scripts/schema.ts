/**
 * Writes schema/account.schema.json from src/export/schema.ts: `node scripts/schema.ts`.
 * With `--check` it writes nothing and exits 1 when the file is not what would be written.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { accountSchema } from '../src/export/schema.ts'

const file = new URL('../schema/account.schema.json', import.meta.url)
const wanted = `${JSON.stringify(accountSchema, null, 2)}\n`

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== wanted) {
    console.error(
      'schema: schema/account.schema.json is not what src/export/schema.ts says; run: node scripts/schema.ts',
    )
    process.exitCode = 1
  }
} else writeFileSync(file, wanted)
