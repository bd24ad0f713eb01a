/** The HTTP answer that a record holds, with its codings undone. */
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { parseFields } from './record-header.ts'

/** An answer as it stands in a record: `body` is still coded. */
export type HttpMessage = {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

/** A body without its codings. `faults` says what was wrong with them; the body is then as much as could be had. */
export type HttpBody = {
  readonly bytes: Buffer
  readonly dechunked: Buffer
  readonly faults: readonly string[]
  readonly tooLarge: boolean
}

const MAX_HEADER_BYTES = 512 * 1024
const MAX_CODINGS = 5

/** The answer in a block; null when the block does not begin as one. Line ends may be LF alone. */
export function parseHttp(block: Buffer): HttpMessage | null {
  const start = /^HTTP\/\d(?:\.\d)? {1,4}(\d{3})(?=\s|$)/.exec(block.toString('latin1', 0, 64))
  if (!start) return null
  const header = block.subarray(0, MAX_HEADER_BYTES)
  const crlf = header.indexOf('\r\n\r\n')
  const lf = header.subarray(0, crlf < 0 ? header.length : crlf).indexOf('\n\n')
  const [end, body] = lf >= 0 ? [lf, lf + 2] : crlf >= 0 ? [crlf, crlf + 4] : [header.length, header.length]
  const lines = header.toString('latin1', 0, end).split(/\r?\n/).slice(1)
  return { status: Number(start[1]), headers: parseFields(lines), body: block.subarray(body) }
}

/**
 * The body with chunks joined and compression undone, gzip, deflate, br and zstd, at most five codings and `maxBytes`.
 *
 * Archivers often undo a coding and leave its header: a body that does not begin in the coding is taken as it is, without a fault.
 */
export function decodeBody({ headers, body }: HttpMessage, maxBytes: number): HttpBody {
  const transfer = codingsOf(headers.get('transfer-encoding'))
  const chunks = transfer.includes('chunked') ? joinChunks(body) : { bytes: body, fault: null }
  const codings = [...codingsOf(headers.get('content-encoding')), ...transfer.filter(one => one !== 'chunked')]
  const faults = chunks.fault === null ? [] : [chunks.fault]
  const done = (bytes: Buffer, fault?: string): HttpBody => ({
    bytes,
    dechunked: chunks.bytes,
    faults: fault === undefined ? faults : [...faults, fault],
    tooLarge: false,
  })
  if (codings.length > MAX_CODINGS)
    return done(chunks.bytes, `expected at most ${MAX_CODINGS} codings, got ${codings.length}`)
  let bytes = chunks.bytes
  for (const coding of codings.reverse()) {
    const result = undo(coding, bytes, maxBytes)
    if (result === 'too large') return { ...done(bytes), tooLarge: true }
    if (result === null) return done(bytes, `expected ${coding} data, got data that cannot be unpacked`)
    bytes = result.bytes
    if (result.cut) faults.push(`expected whole ${coding} data, got only its beginning`)
  }
  return done(bytes)
}

function codingsOf(header: string | undefined): string[] {
  const names = (header ?? '').toLowerCase().split(',').slice(0, 20)
  return names.map(name => name.trim().replace(/^x-/, '')).filter(name => name !== '' && name !== 'identity')
}

/** Bodies that do not begin with a size are no chunks: archivers join them and keep the header. @source RFC 9112, 7.1 */
function joinChunks(body: Buffer): { readonly bytes: Buffer; readonly fault: string | null } {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf(0x0a, at)
    const size =
      line < 0
        ? null
        : /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(body.toString('latin1', at, Math.min(line, at + 256)))
    if (!size) {
      if (at === 0) return { bytes: body, fault: null }
      return {
        bytes: Buffer.concat([...parts, body.subarray(at)]),
        fault: 'expected the size of a chunk, got other bytes; kept as they are',
      }
    }
    const length = Number.parseInt(size[1]!, 16)
    if (length === 0) return { bytes: Buffer.concat(parts), fault: null }
    parts.push(body.subarray(line + 1, line + 1 + length))
    if (line + 1 + length > body.length)
      return { bytes: Buffer.concat(parts), fault: 'expected a whole chunk, got only its beginning' }
    at = line + 1 + length
    if (body[at] === 0x0d) at++
    if (body[at] === 0x0a) at++
  }
  return {
    bytes: Buffer.concat(parts),
    fault: parts.length === 0 ? null : 'expected a last chunk, got the end of the record',
  }
}

type Undone = { readonly bytes: Buffer; readonly cut: boolean }

const CODERS: Readonly<Record<string, { readonly begins: (bytes: Buffer) => boolean; readonly undo: Undo }>> = {
  gzip: { begins: bytes => bytes[0] === 0x1f && bytes[1] === 0x8b, undo: lenient(gunzipSync) },
  deflate: {
    begins: bytes => !/^\s*</.test(bytes.toString('latin1', 0, 64)),
    undo: (bytes, maxBytes) =>
      lenient(
        (bytes[0] ?? 0) % 16 === 8 && bytes.length > 1 && bytes.readUInt16BE(0) % 31 === 0
          ? inflateSync
          : inflateRawSync,
      )(bytes, maxBytes),
  },
  br: {
    begins: bytes => !/^\s*</.test(bytes.toString('latin1', 0, 64)),
    undo: (bytes, maxOutputLength) => ({ bytes: brotliDecompressSync(bytes, { maxOutputLength }), cut: false }),
  },
  zstd: {
    begins: bytes => bytes.length >= 4 && bytes.readUInt32LE(0) === 0xfd2fb528,
    undo: (bytes, maxOutputLength) => ({ bytes: zstdDecompressSync(bytes, { maxOutputLength }), cut: false }),
  },
}

type Undo = (bytes: Buffer, maxBytes: number) => Undone

/** Whole data, or else as much of a beginning as decodes. */
function lenient(decode: typeof gunzipSync): Undo {
  return (bytes, maxOutputLength) => {
    try {
      return { bytes: decode(bytes, { maxOutputLength }), cut: false }
    } catch (error) {
      if (codeOf(error) !== 'Z_BUF_ERROR') throw error
      return { bytes: decode(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }), cut: true }
    }
  }
}

function undo(coding: string, bytes: Buffer, maxBytes: number): Undone | 'too large' | null {
  const coder = Object.hasOwn(CODERS, coding) ? CODERS[coding] : undefined
  if (!coder) return null
  if (bytes.length === 0 || !coder.begins(bytes)) return { bytes, cut: false }
  try {
    return coder.undo(bytes, maxBytes)
  } catch (error) {
    return codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : null // else the coder's own refusal of damaged data
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)
