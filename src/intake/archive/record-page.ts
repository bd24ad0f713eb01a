/** From a record of an archive to the page that it holds, or the reason why it holds none. */
import type { Problem } from '../../model/index.ts'
import { keptHeaders } from '../kept-headers.ts'
import type { ReadableType } from '../media-type.ts'
import { fitsDigest } from './digest.ts'
import { decodeBody, type HttpMessage, parseHttp } from './http-message.ts'
import { mayBePage, notPage, pageType } from './page-type.ts'
import type { ArchiveRecord } from './read-records.ts'

/** A page with its codings undone. `headers`: those of the answer that later stages use, names in lower case. */
export type Page = {
  readonly kind: 'page'
  readonly origin: string
  readonly type: ReadableType
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

/** A record without a report: passed over for a reason to be counted ('request', 'status 404'), or refused with a problem. */
export type NoPage =
  | { readonly kind: 'passed'; readonly why: string }
  | { readonly kind: 'bad'; readonly code: string; readonly message: string }

const NEVER_PAGES = new Set(['warcinfo', 'request', 'metadata', 'revisit', 'continuation'])
const PAGES = new Set(['response', 'resource', 'conversion'])
const PAGE_ADDRESS = /^(?:https?|ftp|file):/i
const IS_HTTP = /^application\/http\b/i

/**
 * The page in a record: of a response with a status from 200 to 299, a resource, or a conversion to text, when it is text and not made for
 * machines. A wrong digest, a broken coding and a body that was cut when it was archived are problems of the page; it is read all the same.
 *
 * @param maxBytes  of the decoded body; a larger one is refused
 */
export function pageOf(record: ArchiveRecord, maxBytes: number): Page | NoPage {
  const { type, fields } = record.header
  const origin = addressOf(record.header.uri)
  if (NEVER_PAGES.has(type)) return passed(type)
  if (!PAGES.has(type)) return bad('archive/damaged', `expected a known type of record, got ${type.slice(0, 40)}`)
  if (!PAGE_ADDRESS.test(origin)) return passed(`${/^[a-z][\w+.-]{0,20}(?=:)/i.exec(origin)?.[0] ?? 'no'} address`)
  if (fields.has('warc-segment-number')) return passed('segment')
  const message = messageOf(record)
  if (message === null) return bad('archive/damaged', 'expected an HTTP answer, got something else')
  if (message.status < 200 || message.status > 299 || message.status === 206) return passed(`status ${message.status}`)
  const said = message.headers.get('content-type') ?? null
  if (!mayBePage(said)) return passed(notPage(said))
  return record.block === null
    ? tooLarge(record.header.length, maxBytes)
    : decodedPage(record, { message, said, origin, maxBytes })
}

const passed = (why: string): NoPage => ({ kind: 'passed', why })
const bad = (code: string, message: string): NoPage => ({ kind: 'bad', code, message })
const tooLarge = (got: number | string, maxBytes: number): NoPage =>
  bad('intake/too-large', `expected a page of at most ${maxBytes} bytes, got ${got}`)

/** The address as it stands, without what could break a line or steer a terminal. */
function addressOf(uri: string | null): string {
  return (uri ?? '').trim().replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, encodeURIComponent)
}

/** The answer in a record; a block that is no HTTP by its type, or of an ARC file without headers, is all body. */
function messageOf({ header, head }: ArchiveRecord): HttpMessage | null {
  const field = header.fields.get('content-type')
  const message = header.format === 'arc' || (field !== undefined && IS_HTTP.test(field)) ? parseHttp(head) : null
  if (message !== null) return message
  if (header.format === 'warc' && (field === undefined || IS_HTTP.test(field))) return null
  return { status: 200, headers: new Map(field === undefined ? [] : [['content-type', field]]), body: head }
}

type Answer = {
  readonly message: HttpMessage
  readonly said: string | null
  readonly origin: string
  readonly maxBytes: number
}

function decodedPage(record: ArchiveRecord, { message, said, origin, maxBytes }: Answer): Page | NoPage {
  const body = decodeBody(message, maxBytes)
  if (body.tooLarge) return tooLarge('more', maxBytes)
  const type = pageType(body.bytes, said, origin)
  if (typeof type === 'object')
    return body.faults.length === 0 ? passed(type.not) : bad('archive/bad-coding', body.faults.join('; '))
  const problems = [
    ...body.faults.map(fault => problem('archive/bad-coding', `${fault}; read as far as it goes`)),
    ...truncation(record),
    ...wrongDigests(record, [() => message.body, () => body.dechunked, () => body.bytes]),
    ...(record.header.date === null
      ? [problem('archive/bad-date', 'expected the time at which the page was archived, got none; now is taken')]
      : []),
  ]
  return { kind: 'page', origin, type, bytes: body.bytes, headers: keptHeaders(message.headers), problems }
}

const problem = (code: string, message: string): Problem => ({ code, message, at: null })

function truncation({ header }: ArchiveRecord): Problem[] {
  const why = header.fields.get('warc-truncated')
  if (why === undefined) return []
  const message = `expected a whole page, got one that was cut when it was archived (${why.slice(0, 40)}); read as far as it goes`
  return [problem('archive/truncated', message)]
}

function wrongDigests({ header, head }: ArchiveRecord, payload: readonly (() => Uint8Array)[]): Problem[] {
  const noted = [
    { name: 'warc-block-digest', candidates: [() => head] },
    { name: 'warc-payload-digest', candidates: header.fields.has('warc-truncated') ? [] : payload },
  ]
  return noted.flatMap(({ name, candidates }) => {
    const digest = header.fields.get(name)
    if (digest === undefined || candidates.length === 0 || fitsDigest(digest, candidates) !== false) return []
    const message = `expected bytes that fit the ${name} ${digest.slice(0, 80)}, got others; the page is read, compare it with another copy`
    return [problem('archive/wrong-digest', message)]
  })
}
