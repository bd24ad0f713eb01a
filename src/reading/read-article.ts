/** Reading: a capture becomes an article. */
import type { Article, Capture } from '../model/index.ts'
import { assemble } from './draft.ts'
import { readHtml } from './read-html.ts'
import { readJson } from './read-json.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPlain } from './read-text.ts'

export { readerVersion } from './draft.ts'

/** The reader of each media type that intake gives; anything else is read as plain text. */
const readers = {
  'text/html': readHtml,
  'text/markdown': readMarkdown,
  'application/json': readJson,
  'text/plain': readPlain,
} as const

/**
 * The report in a capture: its own words under `text`, everything else under `cut` with a reason, and what the page says of title,
 * writers, outlet and dates.
 *
 * The same capture gives the same article. Any body is allowed; what is broken is read as far as possible, with a problem. Never throws.
 */
export function readArticle(capture: Capture): Article {
  const read = Object.hasOwn(readers, capture.mediaType)
    ? readers[capture.mediaType as keyof typeof readers]
    : readPlain
  return assemble(capture, read(capture.body))
}
