import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { INCIDENT_KINDS } from './lexicon/kinds.ts'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/claims.md', root), 'utf8')
const model = readFileSync(new URL('src/model/claim.ts', root), 'utf8')

/** The names of a union type in the model's source. */
const union = (name: string): readonly string[] => {
  const body = new RegExp(`export type ${name} =([^]*?)\\n\\n`).exec(model)?.[1] ?? ''
  return [...body.matchAll(/'([\w-]+)'/g)].map(m => m[1]!)
}

/** A part of the page, from its heading to the next. */
const part = (heading: string): string => new RegExp(`\\n## ${heading}\\n([^]*?)(?=\\n## |$)`).exec(page)?.[1] ?? ''

const missing = (names: readonly string[], text: string): readonly string[] =>
  names.filter(name => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text))

test('docs/claims.md lists every kind of happening', () => {
  assert.ok(INCIDENT_KINDS.length > 20)
  assert.deepEqual(missing(INCIDENT_KINDS, part('Kinds of happenings')), [])
})

test('docs/claims.md lists every kind of source', () => {
  const kinds = union('SourceKind')
  assert.equal(kinds.length, 21)
  assert.deepEqual(missing(kinds, part('Sources')), [])
})

test('docs/claims.md lists every slot', () => {
  const slots = [...model.matchAll(/slot: '([a-z]+)'/g)].map(m => m[1]!)
  const all = [...slots, ...union('CountSlot'), ...union('NameSlot'), ...union('WordSlot')]
  assert.equal(all.length, 25)
  assert.deepEqual(missing(all, part('Slots')), [])
})
