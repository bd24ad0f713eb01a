/** Which records of an archive may be reports, by what their server said of them. */
import { findArticle } from '../../reading/read-json.ts'
import { isBinary, isFeed, mediaTypeIn, type ReadableType, typeOfText } from '../media-type.ts'

/** Media types of pages; what is not here is no report, or is looked at more closely below. */
const PAGES: Readonly<Record<string, ReadableType>> = {
  'text/html': 'text/html',
  'application/xhtml+xml': 'text/html',
  'application/vnd.wap.xhtml+xml': 'text/html',
  'text/plain': 'text/plain',
  'text/markdown': 'text/markdown',
}
const UNSAID = /^(?:|application\/octet-stream|unknown\/unknown|unk|no-type|application\/unknown|\*\/\*)$/
const FOR_MACHINES =
  /^\/(?:(?:robots|ads|app-ads|security|humans|llms|llms-full|sellers)\.(?:txt|json)|\.well-known\/.*)$/i
const FEED = /^(?:application|text)\/(?:(?:rss|atom|rdf|feed)\+?(?:xml|json)|xml)$/
const JSON_TYPE = /^(?:application|text)\/(?:[\w.-]{1,60}\+)?json$/

/** Why a body is no report, in one or two words that a tally can use. */
export type NoPage = 'no text' | 'feed or xml' | 'data' | 'for machines' | 'empty'

/** Whether the server's word leaves open that a body is a report; then `pageType` looks at the body. */
export function mayBePage(field: string | null): boolean {
  const type = mediaTypeIn(field)
  return Object.hasOwn(PAGES, type) || UNSAID.test(type) || JSON_TYPE.test(type)
}

/** Why a body of this type is passed over. */
export function notPage(field: string | null): NoPage {
  return FEED.test(mediaTypeIn(field)) ? 'feed or xml' : 'no text'
}

/**
 * The type to read a body as, or why it is none to read.
 *
 *     text/html                                → text/html
 *     text/plain, https://a.example/robots.txt → for machines
 *     application/json without an article      → data
 *     text/html that begins with <rss>         → feed or xml
 *
 * @param field  Content-Type, as the server sent it; when it says nothing, only HTML is believed
 */
export function pageType(body: Buffer, field: string | null, uri: string): ReadableType | { readonly not: NoPage } {
  const type = mediaTypeIn(field)
  if (!mayBePage(field)) return { not: notPage(field) }
  if (FOR_MACHINES.test(pathOf(uri))) return { not: 'for machines' }
  if (body.subarray(0, 4096).toString('latin1').trim() === '') return { not: 'empty' }
  if (isBinary(body)) return { not: 'no text' }
  if (isFeed(body.subarray(0, 8192).toString('latin1'))) return { not: 'feed or xml' }
  if (JSON_TYPE.test(type)) return holdsReport(body) ? 'application/json' : { not: 'data' }
  if (Object.hasOwn(PAGES, type)) return PAGES[type]!
  return typeOfText(body.subarray(0, 65_536).toString('latin1')) === 'text/html' ? 'text/html' : { not: 'no text' }
}

function pathOf(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).pathname : ''
}

/** Most JSON of an archive is what pages load; a report is an article of schema.org, or has a title and a text. */
function holdsReport(body: Buffer): boolean {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    return false // SyntaxError: no JSON
  }
  if (findArticle(value) !== null) return true
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Readonly<Record<string, unknown>>
  const isText = (key: string) => typeof fields[key] === 'string' && fields[key].length >= 200
  return (
    ['articleBody', 'text', 'body', 'content'].some(isText) &&
    ['headline', 'title'].some(key => typeof fields[key] === 'string')
  )
}
