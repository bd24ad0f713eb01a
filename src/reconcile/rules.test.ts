import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { AUTHORITY } from './authority.ts'
import { RULES } from './rules.ts'
import { DEFAULT_PROFILE } from './settings.ts'

const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')
const rows = page.split('\n').flatMap(l => (/^\| `([a-z-]+)` \| (.+) \| (.+) \|$/.exec(l)?.slice(1) ? [l] : []))
const documented = rows.map(l => /`([a-z-]+)`/.exec(l)![1]!)

test('docs/rules.md explains every rule, and no other', () => {
  assert.deepEqual(documented.toSorted(), Object.keys(RULES).toSorted())
})

test('every documented row holds a meaning and an example', () => {
  for (const row of rows)
    for (const cell of row.split(' | ').slice(1)) assert.ok(cell.replace(/\|/g, '').trim().length > 12, row)
})

test('docs/rules.md names every threshold that a reader can meet', () => {
  const inner = ['candidates'] // a guard on cost, not on meaning
  for (const name of Object.keys(DEFAULT_PROFILE.settings)) {
    if (!inner.includes(name)) assert.ok(page.includes(`\`${name}\``), `${name} is not in docs/rules.md`)
  }
})

test('no slot stands twice in the table of authority', () => {
  const slots = AUTHORITY.flatMap(r => r.slots)
  assert.equal(new Set(slots).size, slots.length)
})
