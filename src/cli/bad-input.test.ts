import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { testEdge } from '../../test/contract/edge.ts'
import { readPaths } from '../intake/read-paths.ts'
import { run } from './run.ts'

it('gives each bad input a clear line and reads the rest', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recount-bad-'))
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  put('a-good.txt', 'The quay is shut.')
  put('b-same-under-another-name.txt', 'The quay is shut.')
  put('c-empty.txt', '')
  put(
    'd-binary.txt',
    Uint8Array.from({ length: 2000 }, (_, i) => (i * 37) % 256),
  )
  put('e-cut-utf8.txt', Uint8Array.of(0x43, 0x61, 0x66, 0xc3))
  put('f-long-line.jsonl', `{"text":"${'a '.repeat(11_000_000)}"}\n{"title":"t","text":"Two boats collided."}\n`)
  put('g-unreadable.txt', 'Nobody may read this.')
  chmodSync(join(folder, 'g-unreadable.txt'), 0)
  mkdirSync(join(folder, 'h-folder'))
  symlinkSync(folder, join(folder, 'h-folder', 'loop'))
  symlinkSync(join(folder, 'nothing'), join(folder, 'i-dead-link.txt'))
  try {
    const plain = testEdge()
    const stages = async () => ({ ...(await plain.stages()), readPaths })
    const edge = testEdge({ stages })
    const code = await run(['read', folder, '--db', join(folder, 'x.db'), '--verbose', '--json'], edge)
    const lines = edge.written.err
      .split('\n')
      .filter(line => !line.includes('reading/undated'))
      .map(line =>
        `${line.split(' ')[0]} ${/([\w.-]+\.\w+(?:#\d+)?|loop)(?::|$)/.exec(line)?.[1]} ${/\((\S+)\)$/.exec(line)?.[1] ?? ''}`.trim(),
      )
      .filter(line => line.startsWith('refused') || line.startsWith('warning'))
    const isRoot = process.getuid?.() === 0 // root may read everything
    assert.equal(code, 3)
    assert.deepEqual(lines, [
      'refused c-empty.txt intake/empty',
      'refused d-binary.txt intake/binary',
      'warning e-cut-utf8.txt reading/undecodable',
      'refused f-long-line.jsonl#1 intake/too-large',
      ...(isRoot ? [] : ['refused g-unreadable.txt intake/unreadable']),
      'refused loop intake/loop',
      'refused i-dead-link.txt intake/broken-link',
    ])
    assert.match(edge.written.err, /^known \S+ .*b-same-under-another-name\.txt: same bytes as .*a-good\.txt$/m)
    assert.equal(JSON.parse(edge.written.out).articles.length, isRoot ? 4 : 3)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
