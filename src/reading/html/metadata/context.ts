/** What all parts of reading a page's metadata look at, gathered once. */
import type { Instant } from '../../../model/index.ts'
import type { Page, PageElement } from '../page.ts'
import type { Landmarks } from './landmarks.ts'
import type { Fields, LinkedData } from './linked-data.ts'
import type { Metas } from './meta-elements.ts'

/** Where a page came from. `main` is the element with its main text, null when it is not known. */
export type From = {
  readonly url: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly capturedAt: Instant
  readonly main: PageElement | null
}

/** A parsed page with its JSON-LD, meta elements and landmarks. `article` is the JSON-LD node of the page's own article. */
export type Context = {
  readonly page: Page
  readonly from: From
  readonly address: URL | null
  readonly metas: Metas
  readonly linked: LinkedData
  readonly article: Fields | null
  readonly landmarks: Landmarks
  /** its headings of the first level, in document order */
  readonly headings: readonly { readonly text: string; readonly element: PageElement }[]
}
