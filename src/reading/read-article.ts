/** Reading: a capture becomes an article. */
import type { Article, Capture } from '../model/index.ts'
import { assemble, type Draft } from './draft.ts'
import { readPage } from './html/read-page.ts'
import { readJson } from './read-json.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPlain } from './read-text.ts'

export { readerVersion } from './draft.ts'

/** The reader of each media type that intake gives; anything else is read as plain text. */
const readers: Readonly<Record<string, (capture: Capture) => Draft>> = {
  'text/html': readPage,
  'text/markdown': ({ body }) => readMarkdown(body),
  'application/json': ({ body }) => readJson(body),
  'text/plain': ({ body }) => readPlain(body),
}

/**
 * The report in a capture: its own words under `text`, everything else under `cut` with a reason, and what the page says of title,
 * writers, outlet and dates.
 *
 * The same capture gives the same article. Any body is allowed; what is broken is read as far as possible, with a problem. Never throws.
 */
export function readArticle(capture: Capture): Article {
  const read = Object.hasOwn(readers, capture.mediaType) ? readers[capture.mediaType] : readers['text/plain']
  return assemble(capture, read!(capture))
}
