import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { CATEGORIES, FEED, ITEM, KEYWORDS } from './sources-list.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/feeds.md'), 'utf8')
const row = (field: string, names: readonly string[]): string =>
  `| ${field} | ${names.map(name => `\`${name}\``).join(' ')} |`

describe('docs/feeds.md', () => {
  const rows = [...Object.entries(ITEM), ...Object.entries(FEED), ['categories', [...CATEGORIES, ...KEYWORDS]] as const]
  for (const [field, names] of rows)
    it(`lists where ${field} comes from`, () => assert.ok(page.includes(row(field, names)), row(field, names)))
})
