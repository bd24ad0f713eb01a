/** What a file is: by its name, its text, and the first bytes of what would pass for text and is none. */

/** Media types that reading understands. */
export type ReadableType = 'text/plain' | 'text/markdown' | 'text/html' | 'application/json' | 'application/jsonl'

const BY_EXTENSION: Readonly<Record<string, ReadableType>> = {
  txt: 'text/plain',
  text: 'text/plain',
  log: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
  json: 'application/json',
  jsonld: 'application/json',
  jsonl: 'application/jsonl',
  ndjson: 'application/jsonl',
}

/** Extensions of formats that hold no text we can read, so that the refusal can name them. */
const KNOWN_OTHER =
  /^(?:pdf|docx?|odt|rtf|pptx?|xlsx?|ods|epub|png|jpe?g|gif|webp|avif|heic|svg|bmp|tiff?|ico|mp[34]|m4[av]|mov|avi|mkv|webm|wav|ogg|flac|zip|bz2|xz|7z|rar|tar|tgz|wacz|exe|dll|so|bin|iso|db|sqlite3?|parquet|woff2?|ttf|otf|class|jar|wasm|pyc|css|js|ts|csv|tsv|yaml|yml|toml)$/

const CONTROL_SHARE = 0.05 // of the first 8 KB; text has tabs and line ends only, which do not count
const SAMPLE_BYTES = 8192

/** The media type in a Content-Type field, in lower case, without parameters; '' for null. */
export function mediaTypeIn(field: string | null): string {
  return (field ?? '').split(';')[0]!.trim().toLowerCase()
}

/** The extension of a path in lower case without its dot, '' when it has none ('notes', '.profile'). */
export function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}

/** What kind of file a path names, as far as its extension says. `type` null: to be told from the text. */
export type FileKind =
  | { readonly kind: 'archive' }
  | { readonly kind: 'lines' }
  | { readonly kind: 'mhtml' }
  | { readonly kind: 'feed' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'report'; readonly type: ReadableType | null }

const ARCHIVE = /^(?:warc|arc|wet)$/
const MHTML = /^mht(?:ml)?$/
const FEED = /^(?:xml|rss|atom|rdf|opml)$/
const PACKING = /\.(?:gz|zst)$/i

/**
 * The kind of a file by its name; `.gz` and `.zst` are looked through.
 *
 *     'a.warc.gz' → archive      'dump.jsonl.zst' → lines      'a.html.gz' → report, text/html      'notes' → report, type null
 */
export function kindOfPath(path: string): FileKind {
  const inner = path.replace(PACKING, '')
  const extension = extensionOf(inner)
  if (ARCHIVE.test(extension)) return { kind: 'archive' }
  if (MHTML.test(extension)) return { kind: 'mhtml' }
  if (FEED.test(extension)) return { kind: 'feed' }
  const type = typeOfExtension(inner)
  if (type === 'unreadable') return { kind: 'unreadable' }
  return type === 'application/jsonl' ? { kind: 'lines' } : { kind: 'report', type }
}

/** The type that a path's extension stands for; 'unreadable' for formats without text; null when the extension says nothing. */
export function typeOfExtension(path: string): ReadableType | 'unreadable' | null {
  const extension = extensionOf(path)
  if (Object.hasOwn(BY_EXTENSION, extension)) return BY_EXTENSION[extension]!
  return KNOWN_OTHER.test(extension) ? 'unreadable' : null
}

/**
 * The type of a text whose name says nothing: HTML by its first tag, JSON when it parses, else plain text.
 *
 *     '<!doctype html>…' → 'text/html'      '{"title": …}' → 'application/json'      'PARIS, April 21 …' → 'text/plain'
 *
 * @param text  decoded; only the start is looked at, except for JSON
 */
export function typeOfText(text: string): ReadableType {
  const head = text.slice(0, 1024).trimStart().toLowerCase()
  if (/^(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<\?xml[^>]{0,200}\?>\s*<(?:!doctype )?html)/.test(head))
    return 'text/html'
  if (/^<(?:article|div|p|section|main|h1|meta|script|!--)[\s>]/.test(head) && /<\/\w+>/.test(text.slice(0, 65536)))
    return 'text/html'
  if (!/^[[{]/.test(head)) return 'text/plain'
  try {
    JSON.parse(text)
    return 'application/json'
  } catch {
    return 'text/plain' // JSON.parse throws SyntaxError for anything that is not JSON
  }
}

const MOST_BEFORE_ROOT = 10 // comments, instructions and the document type
const FEED_ROOT = /^<(?:\w{1,20}:)?(?:rss|feed|rdf|urlset|sitemapindex|opml|channel)[\s>]/i

const JSON_FEED = /^\{[^{}[\]]{0,2000}"version"\s{0,9}:\s{0,9}"https?:\/\/jsonfeed\.org\/version\//

/**
 * Whether a text is a feed, a sitemap or a list of feeds: by its root element or its version, whatever it is called.
 *
 *     '<?xml …?><!-- made by x --><rss version="2.0">' → true      '<?xml …?><html xmlns=…>', 'Our feed: <rss>' → false
 *
 * @param text  decoded; its start is enough
 */
export function isFeed(text: string): boolean {
  const head = text
    .slice(0, SAMPLE_BYTES)
    .replace(/^\ufeff/, '')
    .trimStart()
  return FEED_ROOT.test(rootOf(head)) || JSON_FEED.test(head)
}

/** What stands behind the prolog of a text, '' when the prolog does not end here. */
function rootOf(head: string): string {
  let rest = head
  for (let at = 0; at < MOST_BEFORE_ROOT; at++) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : rest.startsWith('<!') ? '>' : null
    if (close === null) return rest
    const end = rest.indexOf(close)
    if (end < 0) return ''
    rest = rest.slice(end + close.length).trimStart()
  }
  return ''
}

/** Whether bytes are a PDF: its first kilobytes may be all letters, its text is packed further down. */
export function isPdf(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s{0,64}%PDF-\d/.test(Buffer.from(bytes.subarray(0, 80)).toString('latin1'))
}

/**
 * True for bytes that are no text: a PDF, a NUL that is not part of UTF-16, or many control bytes at the start.
 *
 * @param bytes  of the file; the first 8 KB decide
 */
export function isBinary(bytes: Uint8Array): boolean {
  if (isPdf(bytes)) return true
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const utf16 = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)
  if (utf16) return false
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (
      byte < 0x20 &&
      byte !== 0x09 &&
      byte !== 0x0a &&
      byte !== 0x0d &&
      byte !== 0x0c &&
      byte !== 0x1b &&
      byte !== 0x08
    )
      controls++
  }
  return controls > sample.length * CONTROL_SHARE
}
