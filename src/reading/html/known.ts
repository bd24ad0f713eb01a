/** Metadata of a page as captured. */
import type { Capture } from '../../model/index.ts'
import type { Known } from '../read-text.ts'
import { metadataOf } from './metadata/metadata.ts'
import type { Page, PageElement } from './page.ts'

/** What the page, its address and the answer that brought it say of title, writers, outlet, language and dates. */
export function knownOfPage(capture: Capture, page: Page, main: PageElement | null): Known {
  const url = /^https?:\/\//i.test(capture.origin) ? capture.origin : null
  return metadataOf(page, { url, headers: capture.headers, capturedAt: capture.capturedAt, main })
}
