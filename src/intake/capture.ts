/** Bytes as a capture, or the reason why they are none. */
import { createHash } from 'node:crypto'
import type { Capture, CaptureId, Instant, Problem } from '../model/index.ts'
import { declaredCharset, decodeBytes } from '../reading/decode.ts'
import { isBinary, isFeed, isPdf, type ReadableType, typeOfText } from './media-type.ts'

/**
 * What intake gives for each report it met: its capture with the bytes, or why it was refused. `place` says where in which file a report
 * was found whose origin is another one: 'pages.warc.gz@1234', 'dump.jsonl#3'.
 */
export type Entry =
  | { readonly kind: 'capture'; readonly capture: Capture; readonly bytes: Uint8Array; readonly place?: string }
  | { readonly kind: 'refused'; readonly origin: string; readonly problem: Problem }

/** A refusal with one problem that says expected, got, and what to do. */
export function refused(origin: string, code: string, message: string): Entry {
  return { kind: 'refused', origin, problem: { code, message, at: null } }
}

/** The refusal of a feed: it is no report, its items are the beginnings of reports, which watch fetches. */
export function feedRefused(origin: string, got: string): Entry {
  const message = `${origin}: expected a report, got ${got}; for a feed: recount watch, with its address`
  return refused(origin, 'intake/unknown-format', message)
}

/**
 * The capture of some bytes; refused when they are empty, no text, or a feed.
 *
 * @param type  null: to be told from the text
 * @param charset  what the HTTP header says; it comes after a byte order mark and before what the page itself declares
 */
export function captureOf(from: {
  readonly origin: string
  readonly bytes: Uint8Array
  readonly type: ReadableType | null
  readonly capturedAt: Instant
  readonly headers?: Readonly<Record<string, string>>
  readonly charset?: string | null
}): Entry {
  const { origin, bytes, capturedAt } = from
  if (bytes.length === 0)
    return refused(
      origin,
      'intake/empty',
      `${origin}: expected a report, got an empty file; remove it or fetch it again`,
    )
  if (isBinary(bytes)) {
    return refused(
      origin,
      'intake/binary',
      `${origin}: expected text, got ${isPdf(bytes) ? 'a PDF' : 'binary data'}; save the report as text or HTML`,
    )
  }
  const html = from.type === 'text/html' || (from.type === null && bytes.includes(0x3c))
  const { text, problems } = decodeBytes(bytes, from.charset ?? (html ? declaredCharset(bytes) : null))
  if (text.trim() === '')
    return refused(origin, 'intake/empty', `${origin}: expected a report, got white space only; fetch it again`)
  if (isFeed(text)) return feedRefused(origin, 'a feed, a sitemap or a list of feeds')
  const id = createHash('sha256').update(bytes).digest('hex') as CaptureId
  const mediaType = from.type ?? typeOfText(text)
  return {
    kind: 'capture',
    capture: { id, origin, mediaType, capturedAt, body: text, headers: from.headers ?? {}, problems },
    bytes,
  }
}
