/** What every store of reports can do; memory.ts and sqlite.ts are two of them, test/contract/store.ts holds them to it. */
import type { ArticleId, Capture, CaptureId, Instant } from '../model/index.ts'
import type { Understanding } from '../pipeline.ts'
import type { StreamTables } from '../stories/stream/stream-tables.ts'
import type { StoryMemory } from './story-state.ts'
import type { WatchMemory } from './watch-state.ts'

/** What one report says, as one version of the reader understood it. */
export type Reading = Understanding

/**
 * Evidence and its reading, as they go in together. `capture.id` must be the SHA-256 of `bytes`.
 * `understanding` null: not read again, which is allowed only for bytes that the store holds. `replace`: take this reading even
 * when the stored one is by the same version of the reader.
 */
export type Report = {
  readonly capture: Capture
  readonly bytes: Uint8Array
  readonly understanding: Reading | null
  readonly replace?: boolean
}

/**
 * What became of a report that was put in.
 * stored: new bytes. known: the bytes were there, nothing was added but perhaps another origin.
 * reread: the bytes were there, and their reading was replaced because another version of the reader made it.
 */
export type PutStatus = 'stored' | 'known' | 'reread'

/** A capture that is in the store, and who read it. `capture.origin` is the first name under which the bytes came. */
export type Known = { readonly capture: Capture; readonly articleId: ArticleId; readonly reader: string }

/** Sizes for a person: `bytes` counts captured bytes, `commits` the groups in which reports were made durable. */
export type Counts = {
  readonly captures: number
  readonly origins: number
  readonly articles: number
  readonly mentions: number
  readonly claims: number
  readonly bytes: number
  readonly commits: number
}

/** One thing that is wrong with the stored data. `code` is `verify/<what>`; docs/problems.md lists them. */
export type Finding = { readonly code: FindingCode; readonly what: string; readonly message: string }

/** Kinds of damage that `verify` tells apart. */
export type FindingCode =
  | 'verify/bytes-changed'
  | 'verify/capture-unreadable'
  | 'verify/chain-broken'
  | 'verify/reading-missing'
  | 'verify/reading-changed'
  | 'verify/anchor-wrong'
  | 'verify/decision-changed'
  | 'verify/file-damaged'
  | 'verify/foreign-key'

/** Result of a full check. `head` is the last link of the chain of commits: note it elsewhere to notice a cut-off end. */
export type Verification = {
  readonly checked: {
    readonly captures: number
    readonly articles: number
    readonly anchors: number
    readonly decisions: number
  }
  readonly head: string | null
  readonly findings: readonly Finding[]
}

/** Which reports to give back; no filter: all. `commit`: those whose bytes came with the commit of this number. */
export type ReportFilter = { readonly captureIds?: ReadonlySet<CaptureId>; readonly commit?: number }

/** Settings that every store takes. `reader` names the version that makes the readings; `now` is the clock. */
export type StoreOptions = { readonly reader: string; readonly now: () => Instant }

/**
 * Captured reports and their readings, what people decided, how stories are named, and what is watched. Evidence never changes; a reading may be replaced by a better one.
 *
 * Everything is synchronous: when `putReports` has returned, its reports are as durable as the store can make them.
 */
export interface Store extends WatchMemory, StoryMemory {
  readonly kind: 'memory' | 'sqlite'

  /**
   * Puts a batch in as one transaction: all of it or nothing.
   *
   * @returns one status a report, in order; the same bytes twice in a batch are 'stored', then 'known'
   * @throws RecountError 'store/wrong-hash' when an id is not the hash of its bytes; 'store/no-reading' when new bytes come
   *   without one; 'store/disk-full', 'store/write-failed'
   */
  putReports(batch: readonly Report[]): readonly PutStatus[]

  /** The capture with this id, null when the store does not hold it. */
  find(id: CaptureId): Known | null

  /** Readings in order of capture id, so that order of arrival shows nowhere. Do not put reports while iterating. */
  reports(filter?: ReportFilter): Iterable<Reading>

  /** The very bytes that were captured, null when the store does not hold them. */
  captureBytes(id: CaptureId): Uint8Array | null

  /** Names under which these bytes came, the first one first, then in alphabetical order; [] for unknown bytes. */
  origins(id: CaptureId): readonly string[]

  counts(): Counts

  /** Number of the last group of reports or decision that went in, counted from 1; 0 for an empty store. */
  lastCommit(): number

  /** What the grouping of the reports as a stream keeps. Commit it before reports are put in again: one transaction at a time. */
  stream(): StreamTables

  /** Recomputes every hash, reads back every anchor, checks the file. Damage is a finding, not an exception. */
  verify(): Verification

  close(): void
}
