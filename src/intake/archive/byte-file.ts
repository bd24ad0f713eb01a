/** A file as bytes at offsets, read through one window, so that any size of file costs the same memory. */
import { type FileHandle, open } from 'node:fs/promises'

/**
 * `view` gives up to `length` bytes from `at`, fewer only at the end of the file; what it gave stays as it is when more is read.
 */
export type ByteFile = {
  readonly size: number
  readonly view: (at: number, length: number) => Promise<Buffer>
}

const WINDOW_BYTES = 512 * 1024

/** A file that must be closed after use: `await using file = await openBytes(path)`. Throws what the system throws. */
export async function openBytes(path: string): Promise<ByteFile & AsyncDisposable> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    return { ...windowOn(handle, size), [Symbol.asyncDispose]: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Bytes in memory, as a file. */
export function bytesAsFile(bytes: Uint8Array): ByteFile {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return { size: all.length, view: async (at, length) => all.subarray(at, at + length) }
}

function windowOn(handle: FileHandle, size: number): ByteFile {
  let window: Buffer = Buffer.alloc(0)
  let start = 0
  return {
    size,
    async view(at, length) {
      const wanted = Math.max(0, Math.min(length, size - at))
      if (at < start || at + wanted > start + window.length) {
        window = await readAt(handle, at, Math.max(wanted, Math.min(WINDOW_BYTES, size - at)))
        start = at
      }
      return window.subarray(at - start, at - start + wanted)
    },
  }
}

/** A fresh buffer each time: views of the last one may still be in use. */
async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, at + filled)
    if (bytesRead === 0) break // the file became shorter while we read it
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}
