/** Decoded bytes of an archive in order, with the places in the file that they came from. */
import type { ByteFile } from './byte-file.ts'
import type { Position } from './position.ts'

/**
 * Why some bytes of a file cannot be decoded: 'cut' the file ends too early, 'data' they are no valid data of their kind, 'sum' they
 * decode, but to something else than was written, 'foreign' they belong to no member, 'dense' they unpack to far too much.
 */
export type DamageKind = 'cut' | 'data' | 'sum' | 'foreign' | 'dense'

/** `at` is the file offset of the damaged member; `message` says what was expected and what was found there. */
export type Damage = { readonly kind: DamageKind; readonly at: number; readonly message: string }

/** The problem code of damage; 'record' is a whole stretch of bytes that is no record. */
export function damageCode(kind: DamageKind | 'record'): string {
  return kind === 'cut' ? 'archive/cut-off' : kind === 'dense' ? 'archive/too-dense' : 'archive/damaged'
}

/** Some decoded bytes. `perByte`: each byte stands for one of the file, so that `at` counts on with it; else `skip` counts on. */
export type Piece = { readonly bytes: Uint8Array; readonly position: Position; readonly perByte: boolean }

const PIECE_BYTES = 256 * 1024

/** A file that is not compressed. */
export async function* plainPieces(file: ByteFile, from: number): AsyncGenerator<Piece> {
  for (let at = from; at < file.size; ) {
    const bytes = await file.view(at, PIECE_BYTES)
    if (bytes.length === 0) return
    yield { bytes, position: { at, skip: 0 }, perByte: true }
    at += bytes.length
  }
}

/** The position of the byte at `index` of a piece. */
export function positionIn({ position, perByte }: Piece, index: number): Position {
  return perByte ? { at: position.at + index, skip: 0 } : { at: position.at, skip: position.skip + index }
}
