/** A store that lasts as long as the process: for `--db :memory:`, predictions and tests. */
import type { CaptureId, HandDecision, Instant, StoryChange, StoryId } from '../model/index.ts'
import { EMPTY_REGISTER, type Register, updated } from '../stories/register.ts'
import { createMemoryTables } from '../stories/stream/memory-tables.ts'
import type { StreamTables } from '../stories/stream/stream-tables.ts'
import { RecountError } from '../text/error.ts'
import { checkBytes, checkReading, countAnchors } from './check-reading.ts'
import {
  type Link,
  linkHash,
  notBefore,
  parseReading,
  restoreCapture,
  type WrittenReading,
  writeCapture,
  writeReading,
} from './hash.ts'
import { isNewReading, mustBeSound } from './put.ts'
import type {
  Counts,
  Finding,
  Known,
  PutStatus,
  Reading,
  Report,
  ReportFilter,
  Store,
  StoreOptions,
  Verification,
} from './store.ts'
import { mustBePossible, type StoryUpdate } from './story-state.ts'
import type { PageVersion, WatchedFeed, WatchedHost, WatchedPage, WatchUpdate } from './watch-state.ts'
import { isHeld } from './watch-state.ts'
import * as watching from './watch-tables.ts'

type Additions = {
  readonly captures: { id: string; written: string }[]
  readonly origins: { id: string; origin: string }[]
}

type Row = {
  readonly bytes: Uint8Array
  readonly written: string
  readonly firstOrigin: string
  readonly origins: Set<string>
  reading: WrittenReading
  reader: string
}

/** An empty store in memory; nothing of it outlives `close`. */
export function createMemoryStore(options: StoreOptions): Store {
  return new MemoryStore(options)
}

class MemoryStore implements Store {
  readonly kind = 'memory'
  readonly #rows = new Map<CaptureId, Row>()
  readonly #links: { link: Link; hash: string }[] = []
  readonly #options: StoreOptions
  readonly #watched = watching.newWatchTables()
  readonly #decisions: HandDecision[] = []
  readonly #storyLog: StoryChange[] = []
  #register: Register = EMPTY_REGISTER
  readonly #stream = createMemoryTables()
  #open = true

  constructor(options: StoreOptions) {
    this.#options = options
  }

  putReports(batch: readonly Report[]): readonly PutStatus[] {
    this.#mustBeOpen()
    mustBeSound(batch, id => this.#rows.has(id))
    const link: Link & Additions = { at: this.#now(), captures: [], origins: [] }
    const statuses = batch.map(report => this.#put(report, link))
    if (link.captures.length > 0 || link.origins.length > 0) {
      this.#links.push({ link, hash: linkHash(this.#links.at(-1)?.hash ?? '', link) })
    }
    return statuses
  }

  putWatched(update: WatchUpdate): readonly PutStatus[] {
    this.#mustBeOpen()
    const reports = update.reports ?? []
    const coming = new Set(reports.map(report => report.capture.id))
    watching.mustLeadSomewhere(this.#watched, update, id => this.#rows.has(id) || coming.has(id))
    const statuses = this.putReports(reports)
    watching.applyUpdate(this.#watched, update)
    return statuses
  }

  #put(report: Report, link: Additions): PutStatus {
    const { capture, bytes, understanding } = report
    const origin = capture.origin.toWellFormed()
    const row = this.#rows.get(capture.id)
    if (row === undefined) {
      const written = writeCapture(capture, bytes)
      const origins = new Set([origin])
      const { reader } = this.#options
      const reading = writeReading(understanding as Reading) // there is one: see mustBeSound
      this.#rows.set(capture.id, {
        bytes: bytes.slice(),
        written,
        firstOrigin: origin,
        origins,
        reading,
        reader,
      })
      link.captures.push({ id: capture.id, written })
      link.origins.push({ id: capture.id, origin })
      return 'stored'
    }
    if (!row.origins.has(origin)) {
      row.origins.add(origin)
      link.origins.push({ id: capture.id, origin })
    }
    if (!isNewReading(report, row.reader, this.#options.reader)) return 'known'
    row.reading = writeReading(understanding as Reading)
    row.reader = this.#options.reader
    return 'reread'
  }

  putStories(update: StoryUpdate): void {
    this.#mustBeOpen()
    mustBePossible(update, this.#decisions, id => this.#rows.has(id))
    const { decision, put = [], merged = [], log = [] } = update
    if (decision !== undefined) {
      const written = JSON.stringify(decision)
      const link: Link = { at: this.#now(), captures: [], origins: [], decisions: [{ id: decision.id, written }] }
      this.#links.push({ link, hash: linkHash(this.#links.at(-1)?.hash ?? '', link) })
      this.#decisions.push(decision)
    }
    this.#register = updated(this.#register, { put, merged })
    this.#storyLog.push(...log)
  }

  decisions(): readonly HandDecision[] {
    this.#mustBeOpen()
    return [...this.#decisions]
  }

  storyRegister(): Register {
    this.#mustBeOpen()
    return this.#register
  }

  storyLog(of?: ReadonlySet<StoryId>): readonly StoryChange[] {
    this.#mustBeOpen()
    return this.#storyLog.filter(one => !of || of.has(one.story) || (one.other !== null && of.has(one.other)))
  }

  find(id: CaptureId): Known | null {
    this.#mustBeOpen()
    const row = this.#rows.get(id)
    if (row === undefined) return null
    const articleId = JSON.parse(row.reading.article).id
    return { capture: restoreCapture(id, row.written, row.bytes), articleId, reader: row.reader }
  }

  *reports(filter: ReportFilter = {}): Iterable<Reading> {
    this.#mustBeOpen()
    for (const id of this.#idsOf(filter).sort()) {
      const row = this.#rows.get(id)
      if (row && (filter.captureIds?.has(id) ?? true)) yield parseReading(row.reading)
    }
  }

  #idsOf({ commit }: ReportFilter): CaptureId[] {
    if (commit === undefined) return [...this.#rows.keys()]
    return (this.#links[commit - 1]?.link.captures ?? []).map(({ id }) => id as CaptureId)
  }

  lastCommit(): number {
    this.#mustBeOpen()
    return this.#links.length
  }

  captureBytes(id: CaptureId): Uint8Array | null {
    this.#mustBeOpen()
    return this.#rows.get(id)?.bytes.slice() ?? null
  }

  origins(id: CaptureId): readonly string[] {
    this.#mustBeOpen()
    const row = this.#rows.get(id)
    if (row === undefined) return []
    return [row.firstOrigin, ...[...row.origins].filter(origin => origin !== row.firstOrigin).sort()]
  }

  watchedFeeds(): readonly WatchedFeed[] {
    this.#mustBeOpen()
    return watching.sortedValues(this.#watched.feeds)
  }

  watchedPage(url: string): WatchedPage | null {
    this.#mustBeOpen()
    return this.#watched.pages.get(url) ?? null
  }

  heldPages(): readonly WatchedPage[] {
    this.#mustBeOpen()
    return watching.sortedValues(this.#watched.pages).filter(isHeld)
  }

  duePages(at: Instant): readonly WatchedPage[] {
    this.#mustBeOpen()
    return watching.dueOf(this.#watched, at)
  }

  nextPageAt(at: Instant): Instant | null {
    this.#mustBeOpen()
    return watching.nextOf(this.#watched, at)
  }

  hostsResting(at: Instant): readonly WatchedHost[] {
    this.#mustBeOpen()
    return watching.sortedValues(this.#watched.hosts).filter(({ nextAt }) => nextAt > at)
  }

  versionsOf(page: string): readonly PageVersion[] {
    this.#mustBeOpen()
    return this.#watched.versions.get(page) ?? []
  }

  counts(): Counts {
    this.#mustBeOpen()
    const counts = {
      captures: this.#rows.size,
      origins: 0,
      articles: this.#rows.size,
      mentions: 0,
      claims: 0,
      bytes: 0,
    }
    for (const row of this.#rows.values()) {
      const reading = parseReading(row.reading)
      counts.origins += row.origins.size
      counts.mentions += reading.mentions.length
      counts.claims += reading.claims.length
      counts.bytes += row.bytes.length
    }
    return { ...counts, commits: this.#links.length }
  }

  stream(): StreamTables {
    this.#mustBeOpen()
    return this.#stream
  }

  verify(): Verification {
    this.#mustBeOpen()
    const findings: Finding[] = []
    let anchors = 0
    for (const [id, row] of this.#rows) {
      const reading = parseReading(row.reading)
      anchors += countAnchors(reading)
      findings.push(...checkBytes(id, row.bytes), ...checkReading(id, reading))
    }
    const decisions = this.#decisions.length
    const checked = { captures: this.#rows.size, articles: this.#rows.size, anchors, decisions }
    return { checked, head: this.#links.at(-1)?.hash ?? null, findings }
  }

  close(): void {
    this.#open = false
  }

  #now(): Instant {
    return notBefore(this.#links.at(-1)?.link.at ?? '', this.#options.now())
  }

  #mustBeOpen(): void {
    if (!this.#open)
      throw new RecountError('store/closed', 'store: expected an open store, got a closed one; open it again')
  }
}
