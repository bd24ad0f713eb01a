/** What a stream of reports keeps between two runs; memory-tables.ts and the SQLite store are two of its forms. */
import type { ArticleId, StoryId } from '../../model/index.ts'
import type { Signature } from '../signature.ts'

/**
 * A report of the stream. `no`: its number in the order of arrival, from 0. `story`: number of its story. `entered`: when it came into
 * the window, 0 for one that takes no part in the clustering any more (its story has a core, and it is not of it).
 * `background`: how alike it is to what is merely of its beat (background.ts), as last taken over. `sentences`: keys by which standing notices of its outlet are counted. `others`, `scores`: the reports that it was found alike to when it
 * came, and how alike.
 */
export type StreamReport = {
  readonly no: number
  readonly id: ArticleId
  readonly story: number
  readonly entered: number
  readonly background: number
  readonly signature: Signature
  readonly sentences: Uint32Array
  readonly others: Uint32Array
  readonly scores: Float32Array
}

/**
 * A story of the stream. `no`: from 1, never used again. `founding`: number of the report that it was founded with. `size`: its reports.
 * `hasCore`: its reports with `entered` > 0 stand for all. `touched`: number of the last report that changed it. `isLive`: in the window.
 */
export type StreamStory = {
  readonly no: number
  readonly id: StoryId
  readonly founding: number
  readonly size: number
  readonly hasCore: boolean
  readonly touched: number
  readonly isLive: boolean
}

/** A story with the reports that stand for it. */
export type LoadedStory = { readonly story: StreamStory; readonly nodes: readonly StreamReport[] }

/** A telling term of a story outside the window, and its mean weight there. */
export type StoryKey = { readonly term: number; readonly weight: number }

/** A decision on two reports: `together` or `apart` whatever their likeness. */
export type Bond = { readonly a: ArticleId; readonly b: ArticleId; readonly kind: 'together' | 'apart' }

/** Where a stream stands. `epoch`: number of the report before which rarities were last taken over, `counts` as they were then. */
export type StreamState = {
  readonly nextReport: number
  readonly nextStory: number
  readonly nextEntry: number
  readonly epoch: number
}

/**
 * Number of the form in which a stream is kept. Raise it whenever what is kept of a report means something else than before (another
 * field of the signature, another hash, another stem): a store whose stream has another form begins it anew.
 */
export const STREAM_FORM = 3

/**
 * How far into a store of reports the stream has come: number of the last commit that was grouped whole, and who made the readings, with
 * the form of the stream.
 */
export type StreamMark = { readonly commit: number; readonly reader: string }

/** How often terms were seen, as `createFrequencies` keeps it, and sentences, as `createFurniture` does. */
export type StoredCounts = { readonly reports: number; readonly cells: Uint16Array; readonly sentences: Uint32Array }

/** What is counted of a report. */
export type Counted = { readonly terms: Uint32Array; readonly sentences: Uint32Array }

/**
 * Tables of a stream. Everything written is seen by what is read next, and lasts from the next `commit` on: a process that ends
 * before it leaves the state of the last one.
 */
export interface StreamTables {
  /** Null for a stream without reports. */
  state(): StreamState | null
  putState(state: StreamState): void
  /** Null where the reports did not come from a store. */
  mark(): StreamMark | null
  putMark(mark: StreamMark): void
  /** Forgets everything but the decisions. */
  clear(): void
  /** Counts at the last epoch; null before the first. */
  counts(): StoredCounts | null
  putCounts(counts: StoredCounts): void

  find(id: ArticleId): { readonly no: number; readonly story: number } | null
  putReport(report: StreamReport): void
  setEntered(no: number, entered: number): void
  setStory(no: number, story: number): void
  setEdges(no: number, edges: Pick<StreamReport, 'background' | 'others' | 'scores'>): void
  /** @throws RangeError for a number that was never given */
  report(no: number): StreamReport
  /** What is to be counted of the reports from this number on, in order of arrival. */
  countedSince(no: number): Iterable<Counted>

  putStory(story: StreamStory): void
  dropStory(no: number): void
  hasStoryId(id: StoryId): boolean
  /** @param most  of its nodes, the first ones; all where it is left out */
  load(story: number, most?: number): LoadedStory
  /** Stories of the window in the order in which they were last touched. */
  liveStories(): Iterable<LoadedStory>
  /** Ids of all reports of a story in order of arrival. */
  membersOf(story: number): readonly ArticleId[]
  /** Gives all reports of one story to another. */
  moveMembers(from: number, to: number): void
  /** All stories with their reports, in order of story number. */
  partition(): Iterable<{ readonly id: StoryId; readonly articleIds: readonly ArticleId[] }>

  putKeys(story: number, keys: readonly StoryKey[]): void
  dropKeys(story: number): void
  /** Stories outside the window with this key, the newest first, at most `limit`. */
  storiesWith(term: number, limit: number): readonly { readonly story: number; readonly weight: number }[]

  bonds(): readonly Bond[]
  putBond(bond: Bond): void
  dropBond(a: ArticleId, b: ArticleId): void

  commit(): void
}
