import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { zstdCompressSync } from 'node:zlib'
import { bytesAsFile } from './byte-file.ts'
import { zstdPieces } from './zstd-pieces.ts'

/** Beginnings of frames, each with one block that reaches behind all others, where a chain of empty blocks ends in nonsense. */
function runningIntoEachOther(count: number): Buffer {
  const beginnings = Array.from({ length: count }, (_, i) => {
    const beginning = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0, 0, 0, 0])
    beginning.writeUIntLE(((count - i - 1) * beginning.length) << 3, 6, 3)
    return beginning
  })
  return Buffer.concat([...beginnings, Buffer.alloc(3 * count), Buffer.from([7, 0, 0])])
}

async function read(bytes: Buffer): Promise<{ readonly text: string; readonly looks: number }> {
  let looks = 0
  let text = ''
  const { size, view } = bytesAsFile(bytes)
  const counting = (at: number, length: number) => {
    looks++
    return view(at, length)
  }
  for await (const piece of zstdPieces({ size, view: counting }, 0))
    text += 'kind' in piece ? '' : Buffer.from(piece.bytes).toString()
  return { text, looks }
}

describe('frames of Zstandard', () => {
  it('are found behind damage', async () => {
    const [first, second] = [zstdCompressSync('one '), zstdCompressSync('two')]
    const { text } = await read(Buffer.concat([first, Buffer.from('scratched'), second]))
    assert.equal(text, 'one two')
  })

  it('cost bounded work when they run into each other: looks at the file do not grow with its square', async () => {
    const { looks } = await read(runningIntoEachOther(4000)) // without a bound 16 million
    assert.ok(looks < 20_000, String(looks))
  })
})
