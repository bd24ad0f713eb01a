/** Rows of a benchmark that are one report each, understood as the program understands a JSON report. */
import { captureOf } from '../../intake/capture.ts'
import type { Understanding } from '../../pipeline.ts'
import type { Stages } from '../edge.ts'
import { FIXED_NOW } from './account-of-paths.ts'

/** One report of a set's input; `url` stands for the place that it was read from. */
export type ReportRow = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly published: string | null
  readonly outlet: string | null
  readonly url?: string
}

/**
 * What the main path understands of a row; null for one that intake refuses (no text). The origin is the row's id where it has no
 * address, so that two rows of the same words are two reports.
 */
export function readingOf(
  stages: Pick<Stages, 'understand'>,
  { id, title, text, published, outlet, url }: ReportRow,
): Understanding | null {
  const value = {
    title,
    ...(published && { published }),
    ...(outlet && { outlet }),
    ...(url && { url }),
    text,
    row: id,
  }
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const entry = captureOf({ origin: url ?? id, bytes, type: 'application/json', capturedAt: FIXED_NOW })
  return entry.kind === 'capture' ? stages.understand(entry.capture) : null
}
