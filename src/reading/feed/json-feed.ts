/** JSON Feed 1.0 and 1.1. */
import type { Enclosure, Feed, FeedItem, FeedPerson, Instant, Problem } from '../../model/index.ts'
import { resolveAddress } from './addresses.ts'
import { parseFeedDate } from './dates.ts'
import { emptyFeed } from './empty-feed.ts'
import { person } from './people.ts'
import { dateProblems } from './read-xml-feed.ts'
import { escapeText, harmless, oneLine } from './texts.ts'

const MAX_ITEMS = 100_000

/**
 * The feed that a JSON text states. A text that breaks off is read up to its last whole item.
 *
 * @param base  address that the text came from, null when not known
 * @returns kind 'other' with a problem for JSON that is no feed (`reading/feed-not-a-feed`) or no JSON (`reading/feed-bad-json`)
 * @source https://www.jsonfeed.org/version/1.1/
 */
export function readJsonFeed(text: string, base: string | null): Feed {
  const { value, problems } = parse(text)
  const root = recordOf(value)
  const isFeed = root !== null && (/jsonfeed/i.test(stringOf(root.version) ?? '') || Array.isArray(root.items))
  if (root === null || !isFeed) {
    const message =
      'feed: expected RSS, Atom, JSON Feed, OPML or a sitemap, got other JSON; try the address of the feed itself'
    return emptyFeed('other', problems.length > 0 ? problems : [{ code: 'reading/feed-not-a-feed', message, at: null }])
  }
  const badDates: string[] = []
  const feed = readRoot(root, base, badDates)
  return { ...feed, problems: [...problems, ...dateProblems(badDates)] }
}

type Fields = Readonly<Record<string, unknown>>

function readRoot(root: Fields, base: string | null, badDates: string[]): Feed {
  const address = (value: unknown): string | null => addressOf(value, base)
  const items = listOf(root.items).flatMap(value => {
    const item = recordOf(value)
    return item === null ? [] : [readItem(item, base, badDates)]
  })
  return {
    ...emptyFeed('jsonfeed', []),
    title: wordsOf(root.title),
    link: address(root.home_page_url),
    self: address(root.feed_url),
    next: address(root.next_url),
    id: stringOf(root.id),
    description: wordsOf(root.description),
    language: stringOf(root.language),
    image: address(root.icon) ?? address(root.favicon),
    authors: authorsOf(root, base),
    items,
  }
}

function readItem(item: Fields, base: string | null, badDates: string[]): FeedItem {
  const time = (value: unknown): Instant | null => timeOf(value, badDates)
  const html = stringOf(item.content_html)
  const content = html === null ? null : harmless(html, base)
  return {
    id: stringOf(item.id),
    title: wordsOf(item.title),
    link: addressOf(item.url, base) ?? addressOf(item.external_url, base),
    published: time(item.date_published),
    updated: time(item.date_modified),
    summary: escaped(item.summary),
    content: content || escaped(item.content_text),
    language: stringOf(item.language),
    rights: null,
    authors: authorsOf(item, base),
    categories: [...new Set(listOf(item.tags).flatMap(tag => wordsOf(tag) ?? []))],
    enclosures: listOf(item.attachments).flatMap(value => enclosureOf(recordOf(value), base)),
    source: null,
  }
}

/** `authors` of 1.1, the one `author` of 1.0. */
const authorsOf = (fields: Fields, base: string | null): FeedPerson[] =>
  [...listOf(fields.authors), ...(Array.isArray(fields.authors) ? [] : [fields.author])].flatMap(value => {
    const author = recordOf(value)
    const name = wordsOf(author?.name ?? value)
    const url = addressOf(author?.url, base)
    const isMail = url?.startsWith('mailto:') ?? false
    const found = person(name, isMail ? url!.slice('mailto:'.length) : null, isMail ? null : url)
    return found === null ? [] : [found]
  })

function enclosureOf(value: Fields | null, base: string | null): Enclosure[] {
  const url = addressOf(value?.url, base)
  const bytes = value?.size_in_bytes
  const isSize = typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0
  return url === null ? [] : [{ url, type: stringOf(value?.mime_type), bytes: isSize ? bytes : null }]
}

function timeOf(value: unknown, badDates: string[]): Instant | null {
  const written = stringOf(value)
  const instant = written === null ? null : parseFeedDate(written)
  if (written !== null && instant === null) badDates.push(written)
  return instant
}

const recordOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, MAX_ITEMS) : [])
/** A text as it stands; ids may be numbers. */
const stringOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.trim() || null : typeof value === 'number' ? String(value) : null
const wordsOf = (value: unknown): string | null => oneLine(stringOf(value) ?? '') || null
const escaped = (value: unknown): string | null => {
  const text = stringOf(value)
  return text === null ? null : escapeText(text)
}
const addressOf = (value: unknown, base: string | null): string | null =>
  typeof value === 'string' ? resolveAddress(value, base) : null

function parse(text: string): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const whole = parseOrNull(text)
  if (whole !== null) return { value: whole.value, problems: [] }
  const end = endOfLastItem(text)
  const part = end === null ? null : parseOrNull(`${text.slice(0, end)}]}`)
  const got = part === null ? 'nothing could be read' : 'the items before the damage were read'
  const message = `feed: expected JSON, got a text that breaks its rules; ${got}`
  return { value: part?.value ?? null, problems: [{ code: 'reading/feed-bad-json', message, at: null }] }
}

function parseOrNull(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null // RangeError: nested deeper than the parser goes
    throw error
  }
}

/** Where the last object ends that stands whole in a list of the outermost object; null when there is none. */
function endOfLastItem(text: string): number | null {
  let depth = 0
  let end: number | null = null
  for (let at = 0; at < text.length; at++) {
    const c = text[at]
    if (c === '"') at = endOfString(text, at)
    else if (c === '{' || c === '[') depth++
    else if (c === '}' || c === ']') {
      depth--
      if (c === '}' && depth === 2) end = at + 1
      if (depth <= 1 && end !== null) break
    }
  }
  return end
}

/** The closing quotation mark of the string that begins at `at`; the end of the text when it is never closed. */
function endOfString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '"') return i
  }
  return text.length
}
