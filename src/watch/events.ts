/** What watching has to tell. Each is plain JSON: `recount watch --json` prints them as they are, one a line. */
import type { ArticleId, CaptureId, Instant, Problem, Statement } from '../model/index.ts'

/**
 * A fact that a new version of a page changed, from the ledger of its versions. `from` null: it was not there; `to` null: nothing
 * stands any more. `words` puts it for a person: 'injured: two → three'.
 */
export type FactChange = {
  readonly key: string
  readonly from: Statement | null
  readonly to: Statement | null
  readonly words: string
}

/** What a new version of a page says otherwise. `corrections` are notices that the last version did not have. */
export type VersionChange = {
  readonly facts: readonly FactChange[]
  readonly title: { readonly from: string | null; readonly to: string | null } | null
  readonly sentences: { readonly added: number; readonly removed: number }
  readonly corrections: readonly string[]
}

type Page = { readonly at: Instant; readonly url: string; readonly feed: string; readonly title: string | null }
type Version = Page & { readonly outlet: string | null; readonly version: number; readonly captureId: CaptureId }
type Polled = { readonly at: Instant; readonly feed: string; readonly title: string | null }

/**
 * stored: the first version of a page. changed: a later one. unchanged: looked at again, nothing new. refused: a page that is no
 * report, must not be read or failed for long. page-problem: a page could not be looked at this time. page-gone: a page that we hold was deleted. subscribed: a list or site named another feed. moved: a feed
 * has a new address for good. silent: nothing new for longer than usual; back: something new after that. problem: a feed could not be
 * fetched or read, `next` is when it is asked again (null: never). feed-gone: its server wants it left alone for good.
 */
export type WatchEvent =
  | (Version & { readonly kind: 'stored'; readonly articleId: ArticleId })
  | (Version & { readonly kind: 'changed'; readonly articleId: ArticleId; readonly change: VersionChange })
  | (Page & { readonly kind: 'unchanged'; readonly version: number })
  | (Page & { readonly kind: 'refused'; readonly problem: Problem; readonly next: Instant | null })
  | (Page & { readonly kind: 'page-problem'; readonly problem: Problem; readonly next: Instant })
  | (Page & { readonly kind: 'page-gone'; readonly version: number })
  | (Polled & { readonly kind: 'subscribed'; readonly via: string | null })
  | (Polled & { readonly kind: 'moved'; readonly from: string; readonly to: string })
  | (Polled & { readonly kind: 'silent'; readonly since: Instant; readonly expectedEveryMs: number })
  | (Polled & { readonly kind: 'back'; readonly since: Instant })
  | (Polled & { readonly kind: 'problem'; readonly problem: Problem; readonly next: Instant | null })
  | (Polled & { readonly kind: 'feed-gone' })
