/** Single files: a report as it stands, packed, or saved by a browser. */
import type { Instant } from '../model/index.ts'
import { charsetIn } from '../reading/decode.ts'
import { bytesAsFile } from './archive/byte-file.ts'
import { pageInMhtml } from './archive/mhtml.ts'
import { isPacked, unpackStart } from './archive/open-pieces.ts'
import { damageCode } from './archive/pieces.ts'
import { savedFrom } from './archive/saved-page.ts'
import { captureOf, type Entry, refused } from './capture.ts'
import type { ReadableType } from './media-type.ts'

/** Where the bytes came from, and the time that counts where they do not tell one. */
export type FileContext = { readonly path: string; readonly maxBytes: number; readonly capturedAt: Instant }

/**
 * The report in a file, unpacked first when it is in gzip or Zstandard. A page with the note of a browser, SingleFile or HTTrack has the address
 * in that note as its origin, and its time.
 *
 * @param type  null: to be told from the text
 */
export async function savedAsFile(
  bytes: Uint8Array,
  context: FileContext & { readonly type: ReadableType | null },
): Promise<Entry> {
  const { path, maxBytes } = context
  if (!isPacked(bytes)) return noted(bytes, context)
  const unpacked = await unpackStart(bytesAsFile(bytes), maxBytes)
  if (unpacked.damage) {
    const message = `${path}: ${unpacked.damage.message}; fetch it again`
    return refused(path, damageCode(unpacked.damage.kind), message)
  }
  if (!unpacked.isWhole) {
    const message = `${path}: expected at most ${maxBytes} bytes, got more when unpacked; split it, or keep the article only`
    return refused(path, 'intake/too-large', message)
  }
  return noted(new Uint8Array(unpacked.bytes), context)
}

function noted(
  bytes: Uint8Array,
  { path, type, capturedAt }: FileContext & { readonly type: ReadableType | null },
): Entry {
  const entry = captureOf({ origin: path, bytes, type, capturedAt })
  const note =
    entry.kind === 'capture' && entry.capture.mediaType === 'text/html' ? savedFrom(entry.capture.body) : null
  if (entry.kind === 'refused' || note === null) return entry
  const capture = { ...entry.capture, origin: note.origin, capturedAt: note.capturedAt ?? capturedAt }
  return { ...entry, capture, place: path }
}

/** The page in an MHTML file, with the address and time that the browser wrote into it. */
export function savedAsMhtml(bytes: Uint8Array, { path, capturedAt }: FileContext): Entry {
  const page = pageInMhtml(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (page === null) {
    const message = `${path}: expected a page that a browser saved as MHTML, got none in it; save it as HTML`
    return refused(path, bytes.length === 0 ? 'intake/empty' : 'intake/unknown-format', message)
  }
  const entry = captureOf({
    origin: page.origin ?? path,
    bytes: new Uint8Array(page.bytes),
    type: 'text/html',
    capturedAt: page.capturedAt ?? capturedAt,
    headers: { 'content-type': page.contentType },
    charset: charsetIn(page.contentType),
  })
  return entry.kind === 'capture' && page.origin !== null ? { ...entry, place: path } : entry
}
