/** What the body of an answer is: by its header, and by its first bytes where the header lies or says nothing. */
import { charsetIn, decodeBytes, encodingOfLabel } from '../../reading/decode.ts'
import { isFeed, mediaTypeIn, type ReadableType, typeOfText } from '../media-type.ts'
import type { Headers } from './policy.ts'

/** A `content-type` taken apart. `charset` is null when it is not said or is none that we know. */
export type ContentType = { readonly type: string; readonly charset: string | null }

/** What a page is read as; null: to be told from its text; 'unreadable': no report. */
export type PageType = ReadableType | 'unreadable' | null

const SNIFFED_BYTES = 2048

/**
 * Type and charset of a header.
 *
 *     'Text/HTML; charset="UTF-8"' → text/html, utf-8        'text/html;charset=x-none' → text/html, null        '' → '', null
 */
export function contentTypeOf(headers: Headers): ContentType {
  const field = headers['content-type'] ?? ''
  const label = charsetIn(field)
  return { type: mediaTypeIn(field), charset: label === null ? null : encodingOfLabel(label) }
}

/**
 * How a body is to be read.
 *
 *     text/html, application/xhtml+xml → text/html          application/json, …+json → application/json
 *     text/plain with <!doctype html> → text/html           text/html with <rss> → unreadable (a feed)
 *     none, application/octet-stream → by the text          image/…, application/pdf, application/rss+xml → unreadable
 *
 * @param bytes  only the first 2 KB are looked at
 */
export function pageTypeOf(content: ContentType, bytes: Uint8Array): PageType {
  const head = decodeBytes(bytes.subarray(0, SNIFFED_BYTES), content.charset).text.trimStart()
  if (isFeed(head)) return 'unreadable'
  if (typeOfText(head) === 'text/html') return 'text/html'
  const { type } = content
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'text/html'
  if (type === 'application/json' || type.endsWith('+json')) return 'application/json'
  if (type === 'text/plain' || type === 'text/markdown') return type
  return SAYS_NOTHING.has(type) ? null : 'unreadable'
}

const SAYS_NOTHING: ReadonlySet<string> = new Set([
  '',
  '*/*',
  'unknown/unknown',
  'application/unknown',
  'application/octet-stream',
  'application/x-www-form-urlencoded',
])
