/** The bytes of a feed as text: which encoding they are in. */
import { detect } from 'chardet'
import type { Problem } from '../../model/index.ts'
import { charsetIn, type Decoded, decodeBytes } from '../decode.ts'

const GUESSED_BYTES = 65_536 // as much as the guess looks at
const HEAD_BYTES = 1_024

/**
 * The text of a feed. The encoding is decided by the first of these that says something and that the bytes do not refute:
 *
 *     1. a byte order mark (UTF-8, UTF-16, UTF-32)
 *     2. the charset of the Content-Type header
 *     3. zero bytes around the first '<': UTF-16 or UTF-32 without a mark
 *     4. the XML declaration
 *     5. the bytes: UTF-8 unless most sequences beyond ASCII are invalid, else the likeliest by its letters, else windows-1252
 *
 * A declaration is refuted by bytes that the encoding does not have; one of ASCII or a Western encoding also by bytes that are UTF-8
 * throughout. Then `reading/feed-encoding` says so.
 *
 * @param contentType  the header's value, null when there is none
 * @source RFC 7303, section 3; XML 1.0, appendix F. Any bytes are allowed; never throws.
 */
export function feedText(bytes: Uint8Array, contentType: string | null): Decoded {
  const wide = wideEncoding(bytes)
  if (wide?.startsWith('utf-32')) return decodeUtf32(bytes, wide === 'utf-32le')
  if (hasMark(bytes)) return decodeBytes(bytes, null)
  if (wide !== null) return decodeWide(bytes, wide)
  const labels = [charsetIn(contentType), declaredIn(bytes)].filter(label => label !== null)
  const problems: Problem[] = []
  for (const label of labels) {
    const decoded = decodeStrictly(bytes, label)
    if (decoded !== null) return { ...decoded, problems }
    problems.push(refuted(label))
  }
  const guessed = decodeByLook(bytes)
  const isMeant = (label: string): boolean => decoderOf(label)?.encoding === guessed.encoding // but for stray bytes, which are told of
  const kept = problems.filter((_, i) => !isMeant(labels[i]!))
  return { ...guessed, problems: [...kept, ...guessed.problems] }
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  return /<\?xml\s[^<>]{0,500}?\bencoding\s{0,20}=\s{0,20}["']([\w.:-]{1,40})["']/i.exec(head)?.[1] ?? null
}

const hasMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (bytes[0] === 0xff && bytes[1] === 0xfe)

/** UTF-16 and UTF-32 by their first four bytes: a mark of UTF-32, or '<' with zero bytes around it. */
function wideEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (head === '0000feff' || head === '0000003c') return 'utf-32be'
  if (head === 'fffe0000' || head === '3c000000') return 'utf-32le'
  if (/^003c00(?!00)/.test(head)) return 'utf-16be'
  return /^3c00(?!00)..$|^3c00(?!00)..00$/.test(head) ? 'utf-16le' : null
}

const decodeWide = (bytes: Uint8Array, encoding: string): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
  problems: [],
})

/** The platform has no decoder for UTF-32. What is no character becomes U+FFFD. */
function decodeUtf32(bytes: Uint8Array, isLittle: boolean): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let lost = 0
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, isLittle)
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    if (!isCharacter) lost++
    if (at > 0 || code !== 0xfeff) parts.push(isCharacter ? String.fromCodePoint(code) : '\uFFFD')
  }
  const message = `encoding: expected utf-32, got ${lost} invalid characters; shown as U+FFFD`
  const problems = lost > 0 ? [{ code: 'reading/undecodable', message, at: null }] : []
  return { text: parts.join(''), encoding: 'utf-32', problems }
}

/** The text if the bytes bear the label out, null if not. Wide encodings have been looked for before. */
function decodeStrictly(bytes: Uint8Array, label: string): Decoded | null {
  const decoder = decoderOf(label)
  if (decoder === null || decoder.encoding.startsWith('utf-16')) return null
  const isWestern = /^(?:windows-125[0-9]|iso-8859-\d{1,2})$/.test(decoder.encoding)
  if (isWestern && !isAscii(bytes) && (isNamedAscii(label) || isUtf8(bytes))) return null
  try {
    return { text: decoder.decode(bytes), encoding: decoder.encoding, problems: [] }
  } catch (error) {
    if (error instanceof TypeError) return null // the bytes are not of that encoding
    throw error
  }
}

/** The encoding standard takes ASCII for windows-1252; a feed that says ASCII and is not may be in anything. */
const isNamedAscii = (label: string): boolean => /^(?:us-?)?ascii$|^ansi_x3\.4-1968$/i.test(label)

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal: true })
  } catch (error) {
    if (error instanceof RangeError) return null // not a label of the encoding standard
    throw error
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every(byte => byte < 0x80)

const isUtf8 = (bytes: Uint8Array): boolean => decodeUtf8(bytes) !== null

/** The text of bytes that are UTF-8 throughout, null for others. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function decodeByLook(bytes: Uint8Array): Decoded {
  const text = decodeUtf8(bytes)
  if (text !== null) return { text, encoding: 'utf-8', problems: [] }
  const looked = decodeBytes(bytes, null)
  if (looked.encoding === 'utf-8') return looked
  const guess = detect(bytes.subarray(0, GUESSED_BYTES))
  return (guess === null ? null : decodeStrictly(bytes, guess)) ?? looked
}

function refuted(label: string): Problem {
  const isKnown = decoderOf(label) !== null
  const message = isKnown
    ? `encoding: expected ${label} as declared, got bytes that are not; decoded by looking at them`
    : `encoding: expected a known charset, got "${label}"; decoded by looking at the bytes`
  return { code: isKnown ? 'reading/feed-encoding' : 'reading/unknown-charset', message, at: null }
}
