/** What an answer makes of a page: its next state and what to tell. Pure. */
import type { Article, CaptureId, Instant, Problem } from '../model/index.ts'
import type { PageVersion, WatchedPage } from '../store/watch-state.ts'
import type { VersionChange, WatchEvent } from './events.ts'
import { later, nextReading, nextTime } from './schedule.ts'
import type { WatchSettings } from './settings.ts'

/**
 * What a request for a page gave. unchanged: not modified, or nothing that a version would be made for. `retry`: asking again can
 * help; `missing`: the server says 404, which may pass; `gone`: 410; `came`: the page came, and could not be used.
 */
export type PageAnswer =
  | (Validators & {
      readonly kind: 'version'
      readonly origin: string
      readonly article: Article
      readonly captureId: CaptureId
      readonly digest: string
      readonly reader: string
      readonly change: VersionChange | null
    })
  | (Validators & { readonly kind: 'unchanged'; readonly reader: string | null; readonly digest: string | null })
  | {
      readonly kind: 'failed'
      readonly problem: Problem
      readonly retryAfterMs: number | null
      readonly retry: boolean
      readonly missing: boolean
      readonly gone: boolean
      readonly came: boolean
    }

type Validators = {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly movedTo: string | null
}

/** The next state of a page, the version that it adds, what to tell. */
export type PageStep = {
  readonly page: WatchedPage
  readonly version: PageVersion | null
  readonly events: readonly WatchEvent[]
}

/** The moment of the answer, and how often to ask. */
export type When = { readonly now: Instant; readonly settings: WatchSettings }

const RETRY_MS = 5 * 60_000
const MISSING_TRIES = 2 // a 404 within a deployment passes; the second one, later, is a deletion

/** What the answer makes of the page. */
export function afterPage(before: WatchedPage, answer: PageAnswer, { now, settings }: When): PageStep {
  if (answer.kind === 'failed') return failed(before, answer, { now, settings })
  const firstAt = before.firstAt ?? now
  const nextAt = isOld(before, firstAt, settings) ? null : nextReading(firstAt, now, settings)
  const { etag, lastModified, movedTo } = answer
  const page: WatchedPage = {
    ...before,
    ...{ etag, lastModified, firstAt, nextAt, askedAt: now, failures: 0, missing: 0, reads: before.reads + 1 },
    status: nextAt === null ? 'done' : 'watched',
    address: movedTo ?? before.address,
  }
  const title = before.hints.title
  if (answer.kind === 'unchanged') {
    const event: WatchEvent = { kind: 'unchanged', ...aboutPage(page, now, title), version: page.versions }
    const { reader, digest } = answer
    return {
      page: { ...page, reader: reader ?? page.reader, digest: digest ?? page.digest },
      version: null,
      events: [event],
    }
  }
  const { captureId, digest, reader, origin, article, change } = answer
  const no = before.versions + 1
  const told = { ...aboutPage(page, now, article.title ?? title), outlet: article.outlet, version: no, captureId }
  const event: WatchEvent =
    change === null
      ? { kind: 'stored', ...told, articleId: article.id }
      : { kind: 'changed', ...told, articleId: article.id, change }
  return {
    page: { ...page, origin, captureId, digest, reader, versions: no },
    version: { page: page.url, no, captureId, at: now },
    events: [event],
  }
}

/** News that was old when it was first read is not edited any more. */
const isOld = ({ hints }: WatchedPage, firstAt: Instant, { oldItemMs }: WatchSettings): boolean =>
  hints.published !== null && hints.published < later(firstAt, -oldItemMs)

const aboutPage = (page: WatchedPage, at: Instant, title: string | null) => ({
  at,
  url: page.url,
  feed: page.feed,
  title,
})

type Failed = Extract<PageAnswer, { readonly kind: 'failed' }>

function failed(before: WatchedPage, answer: Failed, when: When): PageStep {
  const failures = before.failures + 1
  const missing = before.missing + (answer.missing ? 1 : 0)
  const asked = { ...before, askedAt: when.now, failures, missing }
  const about = aboutPage(before, when.now, before.hints.title)
  const { problem } = answer
  if (answer.gone || missing >= MISSING_TRIES) {
    const page: WatchedPage = { ...asked, status: 'gone', nextAt: null }
    const event: WatchEvent =
      before.versions > 0
        ? { kind: 'page-gone', ...about, version: before.versions }
        : { kind: 'refused', ...about, problem, next: null }
    return { page, version: null, events: [event] }
  }
  const retryAt = nextTry(asked, answer, when)
  const nextAt = retryAt ?? (before.firstAt === null ? null : nextReading(before.firstAt, when.now, when.settings))
  const status = nextAt !== null ? 'watched' : before.versions > 0 ? 'done' : 'refused'
  const page: WatchedPage = { ...asked, failures: retryAt === null ? 0 : failures, status, nextAt }
  return {
    page,
    version: null,
    events: toldOf(page, { ...about, problem }, { isOver: retryAt === null, failures, when }),
  }
}

type Told = Omit<Extract<WatchEvent, { readonly kind: 'page-problem' }>, 'kind' | 'next'>
type Series = { readonly isOver: boolean; readonly failures: number; readonly when: When }

/** Of failures in a row the first one, the fifth and the last are told: a dead server is no drumbeat, and no silence. */
function toldOf({ nextAt: next }: WatchedPage, told: Told, { isOver, failures, when }: Series): readonly WatchEvent[] {
  if (isOver || failures === when.settings.pageTries) return [{ kind: 'refused', ...told, next }]
  return failures === 1 && next !== null ? [{ kind: 'page-problem', ...told, next }] : []
}

/**
 * When a page that failed is tried again, null when that is not worth it: after five tries one that we hold waits for its next reading,
 * and one that came without a report is given up; one that never came is tried on, ever later, for a week.
 */
function nextTry(page: WatchedPage, { retry, missing, came, retryAfterMs }: Failed, { now, settings }: When) {
  const { url, failures } = page
  const isEarly = failures < settings.pageTries
  const isLost = page.firstAt === null && !came && now < later(page.foundAt, settings.pageTriesMs)
  if (!missing && !(retry && (isEarly || isLost))) return null
  return nextTime({ name: url, now, everyMs: RETRY_MS, failures, retryAfterMs }, settings)
}
