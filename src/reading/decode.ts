/** Bytes to text: which encoding a page is in, and what could not be decoded. */
import type { Problem } from '../model/index.ts'

/** Decoded text, the WHATWG name of the encoding it was read with, and what could not be decoded. */
export type Decoded = { readonly text: string; readonly encoding: string; readonly problems: readonly Problem[] }

/**
 * The text of a file or page.
 *
 *     EF BB BF 41          → 'A', 'utf-8'
 *     FF FE 41 00          → 'A', 'utf-16le'
 *     63 61 66 E9 73       → 'cafés', 'windows-1252'  (no valid UTF-8 beyond ASCII)
 *     C3 A9 … E9 … C3 A9   → 'é … \uFFFD … é', 'utf-8', one problem with the place of the first U+FFFD
 *
 * A byte order mark decides first, then the declared encoding, then the bytes. A declaration of UTF-8 that the bytes refute is not believed,
 * nor one of another encoding where every letter beyond ASCII is a well-formed sequence of UTF-8: pages saved anew keep their old label.
 *
 * @param declared  charset label of a header or of `<meta charset>`, any case; null or an unknown label: the bytes decide
 * @returns offsets of problems are UTF-16 code units in `text`. Any bytes are allowed; never throws.
 * @source https://encoding.spec.whatwg.org/
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null): Decoded {
  const marked = encodingOfMark(bytes)
  if (marked) return decodeAs(marked, bytes, [])
  const problems: Problem[] = []
  const label = declared === null ? null : encodingOfLabel(declared)
  if (declared !== null && label === null) {
    const message = `encoding: expected a known charset, got "${declared.slice(0, 40)}"; decoded by looking at the bytes`
    problems.push({ code: 'reading/unknown-charset', message, at: null })
  }
  // A page that declares UTF-16 in bytes we could read as ASCII is not UTF-16 (HTML standard, "get an encoding").
  if (label !== null && label !== 'utf-8' && !label.startsWith('utf-16'))
    return decodeAs(isSurelyUtf8(bytes, SINGLE_BYTE.test(label) ? SURE : SURE_WIDE) ? 'utf-8' : label, bytes, problems)
  return decodeAs(looksLikeUtf8(bytes) ? 'utf-8' : 'windows-1252', bytes, problems)
}

/**
 * The charset that the first 1,024 bytes of an HTML page declare: `<meta charset="x">` or `<meta http-equiv … content="…; charset=x">`.
 *
 * @returns the label as written, null when there is none. Any bytes are allowed.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i.exec(head)?.[1] ?? null
}

/** The charset that a Content-Type header names, as written; null when it names none. 'text/html; charset="x-none"' → 'x-none' */
export function charsetIn(contentType: string | null): string | null {
  const field = (contentType ?? '').slice(0, 1_000)
  return /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([\w.:-]{1,40})/i.exec(field)?.[1] ?? null
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** The WHATWG name of the encoding that a label stands for ('latin1' → 'windows-1252'), null for a label that the standard does not know. */
export function encodingOfLabel(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch (error) {
    if (error instanceof RangeError) return null // not a label of the encoding standard
    throw error
  }
}

function decodeAs(encoding: string, bytes: Uint8Array, before: readonly Problem[]): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const lost = encoding === 'utf-8' || encoding.startsWith('utf-16') ? countLost(text, encoding, bytes) : null
  return { text, encoding, problems: lost ? [...before, lost] : before }
}

/** U+FFFD may also be in the source itself; then it is not a loss of ours, but telling is harmless. */
function countLost(text: string, encoding: string, bytes: Uint8Array): Problem | null {
  const first = text.indexOf('\uFFFD')
  if (first < 0 || (encoding === 'utf-8' && isValidUtf8(bytes))) return null
  let count = 0
  for (let at = first; at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++
  const message = `encoding: expected ${encoding}, got ${count} invalid or cut sequence${count > 1 ? 's' : ''}, the first at offset ${first}; shown as U+FFFD`
  return { code: 'reading/undecodable', message, at: { start: first, end: first + 1 } }
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

const SINGLE_BYTE = /^(?:windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|macintosh)/
const SURE = 4 // sequences beyond ASCII, all well-formed: by chance in one of some thousand texts of a single-byte encoding
const SURE_WIDE = 24 // of encodings with two bytes a letter, whose letters may look like UTF-8 a few times in a row

function isSurelyUtf8(bytes: Uint8Array, sure: number): boolean {
  let high = 0
  for (let i = 0; i < bytes.length && high < sure; i++) if (bytes[i]! >= 0xc2) high++
  return high >= sure && isValidUtf8(bytes)
}

/** Counts well-formed multi-byte sequences against stray high bytes; a sequence cut off by the end of the file is no evidence. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!
    const need =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : -1
    let got = 0
    while (got < need && i + 1 + got < bytes.length && (bytes[i + 1 + got]! & 0xc0) === 0x80) got++
    const cutOff = got < need && i + 1 + got >= bytes.length
    if (need > 0 && got === need) good++
    else if (need !== 0 && !(cutOff && (got > 0 || bytes.length > 1))) bad++
    i += 1 + got
  }
  return bad === 0 || good > bad
}
