/** From bytes to a readable report. */
import type { ArticleId, CaptureId, Instant, Problem, Span, TimeRange } from './ids.ts'

/**
 * What was fetched, before any reading of it. The bytes stay in the store under `id`; `body` is their decoded text.
 * `problems` tells what could not be decoded. `origin` is the path or address that it came from, after redirects.
 * `headers` are those of the HTTP answer that reading uses, names in lower case ("content-language", "last-modified"); {} for a file.
 */
export type Capture = {
  readonly id: CaptureId
  readonly origin: string
  readonly mediaType: string
  readonly capturedAt: Instant
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

/** What a block of a page is for. Only headline, standfirst, body, caption and quote carry claims. */
export type BlockRole =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'caption'
  | 'quote'
  | 'correction'
  | 'boilerplate'
  | 'advertisement'
  | 'other-story'

/** A sentence of `Article.text`; `paragraph` counts from 0. */
export type Sentence = Span & { readonly paragraph: number; readonly role: BlockRole }

/** A removed block, kept whole. `before` is the offset in `Article.text` in front of which it stood. */
export type Cut = { readonly role: BlockRole; readonly reason: string; readonly text: string; readonly before: number }

/** Where on a page a piece of metadata stands. */
export type EvidenceSource =
  | 'json-ld'
  | 'microdata'
  | 'meta'
  | 'time-element'
  | 'title-element'
  | 'heading'
  | 'hydration'
  | 'visible-text'
  | 'dateline'
  | 'url'
  | 'header'
  | 'feed'
  | 'words'

/**
 * One statement of a page about itself. `value` is as the page writes it, shortened to 300 characters; `detail` names the place
 * ("og:title", "article > time[datetime]"). `zone` is the offset or zone name that stands with a time, null when none does.
 * `confidence` is 0..1: how often such a place is right (docs/reading.md). `chosen`: the article's field was taken from here.
 */
export type Evidence = {
  readonly field: 'title' | 'byline' | 'outlet' | 'language' | 'canonical' | 'section' | 'published' | 'updated'
  readonly value: string
  readonly source: EvidenceSource
  readonly detail: string
  readonly zone: string | null
  readonly confidence: number
  readonly chosen: boolean
}

/**
 * A report as read: its own words in `text` (paragraphs separated by a blank line, the headline first when there is one),
 * everything else under `cut`.
 *
 * `title` is the headline without the site's name, null where the page has none. `byline` holds persons' names only.
 * `credit` holds agencies that the page names as the origin of its text ("Reuters"). `published` is null when the page does not say.
 * `canonical` is the address that the page gives as its own, `section` its part of the site ("World"). `evidence` tells where each of
 * these was found, those that were not believed included; [] for plain text.
 */
export type Article = {
  readonly id: ArticleId
  readonly captureId: CaptureId
  readonly origin: string
  readonly outlet: string | null
  readonly title: string | null
  readonly byline: readonly string[]
  readonly credit: readonly string[]
  readonly published: TimeRange | null
  readonly updated: TimeRange | null
  readonly capturedAt: Instant
  readonly language: string
  readonly canonical: string | null
  readonly section: string | null
  readonly evidence: readonly Evidence[]
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly cut: readonly Cut[]
  readonly problems: readonly Problem[]
}
