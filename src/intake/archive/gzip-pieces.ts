/** Gzip files member by member: where each begins, what it holds, and how to go on behind a damaged one. */
import { constants, crc32, inflateRawSync } from 'node:zlib'
import type { ByteFile } from './byte-file.ts'
import { makeInflate, type Unpacked, unpack } from './inflate.ts'
import type { Damage, DamageKind, Piece } from './pieces.ts'

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])
const HEADER_BYTES = 10
const TRAILER_BYTES = 8
const MAX_HEADER_BYTES = 128 * 1024 // names and comments; extra fields end at 64 KiB
const AT_ONCE_BYTES = 128 * 1024 // members up to this size are unpacked in one step
const AT_ONCE_DECODED = 4 * 1024 * 1024
const CHUNK_BYTES = 128 * 1024 // output a step: 64 KiB took 10 % longer on pages of 80 KB, 256 KiB no less
const SCAN_BYTES = 1024 * 1024
const TRIAL_BYTES = 512 // that must decode before bytes in a damaged part are taken for a member
const MAX_DENSITY = 200 // decoded bytes for one of the file: text gives 3 to 20, deflate's most is 1,032
const FREE_BYTES = 256 * 1024 * 1024 // decoded before density counts

/** True for the first bytes of a gzip file. */
export function isGzip(head: Uint8Array): boolean {
  return head.length >= 3 && MAGIC.equals(head.subarray(0, 3))
}

/**
 * Decoded bytes of a gzip file of one or many members from the member at `from`.
 *
 * A damaged member gives what decodes of it, then its damage; reading goes on at the next member that can be found. A file that unpacks
 * to more than 200 times its size is not read to its end.
 */
export async function* gzipPieces(file: ByteFile, from: number): AsyncGenerator<Piece | Damage> {
  const budget = { left: FREE_BYTES + MAX_DENSITY * file.size, trials: 1000 + file.size / 10_000 }
  for (let at: number | null = from; at !== null && at < file.size; ) {
    const start = await dataStart(file, at)
    const end: number | null = start === null ? null : yield* memberPieces(file, { at, start }, budget)
    if (budget.left <= 0) {
      yield damage(
        'dense',
        at,
        `expected at most ${MAX_DENSITY} times the size of the file, got more; not read further`,
      )
      return
    }
    if (end !== null) at = end
    else {
      const next: number | null = await findMember(file, at + 1, budget)
      if (start === null)
        yield damage('foreign', at, `expected a gzip member, got ${(next ?? file.size) - at} other bytes`)
      at = next
    }
  }
}

type Budget = { left: number; trials: number }
type Member = { readonly at: number; readonly start: number }

const damage = (kind: DamageKind, at: number, message: string): Damage => ({ kind, at, message })

/** The pieces of one member. @returns the offset behind it, null where that is not known */
async function* memberPieces(
  file: ByteFile,
  { at, start }: Member,
  budget: Budget,
): AsyncGenerator<Piece | Damage, number | null> {
  let size = 0
  let sum = 0
  const take = (bytes: Uint8Array): Piece => {
    const piece = { bytes, position: { at, skip: size }, perByte: false }
    size += bytes.length
    sum = crc32(bytes, sum)
    budget.left -= bytes.length
    return piece
  }
  const whole = await unpackAtOnce(file, start)
  if (whole && whole.bytes.length > 0) yield take(whole.bytes)
  const result = whole ?? (yield* unpackSteps(file, start, { take, budget }))
  if (result === null) return null
  if (result.fault !== null) {
    const got = result.fault === 'cut' ? 'the end of the file' : `data that cannot be unpacked near byte ${result.at}`
    yield damage(result.fault, at, `expected a whole gzip member, got ${got} after ${size} bytes of its content`)
    return null
  }
  const trailer = await file.view(result.end, TRAILER_BYTES)
  if (trailer.length < TRAILER_BYTES) {
    yield damage('cut', at, 'expected the checksum of a gzip member, got the end of the file')
    return null
  }
  if (trailer.readUInt32LE(0) === sum && trailer.readUInt32LE(4) === size % 2 ** 32) return result.end + TRAILER_BYTES
  yield damage('sum', at, 'expected content that fits the checksum of its gzip member, got other content')
  return (await dataStart(file, result.end + TRAILER_BYTES)) === null ? null : result.end + TRAILER_BYTES
}

type Taking = { readonly take: (bytes: Uint8Array) => Piece; readonly budget: Budget }

/** @returns null when the member unpacks to too much */
async function* unpackSteps(
  file: ByteFile,
  start: number,
  { take, budget }: Taking,
): AsyncGenerator<Piece, Unpacked | null> {
  const chunks = unpack(file, start, makeInflate)
  try {
    for (let next = await chunks.next(); budget.left > 0; next = await chunks.next()) {
      if (next.done) return next.value
      yield take(next.value)
    }
    return null
  } finally {
    await chunks.return({ fault: 'cut', at: start }) // also when nobody reads on
  }
}

/** A member of ordinary size; null when it is larger, or damaged. */
async function unpackAtOnce(
  file: ByteFile,
  start: number,
): Promise<{ readonly fault: null; readonly end: number; readonly bytes: Uint8Array } | null> {
  const packed = await file.view(start, AT_ONCE_BYTES)
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      info: true,
      maxOutputLength: AT_ONCE_DECODED,
      chunkSize: CHUNK_BYTES,
    }) as unknown as { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } }
    const bytes = buffer.length < CHUNK_BYTES / 4 ? Buffer.from(buffer) : buffer // a small one would keep a whole chunk
    return { fault: null, end: start + engine.bytesWritten, bytes }
  } catch {
    return null // Z_BUF_ERROR, ERR_BUFFER_TOO_LARGE or Z_DATA_ERROR: the slower way tells which
  }
}

/** The offset of the deflate data behind a member's header; null when there is no valid header. @source RFC 1952 */
async function dataStart(file: ByteFile, at: number): Promise<number | null> {
  const fixed = await file.view(at, HEADER_BYTES)
  const flags = fixed[3] ?? 0xff
  if (fixed.length < HEADER_BYTES || !isGzip(fixed) || (flags & 0xe0) !== 0) return null
  if (flags === 0) return at + HEADER_BYTES
  const head = await file.view(at, MAX_HEADER_BYTES)
  let end: number = HEADER_BYTES
  if (flags & 4) end += 2 + (head[end] ?? 0) + 256 * (head[end + 1] ?? 0)
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    const zero = head.indexOf(0, end)
    if (zero < 0) return null
    end = zero + 1
  }
  if (flags & 2) end += 2
  return end <= head.length ? at + end : null
}

/** The next offset from which something that begins as a member decodes; null when there is none. */
async function findMember(file: ByteFile, from: number, budget: Budget): Promise<number | null> {
  for (let at = from; at < file.size; ) {
    const bytes = await file.view(at, SCAN_BYTES)
    if (bytes.length < HEADER_BYTES) return null
    for (let i = bytes.indexOf(MAGIC); i >= 0; i = bytes.indexOf(MAGIC, i + 1)) {
      if (budget.trials-- <= 0) return null
      if (await decodes(file, at + i)) return at + i
    }
    at += Math.max(1, bytes.length - MAGIC.length + 1)
  }
  return null
}

async function decodes(file: ByteFile, at: number): Promise<boolean> {
  const start = await dataStart(file, at)
  if (start === null) return false
  try {
    const head = await file.view(start, TRIAL_BYTES)
    return inflateRawSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).length > 0
  } catch {
    return false // Z_DATA_ERROR
  }
}
