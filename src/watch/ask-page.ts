/** One request for a page, and whether its answer is a new version of it. */
import { validatorsOf } from '../intake/http/conditional.ts'
import type { FetchOutcome } from '../intake/http/policy.ts'
import type { Capture, CaptureId, Problem } from '../model/index.ts'
import { noReportIn } from '../reading/no-report.ts'
import type { Reading, Report } from '../store/store.ts'
import type { WatchedPage } from '../store/watch-state.ts'
import { compareVersions, digestOf } from './compare-versions.ts'
import type { PageAnswer } from './plan-page.ts'
import type { Asking, World } from './world.ts'

/** What a request gave, and the report that goes in with it. */
export type PageResult = { readonly answer: PageAnswer; readonly report: Report | null }

/** Asks for a page once, with the marks of its last answer; null when we were told to stop meanwhile. Never rejects for what a page does. */
export async function askPage(page: WatchedPage, world: World, { signal, admit }: Asking): Promise<PageResult | null> {
  const { address: url, etag, lastModified } = page
  const { entry, outcome } = await world.capturePage({ url, etag, lastModified, signal, admit })
  if (signal.aborted && outcome.kind === 'failed') return null
  if (outcome.kind === 'failed') return failed({ ...outcome, missing: outcome.status === 404, came: false })
  const marks: Marks = { ...marksOf(outcome, page), movedTo: outcome.movedTo }
  if (entry === null || outcome.kind === 'not-modified') return unchanged(marks)
  if (entry.kind === 'refused') return failed({ problem: entry.problem, retry: false })
  return entry.capture.id === page.captureId ? unchanged(marks) : versionOf(page, { ...entry, marks, signal }, world)
}

type Marks = Pick<Extract<PageAnswer, { readonly kind: 'unchanged' }>, 'etag' | 'lastModified' | 'movedTo'>

/** An answer of 304 that repeats no mark leaves the old ones. */
function marksOf(outcome: Exclude<FetchOutcome, { readonly kind: 'failed' }>, { etag, lastModified }: WatchedPage) {
  const marks = validatorsOf(outcome.headers)
  if (outcome.kind === 'body') return marks
  return { etag: marks.etag ?? etag, lastModified: marks.lastModified ?? lastModified }
}

function unchanged(marks: Marks, reader: string | null = null, digest: string | null = null): PageResult {
  return { answer: { kind: 'unchanged', ...marks, reader, digest }, report: null }
}

type Fault = { readonly problem: Problem; readonly retry: boolean } & Partial<Extract<PageAnswer, { kind: 'failed' }>>

function failed({
  problem,
  retry,
  retryAfterMs = null,
  missing = false,
  gone = false,
  came = true,
}: Fault): PageResult {
  return { answer: { kind: 'failed', problem, retry, retryAfterMs, missing, gone, came }, report: null }
}

type Fetched = {
  readonly capture: Capture
  readonly bytes: Uint8Array
  readonly marks: Marks
  readonly signal: AbortSignal
}

async function versionOf(
  page: WatchedPage,
  { bytes, marks, signal, ...fetched }: Fetched,
  world: World,
): Promise<PageResult | null> {
  const { reader } = world
  const capture = withHints(fetched.capture, page)
  const read = await world.understand(capture)
  if ('problem' in read) return signal.aborted ? null : failed({ problem: read.problem, retry: false })
  const { understanding } = read
  const { article } = understanding
  const none = noReportIn(article)
  if (none !== null) return failed({ problem: none, retry: true })
  const digest = digestOf(article)
  const last = await lastVersion(page, world)
  if (last?.digest === digest) return unchanged(marks, reader, digest)
  const versions = last === null ? [] : [...(await history(page, world)), understanding]
  const change = versions.length < 2 ? null : compareVersions(versions, world.recountAll)
  const { origin, id: captureId } = capture
  return {
    answer: { kind: 'version', ...marks, origin, article, captureId, digest, reader, change },
    report: { capture, bytes, understanding },
  }
}

/** All versions of a page share the origin of the first; what only the feed knows goes along as headers. */
function withHints(capture: Capture, { origin, hints, feed }: WatchedPage): Capture {
  const { outlet, title, published, authors } = hints
  const known = {
    ...(outlet === null ? {} : { 'x-feed-title': outlet }),
    ...(title === null ? {} : { 'x-feed-item-title': title }),
    ...(published === null ? {} : { 'x-feed-published': published }),
    ...(authors.length === 0 ? {} : { 'x-feed-authors': authors.join('; ') }),
    'x-feed-url': feed,
  }
  return { ...capture, origin: origin ?? capture.origin, headers: { ...capture.headers, ...known } }
}

/** The digest of the last version, of what this reader makes of it: a better reader is no new version. */
async function lastVersion(page: WatchedPage, world: World): Promise<{ readonly digest: string | null } | null> {
  if (page.captureId === null) return null
  if (page.reader === world.reader) return { digest: page.digest }
  const again = await readAgain(page.captureId, world)
  return { digest: again === null ? null : digestOf(again.article) }
}

const COMPARED = 16 // versions before the new one: a live report that is looked at every minute has hundreds

/** The last versions of a page as this reader reads them. The same bytes twice count at their last place. */
async function history(page: WatchedPage, world: World): Promise<readonly Reading[]> {
  const captures = world.store.versionsOf(page.url).map(version => version.captureId)
  const readings: Reading[] = []
  for (const id of captures.filter((one, i) => captures.lastIndexOf(one) === i).slice(-COMPARED)) {
    const reading = await readAgain(id, world)
    if (reading !== null) readings.push(reading)
  }
  return readings
}

async function readAgain(id: CaptureId, world: World): Promise<Reading | null> {
  const known = world.store.find(id)
  if (known === null) return null
  if (known.reader === world.reader) return [...world.store.reports({ captureIds: new Set([id]) })][0] ?? null
  const read = await world.understand(known.capture)
  return 'problem' in read ? null : read.understanding
}
