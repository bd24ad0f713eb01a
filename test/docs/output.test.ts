import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { blocksOf, fillBlocks, keepOf, outputsOf } from './output.ts'

const root = join(import.meta.dirname, '../..')
const pages = ['README.md', 'docs/tutorial.md']

describe('outputs in the documents', () => {
  for (const name of pages) {
    it(`${name} shows what the commands print; npm run golden refreshes it`, async () => {
      const file = join(root, name)
      const page = readFileSync(file, 'utf8')
      const blocks = blocksOf(page)
      assert.ok(blocks.length > 0, 'no output block')
      assert.equal(page.split('<!-- output:').length - 1, blocks.length, 'a block is not closed')
      const outputs = await outputsOf(blocks)
      if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, fillBlocks(page, outputs))
      else for (const [index, block] of blocks.entries()) assert.equal(block.shown, outputs[index])
    })
  }
})

describe('blocks', () => {
  const output =
    'Head [1]\n\n  a  one [2]\n     deeper\n  b  two [1]\n\nSources (x)\n  [1] Alpha\n      more\n  [2] Beta\n'
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['bare', 'lines 1'], 'Head [1]\n…\n'],
    [['lines 1'], '$ npx recount x\nHead [1]\n…\n'],
    [['bare', 'item ^ +a '], '…\n  a  one [2]\n     deeper\n…\n'],
    [['bare', 'all ^ +[ab] '], '…\n  a  one [2]\n     deeper\n  b  two [1]\n…\n'],
    [['bare', 'item ^ +b ', 'sources'], '…\n  b  two [1]\n…\n\nSources (x)\n  [1] Alpha\n      more\n'],
    [['bare', 'item ^ +a ', 'sources'], '…\n  a  one [2]\n     deeper\n…\n\nSources (x)\n  [2] Beta\n'],
  ]
  for (const [keep, text] of rows) {
    it(`keep ${keep.join(', ')}`, () => assert.equal(keepOf({ args: ['x'], keep }, output), text))
  }

  it('fail on a line that the output does not have', () => {
    assert.throws(() => keepOf({ args: ['x'], keep: ['item ^ +c '] }, output), /no line fits/)
    assert.throws(() => keepOf({ args: ['x'], keep: ['some'] }, output), /expected item/)
  })

  it('are found with their words, and filled in place', () => {
    const page = "<!-- output: recount why 'a b' --json\nbare\n-->\n```\nold $& text\n```\n<!-- /output -->\nend\n"
    assert.deepEqual(blocksOf(page), [{ args: ['why', 'a b', '--json'], keep: ['bare'], shown: 'old $& text\n' }])
    assert.equal(
      fillBlocks(page, ['new $1\n']),
      page.replace('old $& text', () => 'new $1'),
    )
    assert.equal(blocksOf(page.replace('<!-- /output -->', '')).length, 0)
  })
})
