/** Which speech a claim belongs to. */
import type { Span } from '../model/index.ts'
import type { Speech } from './speech.ts'

/** Is this speech only the hop by which another one reached the report? */
const isHop = (f: Speech, all: readonly Speech[]): boolean =>
  all.some(
    o => o !== f && o.attribution.via?.source != null && o.attribution.via.source.name === f.attribution.source?.name,
  )

/** The attribution of a span: the innermost speech whose content holds it; the outlet's own voice when there is none. */
export const attributionAt = (speeches: readonly Speech[], span: Span): Speech | null => {
  const holding = speeches.filter(f => f.content.some(c => c.start <= span.start && span.end <= c.end + 1))
  const size = (f: Speech): number =>
    Math.min(...f.content.filter(c => c.start <= span.start && span.end <= c.end + 1).map(c => c.end - c.start))
  return (
    [...holding].sort(
      (a, b) =>
        Number(b.cueVerb === 'quote') - Number(a.cueVerb === 'quote') ||
        Number(isHop(a, holding)) - Number(isHop(b, holding)) ||
        size(a) - size(b),
    )[0] ?? null
  )
}

/** The speech whose cue is this very word: a ministry that "published pictures" is the source of its own act. */
export const speechOfCue = (speeches: readonly Speech[], span: Span): Speech | null =>
  speeches.find(f => f.attribution.cue !== null && f.attribution.cue.start === span.start) ?? null
