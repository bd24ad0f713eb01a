/** A page on the web as a capture, or the reason why it is none. */
import type { Instant } from '../../model/index.ts'
import { captureOf, type Entry, refused } from '../capture.ts'
import { keptHeaders } from '../kept-headers.ts'
import { contentTypeOf, pageTypeOf } from './content-type.ts'
import { type FetchCode, FetchFailure } from './failure.ts'
import type { Fetcher, FetchOutcome, FetchRequest } from './policy.ts'
import type { RobotsGate } from './robots-cache.ts'

/** What reading a page from the web needs. `robots` null: robots.txt is not asked, for an address that a person named. */
export type PageTools = {
  readonly fetcher: Fetcher
  readonly robots: RobotsGate | null
  readonly now: () => Instant
}

/** The entry for the pipeline, null when nothing has changed; and the outcome behind it, for whoever polls. */
export type PageCapture = { readonly entry: Entry | null; readonly outcome: FetchOutcome }

const ACCEPT = 'text/html, application/xhtml+xml, text/plain;q=0.8, application/json;q=0.7, */*;q=0.1'

/**
 * The page at an address as a capture: its origin is the address after redirects, its type is told by header and bytes, its charset by
 * byte order mark, header and meta, in this order. Refused when robots.txt says no, the fetch fails, the status is not 2xx, or the
 * answer is no page.
 *
 * @param request  with `etag` or `lastModified` the entry is null when nothing has changed
 */
export async function capturePage(request: FetchRequest, tools: PageTools): Promise<PageCapture> {
  const { robots } = tools
  const asked = { accept: ACCEPT, ...request }
  const admitBoth = async (url: string, gate: RobotsGate) => {
    await request.admit?.(url)
    await admit(url, gate)
  }
  const outcome = await tools.fetcher.fetch(robots ? { ...asked, admit: url => admitBoth(url, robots) } : asked)
  if (outcome.kind === 'not-modified') return { entry: null, outcome }
  if (outcome.kind === 'failed')
    return { entry: { kind: 'refused', origin: request.url, problem: outcome.problem }, outcome }
  return { entry: entryOf(outcome, tools), outcome }
}

function entryOf(outcome: FetchOutcome & { readonly kind: 'body' }, tools: PageTools): Entry {
  const { url, bytes, headers } = outcome
  const content = contentTypeOf(headers)
  const type = pageTypeOf(content, bytes)
  if (type === 'unreadable') {
    const got = content.type || 'something else'
    return refused(url, 'fetch/not-a-page', `${url}: expected a page with a report, got ${got}; name the page itself`)
  }
  const kept = keptHeaders(new Map(Object.entries(headers)))
  return captureOf({ origin: url, bytes, type, charset: content.charset, capturedAt: tools.now(), headers: kept })
}

/** Failures of the host, not of the file: they would hit the page as well, so that they are told under their own name. */
const OF_THE_HOST: ReadonlySet<string> = new Set<FetchCode>([
  'fetch/dns',
  'fetch/connect',
  'fetch/tls',
  'fetch/denied-address',
  'fetch/denied-port',
])

/** @throws FetchFailure 'fetch/robots', 'fetch/robots-unknown', or what made robots.txt fail where it is the host that does */
async function admit(url: string, robots: RobotsGate): Promise<void> {
  const verdict = await robots.check(url)
  if (verdict.kind === 'allowed') return
  if (verdict.kind === 'unknown') {
    const { code, message } = verdict.problem
    const own = OF_THE_HOST.has(code) ? (code as FetchCode) : 'fetch/robots-unknown'
    throw new FetchFailure(own, `${url}: robots.txt could not be asked: ${message}`, { retry: true })
  }
  const rule = `"${verdict.pattern.slice(0, 100)}" in line ${verdict.line} of its robots.txt`
  throw new FetchFailure(
    'fetch/robots',
    `${url}: expected a page open to programs, got ${rule}; ask the site, or save the page yourself`,
  )
}
