/** Asking only for what has changed: the marks of an answer, and how to send them back. */
import type { Headers } from './policy.ts'

/** What an answer says by which a later one can be told the same; kept byte for byte, since servers compare them so. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null }

/** No character that ends a header line or is none; bytes above 127 stay as they came. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]{1,4096}$/

/**
 * The marks of an answer.
 *
 *     { etag: 'W/"a1"', 'last-modified': 'Sun, 06 Nov 1994 08:49:37 GMT' } → both, unchanged      {} → both null
 */
export function validatorsOf(headers: Headers): Validators {
  return { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null }
}

/**
 * The header fields that ask for a changed answer only; {} when there is no mark. A mark that no header can hold is left out.
 *
 * @source RFC 9110, 13.1
 */
export function conditionalHeaders(marks: Partial<Validators>): Record<string, string> {
  const headers: Record<string, string> = {}
  if (marks.etag && HEADER_VALUE.test(marks.etag)) headers['if-none-match'] = marks.etag
  if (marks.lastModified && HEADER_VALUE.test(marks.lastModified)) headers['if-modified-since'] = marks.lastModified
  return headers
}
