/** Records of a WARC or ARC file, one after the other, with what is damaged between them. */
import type { ByteFile } from './byte-file.ts'
import { type Cursor, cursorOn } from './cursor.ts'
import { isPacked, openPieces } from './open-pieces.ts'
import type { Damage } from './pieces.ts'
import { type Position, START } from './position.ts'
import { parseArc, parseRecordHeader, type RecordHeader } from './record-header.ts'

/** A whole record. `block` null: longer than allowed; then `head` is its start, else the block itself. */
export type ArchiveRecord = {
  readonly kind: 'record'
  readonly position: Position
  readonly header: RecordHeader
  readonly head: Buffer
  readonly block: Buffer | null
}

/** Something at `position` that is no whole record; `damage` 'record': what decoded there is none. Reading goes on behind it. */
export type ArchiveDamage = {
  readonly kind: 'damage'
  readonly position: Position
  readonly damage: Damage['kind'] | 'record'
  readonly message: string
}

/** `from`: the position of a record to begin with, as an earlier reading gave it. A block of more than `maxBytes` is not loaded. */
export type RecordOptions = { readonly from?: Position; readonly maxBytes: number }

const MAX_HEADER_BYTES = 64 * 1024
const MAX_DAMAGE = 10_000 // places in one file; more is no archive, or one that was made to keep us busy
const HEAD_BYTES = 64 * 1024 // of a block that is not loaded: enough for HTTP headers
const SKIP_BYTES = 256 * 1024
const TAIL_BYTES = 12 // behind a block: blank lines and the next record's first word
const MARK = Buffer.from('WARC/')
const OVERLAP_BYTES = 8192 // a record that begins in the last bytes looked through is seen with the next ones

/**
 * Every record of an archive in order, gzip or zstd by record or as a whole, or plain; and each piece of damage where it stands.
 *
 * A record is given when its block is whole and ends as a record must. Behind damage reading goes on at the next thing that begins as a record.
 * Memory does not grow with the file.
 */
export async function* readRecords(
  file: ByteFile,
  options: RecordOptions,
): AsyncGenerator<ArchiveRecord | ArchiveDamage> {
  const from = options.from ?? START
  const pieces = await openPieces(file, from.at)
  const cursor = cursorOn(pieces)
  const limits = { maxBytes: options.maxBytes, end: isPacked(await file.view(0, 4)) ? Infinity : file.size }
  try {
    await skipBytes(cursor, from.skip)
    for (let damages = 0; damages < MAX_DAMAGE; ) {
      await dropBlankLines(cursor)
      const ahead = await cursor.ensure(1)
      if (ahead === 0 && cursor.damage() === null) return
      const found = ahead > 0 ? await readOne(cursor, limits) : passDamage(cursor)
      damages += found?.kind === 'damage' ? 1 : 0
      if (found) yield found
    }
    const message = `expected an archive, got more than ${MAX_DAMAGE} damaged places; not read further`
    yield { kind: 'damage', position: cursor.position(), damage: 'record', message }
  } finally {
    await pieces.return(undefined) // also when nobody reads on
  }
}

/** @returns false when there are fewer */
async function skipBytes(cursor: Cursor, count: number): Promise<boolean> {
  for (let left = count; left > 0; ) {
    const step = Math.min(left, await cursor.ensure(Math.min(left, SKIP_BYTES)))
    if (step === 0) return false
    cursor.drop(step)
    left -= step
  }
  return true
}

async function dropBlankLines(cursor: Cursor): Promise<void> {
  while ((await cursor.ensure(1)) > 0) {
    const bytes = cursor.peek(0, 64)
    let blank = 0
    while (bytes[blank] === 0x0a || bytes[blank] === 0x0d) blank++
    cursor.drop(blank)
    if (blank < bytes.length) return
  }
}

function passDamage(cursor: Cursor): ArchiveDamage {
  const { kind, at, message } = cursor.damage()!
  cursor.passDamage()
  return { kind: 'damage', position: { at, skip: 0 }, damage: kind, message }
}

/** `end`: where the decoded bytes end, as far as that is known before they are decoded. */
type Limits = { readonly maxBytes: number; readonly end: number }

/** The record at the cursor, or the damage that stands there instead of one; null when that is told elsewhere. */
async function readOne(cursor: Cursor, { maxBytes, end }: Limits): Promise<ArchiveRecord | ArchiveDamage | null> {
  const position = cursor.position()
  const found = await headerAt(cursor)
  if (!found) return loseRecord(cursor, position, null)
  const { header, size } = found
  cursor.drop(size)
  const left = end - position.at - size
  if (header.length > left)
    return loseRecord(cursor, position, `expected a block of ${header.length} bytes, got ${left}`) // nothing is skipped: others follow
  if (header.length > maxBytes) return passLong(cursor, position, header)
  const ahead = await cursor.ensure(header.length + TAIL_BYTES)
  const fault = faultOf(cursor, header, ahead)
  if (fault !== null) return loseRecord(cursor, position, fault)
  const block = cursor.peek(0, header.length)
  cursor.drop(header.length)
  await dropBlankLines(cursor)
  const isLast = (await cursor.ensure(1)) === 0
  return isLast && isSpoilt(cursor, position) ? null : { kind: 'record', position, header, head: block, block }
}

async function passLong(
  cursor: Cursor,
  position: Position,
  header: RecordHeader,
): Promise<ArchiveRecord | ArchiveDamage | null> {
  await cursor.ensure(HEAD_BYTES)
  const head = Buffer.from(cursor.peek(0, HEAD_BYTES)) // a copy: the block goes by
  if (await skipBlock(cursor, header)) return { kind: 'record', position, header, head, block: null }
  return loseRecord(cursor, position, `expected a block of ${header.length} bytes, got another number of them`)
}

/** Goes on to the next record and tells of the loss; null when damage that begins at the same place tells of it anyhow. */
async function loseRecord(cursor: Cursor, position: Position, fault: string | null): Promise<ArchiveDamage | null> {
  const { at, skip } = cursor.position()
  const skipped = await findRecord(cursor, at === position.at && skip === position.skip ? 1 : 0)
  const isLast = (await cursor.ensure(1)) === 0
  const damage = cursor.damage()
  if (isLast && damage?.at === position.at && position.skip === 0) return null
  const message = fault ?? `expected a record, got ${skipped} bytes that are none`
  return { kind: 'damage', position, damage: isLast && damage === null && fault !== null ? 'cut' : 'record', message }
}

/** A damaged member that begins with this record and ends behind it: which of its bytes are wrong, nobody knows. */
function isSpoilt(cursor: Cursor, { at, skip }: Position): boolean {
  const damage = cursor.damage()
  if (damage === null || damage.at !== at || skip !== 0) return false
  return damage.kind === 'sum' || damage.kind === 'data'
}

async function headerAt(cursor: Cursor): Promise<{ readonly header: RecordHeader; readonly size: number } | null> {
  for (let size = 4096; ; size *= 4) {
    const ahead = await cursor.ensure(size)
    const bytes = cursor.peek(0, size)
    const end = bytes.subarray(0, 5).equals(MARK) ? blankLine(bytes) : lineEnd(bytes)
    if (end !== null) {
      const header = parseRecordHeader(bytes.toString('utf8', 0, end.from))
      return header && { header, size: end.to }
    }
    if (ahead < size || size >= MAX_HEADER_BYTES) return null
  }
}

type Ending = { readonly from: number; readonly to: number }

function blankLine(bytes: Buffer): Ending | null {
  const crlf = bytes.indexOf('\r\n\r\n')
  const lf = bytes.subarray(0, crlf < 0 ? bytes.length : crlf).indexOf('\n\n')
  if (lf >= 0) return { from: lf, to: lf + 2 }
  return crlf < 0 ? null : { from: crlf, to: crlf + 4 }
}

function lineEnd(bytes: Buffer): Ending | null {
  const lf = bytes.indexOf(0x0a)
  return lf < 0 ? null : { from: lf, to: lf + 1 }
}

/** Goes past a block that is too long to be held. @returns false when it is not whole: then the cursor may stand at the next record */
async function skipBlock(cursor: Cursor, header: RecordHeader): Promise<boolean> {
  const inMember = cursor.position().skip > 0 // behind a header that stands in a member
  for (let left = header.length; left > 0; ) {
    if ((await cursor.ensure(MARK.length)) === 0) return false
    if (inMember && cursor.position().skip === 0 && cursor.peek(0, MARK.length).equals(MARK)) return false // a member with a record of its own
    const step = Math.min(left, cursor.run())
    cursor.drop(step)
    left -= step
  }
  const ahead = await cursor.ensure(TAIL_BYTES)
  return faultOf(cursor, { ...header, length: 0 }, ahead) === null
}

/** Why the block ahead is not whole, null when it is: what stands behind it must be the end of a record. */
function faultOf(cursor: Cursor, { format, length }: RecordHeader, ahead: number): string | null {
  if (ahead < length) return `expected a block of ${length} bytes, got ${ahead}`
  const tail = cursor.peek(length, length + TAIL_BYTES).toString('latin1')
  const rest = tail.replace(/^[\r\n]+/, '')
  const ends = (format === 'warc' ? /^\r\n\r\n|^\n\n|^.{0,4}WARC\//s : /^\r?\n|^.{1,2}[a-z][a-z0-9+.-]{2,7}:/is).test(
    tail,
  )
  return ends || rest === '' || rest.startsWith('WARC/')
    ? null
    : `expected the end of the record after ${length} bytes, got more; its length or its end is damaged`
}

/** Goes on to the next thing that begins as a record, at least so many bytes away. @returns how many bytes were passed over */
async function findRecord(cursor: Cursor, least: number): Promise<number> {
  let skipped = 0
  const pass = (count: number) => {
    skipped += count
    cursor.drop(count)
  }
  if ((await cursor.ensure(1)) > 0) pass(least)
  for (let window = 2 * OVERLAP_BYTES; ; window = Math.min(window * 2, SKIP_BYTES)) {
    const ahead = await cursor.ensure(window)
    const start = startOfRecord(cursor.peek(0, window))
    const isLast = ahead < window
    pass(start ?? (isLast ? ahead : window - OVERLAP_BYTES))
    if (start !== null || isLast) return skipped
  }
}

function startOfRecord(bytes: Buffer): number | null {
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    if (/^WARC\/[01]\.\d{1,2}[ \t]*\r?\n[\w-]{2,60}:/.test(bytes.toString('latin1', at, at + 90))) return at
  }
  for (let from = 0, to = bytes.indexOf(0x0a); to >= 0; from = to + 1, to = bytes.indexOf(0x0a, from)) {
    if (to - from < OVERLAP_BYTES && isDigit(bytes[to - 1]) && parseArc(bytes.toString('latin1', from, to))) return from
  }
  return null
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39
