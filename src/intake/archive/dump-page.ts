/** Objects of a dump that hold a whole page as it was fetched: { url, html }. */
import type { Instant } from '../../model/index.ts'
import { keptHeaders } from '../kept-headers.ts'
import { typeOfText } from '../media-type.ts'
import { instantOf } from './record-header.ts'
import { instantOfDate } from './saved-page.ts'

/** A page in a dump. Null: not said. */
export type DumpedPage = {
  readonly html: string
  readonly origin: string | null
  readonly capturedAt: Instant | null
  readonly headers: Readonly<Record<string, string>>
}

type Fields = Readonly<Record<string, unknown>>

/** Names under which dumps keep a page, and its address, and when it was fetched; the first that fits counts. */
const PAGE = [
  'html',
  'raw_html',
  'rawHtml',
  'html_content',
  'htmlContent',
  'page_html',
  'raw_content',
  'content',
  'body',
]
const ADDRESS = ['url', 'final_url', 'uri', 'link', 'warc_target_uri', 'WARC-Target-URI', 'canonical_url', 'source_url']
const FETCHED =
  'fetched_at fetch_time fetched crawled_at crawl_date crawl_time date_download download_date downloaded_at retrieved_at scraped_at timestamp warc_date WARC-Date'.split(
    ' ',
  )
const HEADERS = ['headers', 'http_headers', 'response_headers']

/**
 * The page in an object; null when the object is itself the report ({ title, text }), or something else.
 *
 * A time without a zone counts as UTC, a number as seconds or milliseconds since 1970.
 */
export function pageInObject(fields: Fields): DumpedPage | null {
  const html = PAGE.map(name => fields[name]).find(
    value => typeof value === 'string' && typeOfText(value) === 'text/html',
  )
  if (typeof html !== 'string') return null
  const origin = ADDRESS.map(name => fields[name]).find(isAddress)
  const capturedAt = FETCHED.map(name => instantIn(fields[name])).find(instant => instant !== null)
  return { html, origin: origin ?? null, capturedAt: capturedAt ?? null, headers: headersIn(fields) }
}

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\/[^/\s]\S*$/i.test(value)

function instantIn(value: unknown): Instant | null {
  if (typeof value === 'number' && value > 0) {
    const time = value < 1e11 ? value * 1000 : value
    return time < 4e12 ? `${new Date(time).toISOString().slice(0, 19)}Z` : null
  }
  if (typeof value !== 'string') return null
  const bare = value.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T')
  return instantOf(bare) ?? instantOf(`${bare}Z`) ?? instantOfDate(bare)
}

/** The text was decoded by whoever made the dump: what the server said of its charset no longer holds. */
function headersIn(fields: Fields): Readonly<Record<string, string>> {
  const given = HEADERS.map(name => fields[name]).find(value => typeof value === 'object' && value !== null) ?? {}
  const known = Object.entries(given).flatMap(([name, value]): [string, string][] => {
    const first: unknown = Array.isArray(value) ? value[0] : value
    return typeof first === 'string' ? [[name.toLowerCase(), first.slice(0, 4000)]] : []
  })
  return { ...keptHeaders(new Map(known)), 'content-type': 'text/html; charset=utf-8' }
}
