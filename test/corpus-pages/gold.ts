/** What a made-up page holds, as its author knows it, and how the pages are found. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The two halves: everybody may tune on `dev`, nobody on `held`. */
export type Half = 'dev' | 'held'

/**
 * A paragraph of the report. 'text', 'item' (of a list) and 'quote' must be in the text; 'subhead', 'row' (of a table), 'embed'
 * (a post of somebody else), 'correction' and 'note' may be.
 */
export type GoldKind = 'text' | 'item' | 'quote' | 'subhead' | 'row' | 'embed' | 'correction' | 'note'

/** What a piece of the page is that is not the report's own text. */
export type GoldCutRole =
  | 'related'
  | 'newsletter'
  | 'cookie wall'
  | 'comments'
  | 'paywall note'
  | 'share bar'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'advertisement'
  | 'author box'
  | 'pull quote'
  | 'navigation'
  | 'player'
  | 'correction'

/** Why a page is no report. */
export type SoftKind = 'consent' | 'captcha' | 'not-found' | 'javascript' | 'login' | 'front page' | 'error'

/** A time as the page lets one know it: an instant with its offset, or a bare day; `note` says what is difficult about it. */
export type GoldTime = { readonly value: string; readonly note: string | null }

/**
 * The truth about one page. `about` says in a line what it tests; `headers` are those of the HTTP answer; `alsoTitle` is a
 * form of the title that is as good (with its kicker).
 */
export type Gold = {
  readonly id: string
  readonly about: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly isReport: boolean
  readonly kind: SoftKind | null
  readonly title: string | null
  readonly alsoTitle: string | null
  readonly byline: readonly string[]
  readonly outlet: string | null
  readonly language: string
  readonly canonical: string | null
  readonly section: string | null
  readonly published: GoldTime | null
  readonly updated: GoldTime | null
  readonly credit: readonly string[]
  readonly standfirst: string | null
  readonly captions: readonly string[]
  readonly paragraphs: readonly { readonly kind: GoldKind; readonly text: string }[]
  readonly cut: readonly { readonly role: GoldCutRole; readonly text: string }[]
}

/** A page with its gold. */
export type Page = { readonly half: Half; readonly folder: string; readonly bytes: Uint8Array; readonly gold: Gold }

/** The folder of this corpus. */
export const CORPUS = import.meta.dirname

/** The pages of a half, by name. Throws when a folder lacks its page or its gold. */
export function loadPages(half: Half): Page[] {
  return readdirSync(join(CORPUS, half))
    .sort()
    .map(name => {
      const folder = join(CORPUS, half, name)
      const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
      return { half, folder, bytes: readFileSync(join(folder, 'page.html')), gold }
    })
}
