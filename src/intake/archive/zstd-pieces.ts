/** Zstandard files frame by frame, as archives compressed by record (`.warc.zst`) and whole dumps (`.jsonl.zst`) are. */
import { createZstdDecompress, zstdDecompressSync } from 'node:zlib'
import type { ByteFile } from './byte-file.ts'
import { type MakeEngine, unpack } from './inflate.ts'
import type { Damage, Piece } from './pieces.ts'

const FRAME = 0xfd2fb528
const SKIPPABLE = 0x184d2a50 // to …5f
const DICTIONARY = 0x184d2a5d // the skippable frame that begins a .warc.zst and holds the dictionary of all others
const MAX_DICTIONARY_BYTES = 16 * 1024 * 1024
const AT_ONCE_BYTES = 512 * 1024
const AT_ONCE_DECODED = 4 * 1024 * 1024
const SCAN_BYTES = 1024 * 1024
const MAX_DENSITY = 1000 // Zstandard packs repeated text tighter than gzip does
const FREE_BYTES = 256 * 1024 * 1024
const FREE_STEPS = 10_000 // blocks looked at in search of a frame, before one for every hundred bytes of the file counts

/** True for the first bytes of a Zstandard file. */
export function isZstd(head: Uint8Array): boolean {
  const magic = magicOf(Buffer.from(head))
  return magic === FRAME || magic === DICTIONARY
}

/** Decoded bytes of a Zstandard file from the frame at `from`; damage as in `gzipPieces`. @source RFC 8878 */
export async function* zstdPieces(file: ByteFile, from: number): AsyncGenerator<Piece | Damage> {
  const dictionary = await dictionaryOf(file)
  const settings = dictionary === null ? {} : { dictionary }
  let left = FREE_BYTES + MAX_DENSITY * file.size
  const budget = { steps: FREE_STEPS + file.size / 100 }
  for (let at: number | null = from; at !== null && at < file.size; ) {
    const frame: Frame | null = await frameAt(file, at)
    if (frame?.isData) left -= yield* framePieces(file, frame, { settings, left })
    if (left <= 0) {
      const message = `expected at most ${MAX_DENSITY} times the size of the file, got more; not read further`
      yield { kind: 'dense', at, message }
      return
    }
    if (frame?.isWhole) {
      at = frame.end
      continue
    }
    const next: number | null = await findFrame(file, at + 1, budget)
    const message = `expected a whole Zstandard frame, got ${next === null ? 'the end of the file' : 'other bytes'}`
    yield { kind: next === null ? 'cut' : 'foreign', at, message }
    at = next
  }
}

/** `end`: where it ends by its headers; of one that is not whole, the end of the file. */
type Frame = { readonly at: number; readonly end: number; readonly isData: boolean; readonly isWhole: boolean }
type Decoding = { readonly settings: { readonly dictionary?: Buffer }; readonly left: number }

/** @returns how many bytes it gave */
async function* framePieces(
  file: ByteFile,
  { at, end, isWhole }: Frame,
  { settings, left }: Decoding,
): AsyncGenerator<Piece | Damage, number> {
  const piece = (bytes: Uint8Array, skip: number): Piece => ({ bytes, position: { at, skip }, perByte: false })
  const whole = isWhole && end - at <= AT_ONCE_BYTES ? decodeAtOnce(await file.view(at, end - at), settings) : null
  if (whole) {
    yield piece(whole, 0)
    return whole.length
  }
  const makeEngine: MakeEngine = () => createZstdDecompress({ ...settings, chunkSize: 64 * 1024 })
  const chunks = unpack(cutAt(file, end), at, makeEngine)
  let size = 0
  try {
    for (let next = await chunks.next(); size < left; next = await chunks.next()) {
      if (next.done) {
        const message = `expected a whole Zstandard frame, got data that cannot be unpacked after ${size} bytes of its content`
        if (isWhole && next.value.fault === 'data') yield { kind: 'data', at, message }
        return size
      }
      yield piece(next.value, size)
      size += next.value.length
    }
    return size
  } finally {
    await chunks.return({ fault: 'cut', at }) // also when nobody reads on
  }
}

function decodeAtOnce(packed: Buffer, settings: Decoding['settings']): Uint8Array | null {
  try {
    return zstdDecompressSync(packed, { ...settings, maxOutputLength: AT_ONCE_DECODED })
  } catch {
    return null // damaged, or larger: the slower way tells which
  }
}

function cutAt(file: ByteFile, end: number): ByteFile {
  return { size: end, view: (at, length) => file.view(at, Math.max(0, Math.min(length, end - at))) }
}

const magicOf = (bytes: Buffer): number => (bytes.length < 4 ? 0 : bytes.readUInt32LE(0))

type Budget = { steps: number }

/** The frame at `at`, by its headers alone; null when none begins there, or when the budget of a search does not last to its end. */
async function frameAt(file: ByteFile, at: number, budget?: Budget): Promise<Frame | null> {
  const head = await file.view(at, 18)
  const magic = magicOf(head)
  if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE && head.length >= 8) {
    const end = at + 8 + head.readUInt32LE(4)
    return { at, end: Math.min(end, file.size), isData: false, isWhole: end <= file.size }
  }
  const descriptor = head[4]
  if (magic !== FRAME || descriptor === undefined || (descriptor & 8) !== 0) return null
  const isSingle = (descriptor & 32) !== 0
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6]!
  let end = at + 5 + (isSingle ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]! + sizeBytes
  for (let isLast = false; !isLast; ) {
    if (budget && budget.steps-- <= 0) return null
    const block = await file.view(end, 3)
    const type = ((block[0] ?? 0) >> 1) & 3
    if (block.length < 3 || type === 3) return { at, end: file.size, isData: true, isWhole: false }
    isLast = (block[0]! & 1) === 1
    end += 3 + (type === 1 ? 1 : block.readUIntLE(0, 3) >> 3)
  }
  end += (descriptor & 4) !== 0 ? 4 : 0
  return { at, end: Math.min(end, file.size), isData: true, isWhole: end <= file.size }
}

/** Where the next whole frame begins. Frames that were made to run into each other's blocks cost no more than the budget. */
async function findFrame(file: ByteFile, from: number, budget: Budget): Promise<number | null> {
  const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])
  for (let at = from; at < file.size; at += SCAN_BYTES - 3) {
    const bytes = await file.view(at, SCAN_BYTES)
    for (let i = bytes.indexOf(magic); i >= 0; i = bytes.indexOf(magic, i + 1)) {
      if (budget.steps <= 0) return null
      if ((await frameAt(file, at + i, budget))?.isWhole) return at + i
    }
  }
  return null
}

/** @source the WARC specification's annex on Zstandard: raw, or itself a Zstandard frame */
async function dictionaryOf(file: ByteFile): Promise<Buffer | null> {
  const head = await file.view(0, 8)
  if (magicOf(head) !== DICTIONARY || head.length < 8) return null
  const held = await file.view(8, Math.min(head.readUInt32LE(4), MAX_DICTIONARY_BYTES))
  if (magicOf(held) !== FRAME) return held
  try {
    return zstdDecompressSync(held, { maxOutputLength: MAX_DICTIONARY_BYTES })
  } catch {
    return null // a damaged dictionary: the frames that need it are told as damaged
  }
}
