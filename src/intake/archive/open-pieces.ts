/** Any file as decoded bytes: gzip, Zstandard or as it is. */
import type { ByteFile } from './byte-file.ts'
import { gzipPieces, isGzip } from './gzip-pieces.ts'
import { type Damage, type Piece, plainPieces } from './pieces.ts'
import { isZstd, zstdPieces } from './zstd-pieces.ts'

/** True for the first bytes of a compressed file that we can unpack. No text begins with these bytes. */
export function isPacked(head: Uint8Array): boolean {
  return isGzip(head) || isZstd(head)
}

/** The decoded bytes of a file from an offset at which a member of it, or any byte of a plain file, begins. */
export async function openPieces(file: ByteFile, from: number): Promise<AsyncGenerator<Piece | Damage>> {
  const head = await file.view(0, 4)
  if (isGzip(head)) return gzipPieces(file, from)
  return isZstd(head) ? zstdPieces(file, from) : plainPieces(file, from)
}

/** What a file unpacks to, at most `maxBytes` of it, and the damage that was met. */
export async function unpackStart(
  file: ByteFile,
  maxBytes: number,
): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean; readonly damage: Damage | null }> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const piece of await openPieces(file, 0)) {
    if ('kind' in piece) return { bytes: Buffer.concat(parts), isWhole: false, damage: piece }
    const part = piece.bytes.subarray(0, maxBytes - size)
    parts.push(part)
    size += part.length
    if (part.length < piece.bytes.length) return { bytes: Buffer.concat(parts), isWhole: false, damage: null }
  }
  return { bytes: Buffer.concat(parts), isWhole: true, damage: null }
}
