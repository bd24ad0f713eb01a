/** Made-up pages for tests. */
import type { Evidence } from '../../../model/index.ts'
import type { Known } from '../../read-text.ts'
import { findMain } from '../main.ts'
import { parsePage } from '../parse-page.ts'
import { metadataOf } from './metadata.ts'

/** What a page is made of in a test; all parts may be left out. */
export type Made = {
  readonly head?: string
  readonly body?: string
  readonly lang?: string
  readonly url?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

const TEXT =
  'Two people were hurt when a ferry ran onto the sand off Port Elmy on Friday night, the harbour master said. '

/** Three paragraphs of a report in English. */
export const PARAGRAPHS = `<p>${TEXT.repeat(3)}</p>`.repeat(3)

/** Metadata of a made-up page, captured in the year 2032. */
export function metadataOfMade({ head = '', body = '', lang = 'en', url = null, headers = {} }: Made): Known {
  const page = parsePage(
    `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body === '' ? PARAGRAPHS : body}</body></html>`,
  )
  return metadataOf(page, { url, headers, capturedAt: '2032-01-01T00:00:00Z', main: findMain(page) })
}

/** A script element with JSON-LD. */
export const linked = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

/** The evidence that a field was taken from. */
export const chosenOf = (known: Known, field: Evidence['field']): readonly Evidence[] =>
  known.evidence.filter(e => e.field === field && e.chosen)
