import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/model.md'), 'utf8')
const files = globSync('src/model/*.ts', { cwd: root })
const code = files.map(file => readFileSync(join(root, file), 'utf8')).join('\n')
const plain = code.replace(/\/\*[\s\S]*?\*\//g, '')
const wordsOf = (text: string) => new Set([...text.matchAll(/`([^`\n]+)`/g)].map(match => match[1] ?? ''))
const documented = wordsOf(page)
const unsaid = (names: readonly string[]) => [...new Set(names)].filter(name => !documented.has(name))

describe('docs/model.md', () => {
  it('names every exported type', () => {
    const types = [...plain.matchAll(/^export type (\w+)/gm)].map(match => match[1] ?? '')
    assert.ok(types.length > 40, `${types.length} types`)
    assert.deepEqual(unsaid(types), [])
  })

  it('names every field', () => {
    const fields = [...plain.matchAll(/readonly (\w+):/g)].map(match => match[1] ?? '')
    assert.ok(fields.length > 100, `${fields.length} fields`)
    assert.deepEqual(unsaid(fields), [])
  })

  it('defines every kind of source', () => {
    const kinds = [...(/type SourceKind =([\s\S]*?)\n\n/.exec(plain)?.[1] ?? '').matchAll(/'([^']+)'/g)]
    assert.ok(kinds.length > 15, `${kinds.length} kinds`)
    const rows = kinds.filter(([, kind]) => !page.includes(`\n| \`${kind}\` | `))
    assert.deepEqual(rows, [])
  })

  it('would miss a new type', () => assert.deepEqual(unsaid(['Claim', 'Rumour']), ['Rumour']))
})
