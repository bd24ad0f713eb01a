/** JSONL, also packed: one report a line, streamed, so that neither a large file nor an endless line is ever in memory. */
import type { Instant } from '../model/index.ts'
import { openBytes } from './archive/byte-file.ts'
import { pageInObject } from './archive/dump-page.ts'
import { openPieces } from './archive/open-pieces.ts'
import { type Damage, damageCode } from './archive/pieces.ts'
import { captureOf, type Entry, refused } from './capture.ts'
import { reasonOf } from './read-bytes.ts'

const NEWLINE = 0x0a

/** `now` gives the time of capture where a line does not say; `maxBytes` is the longest line that is read. */
export type LineOptions = { readonly maxBytes: number; readonly now: () => Instant }

/**
 * The reports of a JSONL file in order, plain or packed with gzip or Zstandard; `origin` is `path#line`, lines from 1. Blank lines are passed
 * over. A line that holds a whole page ({ url, html }) is that page: its origin the address, its capture time that of the fetch where it says so.
 * A line that is no JSON object, or larger than `maxBytes`, is refused with its number, as is what cannot be unpacked; the rest is read.
 */
export async function* readLines(path: string, options: LineOptions): AsyncGenerator<Entry> {
  let any = false
  try {
    await using file = await openBytes(path)
    for await (const line of linesOf(await openPieces(file, 0), options.maxBytes)) {
      const entry = 'kind' in line ? damaged(path, line) : entryOf(`${path}#${line.number}`, line, options)
      any ||= entry !== null
      if (entry) yield entry
    }
    if (!any) yield nothingIn(path)
  } catch (error) {
    const message = `${path}: expected a readable file, got ${reasonOf(error).reason}; check its permissions`
    yield refused(path, 'intake/unreadable', message)
  }
}

/** `bytes` null: longer than allowed. */
type Line = { readonly number: number; readonly size: number; readonly bytes: Buffer | null }

type Piece = { readonly bytes: Uint8Array } | Damage

/** A line that damage breaks off is left out; what stands behind the damage begins in the middle of one, and is left out too. */
async function* linesOf(pieces: AsyncIterable<Piece>, maxBytes: number): AsyncGenerator<Line | Damage> {
  let parts: Uint8Array[] = []
  let size = 0
  let number = 1
  let isBroken = false
  const finish = (): Line | null => {
    const line = isBroken ? null : { number, size, bytes: size > maxBytes ? null : Buffer.concat(parts) }
    parts = []
    size = 0
    number++
    isBroken = false
    return line
  }
  for await (const piece of pieces) {
    if ('kind' in piece) {
      if (piece.kind !== 'sum') finish() // a wrong checksum stands behind whole content
      isBroken = piece.kind !== 'sum'
      yield piece
      continue
    }
    for (let start = 0; start < piece.bytes.length; ) {
      const end = piece.bytes.indexOf(NEWLINE, start)
      const part = piece.bytes.subarray(start, end < 0 ? piece.bytes.length : end)
      size += part.length
      if (size <= maxBytes) parts.push(part)
      else parts = [] // only its size still matters
      if (end < 0) break
      const line = finish()
      if (line) yield line
      start = end + 1
    }
  }
  const last = size > 0 ? finish() : null
  if (last) yield last
}

function entryOf(origin: string, { size, bytes }: Line, { maxBytes, now }: LineOptions): Entry | null {
  if (bytes === null) {
    const message = `${origin}: expected a line of at most ${maxBytes} bytes, got ${size}; the other lines are read`
    return refused(origin, 'intake/too-large', message)
  }
  const text = new TextDecoder().decode(bytes).trim()
  if (text === '') return null
  const value = parsed(text)
  if ('fault' in value)
    return refused(
      origin,
      'intake/bad-line',
      `${origin}: expected one JSON object, got ${value.fault}; the other lines are read`,
    )
  const page = pageInObject(value.fields)
  if (page === null)
    return captureOf({ origin, bytes: new Uint8Array(bytes), type: 'application/json', capturedAt: now() })
  const capture = captureOf({
    origin: page.origin ?? origin,
    bytes: new TextEncoder().encode(page.html),
    type: 'text/html',
    capturedAt: page.capturedAt ?? now(),
    headers: page.headers,
    charset: 'utf-8',
  })
  return capture.kind === 'capture' ? { ...capture, place: origin } : capture
}

type Parsed = { readonly fields: Readonly<Record<string, unknown>> } | { readonly fault: string }

function parsed(text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
      ? { fields: value as Readonly<Record<string, unknown>> }
      : { fault: `a ${typeof value}` }
  } catch (error) {
    return { fault: reasonOf(error).reason.slice(0, 120) }
  }
}

function damaged(path: string, { kind, at, message }: Damage): Entry {
  return refused(`${path}@${at}`, damageCode(kind), `${path}@${at}: ${message}; the lines that are whole are read`)
}

function nothingIn(path: string): Entry {
  const message = `${path}: expected one JSON report a line, got an empty file; remove it or fetch it again`
  return refused(path, 'intake/empty', message)
}
