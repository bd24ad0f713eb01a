/** Reading bytes with a limit, so that no file is loaded that is larger than allowed, whatever its size was said to be. */
import { open } from 'node:fs/promises'

/** Why the operating system refused: its code ('EACCES'), or the error's own words. */
export type Failure = { readonly reason: string }

/** The reason of a failed call; never throws. */
export function reasonOf(error: unknown): Failure {
  if (error instanceof Error)
    return { reason: 'code' in error && typeof error.code === 'string' ? error.code : error.message }
  return { reason: String(error) }
}

/** The bytes of a file, at most `maxBytes` of them; a file that grew beyond is a failure. */
export async function readBytes(path: string, maxBytes: number): Promise<{ readonly bytes: Uint8Array } | Failure> {
  try {
    await using file = await open(path, 'r')
    const bytes = await readStream(file.createReadStream({ autoClose: false, end: maxBytes }), maxBytes)
    return bytes === null ? { reason: 'a file that grew while it was read' } : { bytes }
  } catch (error) {
    return reasonOf(error)
  }
}

/** All of a stream, null as soon as it has more than `maxBytes`. Throws what the stream throws. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    size += bytes.length
    if (size > maxBytes) return null
    chunks.push(bytes)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
