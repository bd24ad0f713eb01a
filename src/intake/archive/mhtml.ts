/** Pages that a browser saved as one file (MHTML): the page itself, without its pictures and styles. */
import type { Instant } from '../../model/index.ts'
import { mediaTypeIn } from '../media-type.ts'
import { parseFields } from './record-header.ts'
import { instantOfDate } from './saved-page.ts'

/** The page in an MHTML file. `origin` and `capturedAt` null: not noted. `contentType` is that of the part. */
export type SavedPage = {
  readonly bytes: Buffer
  readonly contentType: string
  readonly origin: string | null
  readonly capturedAt: Instant | null
}

type Part = { readonly fields: ReadonlyMap<string, string>; readonly body: Buffer }

const MAX_DEPTH = 3
const MAX_PARTS = 5000

/**
 * The page in a file that Chromium, Safari or Internet Explorer saved: of a multipart message the part that its header calls the start,
 * else the first that is HTML; of a single part that part. Null when there is no HTML in it.
 *
 * @source RFC 2557
 */
export function pageInMhtml(file: Buffer): SavedPage | null {
  const message = partOf(file)
  const part = mainPart(message, 0)
  if (part === null) return null
  const { fields } = message
  const address =
    fields.get('snapshot-content-location') ?? part.fields.get('content-location') ?? fields.get('content-location')
  return {
    bytes: decoded(part),
    contentType: part.fields.get('content-type') ?? 'text/html',
    origin: address !== undefined && /^https?:\/\/[^/]/i.test(address) ? address : null,
    capturedAt: fields.has('date') ? instantOfDate(fields.get('date')!.replace(/ -0000$/, ' GMT')) : null,
  }
}

function partOf(bytes: Buffer): Part {
  const start = bytes[0] === 0x0d ? 2 : bytes[0] === 0x0a ? 1 : 0
  const crlf = bytes.indexOf('\r\n\r\n')
  const lf = bytes.indexOf('\n\n')
  const isLf = lf >= 0 && (crlf < 0 || lf < crlf)
  const end = isLf ? lf : crlf < 0 ? bytes.length : crlf
  const lines = bytes.toString('latin1', start, Math.min(end, start + 256 * 1024)).split(/\r?\n/)
  return { fields: parseFields(lines), body: bytes.subarray(end + (isLf ? 2 : 4)) }
}

function mainPart(part: Part, depth: number): Part | null {
  const type = part.fields.get('content-type') ?? null
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(mediaTypeIn(type))) return part
  const boundary = parameter(type, 'boundary')
  if (!mediaTypeIn(type).startsWith('multipart/') || boundary === null || depth >= MAX_DEPTH) return null
  const parts = partsOf(part.body, boundary)
  const start = parameter(type, 'start')
  const named = start === null ? undefined : parts.find(one => one.fields.get('content-id') === start)
  for (const one of named ? [named, ...parts] : parts) {
    const found = mainPart(one, depth + 1)
    if (found) return found
  }
  return null
}

function parameter(field: string | null, name: string): string | null {
  const match = new RegExp(`;\\s{0,9}${name}\\s{0,9}=\\s{0,9}(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(
    field ?? '',
  )
  return match?.[1] ?? match?.[2] ?? null
}

/** A file that is cut still gives its last part as far as it goes. */
function partsOf(body: Buffer, boundary: string): Part[] {
  const mark = Buffer.from(`--${boundary}`)
  const parts: Part[] = []
  for (let at = body.indexOf(mark); at >= 0 && parts.length < MAX_PARTS; ) {
    const start = at + mark.length
    if (body[start] === 0x2d && body[start + 1] === 0x2d) break
    const next = body.indexOf(mark, start)
    parts.push(partOf(body.subarray(start, next < 0 ? body.length : next)))
    at = next
  }
  return parts
}

function decoded({ fields, body }: Part): Buffer {
  const coding = (fields.get('content-transfer-encoding') ?? '').toLowerCase()
  if (coding === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return coding === 'quoted-printable' ? unquoted(body) : body
}

/** What is no code stays as it is. @source RFC 2045, 6.7 */
function unquoted(body: Buffer): Buffer {
  const text = body
    .toString('latin1')
    .replace(/=(?:[ \t]{0,9}\r?\n|([0-9a-f]{2}))/gi, (_, code: string | undefined) =>
      code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16)),
    )
  return Buffer.from(text, 'latin1')
}
