import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { EXIT_WORDS } from '../src/cli/exit.ts'
import { codesInSource, commandNames, commandPage } from './docs.ts'

const page = (name: string): string => readFileSync(join(import.meta.dirname, '../docs', name), 'utf8')

describe('docs', () => {
  it('state the command line as it is', () => assert.equal(page('cli.md'), commandPage()))

  it('have a section for every command and a line for every exit code', () => {
    const text = page('cli.md')
    for (const name of commandNames().filter(one => one !== 'help'))
      assert.ok(text.includes(`\n## recount ${name}\n`), name)
    for (const [code, words] of EXIT_WORDS) assert.ok(text.includes(`| ${code} | ${words} |`), words)
  })

  it('list every code of an error, problem or finding, and no other', () => {
    const listed = [...page('problems.md').matchAll(/^\| `([^`]+)` \|/gm)].map(match => match[1])
    const used = codesInSource()
    const undocumented = used.filter(code => !listed.includes(code))
    const unused = listed.filter(code => !used.includes(code ?? ''))
    assert.deepEqual({ undocumented, unused }, { undocumented: [], unused: [] })
    assert.equal(new Set(listed).size, listed.length)
  })
})
