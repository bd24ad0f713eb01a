/** Metadata of a page, until the reader of the tree has its own. */
import { createRequire } from 'node:module'
import type { Capture } from '../../model/index.ts'
import type { DomElement } from '../html-dom.ts'
import { metadataOf } from '../html-metadata.ts'
import { type Known, NOTHING_KNOWN } from '../read-text.ts'
import type { Page, PageElement } from './page.ts'

const load = createRequire(import.meta.url)

/** What the page says of its title, writers, outlet and dates. */
export function knownOfPage(capture: Capture, page: Page, _main: PageElement | null): Known {
  if (page.excess.length > 0 || capture.body.length > 1_000_000) return NOTHING_KNOWN
  const { parseHTML } = load('linkedom') as typeof import('linkedom')
  const whole = /<html[\s>]/i.test(capture.body.slice(0, 20_000))
    ? capture.body
    : `<html><head></head><body>${capture.body}</body></html>`
  return metadataOf(parseHTML(whole).document as unknown as DomElement)
}
