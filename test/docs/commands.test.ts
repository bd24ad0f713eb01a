import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { commandNames } from '../../scripts/docs.ts'

const root = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')
const scripts: readonly string[] = Object.keys(JSON.parse(read('package.json')).scripts)
const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: root })]

/** Names after `npm run`, and `test` for `npm test`. */
const scriptsIn = (text: string) =>
  [...text.matchAll(/npm (?:run ([a-z][\w:-]*)|(test)\b)/g)].map(match => match[1] ?? match[2] ?? '')

/** Names after `npx recount` and `recount` in code. */
const commandsIn = (text: string) => [...text.matchAll(/(?:npx |`)recount ([a-z]+)/g)].map(match => match[1] ?? '')

describe('commands in the documents', () => {
  for (const page of pages) {
    it(`${page} names scripts and commands that there are`, () => {
      const text = read(page)
      assert.deepEqual(
        scriptsIn(text).filter(name => !scripts.includes(name)),
        [],
      )
      assert.deepEqual(
        commandsIn(text).filter(name => !commandNames().includes(name)),
        [],
      )
    })
  }

  it('README tells how to see it work and how to test it, CONTRIBUTING how to check a change', () => {
    assert.ok(read('README.md').includes('    npm ci && npm run demo\n'))
    assert.ok(read('README.md').includes('    npm ci && npm test\n'))
    const named = scriptsIn(read('CONTRIBUTING.md'))
    for (const name of ['test', 'check', 'demo', 'bench:quality']) assert.ok(named.includes(name), name)
  })

  it('are found in prose', () => {
    assert.deepEqual(scriptsIn('`npm run bench:quality`, npm test, npm ci'), ['bench:quality', 'test'])
    assert.deepEqual(commandsIn('`recount why X`, npx recount read, to recount all'), ['why', 'read'])
  })
})
